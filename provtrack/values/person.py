"""The name that a piece of a byline begins with, freed of titles, degrees and the role that follows it."""

import re

from provtrack.values.bearer import EDGE, LONGEST_NAME, MOST_WORDS, NameKind, begins_name, kind_of, load_name_words
from provtrack.values.place import is_place

_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"['’]s\Z")
INITIAL = re.compile(r"(?:[^\W\d_]\.-?){1,4}|[A-ZÀ-ÞА-Я]")
_BREAKS = frozenset({"for", "in", "at", "from", "via", "on", "follow", "with", "reporting", "reports"})
"""Words that end a name even where a headline's capitals are used."""
_LOCATING = frozenset({"in", "à", "en", "a", "из", "from", "aus", "te", "i"})
_PROSE = frozenset("the a an of in on at to for is was are by and or with from read more see all click here follow us staff report".split())


def read_name(part: str) -> tuple[str, bool]:
    """Return the name that a piece begins with ("" for none), and whether a role or other words follow it."""
    words = load_name_words()
    lead = words.spaced.match(part.strip())
    trimmed = (part.strip()[lead.end() :] if lead and part.strip()[lead.end() :].strip() else part).strip(EDGE)
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
    located = next(
        (place for place, token in enumerate(tokens) if place and token in _LOCATING and is_place(" ".join(tokens[place + 1 :]))), 0
    )
    if located:
        return read_name(" ".join(tokens[:located]))[0], True
    whole = " ".join(tokens).strip(EDGE)
    if kind_of(whole) in {NameKind.ACCOUNT, NameKind.ORGANISATION} and len(tokens) <= MOST_WORDS and not _hides_person(tokens):
        return whole.removesuffix(","), False
    if len(tokens) == 1:
        return _single(tokens[0]), False
    end = _name_end(tokens)
    name = " ".join(tokens[:end]).strip(EDGE).rstrip(",")
    if not name or len(name) > LONGEST_NAME or (end == 1 and end < len(tokens) and not _stands_alone(tokens)):
        lowered = " ".join(tokens)
        if lowered.islower() and len(tokens) <= 3 and all(token.isalpha() for token in tokens) and not set(tokens) & _PROSE:
            return lowered, False
        return "", True
    if name.endswith(".") and not _ends_in_point(name):
        name = name[:-1]
    return _POSSESSIVE.sub("", name.strip("'\"’‘")), end < len(tokens)


def _hides_person(tokens: list[str]) -> bool:
    """Tell whether a person's name comes before what makes the whole an organisation ("Jane Doe Example News Editor")."""
    end = _name_end(tokens)
    if not 2 <= end < len(tokens) or kind_of(" ".join(tokens[:end])) is not NameKind.PERSON:
        return False
    words = load_name_words()
    return tokens[end][0].islower() or tokens[end].casefold().strip(",.") in words.roles | words.qualifiers or _is_after_name(tokens, end)


def _stands_alone(tokens: list[str]) -> bool:
    """Tell whether the first word is a name of its own, what follows being something else ("Reuters in Berlin")."""
    return tokens[1][0].islower() and tokens[1].casefold() in {"in", "for", "für", "pour", "para", "reporting", "from", "aus"}


def _single(token: str) -> str:
    """Return a name of one word, or "" where the word is none."""
    words = load_name_words()
    folded = token.casefold().strip(".")
    if folded in words.roles or folded in _PROSE or not re.search(r"[^\W\d_]", token) or (folded in words.before and token.endswith(".")):
        return ""
    return token.strip(".,") if not INITIAL.fullmatch(token) or len(token) < 3 else token


def _name_end(tokens: list[str]) -> int:
    """Return how many of the words belong to the name they begin with."""
    words = load_name_words()
    end = 0
    position = 0
    while position < len(tokens) and position <= MOST_WORDS:
        token = tokens[position]
        folded = token.casefold().strip(",.:;")
        if folded in words.roles or (folded in words.qualifiers and position != 1 and _role_follows(tokens, position)):
            break
        if position >= 2 and _is_after_name(tokens, position):
            break
        if folded in words.opening and token[0].islower() and position + 1 < len(tokens):
            position += 1
            continue
        if not begins_name(token):
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
            token.endswith(".") and len(token) > 4 and not INITIAL.fullmatch(token) and folded not in words.suffixes
        ):
            break
    return end


def _is_after_name(tokens: list[str], position: int) -> bool:
    """Tell whether a word begins what follows a name without a comma: "For the …", "Special to …", "Associated Press"."""
    folded = tokens[position].casefold()
    if folded in _BREAKS or (folded == "special" and tokens[position + 1 : position + 2] and tokens[position + 1].casefold() == "to"):
        return True
    words = load_name_words()
    rest = " ".join(tokens[position:]).casefold().strip(" .")
    if rest in words.agencies or (len(tokens) - position > 1 and tokens[-1].casefold().strip(".") in words.papers):
        return True
    return (
        all(token.isupper() and len(token) > 2 for token in tokens[:position])
        and not tokens[position].isupper()
        and not folded.endswith(".")
    )


def _role_follows(tokens: list[str], position: int) -> bool:
    """Tell whether the words from there on lead to a role ("Political Correspondent", "AP National Writer")."""
    words = load_name_words()
    for token in tokens[position : position + 5]:
        folded = token.casefold().strip(",.")
        if folded in words.roles:
            return True
        if folded not in words.qualifiers:
            return False
    return False


def _ends_in_point(name: str) -> bool:
    """Tell whether the last word is an abbreviation, written with its point."""
    last = name.rsplit(maxsplit=1)[-1]
    return INITIAL.fullmatch(last) is not None or last.casefold() in load_name_words().suffixes
