"""What one page states of one article, and what several such mentions come to. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from provtrack.model.chain import Node, Resolution
from provtrack.model.claim import Relation
from provtrack.store.keys import STDIN, fit, name_key, source_key, storable, title_key, url_key

_COPIES = frozenset({Relation.REPOST, Relation.SYNDICATION})
"""Relations under which a text mostly keeps its title."""
_DISTINCTIVE = 12
"""Letters of a title that does not recur from day to day ("Weather", "Morning briefing" do)."""
_DISTINCTIVE_UNSPACED = 6
"""The same for scripts that write a word with one or two signs."""


NOW = "~"
"""The time of reading of what is about to be stored: after all that is."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article."""

    outlet: str | None = None
    domain: str | None = None
    name_key: str | None = None
    url: str | None = None
    url_key: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    relation: str = Relation.ORIGINAL
    is_observed: bool = False
    source: str | None = None
    inferred: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mention(Facts):
    """A node of one page's chain, with the keys it is found by."""

    title_key: str | None = None
    """Of its title; of the copy made from it where no title is stated."""
    is_own: bool = False
    """Whether it is the page's own article."""
    is_current: bool = True
    read_at: str = ""
    """When the page was read; "" for a cited article."""
    sha256: str | None = None
    file: str | None = None
    """The key of the source, for the page's own article."""

    word_keys: tuple[str, ...] = ()
    """Its title with each name of its outlet: mentions that share none of these are not one article by their words."""


def mentions_of(resolution: Resolution) -> tuple[Mention, ...]:
    """Return what a page states of each article of its chain."""
    titles = _expected_titles(resolution)
    last = len(resolution.chain) - 1
    found = []
    for place, node in enumerate(resolution.chain):
        is_own = place == last
        key = source_key(resolution.document.source) if is_own else None
        found.append(
            Mention(
                outlet=fit(node.outlet),
                domain=fit(node.domain),
                name_key=name_key(fit(node.outlet)),
                url=fit(node.url or (resolution.document.url if is_own else None)),
                url_key=url_key(node.url) or (url_key(resolution.document.url) if is_own else None),
                title=fit(node.title),
                published=fit(node.published),
                language=fit(node.language),
                relation=str(node.relation),
                is_observed=is_own,
                source=storable(resolution.document.source) if is_own else None,
                inferred=frozenset(node.inferred),
                flags=node.flags,
                title_key=titles[place],
                is_own=is_own,
                read_at=NOW if is_own else "",
                sha256=resolution.document.sha256 if is_own else None,
                file=None if key == STDIN else key,
                word_keys=word_keys(titles[place], fit(node.domain), name_key(fit(node.outlet))),
            )
        )
    return tuple(found)


def _expected_titles(resolution: Resolution) -> list[str | None]:
    """Return the key of each node's title; a source without one is expected under the title of its copy in the same language."""
    titles = [title_key(fit(node.title)) for node in resolution.chain]
    for derivation in sorted(resolution.derivations, key=lambda derivation: -derivation.made):
        made, source = resolution.chain[derivation.made], resolution.chain[derivation.source]
        if titles[derivation.source] is None and derivation.relation in _COPIES and _same_language(made, source):
            titles[derivation.source] = titles[derivation.made]
    return titles


def _same_language(made: Node, source: Node) -> bool:
    """Tell whether a copy and its source may be in one language."""
    return made.language is None or source.language is None or made.language == source.language


def same_outlet(one: Facts, two: Facts) -> bool:
    """Tell whether two mentions name the same outlet: by its domain, else by its name."""
    if one.domain and two.domain:
        return one.domain == two.domain
    return bool(one.name_key and one.name_key == two.name_key) or _names_domain(one, two) or _names_domain(two, one)


def word_keys(title: str | None, domain: str | None, name: str | None) -> tuple[str, ...]:
    """Return the keys under which mentions of one title and outlet meet, from the title's and the name's own keys."""
    return tuple(f"{outlet}\n{title}" for outlet in outlet_keys(domain, name)) if title else ()


def outlet_keys(domain: str | None, name: str | None) -> tuple[str, ...]:
    """Return the keys under which two mentions of one outlet meet: its domain, its folded name, and the domain taken for a name."""
    return tuple(key for key in dict.fromkeys((domain, name, name_key(domain))) if key)


def _names_domain(one: Facts, two: Facts) -> bool:
    """Tell whether one's name is the other's domain ("Sott.net")."""
    return bool(one.name_key and two.domain and one.name_key == name_key(two.domain))


def settles(one: str | None, two: str | None) -> bool:
    """Tell whether two dates may be the same: one is missing, or only more precise than the other."""
    return not one or not two or one.startswith(two) or two.startswith(one)


def contradict(one: Facts, two: Facts) -> bool:
    """Tell whether a date, a language or an address says that these are two articles."""
    if not settles(one.published, two.published):
        return True
    if one.language and two.language and one.language != two.language and "language" not in one.inferred | two.inferred:
        return True
    if one.url_key and two.url_key and one.url_key != two.url_key and one.is_observed and two.is_observed:
        return not (one.published and one.published == two.published and len(one.published) >= len("2015-09-14"))
    return False


def is_distinctive(key: str | None) -> bool:
    """Tell whether a title is long enough to be one article's alone."""
    if key is None:
        return False
    letters = len(key.replace(" ", ""))
    return letters >= (_DISTINCTIVE if key.isascii() or " " in key else _DISTINCTIVE_UNSPACED)


def facts_of(mentions: Sequence[Mention]) -> Facts:
    """Return the best of what is stated: the page's own latest word, else the most certain and precise of the others'.

    The order of the mentions makes no difference.
    """
    if len(mentions) == 1:
        return mentions[0]
    own = sorted((mention for mention in mentions if mention.is_own), key=_latest, reverse=True)
    cited = [mention for mention in mentions if not mention.is_own]
    inferred: set[str] = set()

    def best(name: str) -> str | None:
        """Choose one field's value."""
        for mention in own:
            value = getattr(mention, name)
            if value is not None:
                inferred.update({name} & mention.inferred)
                return str(value)
        stated = [mention for mention in cited if getattr(mention, name) is not None]
        if not stated:
            return None
        chosen = min(
            stated,
            key=lambda mention: (name in mention.inferred, -len(getattr(mention, name)) * (name == "published"), getattr(mention, name)),
        )
        inferred.update({name} & chosen.inferred)
        return str(getattr(chosen, name))

    outlet = _best_outlet(own, cited)
    url = next((mention for mention in (*own, *sorted(cited, key=_by_url)) if mention.url), None)
    return Facts(
        outlet=outlet.outlet if outlet else None,
        domain=outlet.domain if outlet else None,
        name_key=outlet.name_key if outlet else None,
        url=url.url if url else None,
        url_key=url.url_key if url else None,
        title=best("title"),
        published=best("published"),
        language=best("language"),
        relation=own[0].relation if own else _best_relation(cited),
        is_observed=bool(own),
        source=own[0].source if own else None,
        inferred=frozenset(inferred),
        flags=own[0].flags if own else frozenset().union(*(mention.flags for mention in cited)),
    )


def _latest(mention: Mention) -> tuple[bool, str, str, str]:
    """Order own mentions: the one that still stands and was read last is the greatest."""
    return (mention.is_current, mention.read_at, mention.source or "", mention.sha256 or "")


def _by_url(mention: Mention) -> tuple[bool, str]:
    """Order cited mentions: those with the address of an article first."""
    return (mention.url_key is None, mention.url_key or mention.url or "")


def _best_outlet(own: Sequence[Mention], cited: Iterable[Mention]) -> Mention | None:
    """Choose the mention that names the outlet best: its own page, then one that has name and domain."""
    ranked = sorted(cited, key=lambda mention: (not mention.outlet, not mention.domain, mention.outlet or "", mention.domain or ""))
    named = [mention for mention in (*own, *ranked) if mention.outlet or mention.domain]
    return named[0] if named else None


def _best_relation(cited: Sequence[Mention]) -> str:
    """Choose how a cited article was made: any relation says more than "original", which a page may say for lack of knowledge."""
    return min(
        (mention.relation for mention in cited), key=lambda relation: (relation == Relation.ORIGINAL, relation), default=Relation.ORIGINAL
    )
