"""News agencies credited for the text: in the dateline, signed at the end, in a source line or in the markup."""

import re
from collections.abc import Iterator
from dataclasses import replace

from provtrack.extract.crediting import agencies_named, agency_and_place, country_of, is_beside_others
from provtrack.extract.dating import dated_lines
from provtrack.extract.finder import Finder
from provtrack.extract.layout import AROUND, Layout, Line, is_of_image, is_signature, lay_out
from provtrack.extract.markup import of_article, of_meta
from provtrack.extract.stating import Place, marked, seen, statement_at
from provtrack.extract.teasers import is_teaser
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.document import Block, Document, Role, Span
from provtrack.values.outlet import registry

_OPENING = 170
_ENDING = 80
_CLOSINGS = (")", "）", "]", ").", "）。", ") .", "】")
_LONGEST_ACRONYM = 5

_BRACKETED = re.compile(
    r"(?P<place>[^()（）\n]{0,70}?)[(（\[](?P<sign>[^()（）\[\]\n]{2,40})[)）\]]\s{0,2}(?P<mark>\.?\s?[-–—―_:|=]|\.|$)?"
)
_BRACKETED_TWICE = re.compile(r"(?P<place>[^()（）\[\]\n]{2,40}\[[^()\[\]\n]{2,30}\][^()\[\]\n]{0,20})\((?P<sign>[^()\n]{2,30})\)\s?[-–—:]")
"""The country in brackets of its own before the sign: "New Delhi [India], May 3 (ANI):"."""
_DASHED = re.compile(r"(?P<sign>[^\s,.;:—–(][^,.;:—–(\n]{1,28}?)\s{0,2}(?:[—–―]|\s-)\s")
_PLACED = re.compile(r"(?P<place>[^.—–()\n]{2,40}(?:,\s?[^—–()\n]{2,24})?)\s?[.,]?\s?[—–-]\s?(?P<sign>[^.,—–()\n]{2,24})[.,:]?\s?[-–—]?\s")
_BARRED = re.compile(r"(?P<sign>[^\W\d_][\w.]{1,13}(?:\s[A-Z]\w{2,10})?)\s?(?:\||\s/\s)\s?(?=[A-ZÀ-ÞА-Я])")
"""Sign and place with a bar between: "EFE | Madrid El faro …"."""
_PLACE_BARRED = re.compile(r"(?P<place>[A-ZÀ-ÞА-Я][^|/.\n]{2,24}?)\s?(?:\||\s/\s)\s?(?P<sign>[^\W\d_][\w.]{1,13})(?=[\s.|:—–-])")
_STOPPED = re.compile(r"(?P<place>[^.—–()\n]{2,30}\.\s\d{1,2}\s[^\W\d]{3,10})\.\s(?P<sign>[^\s—–][^—–,()\n]{1,22}?)\s{0,2}[—–-]")
"""Place and date as sentences of their own: "Москва. 3 мая. ИНТЕРФАКС -"."""
_ENDS_IN_DATE = re.compile(r"\d{1,2}(?:\.|,?\s\d{4}|\s?[^\W\d]{3,10}\.?)?,?\s?\Z|\d日\Z")
_SLASHED = re.compile(r"(?P<place>[^/\n]{0,60}?)/(?P<sign>[^\W\d][\w.\s-]{1,24})/")
_SLASH_OPENED = re.compile(r"(?P<sign>[A-ZА-Я][\w.]{1,12})/\s?(?=[A-ZА-Я])")
_VIA = re.compile(r"(?P<outlet>[^\s—–.,;:][^—–.,;:\n]{1,40}?)\s+via\s+(?P<sign>[^—–.,;:\n]{2,30}?)\s*[—–-]\s", re.IGNORECASE)
_EAST = re.compile(r"[（(【\[]?(?:据)?(?P<sign>[\u4e00-\u9fff]{2,6}?[社网網])(?P<rest>[^，。,\n]{0,24}?)[电電讯訊](?![影视视話话台脑])")
_CORNERS = re.compile(r"[【［](?P<inside>[^】］\n]{2,30})[】］]")

_END_BRACKET = re.compile(r"[(（\[【](?P<sign>[^()（）\[\]【】\n]{2,42})[)）\]】]\s{0,2}[.。]?\s{0,2}\Z")
_OF_PICTURES = re.compile(
    r"(?:\A|[.!?|]\s)(?:the |die |das |les? |las? |los |le |de |i )?"
    r"(?:photo|picture|foto|bild|image|imagen|imagem|immagin|zdjęci|фото)[^.!?\n]{0,60}\Z",
    re.IGNORECASE,
)
"""A sentence on the pictures before the sign: "De foto's zijn van Bram Oost (ANP)"."""
_END_DASH = re.compile(r"[.!?…\"”’»)]\s{0,2}[-–—―]{1,2}\s?(?P<sign>[^\s—–][^—–.\n]{1,30})\.?\s{0,2}\Z")
_END_EQUALS = re.compile(
    r"(?<!写真)(?<!画像)(?<!映像)(?<!資料)(?<!提供)(?<!撮影)[＝=](?P<sign>[\u3040-\u30ff\u3400-\u9fffA-Z]{2,10})\s{0,2}\Z"
)
"""How Japanese papers sign the end of a text: "…述べた＝ロイター"."""
_END_SLASH = re.compile(r"(?:^|[\s.!?\"”»])/(?P<sign>[^\W\d][^/\n]{1,20})/?\s{0,2}\Z")

_END_INITIALS = re.compile(r"(?:^|[.!?”“\"»]\s)(?:[a-zäöü]{2,4}/){1,3}[a-zäöü]{2,4}\s(?:©\s?)?(?P<sign>[A-Z][\w -]{1,24})\.?\s{0,2}\Z")
"""Initials of writer and editors before the sign: "ab/cd/efg AFP"."""

_END_BARE = re.compile(r"[.!?…\"”’»)]\s{1,2}(?P<sign>[^\W\d_][^\W\d_.]{1,11}(?:[/-][^\W\d_]{1,11}){0,3})(?:\s[A-Z]{2,4}){0,4}\.?\s{0,2}\Z")
"""A sign alone behind the last sentence: "… los domingos. EFE", "… sagte er. dpa/abc", "… he said. PTI KLM NOP"."""

_ENDS_TEXT = re.compile(r"(?:\A|[.!?…\"”’»])\s{0,2}\Z")
"""A sign in brackets behind a whole sentence is no abbreviation of what stands before it."""
_PICTURED = re.compile(r"[,;|(\s]\s{0,2}(?:fot|foto|photo|bild|фото)\s?[.:/].*", re.IGNORECASE)
"""Who took the picture, behind the source of the text: "Źródło: PAP, fot. Ada Lund"."""

_SOURCE_LABEL = re.compile(
    r"(?:[(（\[]?\s?)(?:source|sources|credit|agency|quelle|quellen|agentur|fuente|agencia|agencias|fonte|fonti|agenzia|source\s?|bron|"
    r"kilde|källa|lähde|zdroj|źródło|izvor|"
    r"forrás|kaynak|sursa|πηγή|источник|джерело|来源|來源|稿源|출처|المصدر|nguồn)\s?[:：|]\s{0,2}(?P<credit>[^\n]{2,60})",
    re.IGNORECASE,
)
_CREDIT_HINT = re.compile(
    r"\b(?:source|agency|agencies|agentur|provider|distributor|wire|news-?agency|credit-?line|source-?name|article-?source|agencia|"
    r"source-title)\b"
)
_IMAGE_WORD = re.compile(
    r"photo|foto|\bảnh\b|image|bild|picture|video|grafik|graphic|pic\b|getty|caption|imago|图|圖|図|фото|©|写真|照片|画像|撮影|映像|提供資料|数据|數據|資料|资料|摄|攝|视频|"
    r"사진|그래픽|이미지|영상|자료|(?<!기사)(?<!기사 )(?<!뉴스)(?<!뉴스 )제공|צילו|תמונ|באדיבות|صور[ةه]|الصور|تصوير|فيديو",
    re.IGNORECASE,
)
_WORDS_OF_TEXT = re.compile(
    r"\b(?:says?|said|told|reported|according|laut|sagte|selon|dijo)\b|报道|報道|報導|报导|によると|によれば|따르면|보도|לפי|דיווח|נמסר|بحسب|"
    r"\b(?:сообща|сообщил|переда[её]т|пишет|заяв|по данным|повідомля|повідоми|передає|пише|за даними|podaje|podała?|informuje|poinformowa|"
    r"według|uvedl|uvádí|řekl|informoval|podle|bildirdi|aktardı|göre|jelent|közölt|szerint)",
    re.IGNORECASE,
)
_NO_NUMBER = re.compile(r"^[^\W_]")


def find(document: Document) -> Iterator[Claim]:
    """Yield the agencies credited for the text; the registry decides what an agency is, images' credits are left out."""
    layout = lay_out(document)
    yield from _at_start(layout)
    yield from _at_end(layout)
    yield from _on_lines(layout)
    yield from _in_markup(document)


def _credited(layout: Layout, block: Block, span: Span, credit: str, rule: str, confidence: float) -> list[Claim]:
    statement = statement_at(span)
    flags = frozenset({"mixed"} if is_beside_others(credit) else ())
    return [
        seen(
            Place(layout.document, block, span),
            ClaimKind.AGENCY,
            agency.short,
            rule,
            confidence,
            statement=statement,
            relation=Relation.SYNDICATION,
            strength=3,
            flags=flags,
        )
        for agency in agencies_named(credit, layout.document.language, country_of(layout.document))
    ]


def _in_full(sign: str) -> str:
    """Return the name of the sole bearer of a sign that means other things too, for a dateline with place and date tells enough."""
    sole = registry().sole_agency(sign)
    return sign if sole is None else sole.outlet.name


def _at_start(layout: Layout) -> Iterator[Claim]:
    """Yield what the dateline of the first paragraphs credits."""
    blocks = layout.document.blocks
    start = layout.title + 1 if layout.title is not None else 0
    for place in range(start, min(len(blocks), layout.first + 7)):
        block = blocks[place]
        if place > layout.last and not block.is_main:
            return
        if block.role in AROUND | {Role.TITLE, Role.HEADING} or is_of_image(block):
            continue
        for line in layout.lines(place)[:2]:
            claims = [] if is_teaser(line.text) else list(_of_dateline(layout, block, line))
            if claims:
                yield from claims
                return


def _of_dateline(layout: Layout, block: Block, line: Line) -> Iterator[Claim]:
    opening = line.text[:_OPENING]
    if match := _VIA.match(opening):
        span = Span(line.span.start, line.span.start + match.end("sign"))
        claims = _credited(layout, block, span, match["sign"], "dateline/via", 0.9)
        if claims:
            yield from claims
            outlet = match["outlet"].strip()
            outlet = outlet.title() if outlet.isupper() and len(outlet) > _LONGEST_ACRONYM else outlet
            yield seen(
                Place(layout.document, block, span), ClaimKind.ORIGINAL_OUTLET, outlet, "dateline/via", 0.85,
                relation=Relation.SYNDICATION, strength=4, statement=statement_at(span),
            )  # fmt: skip
            return
    for sign, end, confidence, is_dated in _signs_of_opening(opening):
        if _IMAGE_WORD.search(sign):
            continue
        span = Span(line.span.start, line.span.start + end)
        claims = _credited(layout, block, span, _in_full(sign) if is_dated else sign, "dateline/agency", confidence)
        if claims:
            yield from claims
            return


def _signs_of_opening(opening: str) -> Iterator[tuple[str, int, float, bool]]:
    """Yield what may be a sign at the beginning of a text, its end, how sure its place is, and whether a date stands before it."""
    if match := _BRACKETED.match(opening):
        place, mark = match["place"].strip(), match["mark"]
        is_dated = _ENDS_IN_DATE.search(place) is not None
        if not _WORDS_OF_TEXT.search(place) and not _IMAGE_WORD.search(match["sign"]) and (mark or is_dated or len(place.split()) <= 3):
            for sign in match["sign"].split("="):
                yield sign, match.end("sign") + 1, 0.96 if mark and mark.strip(" .") else 0.88, is_dated
    if match := _BRACKETED_TWICE.match(opening):
        yield match["sign"], match.end("sign") + 1, 0.95, True
    for sign, end, confidence in _signs_of_east_asia(opening):
        yield sign, end, confidence, False
    for pattern, confidence in ((_SLASHED, 0.93), (_SLASH_OPENED, 0.85)):
        if match := pattern.match(opening):
            yield match["sign"], match.end(), confidence, False
    if match := _DASHED.match(opening):
        yield match["sign"], match.end("sign"), 0.92, False
    if (match := _PLACED.match(opening)) and not _WORDS_OF_TEXT.search(match["place"]):
        yield match["sign"], match.end("sign"), 0.93, False
    if match := _STOPPED.match(opening):
        yield match["sign"], match.end("sign"), 0.93, True
    for pattern, confidence in ((_BARRED, 0.9), (_PLACE_BARRED, 0.86)):
        if match := pattern.match(opening):
            yield match["sign"], match.end("sign"), confidence, False


def _signs_of_east_asia(opening: str) -> Iterator[tuple[str, int, float]]:
    if match := _EAST.match(opening):
        yield match["sign"], match.end(), 0.95
        yield match["sign"][:-1], match.end(), 0.9
    if match := _CORNERS.match(opening):
        for word in match["inside"].split():
            yield word, match.end(), 0.93
        yield re.sub(r"^[\u4e00-\u9fff\u30a0-\u30ff]{2,12}?(?=時事|共同)", "", match["inside"]), match.end(), 0.9


def _at_end(layout: Layout) -> Iterator[Claim]:
    """Yield what signs the end of the text, or of a paragraph of it, and short lines of signs below it."""
    blocks = layout.document.blocks
    for place in range(layout.first, min(max(layout.tail.stop, layout.last + 1), len(blocks))):
        block = blocks[place]
        if block.role in AROUND | {Role.TITLE, Role.HEADING} or is_of_image(block):
            continue
        text = layout.text(place).rstrip()
        if is_teaser(text):
            continue
        nearness = 0.0 if place >= layout.last - 1 else 0.14
        for pattern, rule, confidence in (
            (_END_BRACKET, "end/bracket", 0.92),
            (_END_DASH, "end/dash", 0.9),
            (_END_SLASH, "end/slash", 0.9),
            (_END_EQUALS, "end/equals", 0.9),
            (_END_INITIALS, "end/initials", 0.88),
            (_END_BARE, "end/bare", 0.86),
        ):
            if (nearness and pattern is not _END_BRACKET) or (pattern is _END_BRACKET and not text.endswith(_CLOSINGS)):
                continue
            match = pattern.search(text, max(0, len(text) - _ENDING))
            if match is None or _IMAGE_WORD.search(match["sign"]) or not _NO_NUMBER.match(match["sign"]):
                continue
            if _OF_PICTURES.search(text, max(0, match.start() - _ENDING), match.start()):
                continue
            credit = _SOURCE_LABEL.fullmatch(match["sign"])
            sign = credit["credit"] if credit else match["sign"]
            sign = _in_full(sign) if pattern is _END_BRACKET and _ENDS_TEXT.search(text, 0, match.start()) else sign
            span = Span(block.span.start + match.start(), block.span.start + match.end())
            span = Span(span.start + len(match[0]) - len(match[0].lstrip(' .!?…"”’»')), span.end)
            claims = _credited(layout, block, span, sign, rule, confidence - nearness)
            if claims and not _is_in_link(layout, block, span):
                yield from claims
                break
        else:
            if (
                place >= layout.last
                and block.is_main
                and len(text) <= 30
                and text
                and not _IMAGE_WORD.search(text)
                and not _WORDS_OF_TEXT.search(text)
            ):
                span = Span(block.span.start, block.span.start + len(text))
                yield from _credited(layout, block, span, text.lstrip("-–— "), "end/line", 0.84)


def _is_in_link(layout: Layout, block: Block, span: Span) -> bool:
    """Tell whether a sign closes the text of a link that says more: it signs the article behind the link."""
    return any(link.span.start < span.start and span.end <= link.span.end + 1 for link in layout.links_in(block.span))


def _on_lines(layout: Layout) -> Iterator[Claim]:
    """Yield source lines and credits near the headline and below the text."""
    beside = _beside_headline(layout)
    yield from _under_headline(layout)
    for zone in (layout.head, layout.tail):
        for block, line in layout.short_lines(zone, 90, AROUND | {Role.TITLE}):
            if _IMAGE_WORD.search(line.text) or _WORDS_OF_TEXT.search(line.text) or is_teaser(line.text):
                continue
            label = _SOURCE_LABEL.match(line.text)
            if label:
                yield from _credited(layout, block, line.span, _PICTURED.sub("", label["credit"]), "source-line/agency", 0.92)
            elif len(line.text) <= 50 and _CREDIT_HINT.search(block.hint):
                yield from _credited(layout, block, line.span, line.text, "source-hint/agency", 0.86)
            elif zone is layout.head and (sign := agency_and_place(line.text, layout.document)):
                claims = _credited(layout, block, line.span, sign, "dateline/line", 0.9)
                yield from claims
                for claim in claims:
                    yield replace(claim, kind=ClaimKind.AUTHOR, value=sign, confidence=0.8, relation=None, strength=0)
            elif zone is layout.head and line.block in beside and not layout.links_in(line.span):
                yield from _credited(layout, block, line.span, line.text, "line/agency", 0.72)


def _under_headline(layout: Layout) -> Iterator[Claim]:
    """Yield an agency that signs in a credit line right under the headline."""
    if layout.title is None:
        return
    for place in range(layout.title + 1, min(layout.title + 3, layout.first)):
        if is_signature(layout, place):
            for line in layout.lines(place)[:1]:
                if len(line.text) <= _ENDING and not _IMAGE_WORD.search(line.text):
                    block = layout.document.blocks[place]
                    yield from _credited(layout, block, line.span, line.text, "credit-line/agency", 0.8)


def _beside_headline(layout: Layout) -> frozenset[int]:
    """Return the blocks where an agency may sign without a label: next to the headline, and next to a dated line under it."""
    if layout.title is None:
        return frozenset()
    dated = [place.line.block for place in dated_lines(layout.document) if place.is_head]
    near = {layout.title + 1, *(block + step for block in dated for step in (-1, 0, 1))}
    return frozenset(place for place in near if layout.title < place <= layout.first)


def _in_markup(document: Document) -> Iterator[Claim]:
    for path in (
        "sourceOrganization.name",
        "sourceOrganization",
        "creditText",
        "provider.name",
        "provider",
        "copyrightHolder.name",
        "copyrightHolder",
    ):
        for datum in of_article(document, path):
            for agency in agencies_named(datum.value, document.language):
                rule = f"{datum.carrier}/{path.split('.', maxsplit=1)[0]}-agency"
                yield marked(datum, ClaimKind.AGENCY, agency.short, rule, 0.85, relation=Relation.SYNDICATION, strength=3)
    names = (
        "source",
        "dc.source",
        "article:source",
        "agency",
        "news_agency",
        "article:agency",
        "provider",
        "og:source",
        "cxenseparse:agency",
        "distributor",
    )
    for datum in of_meta(document, *names):
        for agency in agencies_named(datum.value, document.language):
            yield marked(
                datum, ClaimKind.AGENCY, agency.short, f"meta/{datum.name}-agency", 0.85, relation=Relation.SYNDICATION, strength=3
            )


FINDER = Finder(name="agency", find=find)
