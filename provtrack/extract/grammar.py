"""The phrase engine: finds the triggers of all wordings at once, matches only the sentences they stand in.

One pass of an Aho-Corasick automaton over the folded text finds every trigger; the wordings behind the
triggers of a sentence are matched with RE2 (linear time on any page); their slots are read by
`provtrack.extract.slots`. Where wordings overlap, the one that accounts for more of the sentence is right.
"""

import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from provtrack.extract.catalogue import Catalogue
from provtrack.extract.folding import fold
from provtrack.extract.layout import folded_text
from provtrack.extract.naming import TITLED, Filling, Passage, link_flags, may_be_title, name_medium, web_address
from provtrack.extract.phrasebook import UNSPACED, Book, Phrase, Stand, open_books
from provtrack.extract.sentences import line_around, sentence_around
from provtrack.extract.slots import LINK, SENTENCE, TARGET, read_slot, slot_kind
from provtrack.extract.teasers import is_teaser
from provtrack.extract.template import Variant, is_common
from provtrack.model.claim import Claim, ClaimKind, Relation, Scope
from provtrack.model.document import Block, Document, Link, Role, Span
from provtrack.values.url import host

_MUTE_ROLES = frozenset({Role.CODE, Role.NAVIGATION, Role.TITLE})
"""Blocks whose words state nothing about this text."""

_IMAGE_HINTS = ("image", "photo", "picture", "figure", "caption", "img", "foto", "bild", "media-credit", "wp-caption", "gallery")
"""Words of the markup around a credit that tell that it is an image's."""

_SOURCE_KINDS = frozenset({ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET, ClaimKind.AGENCY, ClaimKind.PERMISSION})
_TRANSLATION_KINDS = frozenset({ClaimKind.TRANSLATOR, ClaimKind.TRANSLATION_OUTLET, ClaimKind.ORIGINAL_LANGUAGE})
_LINK_BESIDE = frozenset({"link-beside"})
_SHARED_FLAGS = frozenset({"with-permission"})
"""What one wording of a sentence says of all its claims."""

_TEMPLATE_MARKS = (
    "{{",
    "}}",
    "<%",
    "%s",
    "${",
    "[original",
    "[name of",
    "[author",
    "[outlet",
    "[publication",
    "[insert",
    "[link",
    "[your ",
    "&lt;",
)
"""Signs of a page that quotes a credit line for others to fill in."""

_SEPARATORS = '.,:;|·•/-*>~([#"_)]、'
_BODY_LENGTH = 240
"""A paragraph of the main text from this length on is body, not a note."""

_EDGE = 3
"""So many blocks at the head and foot of the main text may hold notes of any length."""

_WHOLE = frozenset({"language", "date", "url", "title"})
"""Slots that must be what the template leaves to them, and not only begin so."""

_PLAIN = frozenset({"language", "date", "text"})
"""Slots whose links are the wording's own."""

_QUOTING_REACH = 240


@dataclass(frozen=True, slots=True)
class Match:
    """A wording found in a sentence, and what its slots hold."""

    phrase: Phrase
    start: int
    end: int
    """The end of the wording with its slots as cut."""
    literal: int
    """How many code points the wording itself accounts for."""
    slots: tuple[tuple[str, tuple[Filling, ...]], ...]
    leans: bool = False
    """Whether it hangs on what stands before it (", translated by"), and says nothing where that is no statement."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with a trigger in it."""

    start: int
    end: int
    line_start: int
    block: Block
    is_body: bool
    """Whether it stands in a paragraph in the middle of the article."""
    follows_statement: bool = False
    """Whether the sentence right before it, in the same block, states something."""


_Candidate = tuple[Phrase, int]
"""A phrase, and the place among its variants of one whose trigger was found."""


class Grammar:
    """The wordings of all languages, ready to read documents; a language is loaded when a document needs it."""

    def __init__(self, books: Iterable[Book]) -> None:
        """Keep the books."""
        self._books = tuple(books)
        self._catalogue = Catalogue(self._books)
        self._compiled: tuple[dict[int, Any], dict[int, Any]] = ({}, {})
        """By the identity of the variant, which lives as long as its phrase: for any text, and for those of common letters."""

    def read(self, document: Document) -> tuple[Claim, ...]:
        """Return the claims that the wordings of a document state, in text order.

        Raises:
            DataFileError: A wording of a language that the document needs is not well formed or has no trigger.
        """
        claims: list[Claim] = []
        folded = folded_text(document)
        for sentence, matches in self._readings(document, folded):
            claims.extend(_claims_of(document.text, sentence, matches))
        return tuple(claims)

    def explain(self, text: str | Document) -> tuple[Match, ...]:
        """Return which wordings read a text, and what they take from it.

        Args:
            text: A document; or one or more lines, with links as in Markdown: `[name](address)`.
        """
        document = document_of(text) if isinstance(text, str) else text
        folded = fold(document.text)
        return tuple(match for _, matches in self._readings(document, folded) for match in matches)

    def _readings(self, document: Document, folded: str) -> Iterator[tuple[Sentence, tuple[Match, ...]]]:
        """Yield each sentence that a wording reads, with what it reads there."""
        last: Sentence | None = None
        for sentence, candidates in self._sentences(document, folded):
            if last is not None and last.block is sentence.block and not document.text[last.end : sentence.start].strip():
                sentence = replace(sentence, follows_statement=True)  # noqa: PLW2901 - the same sentence, known better
            matches = self._matches(document, folded, sentence, candidates)
            if matches:
                last = sentence
                yield sentence, matches

    def misses(self, document: Document) -> tuple[tuple[Phrase, str], ...]:
        """Return the wordings whose trigger stands in a document and that read nothing there, each with the reason in words."""
        folded = folded_text(document)
        found: dict[Phrase, str] = {}
        for sentence, candidates in self._sentences(document, folded):
            reading = {match.phrase for match in self._matches(document, folded, sentence, candidates)}
            places: dict[Phrase, list[int]] = {}
            for phrase, place in candidates:
                places.setdefault(phrase, []).append(place)
            links = _links_in(document.links, sentence.start, sentence.end)
            for phrase in sorted(places.keys() - reading, key=lambda phrase: phrase.rule):
                passage = Passage(document.text, sentence.start, sentence.end, links, phrase.words, _primary(document))
                found.setdefault(phrase, self._why_not(phrase, sorted(places[phrase]), passage, folded, sentence))
        return tuple(found.items())

    def _why_not(self, phrase: Phrase, places: Iterable[int], passage: Passage, folded: str, sentence: Sentence) -> str:
        if sentence.is_body and not phrase.in_body:
            return "it is not looked for in the middle of an article"
        if phrase.main_only and not sentence.block.is_main:
            return "it counts in the article's own text only"
        window = folded[sentence.start : sentence.end]
        why = "the words around its trigger do not fit its pattern"
        for variant in (phrase.variants[place] for place in places):
            matched = self._compile(variant, common=False).search(window)
            if matched is None:
                continue
            if not _may_stand(phrase, window, matched.start(), sentence, folded):
                why = f"it fits, but does not stand where it may ({phrase.stands.value}), or is negated or quoted"
            elif self._match(phrase, [phrase.variants.index(variant)], passage, folded, sentence) is None:
                why = "it fits, but a slot holds nothing of its kind"
            else:
                return "it fits, but another wording accounts for more of the sentence"
        return why

    def _hits(self, document: Document, folded: str) -> Iterator[tuple[int, list[_Candidate]]]:
        """Yield where triggers stand, in text order, and the variants behind each."""
        books = self._books
        for start, wordings in self._catalogue.find(folded, _primary(document)):
            yield start, [(books[book].phrases[phrase], variant) for book, phrase, variant in wordings]

    def _sentences(self, document: Document, folded: str) -> Iterator[tuple[Sentence, set[_Candidate]]]:
        """Yield each sentence that holds a trigger, with the variants behind its triggers."""
        hits = list(self._hits(document, folded))
        if not hits:
            return
        starts = [block.span.start for block in document.blocks]
        main = [place for place, block in enumerate(document.blocks) if block.is_main]
        edge = {*main[:_EDGE], *main[-_EDGE:]}
        sentence: Sentence | None = None
        candidates: set[_Candidate] = set()
        for at, behind in hits:
            if sentence is not None and sentence.start <= at < sentence.end:
                candidates.update(behind)
                continue
            if sentence is not None:
                yield sentence, candidates
            sentence = None
            place = bisect.bisect_right(starts, at) - 1
            if place < 0 or at >= document.blocks[place].span.end or document.blocks[place].role in _MUTE_ROLES:
                continue
            sentence = _sentence_at(document, place, at, is_edge=place in edge)
            if _is_template(folded, sentence):
                sentence = None
                continue
            candidates = set(behind)
        if sentence is not None:
            yield sentence, candidates

    def _matches(self, document: Document, folded: str, sentence: Sentence, candidates: Iterable[_Candidate]) -> tuple[Match, ...]:
        if is_teaser(document.text[sentence.line_start : sentence.end]):
            return ()
        links = _links_in(document.links, sentence.start, sentence.end)
        is_linked = _is_link(document, sentence, links)
        is_listed = _is_list_of_others(sentence.block)
        by_phrase: dict[Phrase, list[int]] = {}
        for phrase, place in candidates:
            by_phrase.setdefault(phrase, []).append(place)
        found = []
        for phrase, places in by_phrase.items():
            if (sentence.is_body and not phrase.in_body) or (phrase.main_only and not sentence.block.is_main):
                continue
            if is_linked and LINK not in phrase.states and (is_listed or phrase.relation not in {None, Relation.TRANSLATION}):
                continue
            passage = Passage(document.text, sentence.start, sentence.end, links, phrase.words, _primary(document))
            match = self._match(phrase, sorted(places), passage, folded, sentence)
            if match is not None:
                found.append(match)
        kept = _without_overlaps(found, _primary(document))
        return kept if any(not match.leans for match in kept) else ()

    def _match(self, phrase: Phrase, places: Iterable[int], passage: Passage, folded: str, sentence: Sentence) -> Match | None:
        """Return what the first of the phrase's variants at `places` that fits the sentence reads."""
        window = folded[sentence.start : sentence.end]
        has_common_letters = is_common(window)
        for variant in (phrase.variants[place] for place in places):
            matched = self._compile(variant, common=has_common_letters and variant.is_spaced).search(window)
            if matched is None:
                continue
            begin, end = matched.span()
            if variant.begins_in_word and begin < end and not window[begin].isalnum():
                begin += 1
            if not _may_stand(phrase, window, begin, sentence, folded):
                continue
            spans = [matched.span(group) for group in range(1, len(variant.slots) + 1)]
            if _is_into_another(variant, passage, spans):
                return None
            match = _fill(phrase, variant, passage, (begin, end), spans)
            if match is not None and not _is_link_within(passage, match):
                return replace(match, leans=_leans(phrase, window, begin, end))
        return None

    def _compile(self, variant: Variant, *, common: bool) -> Any:
        known = self._compiled[common]
        compiled = known.get(id(variant))
        if compiled is None:
            import re2

            compiled = known[id(variant)] = re2.compile(variant.common_regex if common else variant.regex)
        return compiled


@cache
def grammar() -> Grammar:
    """Return the grammar of all shipped wordings, loaded once."""
    return Grammar(open_books())


def document_of(text: str, role: Role = Role.PARAGRAPH) -> Document:
    """Return a text as a document of one block a line, links written as in Markdown.

    >>> document_of("via [X](https://x.example/)").links[0].href
    'https://x.example/'
    """
    import re

    links: list[Link] = []
    plain: list[str] = []
    length = at = 0
    for match in re.finditer(r"\[([^\[\]\n]+)\]\((\S*?)\)", text):
        plain.append(text[at : match.start()])
        length += match.start() - at
        links.append(Link(Span(length, length + len(match.group(1))), match.group(2)))
        plain.append(match.group(1))
        length += len(match.group(1))
        at = match.end()
    plain.append(text[at:])
    whole = "".join(plain)
    blocks, start = [], 0
    for line in whole.split("\n"):
        if line.strip():
            blocks.append(Block(role, Span(start, start + len(line)), is_main=role is Role.PARAGRAPH))
        start += len(line) + 1
    return Document("-", None, "text/plain", "0" * 64, whole, tuple(blocks), tuple(links))


def _sentence_at(document: Document, place: int, at: int, *, is_edge: bool) -> Sentence:
    block = document.blocks[place]
    line = line_around(document.text, block.span.start, block.span.end, at)
    start, end = sentence_around(document.text, *line, at)
    length = block.span.end - block.span.start
    is_body = block.is_main and not is_edge and length >= _BODY_LENGTH and block.role in {Role.PARAGRAPH, Role.QUOTATION, Role.LIST_ITEM}
    return Sentence(start, max(end, at + 1), line[0], block, is_body)


def _is_template(folded: str, sentence: Sentence) -> bool:
    """Tell whether a sentence is a form to be filled in, not a statement."""
    window = folded[sentence.start : sentence.end]
    return any(mark in window for mark in _TEMPLATE_MARKS)


def _links_in(links: Sequence[Link], start: int, end: int) -> tuple[Link, ...]:
    found = []
    for place in range(bisect.bisect_left(links, start, key=lambda link: link.span.end), len(links)):
        link = links[place]
        if link.span.start >= end:
            break
        if link.span.end > start and link.span.start < link.span.end:
            found.append(link)
    return tuple(found)


def _may_stand(phrase: Phrase, window: str, begin: int, sentence: Sentence, folded: str) -> bool:
    """Tell whether a wording stands where it may, and is not itself quoted."""
    before = window[:begin].strip()
    if phrase.words.quoting:
        read_so_far = folded[max(0, sentence.start - _QUOTING_REACH) : sentence.start + begin]
        if any(quoting in read_so_far for quoting in phrase.words.quoting):
            return False
    if before and phrase.words.deny and before.endswith(phrase.words.deny):
        return False
    match phrase.stands:
        case Stand.ANYWHERE:
            return True
        case Stand.SENTENCE:
            return _is_preface(phrase, before)
        case Stand.AFTER:
            return sentence.follows_statement and not before
        case Stand.LINE:
            return _is_preface(phrase, folded[sentence.line_start : sentence.start + begin].strip())
        case Stand.LABEL:
            line = folded[sentence.line_start : sentence.start + begin]
            if _is_list_of_others(sentence.block) and line.strip(" ([（【"):
                return False
            if _is_preface(phrase, line.strip()) or line.rstrip()[-1:] in _SEPARATORS or _is_parted(line, phrase):
                return True
            return _is_joined(phrase, before)


def _is_link(document: Document, sentence: Sentence, links: Iterable[Link]) -> bool:
    """Tell whether all of a sentence is a link to another page of the same site: what it states is about that page."""
    for link in links:
        if link.span.start <= sentence.start and sentence.end <= link.span.end:
            return web_address(link.href) is None or (document.url is not None and host(link.href) == host(document.url))
    return False


def _is_list_of_others(block: Block) -> bool:
    """Tell whether a block is in a list of other articles: "Marsh dries up (Source: X)" in a sidebar is about that one."""
    return not block.is_main and block.role in {Role.ASIDE, Role.LIST_ITEM}


def _is_parted(line: str, phrase: Phrase) -> bool:
    """Tell whether white space alone parts what follows from the item before: "3 May 2019  Source: X"."""
    return line.endswith("  ") or line.rstrip()[-1:].isdigit() or (phrase.words.language in UNSPACED and line[-1:].isspace())


def _is_joined(phrase: Phrase, before: str) -> bool:
    """Tell whether "and" stands before a wording: "… at A and translated by B"."""
    return before.rstrip().rpartition(" ")[2] in phrase.words.both


def _leans(phrase: Phrase, window: str, begin: int, end: int) -> bool:
    if phrase.stands is Stand.LABEL and _is_joined(phrase, window[:begin]):
        return True
    is_label = ":" in window[begin:end]
    return phrase.stands is Stand.LABEL and not is_label and window[:begin].rstrip()[-1:] == ","


def _primary(document: Document) -> str | None:
    return document.language.partition("-")[0].lower() if document.language else None


def _is_preface(phrase: Phrase, before: str) -> bool:
    bare = before.strip("()[]*_-•>#\"'~|:. ")
    return not bare or any(bare == preface or bare.endswith(preface) and len(bare) < 60 for preface in phrase.words.preface)  # noqa: RUF021


def _fill(phrase: Phrase, variant: Variant, passage: Passage, span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> Match | None:
    """Read the slots of a match; None when one does not hold what it should."""
    start = passage.start + span[0]
    slots: list[tuple[str, tuple[Filling, ...]]] = []
    open_text = 0
    end = passage.start + span[1]
    floor = 0
    for place, name in enumerate(variant.slots):
        low, high = (passage.start + edge for edge in spans[place])
        is_last = variant.is_open and place == len(variant.slots) - 1
        low = max(low, floor)
        high = passage.end if variant.glued[place] else high
        fillings = read_slot(name, passage, low, high, is_open=is_last or variant.glued[place])
        if fillings and phrase.is_known and slot_kind(name) == "outlet":
            medium = name_medium(passage, fillings[0])
            fillings = (medium,) if medium else ()
        if not fillings:
            return None
        if variant.glued[place]:
            floor = high = max(filling.end for filling in fillings)
        elif not is_last and slot_kind(name) in _WHOLE and _has_word(passage.text[fillings[-1].end : high]):
            return None
        slots.append((name, fillings))
        open_text += high - low
        if is_last:
            end = max(filling.end for filling in fillings)
        if place == 0 and low == start:
            start = min(filling.start for filling in fillings)
    slots = _with_carried_link(slots, passage, start, end)
    for name in phrase.states:
        if name == SENTENCE:
            slots.append((SENTENCE, (Filling(" ".join(passage.text[passage.start : passage.end].split()), passage.start, passage.end),)))
        elif name == LINK:
            link = _carried_link(slots, passage, start, end)
            if link is not None and all(filling.url != link.href for _, fillings in slots for filling in fillings):
                slots.append((LINK, (Filling(link.href, link.span.start, link.span.end, link.href, link_flags(link)),)))
    if phrase.states and not any(name in phrase.states for name, _ in slots):
        return None
    return Match(phrase, start, end, max(1, span[1] - span[0] - open_text), tuple(slots))


def _is_into_another(variant: Variant, passage: Passage, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a wording is about a translation into another language than the page's, whatever a shorter variant would read."""
    if TARGET not in variant.slots:
        return False
    start, end = spans[variant.slots.index(TARGET)]
    fillings = read_slot(TARGET, passage, passage.start + start, passage.start + end, is_open=True)
    return bool(fillings) and fillings[0].value != (passage.language or passage.words.language)


def _is_link_within(passage: Passage, match: Match) -> bool:
    """Tell whether a wording and the outlet or agency it names are the text of one link within the site: another headline."""
    names = [filling for name, fillings in match.slots if slot_kind(name) in {"outlet", "agency"} for filling in fillings]
    return bool(names) and any(
        link.span.start <= match.start and names[-1].end <= link.span.end and link.href and web_address(link.href) is None
        for link in passage.links
    )


def _has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _carried_link(slots: Sequence[tuple[str, tuple[Filling, ...]]], passage: Passage, start: int, end: int) -> Link | None:
    """Return the link that the wording itself carries: "This [first appeared](…) at X"."""
    taken = [(filling.start, filling.end) for name, fillings in slots if slot_kind(name) not in _PLAIN for filling in fillings]
    for link in reversed(passage.links):
        inside = link.span.start < end and link.span.end > start
        if inside and web_address(link.href) and not any(low < link.span.end and link.span.start < high for low, high in taken):
            return link
    return None


def _with_carried_link(
    slots: list[tuple[str, tuple[Filling, ...]]], passage: Passage, start: int, end: int
) -> list[tuple[str, tuple[Filling, ...]]]:
    link = _carried_link(slots, passage, start, end)
    if link is None:
        return _with_title_beside(slots, passage)
    for place, (name, fillings) in enumerate(slots):
        if slot_kind(name) == "outlet" and all(filling.url is None for filling in fillings):
            linked = replace(fillings[0], url=link.href, flags=fillings[0].flags | link_flags(link))
            return [*slots[:place], (name, (linked, *fillings[1:])), *slots[place + 1 :]]
    return slots


def _with_title_beside(slots: list[tuple[str, tuple[Filling, ...]]], passage: Passage) -> list[tuple[str, tuple[Filling, ...]]]:
    """Note of outlets without a link that a link with the words of a title stands in their sentence: most likely to their article."""
    if not any(web_address(link.href) and may_be_title(passage.text[link.span.start : link.span.end]) for link in passage.links):
        return slots
    return [
        (name, tuple(replace(filling, flags=filling.flags | _LINK_BESIDE) if filling.url is None else filling for filling in fillings))
        if slot_kind(name) == "outlet"
        else (name, fillings)
        for name, fillings in slots
    ]


def _without_overlaps(matches: Iterable[Match], language: str | None) -> tuple[Match, ...]:
    """Keep, of matches that overlap, the one whose wording accounts for more, or is in the document's language; in text order."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: _rank(match, language)):
        if all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    return tuple(sorted(kept, key=lambda match: match.start))


def _rank(match: Match, language: str | None) -> tuple[int, bool, int, int, str]:
    return -match.literal, match.phrase.words.language != language, -match.phrase.strength, match.start, match.phrase.rule


def _claims_of(text: str, sentence: Sentence, matches: Sequence[Match]) -> list[Claim]:
    shared = frozenset(flag for match in matches for flag in match.phrase.flags) & _SHARED_FLAGS
    quote = text[sentence.start : sentence.end]
    opening = fold(text[sentence.line_start : sentence.line_start + 40]).lstrip("([ ")
    article, _, behind = opening.partition(" ")
    is_image = _is_of_image(sentence.block)
    claims = []
    for match in matches:
        words = match.phrase.words
        begins_image = words.image and (opening.startswith(words.image) or (article in words.lead and behind.startswith(words.image)))
        for name, fillings in match.slots:
            kind = match.phrase.states.get(name)
            if kind is None:
                continue
            for filling in fillings:
                claim = Claim(
                    kind=kind,
                    value=filling.value,
                    quote=quote,
                    span=Span(sentence.start, sentence.end),
                    rule=match.phrase.rule,
                    confidence=match.phrase.confidence,
                    url=filling.url,
                    relation=_relation_of(match.phrase, kind),
                    place=sentence.block.role,
                    is_main=sentence.block.is_main,
                    statement=sentence.start + 1,
                    strength=match.phrase.strength,
                    label=match.phrase.label,
                    flags=shared | match.phrase.flags | (filling.flags - {TITLED}),
                )
                if kind is ClaimKind.LICENSE and (begins_image or is_image):
                    claim = replace(claim, scope=Scope.IMAGE)
                if kind in _SOURCE_KINDS and (begins_image or (is_image and match.phrase.of_image)):
                    claim = replace(claim, kind=ClaimKind.IMAGE_CREDIT, scope=Scope.IMAGE, relation=None, flags=frozenset())
                claims.append(claim)
                if TITLED in filling.flags and kind in _SOURCE_KINDS:
                    title = " ".join(text[filling.start : filling.end].split())
                    claims.append(replace(claim, kind=ClaimKind.ORIGINAL_TITLE, value=title, relation=None))
                if kind is ClaimKind.ORIGINAL_TITLE and filling.url is not None:
                    claims.append(replace(claim, kind=ClaimKind.ORIGINAL_URL, value=filling.url, relation=match.phrase.relation))
    return _with_context(claims, matches)


def _relation_of(phrase: Phrase, kind: ClaimKind) -> Relation | None:
    if kind is ClaimKind.AGENCY:
        return Relation.SYNDICATION
    if kind is ClaimKind.ORIGINAL_TITLE and phrase.relation in {Relation.EXCERPT, Relation.ADAPTATION}:
        return phrase.relation
    return phrase.relation if kind in _SOURCE_KINDS or kind is ClaimKind.ORIGINAL_URL else None


def _is_of_image(block: Block) -> bool:
    return block.role is Role.CAPTION or (block.role is Role.CREDIT and any(hint in block.hint for hint in _IMAGE_HINTS))


def _with_context(claims: list[Claim], matches: Sequence[Match]) -> list[Claim]:
    """Make sources named beside a translator, or beside the language translated from, sources of a translation."""
    if not any(claim.kind in _TRANSLATION_KINDS for claim in claims) and not any(
        match.phrase.relation is Relation.TRANSLATION for match in matches
    ):
        return claims
    return [
        replace(claim, relation=Relation.TRANSLATION)
        if claim.kind in {ClaimKind.ORIGINAL_OUTLET, ClaimKind.SOURCE_OUTLET, ClaimKind.ORIGINAL_URL}
        and claim.relation in {None, Relation.REPOST}
        else claim
        for claim in claims
    ]
