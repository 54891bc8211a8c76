"""Who took the pictures, named beside the author: "Text: Ada Doe, Fotos: Bo Ek". The credit of one image is none of these."""

import re
from collections.abc import Iterator

from provtrack.extract.crediting import agencies_named
from provtrack.extract.finder import Finder
from provtrack.extract.layout import AROUND, Line, lay_out
from provtrack.extract.stating import Place, as_written, seen, statement_at
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Block, Document, Role, Span
from provtrack.values.name import NameKind, kind_of, split_people

_LONGEST = 160
_PLURAL = (
    "photos|photographs|photography|pictures|fotos|foto's|foto’s|bilder|photographies|fotografías|fotografías|fotografie|fotografia|imágenes|"
    "imagens|zdjęcia|fotografije|снимки|фотографии|фотографії|світлини|fotoğraflar|צילומים|صور"
)
_SINGULAR = (
    "photo|foto|photographer|fotograf|fotografin|photographe|fotógraf[oa]|fotografa|bild|фото|fotoğraf|"
    "צילום|تصوير|تصویر|摄影|攝影|写真|撮影|사진"
)
_LABEL = re.compile(
    rf"(?:\A|[|;,/•·–—.(（-]\s{{0,2}}|\s(?:and|und|et|y|e|og|och|en|i|a|и|та|ve)\s|\s{{2}})(?:(?P<many>{_PLURAL})|{_SINGULAR})"
    r"(?:\s?[:：/／]\s?|\s(?:by|von|par|por|di|av|af|door)\s)(?P<names>[^:：|;()（）\n]{2,80})",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?P<names>[^|;,/•·–—()（）\n]{{4,60}}?)\s?[(（](?P<many>{_PLURAL})[)）]",
    re.IGNORECASE,
)
"""The role behind the name: "Von Ada Doe und Bo Ek (Fotos)"."""
_TEXT = re.compile(
    r"(?:\A|[|;,/•·–—.]\s{0,2}|\s)(?:by|von|par|por|(?:text|texto|testo|texte|words|tekst|story|текст|yazı|文|글|נכתב|نص)\s?(?:[:：/／]|by\s|von\s))\s?\S",
    re.IGNORECASE,
)
"""What tells that the line, or the one before it, names who wrote the text."""
_JOINT = re.compile(r"\s(?:and|und|sowie|et|y|e|og|och|en|i|a|и|та|ve)\s")
_TEXT_BEHIND = re.compile(r"\s(?:text|texto|testo|texte|words|tekst|текст|文)\Z", re.IGNORECASE)


def find(document: Document) -> Iterator[Claim]:
    """Yield a photographer claim for each person whom a byline names beside the author, above the text or below it."""
    layout = lay_out(document)
    for zone in (layout.head, layout.tail):
        before = ""
        for block, line in layout.short_lines(zone, _LONGEST, AROUND | {Role.TITLE}):
            match = _LABEL.search(line.text) or _BEHIND.search(line.text)
            if match is not None and _is_beside_author(block, line, match, before):
                yield from _named(document, block, line, match)
            before = line.text


def _is_beside_author(block: Block, line: Line, match: re.Match[str], before: str) -> bool:
    """Tell whether the label stands in a byline: with the author's on the line, in the byline's element, or pictures right below it."""
    rest = f"{line.text[: match.start()]} | {line.text[match.end() :]}"
    if _TEXT.search(rest) or block.role is Role.BYLINE:
        return True
    return match["many"] is not None and match.start() == 0 and len(before) <= _LONGEST and _TEXT.match(before) is not None


def _named(document: Document, block: Block, line: Line, match: re.Match[str]) -> Iterator[Claim]:
    credit = _TEXT_BEHIND.sub("", match["names"]).strip(" .,")
    if match.re is _BEHIND:
        credit = _JOINT.split(credit)[-1]
    if agencies_named(credit, document.language):
        return
    start = line.span.start + match.start("names")
    span = Span(line.span.start, start + len(match["names"].rstrip()))
    for name in split_people(credit, document.language):
        if kind_of(name) is NameKind.PERSON:
            at = Place(document, block, span)
            yield seen(at, ClaimKind.PHOTOGRAPHER, as_written(name), "byline/photographer", 0.86, statement=statement_at(span))


FINDER = Finder(name="photographers", find=find)
