"""Puts a text together block by block, with its links, for formats without markup of their own."""

import re
from dataclasses import dataclass, field
from typing import Final

from provtrack.model.document import Link, Role, Span
from provtrack.read.characters import cleaned, folded

_BARE_URL: Final = re.compile(r"https?://[^\s<>\"'`，。；）】」》|\\^{}]{4,2000}", re.IGNORECASE)
_AFTER_URL: Final = ".,;:!?)]*_"

Piece = tuple[str, str | None]
"""A run of text and the address it links to, if any; an empty run with an address is a linked image."""
Line = list[Piece]


@dataclass(slots=True)
class Draft:
    """A block before its role is settled."""

    role: Role
    start: int
    end: int
    hint: str = ""
    linked: int = 0
    """How many of its characters carry links."""


@dataclass(slots=True)
class Composer:
    """A growing text."""

    drafts: list[Draft] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    rules: list[int] = field(default_factory=list)
    """Numbers of the blocks that a ruled line stands before."""
    _parts: list[str] = field(default_factory=list)
    _position: int = 0

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    def add(self, role: Role, lines: list[Line], hint: str = "") -> None:
        """Add a block of those lines, if they hold any text; white space is folded, the lines are kept apart."""
        draft: Draft | None = None
        for line in lines:
            has_space = False
            is_new = True
            for raw, href in line:
                words = folded(raw)
                if words:
                    if draft is None:
                        self._append("\n" if self._parts else "")
                        draft = Draft(role, self._position, self._position, hint)
                    elif is_new:
                        self._append("\n")
                    elif has_space or raw[0].isspace():
                        self._append(" ")
                    is_new = False
                    has_space = raw[-1].isspace()
                else:
                    has_space = has_space or bool(raw)
                if href is None:
                    self._append_plain(words, draft)
                else:
                    self._link(words, href, draft)
        if draft is not None:
            draft.end = self._position
            self.drafts.append(draft)

    def add_verbatim(self, role: Role, text: str, hint: str = "") -> None:
        """Add a block whose white space counts, such as program code."""
        text = cleaned(text.replace("\t", "    ").replace("\r\n", "\n")).strip("\n").rstrip()
        if text.strip():
            self._append("\n" if self._parts else "")
            self.drafts.append(Draft(role, self._position, self._position + len(text), hint))
            self._append(text)

    def add_rule(self) -> None:
        """Note that a ruled line stands here."""
        self.rules.append(len(self.drafts))

    def _append(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._position += len(text)

    def _append_plain(self, words: str, draft: Draft | None) -> None:
        """Append words that are no link; an address among them is one."""
        if draft is not None and "://" in words:
            for match in _BARE_URL.finditer(words):
                address = match[0].rstrip(_AFTER_URL if "(" not in match[0] else _AFTER_URL.replace(")", ""))
                start = self._position + match.start()
                self.links.append(Link(Span(start, start + len(address)), address))
                draft.linked += len(address)
        self._append(words)

    def _link(self, words: str, href: str, draft: Draft | None) -> None:
        self.links.append(Link(Span(self._position, self._position + len(words)), href))
        self._append(words)
        if draft is not None:
            draft.linked += len(words)


def text_of(line: Line) -> str:
    """Return the words of a line."""
    return folded("".join(text for text, _ in line))
