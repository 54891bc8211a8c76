"""The dates that stand in the lines around the headline and below the text, read once for all who ask."""

import re
from dataclasses import dataclass, replace

from provtrack.extract.layout import Line, lay_out, of_last
from provtrack.model.document import Block, Document, Role
from provtrack.values.date import DateMention, find_dates, parse_date

PUBLISHED_WORDS = re.compile(
    r"publi(?:shed|shing|cation|é|ée|cado|cada|cat|cato|kov|ceret|serad|cerat)|posted|post date|date:|first (?:seen|posted)|released?|"
    r"issued|filed|"
    r"veröffentlicht|erschienen|erstellt|datum|vom\b|mise? en ligne|paru|fecha|creado|pubblicat|data:|geplaatst|gepubliceerd|opublikowan|"
    r"dodano|"
    r"опубликован|дата|размещен|создан|опубліковано|首次发布|首发于|发布|發布|发表|發表|时间|時間|日期|刊登|公開|掲載|配信|入力|等록|등록|입력|게재|نشر|"
    r"offentliggjort|opprettet|vydáno|פורסם|diterbitkan|تاريخ|yayın|eklen|megjelen|ngày",
    re.IGNORECASE,
)
UPDATED_WORDS = re.compile(
    r"updat|modifi|revised|edited|last change|aktualisier|geändert|mis[e]? à jour|maj\b|actualiz|aggiornat|ultima modifica|atualiza|"
    r"bijgewerkt|gewijzigd|"
    r"zaktualizowan|aktualizac|aktualizov|zmodyfikowan|upraveno|изменён|обновлён|змінено|עודכן|עדכון|actualizat|diperbarui|"
    r"обновлен|изменен|оновлено|更新|修订|修改|最終|수정|تحديث|güncel|oppdatert|opdateret|uppdaterad|frissít|muokattu|"
    r"päivitetty|cập nhật",
    re.IGNORECASE,
)

_LONGEST = 160
_LONGEST_TWO_DIGITS = 80
_TWO_DIGITS = re.compile(r"(?<![\d./])\d{1,2}([./])\d{1,2}\1\d\d(?![\d./])")
_LIKE_DATE = re.compile(
    r"\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}|[〇零二一][〇零一二三四五六七八九]{3}年|(?:令和|平成|昭和|民國|民国)\s?[元\d一-十]{1,4}\s?年"
)
"""What a line with a full date has at least."""


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A line with the dates in it."""

    block: Block
    line: Line
    mentions: tuple[DateMention, ...]
    is_head: bool
    """Whether it stands around the headline rather than at the end."""


@of_last
def dated_lines(document: Document) -> tuple[DatedLine, ...]:
    """Return the short lines that hold a date known to the day, first those around the headline."""
    layout = lay_out(document)
    found: list[DatedLine] = []
    for zone in (layout.head, layout.tail):
        for block, line in layout.short_lines(zone, _LONGEST, frozenset({Role.FOOTER, Role.CODE})):
            if (zone is layout.tail and line.block in layout.head) or _LIKE_DATE.search(line.text) is None:
                continue
            mentions = tuple(mention for mention in find_dates(line.text, document.language) if mention.date.day is not None)
            mentions = mentions or _without_century(line.text, document.language)
            if mentions:
                found.append(DatedLine(block, line, mentions, is_head=zone is layout.head))
    return tuple(found)


def _without_century(text: str, language: str | None) -> tuple[DateMention, ...]:
    """Return the one date of a short line whose year has two digits: "03.05.19"; in English, day and month might be either."""
    found = list(_TWO_DIGITS.finditer(text)) if len(text) <= _LONGEST_TWO_DIGITS and language not in {None, "en"} else []
    mention = parse_date(found[0][0], language) if len(found) == 1 else None
    return (replace(mention, start=found[0].start(), end=found[0].end()),) if mention is not None and mention.date.day is not None else ()
