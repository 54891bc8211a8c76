"""Who made the article, as the markup says: JSON-LD, microdata, meta elements, front matter."""

import re
from collections.abc import Iterator

from provtrack.extract.crediting import agencies_named, is_agency_desk
from provtrack.extract.fields import Meaning, of_field
from provtrack.extract.finder import Finder
from provtrack.extract.headline import page_title
from provtrack.extract.markup import of_article, of_front_matter, of_meta
from provtrack.extract.selfnames import is_own_name
from provtrack.extract.stating import as_written, marked
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.document import Carrier, Datum, Document
from provtrack.values.name import NameKind, kind_of, split_people
from provtrack.values.outlet import registry

_META_AUTHORS = (
    ("citation_author", 0.88), ("parsely-author", 0.86), ("sailthru.author", 0.86), ("byl", 0.86), ("article:author_name", 0.86),
    ("cxenseparse:author", 0.84), ("dcsext.author", 0.82), ("article.author", 0.82), ("article:author", 0.76), ("og:article:author", 0.76),
    ("author", 0.76), ("dc.creator", 0.76), ("dcterms.creator", 0.76), ("dc.contributor", 0.6), ("authors", 0.8), ("creator", 0.7),
    ("mediator_author", 0.8), ("rbauthors", 0.8), ("bylinename", 0.84), ("twitter:data1", 0.0),
)  # fmt: skip
_PEOPLE = (
    ("translator", ClaimKind.TRANSLATOR),
    ("editor", ClaimKind.EDITOR),
)
_LONGEST = 300
_PARSELY = re.compile(r"\"authors?\"\s{0,4}:\s{0,4}\[?\s{0,4}\"(?P<author>[^\"\\]{2,80})\"")
"""The author in the JSON that Parse.ly's element holds."""
_MACHINE = re.compile(
    r"\b(?:deepl|chatgpt|gpt(?:-?\d\w{0,3})?|google|bing|claude|gemini|copilot|openai|papago|yandex|libretranslate|ai|ki|ia|llm|machine|maschinell\w*|"
    r"automatic\w*|translat(?:e|or))\b",
    re.IGNORECASE,
)
"""Programs that translate, and words for them."""
_LOWERED = {"machine": 0.0, "account": 0.3, "own": 0.5, "outlet": 0.5, "organisation": 0.1}
"""What each flag takes from the belief that the name is the author's."""
_FEED = re.compile(r"\b(?:feed|import(?:er|iert)?|sync|rss)\b", re.IGNORECASE)
_OF_FEED = 0.45
"""How far an account of a feed ("Ritzau Import") credits its agency: it tells how a text came in, and alone makes no upstream."""
_HAN = re.compile(r"[\u4e00-\u9fff]{2,3}")
_EDITOR_BEFORE = re.compile(r"(?:编辑|編輯|责编|責編)[^\n]{0,8}\Z")
_EDITOR_AFTER = re.compile(r"[\u4e00-\u9fff]\s?(?:责任)?(?:编辑|編輯|责编)\Z")
"""A role that some systems write behind the name of whoever put the text on the site."""
_BLOG = re.compile(r"\s?[_|–-]\s?(?P<name>[^\s|–-][^|–-]{1,24}?)的(?:博客|專欄|专栏|個人空間|个人空间)")
_PLACEHOLDERS = frozenset(
    {"name", "author", "unknown", "none", "null", "undefined", "n/a", "anonymous", "your name", "authorname", "test", "false", "true"}
)


def find(document: Document) -> Iterator[Claim]:
    """Yield the people that each carrier names; agencies among them are credited for the text too."""
    types = _types(document)
    for datum, rule, confidence in _authors(document):
        yield from _named(document, datum, ClaimKind.AUTHOR, rule, confidence, types)
    for datum, name in _of_blog(document):
        yield marked(datum, ClaimKind.AUTHOR, name, "html/title-blog", 0.62)
    for meaning, kind in ((Meaning.TRANSLATOR, ClaimKind.TRANSLATOR), (Meaning.EDITOR, ClaimKind.EDITOR)):
        for datum, rule, confidence in of_field(document, meaning):
            yield from _named(document, datum, kind, rule, confidence, types)
    for role, kind in _PEOPLE:
        for datum in of_front_matter(document, role, f"{role}s", f"{role}.name"):
            yield from _named(document, datum, kind, f"front-matter/{role}", 0.95, types)
        for path in (f"{role}.name", role):
            for datum in of_article(document, path):
                yield from _named(document, datum, kind, f"{datum.carrier}/{role}", 0.85, types)


def _authors(document: Document) -> Iterator[tuple[Datum, str, float]]:
    for datum in of_front_matter(document, "author", "authors", "author.name", "authors.name", "by", "byline", "creator"):
        yield datum, "front-matter/author", 0.96
    yield from of_field(document, Meaning.AUTHOR)
    for path in ("author.name", "author", "creator.name", "creator"):
        for datum in of_article(document, path):
            base = 0.87 if datum.carrier is Carrier.JSON_LD else 0.8
            yield datum, f"{datum.carrier}/{path.split('.', maxsplit=1)[0]}", base if path.startswith("author") else base - 0.07
    for path in ("translationOfWork.author.name", "translationOfWork.author", "isBasedOn.author.name", "isBasedOn.author"):
        for datum in of_article(document, path):
            yield datum, f"{datum.carrier}/{path.split('.', maxsplit=1)[0]}-author", 0.68
    for datum in of_meta(document, "parsely-page"):
        if page := _PARSELY.search(datum.value):
            yield Datum(datum.carrier, datum.name, page["author"]), "meta/parsely-page", 0.84
    for name, confidence in _META_AUTHORS:
        for datum in of_meta(document, name) if confidence else ():
            yield datum, f"meta/{name}", confidence


def _of_blog(document: Document) -> Iterator[tuple[Datum, str]]:
    """Yield whose blog the page's title says it is: "Title_ada的博客-Example"."""
    title = page_title(document)
    match = _BLOG.match(" ".join(title.datum.value.split()), len(title.headline)) if title is not None else None
    if title is not None and match is not None:
        yield title.datum, match["name"]


def _types(document: Document) -> dict[int, str]:
    """Return the types of the objects that the markup describes, by item ("Person", "Organization")."""
    return {datum.item: datum.value for datum in document.metadata if datum.item and datum.name.endswith((".@type", ".type"))}


def _named(document: Document, datum: Datum, kind: ClaimKind, rule: str, confidence: float, types: dict[int, str]) -> Iterator[Claim]:
    text = " ".join(datum.value.split())
    if not text or len(text) > _LONGEST or "://" in text or text.startswith(("/", "{", "@", "#")):
        return
    if text.casefold().split(",")[0] in _PLACEHOLDERS:
        return
    is_markup = datum.carrier is not Carrier.FRONT_MATTER
    for name in split_people(text, document.language):
        if is_agency_desk(name):
            continue
        if kind is ClaimKind.AUTHOR and is_markup and (_EDITOR_AFTER.search(text) or _is_shown_editor(document, name)):
            yield marked(datum, ClaimKind.EDITOR, name, f"{rule}-editor", 0.7)
            continue
        flags = _flags(document, name, types.get(datum.item, "")) if is_markup else frozenset[str]()
        if kind is ClaimKind.TRANSLATOR and _is_machine(name, types.get(datum.item, "")):
            flags = frozenset({"machine"})
        believed = confidence - sum(_LOWERED[flag] for flag in flags)
        yield marked(datum, kind, as_written(name), rule, round(max(believed, 0.1), 3), flags=flags)
    if kind is ClaimKind.AUTHOR:
        believed = _OF_FEED if _FEED.search(text) else confidence - 0.06
        for agency in agencies_named(text, document.language):
            yield marked(
                datum,
                ClaimKind.AGENCY,
                agency.short,
                f"{rule}-agency",
                round(believed, 3),
                relation=Relation.SYNDICATION,
                strength=2,
            )


def _is_machine(name: str, type_stated: str) -> bool:
    """Tell whether a translator in the markup is a program."""
    return "Software" in type_stated or _MACHINE.search(name) is not None


def _flags(document: Document, name: str, type_stated: str) -> frozenset[str]:
    """Tell what speaks against a name being that of the author: a system's account, an organisation, the outlet itself, another outlet."""
    kind = kind_of(name)
    if kind is NameKind.ACCOUNT:
        return frozenset({"account"})
    is_organisation = kind is not NameKind.PERSON or "Organization" in type_stated
    if is_organisation and not agencies_named(name) and is_own_name(document, name):
        return frozenset({"own"})
    if kind is not NameKind.PERSON and not agencies_named(name) and registry().by_name(name).outlet is not None:
        return frozenset({"outlet"})
    if kind is NameKind.ORGANISATION or "Organization" in type_stated:
        return frozenset({"organisation"})
    return frozenset()


def _is_shown_editor(document: Document, name: str) -> bool:
    """Tell whether the page shows the name as its editor's: systems of Chinese papers put the editor into the author's place."""
    short = name[-3:]
    if not len(short) >= 2 or not _HAN.fullmatch(short):
        return False
    return any(
        _EDITOR_BEFORE.search(document.text, max(0, found.start() - 12), found.start())
        for found in re.finditer(re.escape(short), document.text)
    )


FINDER = Finder(name="creators", find=find)
