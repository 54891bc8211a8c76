"""What bears a name, judged by its form: a person, an organisation, or an account of a publishing system."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from provtrack.values.place import is_place
from provtrack.values.wordlist import load_words


class NameKind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    ACCOUNT = "account"
    """A user of the publishing system or a desk that signs without naming anybody: "admin", "Redaktion"."""
    UNKNOWN = "unknown"


LONGEST_NAME, MOST_WORDS = 60, 7
HAN = "\u3400-\u9fff\u3005\uf900-\ufaff"
KANA = "\u3041-\u30ff"
HANGUL = "\uac00-\ud7a3"
EDGE = ' \t\r\n\u00a0\u200b\u200e\u200f\u3000,;:：，。、|｜/／\\–—―-•·*_+=<>"“”„»«‹›[]{}【】《》「」()（）'
_DOMAIN = re.compile(
    r"(?:[\w-]{1,63}\.)+(?:com|org|net|de|at|ch|fr|es|it|uk|us|eu|info|news|tv|io|co|ru|ua|pl|nl|be|cn|jp|kr|br|in|ca|au|"
    r"press|media|online)",
    re.IGNORECASE,
)
_OUTLET_ENDS = frozenset("网網报報社")
"""Signs that end no given name, so that three of them may be an outlet but no person."""
_OF_SYSTEM = re.compile(
    r"(?:(?:wp|web|site|super|sys|cms|blog|news|online|digital|content|main|my)[-_. ]?(?:admin|administrator|user|editors?|"
    r"redakteur|redaktion|"
    r"redacci[oó]n|redazione|redac[tç][aã]o|author|team|master|desk|publisher|moderator|manager|staff|root)|"
    r"(?:admin|administrator|user|editor|author|redakteur|redaktion|guest|test|staff|root|team|publisher))(?:[\W_]?\w{0,3}\d+)?"
)
"""An account that the publishing system named: "user12", "wp-admin_1", "webteam"; of one word, or it may be a role."""


@dataclass(frozen=True, slots=True)
class NameWords:
    """The word lists, ready for use."""

    spaced: re.Pattern[str]
    closed: re.Pattern[str]
    roles: frozenset[str]
    qualifiers: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    opening: frozenset[str]
    accounts: frozenset[str]
    account_endings: tuple[str, ...]
    organisations: frozenset[str]
    organisation_endings: tuple[str, ...]
    chinese: frozenset[str]
    korean: frozenset[str]
    japanese: tuple[str, ...]
    agencies: frozenset[str]
    papers: frozenset[str]


def kind_of(name: str) -> NameKind:
    """Judge by its form what bears a name. Outlets' names are known to the registry, not here.

    >>> [str(kind_of(name)) for name in ("Jane van der Doe", "Redaktion", "University of Example", "NASA", "geekpi")]
    ['person', 'account', 'organisation', 'organisation', 'unknown']
    """
    trimmed = " ".join(name.split()).strip(EDGE)
    if not trimmed:
        return NameKind.UNKNOWN
    words = load_name_words()
    folded = trimmed.casefold()
    if folded in words.accounts or any(
        folded.endswith((f" {ending}", f"-{ending}")) or (ending[0] > "\u2e80" and folded.endswith(ending))
        for ending in words.account_endings
    ):
        return NameKind.ACCOUNT
    if " " not in folded and _OF_SYSTEM.fullmatch(folded):
        return NameKind.ACCOUNT
    if trimmed.startswith("@") or re.fullmatch(r"[\w.-]*[_\d][\w.-]*", trimmed):
        return NameKind.UNKNOWN
    if _DOMAIN.fullmatch(folded):
        return NameKind.ORGANISATION
    if is_east_asian(trimmed):
        return _kind_of_east_asian(trimmed)
    return _kind_of_spaced(trimmed)


def _kind_of_spaced(name: str) -> NameKind:
    """Judge a name in a script that parts words."""
    words = load_name_words()
    tokens = name.replace("/", " ").split()
    folded = [token.casefold().strip(".,()'\"’‘“”") for token in tokens]
    if folded[0] in {"university", "redaktion", "rédaction", "redacción", "redazione", "redação", "redactie", "редакция"} or (
        folded[0] in {"die", "la", "the"} and len(folded) > 1 and folded[1] in words.accounts
    ):
        return NameKind.ACCOUNT if folded[0] != "university" else NameKind.ORGANISATION
    if (
        folded[0] == "the"
        or any(token in words.organisations or f"{token}." in words.organisations for token in folded[:])
        or "&" in tokens
    ):
        return NameKind.ORGANISATION
    if re.search(r"\d|[!?%]", name):
        return NameKind.ORGANISATION if len(tokens) > 1 else NameKind.ACCOUNT
    if len(tokens) == 1:
        return kind_of_word(tokens[0])
    is_acronym = re.fullmatch(r"[A-Z]{3,6}", tokens[0]) is not None and not name.isupper()
    if is_acronym and (is_place(" ".join(tokens[1:])) or not re.search(r"[AEIOUY]", tokens[0])):
        return NameKind.ORGANISATION
    if len(tokens) > MOST_WORDS or any(token in words.roles for token in folded):
        return NameKind.UNKNOWN
    capital = [token for token, form in zip(tokens, folded, strict=True) if form not in words.particles]
    if all(begins_name(token) for token in capital) and (len(capital) >= 2 or (len(capital) == 1 and len(tokens) >= 2)):
        return NameKind.PERSON
    return NameKind.UNKNOWN


def kind_of_word(token: str) -> NameKind:
    """Judge a name of one word."""
    is_acronym = 3 <= len(token) <= 7 and token.isalpha() and token.isupper()
    if is_acronym or re.fullmatch(r"(?:[A-Z]\.){2,6}", token) or re.fullmatch(r"[a-z]{2,5}-[A-Z]{2,5}", token):
        return NameKind.ORGANISATION
    return NameKind.UNKNOWN


def _kind_of_east_asian(name: str) -> NameKind:
    """Judge a name in Chinese, Japanese or Korean: by its length and the surname it begins with."""
    words = load_name_words()
    bare = "".join(name.split())
    if (len(bare) > 3 and bare.endswith(words.organisation_endings)) or (len(bare) == 3 and bare[-1] in _OUTLET_ENDS):
        return NameKind.ORGANISATION
    if re.search(r"[·・]", bare):
        return NameKind.PERSON
    is_spaced = " " in name.strip()
    if re.fullmatch(rf"[{HANGUL}]+", bare):
        return _by_surname(bare, words.korean, is_spaced=False)
    if re.fullmatch(rf"[{HAN}]+", bare):
        is_japanese = len(bare) <= 6 and bare.startswith(words.japanese)
        return NameKind.PERSON if is_japanese and len(bare) >= 3 else _by_surname(bare, words.chinese, is_spaced=is_spaced)
    if is_spaced and re.fullmatch(rf"[{HAN}{KANA}]{{3,7}}", bare):
        return NameKind.PERSON
    return NameKind.UNKNOWN


def _by_surname(name: str, surnames: frozenset[str], *, is_spaced: bool) -> NameKind:
    """Judge a name without spaces in it: two to four signs beginning with a surname are a person."""
    if len(name) <= 4 and name[0] in surnames and len(name) > 1:
        return NameKind.PERSON
    if is_spaced and len(name) <= 6:
        return NameKind.PERSON
    return NameKind.UNKNOWN if len(name) <= 4 else NameKind.ORGANISATION


def begins_name(token: str) -> bool:
    """Tell whether a word can be part of a name: a capital, or a letter of a script without capitals."""
    first = token.lstrip("'’\"“„«(")[:1]
    if not first or not first.isalpha():
        return False
    if re.search(r"\d", token):
        return False
    return not first.islower() or re.match(r"(?:d|l|dell|o|m|al|el|an|de|ibn|bin)['’-][A-ZÀ-Þ]|[a-z]{1,2}[A-Z]", token) is not None


def is_east_asian(text: str) -> bool:
    """Tell whether a text is in a script of East Asia."""
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and sum("\u2e80" <= sign <= "\ud7ff" or "\uf900" <= sign <= "\ufaff" for sign in letters) * 2 >= len(letters)


@lru_cache(maxsize=1)
def load_name_words() -> NameWords:
    """Load data/authority/names.toml."""
    leads, roles, titles = load_words("names", "leads"), load_words("names", "roles"), load_words("names", "titles")
    accounts, organisations, surnames = (
        load_words("names", "accounts"),
        load_words("names", "organisations"),
        load_words("names", "surnames"),
    )
    spaced = "|".join(re.escape(lead) for lead in sorted(set(leads["spaced"]), key=len, reverse=True))
    closed = "|".join(re.escape(lead) for lead in sorted(set(leads["closed"]), key=len, reverse=True))
    return NameWords(
        spaced=re.compile(rf"(?:{spaced})(?:\s*[:：]\s*|\s+)", re.IGNORECASE),
        closed=re.compile(rf"(?:{closed})\s*[:：/／丨|｜・]?\s*"),
        roles=frozenset(roles["words"]),
        qualifiers=frozenset(roles["qualifiers"]),
        before=frozenset(titles["before"]),
        after=frozenset(titles["after"]),
        suffixes=frozenset(titles["suffixes"]),
        particles=frozenset(titles["particles"]),
        opening=frozenset(titles["particles_open"]),
        accounts=frozenset(accounts["whole"]),
        account_endings=accounts["endings"],
        organisations=frozenset(organisations["words"]),
        organisation_endings=organisations["endings"],
        chinese=frozenset(surnames["chinese"][0]),
        korean=frozenset(surnames["korean"][0]),
        japanese=surnames["japanese"],
        agencies=frozenset(organisations["agencies"]),
        papers=frozenset(organisations["papers"]),
    )
