"""What the names that a page's authors gave their elements (class, id, itemprop, role) say of the text in them.

Names are cut into their parts ("ArticleHeader_by-line" is article, header, by, line) and looked up: a page has some 150
different sets of names, and patterns over each would cost more than parsing the page.
"""

import re
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from provtrack.model.document import Role
from provtrack.read.markup.elements import ARIA, HEADINGS, KINDS, PREFORMATTED, REGIONS, ROLES

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_BYLINE, _DATELINE, _CAPTION, _CREDIT, _TITLE = 1, 2, 4, 8, 16
_NAVIGATION, _FOOTER, _HEADER, _ASIDE, _MAIN = 32, 64, 128, 256, 512
_NOT_ASIDE: Final = 1024

_ARTICLE: Final = frozenset("article entry post story content section single card block news main artikel page text item".split())
"""Before "header", "footer" or "title" these make it the article's own."""
_OWN: Final = _ARTICLE - {"page", "main"}
_NEGATING: Final = frozenset("has no with without hide show single layout content both default article main left right".split())
"""Before "sidebar" these describe a page's layout rather than name a sidebar."""


def _marked(words: str, mark: int) -> dict[str, int]:
    return dict.fromkeys(words.split(), mark)


def _paired(first: str, second: str, mark: int) -> dict[tuple[str, str], int]:
    return dict.fromkeys(product(first.split(), second.split()), mark)


_PARTS: Final[dict[str, int]] = {
    **_marked(
        "byline bylines author authors autor autore autoren autores auteur auteurs verfasser redakteur writer journalist "
        "journalists reporter signature",
        _BYLINE,
    ),
    **_marked(
        "contributor contributors translator translators uebersetzer vcard creator firma forfatter skribent redattore "
        "periodista avtor penulis",
        _BYLINE,
    ),
    **_marked(
        "dateline date dates datum fecha data time timestamp datetime pubdate dtstamp published datepublished datemodified "
        "updated datecreated posted tid",
        _DATELINE,
    ),
    **_marked("caption captions figcaption bildunterschrift bildtext cutline legend legende bu didascalia leyenda bildetekst", _CAPTION),
    **_marked(
        "credit credits copyright copyrights source sources quelle quellen fuente fonte photographer fotograf fotografo agency "
        "agencies agentur courtesy",
        _CREDIT,
    ),
    **_marked("rights provider disclaimer licence license licensing republish republication attribution syndication syndicated", _CREDIT),
    **_marked("headline titolo titulo titre ueberschrift", _TITLE),
    **_marked(
        "nav navi navbar navigation menu menus submenu megamenu mainmenu topmenu breadcrumb breadcrumbs pagination pager "
        "paging toolbar tabs share sharing",
        _NAVIGATION,
    ),
    **_marked(
        "social socials addthis sharethis sharedaddy tags tagcloud tag toc topics topic skip skiplink hreflang dropdown", _NAVIGATION
    ),
    **_marked("footer colophon foot impressum footernav subfooter prefooter", _FOOTER),
    **_marked("masthead topbar header banner logo siteheader pageheader", _HEADER),
    **_marked(
        "sidebar sidebars related recommend recommended recommendations recirc recirculation comment comments kommentare "
        "disqus newsletter promo promos promobox",
        _ASIDE,
    ),
    **_marked(
        "advert adverts advertisement advertising sponsor sponsored ad ads popular trending trend cookie cookies consent gdpr "
        "modal popup carousel ticker",
        _ASIDE,
    ),
    **_marked(
        "latest bio biography infobox factbox donate donation donations reactions outbrain taboola subscribe subscription "
        "signup respond widget-area",
        _ASIDE,
    ),
    **_marked("articlebody storybody bodytext articletext articlecontent entrycontent postcontent newstext artikeltext storytext", _MAIN),
}
_PAIRS: Final[dict[tuple[str, str], int]] = {
    **_paired("by", "line", _BYLINE),
    **_paired("posted written published", "by", _BYLINE),
    **_paired("posted published", "on at", _DATELINE),
    **_paired("time", "stamp", _DATELINE),
    **_paired("article entry post story page news content main", "title headline heading", _TITLE),
    **_paired("image photo picture foto bild", "text desc description info infos", _CAPTION),
    **_paired("article story entry post news", "body content text", _MAIN),
    **_paired("body", "text copy", _MAIN),
    **_paired("author", "bio box desc description about biography profile card", _ASIDE),
    **_paired("about", "author the authors", _ASIDE),
    **_paired("read", "more next also on", _ASIDE),
    **_paired("see also", "also read like", _ASIDE),
    **_paired("more", "from news stories articles on in", _ASIDE),
    **_paired("most", "read viewed shared recent clicked popular", _ASIDE),
    **_paired("up", "next", _ASIDE),
    **_paired("sign pop", "up", _ASIDE),
    **_paired("you", "may might", _ASIDE),
    **_paired("next prev previous", "post article story", _ASIDE),
    **_paired("side", "bar", _ASIDE),
    **_paired("top", "bar", _HEADER),
    **_paired("bottom", "bar", _FOOTER),
    **_paired("follow", "us", _NAVIGATION),
    **_paired("lang language", "switch switcher select selector menu chooser", _NAVIGATION),
    **_paired("comment comments", "off open closed enabled disabled", _NOT_ASIDE),
    **_paired("sidebar", "left right none enabled active open layout off on", _NOT_ASIDE),
    **_paired("ad ads", "free", _NOT_ASIDE),
}
_COMPOUND: Final = re.compile(
    r"(byline|author(?!i[sz])|verfasser)|(dateline|timestamp|pubdate|publishdate|publishtime|postdate)|(caption|bildtext"
    r"|bildunterschrift)|(copyright|credit(?!card)|quelle)"
    r"|(headline|posttitle|entrytitle|articletitle)|(navig|breadcrumb|mainmenu|navbar|sharebar|sociallink|socialbar)|(footer)"
    r"|(masthead|topheader)"
    r"|(sidebar|related|recommend|comment(?!ary)|newsletter|advert|sponsor|popular|subscri|trending)|(articlebody|storybody"
    r"|bodytext|articlecontent|entrycontent|postcontent)"
)
"""Parts written as one word ("authorname", "sitefooter"); each group is the mark of the same place."""
_SPLIT: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SEPARATED: Final = "".join(chr(code) if chr(code).isalpha() else " " for code in range(128))
"""For `translate`, which takes a string in half the time of a dict: whatever is no letter parts names."""
_THING: Final = re.compile(r"[A-Za-z]{4}")
_LOOK: Final = re.compile(
    r"(?i:apple|wp-|css-|sc-|style|font|bold|italic|underline|small|large|drop|first|last|highlight|mark|text-|has-|color|strong)"
)
_STATEFUL: Final = PREFORMATTED | {"article"}
"""Elements that change what holds within them whatever their names."""
_WHOLE: Final = frozenset(("html", "body"))
_HOLDING: Final = frozenset(("div", "section", "td", "article"))
_NEVER_NAMED: Final = frozenset(("article", "figure"))
_MAX_HINT: Final = 160
_MAX_NAMES: Final = 600


class Naming(NamedTuple):
    """What an element's tag and names say."""

    words: str
    """Tag, classes, id, itemprop and rel, lower case, for `Block.hint`."""
    role: Role | None
    """What its tag makes of the blocks in it."""
    named: Role | None
    """What its names make of them."""
    region: Role | None
    """The part of the page it marks: navigation, header, footer, aside."""
    is_main: bool
    """Whether it is said to hold the article's text."""
    tells_apart: bool
    """Whether its class names a thing ("author") rather than a look ("c2", "bold"): a neighbour is then no part of its word."""
    changes: bool = True
    """Whether anything holds within it that does not hold round it; for most elements nothing does."""


@lru_cache(maxsize=16_384)
def judge(
    tag: str,
    classes: str | None = None,
    identifier: str | None = None,
    itemprop: str | None = None,
    aria: str | None = None,
    rel: str | None = None,
) -> Naming:
    """Return what the names of one element say; pages repeat themselves, so the answers are kept."""
    names = f"{classes or ''} {identifier or ''} {itemprop or ''}"[:_MAX_NAMES]
    lower = names.lower()
    words = (" ".join(f"{tag} {lower} {rel.lower() if rel else ''}".split()))[:_MAX_HINT] if rel or len(names) > 2 else tag
    role = ROLES.get(tag)
    region = REGIONS.get(tag)
    if aria:
        region = ARIA.get(aria.lower(), region)
    is_main = tag == "main" or aria == "main" or (itemprop is not None and "articleBody" in itemprop)
    named: Role | None = None
    tells_apart = False
    if len(names) >= 4 and tag not in _WHOLE:
        if classes and tag not in KINDS:
            tells_apart = _THING.search(classes) is not None and _LOOK.match(classes) is None
        marks = 0
        if _telling().find_matches_as_indexes(lower):
            for name in names.split():
                marks |= _marks_of(name)
        if marks & _MAIN and tag in _HOLDING and not marks & (_HEADER | _FOOTER | _ASIDE | _TITLE):
            is_main = True
        if is_main:
            region = None
        elif marks and tag not in _NEVER_NAMED:
            named, region = _settle(tag, marks, region)
    changes = is_main or role is not None or named is not None or region is not None or tag in _STATEFUL
    return Naming(words, role, named, region, is_main, tells_apart, changes)


def _settle(tag: str, marks: int, region: Role | None) -> tuple[Role | None, Role | None]:
    """Return the role that the marks give an element, and the part of the page."""
    named = _role_for(marks)
    if tag not in HEADINGS:
        region = _region_for(marks) or region
        if named in {Role.BYLINE, Role.DATELINE} and region in {Role.NAVIGATION, Role.HEADER}:
            region = None
    elif named is not Role.TITLE and tag in {"h1", "h2"}:
        named = None
    return named, region


@cache
def _telling() -> "AhoCorasick":
    """Return what finds pieces without which names have no marks; most have none, and need not be taken apart."""
    from ahocorasick_rs import AhoCorasick

    compounds = re.findall("[a-z]+", re.sub(r"\(\?![^)]*\)", "", _COMPOUND.pattern))
    pieces = {*_PARTS, *(max(pair, key=len) for pair in _PAIRS), *compounds}
    return AhoCorasick([piece for piece in pieces if not any(other != piece and other in piece for other in pieces)])


@lru_cache(maxsize=32_768)
def _marks_of(name: str) -> int:
    """Return the marks of the parts of one name."""
    if not name.islower():
        name = _SPLIT.sub(" ", name).lower()
    marks = 0
    before = ""
    for part in name.translate(_SEPARATED).split():
        mark = _PARTS.get(part)
        if mark is None:
            mark = _compound(part) if len(part) > 6 else 0
        if mark:
            if mark & (_HEADER | _FOOTER) and before in _OWN:
                mark &= ~(_HEADER | _FOOTER)
            elif mark & _ASIDE and before in _NEGATING and part.startswith("sidebar"):
                mark = 0
        if before:
            marks |= _PAIRS.get((before, part), 0)
        marks |= mark
        before = part
    return marks


@lru_cache(maxsize=16_384)
def _compound(part: str) -> int:
    match = _COMPOUND.search(part)
    return 1 << (match.lastindex - 1) if match and match.lastindex else 0


def _role_for(marks: int) -> Role | None:
    """Return the role that the marks give, the most telling first."""
    if marks & _CAPTION:
        return Role.CREDIT if marks & _CREDIT else Role.CAPTION
    for mark, role in ((_BYLINE, Role.BYLINE), (_CREDIT, Role.CREDIT), (_DATELINE, Role.DATELINE), (_TITLE, Role.TITLE)):
        if marks & mark:
            return role
    return None


def _region_for(marks: int) -> Role | None:
    """Return the part of the page that the marks tell of."""
    if marks & _ASIDE and not marks & _NOT_ASIDE:
        return Role.ASIDE
    for mark, role in ((_NAVIGATION, Role.NAVIGATION), (_FOOTER, Role.FOOTER), (_HEADER, Role.HEADER)):
        if marks & mark:
            return role
    return None
