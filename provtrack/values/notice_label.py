"""The labels of copyright notices, which tell what a notice is about: "Foto: © X", "© Text und Bild: X" (data/authority/notices.toml)."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from provtrack.values.wordlist import load_tables, write_pattern

_BEFORE = 40
"""How far before a notice its label is sought, in code points."""
_AND = r"(?:\s?(?:&|\+|/|,|\b(?:und|and|et|y|e|en|og|och|i|a|и|та|ve)\b|和|・|及び|및)\s?)"


class Label(StrEnum):
    """What a label says; of text and images together the text counts."""

    TEXT = "text"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class _Labels:
    before: re.Pattern[str]
    """A label at the end of what stands before a notice."""
    inner: re.Pattern[str]
    """A label with its colon, where a holder would begin."""


def label_before(text: str) -> Label | None:
    """Return the label that ends a text right before a notice.

    >>> label_before("Textquelle: "), label_before("Das Foto "), label_before("It was said ")
    (<Label.TEXT: 'text'>, <Label.IMAGE: 'image'>, None)
    """
    return _kind(_labels().before.search(text[-_BEFORE:]))


def label_at(text: str, start: int = 0) -> tuple[Label | None, int]:
    """Return the label, with its colon, that stands at a place of a text, and where it ends.

    >>> label_at("Text und Fotos: Ada Doe")
    (<Label.TEXT: 'text'>, 16)
    """
    match = _labels().inner.match(text, start)
    return _kind(match), match.end() if match else start


def _kind(match: re.Match[str] | None) -> Label | None:
    if match is None:
        return None
    return Label.TEXT if match["text"] else Label.IMAGE


@lru_cache(maxsize=1)
def _labels() -> _Labels:
    words = load_tables("notices")["labels"]
    text = rf"(?:(?<!\w)(?:{write_pattern(words['text'])})(?!\w)|{'|'.join(words['text_east'])})"
    image = rf"(?:(?<!\w)(?:{write_pattern(words['image'])})(?!\w)|{'|'.join(words['image_east'])})"
    either = rf"(?:(?P<text>(?:{image}{_AND})?{text}(?:{_AND}{image})?)|{image}(?:{_AND}{image})?)"
    return _Labels(
        before=re.compile(rf"{either}\s?(?:[:：]\s?|\s)\Z", re.IGNORECASE),
        inner=re.compile(rf"\s?{either}\s?[:：]\s?", re.IGNORECASE),
    )
