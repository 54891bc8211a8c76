"""Pages made to hold a reader up: each shape for a length in characters, of our own writing."""

from collections.abc import Callable
from typing import Final

_HEAD: Final = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Marsh dries up</title>'

Shape = Callable[[int], bytes]


def _page(body: str, head: str = "") -> bytes:
    return f"{_HEAD}{head}</head><body><article><h1>Marsh dries up</h1>{body}</article></body></html>".encode()


def _of(unit: str, around: str = "<p>{}</p>") -> Shape:
    """Return the shape of one piece again and again; `#` in it is its number, so that no two are alike."""

    def make(length: int) -> bytes:
        count = max(1, length // len(unit))
        pieces = (unit.replace("#", str(number)) for number in range(count)) if "#" in unit else [unit] * count
        return _page(around.format("".join(pieces)))

    return make


def _in_head(unit: str, around: str = "{}", between: str = "") -> Shape:
    """Return the same for the page's head."""

    def make(length: int) -> bytes:
        pieces = (unit.replace("#", str(number)) for number in range(max(1, length // len(unit))))
        return _page("<p>Water is low.</p>", around.replace("{}", between.join(pieces)))

    return make


def _nested(opening: str, closing: str, inner: str = "a", around: str = "<p>{}</p>") -> Shape:
    """Return the shape of one thing in another in another."""

    def make(length: int) -> bytes:
        count = max(1, length // len(opening + closing))
        return _page(around.replace("{}", opening * count + inner + closing * count))

    return make


_BLOCKS: Final = "{}"
_SCRIPT: Final = '<script type="application/ld+json">{}</script>'

SHAPES: Final[dict[str, Shape]] = {
    "one word": _of("a"),
    "one word, Chinese": _of("文"),
    "one digit": _of("1"),
    "digits and dashes": _of("1-"),
    "dots": _of("."),
    "initials": _of("A.B."),
    "capitalised words": _of("Marsh "),
    "no-break spaces": _of("&nbsp;", "<p>a{}b</p>"),
    "brackets, nested": _nested("(", ")"),
    "brackets of all sorts, nested": _nested("([{「（【《", "》】）」}])"),
    "brackets, never closed": _of("(["),
    "quotation marks": _of("“„«\"'"),
    "combining marks": _of("\u0301", "<p>e{}</p>"),
    "bidi controls": _of("\u202eoriginally published by\u202c\u2066Marsh\u2069 "),
    "zero-width characters": _of("o\u200br\u200ci\u200dg\ufeffi\u00adnally published by Marsh "),
    "homoglyphs": _of("Оrіginаllу рublіshеd bу Маrsh Соuriеr. "),
    "statement, one breath": _of("originally published by Marsh Courier "),
    "statement, sentences": _of("Originally published by Marsh Courier. "),
    "statement, blocks, other outlets": _of("<p>Originally published by Marsh Courier #.</p>", _BLOCKS),
    "statement, linked": _of('<p>Originally published by <a href="https://m#.example/">Marsh</a>.</p>', _BLOCKS),
    "statement, list items": _of("<li>Source: Marsh Courier</li>", "<ul>{}</ul>"),
    "statement, lines": _of("Source: Marsh Courier<br>"),
    "statement, preformatted": _of("Source: Marsh Courier\n", "<pre>{}</pre>"),
    "statement, Chinese": _of("本文转载自沼泽日报，"),
    "statement, Chinese blocks": _of("<p>来源：沼泽日报# 作者：林小河</p>", _BLOCKS),
    "statement, Arabic": _of("نقلا عن صحيفة المستنقع، "),
    "labels": _of("Source: "),
    "translators": _of("<p>Translated by Ada Doe from German. Übersetzt von Ada Doe.</p>", _BLOCKS),
    "bylines": _of('<p class="byline">By Ada Doe#</p>', _BLOCKS),
    "byline, one": _of("Ada Doe#, ", '<p class="byline">By {}</p>'),
    "copyright lines": _of("<p>© 2020 Marsh Courier #. All rights reserved.</p>", _BLOCKS),
    "copyright, one line": _of("© 2020 Marsh Courier ", "<footer>{}</footer>"),
    "licences": _of("<p>This text is licensed under CC BY-SA 4.0.</p>", _BLOCKS),
    "licence links": _of('<p><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></p>', _BLOCKS),
    "permissions": _of("<p>Republished with the permission of Marsh Courier #.</p>", _BLOCKS),
    "dates": _of('<p class="date">3 May 2021</p>', _BLOCKS),
    "dates, one line": _of("3 May 2021 ", '<p class="date">{}</p>'),
    "times": _of('<time datetime="2021-05-03">3 May 2021</time>', _BLOCKS),
    "agencies": _of("<p>LOWTON (Reuters) - Marsh dries up (AFP)</p>", _BLOCKS),
    "agencies, one line": _of("(Reuters) (AFP) dpa/AP "),
    "image credits": _of("<figure><figcaption>Photo: Ada Doe / AFP</figcaption></figure>", _BLOCKS),
    "links": _of('<a href="/a#">l#</a> '),
    "link, long address": _of("a/", '<p>Originally published by <a href="https://m.example/{}">Marsh</a></p>'),
    "paragraphs": _of("<p>a</p>", _BLOCKS),
    "divisions": _of("<div>a</div>", _BLOCKS),
    "divisions, nested": _nested("<div>", "</div>", around="{}"),
    "spans, nested": _nested("<span>", "</span>"),
    "headlines": _of("<h1>Marsh dries up</h1>", _BLOCKS),
    "classes, one element": _of("byline ", '<p class="{}">By Ada Doe</p>'),
    "classes, all different": _of('<span class="author-name-# x">a</span> '),
    "attributes": _of("a#=1 ", "<p {}>By Ada Doe</p>"),
    "microdata": _of('<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author">Ada</span></div>', _BLOCKS),
    "metas": _in_head('<meta name="author" content="Ada Doe #">'),
    "canonical links": _in_head('<link rel="canonical" href="https://m#.example/a">'),
    "JSON-LD, authors": _in_head(
        '{"@type":"Person","name":"Ada Doe #"}', _SCRIPT.replace("{}", '{"@type":"NewsArticle","author":[{}]}'), ","
    ),
    "JSON-LD, sources": _in_head('{"url":"https://m#.example/a"}', _SCRIPT.replace("{}", '{"@type":"NewsArticle","isBasedOn":[{}]}'), ","),
    "JSON-LD, nested": _nested('{"isBasedOn":', "}", "1", _SCRIPT),
}
"""Each shape by name: what repeats, or what is nested."""
