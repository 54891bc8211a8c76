"""When the article was published and updated: as readers see it around the headline, and as the markup says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from datetime import date as calendar_date

from provtrack.extract.address import own_address
from provtrack.extract.dating import PUBLISHED_WORDS, UPDATED_WORDS, DatedLine, dated_lines
from provtrack.extract.fields import Meaning, of_field, plain_date
from provtrack.extract.finder import Finder
from provtrack.extract.layout import AROUND, Line, lay_out
from provtrack.extract.markup import of_article, of_front_matter, of_meta
from provtrack.extract.stating import Place, marked, seen
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Block, Carrier, Datum, Document, Role, Span
from provtrack.values.date import DateMention, PartialDate, parse_date

_LABEL_REACH = 24
"""How far before a date the word stands that says what it dates, in characters."""
_META_PUBLISHED = (
    ("article:published_time", 0.88), ("og:article:published_time", 0.87), ("datepublished", 0.86), ("parsely-pub-date", 0.87),
    ("sailthru.date", 0.85), ("citation_publication_date", 0.86), ("citation_online_date", 0.84), ("citation_date", 0.82),
    ("dc.date.issued", 0.85), ("dcterms.issued", 0.85), ("dc.date.published", 0.85), ("pubdate", 0.85), ("publishdate", 0.85),
    ("publish-date", 0.85), ("publish_date", 0.85), ("published_date", 0.85), ("publication_date", 0.85), ("publication-date", 0.85),
    ("publishtime", 0.85), ("publish_time", 0.85), ("published_at", 0.85), ("og:published_time", 0.85), ("og:pubdate", 0.84),
    ("og:time", 0.8),
    ("weibo:article:create_at", 0.85), ("bt:pubdate", 0.85), ("cxenseparse:recs:publishtime", 0.85), ("cxense-publishtime", 0.85),
    ("rnews:datepublished", 0.85), ("article.published", 0.85), ("article_date_original", 0.85), ("originalpublicationdate", 0.85),
    ("mediator_published_time", 0.85), ("ptime", 0.84), ("pdate", 0.82), ("displaydate", 0.84), ("vr:published_time", 0.85),
    ("analyticsattributes.articledate", 0.84), ("gentime", 0.8), ("release_date", 0.8), ("_pubtime", 0.84), ("apub:time", 0.84),
    ("date", 0.76), ("dc.date", 0.75), ("dcterms.date", 0.75), ("dc.date.created", 0.74), ("dcterms.created", 0.74), ("dc.created", 0.74),
    ("article:created", 0.74), ("cdate", 0.72), ("created", 0.72), ("og:article:created", 0.72),
)  # fmt: skip
"""Names of `meta` elements that date the publication, as content management systems and indexers write them."""

_META_UPDATED = (
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dc.date.modified", "dcterms.modified",
    "lastmod",
    "last-modified", "revised", "modified", "article:updated_time", "utime", "sailthru.updated", "mediator_modified_time",
)  # fmt: skip

_AS_OF = re.compile(r"\bstand:?\s*$|\bas of\b", re.IGNORECASE)
_NOT_OF_ARTICLE = re.compile(
    r"©|copyright|\(c\)|expire|deadline|\bborn\b|joined|member since|comment|kommentar|event|until|\bbis\b|subscri|©|版权|events?:|"
    r"today is|heute ist|\bre(?:ply|plied)\b|"
    r"retrieved|accessed|abgerufen|originally|erstmals|first published|zuerst|首发|原文|ausgabe|\bissue\b|\bno\.",
    re.IGNORECASE,
)
_TEASER_HINT = re.compile(
    r"related|teaser|recommend|sidebar|widget|comment|promo|more-|latest|popular|trending|similar|navi|menu|clock|weather|ticker"
)
_DATED_HINT = re.compile(r"\bdate|\btime\b|pub(?:lish|date)|posted|byline|meta\b|dateline|entry-|timestamp|article-info|datum|fecha|info\b")
_URL_DATE = re.compile(
    r"/((?:19[9]|20[0-4])\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)|/((?:19[9]|20[0-4])\d)/(0?[1-9]|1[0-2])/(0?[1-9]|"
    r"[12]\d|3[01])(?=[/_-])"
)

_OWN_WORD = 24
"""A word of update behind a date belongs to the next date, if that stands as near: "3 May, updated 4 May"."""
_UPDATED_AT = re.compile(rf"[^\w\n]{{0,4}}(?:{UPDATED_WORDS.pattern})[^\d\n]{{0,16}}\d{{1,2}}[:.h]\d\d(?![.\d/])", re.IGNORECASE)
"""An update behind a date that tells only the hour: the date is that of the publication."""
_EARLIEST_UNSURE = 1990
_NEAR = 5
_FEW = 14
"""A date in the furniture of the page counts if it stands this many blocks from the headline, with this much else in its line."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """A date seen on the page, with what its line says of it."""

    block: Block
    line: Line
    span: Span
    mention: DateMention
    kind: ClaimKind
    rule: str
    confidence: float


def find(document: Document) -> Iterator[Claim]:
    """Yield dates of publication and update.

    The date as shown beats the markup; agreement of both is nearly sure, while an unlabelled date that no markup
    supports may be a clock, an event or another article's.
    """
    published = list(_marked(document, _published_data(document), ClaimKind.PUBLISHED))
    updated = list(_marked(document, _updated_data(document), ClaimKind.UPDATED))
    if not published:
        published = list(_marked(document, _dated_by_update(document), ClaimKind.PUBLISHED))
    yield from published
    yield from updated
    yield from _marked(document, of_field(document, Meaning.RETRIEVED), ClaimKind.RETRIEVED)
    yield from _marked(document, of_field(document, Meaning.ORIGINAL_DATE), ClaimKind.ORIGINAL_DATE)
    first = {claim.value[:10] for claim in published}
    later = {claim.value[:10] for claim in updated} - first
    shown = _without_sources([_weigh(date, first, later) for date in _shown(document)])
    yield from (
        seen(Place(document, date.block, date.span), date.kind, str(date.mention.date), date.rule, round(date.confidence, 3))
        for date in shown
    )
    yield from _of_address(document)


def _without_sources(shown: list[_Shown]) -> list[_Shown]:
    """Take the belief from an older bare date in the line under a bare date: there stands where and when the text was taken from."""
    result: list[_Shown] = []
    for date in shown:
        above = result[-1] if result else None
        is_source = (
            above is not None
            and above.rule == date.rule == "date/shown"
            and above.line.span != date.line.span
            and date.line.block - above.line.block <= 1
            and above.line.text[:1].isalpha()
            and date.line.text[:1].isalpha()
            and date.mention.date < above.mention.date
        )
        result.append(replace(date, confidence=0.25) if is_source else date)
    return result


def _weigh(date: _Shown, first: set[str], later: set[str]) -> _Shown:
    """Raise or lower the belief in a shown date by what the markup says."""
    value = str(date.mention.date)
    if date.kind is not ClaimKind.PUBLISHED:
        return date
    if any(_is_near(value, other) for other in first):
        return replace(date, confidence=min(0.98, date.confidence + 0.06))
    if first and any(_is_near(value, other) for other in later) and date.rule != "date/labelled":
        return replace(date, kind=ClaimKind.UPDATED, rule="date/shown-update", confidence=0.8)
    if first and date.rule != "date/labelled":
        return replace(date, confidence=date.confidence - 0.12)
    return date


def _published_data(document: Document) -> Iterator[tuple[Datum, str, float]]:
    for datum in of_front_matter(document, "date", "published", "pubdate", "publishdate", "published_at", "datepublished"):
        yield datum, "front-matter/date", 0.96
    yield from of_field(document, Meaning.PUBLISHED)
    for datum in of_article(document, "datePublished"):
        yield datum, f"{datum.carrier}/datePublished", 0.88 if datum.carrier is Carrier.JSON_LD else 0.86
    for name, confidence in _META_PUBLISHED:
        for datum in of_meta(document, name):
            yield datum, f"meta/{name}", confidence
    for path, confidence in (("dateCreated", 0.72), ("uploadDate", 0.6)):
        for datum in of_article(document, path):
            yield datum, f"{datum.carrier}/{path}", confidence
    times = [datum for datum in document.metadata if datum.carrier is Carrier.TIME and datum.value.strip()]
    for place, datum in enumerate([datum for datum in times[:4] if not _follows_update_word(document, datum)][:3]):
        words = f"{datum.name} {' '.join(value for pair in datum.attributes for value in pair)}".casefold()
        if "modified" in words or "updated" in words:
            continue
        is_telling = "pubdate" in words or "datepublished" in words or "publish" in words
        if is_telling or place == 0:
            yield datum, "time/published" if is_telling else "time/first", 0.86 if is_telling else 0.68


def _follows_update_word(document: Document, datum: Datum) -> bool:
    """Tell whether the words before a `time` element say that it dates an update: "Updated <time>"."""
    start = next((value for name, value in datum.attributes if name == "start"), "")
    return start.isdigit() and UPDATED_WORDS.search(document.text, max(0, int(start) - _LABEL_REACH), int(start)) is not None


def _updated_data(document: Document) -> Iterator[tuple[Datum, str, float]]:
    for datum in of_front_matter(document, "updated", "lastmod", "last_modified", "modified"):
        yield datum, "front-matter/updated", 0.95
    yield from of_field(document, Meaning.UPDATED)
    for datum in of_article(document, "dateModified"):
        yield datum, f"{datum.carrier}/dateModified", 0.88
    for datum in of_meta(document, *_META_UPDATED):
        yield datum, f"meta/{datum.name}", 0.8


def _dated_by_update(document: Document) -> Iterator[tuple[Datum, str, float]]:
    """Yield the fields of update of an entry that states nothing else: many feeds fill in no other date."""
    for datum, rule, _ in of_field(document, Meaning.UPDATED):
        if datum.carrier not in {Carrier.FEED, Carrier.NEWS}:
            continue
        yield datum, f"{rule}-only", 0.55


def _marked(document: Document, data: Iterator[tuple[Datum, str, float]], kind: ClaimKind) -> Iterator[Claim]:
    known: set[tuple[str, str]] = set()
    for datum, rule, confidence in data:
        mention = parse_date(plain_date(datum.value[:120])[:80], document.language)
        if mention is None or not _is_plausible(mention.date) or (rule, str(mention.date)) in known:
            continue
        lowered = (0.15 if mention.date.day is None else 0) + (0.2 if any(other == rule for other, _ in known) else 0)
        known.add((rule, str(mention.date)))
        yield marked(datum, kind, str(mention.date), rule, round(max(confidence - lowered, 0.1), 3))


def _shown(document: Document) -> Iterator[_Shown]:
    layout = lay_out(document)
    title = layout.title if layout.title is not None else layout.first
    for dated in dated_lines(document):
        hint = dated.block.hint
        if (_TEASER_HINT.search(hint) and not _DATED_HINT.search(hint)) or not (dated.is_head or dated.block.is_main):
            continue
        distance = abs(dated.line.block - title) if dated.is_head else 12
        for date in _dates_of_line(dated, distance, above=dated.line.block < title):
            lowered = 0.0 if dated.is_head else 0.12 if date.rule == "date/labelled" else 0.35
            yield replace(date, confidence=date.confidence - lowered)


def _dates_of_line(dated: DatedLine, distance: int, *, above: bool) -> Iterator[_Shown]:
    block, line = dated.block, dated.line
    is_around = block.role in AROUND
    mentions = [mention for mention in dated.mentions if _is_plausible(mention.date)]
    covered = sum(mention.end - mention.start for mention in mentions)
    if is_around and (distance > _NEAR or len(line.text) - covered > _FEW):
        return
    before = 0
    following = [*(mention.start for mention in mentions[1:]), len(line.text) + _OWN_WORD]
    for mention, later in zip(mentions, following, strict=False):
        context = line.text[max(before, mention.start - 60) : mention.start]
        after = line.text[mention.end : mention.end + 24].lstrip(" (|-–")
        before = mention.end
        if _NOT_OF_ARTICLE.search(context):
            continue
        span = Span(line.span.start + mention.start, line.span.start + mention.end)
        if UPDATED_WORDS.search(context) or (
            not PUBLISHED_WORDS.search(context)
            and UPDATED_WORDS.match(after)
            and later - mention.end >= _OWN_WORD
            and not _UPDATED_AT.match(line.text, mention.end)
        ):
            yield _Shown(block, line, span, mention, ClaimKind.UPDATED, "date/updated", 0.9)
        elif PUBLISHED_WORDS.search(context) or PUBLISHED_WORDS.match(after):
            yield _Shown(block, line, span, mention, ClaimKind.PUBLISHED, "date/labelled", 0.92 - 0.003 * distance)
        elif _AS_OF.search(context):
            yield _Shown(block, line, span, mention, ClaimKind.PUBLISHED, "date/as-of", 0.84)
        else:
            confidence = _unlabelled(block, line, covered, distance, above=above) - (0.1 if is_around else 0)
            if confidence > 0.3:
                yield _Shown(block, line, span, mention, ClaimKind.PUBLISHED, "date/shown", confidence)


def _unlabelled(block: Block, line: Line, covered: int, distance: int, *, above: bool) -> float:
    """Return how far to believe a bare date: by its line, its markup and its distance from the headline."""
    rest = len(line.text) - covered
    is_dated_heading = block.role is Role.HEADING and rest <= _FEW and _DATED_HINT.search(block.hint) is not None
    if (block.role in {Role.TITLE, Role.HEADING} and not is_dated_heading) or rest > 90:
        return 0.2
    confidence = 0.9
    if block.role is not Role.DATELINE and not _DATED_HINT.search(block.hint):
        confidence -= 0.04 if rest <= 40 else 0.12
    if above:
        confidence -= 0.25 if block.role is Role.HEADER or not block.is_main else 0.05
    elif not block.is_main:
        confidence -= 0.05
    return confidence - 0.006 * distance


def _of_address(document: Document) -> Iterator[Claim]:
    address = own_address(document)
    if address.datum is None or address.url is None:
        return
    match = _URL_DATE.search(address.url)
    if match is None:
        return
    year, month, day = (int(group) for group in match.groups() if group)
    try:
        date = PartialDate(year, month, day)
    except ValueError:
        return
    if _is_plausible(date):
        yield marked(address.datum, ClaimKind.PUBLISHED, str(date), "address/date", 0.66)


def _is_plausible(date: PartialDate) -> bool:
    if not date.year >= _EARLIEST_UNSURE:
        return False
    latest = datetime.now(tz=UTC).date() + timedelta(days=1)
    return calendar_date(date.year, date.month or 1, date.day or 1) <= latest


def _is_near(one: str, other: str) -> bool:
    """Tell whether two dates are the same but for time zones, as far as both are precise."""
    length = min(len(one), len(other), 10)
    if one[:length] == other[:length]:
        return True
    if length < 10:
        return False
    return abs((calendar_date.fromisoformat(one[:10]) - calendar_date.fromisoformat(other[:10])).days) <= 1


FINDER = Finder(name="dates", find=find)
