"""What the article is filed under: "Region: …", "Theme: …", "In-depth Report: …"."""

import re
from collections.abc import Iterator

from provtrack.extract.finder import Finder
from provtrack.extract.layout import AROUND, Layout, Line, lay_out
from provtrack.extract.stating import Place, seen, statement_at
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Block, Document, Span

_LABEL = re.compile(
    r"(?P<label>Regions?|Themes?|Topics?|In-depth Reports?|Dossiers?|Series|Section|Category|Categories|Filed under|Subjects?|Themen?|"
    r"Rubrik|Ressort|Schlagw(?:ort|örter)|Regionen|"
    r"Thèmes?|Rubriques?|Régions?|Catégories?|Dossier spécial|Temas?|Sección|Categorías?|Región|Regiones|Тема|Темы|Рубрика|Рубрики|"
    r"Регион|Регионы|Раздел|Сюжет|"
    r"主题|专题|栏目|地区|分类|專題|欄目|カテゴリー?)\s?[:：]\s{0,3}(?P<names>[^\n]{0,200})",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[,;|、，；]\s*")
_LONGEST = 60
_LONGEST_LINE = 240
_LINES_TO_GO_ON = 3


def find(document: Document) -> Iterator[Claim]:
    """Yield a claim for each name after such a label near headline and end; a list that ends in a comma goes on in the next line."""
    layout = lay_out(document)
    for zone in (layout.head, layout.tail):
        lines = list(layout.short_lines(zone, _LONGEST_LINE, AROUND))
        for place, (block, line) in enumerate(lines):
            if line.block in layout.head and zone is layout.tail:
                continue
            if ":" in line.text or "：" in line.text:
                yield from _of_label(layout, block, line, lines[place + 1 : place + 1 + _LINES_TO_GO_ON])


def _of_label(layout: Layout, block: Block, line: Line, after: list[tuple[Block, Line]]) -> Iterator[Claim]:
    match = _LABEL.fullmatch(line.text)
    if match is None:
        return
    statement = statement_at(line.span)
    pieces = [(block, line, match.start("names"))]
    for next_block, next_line in after:
        _, last, start = pieces[-1]
        if last.text[start:].strip() and not last.text.rstrip().endswith((",", "，", "、", ";")):
            break
        if _LABEL.fullmatch(next_line.text):
            break
        pieces.append((next_block, next_line, 0))
    for piece_block, piece, start in pieces:
        for name, span in _names(piece, start):
            url = next((link.href for link in layout.links_in(span) if link.href), None)
            yield seen(Place(layout.document, piece_block, span), ClaimKind.SUBJECT, name, "subject/label", 0.9,
                label=match["label"], url=url, statement=statement,
            )  # fmt: skip


def _names(line: Line, start: int) -> Iterator[tuple[str, Span]]:
    at = start
    for separator in [*_PARTS.finditer(line.text, start), None]:
        end = separator.start() if separator else len(line.text)
        raw = line.text[at:end]
        name = raw.strip()
        if 1 < len(name) <= _LONGEST:
            begin = line.span.start + at + raw.index(name[0])
            yield name, Span(begin, begin + len(name))
        at = separator.end() if separator else end


FINDER = Finder(name="subjects", find=find)
