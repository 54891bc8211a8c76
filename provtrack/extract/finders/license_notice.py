"""Licences: links to their deeds, their names in sentences about the text or the site, "all rights reserved"."""

import re
from collections.abc import Iterator
from itertools import islice

from provtrack.extract.fields import Meaning, of_field
from provtrack.extract.finder import Finder
from provtrack.extract.layout import Layout, Line, is_of_image, lay_out
from provtrack.extract.markup import of_article, of_front_matter, of_link, of_meta
from provtrack.extract.stating import Place, marked, seen, statement_at
from provtrack.extract.triggers import Triggers
from provtrack.model.claim import Claim, ClaimKind, Scope
from provtrack.model.document import Block, Datum, Document, Role, Span
from provtrack.values.license import find_licenses, license_of_url
from provtrack.values.rights import find_reserved

RESERVED = "all-rights-reserved"

_RESERVED_WORDS = re.compile(
    r"all rights (?:are )?reserved|(?:alle|sämtliche) rechte (?:sind )?vorbehalten|alle rechte liegen|"
    r"tous (?:les )?droits (?:de \w+ )?réservés|todos los derechos reservados|"
    r"tutti i diritti (?:sono )?riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|"
    r"wszystkie prawa zastrzeżone|все права защищены|"
    r"(?:усі|всі) права захищен[іо]|minden jog fenntartva|toate drepturile rezervate|všechna práva vyhrazena|"
    r"alla rättigheter (?:är )?(?:förbehållna|reserverade)|"
    r"alle rettigheter (?:er )?(?:reservert|forbeholdt)|alle rettigheder forbeholdes|tüm hakları saklıdır|kaikki oikeudet pidätetään|"
    r"(?:جميع\s+)?الحقوق محفوظة|"
    r"保留所有权利|保留一切权利|版权所有[，,、\s]*(?:侵权必究|翻印必究|违者必究|不得转载)|版權所有[，,、\s]*(?:不得轉載|翻印必究)|"
    r"無断転載(?:を)?禁|無断複写|무단\s?전재|all right reserved|mọi bản quyền được bảo hộ",
    re.IGNORECASE,
)
_LICENSE_WORD = re.compile(
    r"licen[sc]e|creative\s?commons|\bcc[\s-]?(?:by|0|zero)\b|lizenz|лицензи|ліцензі|licenza|licencia|许可协议|ライセンス|public domain|"
    r"gfdl|open government|知识共享|署名",
    re.IGNORECASE,
)
_TRIGGERS = Triggers(
    (
        "licens", "licenc", "creative commons", "creativecommons", "cc by", "cc-by", "cc0", "cc zero", "lizenz", "лиценз", "ліценз",
        "licenza", "licencia",
        "许可协议", "ライセンス", "public domain", "gfdl", "open government", "知识共享", "署名",
        "rights reserved", "right reserved", "rights are reserved", "rechte vorbehalten", "rechte sind vorbehalten", "rechte liegen",
        "droits", "derechos reservados",
        "diritti", "direitos reservados", "rechten voorbehouden", "prawa zastrzeżone", "права защищены", "права захищен", "jog fenntartva",
        "drepturile rezervate", "práva vyhrazena", "rättigheter", "rettigheter", "rettigheder", "hakları saklıdır", "oikeudet pidätetään",
        "riproduzione riservata", "práva vyhradené", "права застереж", "права зах", "все права", "всички права", "drepturi", "rezervate",
        "reservats",
        "권리 보유", "الحقوق محفوظة", "حقوق", "保留所有权利", "保留一切权利", "版权所有", "版權所有",
        "無断転載", "無断複写", "무단", "mọi bản quyền",
    )
)  # fmt: skip
_ABOUT_IMAGE = re.compile(
    r"photo|image|foto|bild\b|picture|flickr|wikimedia|illustration|figure|grafik|图片|icon|cover art|map\b|video", re.IGNORECASE
)
_ABOUT_TEXT = re.compile(
    r"\b(?:this|the) (?:article|story|work|post|text|piece|report)|dies(?:er|e|es) (?:artikel|text|beitrag|werk)|cet article|"
    r"este art[ií]culo|本文|эт(?:а|от) (?:статья|текст|материал)|本作品|questo articolo|ce texte|this page|republish",
    re.IGNORECASE,
)
_SHARED_FILES = re.compile(r"flickr\.com|commons\.wikimedia|unsplash|pixabay", re.IGNORECASE)
_LONGEST = 1200
_MOST_LINKS = 60
"""More links to deeds on a page are a gallery's, or an attack."""


def find(document: Document) -> Iterator[Claim]:
    """Yield the licences stated, with what each is about."""
    layout = lay_out(document)
    linked = list(islice(_of_links(layout), _MOST_LINKS))
    yield from linked
    for place in _TRIGGERS.blocks(document):
        block = document.blocks[place]
        text = layout.text(place)
        has_license = _LICENSE_WORD.search(text) is not None
        if not has_license and _find_reserved(text) is None:
            continue
        for line in layout.lines(place):
            if has_license and len(line.text) <= _LONGEST:
                yield from (claim for claim in _in_words(layout, block, line) if not _is_said_by_link(claim, linked))
            yield from _reserved(layout, block, line)
    yield from _in_markup(document)


def _scope(layout: Layout, block: Block, place: int, words: str) -> Scope:
    if is_of_image(block) or (_ABOUT_IMAGE.search(words) and not _ABOUT_TEXT.search(words)):
        return Scope.IMAGE
    if _ABOUT_TEXT.search(words):
        return Scope.TEXT
    if block.role in {Role.FOOTER, Role.NAVIGATION, Role.ASIDE}:
        return Scope.SITE
    return Scope.TEXT if block.is_main or place in layout.head else Scope.SITE


def _of_links(layout: Layout) -> Iterator[Claim]:
    document = layout.document
    for link in document.links:
        is_stated = "license" in link.rel
        if not is_stated and "licen" not in link.href and "creativecommons" not in link.href and "gnu.org" not in link.href:
            continue
        value = license_of_url(link.href)
        place = _block_at(document, link.span)
        if value is None or place is None or link.span.start == link.span.end:
            continue
        block = document.blocks[place]
        line = next((line for line in layout.lines(place) if line.span.start <= link.span.start < line.span.end), None)
        scope = _scope(layout, block, place, line.text if line and len(line.text) <= 400 else "")
        confidence = 0.95 if is_stated else 0.9 if scope is Scope.TEXT else 0.84
        yield seen(Place(document, block, link.span), ClaimKind.LICENSE, value, "license/link", confidence,
            url=link.href, scope=scope, statement=statement_at(line.span if line else link.span),
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
        window = line.text if len(line.text) <= 400 else line.text[max(0, mention.start - 160) : mention.end + 60]
        span = Span(line.span.start + mention.start, line.span.start + mention.end)
        scope = _scope(layout, block, line.block, window)
        is_passing = block.is_main and layout.first < line.block < layout.last and not _ABOUT_TEXT.search(window)
        yield seen(Place(layout.document, block, span), ClaimKind.LICENSE, mention.spdx, "license/words", 0.45 if is_passing else 0.88,
            scope=scope, statement=statement_at(line.span),
        )  # fmt: skip


def _is_said_by_link(claim: Claim, linked: list[Claim]) -> bool:
    """Tell whether the words are those of a link to the deed, which says the same and more exactly."""
    for link in linked:
        if link.span is not None and claim.span is not None and link.span.start <= claim.span.start and claim.span.end <= link.span.end:
            return link.value.startswith(claim.value)
    return False


def _find_reserved(text: str) -> re.Match[str] | None:
    """Return where a text says that all rights are reserved, in any language."""
    return _RESERVED_WORDS.search(text) or next(find_reserved(text), None)


def _reserved(layout: Layout, block: Block, line: Line) -> Iterator[Claim]:
    match = _find_reserved(line.text)
    if match is None:
        return
    low = max(line.text.rfind("\n", 0, match.start()), match.start() - 200, 0)
    span = Span(line.span.start + low, line.span.start + min(len(line.text), match.end() + 60)) if len(line.text) > 300 else line.span
    if is_of_image(block):
        scope = Scope.IMAGE
    elif block.is_main and block.role is not Role.FOOTER:
        scope = Scope.TEXT
    else:
        scope = Scope.SITE
    yield seen(
        Place(layout.document, block, span),
        ClaimKind.LICENSE,
        RESERVED,
        "license/reserved",
        0.9,
        scope=scope,
        statement=statement_at(line.span),
    )


def _in_markup(document: Document) -> Iterator[Claim]:
    for datum, rule, confidence, scope in _data(document):
        value = datum.value.strip()
        licence = license_of_url(value) if "/" in value else None
        if licence is None and len(value) <= _LONGEST:
            licence = next((mention.spdx for mention in find_licenses(value)), None)
        if licence is not None:
            yield marked(datum, ClaimKind.LICENSE, licence, rule, confidence, scope=scope, url=value if "://" in value else None)
        elif _RESERVED_WORDS.search(value):
            yield marked(datum, ClaimKind.LICENSE, RESERVED, rule, confidence - 0.1, scope=scope)


def _data(document: Document) -> Iterator[tuple[Datum, str, float, Scope]]:
    for datum in of_front_matter(document, "license", "licence", "rights", "copyright"):
        yield datum, "front-matter/license", 0.95, Scope.TEXT
    for meaning, scope in ((Meaning.LICENSE, Scope.TEXT), (Meaning.LICENSE_OF_SITE, Scope.SITE)):
        for datum, rule, confidence in of_field(document, meaning):
            yield datum, f"{rule}-license", confidence, scope
    for path in ("license", "license.url", "license.@id", "usageInfo", "copyrightNotice"):
        for datum in of_article(document, path):
            yield datum, f"{datum.carrier}/license", 0.9, Scope.TEXT
    for datum in of_link(document, "license"):
        yield datum, "link/license", 0.9, Scope.SITE
    for datum in of_meta(
        document, "license", "dc.rights", "dcterms.rights", "dcterms.license", "dc.rights.license", "copyright", "rights", "rights-standard"
    ):
        yield datum, f"meta/{datum.name}-license", 0.82, Scope.SITE


FINDER = Finder(name="license-notice", find=find)
