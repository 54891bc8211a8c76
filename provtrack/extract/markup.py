"""The metadata about the article itself, whatever type of article schema.org calls it."""

from collections.abc import Iterator, Mapping, Sequence

from provtrack.extract.layout import of_last
from provtrack.model.document import Carrier, Datum, Document

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
_STRUCTURED = frozenset({Carrier.JSON_LD, Carrier.MICRODATA})


def of_article(document: Document, path: str) -> Iterator[Datum]:
    """Yield what JSON-LD and microdata say of the article under a path of properties ("author.name")."""
    yield from _by_path(document).get(path, ())


@of_last
def _by_path(document: Document) -> Mapping[str, Sequence[Datum]]:
    """Sort what is said of articles by the path under the article's type, the most telling type first."""
    found: dict[str, list[tuple[int, Datum]]] = {}
    for datum in document.metadata:
        if datum.carrier in _STRUCTURED and datum.value.strip():
            kind, _, path = datum.name.partition(".")
            rank = _RANK.get(kind)
            if rank is not None:
                found.setdefault(path, []).append((rank, datum))
    return {path: tuple(datum for _, datum in sorted(data, key=_rank_of)) for path, data in found.items()}


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
