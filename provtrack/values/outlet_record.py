"""What is known of one outlet, of one agency, and what a look-up found."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_LEADING_THE = re.compile(r"(?m)^[^\S\n]*the[^\S\n]+(?=\S)")
_NOT_SPELLED = re.compile(r"[^\w\n]+|_+")


class OutletKind(StrEnum):
    """What sort of publisher an outlet is."""

    NEWSPAPER = "newspaper"
    AGENCY = "agency"
    BROADCASTER = "broadcaster"
    MAGAZINE = "magazine"
    JOURNAL = "journal"
    NEWS_SITE = "news-site"
    BLOG = "blog"
    AGGREGATOR = "aggregator"
    """Carries mostly what others wrote: portals, digests, reposting sites."""
    PRESS_OFFICE = "press-office"
    """Speaks for an organisation, or distributes press releases."""
    PLATFORM = "platform"
    """Hosts texts of its users: a link there says nothing of who publishes."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher, named as its readers write it."""

    name: str
    domains: tuple[str, ...] = ()
    """Hosts without "www.", the present one first, then editions and former ones."""
    aliases: tuple[str, ...] = ()
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    language: str | None = None
    """The primary BCP 47 subtag; None where it publishes in several, or where nobody told."""
    kind: OutletKind | None = None
    wikidata: str | None = None
    source: str = ""
    """Where these facts come from; "hand-checked" for those a person went through."""

    @property
    def is_hand_checked(self) -> bool:
        """Tell whether a person checked the entry, which is so for the best-known outlets and all agencies."""
        return self.source.startswith("hand-checked")

    def is_spelled(self, name: str) -> bool:
        """Tell whether a short name is written as this outlet writes it; capitals throughout are always allowed.

        >>> taz = Outlet("taz", aliases=("die tageszeitung",))
        >>> taz.is_spelled("taz"), taz.is_spelled("TAZ"), taz.is_spelled("Taz")
        (True, True, False)
        """
        forms = (self.name, *self.aliases)
        return name in forms or (name.isupper() and any(name == form.upper() for form in forms))


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency or syndicate, and how it signs."""

    outlet: Outlet
    short: str
    """The credit as commonly written: "AP", "dpa", "Reuters"."""
    names: tuple[str, ...]
    """Full names, in whatever case."""
    signs: tuple[str, ...]
    """Short signs, in this case only."""
    ambiguous: tuple[str, ...] = ()
    """Signs that mean other things too, and count only on pages of the agency's own country or language."""
    joined: tuple[str, ...] = ()
    """Signs that count only beside another agency in the same credit."""
    local: tuple[tuple[str, str], ...] = ()
    """(language, credit) where the credit is written otherwise in that language."""

    def credit_in(self, language: str | None) -> str:
        """Return the credit as pages of that language commonly write it: "Xinhua", and "新华社" in Chinese."""
        return dict(self.local).get(language or "", self.short)

    def is_at_home(self, *, language: str | None, country: str | None) -> bool:
        """Tell whether a page of that language or country is one where its ambiguous signs may be taken for the agency's.

        A language counts only if few countries write it; English or Spanish says nothing of the country.
        """
        if country is not None:
            return country == self.outlet.country
        return language is not None and language not in _WIDESPREAD and language in {self.outlet.language, *dict(self.local)}


@dataclass(frozen=True, slots=True)
class Lookup:
    """Whom a name means, as far as that can be told."""

    outlet: Outlet | None
    """None where nobody is known by the name, or several are and nothing decides."""
    candidates: tuple[Outlet, ...]
    why: str
    """What decided, or what keeps it open, in words."""


_WIDESPREAD = frozenset({"ar", "de", "en", "es", "fr", "pt", "ru", "zh"})


def fold_name(name: str) -> str:
    """Return what is left of a name when case, accents, spaces, punctuation and a leading "The" do not count.

    >>> fold_name("The São Paulo  Times"), fold_name("SouthFront") == fold_name("South Front")
    ('saopaulotimes', True)
    """
    return fold_names((name.replace("\n", " "),))[0]


def fold_names(names: Iterable[str]) -> list[str]:
    """Fold many names at once, which takes a fraction of the time; none of them may hold a line break."""
    text = unicodedata.normalize("NFKD", "\n".join(names)).casefold()
    text = _LEADING_THE.sub("", text).replace("&", "and").replace("+", "plus")
    return _NOT_SPELLED.sub("", text).split("\n")
