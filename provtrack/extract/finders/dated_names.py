"""Who wrote the article, named without a word for it beside the date under the headline: "Ada Doe | 3 May 2019"."""

import re
from collections.abc import Iterator

from provtrack.extract.crediting import agencies_named, is_agency_desk
from provtrack.extract.dating import DatedLine, dated_lines
from provtrack.extract.finder import Finder
from provtrack.extract.finders.signatures import stands_alone
from provtrack.extract.layout import AROUND, Layout, is_of_image, lay_out
from provtrack.extract.selfnames import is_own_name
from provtrack.extract.stating import Place, as_written, seen, statement_at
from provtrack.model.claim import Claim, ClaimKind
from provtrack.model.document import Document, Role
from provtrack.values.bearer import load_name_words
from provtrack.values.name import NameKind, kind_of, split_people
from provtrack.values.outlet import registry

_BELOW = 3
"""Blocks below the headline in which such a line stands."""
_LONGEST = 90
_CUT = re.compile(r"\s*[|·•‧/–—,]\s+|\s+[|·•‧–—-]\s+|\s{2,}|\n")
_JOINT = re.compile(r"\s*(?:\s(?:den|le|el|on|am|il|dne|dnia|d\.|em|på|op|tarihinde)\.?|[\s|·•‧/–—,-])\s*\Z", re.IGNORECASE)
"""What parts the name from a date behind it."""
_JOINT_BEFORE = re.compile(r"\s*[|·•‧/–—,-]?\s*")
_HANGUL = re.compile(r"[가-힣]{3}")
_RTL_NAME = re.compile(r"[\u05d0-\u05ea'׳\"״-]{2,12}(?: [\u05d0-\u05ea'׳\"״-]{2,12}){1,2}")
_MOST_PEOPLE = 3


def find(document: Document) -> Iterator[Claim]:
    """Yield an author claim for each person who stands alone with the date right under the headline."""
    layout = lay_out(document)
    if layout.title is None:
        return
    for dated in dated_lines(document):
        place = dated.line.block
        if dated.is_head and layout.title < place <= min(layout.title + _BELOW, layout.first) and _may_name(layout, dated):
            names = _names(dated, document)
            for name in names:
                at = Place(document, dated.block, dated.line.span)
                yield seen(at, ClaimKind.AUTHOR, as_written(name), "byline/dated", 0.62, statement=statement_at(dated.line.span))
            if names:
                return


def _may_name(layout: Layout, dated: DatedLine) -> bool:
    block = dated.block
    is_line = len(dated.line.text) <= _LONGEST and len(dated.mentions) == 1
    return (
        is_line
        and block.role not in AROUND | {Role.TITLE, Role.HEADING}
        and not is_of_image(block)
        and not layout.links_in(dated.line.span)
    )


def _names(dated: DatedLine, document: Document) -> tuple[str, ...]:
    """Return the people of a line that holds nothing besides them and its date."""
    text, mention = dated.line.text, dated.mentions[0]
    before = _JOINT.sub("", text[: mention.start]) if mention.start else ""
    after = text[_end(text, mention.end) :]
    rest = [part for side in (before, after) for part in _CUT.split(side) if part.strip(" |·•,–—-")]
    if len(rest) != 1:
        return ()
    people = split_people(rest[0], document.language)
    is_list = 0 < len(people) <= _MOST_PEOPLE and sum(len(name) for name in people) + 6 * len(people) >= len(rest[0].strip())
    return people if is_list and all(_is_person(name, document) for name in people) else ()


def _end(text: str, end: int) -> int:
    joint = _JOINT_BEFORE.match(text, end)
    return joint.end() if joint is not None else end


def _is_person(name: str, document: Document) -> bool:
    """Tell whether a name without any word for it is a person's: a full one, and no outlet's or section's."""
    if _HANGUL.fullmatch(name):
        return kind_of(name) is NameKind.PERSON and not is_own_name(document, name)
    is_full = stands_alone(name) or (_RTL_NAME.fullmatch(name) is not None and kind_of(name) is NameKind.PERSON)
    is_paper = name.rsplit(maxsplit=1)[-1].casefold() in load_name_words().papers
    if is_agency_desk(name) or agencies_named(name):
        return False
    return is_full and not is_paper and not is_own_name(document, name) and registry().by_name(name).outlet is None


FINDER = Finder(name="dated-names", find=find)
