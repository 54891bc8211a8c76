"""Names of people in bylines and metadata: taken apart, freed of roles and titles, and told from accounts and organisations."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from provtrack.values.date import find_dates
from provtrack.values.place import is_place
from provtrack.values.wordlist import load_words


class NameKind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    ACCOUNT = "account"
    """A user of the publishing system or a desk that signs without naming anybody: "admin", "Redaktion"."""
    UNKNOWN = "unknown"


_LONGEST, _LONGEST_NAME, _MOST_WORDS = 400, 60, 7
_HAN = "\u3400-\u9fff\u3005\uf900-\ufaff"
_KANA = "\u3041-\u30ff"
_HANGUL = "\uac00-\ud7a3"
_EDGE = ' \t\r\n\u00a0\u200b\u200e\u200f\u3000,;:：，。、|｜/／\\–—―-•·*_+=<>"“”„»«‹›[]{}【】《》「」()（）'

_MAIL = re.compile(r"[(\[<]?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+[)\]>]?")
_URL = re.compile(r"\(?(?:https?://|www\.)[^\s)]{1,300}\)?")
_HANDLE = re.compile(
    r"(?:\b(?:follow(?:\s+(?:him|her|them|me))?(?:\s+on)?(?:\s+(?:twitter|x|instagram))?|twitter|auf\s+twitter)\s*:?\s*)?[(\[]?(?<!\w)@\w[\w.]{1,39}[)\]]?",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"\b(?:\d{1,2}\s?(?::|h|\.)\s?\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|[ECMP][SD]?T|GMT|UTC))?|\d+\s+(?:mins?|minutes?|minuten|hours?|hrs?|days?|weeks?|months?|years?|comments?|shares?|views?)(?:\s+(?:ago|read))?|"
    r"(?:last\s+)?(?:updated|published|posted|modified|first\s+published|aktualisiert|veröffentlicht|stand|publié|mis\s+à\s+jour|publicado|actualizado|pubblicato|aggiornato|atualizado|opublikowano|опубликовано|обновлено)"
    r"(?:\s+(?:on|at|am|le|el|il|em|um))?\s*:?|show\s+all\s+articles\s+(?:of|by)|view\s+(?:all\s+)?(?:posts?|articles?|profile)(?:\s+(?:of|by))?|all\s+(?:posts|articles)\s+by|see\s+(?:all|more)\b.{0,30}|twitter\s+account(?:\s+von)?|"
    r"twitter|facebook|linkedin|instagram|e-?mail|rss|share|teilen|drucken|print)(?=\W|\Z)",
    re.IGNORECASE,
)
_PARENS = re.compile(r"[(（\[【][^()（）\[\]【】]{0,80}[)）\]】]")
_HARD_CUT = re.compile(r"\s*(?:\s[|•·‧▪●■►»/]\s|[|｜•●丨]|\n|\s[–—―-]{1,2}\s|\.\.\.|…|\s{4,})\s*")
_ALSO = re.compile(r"[\s,]+(?:with|avec|mit|con|com|unter\s+mitarbeit\s+von|mitarbeit:?|in\s+zusammenarbeit\s+mit)\s+", re.IGNORECASE)
_AND = re.compile(
    r"\s+(?:\+|and|und|sowie|et|och|og|en|&|＆|and\s+by|und\s+von|et\s+de|и|та|і|і|ja|dan|ve|și|και|a|with|oraz|i|y|e|และ|और|և|و|và)\s+",
    re.IGNORECASE,
)
_LEADING_AND = re.compile(r"\A\s*(?:and|und|et|y|e|og|och|en|i|и|та|&)\s+(?=\S)", re.IGNORECASE)
_WEAK_AND = frozenset({"i", "y", "e", "en", "a", "ja", "і"})
"""Words for "and" that stand inside surnames too ("Ramón y Cajal", "Puig i Cadafalch"): they part only two full names."""
_COMMA = re.compile(r"\s*[,，،、]\s*")
_SEMICOLON = re.compile(r"\s*[;；]\s*")
_EAST_SPLIT = re.compile(r"[、，,;；·・/／&\s]+")
_EAST_TAIL = re.compile(
    r"(?:\s?(?:特约撰稿人|首席记者|记者|記者|特派员|特派員|通讯员|编辑|編輯|主编|摄影|报道|報道|報導|撰文|实习生|发自.{0,12}|综合报道|客座教授|教授|先生|女士|さん|氏|記者=.*|編集委員|論説委員|特派員)|"
    r"\s?(?:인턴기자|수습기자|선임기자|전문기자|기자|특파원|논설위원|칼럼니스트|리포터|앵커|PD|교수|에디터)(?:\s?=.*)?)+\Z"
)
_EAST_AGENCY = re.compile(
    r"\A(?:[(（\[【][^()（）\[\]【】]{1,30}[)）\]】]\s?)?(?:(?:本报|本報|本刊|本网|本社|新华社|中新社|中新网|人民网|央视|[\w]{2,6}(?:网|社|报|台))(?=\s?(?:记者|記者|通讯员)))"
)
_EAST_OTHERS = re.compile(
    r"(?:责任编辑|責任編輯|责编|編輯|编辑|来源|來源|摄影|攝影|译者|翻译|校对|审核|监制)[:：／/].*|[/／]\s?(?:文|图|圖|摄|攝|文图)\Z|[\u4e00-\u9fff]{2}\d{1,2}日[电電].*",
    re.DOTALL,
)
"""What another did, or where and when a dispatch was sent."""
_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"['’]s\Z")
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?){1,4}|[A-ZÀ-ÞА-Я]")
_DOMAIN = re.compile(
    r"(?:[\w-]{1,63}\.)+(?:com|org|net|de|at|ch|fr|es|it|uk|us|eu|info|news|tv|io|co|ru|ua|pl|nl|be|cn|jp|kr|br|in|ca|au|press|media|online)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?<=\S)[\s,|]{1,3}(?:edited|translated|photographs?|photography|photos?|illustrat\w+|reviewed|fact[- ]checked|produced|"
    r"additional\s+reporting|editing|video|graphics?|fotos?|bilder?|übersetz\w+|traduit|traducción|traducido|photographies?)"
    r"(?:\s+(?:by|von|par|por|di|de)\b|\s*:).*",
    re.IGNORECASE | re.DOTALL,
)
"""Whoever did something else, named on the same line."""


_NUMBERED = re.compile(r"(?:wp[-_]?)?(?:admin|user|editor|author|guest|test|staff|root)[\W_]?\w{0,3}\d+")
"""An account that the publishing system named: "user12", "wp-admin_1"."""


@dataclass(frozen=True, slots=True)
class _Words:
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


def split_people(text: str, language: str | None = None) -> tuple[str, ...]:
    """Take a byline or an author field apart into the names in it, in order, as printed.

    Leads ("By"), titles, degrees, roles, dates, addresses and outlets beside a person are left out; an organisation
    or a desk is returned only where no person is named.

    >>> split_people("By Jane Doe and Dr. John Roe, Staff Writer for The Example | March 3, 2015")
    ('Jane Doe', 'John Roe')
    >>> split_people("Doe, Jane; Roe, John"), split_people("作者：张三、李四")
    (('Jane Doe', 'John Roe'), ('张三', '李四'))
    """
    cleaned = _clean(text[:_LONGEST], language)
    if not cleaned:
        return ()
    if _is_east_asian(cleaned):
        return _split_east_asian(cleaned, language)
    names: list[tuple[str, NameKind]] = []
    segments = [segment for segment in _HARD_CUT.split(cleaned) if segment and segment.strip(_EDGE)]
    for place, segment in enumerate(segments):
        found = _split_segment(segment)
        goes_on = place > 0 and segments[place - 1].rstrip().endswith((",", "&", " and", " und"))
        is_better = not any(kind is NameKind.PERSON for _, kind in names) and all(
            kind is NameKind.ORGANISATION or is_place(name) for name, kind in names
        )
        if not names or goes_on or _words().spaced.match(segment.strip(_EDGE)):
            names.extend(found)
        elif is_better and any(kind is NameKind.PERSON for _, kind in found):
            names = found
    people = [name for name, kind in names if kind in {NameKind.PERSON, NameKind.UNKNOWN}]
    is_person_named = any(kind is NameKind.PERSON for _, kind in names)
    return tuple(dict.fromkeys(people if is_person_named else [name for name, _ in names]))


def kind_of(name: str) -> NameKind:
    """Judge by its form what bears a name. Outlets' names are known to the registry, not here.

    >>> [str(kind_of(name)) for name in ("Jane van der Doe", "Redaktion", "University of Example", "NASA", "geekpi")]
    ['person', 'account', 'organisation', 'organisation', 'unknown']
    """
    trimmed = " ".join(name.split()).strip(_EDGE)
    if not trimmed:
        return NameKind.UNKNOWN
    words = _words()
    folded = trimmed.casefold()
    if folded in words.accounts or any(
        folded.endswith((f" {ending}", f"-{ending}")) or (ending[0] > "\u2e80" and folded.endswith(ending))
        for ending in words.account_endings
    ):
        return NameKind.ACCOUNT
    if _NUMBERED.fullmatch(folded):
        return NameKind.ACCOUNT
    if trimmed.startswith("@") or re.fullmatch(r"[\w.-]*[_\d][\w.-]*", trimmed):
        return NameKind.UNKNOWN
    if _DOMAIN.fullmatch(folded):
        return NameKind.ORGANISATION
    if _is_east_asian(trimmed):
        return _kind_of_east_asian(trimmed)
    return _kind_of_spaced(trimmed)


def _kind_of_spaced(name: str) -> NameKind:
    """Judge a name in a script that parts words."""
    words = _words()
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
        return _kind_of_single(tokens[0])
    is_acronym = re.fullmatch(r"[A-Z]{3,6}", tokens[0]) is not None and not name.isupper()
    if is_acronym and (is_place(" ".join(tokens[1:])) or not re.search(r"[AEIOUY]", tokens[0])):
        return NameKind.ORGANISATION
    if len(tokens) > _MOST_WORDS or any(token in words.roles for token in folded):
        return NameKind.UNKNOWN
    capital = [token for token, form in zip(tokens, folded, strict=True) if form not in words.particles]
    if all(_begins_name(token) for token in capital) and (len(capital) >= 2 or (len(capital) == 1 and len(tokens) >= 2)):
        return NameKind.PERSON
    return NameKind.UNKNOWN


def _kind_of_single(token: str) -> NameKind:
    """Judge a name of one word."""
    if re.fullmatch(r"[A-Z]{3,7}|(?:[A-Z]\.){2,6}", token) or re.fullmatch(r"[a-z]{2,5}-[A-Z]{2,5}", token):
        return NameKind.ORGANISATION
    return NameKind.UNKNOWN


def _kind_of_east_asian(name: str) -> NameKind:
    """Judge a name in Chinese, Japanese or Korean: by its length and the surname it begins with."""
    words = _words()
    bare = "".join(name.split())
    if len(bare) > 3 and bare.endswith(words.organisation_endings):
        return NameKind.ORGANISATION
    if re.search(r"[·・]", bare):
        return NameKind.PERSON
    is_spaced = " " in name.strip()
    if re.fullmatch(rf"[{_HANGUL}]+", bare):
        return _by_surname(bare, words.korean, is_spaced=False)
    if re.fullmatch(rf"[{_HAN}]+", bare):
        is_japanese = len(bare) <= 6 and bare.startswith(words.japanese)
        return NameKind.PERSON if is_japanese and len(bare) >= 3 else _by_surname(bare, words.chinese, is_spaced=is_spaced)
    if is_spaced and re.fullmatch(rf"[{_HAN}{_KANA}]{{3,7}}", bare):
        return NameKind.PERSON
    return NameKind.UNKNOWN


def _by_surname(name: str, surnames: frozenset[str], *, is_spaced: bool) -> NameKind:
    """Judge a name without spaces in it: two to four signs beginning with a surname are a person."""
    if len(name) <= 4 and name[0] in surnames and len(name) > 1:
        return NameKind.PERSON
    if is_spaced and len(name) <= 6:
        return NameKind.PERSON
    return NameKind.UNKNOWN if len(name) <= 4 else NameKind.ORGANISATION


def _clean(text: str, language: str | None) -> str:
    """Take addresses, dates, times and other noise out of a byline, and its lead off."""
    cleaned = text.replace("\u00a0", " ").replace("\u200b", "")
    if "@" in cleaned or "://" in cleaned or "www." in cleaned:
        cleaned = _HANDLE.sub(" | ", _URL.sub(" | ", _MAIL.sub(" | ", cleaned)))
    if re.search(r"\d", cleaned):
        for date in reversed(find_dates(cleaned, language or "en")):
            cleaned = f"{cleaned[: date.start]} | {cleaned[date.end :]}"
    cleaned = _NOISE.sub(" | ", _OTHERS.sub("", cleaned))
    unwrapped = cleaned.strip()
    if len(unwrapped) > 2 and unwrapped[0] in "([（【" and unwrapped[-1] in ")]）】":
        cleaned = unwrapped[1:-1]
    cleaned = re.sub(r"^[\s|,;:–—•·/-]+", "", _PARENS.sub(" ", cleaned))
    words = _words()
    lead = words.spaced.match(cleaned) or words.closed.match(cleaned)
    if lead and cleaned[lead.end() :].strip(_EDGE):
        cleaned = cleaned[lead.end() :]
    else:
        later = re.search(r"(?:\A|[|\s])(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s+(?=[A-ZÀ-Þ])", cleaned)
        if later and not re.search(r"[^\W\d_]", cleaned[: later.start()].replace("|", "")):
            cleaned = cleaned[later.end() :]
    return cleaned.strip()


def _split_segment(segment: str) -> list[tuple[str, NameKind]]:
    """Return the names of one stretch, each with its kind."""
    names: list[tuple[str, NameKind]] = []
    for part in _SEMICOLON.split(segment):
        flipped = _flip(part)
        names.extend([(flipped, NameKind.PERSON)] if flipped else _split_list(part))
    return names


def _flip(part: str) -> str | None:
    """Turn "Last, First" round; None where it is not that."""
    pieces = [piece.strip() for piece in part.split(",")]
    if len(pieces) != 2 or not all(pieces) or _AND.search(part):
        return None
    last, first = pieces
    words = _words()
    if len(last.split()) > (1 if last.split()[0].casefold() not in words.particles else 4) or len(first.split()) > 2:
        return None
    tokens = [last.split()[-1], *first.split()]
    if not all(_begins_name(token) for token in tokens) or last.isupper() != first.replace(".", "").isupper():
        return None
    if any(
        token.casefold().strip(".") in words.after | words.suffixes | words.roles | words.qualifiers | words.organisations
        or f"{token.casefold()}." in words.suffixes
        for token in tokens
    ):
        return None
    if len(first.split()) > 1 and not _INITIAL.fullmatch(first.split()[-1]) and last.split()[0].casefold() not in words.particles:
        return None
    return None if is_place(first) or _kind_of_single(last) is NameKind.ORGANISATION else f"{first} {last}"


def _split_list(text: str) -> list[tuple[str, NameKind]]:
    """Take "A, B and C, Staff Writer" apart."""
    if re.search(r"[^\W\d_]{2}/[^\W\d_]{2}", text):
        text = text.replace("/", ", ")
    names: list[tuple[str, NameKind]] = []
    for half, stretch in enumerate(_ALSO.split(text)):
        after_role = False
        for piece in _COMMA.split(stretch):
            for part in _split_and(_LEADING_AND.sub("", piece)):
                name, ended_in_role = _read_name(part)
                has_person = any(known is NameKind.PERSON for _, known in names)
                kind = kind_of(name) if name else NameKind.UNKNOWN
                if name and _is_welcome(name, kind, is_later=bool(names), has_person=has_person, after_role=after_role or half > 0):
                    names.append((name, kind))
                after_role = after_role or ended_in_role or (bool(part.strip(_EDGE)) and not name)
    return names


def _is_welcome(name: str, kind: NameKind, *, is_later: bool, has_person: bool, after_role: bool) -> bool:
    """Tell whether a piece of a list is one more name, rather than a place, an outlet or a part of a role."""
    if not is_later:
        return True
    if is_place(name) or (has_person and kind is not NameKind.PERSON and (after_role or kind is not NameKind.UNKNOWN or " " not in name)):
        return False
    return kind is NameKind.PERSON or not has_person


def _split_and(piece: str) -> list[str]:
    """Part a piece at its words for "and"."""
    parts: list[str] = []
    start = 0
    for joint in _AND.finditer(piece):
        left, right = piece[start : joint.start()], piece[joint.end() :]
        word = joint[0].strip().casefold()
        if word in _WEAK_AND and (len(left.split()) < 2 or len(right.split()) < 2):
            continue
        if word == "&" and (len(left.split()) < 2 or len(right.split()) < 2):
            continue
        parts.append(left)
        start = joint.end()
    parts.append(piece[start:])
    return parts


def _read_name(part: str) -> tuple[str, bool]:
    """Return the name that a piece begins with ("" for none), and whether a role or other words follow it."""
    words = _words()
    lead = words.spaced.match(part.strip())
    trimmed = (part.strip()[lead.end() :] if lead and part.strip()[lead.end() :].strip() else part).strip(_EDGE)
    tokens = [match[0] for match in _WORD.finditer(trimmed)]
    while len(tokens) > 1 and tokens[0].casefold().strip(",") in words.before:
        tokens.pop(0)
    while (
        len(tokens) > 1
        and tokens[-1].casefold().strip(",") in words.after
        and (tokens[-1].isupper() or "." in tokens[-1] or tokens[-1] in {"PhD", "MSc"})
    ):
        tokens.pop()
    if not any(sign.isalpha() for sign in trimmed):
        return "", False
    whole = " ".join(tokens).strip(_EDGE)
    if kind_of(whole) in {NameKind.ACCOUNT, NameKind.ORGANISATION} and len(tokens) <= _MOST_WORDS and not _hides_person(tokens):
        return whole.removesuffix(","), False
    if len(tokens) == 1:
        return _single(tokens[0]), False
    end = _name_end(tokens)
    name = " ".join(tokens[:end]).strip(_EDGE).rstrip(",")
    if not name or len(name) > _LONGEST_NAME or (end == 1 and end < len(tokens) and not _stands_alone(tokens)):
        lowered = " ".join(tokens)
        if lowered.islower() and len(tokens) <= 3 and all(token.isalpha() for token in tokens) and not set(tokens) & _PROSE:
            return lowered, False
        return "", True
    if name.endswith(".") and not _ends_in_point(name):
        name = name[:-1]
    return _POSSESSIVE.sub("", name.strip("'\"’‘")), end < len(tokens)


_BREAKS = frozenset({"for", "in", "at", "from", "via", "on", "follow", "with", "reporting", "reports"})
"""Words that end a name even where a headline's capitals are used."""
_PROSE = frozenset("the a an of in on at to for is was are by and or with from read more see all click here follow us staff report".split())


def _hides_person(tokens: list[str]) -> bool:
    """Tell whether a person's name comes before what makes the whole an organisation ("Jane Doe Example News Editor")."""
    end = _name_end(tokens)
    if not 2 <= end < len(tokens) or kind_of(" ".join(tokens[:end])) is not NameKind.PERSON:
        return False
    words = _words()
    return tokens[end][0].islower() or tokens[end].casefold().strip(",.") in words.roles | words.qualifiers or _is_after_name(tokens, end)


def _stands_alone(tokens: list[str]) -> bool:
    """Tell whether the first word is a name of its own, what follows being something else ("Reuters in Berlin")."""
    return tokens[1][0].islower() and tokens[1].casefold() in {"in", "for", "für", "pour", "para", "reporting", "from", "aus"}


def _single(token: str) -> str:
    """Return a name of one word, or "" where the word is none."""
    words = _words()
    folded = token.casefold().strip(".")
    if folded in words.roles or folded in _PROSE or not re.search(r"[^\W\d_]", token) or (folded in words.before and token.endswith(".")):
        return ""
    return token.strip(".,") if not _INITIAL.fullmatch(token) or len(token) < 3 else token


def _name_end(tokens: list[str]) -> int:
    """Return how many of the words belong to the name they begin with."""
    words = _words()
    end = 0
    position = 0
    while position < len(tokens) and position <= _MOST_WORDS:
        token = tokens[position]
        folded = token.casefold().strip(",.:;")
        if folded in words.roles or (folded in words.qualifiers and position != 1 and _role_follows(tokens, position)):
            break
        if position >= 2 and _is_after_name(tokens, position):
            break
        if folded in words.opening and token[0].islower() and position + 1 < len(tokens):
            position += 1
            continue
        if not _begins_name(token):
            if (
                folded in words.particles
                and token[0].islower()
                and position > 0
                and position + 1 < len(tokens)
                and folded in {"y", "e", "i", "bint", "binti", "ud", "ur", "as", "dos", "das", "des"}
            ):
                position += 1
                continue
            break
        position += 1
        end = position
        if token.endswith((",", ":")) or (
            token.endswith(".") and len(token) > 4 and not _INITIAL.fullmatch(token) and folded not in words.suffixes
        ):
            break
    return end


def _is_after_name(tokens: list[str], position: int) -> bool:
    """Tell whether a word begins what follows a name without a comma: "For the …", "Special to …", "Associated Press"."""
    folded = tokens[position].casefold()
    if folded in _BREAKS or (folded == "special" and tokens[position + 1 : position + 2] and tokens[position + 1].casefold() == "to"):
        return True
    rest = " ".join(tokens[position:]).casefold().strip(" .")
    if rest in _words().agencies:
        return True
    return (
        all(token.isupper() and len(token) > 2 for token in tokens[:position])
        and not tokens[position].isupper()
        and not folded.endswith(".")
    )


def _role_follows(tokens: list[str], position: int) -> bool:
    """Tell whether the words from there on lead to a role ("Political Correspondent", "AP National Writer")."""
    words = _words()
    for token in tokens[position : position + 5]:
        folded = token.casefold().strip(",.")
        if folded in words.roles:
            return True
        if folded not in words.qualifiers:
            return False
    return False


def _begins_name(token: str) -> bool:
    """Tell whether a word can be part of a name: a capital, or a letter of a script without capitals."""
    first = token.lstrip("'’\"“„«(")[:1]
    if not first or not first.isalpha():
        return False
    if re.search(r"\d", token):
        return False
    return not first.islower() or re.match(r"(?:d|l|dell|o|m|al|el|an|de|ibn|bin)['’-][A-ZÀ-Þ]|[a-z]{1,2}[A-Z]", token) is not None


def _ends_in_point(name: str) -> bool:
    """Tell whether the last word is an abbreviation, written with its point."""
    last = name.rsplit(maxsplit=1)[-1]
    return _INITIAL.fullmatch(last) is not None or last.casefold() in _words().suffixes


def _is_east_asian(text: str) -> bool:
    """Tell whether a text is in a script of East Asia."""
    letters = [sign for sign in text if sign.isalpha()]
    return bool(letters) and sum("\u2e80" <= sign <= "\ud7ff" or "\uf900" <= sign <= "\ufaff" for sign in letters) * 2 >= len(letters)


def _split_east_asian(text: str, language: str | None) -> tuple[str, ...]:
    """Take a Chinese, Japanese or Korean byline apart."""
    words = _words()
    first = _EAST_OTHERS.sub("", re.split(r"[|｜•●丨\n]|\s[–—-]\s|\s{3,}", text)[0])
    agency = _EAST_AGENCY.match(first)
    first = first[agency.end() :] if agency else first
    lead = words.closed.match(first.strip())
    first = first.strip()[lead.end() :] if lead else first
    first = re.sub(r"(?:记者|記者)[:：\s]?(?=\S)", " ", first) if re.search(r"(?:记者|記者)\S", first) else first
    first = _EAST_TAIL.sub("", first.strip(_EDGE)).strip(_EDGE)
    if not first:
        return ()
    is_japanese = language == "ja" or re.search(rf"[{_KANA}]", first) is not None or _is_one_name(first)
    pieces = [
        piece for piece in (re.split(r"[、，,;；/／&]+\s*", first) if is_japanese else _EAST_SPLIT.split(first)) if piece.strip(_EDGE)
    ]
    if "·" in first or "・" in first:
        dotted = [piece for piece in re.split(r"[、，,;；/／&\s]+", first) if piece]
        if (
            any(len(part) > 1 for piece in dotted for part in re.split(r"[·・]", piece))
            and not re.fullmatch(rf"[{_HANGUL}·・\s]+", first)
            and not _all_short(first)
        ):
            pieces = dotted
    names: list[str] = []
    for piece in pieces:
        name = _EAST_TAIL.sub("", piece.strip(_EDGE)).strip(_EDGE)
        kind = kind_of(name) if name else NameKind.UNKNOWN
        if not name or (
            names
            and kind_of(names[0]) is not NameKind.ORGANISATION
            and kind is not NameKind.PERSON
            and (len(name) > 4 or len(names[0]) > 4 or kind is not NameKind.UNKNOWN)
        ):
            break
        names.append(name)
    people = [name for name in names if kind_of(name) is not NameKind.ORGANISATION]
    return tuple(dict.fromkeys(people or names))


def _is_one_name(text: str) -> bool:
    """Tell whether a space parts surname and given name, as in Japanese, rather than two Chinese names."""
    parts = text.split()
    return len(parts) == 2 and all(re.fullmatch(rf"[{_HAN}]{{1,3}}", part) for part in parts) and parts[1][0] not in _words().chinese


def _all_short(text: str) -> bool:
    """Tell whether points part whole Chinese names ("张三·李四"), rather than the parts of a foreign one."""
    return all(2 <= len(part) <= 3 and part[0] in _words().chinese for part in re.split(r"[·・]", text))


@lru_cache(maxsize=1)
def _words() -> _Words:
    """Load data/authority/names.toml."""
    leads, roles, titles = load_words("names", "leads"), load_words("names", "roles"), load_words("names", "titles")
    accounts, organisations, surnames = (
        load_words("names", "accounts"),
        load_words("names", "organisations"),
        load_words("names", "surnames"),
    )
    spaced = "|".join(re.escape(lead) for lead in sorted(set(leads["spaced"]), key=len, reverse=True))
    closed = "|".join(re.escape(lead) for lead in sorted(set(leads["closed"]), key=len, reverse=True))
    return _Words(
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
    )
