"""Where a name begins and ends in running text: links, quotes, capitals, stop words, punctuation."""

import re
from dataclasses import dataclass, field

from provtrack.extract.phrasebook import UNSPACED, Words
from provtrack.model.document import Link
from provtrack.values.date import find_dates
from provtrack.values.language import named
from provtrack.values.outlet import registry
from provtrack.values.url import host

MAX_NAME = 90
"""Code points; a longer "name" is a sentence."""

_MAX_ABBREVIATION = 6
_PART_OF_NAMES = frozenset({"ca", "es", "fr", "gl", "it", "pt", "ro"})
"""Languages whose nouns are capitalised only as part of a name: "Agência Pública", but "agência Lusa"."""
_MAX_ADJECTIVES = 2
_MIN_ADJECTIVE = 4
"""Letters: a shorter word joins ("of", "de la") and begins a clause."""
_TOKEN = re.compile(r"\S+")
_QUOTES = {
    '"': '"',
    "״": "״",
    "〈": "〉",
    "<": ">",
    "“": "”",
    "„": '“”"',
    "«": "»",
    "‘": "’",
    "'": "'",
    "《": "》",
    "「": "」",
    "『": "』",
    "‹": "›",
    "”": "”",
    "»": "«",
}
_OPENERS = "([{<（【["
_DASHES = frozenset({"-", "–", "—", "|", "/", "·", "•", "~", "→", "+", "*", "//", "｜"})
_INNER_CUT = re.compile(r"[|;:<>\[\]{}()“„«»…（）【】：；，。、！？،؛؟]|[\"”](?!(?<=[א-ת].)[א-ת](?![א-ת]))|//|—|,(?=\S)")
"""Marks no name holds; a quotation mark before the last letter of a Hebrew word makes an acronym of it."""
_DOMAIN = re.compile(r"^(?:[\w-]+\.)+[a-zA-Z]{2,}$")
_URL = re.compile(r"https?://[^\s<>\"'()\[\]，。）】]+|www\.[^\s<>\"'()\[\]，。）】]+", re.IGNORECASE)
_YEAR = re.compile(r"^(?:\d{1,3}/)?(?:19|20)\d\d(?:[-'’]\w{2,3}|年.{0,8}|년.{0,4})?$")
"""A year, a case ending behind it or not ("2015-ben", "2015'te", "2015年春")."""
_NUMBERED = re.compile(r"^\d{1,3}/(?:\d{4}|\d{1,2})$|^#\d{1,4}$")
"""An issue or a day as it stands behind a name: "Deichpost 3/2019", "Myrbladet 3/5"."""
_SUFFIX = re.compile(r",\s+(?:Inc|LLC|Ltd|Corp|Co|LP|LLP|GmbH|S\.A|PLC|plc)\b\.?")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MAX_CJK_NAME = 16
_CJK_NAME = re.compile(r"[^\s，,。.；;：:、|｜/（()）【】\[\]<>《》「」『』“”\"'！!？?—]+")
_QUOTED_AT_END = re.compile(
    r"[《〈「『]([^《》〈〉「」『』\n]{2,60})[》〉」』](?:[（(][^（）()\n]{1,40}[）)])?[^《》〈〉「」『』，。、：；\n]{0,24}\Z"
)
"""A name in quotation marks, with publisher and issue behind it and perhaps its writer before: "R. S.『渡し場』（葦書房）2019年冬号"."""
_ISSUE = re.compile(r"(?:19|20)\d\d\s?年|第\s?[\d一二三四五六七八九十]+\s?[期号號卷版]|\d+\s?[期号號](?!\w)")
"""Where the issue begins that follows an unspaced name."""
_COUNTRY_SIGN = re.compile(r"[米英独仏伊露豪加美德法](?=[A-Z])")
"""The sign of a country that Japanese and Chinese papers write before a foreign name: "米Marsh Courier"."""
_TITLE_AND_OUTLET = re.compile(r".{4,200}?\s[-–—|_]\s([^-–—|_]{2,40})")
_LATIN_RUN = re.compile(r"[A-Za-zÀ-ÿ0-9@_][\w.&'’@+-]*(?:[ \u00a0][A-Za-zÀ-ÿ0-9&][\w.&'’+-]*)*")
_UNCAPITALISED = UNSPACED | {"ko"}
_LONGEST_PARTICLE = 3
_ASKING = re.compile(r"[？?！!]|如何|为什么|為什麼|為何|怎么|怎樣|なぜ|とは|어떻게|하는 법")
_WORDS = re.compile(r"[^\W\d_]+")
_CYRILLIC = frozenset({"ru", "uk"})
_TITLE_WORDS = 4
_TELLING = 4
"""Letters of a word that tells an outlet when its host holds the word: "Marsh" in marshcourier.example."""

TITLED = "titled"
"""Flag of a name taken from a link's host, because the link's text is the title of the article there."""

_MAX_CASELESS_WORDS = 5
"""Where no capitals tell a name from a sentence, a longer run of words is a sentence."""

_CLAUSE_MARK = re.compile(r"[、。，：（「『](?=.)")
_ISSUE_OF = re.compile(
    r"(?:(?:the|our|its|an?)\s+)?(?:[\w/&-]+,?\s+){0,4}?(?:issue|edition|number|volume)\s+of\s+(?:the\s+(?=[a-z]))?", re.IGNORECASE
)
"""What tells the issue before the name: "in the Winter 2018 issue of"."""
_OF_PICTURES = re.compile(
    r"(?:^|[\s-])(?:photos?|images?|pictures?|fotos?|bild|bildfunk|scanpix|picture-alliance|grafik|graphics|umfrage|poll|survey|tally)$",
    re.IGNORECASE,
)
"""Ends of names that stand for an outlet's pictures, charts and polls."""
_TITLE_SPACES, _TITLE_CJK = 4, 8
_DEAD, _NOFOLLOW, _SOUND = frozenset({"dead-link"}), frozenset({"nofollow"}), frozenset[str]()
_CLOCK = re.compile(r"^\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b|uhr|h\b)|^\d{1,2}:\d\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in its document, as the slot readers see it."""

    text: str
    """The whole document's."""
    start: int
    end: int
    links: tuple[Link, ...]
    """Those that touch the sentence, in order."""
    words: Words
    language: str | None = None
    """The document's primary language, where known."""

    def link_at(self, at: int) -> Link | None:
        """Return the link whose text holds the place."""
        return next((link for link in self.links if link.span.start <= at < link.span.end), None)


@dataclass(frozen=True, slots=True)
class Filling:
    """What a slot holds."""

    value: str
    start: int
    end: int
    url: str | None = None
    flags: frozenset[str] = field(default_factory=frozenset)


def is_known(name: str) -> bool:
    """Tell whether the registry knows an outlet by this name, or several."""
    lookup = registry().by_name(name)
    return lookup.outlet is not None or bool(lookup.candidates)


def is_known_spelling(name: str) -> bool:
    """Tell whether an outlet writes its name exactly so: "taz" does, "state" is a word."""
    lookup = registry().by_name(name)
    outlets = (lookup.outlet,) if lookup.outlet is not None else lookup.candidates
    return any(name == outlet.name or name in outlet.aliases for outlet in outlets)


def name_medium(passage: Passage, filling: Filling) -> Filling | None:
    """Return an outlet named in passing: one the registry knows, or one called a magazine, newspaper … by the text itself.

    An abbreviation takes its noun with it: "PNP magazine" need not be the outlet known as PNP.
    """
    nouns = passage.words.lead_noun
    if filling.value.rpartition(" ")[2].casefold() in nouns:
        return filling
    following = _TOKEN.match(passage.text, min(filling.end + 1, passage.end), passage.end)
    noun = following.group().rstrip(".,;:") if following else ""
    is_short = len(filling.value) <= _MAX_ABBREVIATION and filling.value.isupper()
    if (
        noun in nouns
        and noun.islower()
        and passage.text[filling.end : filling.end + 1] == " "
        and (is_short or not is_known(filling.value))
    ):
        end = filling.end + 1 + len(noun)
        return Filling(passage.text[filling.start : end], filling.start, end, filling.url, filling.flags)
    return filling if is_known(filling.value) else None


def web_address(href: str) -> str | None:
    """Return the address if it leads to another page."""
    return href if href[:4].lower() == "http" else None


def link_flags(link: Link) -> frozenset[str]:
    """Return what is wrong with a link as a credit: it leads nowhere ("#", a script), or search engines are told not to follow it."""
    if link.href in {"", "#", "#!"} or link.href.startswith("javascript:"):
        return _DEAD
    return _NOFOLLOW if "nofollow" in link.rel else _SOUND


def may_be_title(shown: str) -> bool:
    """Tell whether a link's text is long enough for an article's title, and longer than most outlets' names."""
    return shown.count(" ") >= _TITLE_SPACES or len(_CJK.findall(shown)) >= _TITLE_CJK


def find_url(passage: Passage, start: int, end: int) -> Filling | None:
    """Return the address that begins at the place: written out, or carried by a link."""
    at = skip_marks(passage.text, start, end)
    link = passage.link_at(at)
    if link is not None and web_address(link.href) and _is_pointer(passage.text[at : link.span.end], passage.words):
        return Filling(link.href, at, min(link.span.end, passage.end), link.href, link_flags(link))
    match = _URL.match(passage.text, at, passage.end)
    if match is None:
        return None
    url = match.group().rstrip(".,;:!?*_'\"")
    return Filling(url, at, at + len(url), url if url[:4].lower() == "http" else f"https://{url}")


def _is_pointer(shown: str, words: Words) -> bool:
    """Tell whether a link's text says only that there is a link: "here", "original article", its address."""
    return shown.strip(" .,:").casefold() in words.here or _URL.match(shown.strip()) is not None


def skip_marks(text: str, at: int, end: int) -> int:
    """Return the place after white space, colons, opening quotes and brackets."""
    while at < end and (text[at].isspace() or text[at] in ":：([{（【*_-–—>•\u200e\u200f" or text[at] in _QUOTES):
        at += 1
    return at


def read_outlets(passage: Passage, start: int, end: int, *, is_open: bool) -> tuple[Filling, ...]:
    """Return the outlets that are named from `start` on.

    Several are read where each is linked, or known to the registry, or in a list of an unspaced script.
    """
    found: list[Filling] = []
    at: int | None = skip_lead(passage, start, end)
    while at is not None and at < end and len(found) < 6:
        filling = _read_outlet(passage, at, end, is_open=is_open)
        if filling is None or (found and not _is_listed(passage, filling)):
            break
        found.extend(_split_pair(passage, filling))
        at = _after_joiner(passage, filling.end, end)
    return tuple(found)


def _is_listed(passage: Passage, filling: Filling) -> bool:
    return filling.url is not None or passage.words.language in UNSPACED or is_known(filling.value)


def _split_pair(passage: Passage, filling: Filling) -> tuple[Filling, ...]:
    """Part "The Atlantic and The Nation", but not "The Globe and Mail"."""
    if filling.url is not None or passage.words.language in UNSPACED:
        return (filling,)
    for word in passage.words.both:
        left, joiner, right = filling.value.partition(f" {word} ")
        if joiner and not is_known(filling.value) and (right[:4].casefold() == "the " or (is_known(left) and is_known(right))):
            middle = filling.start + len(left)
            return (Filling(left, filling.start, middle), Filling(right, middle + len(joiner), filling.end))
    return (filling,)


def _after_joiner(passage: Passage, at: int, end: int) -> int | None:
    """Return where the next of several names begins, or None."""
    rest = passage.text[at : min(end, at + 24)]
    words = "|".join(re.escape(word) for word in passage.words.both) or "and"
    is_unspaced = passage.words.language in UNSPACED
    space, marks = (r"\s*", "/、") if is_unspaced else (r"\s+", ",/")
    match = re.match(rf"[\"”»’』」》)]*(?:\s*[{marks}]\s*(?:(?:{words}){space})?|{space}(?:{words}|&){space})", rest)
    return None if match is None else skip_lead(passage, at + match.end(), end)


def _read_outlet(passage: Passage, at: int, end: int, *, is_open: bool) -> Filling | None:
    inner = skip_marks(passage.text, at, end)
    link = passage.link_at(inner)
    if link is not None and inner - at <= 3 and not _is_quoted_within(passage, at, link):
        return _read_linked(passage, inner, link)
    url = _URL.match(passage.text, inner, passage.end)
    if url is not None:
        address = url.group().rstrip(".,;:!?*_'\"")
        name = host(address)
        return Filling(name, inner, inner + len(address), address) if name else None
    quote = passage.text[at : at + 1]
    if quote in _QUOTES and quote != "'":
        closing = next((i for i in range(at + 1, min(end, at + MAX_NAME)) if passage.text[i] in _QUOTES[quote]), None)
        if closing is not None:
            value = passage.text[at + 1 : closing].strip(" ,.")
            return Filling(value, at + 1, closing + 1) if _is_outlet_name(value, passage.words, is_quoted=True) else None
        at += 1
    if _begins_with_date(passage, at, end):
        return None
    run_end = find_name_end(passage, at, end)
    value = passage.text[at:run_end].strip().rstrip(",;:")
    if (
        _is_title_behind_label(passage, at, run_end, end)
        or not _is_outlet_name(value, passage.words)
        or not _has_room(passage, at, value, run_end, end, is_open=is_open)
    ):
        return None
    return Filling(value, at, run_end)


def _read_linked(passage: Passage, at: int, link: Link) -> Filling | None:
    end = min(link.span.end, passage.end)
    shown = " ".join(passage.text[at:end].split()).strip(" .,:;\"'“”„«»《》「」")
    url = web_address(link.href)
    name = host(link.href) if url else None
    if passage.words.language in _UNCAPITALISED and (titled := _TITLE_AND_OUTLET.fullmatch(shown)):
        shown = titled[1].strip()
    if not shown or _is_pointer(shown, passage.words):
        return Filling(name, at, end, url, link_flags(link)) if name else None
    if _is_title(shown) or _reads_as_title(shown, passage.words) or (name is not None and _is_strange_to(shown, name, passage.words)):
        return Filling(name, at, end, url, link_flags(link) | {TITLED}) if name else None
    if not _is_outlet_name(shown, passage.words, is_quoted=True):
        return None
    return Filling(shown, at, end, url, link_flags(link))


def _is_title(shown: str) -> bool:
    """Tell whether a link's text is too long for an outlet: it is the title of an article there."""
    return shown.count(" ") > 6 or len(shown) > MAX_NAME or len(_CJK.findall(shown)) > _MAX_CJK_NAME


def _reads_as_title(shown: str, words: Words) -> bool:
    """Tell whether a link's text within a statement in an East Asian language asks or tells something: "Why the fen dried"."""
    if words.language not in _UNCAPITALISED:
        return False
    lowered = [word for word in shown.split()[1:] if word[:1].islower() and len(word) > _LONGEST_PARTICLE]
    return (bool(lowered) or _ASKING.search(shown) is not None) and not is_known(shown)


def _is_quoted_within(passage: Passage, at: int, link: Link) -> bool:
    """Tell whether the link began before a quoted name: it carries the statement, not the name alone."""
    return link.span.start < at and passage.text[at : at + 1] in _QUOTES


def _is_strange_to(shown: str, address: str, words_of: Words) -> bool:
    """Tell whether a Cyrillic statement links a sentence in Latin letters: four words or more, of which the host bears none."""
    if words_of.language not in _CYRILLIC or not shown.isascii():
        return False
    words = [word.casefold() for word in _WORDS.findall(shown)]
    if len(words) < _TITLE_WORDS or is_known(shown):
        return False
    bare = address.replace("-", "")
    return not any(len(word) >= _TELLING and word in bare for word in words) and "".join(word[0] for word in words) not in bare.split(".")


def skip_lead(passage: Passage, start: int, end: int) -> int:
    """Return where the name itself begins: after "the", "our partner", "der israelischen Tageszeitung"."""
    text, words = passage.text, passage.words
    at = start
    while at < end and (text[at].isspace() or text[at] in ":：*_\u200e\u200f"):
        at += 1
    if words.language in UNSPACED:
        lead = next((word for word in sorted(words.lead, key=len, reverse=True) if text.startswith(word, at)), "")
        after = at + len(lead)
        while lead and after < end and text[after] in "：:| \u3000":
            after += 1
        at = after if lead and after < end and passage.link_at(at) is None else at
        return at + 1 if _COUNTRY_SIGN.match(text, at, end) and passage.link_at(at) is None else at
    issue = _ISSUE_OF.match(text, at, min(end, at + 80)) if words.language == "en" else None
    if issue is not None:
        at = issue.end()
    for _ in range(6):
        tokens = list(_TOKEN.finditer(text, at, min(end, at + 80)))[:5]
        if not tokens or passage.link_at(at) is not None or text[at] in _QUOTES:
            break
        skipped = _lead_length(words, [match.group() for match in tokens])
        if skipped == 0 or skipped >= len(tokens):
            break
        at = tokens[skipped].start()
    return at


def _lead_length(words: Words, tokens: list[str]) -> int:
    """Return how many tokens stand before the name."""
    is_followed_by_lead = len(tokens) > 1 and tokens[1].islower() and tokens[1] in words.lead
    if tokens[0].casefold() in words.lead and (not tokens[0][0].isupper() or is_followed_by_lead):
        return 1
    for place, token in enumerate(tokens[:-1]):
        is_of_name = token[0].isupper() and words.language in _PART_OF_NAMES
        if token.casefold() not in words.lead_noun or not token[-1].isalpha() or is_of_name:
            continue
        name = _after_adjectives(words, tokens, place + 1)
        if name is not None:
            is_described = all(other.casefold() not in words.stop and other[-1].isalpha() for other in tokens[:place])
            return name if is_described else 0
    return 0


def _after_adjectives(words: Words, tokens: list[str], at: int) -> int | None:
    """Return where the name stands behind "mensile statunitense", "diario alemán"; None where a clause begins instead."""
    for place, token in enumerate(tokens[at : at + 1 + _MAX_ADJECTIVES], at):
        if _is_capital(token) or token[0] in _QUOTES:
            return place
        if not token.isalpha() or len(token) < _MIN_ADJECTIVE or token.casefold() in words.stop | words.connect:
            return None
    return None


def find_name_end(passage: Passage, at: int, end: int, *, is_list: bool = False) -> int:
    """Return where the run of words that form a name ends.

    Args:
        passage: The sentence.
        at: Where the name begins.
        end: Where it ends at the latest.
        is_list: Whether commas and "and" may join several names.
    """
    text = passage.text
    is_hangul_bounded = passage.words.language == "ko" and end < passage.end and not is_list
    if passage.words.language in UNSPACED or (_CJK.match(text, at) and not is_hangul_bounded):
        last = _unspaced_end(passage.words, text, at, _before_date(passage, at, min(end, at + MAX_NAME)))
        issue = _ISSUE.search(text, at + 2, last)
        return issue.start() if issue else last
    limit = _before_date(passage, at, min(end, at + (3 if is_list else 1) * MAX_NAME))
    last = at
    rest: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, at, limit):
        kind, stop = _weigh(passage.words, token.group(), is_first=token.start() == at, is_list=is_list)
        if kind == "break":
            rest = [token, *_TOKEN.finditer(text, token.end(), min(end, token.end() + 40))]
            break
        if kind == "name":
            last = token.start() + stop
            if stop < len(token.group()) and not _goes_on(text, last, token.end(), limit, is_list=is_list):
                break
    return _with_lower_tail(passage, at, last, rest, end) if rest and not is_list else last


def _weigh(words: Words, token: str, *, is_first: bool, is_list: bool) -> tuple[str, int]:
    """Judge a token: part of the name (and how much of it), a word that may join, or the end."""
    if token in _DASHES or (token[0] in _OPENERS and not is_first) or (token[0] in _QUOTES and not is_first and token[0] != "'"):
        return "break", 0
    cut = _INNER_CUT.search(token, 1)
    core = token[: cut.start()] if cut else token
    core = core.rstrip(",;:!?*_\"'”’»)")
    if core.endswith(".") and not re.search(r"(?:^|\.)[^\W\d_]\.$", core):
        core = core[:-1]
    low = core.casefold()
    if is_first:
        return "name", len(core)
    if _YEAR.match(core) or _NUMBERED.match(core) or low in words.ends or (low in words.stop and not core[0].isupper()):
        return "break", 0
    if _is_capital(core):
        return "name", len(core)
    if low in words.connect or low == "&" or (is_list and low in words.both):
        return ("join", 0) if core == token else ("break", 0)
    return "break", 0


def _goes_on(text: str, core_end: int, token_end: int, limit: int, *, is_list: bool) -> bool:
    """Tell whether the name goes on after punctuation: an initial, "St.", ", Inc.", a list."""
    marks = text[core_end:token_end]
    if marks == ".":
        return text[token_end : min(limit, token_end + 2)].strip()[:1].isupper()
    if marks == "," and _SUFFIX.match(text, core_end):
        return True
    if marks == "!":
        return text[token_end : min(limit, token_end + 2)].strip()[:1].isupper()
    return is_list and marks == ","


def _with_lower_tail(passage: Passage, at: int, last: int, rest: list[re.Match[str]], end: int) -> int:
    """Take in the lower-case rest of a name such as "Российская газета" or "Le Monde diplomatique"."""
    words, text = passage.words, passage.text
    for token in rest[:2]:
        core = token.group().rstrip('.,;:!?»”")')
        if (
            core.casefold() in words.stop
            or core.casefold() in words.connect
            or not core[:1].isalpha()
            or text[last : token.start()].strip()
        ):
            return last
        is_bounded = end < passage.end and not text[token.end() : end].strip()
        is_last = (core != token.group() or token.end() >= passage.end) and words.language != "en"
        if is_known_spelling(text[at : token.start() + len(core)]) or is_last or is_bounded:
            return token.start() + len(core)
    return last


def _before_date(passage: Passage, at: int, limit: int) -> int:
    window = passage.text[at:limit]
    if not any(character.isdigit() for character in window):
        return limit
    return next((at + mention.start for mention in find_dates(window, passage.words.language) if mention.start > 0), limit)


def _is_title_behind_label(passage: Passage, at: int, run_end: int, end: int) -> bool:
    """Tell whether a capitalised word behind a colon begins a sentence: "Original: Why the fen dried"."""
    words = passage.words
    if words.language in UNSPACED or passage.text[passage.start : at].rstrip()[-1:] not in {":", "："}:
        return False
    following = _TOKEN.match(passage.text, run_end + 1, end) if passage.text[run_end : run_end + 1].isspace() else None
    core = following.group().strip(".,;:)").casefold() if following else ""
    is_word = following is not None and following.group()[0].islower()
    return is_word and core not in words.stop | words.both | words.lead | words.ends


def _begins_with_date(passage: Passage, at: int, end: int) -> bool:
    window = passage.text[at : min(end, at + 40)]
    if not any(character.isdigit() for character in window[:24]):
        return False
    return any(mention.start <= 1 for mention in find_dates(window, passage.words.language))


def _unspaced_end(words: Words, text: str, at: int, limit: int) -> int:
    """Return the end of a name in an unspaced script: at punctuation, space or the next label; a Latin name may hold spaces."""
    end = _unspaced_run_end(text, at, limit)
    if text[end : end + 1] in {":", "："}:
        label = next((word for word in sorted(words.no_name, key=len, reverse=True) if text[at:end].endswith(word)), "")
        return end - len(label)
    return end


def _unspaced_run_end(text: str, at: int, limit: int) -> int:
    latin = _LATIN_RUN.match(text, at, limit)
    if latin is not None:
        after = latin.end()
        tail = _CJK_NAME.match(text, after, limit) if after < limit and _CJK.match(text, after) else None
        return tail.end() if tail else after
    match = _CJK_NAME.match(text, at, limit)
    return match.end() if match else at


def _is_capital(word: str) -> bool:
    """Tell whether a word looks like part of a name: a capital anywhere, a digit in front, a domain, a script without case."""
    first = next((character for character in word if character.isalnum()), "")
    if not first:
        return False
    if first.isdigit() or first.isupper() or not first.islower():
        return True
    return any(character.isupper() for character in word) or _DOMAIN.match(word.rstrip(".,")) is not None


def is_caseless(text: str) -> bool:
    """Tell whether a text is in a script without capitals: Arabic, Hebrew, Hangul …."""
    return not any(character.islower() or character.isupper() for character in text)


def _is_outlet_name(value: str, words: Words, *, is_quoted: bool = False) -> bool:
    folded = value.replace("İ", "i").casefold()
    if not 2 <= len(value) <= MAX_NAME or not any(character.isalpha() for character in value):
        return False
    first = folded.split()[0].strip(".,")
    if folded in words.here or folded in words.no_name or first in words.no_name or folded in words.lead or folded in words.lead_noun:
        return False
    if _CLOCK.match(value) or _YEAR.match(first) or (named(folded) is not None and not is_known(value)):
        return False
    mention = find_dates(value, words.language) if value[-1].isdigit() or value[0].isdigit() else []
    if mention and mention[0].end - mention[0].start >= len(value) - 3:
        return False
    if _OF_PICTURES.search(value) and not is_known(value):
        return False
    if words.language in UNSPACED and not is_quoted and any(word in value for word in words.stop):
        return False
    if value.count(" ") >= _MAX_CASELESS_WORDS and is_caseless(value) and not is_quoted and not is_known(value):
        return False
    return is_quoted or _is_capital(value.split(maxsplit=1)[0]) or " " not in value or is_known_spelling(value)


def _has_room(passage: Passage, at: int, value: str, run_end: int, end: int, *, is_open: bool) -> bool:
    """Tell whether a lower-case word is a name: alone between its preposition and the end, a mark or a stop word."""
    if _is_capital(value.split(maxsplit=1)[0]) or is_known_spelling(value):
        return True
    before = passage.text[max(passage.start, at - 24) : at].casefold().split()
    if not before or before[-1] not in passage.words.before_lower:
        return False
    rest = passage.text[run_end:end].strip()
    following = rest.split()[0].casefold().strip(".,") if rest else ""
    return not is_open or not rest or not rest[0].isalnum() or following in passage.words.both


def read_backwards(passage: Passage, start: int, end: int) -> Filling | None:
    """Return the name that ends at `end`: "Reuters" in "…, Reuters reported"."""
    link = passage.link_at(end - 1)
    if link is not None and link.span.end <= end:
        return _read_linked(passage, link.span.start, link)
    if passage.words.language in UNSPACED:
        if (quoted := find_quoted_at_end(passage, start, end)) is not None:
            return quoted
        start = max([start, *(mark.end() for mark in _CLAUSE_MARK.finditer(passage.text, start, end))])
    tokens = list(_TOKEN.finditer(passage.text, max(start, end - MAX_NAME), end))
    first = None
    for token in reversed(tokens):
        word = token.group()
        if first is not None and word[-1] in ',;:)]—–-"”':
            break
        if _is_capital(word.strip("\"“”'(,")) or word == "&":
            first = token.start()
        elif not (first is not None and word.casefold() in passage.words.connect):
            break
    if first is None:
        return None
    first = _first_of_known(passage.text, skip_marks(passage.text, first, end), end)
    if passage.words.language in UNSPACED and (issue := _ISSUE.search(passage.text, first + 2, end)):
        end = issue.start()
    value = passage.text[first:end].strip(" ,.\"'“”«»")
    return Filling(value, first, end) if value and _is_outlet_name(value, passage.words) else None


def find_quoted_at_end(passage: Passage, start: int, end: int) -> Filling | None:
    """Return the name in quotation marks that ends a part of an unspaced sentence: the work in "R. S.『渡し場』（葦書房）"."""
    if passage.text[end - 1 : end] in _QUOTES.values() and passage.text[start : start + 1] in _QUOTES:
        return None
    quoted = _QUOTED_AT_END.search(passage.text, max(start, end - 2 * MAX_NAME), end)
    if quoted is None or any(passage.link_at(at) for at in (quoted.start(1), quoted.end(1) - 1)):
        return None
    value = quoted[1].strip()
    return Filling(value, quoted.start(1), end) if _is_outlet_name(value, passage.words, is_quoted=True) else None


def _first_of_known(text: str, start: int, end: int) -> int:
    """Return where a known name begins that ends a run of words without capitals; where the run begins if none does."""
    if not is_caseless(text[start:end]):
        return start
    return next((token.start() for token in _TOKEN.finditer(text, start, end) if is_known(text[token.start() : end].strip())), start)
