"""Lines above a text that name outlet and date: "Example Post, September 18, 2015", and below it where it was taken from.

Also portals' provider lines ("Example Wire 9/21/2016 Ada Doe", "Provided by Example Wire"), markup that calls a
place the source or provider, and press-release channels, whose issuer is the source.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from provtrack.extract.address import own_address
from provtrack.extract.crediting import agencies_named
from provtrack.extract.dating import PUBLISHED_WORDS, UPDATED_WORDS, DatedLine, dated_lines
from provtrack.extract.finder import Finder
from provtrack.extract.headline import plain
from provtrack.extract.layout import AROUND, Layout, Line, is_of_image, lay_out
from provtrack.extract.markup import of_meta
from provtrack.extract.naming import web_address
from provtrack.extract.selfnames import is_own_name, own_names
from provtrack.extract.stating import Place, marked, seen, statement_at
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.document import Block, Document, Role, Span
from provtrack.values.date import DateMention, find_dates
from provtrack.values.name import NameKind, kind_of
from provtrack.values.outlet import registry
from provtrack.values.url import host, is_home_page, registered_domain

_LONGEST = 110
_LONGEST_NAME = 50
_MOST_WORDS = 6
_MOST_IN_LINE = 2

_EDGES = " \t,;:|/–—-·•()[]（）"
_PROVIDED = re.compile(
    r"(?:this (?:article|story|content) (?:is |was )?)?(?:provided|supplied|distributed|brought to you|"
    r"presented) by:?\s+(?P<name>[^.\n]{2,60})\.?|bereitgestellt von:?\s+(?P<de>[^.\n]{2,60})|fourni par:?\s+(?P<fr>[^.\n]{2,60})|"
    r"proporcionado por:?\s+(?P<es>[^.\n]{2,60})|(?P<ja>[^\s\d][^\d\n]{1,30}?)\s+\d{1,2}/\d{1,2}\s?[(（].[)）]\s?\d{1,2}:\d{2}\s?配信",
    re.IGNORECASE,
)
_PROVIDER_HINT = re.compile(
    r"\b(?:provider-?name|providername|source-?name|sourcename|provider|partner-?name|news-?source|article-?source|article__source|"
    r"partner-logo|feed-?source|distributor-?name|original-?source|source-title|authorpartner)\b"
)
_SOURCE_ELEMENT = re.compile(r"(?:^|\s)(?:span|em|i|a|p|div|b) (?:[\w-]*[-_])?(?:source|laiyuan|media-?name)\b")
_UNLABELLED = 0.7
"""How far a name is believed that only the markup calls the source, as sites in Chinese print it."""
_WIDE_NAME = re.compile(r"(?<!\S)[\u3400-\u9fff][\w·]{1,15}(?!\S)")
_ORIGINAL_TITLE = re.compile(r"\s*[|｜丨]?\s*[（(]?原(?:标|標)题?[题題]?\s?[:：]\s?(?P<title>[^）)\n]{2,80})")
_LABEL = re.compile(
    r"\A(?:source|quelle|fuente|fonte|źródło|zdroj|kaynak|источник|джерело|来源|來源|稿源|출처|المصدر)\s?[:：]\s*", re.IGNORECASE
)
_RELEASE = re.compile(
    r"^(?P<before>[^\n(]{0,110}?)[(（](?P<channel>ots|ots/[A-Za-z-]{2,12}|PRNewswire|PRNewswire-\w{2,12}|BUSINESS WIRE|Business Wire|"
    r"GLOBE ?NEWSWIRE|GlobeNewswire|Marketwired|Newsfile Corp\.?|ACCESSWIRE|ACN Newswire|"
    r"news aktuell|obx|OTS|PresseBox|prnewswire)[)）]|/\s?(?P<slashed>PRNewswire|PRNewswire-\w{2,12}|CNW|EINPresswire(?:\.com)?|"
    r"PRNewsfoto)\s?/",
)
_ISSUER_LEAD = re.compile(
    r"^(?:(?:news|content|press release)\s+)?(?:provided|issued|released|distributed|posted)\s+by:?\s+|"
    r"^(?:press\s?release|company|issuer|source|pressemitteilung|firma|unternehmen|persbericht|pressmeddelande|pressemeddelelse|"
    r"communiqué|comunicado)(?:\s+(?:by|from|von|der|des|van|från|fra|de))?\s?:?\s+(?=\S)",
    re.IGNORECASE,
)
_ISSUER_AFTER = re.compile(r"(?:SOURCE|Source)\s?:?\s+(?P<issuer>[^\n]{2,80})\s*\Z")
_ISSUER_FORMULA = re.compile(
    r"(?:Original-Content von|Quelle):\s?([^,\n]{2,80}), (?:übermittelt|ein Dienst).{0,60}|"
    r"Contenu original de:\s?([^,\n]{2,80}), .{2,60}|Original content of:\s?([^,\n]{2,80}), .{2,60}"
)
_FALSE_NAME = re.compile(
    r"\b(?:by|von|par|por|updated?|published|posted|on|at|am|the day|comments?|min(?:ute)?s? read|uhr|stand|date|datum|fecha|edition|"
    r"issue|vol|no|share|print|today|home|subscribe|aktualisiert|days|event|page)\b|\d{1,2}:\d{2}|@|[.!?]\s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Dated:
    """A line that is a name and a date."""

    block: Block
    line: Line
    name: str
    mention: DateMention
    url: str | None
    is_linked: bool
    is_known: bool
    """Whether the registry knows the name, or it is a domain."""
    may_be_person: bool
    """Whether the name could as well be the author's: such a line counts only beside another one."""
    is_titled: bool
    """Whether the title that the text had there follows."""


def find(document: Document) -> Iterator[Claim]:
    """Yield outlet and date of such lines, and providers."""
    layout = lay_out(document)
    yield from _mastheads(layout)
    yield from _providers(layout)
    yield from _release(layout)


def _mastheads(layout: Layout) -> Iterator[Claim]:
    """Yield what lines of outlet and date say: of two in a row the first is the page's own, the second where it was taken from."""
    dated = list(_mastheads_of(layout))
    is_named = bool(own_names(layout.document))
    for place, item in enumerate(dated):
        following = dated[place + 1] if place + 1 < len(dated) else None
        before = dated[place - 1] if place else None
        has_pair = (
            following is not None
            and _are_neighbours(item, following)
            and (following.is_known or following.is_linked)
            and str(following.mention.date) <= str(item.mention.date)
        )
        is_second = (
            before is not None
            and (item.is_known or item.is_linked)
            and _are_neighbours(before, item)
            and str(item.mention.date) <= str(before.mention.date)
        )
        is_own = is_named and is_own_name(layout.document, item.name)
        if item.is_titled and not is_own:
            yield from _taken(layout, item, 0.88, is_second=False)
        elif is_own or (has_pair and not is_second) or (item.is_known and not is_named and not is_second):
            yield from _own(layout, item, 0.93 if is_own or has_pair else 0.8)
        elif is_second or item.is_known or (item.is_linked and not item.may_be_person and web_address(item.url or "")):
            yield from _taken(layout, item, 0.93 if is_second else 0.8 if item.is_known else 0.62, is_second=is_second)


def _are_neighbours(one: _Dated, other: _Dated) -> bool:
    return other.line.block - one.line.block <= 1


def _mastheads_of(layout: Layout) -> Iterator[_Dated]:
    for dated in dated_lines(layout.document):
        if (
            dated.is_head
            and len(dated.mentions) <= _MOST_IN_LINE
            and len(dated.line.text) <= _LONGEST
            and dated.block.role not in AROUND | {Role.TITLE, Role.HEADING}
        ):
            found = [item for line, mention in _parts(dated) if (item := _dated(layout, dated.block, line, mention)) is not None]
            if len(found) == len(dated.mentions):
                yield from found


def _parts(dated: DatedLine) -> Iterator[tuple[Line, DateMention]]:
    """Yield each date with its part of the line: two lines of outlet and date may have been run together."""
    start = 0
    for place, mention in enumerate(dated.mentions):
        end = mention.end if place + 1 < len(dated.mentions) else len(dated.line.text)
        text = dated.line.text[start:end]
        begin = start + len(text) - len(text.lstrip())
        span = Span(dated.line.span.start + begin, dated.line.span.start + start + len(text.rstrip()))
        yield Line(dated.line.block, span, text.strip()), replace(mention, start=mention.start - begin, end=mention.end - begin)
        start = end


def _dated(layout: Layout, block: Block, line: Line, mention: DateMention) -> _Dated | None:
    before = line.text[: mention.start].strip(_EDGES)
    after = re.sub(r"^\d{1,2}:\d{2}(?::\d{2})?\s?(?:[AaPp][Mm])?\s?", "", line.text[mention.end :].strip(_EDGES)).strip(_EDGES)
    title = _ORIGINAL_TITLE.search(after)
    name, rest = (before, after) if before else (after[: title.start()].strip(_EDGES) if title else after, "")
    if (
        not 2 <= len(name) <= _LONGEST_NAME
        or len(name.split()) > _MOST_WORDS
        or _FALSE_NAME.search(name)
        or not name[:1].isalnum()
        or name.isdigit()
    ):
        return None
    if PUBLISHED_WORDS.search(name) or UPDATED_WORDS.search(name) or ":" in name or "：" in name or agencies_named(name):
        return None
    if not before and title is None and not layout.links_in(line.span):
        return None
    links = [
        link
        for link in layout.links_in(line.span)
        if layout.document.slice(link.span).strip() and layout.document.slice(link.span).strip() in name
    ]
    known = registry().by_name(name, language=layout.document.language)
    is_known = known.outlet is not None or (host(name) is not None and registered_domain(name) is not None)
    if rest and not (is_known and kind_of(rest) is NameKind.PERSON):
        return None
    may_be_person = kind_of(name) in {NameKind.PERSON, NameKind.ACCOUNT} and not is_known
    url = links[0].href if links else None
    if url is not None and _is_section(layout.document, name, url):
        return None
    return _Dated(block, line, name, mention, url, bool(links), is_known, may_be_person, is_titled=title is not None)


def _is_section(document: Document, name: str, url: str) -> bool:
    """Tell whether a name leads to a part of the page's own site that is not the site itself: what the article is filed under."""
    is_here = own_address(document).is_own(url) or (url.startswith("/") and not url.startswith("//"))
    return is_here and not is_own_name(document, name) and not is_home_page(url)


def _own(layout: Layout, item: _Dated, confidence: float) -> Iterator[Claim]:
    statement = statement_at(item.line.span)
    yield seen(
        Place(layout.document, item.block, item.line.span),
        ClaimKind.OUTLET,
        item.name,
        "masthead/own",
        confidence,
        statement=statement,
        flags=frozenset({"own"}),
    )
    yield seen(
        Place(layout.document, item.block, item.line.span),
        ClaimKind.PUBLISHED,
        str(item.mention.date),
        "masthead/own",
        confidence,
        statement=statement,
    )


def _taken(layout: Layout, item: _Dated, confidence: float, *, is_second: bool) -> Iterator[Claim]:
    """Yield the source; its date only where the line above dates the page itself, else the date may be the page's own."""
    at = Place(layout.document, item.block, item.line.span)
    statement = statement_at(item.line.span)
    yield seen(
        at, ClaimKind.SOURCE_OUTLET, item.name, "masthead/source", confidence,
        url=item.url, relation=Relation.REPOST, statement=statement, strength=3,
    )  # fmt: skip
    if is_second:
        yield seen(at, ClaimKind.ORIGINAL_DATE, str(item.mention.date), "masthead/source", confidence, statement=statement)


def _providers(layout: Layout) -> Iterator[Claim]:
    """Yield providers that portals name near the headline."""
    found: set[str] = set()
    for block, line in layout.short_lines(layout.head, _LONGEST, AROUND | {Role.TITLE}):
        match = _PROVIDED.fullmatch(line.text)
        name, confidence = (next(group for group in match.groups() if group), 0.85) if match else ("", 0.0)
        if not match and len(line.text) <= _LONGEST_NAME and _PROVIDER_HINT.search(block.hint):
            name, confidence = _provider_in(layout, line), 0.72
        elif not match and _SOURCE_ELEMENT.search(block.hint):
            name, confidence = _wide_name(line.text), _UNLABELLED
        if (
            not name
            or plain(name) in found
            or is_own_name(layout.document, name)
            or agencies_named(name)
            or _FALSE_NAME.search(name)
            or kind_of(name) is NameKind.PERSON
        ):
            continue
        found.add(plain(name))
        url = next((link.href for link in layout.links_in(line.span)), None)
        relation = Relation.REPOST if confidence == _UNLABELLED else Relation.SYNDICATION
        yield seen(Place(layout.document, block, line.span), ClaimKind.SOURCE_OUTLET, name.strip(_EDGES), "provider/visible", confidence,
            url=url, relation=relation, strength=2, statement=statement_at(line.span),
        )  # fmt: skip
    for datum in of_meta(
        layout.document,
        "source",
        "provider",
        "article:source",
        "og:provider",
        "syndication-provider",
        "distributor",
        "dc.source",
        "contentsource",
        "mediaid",
    ):
        value = _LABEL.sub("", " ".join(datum.value.split()))
        if (
            2 <= len(value) <= _LONGEST_NAME
            and kind_of(value) is not NameKind.ACCOUNT
            and "://" not in value
            and not is_own_name(layout.document, value)
            and not agencies_named(value)
        ):
            yield marked(datum, ClaimKind.SOURCE_OUTLET, value, f"meta/{datum.name}", 0.7, relation=Relation.REPOST, strength=2)


def _provider_in(layout: Layout, line: Line) -> str:
    """Return the provider that a line marked as its place names: what is linked where more stands in it, as name and date of a person."""
    mentions = find_dates(line.text, layout.document.language)
    text = line.text[: mentions[0].start] if mentions else line.text
    opening = next((link for link in layout.links_in(line.span) if link.span.start == line.span.start), None)
    return (layout.document.slice(opening.span) if opening is not None else text).strip(_EDGES)


def _wide_name(text: str) -> str:
    """Return the one name in Chinese that stands unlabelled in a line whose markup names the source; else nothing."""
    names = [match[0] for match in _WIDE_NAME.finditer(text)]
    outlets = [name for name in names if kind_of(name) is NameKind.ORGANISATION or registry().by_name(name).outlet is not None]
    return outlets[0] if len(outlets) == 1 and not find_dates(outlets[0], "zh") else ""


def _release(layout: Layout) -> Iterator[Claim]:
    """Yield the issuer of a press release: before the channel's sign, else in the SOURCE line at the end."""
    blocks = layout.document.blocks
    start = 0 if layout.title is None else layout.title + 1
    for place in range(start, min(len(blocks), layout.first + 4)):
        block = blocks[place]
        if block.role in AROUND or is_of_image(block):
            continue
        for line in layout.lines(place)[:2]:
            match = _RELEASE.search(line.text[:260])
            if match is None:
                continue
            before = (match["before"] or "").strip(_EDGES)
            issuer = re.split(r"\s*[|｜]\s*", before)[0].strip(_EDGES) if "|" in before else _issuer_near_title(layout)
            if issuer and kind_of(issuer) is not NameKind.PERSON:
                yield _issued(layout, block, line, issuer, 0.9)
            else:
                yield from _issuer_at_end(layout)
            return


def _issued(layout: Layout, block: Block, line: Line, issuer: str, confidence: float) -> Claim:
    return seen(Place(layout.document, block, line.span), ClaimKind.SOURCE_OUTLET, issuer, "press-release/issuer", confidence,
        relation=Relation.REPOST, strength=3, statement=statement_at(line.span),
    )  # fmt: skip


def _issuer_near_title(layout: Layout) -> str:
    """Return the organisation that a line next to the headline names alone, or the one the channel's closing formula names."""
    for _, line in layout.short_lines(layout.tail, _LONGEST):
        formula = _ISSUER_FORMULA.fullmatch(line.text)
        if formula is not None:
            return next(group for group in formula.groups() if group).strip(_EDGES)
    title = layout.title or 0
    for _, line in layout.short_lines(
        range(max(0, title - 3), min(title + 3, len(layout.document.blocks))), _LONGEST_NAME, AROUND | {Role.TITLE}
    ):
        issuer = _ISSUER_LEAD.sub("", line.text).strip(_EDGES)
        if kind_of(issuer) is NameKind.ORGANISATION and not any(char.isdigit() for char in issuer):
            return issuer
    return ""


def _issuer_at_end(layout: Layout) -> Iterator[Claim]:
    for block, line in layout.short_lines(layout.tail, _LONGEST):
        match = _ISSUER_AFTER.fullmatch(line.text)
        if match is not None:
            yield _issued(layout, block, line, match["issuer"].strip(_EDGES), 0.88)
            return


FINDER = Finder(name="masthead", find=find)
