"""Names signed at the edges of the text without a label: below it alone, in brackets, in a line about the author, before the agency."""

import re
from collections.abc import Iterator

from provtrack.extract.finder import Finder
from provtrack.extract.layout import AROUND, Layout, Line, is_of_image, lay_out
from provtrack.extract.stating import Place, as_written, seen, statement_at
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Block, Document, Role, Span
from provtrack.values.name import NameKind, kind_of, split_people
from provtrack.values.place import is_place

_LONGEST_NAME = 60
_LONGEST_BIO = 320
_LONGEST_OPENING = 140
_FEWEST, _MOST = 2, 4
"""Words of a name that stands alone: one may be anything, five are a title."""

_SIGNED_WITH = re.compile(r"\s*[(（](?:theo|nach|mit|avec|con|with|via|por|по)\s[^()（）]{2,40}[)）]\s*\Z", re.IGNORECASE)
"""The agencies that a writer worked from, behind the name: "Phạm Thu Hà (theo AFP)"."""
_BUTTON = re.compile(r"(?:a|button|li|span|label|h[2-6]|td|dt|option)\b")
_EMPHASIS = re.compile(r"(?:em|i)\b|\b(?:bio|about-?the-?author|author-?(?:bio|info|description)|tagline|shirttail|endnote)\b")
_WORDS = re.compile(r"(?=.*[A-ZÀ-ÞĀ-ŽА-Я])[^\W\d_](?:[^\W\d_]|['’.\s-])*")
_OF_FURNITURE = frozenset(
    "read more share related comment comments leave full story stories continue subscribe newsletter"
    " follow click here see also next previous "
    "article articles all back top home contact about privacy terms advertisement sponsored tags photo"
    " photos video gallery source print email "
    "save learn watch listen join donate support sign up log in latest popular trending weiterlesen mehr"
    " zum thema lesen artikel teilen lire "
    "aussi suite partager leer más ver compartir leggi anche condividi lees ook delen läs mer dela les"
    " også del læs czytaj więcej udostępnij "
    "číst dále sdílet читать далее поделиться devamını oku xem thêm chia sẻ".split()
)
"""Words of buttons and headings, written with capitals like names."""
_BIO = re.compile(
    r"(?P<name>(?:[^\W\d_][\w.'’-]{0,24}\s){1,3}[^\W\d_][\w.'’-]{0,24})\s"
    r"(?:is|was|writes|covers|reports|ist|war|schreibt|berichtet|est|écrit|es|escribe|è|scrive|é|escreve|jest|je|är|skriver|"
    r"er|schrijft)\s"
    r"(?P<rest>[^\n]{4,260})"
)
_WRITES = re.compile(
    r"\b(?:reporter|staff writer|senior writer|freelance(?:r)?|correspondent|columnist|journalist|contributor|contributing|editor|writes|"
    r"redakteur(?:in)?|journalist(?:in)?|korrespondent(?:in)?|reporterin|autor(?:in)?|kolumnist(?:in)?|journaliste|correspondant(?:e)?|"
    r"chroniqueu(?:r|se)|periodista|corresponsal|columnista|giornalista|corrispondente|jornalista|repórter|dziennikar(?:z|"
    r"ka)|redaktor(?:ka)?|"
    r"journalista|redaktör|skribent|redaktør|verslaggever|redacteur|columniste?)\b|\b(?:about|on|über)\s",
    re.IGNORECASE,
)
_EAST_ASIAN_END = re.compile(
    r"(?:[。！？」』”]\s?|\A)[【（(〔［](?![^】）)〕］\n]{0,8}(?:記事|写真|略|続|転載|提供|無断|関連|終|完|報|号|面|部|社|紙|電|"
    r"略歴))(?P<names>[\u3400-\u9fff\u3005]{3,6}(?:[、・，\s][\u3400-\u9fff\u3005]{3,6}){0,3})[】）)〕］]\s?\Z"
)
_ARABIC_DESK = re.compile(
    r"[(（]\s?(?:إعداد|تغطية صحفية|كتابة)\s+(?P<names>[^()\-–—\n]{4,60}?)(?:\s+للنشرة"
    r" العربية)?\s*[-–—]\s*(?:إعداد [^()\-–—\n]{4,60}?[-–—]\s*)?"
    r"(?:تحرير|مراجعة)\s+(?P<editors>[^()\-–—\n]{4,60}?)\s?[)）]"
)
"""How a wire service in Arabic closes a dispatch: who wrote it for the Arabic service, who edited it."""
_BEFORE_AGENCY = re.compile(
    r"(?P<names>[^/()\n]{4,90}?)\s?/\s?(?P<place>[^\W\d_][^/()\n]{2,30}?)\s?,?\s{0,2}(?:\((?P<sign>[^\W\d_]{2,12})\)\s?(?:[-–—:]|\Z)|\Z)"
)
"""How Turkish agencies open a dispatch: reporters, place in capitals, sign: "Ali KAYA/ANKARA, (DHA)-"."""


_STANDFIRST_END = re.compile(
    r"[.!?…\"”“»]\s{1,3}(?:By|Von|Par|Por|Ein(?:e)?\s\w{4,14}\svon|Interview:?|"
    r"Propos recueillis par|A cura di)\s(?P<names>[^.!?\n]{5,80})\.?\s?\Z"
)
"""The author behind the last sentence of the lead: "… und niemand weiß, warum. Von Ada Lund und Bo Ek"."""


def find(document: Document) -> Iterator[Claim]:
    """Yield an author claim, and where one is named an editor claim, for each name signed so."""
    layout = lay_out(document)
    for block, line in layout.short_lines(layout.tail, _LONGEST_BIO, AROUND | {Role.TITLE, Role.HEADING}):
        if block.is_main or block.role is Role.BYLINE:
            yield from _of_line(layout, block, line)
    yield from _behind_lead(layout)
    if document.language in {"ja", "zh"}:
        yield from _in_brackets(layout)
    if document.language == "tr":
        yield from _before_agency(layout)


def _of_line(layout: Layout, block: Block, line: Line) -> Iterator[Claim]:
    if line.block >= layout.last and len(line.text) <= _LONGEST_NAME and not _BUTTON.match(block.hint):
        name = _SIGNED_WITH.sub("", line.text).strip(" —–-―.·*")
        if _stands_alone(name) and not layout.links_in(line.span):
            yield _author(layout, block, line.span, name, 0.62)
            return
    if (match := _BIO.match(line.text)) and _WRITES.search(match["rest"]) and kind_of(match["name"]) is NameKind.PERSON:
        is_apart = _EMPHASIS.search(block.hint[:80]) is not None
        if is_apart or line.block > layout.last:
            yield _author(layout, block, line.span, match["name"], 0.6 if is_apart else 0.52)
    elif match := _ARABIC_DESK.search(line.text):
        for kind, names in ((ClaimKind.AUTHOR, match["names"]), (ClaimKind.EDITOR, match["editors"])):
            for name in split_people(names, "ar"):
                at = Place(layout.document, block, line.span)
                yield seen(at, kind, name, "signature/desk", 0.86, statement=statement_at(line.span))


def _behind_lead(layout: Layout) -> Iterator[Claim]:
    """Yield the authors whom the lead names behind its last sentence, as magazines print them."""
    if layout.title is None:
        return
    for place in range(layout.title + 1, min(layout.title + 4, layout.first + 1)):
        block = layout.document.blocks[place]
        if block.role in AROUND or is_of_image(block):
            continue
        text = layout.text(place)
        match = _STANDFIRST_END.search(text, max(0, len(text) - _LONGEST_OPENING))
        names = split_people(match["names"], layout.document.language) if match is not None else ()
        if match is not None and names and all(kind_of(name) is NameKind.PERSON and name in match["names"] for name in names):
            span = Span(block.span.start + match.start() + 1, block.span.start + match.end())
            span = Span(span.start + len(layout.document.slice(span)) - len(layout.document.slice(span).lstrip()), span.end)
            for name in names:
                yield _author(layout, block, span, name, 0.8)
            return


def _stands_alone(name: str) -> bool:
    """Tell whether a line is a person's full name, in a script with capitals; a button or a place is none."""
    words = name.split()
    return (
        _FEWEST <= len(words) <= _MOST
        and _WORDS.fullmatch(name) is not None
        and kind_of(name) is NameKind.PERSON
        and not is_place(name)
        and not {word.casefold() for word in words} & _OF_FURNITURE
    )


def _author(layout: Layout, block: Block, span: Span, name: str, confidence: float) -> Claim:
    at = Place(layout.document, block, span)
    return seen(at, ClaimKind.AUTHOR, as_written(name), "signature/name", confidence, statement=statement_at(span))


def _in_brackets(layout: Layout) -> Iterator[Claim]:
    """Yield the writers whom Japanese papers put in brackets behind the last sentence or below it."""
    for place in layout.tail:
        block = layout.document.blocks[place]
        text = layout.text(place).rstrip()
        if block.role in AROUND or is_of_image(block) or not text.endswith(("】", "）", ")", "〕", "］")):
            continue
        match = _EAST_ASIAN_END.search(text, max(0, len(text) - _LONGEST_NAME))
        names = split_people(match["names"], "ja") if match is not None else ()
        if match is None or not all(kind_of(name) is NameKind.PERSON for name in names):
            continue
        span = Span(block.span.start + match.start("names") - 1, block.span.start + match.end())
        for name in names:
            yield _author(layout, block, span, name, 0.76)


def _before_agency(layout: Layout) -> Iterator[Claim]:
    below = layout.short_lines(layout.tail, _LONGEST_OPENING, AROUND | {Role.TITLE, Role.HEADING})
    for block, line in (
        *layout.short_lines(
            range(layout.head.start, min(layout.first + 2, len(layout.document.blocks))), 10_000, AROUND | {Role.TITLE, Role.HEADING}
        ),
        *below,
    ):
        match = _BEFORE_AGENCY.match(line.text[:_LONGEST_OPENING])
        if match is None or not match["place"].isupper():
            continue
        names = split_people(match["names"], "tr")
        if names and all(kind_of(name) is NameKind.PERSON for name in names):
            span = Span(line.span.start, line.span.start + match.end())
            for name in names:
                yield _author(layout, block, span, name, 0.86)


FINDER = Finder(name="signatures", find=find)
