"""What each HTML element is for a reader of the page (https://html.spec.whatwg.org/multipage/indices.html)."""

from typing import Final

from provtrack.model.document import Role

INLINE, BLOCK, CELL, VALUE, SKIPPED = range(5)
"""Part of a line; a block of its own; parted from what stands before it by a line feed, or by a new block where that is long;
treated one by one; not text that a reader sees (programs, fallbacks, form values, and glosses in the middle of words)."""

KINDS: Final = {
    **dict.fromkeys(
        "address article aside blockquote body button caption center details dialog dir div dl dt fieldset figcaption figure "
        "footer form "
        "frameset h1 h2 h3 h4 h5 h6 head header hgroup html legend li main menu nav ol optgroup p pre search section summary "
        "table tbody "
        "tfoot thead tr ul xmp listing plaintext".split(),
        BLOCK,
    ),
    **dict.fromkeys(("td", "th", "dd"), CELL),
    **dict.fromkeys(("meta", "link", "script", "base", "title", "time", "br", "hr"), VALUE),
    **dict.fromkeys(
        "style template svg iframe noscript object embed canvas audio video select textarea datalist frame noframes applet rp "
        "rt map param "
        "source track input img meter progress -comment -doctype !doctype".split(),
        SKIPPED,
    ),
}
"""What to do with an element; those not named are inline."""

PREFORMATTED: Final = frozenset(("pre", "xmp", "listing", "plaintext"))
"""Elements whose white space counts."""

HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

ROLES: Final = {
    **dict.fromkeys(HEADINGS, Role.HEADING),
    "legend": Role.HEADING,
    "summary": Role.HEADING,
    "li": Role.LIST_ITEM,
    "dt": Role.LIST_ITEM,
    "dd": Role.LIST_ITEM,
    "blockquote": Role.QUOTATION,
    "pre": Role.CODE,
    "xmp": Role.CODE,
    "listing": Role.CODE,
    "plaintext": Role.CODE,
    "figcaption": Role.CAPTION,
    "figure": Role.CAPTION,
    "caption": Role.CAPTION,
}
"""What an element makes of the blocks in it."""

REGIONS: Final = {
    "nav": Role.NAVIGATION,
    "menu": Role.NAVIGATION,
    "button": Role.NAVIGATION,
    "header": Role.HEADER,
    "footer": Role.FOOTER,
    "aside": Role.ASIDE,
    "dialog": Role.ASIDE,
    "form": Role.ASIDE,
}
"""The part of the page that an element marks."""

ARIA: Final = {
    "navigation": Role.NAVIGATION,
    "menu": Role.NAVIGATION,
    "menubar": Role.NAVIGATION,
    "tablist": Role.NAVIGATION,
    "search": Role.NAVIGATION,
    "banner": Role.HEADER,
    "contentinfo": Role.FOOTER,
    "complementary": Role.ASIDE,
    "dialog": Role.ASIDE,
    "alertdialog": Role.ASIDE,
}
"""Landmark roles (https://www.w3.org/TR/wai-aria-1.2/#landmark_roles) and what comes near them."""
