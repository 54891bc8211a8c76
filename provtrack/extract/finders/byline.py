"""Who wrote the article, as readers see it: the byline near the headline, the signature at the end."""

import re
from collections.abc import Iterator

from provtrack.extract.crediting import agencies_named
from provtrack.extract.finder import Finder
from provtrack.extract.layout import AROUND, Layout, Line, is_of_image, lay_out
from provtrack.extract.stating import seen, statement_at
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.document import Block, Document, Link, Role, Span
from provtrack.values.name import NameKind, kind_of, split_people

_LONGEST = 200
_LONGEST_NAME = 60

_LEAD = re.compile(
    r"(?P<lead>(?:(?:story|text|words|report|article|written|posted|published|authored|analysis|opinion|column)\s+)?by:?|von|par|por|di|door|av|af|autor(?:es|a|in|en)?|"
    r"auteur(?:e|s)?|authors?|written by|texto?|testo|tekst|autore|автор(?:ы|ка)?|текст|作者|撰文|文|记者|記者|見習記者|本报记者|기자|글|بقلم|كتب|كتبت|yazan|yazar|szerző|skribent|"
    r"redactor|redacción|posté par|publié par|écrit par|geschrieben von|ein beitrag von|ein gastbeitrag von|escrito por|scritto da|a cura di|napisał|tác giả)"
    r"(?P<mark>\s*[:：]\s*|\s*[/／丨|]\s*|\s+)(?P<names>\S.{0,180})",
    re.IGNORECASE,
)
_CLOSED_LEADS = frozenset({"文", "记者", "記者", "作者", "撰文", "本报记者", "見習記者", "글", "기자"})
_NEEDS_COLON = frozenset(
    {"text", "texto", "testo", "tekst", "autor", "autores", "autora", "autorin", "autoren", "auteur", "auteure", "auteurs", "author", "authors", "autore",
     "автор", "авторы", "автора", "текст", "作者", "撰文", "글", "yazan", "yazar", "szerző", "skribent", "redactor", "redacción", "文", "记者", "記者", "di", "door", "av", "af",
     "napisał", "كتب", "كتبت", "بقلم", "tác giả", "автор", "기자", "本报记者", "見習記者"}
)  # fmt: skip
"""Leads that are words of running text too: they open a byline only with a colon or stroke."""

_HINT = re.compile(
    r"\b(?:author|authors|byline|by-line|contributor|writer|autor|autoren|auteur|article-?author|post-?author|entry-author|reporter|journalist|vcard|fn|p-author|creator)\b|author|byline"
)
_OTHER_HINT = re.compile(
    r"related|teaser|recommend|comment(?!ary)|bio\b|biograph|description|about-?the|about-author|more-from|newsletter|social|follow|avatar|date|time\b|count|"
    r"photo|caption|image|job|position|email|share|latest|popular|trending|list-item-card|card"
)
_OTHER_PEOPLE = re.compile(
    r"\b(?:photo(?:s|graphs?|graphy)?|image|foto[s:]?|fotos|picture|illustration|video|edited|editing|editor|translat\w+|übers\w+|traduc\w+|traduit|перевод|翻译|译|编辑|編輯|责编|校对|"
    r"reviewed|fact.checked|posted in|filed under|presented|sponsored|powered|produced|supported|provided|recommended|comments?|published)\b|责任编辑|责编|编辑",
    re.IGNORECASE,
)
_AUTHOR_PATH = re.compile(
    r"/(?:authors?|autor(?:en)?|auteurs?|by|writers?|reporters?|profile|people|staff|team|journalist[ae]?s?|redaktion|contributors?|user|columnists?|redactor|bio)/|/@",
    re.IGNORECASE,
)
_DATE_TAIL = re.compile(r"\d{4}|\d{1,2}:\d{2}")
_SIGNATURE_ZH = re.compile(r"[（(【](?:本报)?(?:记者|記者|通讯员|作者|撰文|文)[:：/\s]?\s?(?P<names>[^（）()【】]{2,30})[）)】]")
_GLUE = re.compile(r"(?i)^(?:by|von|par|por)(?=[A-Z][a-z])")
_FULL_STOP = re.compile(r"[.!?。]\s+\S|[。！？]")


def find(document: Document) -> Iterator[Claim]:
    """Yield an author claim for each name of the byline, and the agency where one signs."""
    layout = lay_out(document)
    yield from _near_title(layout)
    yield from _at_end(layout)


def _near_title(layout: Layout) -> Iterator[Claim]:
    found: set[str] = set()
    for block, line in layout.short_lines(layout.head, _LONGEST, AROUND | {Role.TITLE}):
        for claim in _of_line(layout, block, line):
            if claim.value.casefold() not in found or claim.kind is not ClaimKind.AUTHOR:
                found.add(claim.value.casefold())
                yield claim


def _of_line(layout: Layout, block: Block, line: Line) -> Iterator[Claim]:
    title = layout.title if layout.title is not None else layout.first
    is_hinted = block.role is Role.BYLINE or (_HINT.search(block.hint) is not None and _OTHER_HINT.search(block.hint) is None)
    lead = _LEAD.match(line.text)
    if lead is not None and not _opens_byline(lead, is_hinted=is_hinted):
        lead = None
    linked = _author_links(layout, line)
    if lead is None and not is_hinted and not linked:
        return
    if _OTHER_PEOPLE.search(line.text[: lead.start("names")] if lead else line.text) and not linked:
        return
    if lead is None and (_FULL_STOP.search(line.text) or len(line.text) > 100) and not linked:
        return
    confidence = _confidence(block, is_lead=lead is not None, is_hinted=is_hinted, is_linked=bool(linked))
    if line.block < title:
        confidence -= 0.1 if block.is_main or block.role is Role.BYLINE else 0.3
    elif not block.is_main and block.role is not Role.BYLINE:
        confidence -= 0.08
    confidence -= 0.004 * abs(line.block - title)
    names = _names(layout, line, lead, linked)
    yield from _authors(layout, block, line, names, round(confidence, 3))
    yield from _agencies(layout, block, line, line.text[lead.start("names") :] if lead else line.text)


def _opens_byline(lead: re.Match[str], *, is_hinted: bool) -> bool:
    word, mark, names = lead["lead"].casefold(), lead["mark"], lead["names"]
    if word in _NEEDS_COLON and not is_hinted and not mark.strip():
        return False
    if _FULL_STOP.search(names) and len(names) > 60:
        return False
    first = names.lstrip("„“\"'«(").lstrip()[:1]
    return bool(first) and (not first.islower() or is_hinted or names.split()[0].casefold() in {"de", "von", "van", "dpa"})


def _confidence(block: Block, *, is_lead: bool, is_hinted: bool, is_linked: bool) -> float:
    confidence = 0.6 + 0.18 * is_lead + 0.16 * is_hinted + 0.1 * is_linked
    if block.role is Role.BYLINE:
        confidence += 0.06
    return min(0.96, confidence)


def _author_links(layout: Layout, line: Line) -> tuple[Link, ...]:
    return tuple(
        link
        for link in layout.links_in(line.span)
        if ("author" in link.rel or _AUTHOR_PATH.search(link.href)) and 2 < link.span.end - link.span.start <= _LONGEST_NAME
    )


def _names(layout: Layout, line: Line, lead: re.Match[str] | None, linked: tuple[Link, ...]) -> list[tuple[str, str | None]]:
    """Return the names of a byline with the address each is linked to."""
    language = layout.document.language
    by_link = {
        " ".join(person.split()): link.href for link in linked for person in split_people(layout.document.slice(link.span), language)
    }
    text = lead["names"] if lead else line.text
    if lead and lead["lead"] in _CLOSED_LEADS:
        text = re.split(r"[丨|｜]|\s{2,}|来源|编辑|责编|摄影|20\d\d", text)[0]
    people = list(split_people(_GLUE.sub("", text), language))
    if by_link and (lead is None or len(by_link) >= len(people)):
        people = list(by_link)
    return [(name, by_link.get(name)) for name in people]


def _authors(layout: Layout, block: Block, line: Line, names: list[tuple[str, str | None]], confidence: float) -> Iterator[Claim]:
    for raw, url in names:
        name = _whole(raw)
        if not name:
            continue
        kind = kind_of(name)
        flags = {NameKind.ACCOUNT: frozenset({"account"}), NameKind.ORGANISATION: frozenset({"organisation"})}.get(kind, frozenset())
        believed = confidence - (0.12 if kind is NameKind.UNKNOWN and confidence < 0.8 else 0)
        yield seen(
            layout.document, block, line.span, ClaimKind.AUTHOR, name, "byline/visible", round(believed, 3),
            url=url, flags=flags, statement=statement_at(line.span),
        )  # fmt: skip


def _whole(name: str) -> str:
    """Return a name that can be one, without what surrounds it; else nothing."""
    text = " ".join(name.split()).strip(" ,;:|/–—-•·*_")
    if not 2 <= len(text) <= _LONGEST_NAME or _DATE_TAIL.search(text) or "@" in text or len(text.split()) > 7:
        return ""
    return text


def _agencies(layout: Layout, block: Block, line: Line, text: str) -> Iterator[Claim]:
    for agency in agencies_named(re.split(r"\s*(?:\d{1,2}[./]|\d{4}|,?\s+(?:Updated|Published|on)\b)", text)[0]):
        yield seen(
            layout.document, block, line.span, ClaimKind.AGENCY, agency.short, "byline/agency", 0.88,
            relation=Relation.SYNDICATION, strength=2, statement=statement_at(line.span),
        )  # fmt: skip


def _at_end(layout: Layout) -> Iterator[Claim]:
    """Yield signatures below the text: labelled lines, "（记者 …）", byline blocks of the article."""
    head = layout.head
    for block, line in layout.short_lines(layout.tail, _LONGEST, AROUND):
        if line.block in head:
            continue
        lead = _LEAD.match(line.text)
        if (
            lead
            and (":" in lead["mark"] or "：" in lead["mark"])
            and lead["lead"].casefold() not in {"by", "von", "par", "por"}
            and _opens_byline(lead, is_hinted=False)
        ):
            yield from _authors(layout, block, line, _names(layout, line, lead, ()), 0.74)
        elif block.role is Role.BYLINE and block.is_main and not _OTHER_PEOPLE.search(line.text) and not _FULL_STOP.search(line.text):
            yield from _authors(layout, block, line, _names(layout, line, lead, _author_links(layout, line)), 0.66)
        elif (
            line.text.startswith(("By ", "Von ", "Par ", "Por "))
            and lead
            and len(line.text) <= 60
            and block.is_main
            and line.block > layout.last
        ):
            yield from _authors(layout, block, line, _names(layout, line, lead, _author_links(layout, line)), 0.7)
    yield from _bracketed(layout)


def _bracketed(layout: Layout) -> Iterator[Claim]:
    """Yield names signed in brackets at the end of a paragraph, as Chinese papers do."""
    for place in layout.tail:
        block = layout.document.blocks[place]
        text = layout.text(place)
        if block.role in AROUND or is_of_image(block) or not text.rstrip().endswith(("）", ")", "】")):
            continue
        match = _SIGNATURE_ZH.search(text, max(0, len(text) - 60))
        if match is None:
            continue
        span = Span(block.span.start + match.start(), block.span.start + match.end())
        for name in split_people(match["names"], layout.document.language):
            if _whole(name):
                yield seen(layout.document, block, span, ClaimKind.AUTHOR, name, "byline/signature", 0.8, statement=statement_at(span))


FINDER = Finder(name="byline", find=find)
