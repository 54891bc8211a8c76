"""The four marks of a wording: `<set>`, `[optional]`, `(a|b)`, `{slot}`; everything else stands for itself.

A template becomes variants: one for each choice about the parts that hold slots, the fullest first. A
variant has a regular expression for RE2, the slots in their order, and its triggers: literals of which at
least one stands in every text it matches.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from provtrack.extract.folding import fold

MAX_VARIANTS = 64
"""A template that unfolds into more is written too cleverly."""

_MAX_TRIGGERS = 110
_MIN_TRIGGER = 3
_SPACE = {" "}
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Literal:
    """Text that stands for itself, folded."""

    text: str


@dataclass(frozen=True, slots=True)
class Space:
    """White space; where words are written without spaces, possibly none."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences."""

    options: "tuple[Sequence, ...]"
    has_slot: bool
    strings: frozenset[str] | None
    """All that it stands for, where words are parted by spaces; None when that is too much or holds a slot."""


@dataclass(frozen=True, slots=True)
class Maybe:
    """A sequence that may be missing."""

    inner: "Sequence"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place that a reader fills."""

    name: str


Node = Literal | Space | Choice | Maybe | Slot
Sequence = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One way of saying it."""

    sequence: Sequence
    slots: tuple[str, ...]
    triggers: frozenset[str]
    is_open: bool
    """Whether it ends in a slot, which then reaches to the end of the sentence and is cut by its reader."""
    glued: tuple[bool, ...]
    """For each slot, whether another follows with no word between, so that its reader finds its end."""
    is_spaced: bool

    @property
    def regex(self) -> str:
        """The regular expression, in RE2's syntax, over folded text."""
        return _render_whole(self.sequence, is_spaced=self.is_spaced)

    @property
    def common_regex(self) -> str:
        """The same for texts that `is_common`: RE2 takes a sixth of the time to compile it, as it need not know all letters there are."""
        return _render_whole(self.sequence, is_spaced=self.is_spaced, letters=_common_letters())

    @property
    def begins_in_word(self) -> bool:
        """Whether the expression takes in the character before the wording."""
        return self.is_spaced and _begins_in_word(self.sequence)


_UNCOMMON = re.compile("[^\x00-\u052f\u2000-\u206f\u20a0-\u20bf\u2190-\u23ff\u25a0-\u26ff\U0001f300-\U0001faff]")
_END_OF_COMMON_LETTERS = 0x530


def is_common(text: str) -> bool:
    """Tell whether all letters and digits of a text are Latin, Greek or Cyrillic."""
    return text.isascii() or _UNCOMMON.search(text) is None


@cache
def _common_letters() -> str:
    """Return the letters and digits below U+0530 as ranges of a class of characters."""
    runs = re.finditer(r"[^\W_]+", "".join(map(chr, range(_END_OF_COMMON_LETTERS))))
    return "".join(f"{run[0][0]}-{run[0][-1]}" for run in runs)


class TemplateError(ValueError):
    """A template is not well formed, or nothing in it can trigger it."""


def parse_sets(lists: Mapping[str, Iterable[str]]) -> dict[str, Choice]:
    """Return the word lists that `<name>` stands for; their items may use all marks but slots and sets.

    Raises:
        TemplateError: An item is not well formed.
    """
    return {name: _choice(tuple(_Parser(item, {}).parse() for item in items)) for name, items in lists.items()}


def unfold(template: str, sets: Mapping[str, Choice], *, is_spaced: bool = True) -> tuple[Variant, ...]:
    """Return the variants of a template, the fullest first.

    Args:
        template: The wording.
        sets: The word lists that `<name>` stands for.
        is_spaced: Whether the language parts words by spaces.

    Raises:
        TemplateError: It is not well formed, names an unknown set, unfolds too far or has no trigger.
    """
    sequence = _Parser(template, sets).parse()
    variants = []
    for expanded in _expand(sequence):
        alternative = _tidy(expanded)
        triggers = _find_triggers(alternative, is_spaced=is_spaced)
        if not triggers:
            raise TemplateError(f"{template!r} has no literal that could trigger it")
        slots = tuple(node.name for node in alternative if isinstance(node, Slot))
        is_open = isinstance(alternative[-1], Slot)
        variants.append(Variant(alternative, slots, triggers, is_open, _find_glued(alternative), is_spaced))
        if len(variants) > MAX_VARIANTS:
            raise TemplateError(f"{template!r} unfolds into more than {MAX_VARIANTS} variants")
    return tuple(variants)


_TOKEN = re.compile(r"\\.|[\[(]|[\])|]|<[^<>]*>|\{[^{}]*\}|\s+|[^\\\\\[\](){}<>|\s]+|.")


class _Parser:
    """Recursive descent over one template; templates are short and our own, so depth is no danger."""

    def __init__(self, template: str, sets: Mapping[str, Choice]) -> None:
        self._template = template
        self._tokens = _TOKEN.findall(fold(template))
        self._sets = sets
        self._at = 0

    def parse(self) -> Sequence:
        """Return the whole template as a sequence."""
        sequence = self._sequence()
        if self._at < len(self._tokens):
            raise TemplateError(f"{self._template!r}: {self._tokens[self._at]!r} closes nothing")
        return sequence

    def _sequence(self) -> Sequence:
        nodes: list[Node] = []
        has_options = False
        while self._at < len(self._tokens) and self._tokens[self._at] not in _CLOSERS:
            token = self._tokens[self._at]
            self._at += 1
            first = token[0]
            if first.isspace():
                nodes.append(Space())
            elif first == "[":
                options = self._options("]")
                nodes.append(Maybe(options[0] if len(options) == 1 else (_choice(options),)))
                has_options = True
            elif first == "(":
                nodes.append(_choice(self._options(")")))
            elif first == "<" and len(token) > 1:
                if token[1:-1] not in self._sets:
                    raise TemplateError(f"{self._template!r} names an unknown set {token}")
                nodes.append(self._sets[token[1:-1]])
            elif first == "{" and len(token) > 1:
                nodes.append(Slot(token[1:-1]))
            elif first in "<>{}":
                raise TemplateError(f"{self._template!r}: {first!r} has no partner")
            else:
                text = token[1:] if first == "\\" else token
                if nodes and isinstance(nodes[-1], Literal):
                    text = nodes.pop().text + text  # type: ignore[union-attr]
                nodes.append(Literal(text))
        return _attach_spaces(nodes) if has_options else tuple(nodes)

    def _options(self, closer: str) -> tuple[Sequence, ...]:
        options = [self._sequence()]
        while self._next() == "|":
            self._at += 1
            options.append(self._sequence())
        if self._next() != closer:
            raise TemplateError(f"{self._template!r}: {closer!r} is missing")
        self._at += 1
        return tuple(options)

    def _next(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""


_CLOSERS = frozenset("|)]")


def _choice(options: tuple[Sequence, ...]) -> Choice:
    united: set[str] | None = set()
    for option in options:
        strings = _strings_of(option, is_spaced=True)
        if strings is None or united is None or len(united) > _MAX_TRIGGERS:
            united = None
            break
        united |= strings
    return Choice(options, any(_has_slot(option) for option in options), None if united is None else frozenset(united))


def _attach_spaces(nodes: list[Node]) -> Sequence:
    """Move the space beside an optional word into it: "was [first] published" has one space or two."""
    result: list[Node] = []
    rest = list(nodes)
    while rest:
        node = rest.pop(0)
        if isinstance(node, Maybe):
            after_space = not result or isinstance(result[-1], Space) or _ends_in_space(result[-1])
            if after_space and rest and isinstance(rest[0], Space):
                node = Maybe((*node.inner, rest.pop(0)))
            elif result and isinstance(result[-1], Space) and not rest:
                node = Maybe((result.pop(), *node.inner))
        result.append(node)
    return tuple(result)


def _ends_in_space(node: Node) -> bool:
    return isinstance(node, Maybe) and bool(node.inner) and isinstance(node.inner[-1], Space)


def _has_slot(sequence: Sequence) -> bool:
    for node in sequence:
        match node:
            case Slot():
                return True
            case Choice(has_slot=True):
                return True
            case Maybe(inner):
                if _has_slot(inner):
                    return True
            case _:
                pass
    return False


def _expand(sequence: Sequence) -> Iterator[Sequence]:
    """Yield the sequence once for each choice about parts that hold slots."""
    if not sequence:
        yield ()
        return
    plain = next((place for place, node in enumerate(sequence) if not isinstance(node, (Literal, Space))), len(sequence))
    if plain:
        yield from ((*sequence[:plain], *rest) for rest in _expand(sequence[plain:]))
        return
    head, tail = sequence[0], sequence[1:]
    heads: list[Sequence]
    match head:
        case Maybe(inner) if _has_slot(inner):
            heads = [*_expand(inner), ()]
        case Slot() if tail and all(isinstance(node, Maybe) for node in tail):
            yield from ((head, *_fixed(tail[0]), *rest) for rest in (_expand(tail[1:]) if not _has_slot(tail[:1]) else ()))
            yield from ((head, *rest) for rest in _expand(tail if _has_slot(tail[:1]) else tail[1:]))
            return
        case Choice(options, has_slot=True):
            heads = [expanded for option in options for expanded in _expand(option)]
        case _:
            heads = [(head,)]
    for first in heads:
        for rest in _expand(tail):
            yield (*first, *rest)


def _fixed(node: Node) -> Sequence:
    return node.inner if isinstance(node, Maybe) else (node,)


def _tidy(sequence: Sequence) -> Sequence:
    """Move the spaces of optional words at the end in front of them: what ends a wording needs no space after it."""
    nodes = list(sequence)
    while nodes and isinstance(nodes[-1], Space):
        nodes.pop()
    first = len(nodes)
    while first and isinstance(nodes[first - 1], Maybe):
        first -= 1
    if first < len(nodes) and first and isinstance(nodes[first - 1], Space):
        tail = [Maybe((Space(), *_without_end_space(node.inner))) for node in nodes[first:] if isinstance(node, Maybe)]
        nodes = [*nodes[: first - 1], *tail]
    return tuple(nodes)


def _without_end_space(sequence: Sequence) -> Sequence:
    return sequence[:-1] if sequence and isinstance(sequence[-1], Space) else sequence


def _find_glued(sequence: Sequence) -> tuple[bool, ...]:
    places = [place for place, node in enumerate(sequence) if isinstance(node, Slot)]
    glued = [all(_is_mark(node) for node in sequence[place + 1 : following]) for place, following in pairwise(places)]
    return (*glued, False) if places else ()


def _is_mark(node: Node) -> bool:
    """Tell whether a node between two slots holds no word."""
    match node:
        case Space():
            return True
        case Literal(text):
            return not any(character.isalnum() for character in text)
        case Maybe(inner):
            return all(_is_mark(part) for part in inner)
        case _:
            return False


def _render_whole(sequence: Sequence, *, is_spaced: bool, letters: str = r"\pL\pN") -> str:
    body = "".join(
        ("(.+)" if place == len(sequence) - 1 else "(.+?)") if isinstance(node, Slot) else _render(node, is_spaced=is_spaced)
        for place, node in enumerate(sequence)
    )
    if not is_spaced:
        return body
    before = f"(?:^|[^{letters}])" if _begins_in_word(sequence) else ""
    after = f"(?:[^{letters}]|$)" if _ends_in_word(sequence) else ""
    return before + body + after


def _render(node: Node, *, is_spaced: bool) -> str:
    match node:
        case Literal(text):
            return re.escape(text)
        case Space():
            return r"\s+" if is_spaced else r"\s*"
        case Choice(options=options):
            rendered = ("".join(_render(part, is_spaced=is_spaced) for part in option) for option in options)
            return "(?:" + "|".join(sorted(rendered, key=len, reverse=True)) + ")"
        case Maybe(inner):
            return "(?:" + "".join(_render(part, is_spaced=is_spaced) for part in inner) + ")?"
        case Slot():
            raise TemplateError("a slot cannot stand inside a set")


def _begins_in_word(sequence: Sequence) -> bool:
    first = sequence[0]
    if isinstance(first, Literal):
        return first.text[0].isalnum()
    return not isinstance(first, Slot)


def _ends_in_word(sequence: Sequence) -> bool:
    last = sequence[-1]
    if isinstance(last, Literal):
        return last.text[-1].isalnum()
    return not isinstance(last, Slot)


def _strings(node: Node, *, is_spaced: bool) -> AbstractSet[str] | None:
    """Return every string a node stands for, or None when there are too many or a slot is in it."""
    match node:
        case Literal(text):
            return {text}
        case Space():
            return _SPACE if is_spaced else None
        case Choice(strings=strings):
            if strings is None or (not is_spaced and any(" " in string for string in strings)):
                return None
            return strings
        case Maybe(inner):
            inside = _strings_of(inner, is_spaced=is_spaced)
            return None if inside is None else inside | {""}
        case Slot():
            return None


def _strings_of(sequence: Sequence, *, is_spaced: bool) -> set[str] | None:
    parts = [_strings(node, is_spaced=is_spaced) for node in sequence]
    united: set[str] = {""}
    for part in parts:
        if part is None or len(part) * len(united) > _MAX_TRIGGERS:
            return None
        united = {left + right for left in united for right in part}
    return united


def _find_triggers(sequence: Sequence, *, is_spaced: bool) -> frozenset[str]:
    """Return the most telling literals: of all runs of nodes without a slot, the one whose shortest string is longest."""
    parts = [_strings(node, is_spaced=is_spaced) for node in sequence]
    shortest = [0 if part is None else _least_weight(frozenset(part)) for part in parts]
    best: tuple[float, int, int] = (0.0, 0, 0)
    for first, opening in enumerate(parts):
        if not opening or not shortest[first] or opening == _SPACE:
            continue
        size, length = 1, 0
        for last in range(first, len(parts)):
            part = parts[last]
            if part is None or size * len(part) > _MAX_TRIGGERS:
                break
            size, length = size * len(part), length + shortest[last]
            if part != _SPACE and length >= _MIN_TRIGGER:
                best = max(best, (length - size / 24, -first, last + 1))
    _, first, end = best
    united: set[str] = {""}
    for part in parts[-first:end]:
        united = {left + right for left in united for right in part or ()}
    stripped = frozenset(string.strip() for string in united)
    return stripped if stripped and min(map(_weight, stripped)) >= _MIN_TRIGGER else frozenset()


@lru_cache(maxsize=1024)
def _least_weight(strings: frozenset[str]) -> int:
    return min(map(_weight, strings))


def _weight(string: str) -> int:
    """Count letters, a Chinese character for two: that is how telling a literal is."""
    return len(string) if string.isascii() else len(string) + len(_CJK.findall(string))
