"""Header fields without the standard library's parser, which loads slowly: enough to know a mail, and its subject."""

import re
from typing import Final

_MOST_HEADERS: Final = 500
_FIELD: Final = re.compile(r"(?P<name>[A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?")
_REPLY: Final = re.compile(r"(?i)(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|vb|antw|doorst|i|r|转发|轉寄|回复|答复|отв|пересл)\s?[:：]\s{0,3}){1,6}")
_OF_TRANSPORT: Final = ("to", "received", "message-id", "return-path")


def headers_of(head: str) -> dict[str, str]:
    """Return the first lines' header fields by name, in lower case; none where the text does not begin with any."""
    found: dict[str, str] = {}
    last = ""
    lines = head.lstrip("\ufeff").split("\n")
    for number, line in enumerate(lines[:_MOST_HEADERS]):
        if not line.strip():
            break
        match = _FIELD.match(line)
        if match is not None:
            last = match["name"].lower()
            found.setdefault(last, line[match.end() :].strip())
        elif line[0] in " \t" and last:
            found[last] += f" {line.strip()}"
        elif not (number == 0 and line.startswith("From ")):
            return {}
    return found


def is_saved_page(found: dict[str, str]) -> bool:
    """Tell whether these are the headers of a page saved in the form of a mail, rather than of one that went through the mail.

    >>> is_saved_page({"from": "<Saved by Blink>", "content-type": "multipart/related; boundary=x"})
    True
    """
    return "multipart/related" in found.get("content-type", "").lower() and not any(name in found for name in _OF_TRANSPORT)


def without_reply(subject: str) -> str:
    """Return a subject without the signs of reply and forwarding.

    >>> without_reply("Fwd: WG: The pier stays")
    'The pier stays'
    """
    match = _REPLY.match(subject)
    return subject[match.end() :] if match else subject
