"""Copyright lines, and what each is about: the text, the whole site or an image."""

import re
from collections.abc import Iterator

from provtrack.extract.crediting import agencies_named
from provtrack.extract.fields import Meaning, of_field
from provtrack.extract.finder import Finder
from provtrack.extract.layout import AROUND, Layout, Line, is_of_image, lay_out
from provtrack.extract.markup import of_article, of_front_matter, of_meta
from provtrack.extract.stating import Place, as_written, marked, seen, statement_at
from provtrack.extract.triggers import Triggers
from provtrack.model.claim import Claim, ClaimKind, Relation, Scope
from provtrack.model.document import Block, Document, Role, Span
from provtrack.values.license import find_licenses
from provtrack.values.name import NameKind, kind_of
from provtrack.values.notice import NoticeMention, find_notices
from provtrack.values.notice_label import label_at, label_before

_SIGN = re.compile(
    r"©|ⓒ|\(c\)|（c）|&copy;|copyright|copyleft|rights reserved|rechte vorbehalten|urheberrecht|droits réservés|reproduction|"
    r"derechos reservados|diritti riservati|"
    r"riproduzione riservata|direitos reservados|rechten voorbehouden|wszelkie prawa|prawa zastrzeżone|права защищены|все права|"
    r"права захищені|права застережені|práva vyhraz|práva vyhrad|版\s?权|版\s?權|著作权|著作權|著作権|"
    r"저작권|حقوق|זכויות|hak cipta|telif|jog fenntartva|rettigheter|rättigheter|bản quyền|"
    r"\Ac\.\s?20\d\d\s",
    re.IGNORECASE,
)
_TRIGGERS = Triggers(
    (
        "©", "ⓒ", "(c)", "copyright", "copyleft", "rights reserved", "rechte vorbehalten", "urheberrecht", "droits réservés",
        "derechos reservados",
        "diritti riservati", "riproduzione riservata", "direitos reservados", "rechten voorbehouden", "wszelkie prawa", "prawa zastrzeżone",
        "права защищены", "права захищені", "права застережені", "práva vyhraz", "práva vyhrad", "版权", "版權", "版 权", "版 權",
        "著作权", "著作權", "著作権", "저작권", "حقوق", "זכויות", "hak cipta", "telif", "jog fenntartva", "rettigheter",
        "rättigheter", "bản quyền", "c.20", "c. 20",
    )
)  # fmt: skip
_META_NAMES = ("copyright", "dc.rights", "dc:rights", "dcterms.rights", "dcterms.rightsholder", "rights", "rights-standard")
_LONGEST = 600
_WINDOW = 300
_SITE_HINT = re.compile(r"footer|copyright|legal|imprint|colophon|bottom|site-info|impressum|fuss|pied|rodape|pie\b")
_IMAGE_HINT = re.compile(r"caption|figure|photo|image|gallery|picture|media|credit|foto|bild")
_IMAGE_WORD = re.compile(
    r"photo|foto|image|bild\b|picture|abbildung|getty|shutterstock|istock|imago|alamy|图片|写真|фото|illustration", re.IGNORECASE
)
_SCOPES = ((Meaning.RIGHTS, Scope.TEXT), (Meaning.RIGHTS_OF_SITE, Scope.SITE), (Meaning.IMAGE_RIGHTS, Scope.IMAGE))
_OPENS_NOTICE = re.compile(r"\W{0,3}(?:©|ⓒ|\(c\)|copyright)", re.IGNORECASE)
_OF_SITE = re.compile(r"(?<!本文)(?<!文章)(?:版权所有|版權所有)\Z")
"""Behind a name without a year: said of the whole site, wherever it stands."""
_REGISTRATION = re.compile(r"\A\W*(?:版权所有\W*)?\w{0,2}(?:ICP备|ICP证|公网安备)")
"""A number of registration that follows the words of a notice is no holder."""
_DISTRIBUTED = re.compile(
    r"[^\n]{0,20}?(?:[.,;]\s{0,2}(?:All rights reserved\.?\s*)?(?:Visit[^\n]{1,90}?)?)?"
    r"(?:Dist(?:ributed|\.)|Syndicated) by (?P<agency>[^.\n]{3,50})",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:©|\(c\))\s?(?P<agency>[\w.-]{2,20})/(?P<name>[^/\n]{4,40})", re.IGNORECASE)


def find(document: Document) -> Iterator[Claim]:
    """Yield a claim for each notice, with its scope; an agency that holds the text's rights is credited for the text.

    The markup is asked only where readers see no notice: it mostly repeats the site's, less exactly. Where the site's footer has one,
    only a whole notice in the markup adds to it, with a sign, a year and another holder: the company behind the outlet.
    """
    layout = lay_out(document)
    visible: list[Claim] = []
    for place in _TRIGGERS.blocks(document):
        block = document.blocks[place]
        is_menu = block.role is Role.NAVIGATION and place < layout.last
        for line in layout.lines(place):
            if is_menu and not _OPENS_NOTICE.match(line.text):
                continue
            for claim in _of_line(layout, block, line):
                if claim.kind is ClaimKind.COPYRIGHT and claim.scope is not Scope.IMAGE:
                    visible.append(claim)
                yield claim
    yield from _in_fields(document)
    if not visible:
        yield from _in_markup(document)
    elif all(claim.scope is Scope.SITE for claim in visible):
        yield from _of_company(document, " ".join(claim.value for claim in visible).casefold())


def _of_line(layout: Layout, block: Block, line: Line) -> Iterator[Claim]:
    sign = _SIGN.search(line.text)
    if sign is None:
        return
    start = 0 if len(line.text) <= _LONGEST else max(0, sign.start() - _WINDOW)
    window = line.text[start : start + _LONGEST]
    mentions = [
        mention
        for mention in find_notices(window)
        if (mention.notice.years or any(len(holder) > 1 for holder in mention.notice.holders))
        and not _REGISTRATION.search(mention.notice.text)
        and not (line.block > layout.other_text and block.role is Role.PARAGRAPH and _names_agency(mention))
    ]
    for mention in mentions:
        scope = _scope(layout, block, line, mention, window, start)
        span = Span(line.span.start + start + mention.start, line.span.start + start + mention.end)
        statement = statement_at(span)
        confidence = {Scope.TEXT: 0.86, Scope.SITE: 0.92, Scope.IMAGE: 0.9}[scope]
        value = layout.document.slice(span).strip()
        yield seen(
            Place(layout.document, block, span),
            ClaimKind.COPYRIGHT,
            value,
            f"copyright/{scope}",
            confidence,
            scope=scope,
            statement=statement,
        )
        yield from _signed_by(layout, block, line, span)
        yield from _distributed(layout, block, line, span, mention)
        for holder in mention.notice.holders if scope is Scope.TEXT else ():
            for agency in agencies_named(holder):
                yield seen(Place(layout.document, block, span), ClaimKind.AGENCY, agency.short, "copyright/agency", 0.85,
                    relation=Relation.SYNDICATION, strength=2, scope=scope, statement=statement,
                )  # fmt: skip


def _signed_by(layout: Layout, block: Block, line: Line, span: Span) -> Iterator[Claim]:
    """Yield the person who signs with the agency at the end of a text: "(c)Agency/Ada DOE"."""
    match = _SIGNED.fullmatch(layout.document.text[span.start : line.span.end].strip())
    if match is None or not agencies_named(match["agency"]) or kind_of(match["name"]) is not NameKind.PERSON or not block.is_main:
        return
    if layout.document.blocks[layout.last].span.start <= span.start and not is_of_image(block):
        at = Place(layout.document, block, Span(span.start, line.span.end))
        yield seen(at, ClaimKind.AUTHOR, as_written(match["name"]), "copyright/signature", 0.72, statement=statement_at(span))


def _scope(layout: Layout, block: Block, line: Line, mention: NoticeMention, words: str, start: int) -> Scope:
    """Tell what a notice is about by its label ("Text: ©"), by where it stands, then by what it and the words around it say.

    `words` begin `start` code points into the line.
    """
    labelled = _label(line.text[: start + mention.start], mention.notice.text)
    if labelled is not None and (labelled is Scope.IMAGE or block.role not in AROUND):
        return labelled
    if is_of_image(block):
        return Scope.IMAGE
    says_image = _IMAGE_WORD.search(words) is not None
    names_agency = _names_agency(mention)
    is_full = mention.notice.is_all_rights_reserved or bool(mention.notice.years) or "opyright" in words
    if block.role is Role.FOOTER or (block.role in AROUND and not names_agency):
        return Scope.SITE
    if _IMAGE_HINT.search(block.hint) and not is_full:
        return Scope.IMAGE
    if names_agency and is_full:
        return Scope.TEXT
    if line.block > layout.last and not mention.notice.years and _OF_SITE.search(mention.notice.text):
        return Scope.SITE
    if line.block < layout.last and line.block >= min(layout.first, layout.title or 0):
        is_inside = layout.first < line.block
        return Scope.IMAGE if (is_inside and not is_full) or (says_image and not is_full) else Scope.TEXT
    if _SITE_HINT.search(block.hint) and not block.is_main:
        return Scope.SITE
    if block.is_main and line.block <= layout.last + 6:
        return Scope.IMAGE if says_image and not is_full else Scope.TEXT
    return Scope.SITE


def _label(before: str, notice: str) -> Scope | None:
    """Return what the label of a notice says that it is about: the word right before it, or right behind its sign."""
    label = label_before(before)
    if label is None and (sign := _OPENS_NOTICE.match(notice)):
        label, _ = label_at(notice, sign.end())
    return Scope(label.value) if label else None


def _names_agency(mention: NoticeMention) -> bool:
    return any(agencies_named(holder) for holder in mention.notice.holders)


def _distributed(layout: Layout, block: Block, line: Line, span: Span, mention: NoticeMention) -> Iterator[Claim]:
    """Yield the paper whose text a syndicate distributes: "©2016 Example Post. Visit … Distributed by Example Syndicate"."""
    match = _DISTRIBUTED.match(layout.document.text, span.end, min(line.span.end, span.end + _WINDOW))
    if match is None or not agencies_named(match["agency"], layout.document.language):
        return
    url = next((link.href for link in layout.links_in(Span(span.start, match.end())) if link.href.startswith("http")), None)
    for holder in mention.notice.holders[:1]:
        if not agencies_named(holder):
            yield seen(Place(layout.document, block, Span(span.start, match.end())), ClaimKind.ORIGINAL_OUTLET, holder,
                "copyright/distributed", 0.88, url=url, relation=Relation.SYNDICATION, strength=4, statement=statement_at(span),
            )  # fmt: skip


def _in_fields(document: Document) -> Iterator[Claim]:
    """Yield the notices that a format states in fields of its own: those are about this article, or said to be about the site."""
    for meaning, scope in _SCOPES:
        for datum, rule, confidence in of_field(document, meaning):
            value = datum.value.strip()
            if "://" not in value and len(value) <= _LONGEST and (find_notices(value) or not find_licenses(value)):
                year = dict(datum.attributes).get("year")
                yield marked(datum, ClaimKind.COPYRIGHT, f"© {year} {value}" if year else value, rule, confidence, scope=scope)


def _of_company(document: Document, visible: str) -> Iterator[Claim]:
    """Yield the whole notices of the markup whose holders the visible ones do not name."""
    for datum in of_meta(document, *_META_NAMES):
        notice = next((mention.notice for mention in find_notices(datum.value[:_LONGEST])), None)
        if notice is not None and notice.years and notice.holders and not any(holder.casefold() in visible for holder in notice.holders):
            yield marked(datum, ClaimKind.COPYRIGHT, datum.value.strip(), f"meta/{datum.name}", 0.7, scope=Scope.SITE)


def _in_markup(document: Document) -> Iterator[Claim]:
    for path in ("copyrightNotice", "copyrightHolder.name", "copyrightHolder"):
        for datum in of_article(document, path):
            yield marked(
                datum,
                ClaimKind.COPYRIGHT,
                datum.value.strip(),
                f"{datum.carrier}/{path.split('.', maxsplit=1)[0]}",
                0.8,
                scope=Scope.TEXT if agencies_named(datum.value) else Scope.SITE,
            )
    for datum in of_meta(document, *_META_NAMES):
        if "://" not in datum.value and len(datum.value) <= _LONGEST:
            yield marked(datum, ClaimKind.COPYRIGHT, datum.value.strip(), f"meta/{datum.name}", 0.7, scope=Scope.SITE)
    for datum in of_front_matter(document, "copyright", "rights"):
        yield marked(datum, ClaimKind.COPYRIGHT, datum.value.strip(), "front-matter/copyright", 0.9, scope=Scope.TEXT)


FINDER = Finder(name="copyright-line", find=find)
