"""Licences: links to their deeds, their names in sentences about the text or the site, "all rights reserved"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from provtrack.extract.fields import Meaning, of_field
from provtrack.extract.finder import Finder
from provtrack.extract.layout import Layout, Line, is_of_image, lay_out
from provtrack.extract.markup import of_article, of_front_matter, of_link, of_meta
from provtrack.extract.sentences import sentence_around
from provtrack.extract.stating import Place, marked, seen, statement_at
from provtrack.extract.triggers import Triggers
from provtrack.model.claim import Claim, ClaimKind, Scope
from provtrack.model.document import Block, Datum, Document, Link, Role, Span
from provtrack.values.license import About, find_licenses, is_of_software, license_of_url, may_name_license, subject_of
from provtrack.values.rights import find_reserved
from provtrack.values.wordlist import load_words

RESERVED = "all-rights-reserved"

_TRIGGERS = Triggers((*load_words("licenses", "hints")["words"], *load_words("notices", "hints")["rights"], "必究"))
_OF_COMMENT = re.compile(r"(?:^|[\s_-])(?:comments?|kommentare?|disqus|replies|comentarios|commentaires|reacties)(?:[\s_-]|$)")
"""Names of the markup round what readers have written."""
_LONGEST = 1200
_OF_THIS = re.compile(
    r"\b(?:this|the) (?:article|story|work|post|text|piece|report)\b|\bdies(?:er|e|es|em) (?:artikel|text|beitrag|werk)|\bcet article"
    r"|\bce texte|\beste (?:art[ií]culo|artigo|texto)|本文|эт(?:а|от) (?:статья|текст|материал)|本作品|\bquest['o’]\s?(?:articolo|testo)"
    r"|この記事|이 (?:기사|글|저작물)|\bdit artikel|\bden här artikeln|\bdenne artik|\bten artykuł|\btento článek|\bbu (?:makale|yazı)"
    r"|هذا المقال|republish",
    re.IGNORECASE,
)
"""In a footer only these words speak of the article, others of all that the site holds."""
_MOST_LINKS = 60
"""More links to deeds on a page are a gallery's, or an attack."""
_MOST_RESERVED = 20
_EAST = re.compile(r"版[权權]所有[^。\n]{0,20}?(?:侵[权權]|翻印|[违違]者|盗版)必究")
"""The Chinese formula; "版权所有" alone only says whose the rights are, "不得转载" only what is forbidden."""


_PART = frozenset({"part"})
_BEFORE = 240
"""How far before a licence the thing may stand that it is about, in code points."""


def find(document: Document) -> Iterator[Claim]:
    """Yield the licences stated, with what each is about."""
    layout = lay_out(document)
    linked = list(islice(_of_links(layout), _MOST_LINKS))
    yield from linked
    for place in _TRIGGERS.blocks(document):
        block = document.blocks[place]
        text = layout.text(place)
        has_license = may_name_license(text)
        if not has_license and next(_find_reserved(text), None) is None:
            continue
        for line in layout.lines(place):
            if has_license and len(line.text) <= _LONGEST:
                yield from (claim for claim in _in_words(layout, block, line) if not _is_said_by_link(claim, linked))
            yield from _reserved(layout, block, line)
    yield from _in_markup(document)


def _about(line: str, start: int, end: int) -> About | None:
    """Return what the sentence round a licence says it is about; where it does not say, what stands before it on the line."""
    begin, finish = sentence_around(line, 0, len(line), start)
    finish, before = max(finish, end), max(0, start - _BEFORE)
    about = subject_of(line[begin:finish], start - begin, end - begin)
    return about or subject_of(line[before:finish], start - before, end - before)


def _scope(layout: Layout, block: Block, place: int, about: About | None) -> Scope:
    if is_of_image(block) or about is About.IMAGE:
        return Scope.IMAGE
    is_around = block.role in {Role.FOOTER, Role.NAVIGATION, Role.ASIDE}
    if about is About.TEXT and not _is_comment(block) and not (is_around and _OF_THIS.search(layout.text(place)) is None):
        return Scope.TEXT
    if is_around:
        return Scope.SITE
    return Scope.TEXT if block.is_main or place in layout.head else Scope.SITE


def _is_comment(block: Block) -> bool:
    return not block.is_main and _OF_COMMENT.search(block.hint) is not None


def _flags(block: Block, value: str, about: About | None) -> frozenset[str]:
    """Mark a licence of something beside the text: of a program, of data, of what a reader's comment speaks of."""
    is_beside = about is About.OTHER or (is_of_software(value) and about is not About.TEXT) or _is_comment(block)
    return _PART if is_beside else frozenset()


def _of_links(layout: Layout) -> Iterator[Claim]:
    document = layout.document
    for link in document.links:
        is_stated = "license" in link.rel
        if not is_stated and "licen" not in link.href and "creativecommons" not in link.href and "gnu.org" not in link.href:
            continue
        value = license_of_url(link.href)
        place = _block_at(document, link.span)
        if value is not None and link.span.start == link.span.end and not is_stated and document.blocks:
            yield _of_badge(layout, link, value)
        if value is None or place is None or link.span.start == link.span.end:
            continue
        block = document.blocks[place]
        line = next((line for line in layout.lines(place) if line.span.start <= link.span.start < line.span.end), None)
        start = link.span.start - line.span.start if line else 0
        about = _about(line.text, start, link.span.end - line.span.start) if line and len(line.text) <= _LONGEST else None
        scope = _scope(layout, block, place, about)
        confidence = 0.95 if is_stated else 0.9 if scope is Scope.TEXT else 0.84
        yield seen(Place(document, block, link.span), ClaimKind.LICENSE, value, "license/link", confidence,
            url=link.href, scope=scope, statement=statement_at(line.span if line else link.span), flags=_flags(block, value, about),
        )  # fmt: skip


def _of_badge(layout: Layout, link: Link, value: str) -> Claim:
    """Return the claim of a link that holds an image only, the badge of a licence: its address is all there is to quote.

    It stands between two blocks; before a footer it belongs to that.
    """
    blocks = layout.document.blocks
    after = bisect_left(blocks, link.span.start, key=lambda block: block.span.start)
    place = after if after < len(blocks) and (after == 0 or blocks[after].role is Role.FOOTER) else after - 1
    block = blocks[place]
    scope = _scope(layout, block, place, None)
    return Claim(ClaimKind.LICENSE, value, link.href, None, "license/badge", 0.84, url=link.href, place=block.role, is_main=block.is_main,
        scope=scope, flags=_flags(block, value, None),
    )  # fmt: skip


def _block_at(document: Document, span: Span) -> int | None:
    """Return the block that holds a span, by halving."""
    low, high = 0, len(document.blocks)
    while low < high:
        middle = (low + high) // 2
        if document.blocks[middle].span.end <= span.start:
            low = middle + 1
        else:
            high = middle
    return low if low < len(document.blocks) and document.blocks[low].span.start <= span.start else None


def _in_words(layout: Layout, block: Block, line: Line) -> Iterator[Claim]:
    for mention in find_licenses(line.text):
        about = _about(line.text, mention.start, mention.end)
        span = Span(line.span.start + mention.start, line.span.start + mention.end)
        scope = _scope(layout, block, line.block, about)
        is_passing = block.is_main and layout.first < line.block < layout.last and about is not About.TEXT
        yield seen(Place(layout.document, block, span), ClaimKind.LICENSE, mention.spdx, "license/words", 0.45 if is_passing else 0.88,
            scope=scope, statement=statement_at(line.span), flags=_flags(block, mention.spdx, about),
        )  # fmt: skip


def _is_said_by_link(claim: Claim, linked: list[Claim]) -> bool:
    """Tell whether the words are those of a link to the deed, which says the same and more exactly."""
    for link in linked:
        if link.span is not None and claim.span is not None and link.span.start <= claim.span.start and claim.span.end <= link.span.end:
            return link.value.startswith(claim.value)
    return False


def _reserved(layout: Layout, block: Block, line: Line) -> Iterator[Claim]:
    """Yield what reserves all rights; that of the photographs' alone is the images'."""
    scopes: dict[Scope, re.Match[str]] = {}
    for match in islice(_find_reserved(line.text), _MOST_RESERVED):
        scopes.setdefault(_scope_of_reserved(block, line, match), match)
    for scope, match in scopes.items():
        low = max(line.text.rfind("\n", 0, match.start()), match.start() - 200, 0)
        span = Span(line.span.start + low, line.span.start + min(len(line.text), match.end() + 60)) if len(line.text) > 300 else line.span
        yield seen(Place(layout.document, block, span), ClaimKind.LICENSE, RESERVED, "license/reserved", 0.9,
            scope=scope, statement=statement_at(line.span),
        )  # fmt: skip


def _find_reserved(text: str) -> Iterator[re.Match[str]]:
    yield from find_reserved(text)
    yield from _EAST.finditer(text)


def _scope_of_reserved(block: Block, line: Line, match: re.Match[str]) -> Scope:
    if is_of_image(block):
        return Scope.IMAGE
    if not block.is_main or block.role is Role.FOOTER:
        return Scope.SITE
    return Scope.IMAGE if _about(line.text, match.start(), match.end()) is About.IMAGE else Scope.TEXT


def _in_markup(document: Document) -> Iterator[Claim]:
    for datum, rule, confidence, scope in _data(document):
        value = datum.value.strip()
        licence = license_of_url(value) if "/" in value else None
        if licence is None and len(value) <= _LONGEST:
            licence = next((mention.spdx for mention in find_licenses(value)), None)
        if licence is not None:
            yield marked(datum, ClaimKind.LICENSE, licence, rule, confidence, scope=scope, url=value if "://" in value else None)
        elif next(_find_reserved(value[:_LONGEST]), None):
            yield marked(datum, ClaimKind.LICENSE, RESERVED, rule, confidence - 0.1, scope=scope)


def _data(document: Document) -> Iterator[tuple[Datum, str, float, Scope]]:
    for datum in of_front_matter(document, "license", "licence", "rights", "copyright"):
        yield datum, "front-matter/license", 0.95, Scope.TEXT
    for meaning, scope in ((Meaning.LICENSE, Scope.TEXT), (Meaning.LICENSE_OF_SITE, Scope.SITE)):
        for datum, rule, confidence in of_field(document, meaning):
            yield datum, f"{rule}-license", confidence, scope
    for path in ("license", "license.url", "license.@id", "license.name", "usageInfo", "copyrightNotice"):
        for datum in of_article(document, path):
            yield datum, f"{datum.carrier}/license", 0.9, Scope.TEXT
    for rel in ("license", "cc:license", "dct:license", "dcterms.license", "schema.dc.license"):
        for datum in of_link(document, rel):
            yield datum, f"link/{rel}", 0.9, Scope.SITE
    for datum in of_meta(
        document,
        "license",
        "cc:license",
        "dct:license",
        "dcterms:license",
        "dc.rights",
        "dc:rights",
        "dcterms.rights",
        "dcterms.license",
        "dc.license",
        "dc.rights.license",
        "og:license",
        "article:license",
        "copyright",
        "rights",
        "rights-standard",
    ):
        yield datum, f"meta/{datum.name}-license", 0.82, Scope.SITE


FINDER = Finder(name="license-notice", find=find)
