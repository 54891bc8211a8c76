"""Markdown (CommonMark with tables), with front matter."""

import re
from typing import Final

from provtrack.model.document import Document
from provtrack.read.reader import Reader, Unread

_SIGNS: Final = re.compile(
    r"^(?:#{1,6} \S|[^\n]{1,200}\n(?:={3,}|-{3,})[ \t]*$|```|> |[-*] \[|\[[^\]\n]{1,60}\]: ?\S)"
    r"|!?\[[^\]\n]{0,300}\](?:\([^)\s]{1,500}[^)\n]{0,100}\)|\[[^\]\n]{0,60}\])",
    re.MULTILINE,
)
_FRONT: Final = re.compile(r"\A\ufeff?\s{0,20}(?:---[ \t]*\r?\n[\w\"'][^\n]{0,200}:|\+\+\+[ \t]*\r?\n[\w\"'][^\n]{0,200}=)")


def _sniff(head: str) -> int:
    if _FRONT.match(head):
        return 80
    return min(70, 16 * len(_SIGNS.findall(head)))


def _read(unread: Unread) -> Document:
    from provtrack.read.prose.writing import read_writing

    return read_writing(unread, is_markdown=True)


READER: Final = Reader(
    "markdown", ("text/markdown", "text/x-markdown"), (".md", ".markdown", ".mkd", ".mdown", ".mdx", ".rmd", ".qmd"), _sniff, _read
)
