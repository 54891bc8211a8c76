"""Parts by another hand: comments of translators and editors' notes, from their label to their end."""

import re
from collections.abc import Iterator

from provtrack.extract.finder import Finder
from provtrack.extract.layout import AROUND, Layout, is_of_image, lay_out
from provtrack.extract.stating import Place, seen, statement_at
from provtrack.extract.triggers import Triggers
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Document, Role, Span

_APOSTROPHE = "['’`´]?"
_LABEL = re.compile(
    r"(?P<open>[\[(（【*_]{0,3}\s{0,2})(?:"
    rf"(?P<translator>translator{_APOSTROPHE}s{_APOSTROPHE} (?:comment|note|remark|addition|preface)s?|(?:comment|note|remark)s? (?:by|"
    rf"from|of) the translator|translation note|T/?N\b|"
    r"anm(?:erkung(?:en)?|\.)? d(?:er|es|\.) ?(?:übers(?:etzer(?:s|in)?|etzung|\.)|Ü\.)|anmerkung(?:en)? (?:des|der) übersetzer\w*|"
    r"N\.? ?d\.? ?[TÜ]\.|N\. ?del ?T\.|nota del? (?:la )?traductora?|notas? del traductor|"
    r"note (?:du|de la) traduct(?:eur|rice)|NdT\b|nota del traduttore|nota do tradutor|прим(?:\.|ечани[ея]) (?:пер(?:\.|еводчика)|"
    r"переводч\w+)|译者(?:注|按|附注)|譯者[註注按]|訳者注|訳注)|"
    rf"(?P<editor>editor{_APOSTROPHE}s{_APOSTROPHE} (?:note|comment|remark)s?|(?:note|comment) (?:by|from|of) the editors?|ed(?:\.|"
    rf"s\.) note|anm(?:erkung|\.)? d(?:er|\.) ?red(?:aktion|\.)?|anmerkung der redaktion|red\. ?anm\.|"
    r"NDLR|N\.D\.L\.R\.|note de la rédaction|nota de (?:la )?redacci[oó]n|nota del? editor|nota della redazione|NdR\b|nota da redação|"
    r"прим(?:\.|ечани[ея]) ред(?:\.|акции)|от редакции|примечание редакции|"
    r"编者(?:按|注|的话)|編者[按註注]|编辑注|編集部注|redactie:|van de redactie))"
    r"\s{0,2}(?P<mark>[*_]{0,3}[:：.\-–—,\])）】]|$)",
    re.IGNORECASE,
)
_TRIGGERS = Triggers(
    (
        "translator's", "translators", "translator’s", "the translator", "translation note", "t/n", "tn:", "anm. d", "anm.d",
        "anmerkung", "d. übers", "d. ü", "d. red",
        "n. d. t", "n.d.t", "n. del t", "n.del t", "nota de", "notas del", "note du trad", "note de la", "ndt", "ndr", "ndlr", "n.d.l.r",
        "nota del", "nota do", "nota da",
        "прим. пер", "прим.пер", "примечание пер", "примечания пер", "прим. ред", "прим.ред", "примечание ред", "от редакции", "译者注",
        "译者按", "译者附注", "譯者註", "譯者注", "譯者按",
        "訳者注", "訳注", "editor's", "editors'", "editors note", "editor note", "the editor", "ed. note", "eds. note", "编者按",
        "编者注", "编者的话", "編者按", "編者註", "編者注",
        "编辑注", "編集部注", "redactie:", "van de redactie", "red. anm",
    )
)  # fmt: skip
_CLOSING = {"[": "]", "(": ")", "（": "）", "【": "】"}
_STATEMENT = re.compile(
    r"(?:the )?original source|(?:this|the) (?:article|text|story|post) (?:was|originally|first|is)|originally (?:published|appeared)|"
    r"copyright|©|source\s?:|quelle\s?:|disclaimer|about the author|übersetz\w+\s?(?:von|:)|"
    r"оригинал|источник\s?:|原文|来源|本文|转载|translated by|read more|subscribe|related",
    re.IGNORECASE,
)
_LONGEST_INLINE = 1500
_MOST_BLOCKS = 6


def find(document: Document) -> Iterator[Claim]:
    """Yield each such part: to its closing bracket, to the end of its block, or over the blocks it introduces."""
    layout = lay_out(document)
    for place in _TRIGGERS.blocks(document):
        block = document.blocks[place]
        if block.role in AROUND | {Role.TITLE} or is_of_image(block):
            continue
        text = layout.text(place)
        for match in _LABEL.finditer(text):
            span = _extent(layout, place, match, text)
            if span is None:
                continue
            by = "translator" if match["translator"] else "editor"
            label = (match["translator"] or match["editor"]).strip()
            yield seen(
                Place(document, block, span), ClaimKind.INSERTION, by, f"insertion/{by}", 0.9, label=label, statement=statement_at(span)
            )
            break


def _extent(layout: Layout, place: int, match: re.Match[str], text: str) -> Span | None:
    """Return what the label opens, or None where it is a word of the text."""
    begin = layout.document.blocks[place].span.start
    bracket = match["open"].strip("*_ ")[:1]
    if bracket in _CLOSING:
        end = text.find(_CLOSING[bracket], match.end() - 1)
        if end != -1 and end - match.start() <= _LONGEST_INLINE:
            return Span(begin + match.start(), begin + end + 1)
    if match["mark"] in {")", "]", "）", "】"}:
        return _bracket_before(begin, text, match)
    opens_line = match.start() == 0 or text[: match.start()].endswith("\n")
    if not opens_line or match["mark"] in {",", ""} or (match["mark"] == "." and not text[match.end() :].strip()):
        return None if not (opens_line and match.end() == len(text)) else _following(layout, place, begin + match.start())
    if text[match.end() :].strip(" *_\n"):
        finish = len(text.rstrip())
        return Span(begin + match.start(), begin + finish)
    return _following(layout, place, begin + match.start())


def _bracket_before(begin: int, text: str, match: re.Match[str]) -> Span | None:
    """Return the brackets that such a note closes: "(… – Ed. note)"."""
    opening = {")": "(", "]": "[", "）": "（", "】": "【"}[match["mark"]]
    start = text.rfind(opening, max(0, match.start() - _LONGEST_INLINE), match.start() + 1)
    return Span(begin + start, begin + match.end()) if start != -1 else None


def _following(layout: Layout, place: int, start: int) -> Span | None:
    """Return the blocks that a label on a line of its own introduces, up to a heading, a footer or a statement."""
    blocks = layout.document.blocks
    end = None
    for following in range(place + 1, min(len(blocks), place + 1 + _MOST_BLOCKS)):
        block = blocks[following]
        text = layout.text(following)
        if (
            block.role in AROUND | {Role.HEADING, Role.TITLE, Role.BYLINE}
            or not block.is_main
            or (end is not None and _STATEMENT.match(text.lstrip("*_[ ")))
        ):
            break
        if end is None and _STATEMENT.match(text.lstrip("*_[ ")):
            break
        end = block.span.start + len(text.rstrip())
        if blocks[place].role is not Role.HEADING and not _goes_on(layout, following):
            break
    return Span(start, end) if end is not None else None


def _goes_on(layout: Layout, place: int) -> bool:
    """Tell whether the note may go on after this block: quotations and lists often follow one another."""
    blocks = layout.document.blocks
    return (
        place + 1 < len(blocks)
        and blocks[place + 1].role in {Role.QUOTATION, Role.LIST_ITEM}
        and blocks[place + 1].role is blocks[place].role
    )


FINDER = Finder(name="insertions", find=find)
