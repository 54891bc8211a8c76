"""Addresses: one spelling for each page, and the domain that tells whose it is."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urljoin, urlsplit

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_TRACKING = re.compile(
    r"(?:utm_\w+|mtm_\w+|pk_\w+|piwik_\w+|hsa_\w+|__hs\w+|_hs\w+|at_(?:medium|campaign|custom\d*|link\w*|bbc_team|ptr_name|format|type)|"
    r"fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|oly_(?:enc|anon)_id|"
    r"ref_?src|ref_?url|referrer|referer|cmpid|cmp|ncid|ocid|icid|cvid|ito|smid|smtyp|spm|share|shared|share_\w+|wt_?mc(?:\.\w+)?|wtmc|"
    r"xtor|s_cid|_ga|_gl|sr_share|taid|partner|amp|amp_\w+|outputtype|feature|soc_(?:src|trk)|guccounter|guce_\w+|tpcc|sh|fb_action_\w+|fb_ref|"
    r"fb_source|action_\w+_map|trk|trkcampaign|rss|ns_\w+|campaign_id|cx_\w+|emci|emdi|ceid|vero_\w+|wickedid|rb_clickid|s_kwcid)",
    re.IGNORECASE,
)
"""Query parameters that tell how a reader came, not what the page is (after the lists of ClearURLs and courlan)."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_WEB_ARCHIVE = re.compile(
    r"https?://(?:web|wayback)\.archive\.org/(?:web/)?\d{1,14}(?:[a-z]{2}_)?/(.+)|https?://archive\.org/wayback/\d+/(.+)",
    re.IGNORECASE | re.DOTALL,
)
_ARCHIVE_TODAY = re.compile(
    r"https?://archive\.(?:is|today|ph|md|vn|li|fo)/(?:o/\w+|\d{4,14}(?:[.-]\d+)*|newest|timegate)/(https?:.+)", re.IGNORECASE | re.DOTALL
)
_AMP_VIEWER = re.compile(
    r"https?://(?:www\.)?google\.[a-z.]{2,6}/amp/(?:s/)?(.+)|https?://[\w-]+\.cdn\.ampproject\.org/[cvwi]/(?:s/)?(.+)",
    re.IGNORECASE | re.DOTALL,
)
_EDGE_LABELS = ("www.", "m.", "amp.", "mobile.", "www1.", "www2.", "www3.")
_HOST = re.compile(r"(?=.{1,253}\Z)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+(?:[^\W\d_]{2,24}|xn--[a-z0-9-]{2,59})", re.IGNORECASE)
_PLAIN_HOST = re.compile(
    r"(?:https?://)?(?:www\.)?([a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,62}(?:\.[a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,62}){0,4}\.[a-z]{2,24})(?:/[!-~]*)?\Z"
)
"""Most addresses there are: their host need not be looked for by the book."""
_IP = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\]", re.IGNORECASE)
_AMP_TAIL = re.compile(r"(?:/amp(?:/index)?(?:\.html)?|\.amp(?:\.html)?|/amp-?page)/?\Z", re.IGNORECASE)
_AMP_HEAD = re.compile(r"\A/amp/(?=.)", re.IGNORECASE)
_HOME_PATH = re.compile(r"/?(?:(?:index|default|home|startseite|main)(?:\.\w{2,5})?|[a-z]{2}(?:[-_][a-z]{2})?)?/?", re.IGNORECASE)
SHARED_HOSTS = frozenset(
    "facebook.com twitter.com x.com instagram.com youtube.com youtu.be linkedin.com pinterest.com google.com goo.gl googletagmanager.com "
    "googleapis.com gstatic.com apple.com whatsapp.com wa.me t.me telegram.me telegram.org reddit.com tumblr.com flipboard.com "
    "feedburner.com weibo.com vk.com ok.ru addtoany.com addthis.com bit.ly t.co amzn.to creativecommons.org schema.org wikipedia.org "
    "wikimedia.org amazon.com wp.com w.org wordpress.org cloudfront.net akamaized.net gravatar.com disqus.com threads.net bsky.app "
    "tiktok.com mastodon.social xing.com doubleclick.net".split()
)
"""Domains of sharing, shortening, explaining, storage and advertising: a link there names no outlet and no page's home."""
_SAFE_PATH = "/:@!$&'()*+,;=~-._"
_ESCAPE = re.compile(r"%[0-9a-f]{2}", re.IGNORECASE)
_MAX_WRAPS = 4
_KEPT_CHARS = 400
"""Of an address whose canonical form is kept; pages give them any length."""


def canonical(url: str) -> str:
    """Return the one spelling of an address under which its page is known.

    The scheme becomes https, the host loses "www.", "m." and "amp.", the query its tracking parameters, and the
    fragment goes; AMP pages and copies in web archives become the page they show. What is no web address comes
    back as it is, trimmed. Applying it twice changes nothing.

    >>> canonical("http://www.Example.com/a/?utm_source=x&id=3#top")
    'https://example.com/a?id=3'
    >>> canonical("https://web.archive.org/web/2015/http://example.com/a")
    'https://example.com/a'
    """
    return _kept_canonical(url) if len(url) <= _KEPT_CHARS else _canonical(url)


def _canonical(url: str) -> str:
    address = "".join(url.split())
    for _ in range(_MAX_WRAPS):
        inner = _unwrap(address)
        if inner == address:
            break
        address = inner
    parts = _split(address)
    if parts is None:
        return address
    netloc, path, query = parts
    head = _bare_host(netloc)
    path = _canonical_path(path)
    kept = sorted(item for item in query.split("&") if item and not _TRACKING.fullmatch(unquote(item.partition("=")[0])))
    return f"https://{head}{path}" + (f"?{'&'.join(kept)}" if kept else "")


_kept_canonical = lru_cache(maxsize=2048)(_canonical)
"""A page's few addresses are asked for by many, and by the next page of the same chain."""


def absolute(href: str, base: str | None) -> str | None:
    """Return the full address of a link found on the page `base`, or None where it leads to no page.

    >>> absolute("../b", "https://example.com/a/c")
    'https://example.com/b'
    >>> absolute("mailto:a@example.com", "https://example.com/") is None
    True
    """
    target = "".join(href.split())
    if not target or target.startswith(("#", "{", "<")):
        return None
    scheme = _SCHEME.match(target)
    if scheme and scheme[0].lower() not in {"http:", "https:"} and not re.match(r"[\w.-]+:\d", target):
        return None
    try:
        joined = urljoin(base, target) if base else target
        parts = urlsplit(joined)
    except ValueError:
        return None
    if joined.startswith("//"):
        return f"https:{joined}" if parts.hostname else None
    return joined if parts.scheme in {"http", "https"} and parts.netloc else None


def host(url: str) -> str | None:
    """Return the host of an address or of a bare host, lower case and without "www.".

    >>> host("https://www.Example.com:443/a"), host("example.com/a"), host("not a host")
    ('example.com', 'example.com', None)
    """
    parts = _split("".join(url.split()) if "//" in url else url.strip())
    if parts is None:
        return None
    name = parts[0].rpartition(":")[0] if re.search(r":\d*\Z", parts[0]) else parts[0]
    return name.removeprefix("www.") or None


def registered_domain(url: str) -> str | None:
    """Return the part of the host that somebody registered: "example.co.uk" for "https://news.example.co.uk/a".

    None where the host is itself a public suffix, an IP address, or no host.
    """
    plain = _PLAIN_HOST.match(url)
    name = plain[1] if plain is not None else host(url)
    return None if name is None else _registered(name)


@lru_cache(maxsize=4096)
def _registered(name: str) -> str | None:
    if _IP.fullmatch(name):
        return None
    domain = _suffixes().privatesuffix(_with_letters(name))
    return ".".join(name.split(".")[-domain.count(".") - 1 :]) if domain else None


def is_home_page(url: str) -> bool:
    """Tell whether the address is a site's front page (or that of a language edition), not an article.

    >>> is_home_page("https://example.com/"), is_home_page("https://example.com/de/"), is_home_page("https://example.com/a-b")
    (True, True, False)
    """
    parts = _split("".join(canonical(url).split()))
    return parts is not None and not parts[2] and bool(_HOME_PATH.fullmatch(parts[1]))


@lru_cache(maxsize=1)
def _suffixes() -> "PublicSuffixList":
    """Load the bundled public suffix list: some 20 ms, so only when a domain is asked for; its Punycode forms would be 70 more."""
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_encoded_idn=False)


def _with_letters(name: str) -> str:
    """Write a host's Punycode labels in their own letters."""
    if "xn--" not in name:
        return name
    try:
        return name.encode("ascii").decode("idna")
    except UnicodeError:
        return name


def _unwrap(address: str) -> str:
    """Return the address that an archive's or an AMP viewer's address wraps, else the address itself."""
    archived = _WEB_ARCHIVE.fullmatch(address) or _ARCHIVE_TODAY.fullmatch(address)
    viewed = None if archived else _AMP_VIEWER.fullmatch(address)
    match = archived or viewed
    if not match:
        return address
    inner = next(group for group in match.groups() if group)
    if re.match(r"https?:/+", inner, re.IGNORECASE):
        return re.sub(r"\A(https?):/+", r"\1://", inner, flags=re.IGNORECASE)
    return f"https://{inner}" if _split(inner) else address


def _split(address: str) -> tuple[str, str, str] | None:
    """Return host (lower case, with a port other than the usual), path and query; None where it is no web address."""
    if address.startswith("//"):
        address = f"https:{address}"
    elif not re.match(r"https?://", address, re.IGNORECASE):
        if re.match(r"[a-z][a-z0-9+.-]*:(?!\d)", address, re.IGNORECASE):
            return None
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        name, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    name = name.strip(".").lower()
    if not (_HOST.fullmatch(name) or _IP.fullmatch(name) or name == "localhost"):
        return None
    usual = port in {None, 80, 443}
    return name if usual else f"{name}:{port}", parts.path, parts.query


def _bare_host(name: str) -> str:
    """Take "www.", "m.", "amp." off the front, as long as a domain remains."""
    changed = True
    while changed:
        changed = False
        for label in _EDGE_LABELS:
            rest = name.removeprefix(label)
            if rest != name and "." in rest.strip("."):
                name, changed = rest, True
    return name


def _canonical_path(path: str) -> str:
    """Undo AMP spellings, final slashes and needless percent-encoding of a path."""
    path = re.sub(r"/{2,}", "/", path)
    path = _ESCAPE.sub(lambda escape: escape[0].upper(), quote(path, safe=_SAFE_PATH + "%", errors="surrogateescape"))
    before = None
    while before != path:
        before = path
        path = _AMP_HEAD.sub("/", _AMP_TAIL.sub("", path)).rstrip("/")
        path = re.sub(r"/(?:index|default)\.(?:html?|php|aspx?)\Z", "", path, flags=re.IGNORECASE)
    return path
