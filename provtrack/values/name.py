"""Names of people in bylines and metadata: taken apart, freed of roles and outlets, and told from accounts and organisations."""

import re

from provtrack.values.bearer import EDGE, NameKind, begins_name, is_east_asian, kind_of, kind_of_word, load_name_words
from provtrack.values.date import find_dates
from provtrack.values.east_asian import split_east_asian
from provtrack.values.person import INITIAL, read_name
from provtrack.values.place import is_place

__all__ = ["NameKind", "kind_of", "split_people"]

_LONGEST = 400
_MAIL = re.compile(r"[(\[<]?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+[)\]>]?")
_URL = re.compile(r"\(?(?:https?://|www\.)[^\s)]{1,300}\)?")
_HANDLE = re.compile(
    r"(?:\b(?:follow(?:\s+(?:him|her|them|me))?(?:\s+on)?(?:\s+(?:twitter|x|instagram))?|twitter|"
    r"auf\s+twitter)\s*:?\s*)?[(\[]?(?<!\w)@\w[\w.]{1,39}[)\]]?",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"\b(?:\d{1,2}\s?(?::|h|\.)\s?\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|[ECMP][SD]?T|GMT|UTC))?|\d+\s+(?:mins?|minutes?|minuten|"
    r"hours?|hrs?|days?|weeks?|months?|years?|comments?|shares?|views?)(?:\s+(?:ago|read))?|"
    r"(?:last\s+)?(?:updated|published|posted|modified|first\s+published|aktualisiert|veröffentlicht|stand|publié|"
    r"mis\s+à\s+jour|publicado|actualizado|pubblicato|aggiornato|atualizado|opublikowano|опубликовано|обновлено)"
    r"(?:\s+(?:on|at|am|le|el|il|em|um))?\s*:?|show\s+all\s+articles\s+(?:of|by)|view\s+(?:all\s+)?(?:posts?|articles?|"
    r"profile)(?:\s+(?:of|by))?|all\s+(?:posts|articles)\s+by|see\s+(?:all|more)\b.{0,30}|twitter\s+account(?:\s+von)?|"
    r"twitter|facebook|linkedin|instagram|e-?mail|rss|share|teilen|drucken|print)(?=\W|\Z)",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ])(?=(?:Updated|Published|Posted|Modified|Aktualisiert|Veröffentlicht|Publié|Actualizado|Publicado|Staff|Senior|Special|"
    r"Correspondent|Reporter|Contributor|Contributing|Editor|Writer|Columnist|Freelance|Redakteur|Redaktion|Korrespondent|"
    r"Journaliste|Periodista)"
    r"(?:in)?\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
    r"\.?\s\d)"
)
"""Where a name runs into the element behind it: "Jane DoeUpdated", "Jane DoeStaff Writer", "Jane DoeMarch 3"."""
_PICTURED = re.compile(
    r"\s?\((?:fotos?|photos?|photography|photographs?|photographies|bild(?:er)?|images?|pictures?|illustration(?:s|en)?|"
    r"grafik(?:en)?|graphics?|"
    r"video|kamera|camera|fotografías|fotografie|zdjęcia|foto's|beeld|фото|写真|사진|图|圖|摄影|攝影)\)",
    re.IGNORECASE,
)
"""What marks the name before it as that of who made the images: "… und Lena Moor (Fotos)"."""
_JOINT = re.compile(r"[,;&/]|\s(?:and|und|sowie|et|y|e|og|och|en|i|и|та|a|ve)\s", re.IGNORECASE)
_PARENS = re.compile(r"[(（\[【][^()（）\[\]【】]{0,80}[)）\]】]")
_HARD_CUT = re.compile(r"\s*(?:\s[|•·‧▪●■►»/]\s|[|｜•●丨]|\n|\s[–—―-]{1,2}\s|\.\.\.|…|\s{4,})\s*")
_ALSO = re.compile(r"[\s,]+(?:with|avec|mit|con|com|unter\s+mitarbeit\s+von|mitarbeit:?|in\s+zusammenarbeit\s+mit)\s+", re.IGNORECASE)
_AND = re.compile(
    r"\s+(?:\+|and|und|sowie|et|och|og|en|&|＆|and\s+by|und\s+von|et\s+de|и|та|і|і|ja|dan|ve|și|και|a|with|oraz|i|y|e|และ|और|և|و|và)\s+",
    re.IGNORECASE,
)
_PREFIXED_AND = re.compile(r"\sو(?=[\u0621-\u064a]{2})|\sו-?(?=[\u05d0-\u05ea]{2})")
_LEADING_AND = re.compile(
    r"\A\s*(?:(?:and|und|et|y|e|og|och|en|i|и|та|&)\s+(?=\S)|ו-?(?=[\u05d0-\u05ea]{2,}\s[\u05d0-\u05ea]{2,}\s*\Z))", re.IGNORECASE
)
_WEAK_AND = frozenset({"i", "y", "e", "en", "a", "ja", "і"})
"""Words for "and" that stand inside surnames too ("Ramón y Cajal", "Puig i Cadafalch"): they part only two full names."""
_POINT = re.compile(r"\s[·•‧]\s")
_MOST_IN_LIST = 4
_COMMA = re.compile(r"\s*[,，،、]\s*")
_SEMICOLON = re.compile(r"\s*[;；]\s*")
_OTHERS = re.compile(
    r"(?<=\S)[\s,|]{1,3}(?:edited|translated|photographs?|photography|photos?|illustrat\w+|reviewed|fact[- ]checked|produced|"
    r"additional\s+reporting|editing|video|graphics?|pictures?|images?|fotos?|bilder?|übersetz\w+|traduit|traducción|"
    r"traducido|photographies?)"
    r"(?:\s+(?:by|von|par|por|di|de)\b|\s*:).*",
    re.IGNORECASE | re.DOTALL,
)
"""Whoever did something else, named on the same line."""


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
    if is_east_asian(cleaned):
        return split_east_asian(cleaned, language)
    names: list[tuple[str, NameKind]] = []
    segments = [segment for segment in _HARD_CUT.split(cleaned) if segment and segment.strip(EDGE)]
    for place, segment in enumerate(segments):
        found = _split_segment(segment)
        goes_on = place > 0 and (segments[place - 1].rstrip().endswith((",", "&", " and", " und")) or _is_dotted(cleaned, segments, place))
        is_better = not any(kind is NameKind.PERSON for _, kind in names) and all(
            kind is NameKind.ORGANISATION or is_place(name) for name, kind in names
        )
        if not names or goes_on or load_name_words().spaced.match(segment.strip(EDGE)):
            names.extend(found)
        elif is_better and any(kind is NameKind.PERSON and not is_place(name) for name, kind in found):
            names = found
    people = [name for name, kind in names if kind in {NameKind.PERSON, NameKind.UNKNOWN}]
    is_person_named = any(kind is NameKind.PERSON for _, kind in names)
    return tuple(dict.fromkeys(people if is_person_named else [name for name, _ in names]))


def _is_dotted(cleaned: str, segments: list[str], place: int) -> bool:
    """Tell whether a stretch is a further name of a list parted by points: "Jane Doe · John Roe"."""
    one, other = segments[place - 1].strip(EDGE), segments[place].strip(EDGE)
    return (
        all(kind_of(name) is NameKind.PERSON and not is_place(name) and len(name.split()) <= _MOST_IN_LIST for name in (one, other))
        and _POINT.search(cleaned, cleaned.find(one) + len(one), max(0, cleaned.find(other))) is not None
    )


def _clean(text: str, language: str | None) -> str:
    """Take addresses, dates, times and other noise out of a byline, and its lead off."""
    cleaned = _GLUED.sub(" | ", text.replace("\u00a0", " ").replace("\u200b", ""))
    if "(" in cleaned and (pictured := _PICTURED.search(cleaned)):
        joints = [joint.start() for joint in _JOINT.finditer(cleaned, 0, pictured.start())]
        cleaned = cleaned[: joints[-1] if joints else 0] + cleaned[pictured.end() :]
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
    words = load_name_words()
    lead = words.spaced.match(cleaned) or words.closed.match(cleaned)
    if lead and cleaned[lead.end() :].strip(EDGE):
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
    words = load_name_words()
    if len(last.split()) > (1 if last.split()[0].casefold() not in words.particles else 4) or len(first.split()) > 2:
        return None
    tokens = [last.split()[-1], *first.split()]
    if not all(begins_name(token) for token in tokens) or last.isupper() != first.replace(".", "").isupper():
        return None
    if any(
        token.casefold().strip(".") in words.after | words.suffixes | words.roles | words.qualifiers | words.organisations
        or f"{token.casefold()}." in words.suffixes
        for token in tokens
    ):
        return None
    if len(first.split()) > 1 and not INITIAL.fullmatch(first.split()[-1]) and last.split()[0].casefold() not in words.particles:
        return None
    return None if is_place(first) or kind_of_word(last) is NameKind.ORGANISATION else f"{first} {last}"


def _split_list(text: str) -> list[tuple[str, NameKind]]:
    """Take "A, B and C, Staff Writer" apart."""
    if re.search(r"[^\W\d_]{2}/[^\W\d_]{2}", text):
        text = text.replace("/", ", ")
    names: list[tuple[str, NameKind]] = []
    for half, stretch in enumerate(_ALSO.split(text)):
        after_role = False
        for piece in _COMMA.split(stretch):
            for part in _split_and(_LEADING_AND.sub("", piece)):
                name, ended_in_role = read_name(part)
                has_person = any(known is NameKind.PERSON for _, known in names)
                kind = kind_of(name) if name else NameKind.UNKNOWN
                if name and _is_welcome(name, kind, is_later=bool(names), has_person=has_person, after_role=after_role or half > 0):
                    names.append((name, kind))
                after_role = after_role or ended_in_role or (bool(part.strip(EDGE)) and not name)
    return names


def _is_welcome(name: str, kind: NameKind, *, is_later: bool, has_person: bool, after_role: bool) -> bool:
    """Tell whether a piece of a list is one more name, rather than a place, an outlet or a part of a role."""
    if not is_later:
        return True
    if has_person and _is_paper(name):
        return False
    if is_place(name) or (has_person and kind is not NameKind.PERSON and (after_role or kind is not NameKind.UNKNOWN or " " not in name)):
        return False
    return kind is NameKind.PERSON or not has_person


def _is_paper(name: str) -> bool:
    """Tell whether a name behind a person's is a paper's by its last word: "Marsh Courier"; a Jim Courier comes first or alone."""
    words = name.casefold().split()
    return len(words) > 1 and words[-1].strip(".") in load_name_words().papers


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
    return [name for part in parts for name in _split_prefixed(part)]


def _split_prefixed(part: str) -> list[str]:
    """Part two full names where the word for "and" is written onto the second, as Arabic and Hebrew do."""
    for joint in _PREFIXED_AND.finditer(part):
        left, right = part[: joint.start()], part[joint.end() :]
        if len(left.split()) > 1 and len(right.split()) > 1:
            return [left, *_split_prefixed(right)]
    return [part]
