"""Who made the images: captions and credit lines, kept apart from the credits of the text."""

import re
from collections.abc import Iterator

from provtrack.extract.crediting import agencies_named
from provtrack.extract.finder import Finder
from provtrack.extract.layout import AROUND, Layout, Line, is_of_image, is_signature, lay_out
from provtrack.extract.markup import of_article
from provtrack.extract.stating import Place, marked, seen
from provtrack.extract.triggers import Triggers
from provtrack.model.claim import Claim, ClaimKind, Scope
from provtrack.model.document import Block, Document, Role, Span

_LABEL = re.compile(
    r"(?:[(（\[]|^|[.|/\s–—-])\s?(?:(?:cover |file |lead |featured )?(?:photo|image|picture|graphic|illustration|video)(?:s|"
    r"graph)?(?: credit| source| by| courtesy(?: of)?)?|(?:photograph|photos?|images?|pictures?|illustrations?) by|"
    r"credit|photo courtesy|fotos?|bild(?:er|quelle|rechte|nachweis)?|symbolbild|grafik|abb(?:ildung|\.)?|crédits?(?: photo)?|"
    r"photo d['’]archives|imagen|fotograf[ií]a|immagine|imagem|foto de|zdjęcie|фото|снимок|"
    r"图片来源|图片|图源|图|摄影|攝影|写真|撮影|사진)\s?(?:\[m\]\s?)?[:：/]\s{0,2}(?P<credit>[^()（）\[\]\n]{2,90})",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"©\s?(?P<credit>[^\n|]{2,80})")
_AGENCY_PHOTO = re.compile(r"[(（](?P<credit>(?:AP|AFP|EPA|Reuters|EFE|dpa)\s?(?:Photo|Foto|Images?)?\s?/\s?[^()\n]{2,60})[)）]")
_TAIL = re.compile(
    r"[.!?”\"]\s{1,3}[-–—/(]{0,2}\s?(?P<credit>[^.!?()\n]{3,60}(?:/|\bvia\b|\||Getty|Photo|Foto|REUTERS|AFP|"
    r"AP\b)[^.!?()\n]{0,50})[)]?\.?\s*\Z"
)
_LABELS = (
    "photo photos image picture graphic illustration video credit photograph source courtesy foto fotos bild bilder bildquelle bildrechte "
    "bildnachweis symbolbild grafik abb. abbildung crédit crédits imagen fotografía immagine imagem zdjęcie фото снимок 图片来源 图片 "
    "图源 图 摄影 攝影 写真 撮影 사진 by [m]"
).split()
_TRIGGERS = Triggers((*(f"{label}{mark}" for label in _LABELS for mark in (":", " :", "/")), "ap photo", "afp photo", "©", "(c)", "ⓒ"))
_LONGEST = 600


def find(document: Document) -> Iterator[Claim]:
    """Yield the credits of captions, credit lines and labelled lines anywhere, and of the image objects of the markup."""
    layout = lay_out(document)
    labelled = set(_TRIGGERS.blocks(document))
    for place, block in enumerate(document.blocks):
        if place not in labelled and not is_of_image(block):
            continue
        if block.role is Role.NAVIGATION or block.span.end - block.span.start > 4 * _LONGEST:
            continue
        for line in layout.lines(place):
            if len(line.text) <= _LONGEST:
                yield from _of_line(layout, block, line)
    for path in (
        "image.author.name",
        "image.author",
        "image.creator.name",
        "image.creator",
        "image.creditText",
        "image.copyrightHolder.name",
        "image.copyrightNotice",
    ):
        for datum in of_article(document, path):
            yield marked(datum, ClaimKind.IMAGE_CREDIT, datum.value.strip(), f"{datum.carrier}/image", 0.85, scope=Scope.IMAGE)


def _of_line(layout: Layout, block: Block, line: Line) -> Iterator[Claim]:
    is_pictured = is_of_image(block)
    match = _AGENCY_PHOTO.search(line.text) or _LABEL.search(line.text)
    confidence = 0.92
    if match is None and is_pictured:
        match = _SIGNED.search(line.text) or _TAIL.search(line.text)
        confidence = 0.85
    if match is not None and (is_pictured or len(line.text) <= 200 or match.re is _AGENCY_PHOTO):
        credit = match["credit"].strip(" .,;|)")
        if credit and not (block.role in AROUND and not is_pictured and len(line.text) > 120):
            begin = line.span.start + match.start("credit") + match["credit"].index(credit[0])
            span = Span(begin, begin + len(credit))
            yield seen(Place(layout.document, block, span), ClaimKind.IMAGE_CREDIT, credit, "image/credit", confidence, scope=Scope.IMAGE)
    elif block.role is Role.CREDIT and len(line.text) <= 90 and not (is_signature(layout, line.block) and agencies_named(line.text)):
        yield seen(Place(layout.document, block, line.span), ClaimKind.IMAGE_CREDIT, line.text, "image/line", 0.8, scope=Scope.IMAGE)
    elif block.is_main and layout.first < line.block < layout.last and len(line.text) <= 80 and line.text.startswith(("©", "(c)", "ⓒ")):
        yield seen(
            Place(layout.document, block, line.span),
            ClaimKind.IMAGE_CREDIT,
            line.text.lstrip("©(cⓒ) "),
            "image/sign",
            0.8,
            scope=Scope.IMAGE,
        )


FINDER = Finder(name="image-credits", find=find)
