"""Compares two observed texts: what the one took over from the other, what it cut, added, and called otherwise."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from provtrack.match.align import SEED, Run, shared_runs
from provtrack.match.words import Vocabulary, Words, script_of, words_in
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Document, Role, Span

_BODY = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION, Role.HEADING, Role.CODE})
_IN_THE_TEXT = frozenset(
    {ClaimKind.CITED_OUTLET, ClaimKind.INSERTION, ClaimKind.LANGUAGE, ClaimKind.SUBJECT, ClaimKind.DOWNSTREAM_OUTLET, ClaimKind.AGENCY}
)
"""What a sentence of the article itself may state; a paragraph with any other statement is about the article."""
_STATEMENT_CHARS = 400
"""A longer paragraph is the article's, whatever it states besides."""
_LINE = re.compile(r"[^\n]+")
_LINE_WORDS = 12
"""Words of a line that is taken for a paragraph where nothing is known of the page's build; a CJK character counts as one."""
_PROBES, _PROBE_CHARS = 12, 60


@dataclass(frozen=True, slots=True)
class Text:
    """What is compared of an article."""

    text: str
    """The document's text, which all spans count in."""
    spans: tuple[Span, ...]
    """The parts that are the article's own text, in order, without overlaps."""
    language: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words that stands in both texts."""

    made: Span
    source: Span


@dataclass(frozen=True, slots=True)
class Changed:
    """A headline or byline that is another."""

    made: str
    source: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a text took over from another. Shares are of words (of characters where a script has no spaces), 0..1."""

    kept: float
    """The share of the source that stands in the made text."""
    taken: float
    """The share of the made text that stands in the source."""
    passages: tuple[Passage, ...]
    """In the order of the made text."""
    cuts: tuple[Span, ...]
    """Runs of five words and more of the source that are missing, in the source's text."""
    additions: tuple[Span, ...]
    """Runs of five words and more that the source has not, in the made text."""
    headline: Changed | None
    byline: Changed | None
    """Where both name authors, and not all of the source's are named."""
    words: int
    """How long the made text is."""
    source_words: int
    is_cut: bool = False
    """Whether a text was too long to be compared to its end; nothing is said of what is cut or added then."""


def text_of(document: Document, claims: Iterable[Claim] = (), title: str | None = None, authors: Iterable[str] = ()) -> Text:
    """Return what is to be compared of a page: its main text, without the lines that state something about the article."""
    stating = sorted(
        (claim.span for claim in claims if claim.span is not None and claim.kind not in _IN_THE_TEXT), key=lambda span: span.start
    )
    spans = tuple(_without_statements(_parts(document), stating))
    return Text(document.text, spans, document.language, title, tuple(authors))


def _parts(document: Document) -> tuple[Span, ...]:
    """Return the paragraphs of the main text; of a text without blocks, its longer lines."""
    parts = tuple(block.span for block in document.blocks if block.is_main and block.role in _BODY)
    return parts or tuple(_long_lines(document.text))


def _long_lines(text: str) -> Iterator[Span]:
    for found in _LINE.finditer(text):
        if len(words_in(found[0][:_STATEMENT_CHARS])) >= _LINE_WORDS:
            yield Span(*found.span())


def _without_statements(parts: Iterable[Span], stating: Sequence[Span]) -> Iterator[Span]:
    """Leave out short parts that a statement stands in; both are in text order."""
    first = 0
    for part in sorted(parts):
        while first < len(stating) and stating[first].end <= part.start:
            first += 1
        is_statement = first < len(stating) and stating[first].start < part.end
        if not (is_statement and part.end - part.start <= _STATEMENT_CHARS):
            yield part


def compare(made: Text, source: Text) -> Comparison | None:
    """Return what one text took over from another; None where they are of different languages or scripts, or one is empty."""
    if not _is_comparable(made, source):
        return None
    vocabulary = Vocabulary()
    ours, theirs = (vocabulary.words(one.text, one.spans) for one in (made, source))
    if not ours.numbers or not theirs.numbers:
        return None
    runs = shared_runs(ours.numbers, theirs.numbers)
    is_taken, is_kept = bytearray(len(ours.numbers)), bytearray(len(theirs.numbers))
    for run in runs:
        is_taken[run.made : run.made + run.length] = is_kept[run.source : run.source + run.length] = b"\1" * run.length
    is_cut = ours.is_cut or theirs.is_cut
    return Comparison(
        kept=sum(is_kept) / len(is_kept),
        taken=sum(is_taken) / len(is_taken),
        passages=tuple(_passages(runs, ours, theirs)),
        cuts=() if is_cut else tuple(_missing(is_kept, theirs)),
        additions=() if is_cut else tuple(_missing(is_taken, ours)),
        headline=_headline(made.title, source.title),
        byline=_byline(made.authors, source.authors),
        words=len(ours.numbers),
        source_words=len(theirs.numbers),
        is_cut=is_cut,
    )


def shares_words(made: str, source: str) -> bool:
    """Tell at a glance whether a text surely took words from another: a long line of the one stands in the other; False says nothing."""
    lines = sorted((line for line in made.split("\n") if len(line) > _PROBE_CHARS), key=len, reverse=True)[:_PROBES]
    return any(line[(at := (len(line) - _PROBE_CHARS) // 2) : at + _PROBE_CHARS] in source for line in lines)


def _is_comparable(made: Text, source: Text) -> bool:
    ours, theirs = ((one.language or "").partition("-")[0] for one in (made, source))
    if ours and theirs and ours != theirs:
        return False
    scripts = {script_of("".join(one.text[span.start : span.end] for span in one.spans[:20])) for one in (made, source)} - {"", "HAN"}
    return len(scripts) <= 1


def _passages(runs: Sequence[Run], ours: Words, theirs: Words) -> Iterator[Passage]:
    """Return the runs as places, those that follow each other without a gap as one."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and (last.made + last.length, last.source + last.length) == (run.made, run.source):
            joined[-1] = Run(last.made, last.source, last.length + run.length)
        else:
            joined.append(run)
    for run in joined:
        yield Passage(ours.span(run.made, run.made + run.length), theirs.span(run.source, run.source + run.length))


def _missing(is_found: bytearray, words: Words) -> Iterator[Span]:
    """Return the places of the runs that were not found in the other text."""
    edges = [-1, *(place for place, found in enumerate(is_found) if found), len(is_found)]
    for before, after in pairwise(edges):
        if after - before - 1 >= SEED:
            yield words.span(before + 1, after)


def _headline(made: str | None, source: str | None) -> Changed | None:
    """Return a changed headline; case, punctuation, and a site's name before or after it are no change."""
    if made is None or source is None:
        return None
    ours, theirs = words_in(made), words_in(source)
    shorter, longer = sorted((ours, theirs), key=len)
    if shorter and (longer[: len(shorter)] == shorter or longer[-len(shorter) :] == shorter):
        return None
    return Changed(made, source)


def _byline(made: Sequence[str], source: Sequence[str]) -> Changed | None:
    """Return a changed byline; a name that shares its last word and an initial with one of the other's is the same person's."""
    if not made or not source:
        return None
    ours = {_person(name) for name in made}
    return None if all(_person(name) in ours for name in source) else Changed(", ".join(made), ", ".join(source))


def _person(name: str) -> tuple[str, ...]:
    words = words_in(name)
    return (words[0][:1], words[-1]) if words else ()
