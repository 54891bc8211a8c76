"""Reporters named where a dispatch opens or a line ends in their role, as papers and agencies of East Asia print them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from provtrack.extract.finder import Finder
from provtrack.extract.layout import AROUND, Layout, Line, is_of_image, lay_out
from provtrack.extract.stating import Place, as_written, seen, statement_at
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.document import Block, Document, Role, Span
from provtrack.values.name import NameKind, kind_of, split_people
from provtrack.values.place import is_place

_OPENING = 120
_PARAGRAPHS = 3
_LANGUAGES = frozenset({"zh", "ja", "ko", None})
_LONG_WITH_PLACE = 5
"""A name and a place of this many signs hold a name of three, else of two."""
_LONGEST_LINE = 60
_KINDS_OF_TRANSLATION = frozenset("编編翻直意音口今新旧舊可中英日法德俄")
"""Signs that make a word for translating together with the one for "translated": no name ends in them before it."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The shapes of these lines; compiled for the first page of East Asia, for their wide classes take long."""

    chinese: re.Pattern[str]
    dispatched: re.Pattern[str]
    korean: re.Pattern[str]
    korean_sole: re.Pattern[str]
    korean_line: re.Pattern[str]
    chinese_line: re.Pattern[str]
    taiwan_line: re.Pattern[str]
    chinese_author: re.Pattern[str]
    chinese_translator: re.Pattern[str]
    author_element: re.Pattern[str]
    wide_name: re.Pattern[str]
    pictured: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        chinese=re.compile(
            r"[^（）()。\n]{0,40}[（(【〔［][^（）()。\n]{0,14}?(?:记者|記者)[:：\s]{0,2}(?P<names>[^（）()【】〔〕［］。\n]{2,40})[)）】〕］](?!\s?[摄攝])"
        ),
        dispatched=re.compile(r"(?P<last>[\u4e00-\u9fff]+?)\s?(?:\d{1,2}月)?\d{1,2}日(?:綜合|专|專)?[电電]\Z"),
        korean=re.compile(
            r"[(（\[【][^()（）\[\]【】\n]{2,24}=[^()（）\[\]【】\n]{1,20}?[)）\]】]\s{0,2}(?P<names>[가-힣]{2,4}(?:[·,\s]{1,2}[가-힣]{2,4}){0,3})"
            r"\s?(?:기자|특파원|인턴기자|선임기자|통신원)"
        ),
        korean_sole=re.compile(r"[\[【][^\[\]【】=\n]{2,20}?(?:=\s?|\s)(?P<names>[가-힣]{2,4})\s?(?:기자|특파원)?[\]】]"),
        korean_line=re.compile(
            r"(?P<names>[가-힣]{2,4}(?:[·,\s]{1,2}[가-힣]{2,4}){0,3})\s?(?:선임|수습|인턴|전문|객원|디지털뉴스)?\s?(?:기자|특파원)"
            r"(?:\s{0,2}[(（]?[\w.+-]{1,40}@[\w.-]{3,40}[)）]?)?"
        ),
        chinese_line=re.compile(
            r"[\u4e00-\u9fff]{1,10}[社网網报報台臺刊]记者[ 　:：]?(?P<names>[\u4e00-\u9fff]{2,4}(?:[、 　][\u4e00-\u9fff]{2,4}){0,4})"
        ),
        taiwan_line=re.compile(
            r"[〔［【（(]?(?:記者|记者)(?P<names>[\u4e00-\u9fff]{2,4}(?:[、 　][\u4e00-\u9fff]{2,4}){0,3})\s?[／/]\s?"
            r"[\u4e00-\u9fff]{2,8}?(?:報導|报道|报导|連線|電)[〕］】）)]?"
        ),
        chinese_author=re.compile(r"(?:作者|撰文)[ 　]{1,2}(?P<names>[\u4e00-\u9fff]{2,4})"),
        chinese_translator=re.compile(r"[（(]?(?P<names>[\u4e00-\u9fff]{2,3})[ 　]?[译譯][)）]?"),
        author_element=re.compile(r"(?:^|\s)(?:span|a|p|em|i|div|b) (?:[\w-]*[-_])?(?:author|writer)\b"),
        wide_name=re.compile(r"(?<!\S)[\u3400-\u9fff]{2,3}(?!\S)"),
        pictured=re.compile(r"[摄攝图圖]\Z|供图|촬영"),
    )


def find(document: Document) -> Iterator[Claim]:
    """Yield an author claim for each reporter."""
    if document.language not in _LANGUAGES:
        return
    layout = lay_out(document)
    for block, line in _openings(layout):
        yield from _of_opening(document, block, line)
    for zone in (layout.head, layout.tail):
        for block, line in layout.short_lines(zone, _LONGEST_LINE, AROUND | {Role.TITLE}):
            match = (
                _patterns().korean_line.fullmatch(line.text.partition("|")[0].rstrip())
                or _patterns().chinese_line.fullmatch(line.text)
                or _patterns().taiwan_line.search(line.text)
                or _patterns().chinese_author.fullmatch(line.text)
            )
            if match is not None:
                span = Span(line.span.start, line.span.start + match.end("names"))
                yield from _authors(document, block, span, match["names"].replace("·", ","), 0.86)
            elif (match := _patterns().chinese_translator.fullmatch(line.text)) and match["names"][-1] not in _KINDS_OF_TRANSLATION:
                if kind_of(match["names"]) is NameKind.PERSON:
                    at = Place(document, block, line.span)
                    yield seen(at, ClaimKind.TRANSLATOR, match["names"], "byline/translator", 0.8, relation=Relation.TRANSLATION)
            elif zone is layout.head and _patterns().author_element.search(block.hint):
                names = [match for match in _patterns().wide_name.finditer(line.text) if not is_place(match[0])]
                for match in names if len(names) == 1 else ():
                    span = Span(line.span.start + match.start(), line.span.start + match.end())
                    yield from _authors(document, block, span, match[0], 0.72)


def _openings(layout: Layout) -> Iterator[tuple[Block, Line]]:
    """Yield the first line of each of the first paragraphs."""
    for place in range(layout.first, min(len(layout.document.blocks), layout.first + _PARAGRAPHS)):
        block = layout.document.blocks[place]
        if block.role not in AROUND | {Role.TITLE, Role.HEADING} and not is_of_image(block):
            for line in layout.lines(place)[:1]:
                yield block, line


def _of_opening(document: Document, block: Block, line: Line) -> Iterator[Claim]:
    opening = line.text[:_OPENING]
    for pattern in (_patterns().chinese, _patterns().korean, _patterns().korean_sole):
        match = pattern.match(opening)
        if match is None:
            continue
        span = Span(line.span.start, line.span.start + match.end())
        yield from _authors(document, block, span, _without_place(match["names"]).replace("·", ","), 0.88)
        return


def _without_place(names: str) -> str:
    """Take off where and when the dispatch was sent: "林映雪高雄14日電" is 林映雪."""
    dispatched = _patterns().dispatched.search(names)
    if dispatched is None:
        return names
    before, last = names[: dispatched.start()], dispatched["last"]
    if before.strip() and before[-1].isspace():
        return before
    return before + last[: 3 if len(last) >= _LONG_WITH_PLACE else 2]


def _authors(document: Document, block: Block, span: Span, names: str, confidence: float) -> Iterator[Claim]:
    if _patterns().pictured.search(names.strip()):
        return
    for name in split_people(names, document.language):
        if kind_of(name) is NameKind.PERSON:
            yield seen(
                Place(document, block, span),
                ClaimKind.AUTHOR,
                as_written(name),
                "byline/reporter",
                confidence,
                statement=statement_at(span),
            )


FINDER = Finder(name="reporters", find=find)
