"""Texts as numbered words, with the place of each: the same in scripts with spaces and without."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provtrack.model.document import Span

LIMIT = 40_000
"""Words of a text that are compared: a book chapter. Of longer ones the rest is left out, and the comparison says so."""
_UNSPACED = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
"""Thai, Lao, Tibetan, Burmese, Khmer, kana and Han: no spaces between words, so that each character stands for one."""
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+(?:[\u00ad\u200b\u2060][^\W_{_UNSPACED}]+)*")
_INSIDE = str.maketrans("", "", "\u00ad\u200b\u2060")
_SAMPLE = 4_000
"""Characters by which the script of a text is judged."""
_SIMPLIFIED = frozenset("们这说时国对会学来个为过后里发还点长样东车马语门问间经现机关头电应产业实让进动")
_TRADITIONAL = frozenset("們這說時國對會學來個為過後裡發還點長樣東車馬語門問間經現機關頭電應產業實讓進動")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: a number each, the same for the same word, and where each stands."""

    numbers: list[int]
    starts: list[int]
    ends: list[int]
    is_cut: bool

    def span(self, first: int, last: int) -> Span:
        """Return the place of the words `first` to `last`, half-open."""
        return Span(self.starts[first], self.ends[last - 1])


class Vocabulary:
    """Gives each word its number; two texts that are compared share one."""

    def __init__(self) -> None:
        """Begin empty."""
        self._numbers: dict[str, int] = {}

    def words(self, text: str, spans: Iterable[Span]) -> Words:
        """Return the words in these parts of a text, in order, without regard to case, soft hyphens and punctuation."""
        numbers: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        known = self._numbers
        for start, end in _places(text, spans):
            if len(numbers) == LIMIT:
                return Words(numbers, starts, ends, is_cut=True)
            numbers.append(known.setdefault(folded(text[start:end]), len(known)))
            starts.append(start)
            ends.append(end)
        return Words(numbers, starts, ends, is_cut=False)


def _places(text: str, spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    for span in spans:
        for found in _WORD.finditer(text, span.start, span.end):
            yield found.span()


def folded(word: str) -> str:
    """Return a word as it is compared."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word.translate(_INSIDE)).casefold()


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a short text, folded.

    >>> words_in("Der Fähr\u00adanleger: 渡口")
    ('der', 'fähranleger', '渡', '口')
    """
    return tuple(folded(found[0]) for found in _WORD.finditer(text))


def script_of(text: str) -> str:
    """Return the script that most letters of a text's beginning are in; Han characters in their simplified or traditional forms.

    >>> script_of("这是我们的国家"), script_of("這是我們的國家"), script_of("Пристань"), script_of("The pier")
    ('HANS', 'HANT', 'CYRILLIC', 'LATIN')
    """
    counts: dict[str, int] = {}
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    for letter in letters[:: max(1, len(letters) // 400)]:
        name = unicodedata.name(letter, "").partition(" ")[0]
        counts[name] = counts.get(name, 0) + 1
    most = max(counts, key=lambda name: counts[name], default="")
    if most != "CJK" or counts.keys() & {"HIRAGANA", "KATAKANA"}:
        return "JAPANESE" if counts.keys() & {"HIRAGANA", "KATAKANA"} and most != "LATIN" else most
    simplified, traditional = (sum(letter in forms for letter in letters) for forms in (_ONLY_SIMPLIFIED, _ONLY_TRADITIONAL))
    return "HANS" if simplified > traditional else "HANT" if traditional > simplified else "HAN"


_ONLY_SIMPLIFIED, _ONLY_TRADITIONAL = _SIMPLIFIED - _TRADITIONAL, _TRADITIONAL - _SIMPLIFIED
