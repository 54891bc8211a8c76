"""A credit as text, Markdown, HTML and JSON. Names come from pages: each format escapes them in its own way."""

import re
from collections.abc import Callable
from html import escape
from typing import Any, Final

from provtrack.audit.credit.credit import Credit
from provtrack.audit.credit.wording import Words
from provtrack.values.untrusted import json_text

_MARKDOWN: Final = re.compile(r"([\\`*_\[\]#|~!^])")
_STARTS: Final = re.compile(r"^(\d+)([.)])|^([-+=])")
"""What makes a list or a heading of a line."""


def as_text(credit: Credit) -> str:
    """Return the credit for a reader of plain text, and the markup after it."""
    return _whole(credit, _plain, "\n", lambda line: line)


def as_markdown(credit: Credit) -> str:
    """Return the credit as Markdown, the markup as the HTML that Markdown lets through."""
    return _whole(credit, _marked, "\\\n", _escaped)


def as_html(credit: Credit) -> str:
    """Return the credit as HTML: two paragraphs for the head of the text, and the markup."""
    parts = []
    if credit.sentences:
        lines = "<br>\n".join("".join(map(_linked, sentence)) for sentence in credit.sentences)
        parts.append(f'<p class="credit">{lines}</p>')
    if credit.copyright:
        parts.append(f'<p class="copyright">{escape(credit.copyright)}</p>')
    return "\n".join((*parts, markup(credit))) + "\n"


def as_object(credit: Credit) -> dict[str, Any]:
    """Return all of it as one object for JSON."""
    return {
        "article": credit.article.reference,
        "language": credit.language,
        "text": "\n".join("".join(map(_plain, sentence)) for sentence in credit.sentences),
        "copyright": credit.copyright,
        "json_ld": credit.json_ld,
        "links": [{"rel": rel, "href": href} for rel, href in credit.links],
        "markdown": as_markdown(credit),
        "html": as_html(credit),
    }


def markup(credit: Credit) -> str:
    """Return what machines read: link elements and JSON-LD, for the head of a page."""
    elements = [f'<link rel="{rel}" href="{escape(href)}">' for rel, href in credit.links]
    return "\n".join((*elements, f'<script type="application/ld+json">\n{_script(credit.json_ld)}\n</script>'))


def _script(value: dict[str, Any]) -> str:
    r"""Return JSON that cannot end the script element it stands in (HTML, 4.12.1.3: no "<!--", "<script", "</script")."""
    text = json_text(value, indent=2)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _whole(credit: Credit, words: Callable[[Words], str], breaking: str, line: Callable[[str], str]) -> str:
    parts = []
    if credit.sentences:
        parts.append(breaking.join("".join(map(words, sentence)) for sentence in credit.sentences))
    if credit.copyright:
        parts.append(line(credit.copyright))
    return "\n\n".join((*parts, markup(credit))) + "\n"


def _plain(words: Words) -> str:
    return f"{words.text} ({words.url})" if words.url else words.text


def _marked(words: Words) -> str:
    return f"[{_escaped(words.text)}]({words.url})" if words.url else _escaped(words.text)


def _linked(words: Words) -> str:
    return f'<a href="{escape(words.url)}">{escape(words.text)}</a>' if words.url else escape(words.text)


def _escaped(text: str) -> str:
    """Return text that Markdown shows as it is (CommonMark 0.31, 2.4 and 2.5); what HTML would take for markup is never left as it is."""
    return _STARTS.sub(lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", _MARKDOWN.sub(r"\\\1", escape(text, quote=False)))
