"""The metadata about the article itself, whatever type of article schema.org calls it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from provtrack.extract.layout import of_last
from provtrack.model.document import Carrier, Datum, Document, Role

ARTICLE_TYPES = (
    "NewsArticle",
    "Article",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "AdvertiserContentArticle",
    "AskPublicNewsArticle",
    "SatiricalArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "SocialMediaPosting",
    "DiscussionForumPosting",
    "Blog",
    "ScholarlyArticle",
    "MedicalScholarlyArticle",
    "TechArticle",
    "Report",
    "Review",
    "CreativeWork",
    "VideoObject",
    "WebPage",
    "ItemPage",
    "MedicalWebPage",
)
"""The types of schema.org that stand for an article, the most telling first (https://schema.org/Article and its subtypes)."""

_RANK = {kind: rank for rank, kind in enumerate(ARTICLE_TYPES)}
_TITLED = frozenset(ARTICLE_TYPES[: ARTICLE_TYPES.index("CreativeWork")])
_FEWEST_ARTICLES = 2
_SHORTEST_TITLE = 8
"""A title of so many letters within another is no chance."""
_STRUCTURED = frozenset({Carrier.JSON_LD, Carrier.MICRODATA})


def of_article(document: Document, path: str) -> Iterator[Datum]:
    """Yield what JSON-LD and microdata say of the article under a path of properties ("author.name")."""
    yield from _by_path(document).get(path, ())


@of_last
def _by_path(document: Document) -> Mapping[str, Sequence[Datum]]:
    """Sort what is said of articles by the path under the article's type, the most telling type first."""
    found: dict[str, list[tuple[int, Datum]]] = {}
    others = _items_of_others(document)
    for datum in document.metadata:
        if datum.carrier in _STRUCTURED and datum.value.strip() and datum.item not in others:
            kind, _, path = datum.name.partition(".")
            rank = _RANK.get(kind)
            if rank is not None:
                found.setdefault(path, []).append((rank, datum))
    return {path: tuple(datum for _, datum in sorted(data, key=_rank_of)) for path, data in found.items()}


def _items_of_others(document: Document) -> frozenset[int]:
    """Return the items that describe other articles: teasers and related ones, where one article described has the page's own title."""
    articles = [group for group in _groups(document) if group.headline]
    if len(articles) < _FEWEST_ARTICLES:
        return frozenset()
    texts = [document.slice(block.span) for block in document.blocks if block.role is Role.TITLE]
    texts += [datum.value for name in ("og:title", "title") for datum in document.named(name)]
    titles = {key for text in texts if (key := _key(text))}
    own = [group for group in articles if any(_are_alike(group.headline, title) for title in titles)]
    if not own:
        return frozenset()
    mine = {item for group in own for item in group.items}
    return frozenset(item for group in articles if group not in own for item in group.items) - mine


@dataclass(slots=True)
class _Group:
    """A described object with what is nested in it."""

    kind: str
    items: set[int]
    headline: str = ""


def _groups(document: Document) -> list[_Group]:
    """Return the objects that the markup describes on the highest level, in page order; what is nested follows its object."""
    groups: list[_Group] = []
    root = 0
    for datum in document.metadata:
        if datum.carrier not in _STRUCTURED:
            continue
        kind, _, path = datum.name.partition(".")
        if "." not in path and datum.item != root:
            root = datum.item
            groups.append(_Group(kind, set()))
        if groups:
            groups[-1].items.add(datum.item)
            if path == "headline" and kind in _TITLED and not groups[-1].headline:
                groups[-1].headline = _key(datum.value)
    return groups


def _key(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _are_alike(headline: str, title: str) -> bool:
    shorter, longer = sorted((headline, title), key=len)
    return shorter == longer or (len(shorter) >= _SHORTEST_TITLE and shorter in longer)


def _rank_of(item: tuple[int, Datum]) -> int:
    return item[0]


def of_meta(document: Document, *names: str) -> Iterator[Datum]:
    """Yield the `meta` elements of those names, in the order of the names."""
    for name in names:
        for datum in document.named(name):
            if datum.carrier is Carrier.META and datum.value.strip():
                yield datum


def of_front_matter(document: Document, *names: str) -> Iterator[Datum]:
    """Yield the front matter's entries of those names, in the order of the names."""
    for name in names:
        for datum in document.named(name):
            if datum.carrier is Carrier.FRONT_MATTER and datum.value.strip():
                yield datum


def of_link(document: Document, rel: str) -> Iterator[Datum]:
    """Yield the `link` elements of that type."""
    for datum in document.named(rel):
        if datum.carrier is Carrier.LINK and datum.value.strip():
            yield datum
