"""Which names mean one outlet: a paper, its site, its printed pages and its application share the name but for a generic ending."""

import re
import unicodedata

_SIGNS = re.compile(r"[\W_]+")
_GENERIC_EAST = re.compile(
    r"(?:(?:门户)?网站|門戶網站|官网|官方(?:网站|微博|微信|微信公众号|公众号)|微信公众号|客户端|客戶端|新闻客户端|数字报|數位報|电子报|电子版|数字版|新闻网|新聞網|"
    r"办公室|办公厅|辦公室|辦公廳|政务网|新闻|新聞|在线|在線|网|網|频道|app|首页|ニュース|オンライン|デジタル|電子版|朝刊|夕刊|紙面|온라인|닷컴|뉴스)\Z"
)
_GENERIC = re.compile(r"(?:online|digital|web|app|epaper|noticias|news|newsroom|website|онлайн|сайт)\Z")
_SHORTEST_EAST, _SHORTEST = 2, 4
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def is_same_brand(one: str, other: str) -> bool:
    """Tell whether two names are one but for an ending such as "Online", "客户端" or "朝刊" (morning edition) that one of them bears.

    >>> is_same_brand("潭州日报", "潭州日报数字报"), is_same_brand("北岸网", "北岸报")
    (True, False)
    """
    shorter, longer = sorted((_plain(one), _plain(other)), key=len)
    if not shorter:
        return False
    return shorter == longer or _bare(longer) == shorter


def _plain(name: str) -> str:
    return _SIGNS.sub("", unicodedata.normalize("NFKC", name).casefold())


def _bare(name: str) -> str:
    """Return a name without its generic ending, or nothing where too little would remain."""
    is_east = _WIDE.search(name) is not None
    bare = (_GENERIC_EAST if is_east else _GENERIC).sub("", name)
    return bare if len(bare) >= (_SHORTEST_EAST if is_east else _SHORTEST) else ""
