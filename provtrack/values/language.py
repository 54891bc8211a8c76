"""Languages: the tag for what a page states, the tag for a name in any of some twenty languages, and a judgement from the text."""

import re
import string
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import tomli

from provtrack.resources import folder

_ISO_639_2 = {
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt", "nld": "nl", "dut": "nl",
    "swe": "sv", "dan": "da", "nor": "no", "nob": "no", "nno": "no", "fin": "fi", "isl": "is", "ice": "is", "pol": "pl", "ces": "cs",
    "cze": "cs", "slk": "sk", "slo": "sk", "slv": "sl", "hrv": "hr", "srp": "sr", "bos": "bs", "mkd": "mk", "mac": "mk", "bul": "bg",
    "rus": "ru", "ukr": "uk", "bel": "be", "ron": "ro", "rum": "ro", "hun": "hu", "ell": "el", "gre": "el", "tur": "tr", "aze": "az",
    "kaz": "kk", "hye": "hy", "arm": "hy", "kat": "ka", "geo": "ka", "ara": "ar", "heb": "he", "fas": "fa", "per": "fa", "urd": "ur",
    "hin": "hi", "ben": "bn", "pan": "pa", "guj": "gu", "mar": "mr", "tam": "ta", "tel": "te", "kan": "kn", "mal": "ml", "sin": "si",
    "nep": "ne", "mya": "my", "bur": "my", "tha": "th", "lao": "lo", "khm": "km", "vie": "vi", "ind": "id", "msa": "ms", "may": "ms",
    "fil": "fil", "tgl": "fil", "zho": "zh", "chi": "zh", "cmn": "zh", "yue": "zh", "jpn": "ja", "kor": "ko", "mon": "mn", "swa": "sw",
    "amh": "am", "hau": "ha", "yor": "yo", "ibo": "ig", "zul": "zu", "afr": "af", "som": "so", "eus": "eu", "baq": "eu", "cat": "ca",
    "glg": "gl", "cym": "cy", "wel": "cy", "gle": "ga", "gla": "gd", "bre": "br", "lat": "la", "epo": "eo", "lit": "lt", "lav": "lv",
    "est": "et", "sqi": "sq", "alb": "sq", "kur": "ku", "pus": "ps", "yid": "yi", "ltz": "lb", "oci": "oc", "mlt": "mt",
}  # fmt: skip
"""ISO 639-2 codes, bibliographic and terminological (https://www.loc.gov/standards/iso639-2/)."""
_OTHER_CODES = {
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "jw": "jv",
    "mo": "ro",
    "nb": "no",
    "nn": "no",
    "tl": "fil",
    "cmn": "zh",
    "yue": "zh",
    "sh": "sr",
}
"""Deprecated codes and members of the languages that we keep under one tag (IANA language subtag registry)."""
_NO_LANGUAGE = frozenset({"und", "mul", "zxx", "mis", "xx", "null", "none"})
_CODE = re.compile(r"([a-z]{2,3})(?:[-_](?:[a-z0-9]{1,8}))*", re.IGNORECASE)

_SHORTEST = 12
"""Letters (in Latin or Cyrillic script) below which a text is too short to judge."""
_SHORTEST_RANKED = 40
_SHORTEST_LATIN = 90
"""Below it one sentence in eight of Latin script was given a wrong language out of forty: 131 of 1,057 of 40 to 89 characters, from
pages in eight languages, 2026-11."""
_EXAMINED = 1500
"""Characters from the start of a text that are enough to judge it."""
_WORST_RANK = 1200
"""Resiliparse's own bound: larger ranks are usually wrong."""
_SCRIPTS = re.compile(
    r"(?P<kana>[\u3041-\u30ff]+)|(?P<han>[\u4e00-\u9fff]+)|(?P<hangul>[\uac00-\ud7a3\u1100-\u11ff]+)|(?P<arabic>[\u0620-\u06ff]+)|(?P<hebrew>[\u05d0-\u05ea]+)"
    r"|(?P<cyrillic>[\u0400-\u04ff]+)|(?P<greek>[\u0370-\u03ff\u1f00-\u1fff]+)|(?P<thai>[\u0e01-\u0e4e]+)|(?P<lao>[\u0e81-\u0edf]+)|(?P<khmer>[\u1780-\u17ff]+)"
    r"|(?P<burmese>[\u1000-\u109f]+)|(?P<devanagari>[\u0900-\u097f]+)|(?P<bengali>[\u0980-\u09ff]+)|(?P<gurmukhi>[\u0a00-\u0a7f]+)|(?P<gujarati>[\u0a80-\u0aff]+)"
    r"|(?P<tamil>[\u0b80-\u0bff]+)|(?P<telugu>[\u0c00-\u0c7f]+)|(?P<kannada>[\u0c80-\u0cff]+)|(?P<malayalam>[\u0d00-\u0d7f]+)|(?P<sinhala>[\u0d80-\u0dff]+)"
    r"|(?P<georgian>[\u10a0-\u10ff]+)|(?P<armenian>[\u0530-\u058f]+)|(?P<ethiopic>[\u1200-\u137f]+)|(?P<tibetan>[\u0f00-\u0fff]+)|(?P<latin>[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+)"
)
_PLAIN_LETTERS = string.ascii_letters.encode()
_NOT_PLAIN = re.compile(r"[^\x00-\x7f]+")
_NOT_BALKAN = re.compile("[ыэё]")
"""Letters that Bulgarian, Macedonian and Serbian lack and Russian is full of: their ranks come near each other in short texts."""

_BY_SCRIPT = {
    "kana": "ja", "hangul": "ko", "hebrew": "he", "greek": "el", "thai": "th", "lao": "lo", "khmer": "km", "burmese": "my", "bengali": "bn",
    "gurmukhi": "pa", "gujarati": "gu", "tamil": "ta", "telugu": "te", "kannada": "kn", "malayalam": "ml", "sinhala": "si",
    "georgian": "ka", "armenian": "hy", "ethiopic": "am", "tibetan": "bo",
}  # fmt: skip
_AMONG = {
    "arabic": ["ar", "fa", "ur", "ps", "ku", "ug", "sd"],
    "cyrillic": ["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "tt"],
    "devanagari": ["hi", "mr", "ne"],
    "latin": [
        "af", "az", "br", "ca", "cs", "cy", "da", "de", "en", "eo", "es", "et", "eu", "fi", "fr", "ga", "gl", "ha", "hr", "hu", "id", "is",
        "it", "la", "lb", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl", "so", "sq", "sv", "sw", "tl", "tr", "vi",
    ],
}  # fmt: skip


def tag_of(stated: str) -> str | None:
    """Return the primary BCP 47 subtag for a code in any spelling, or for a language's name.

    >>> tag_of("en_US"), tag_of("zh-Hant-TW"), tag_of("deu"), tag_of("English"), tag_of("klingonish")
    ('en', 'zh', 'de', 'en', None)
    """
    trimmed = stated.strip().split(",", 1)[0].strip()
    match = _CODE.fullmatch(trimmed)
    if match:
        code = match[1].lower()
        if code in _NO_LANGUAGE:
            return None
        tag = _OTHER_CODES.get(code) or _ISO_639_2.get(code) or (code if code in _known_tags() else None)
        if tag:
            return tag
    return named(trimmed)


def named(name: str) -> str | None:
    """Return the tag of a language named in any of the languages we have, in the form that a sentence asks for.

    >>> named("Deutschen"), named("английского"), named("inglés"), named("英语"), named("the moon")
    ('de', 'en', 'en', 'en', None)
    """
    return language_names().get(" ".join(name.split()).casefold())


@lru_cache(maxsize=1)
def language_names() -> Mapping[str, str]:
    """Return every form of every language's name, casefolded, with its tag (data/authority/languages.toml)."""
    with (folder("data") / "authority" / "languages.toml").open("rb") as file:
        tables = tomli.load(file)
    return MappingProxyType(
        {form.casefold(): tag for table in tables.values() for tag, forms in table.items() for form in forms.split("|")}
    )


def detect(text: str) -> str | None:
    """Judge the language of a text: by its script where that decides, else by its letter sequences. None where it is too short.

    >>> detect("これは短い文章です。"), detect("ok")
    ('ja', None)
    """
    sample = text[:_EXAMINED]
    plain = sample.encode("ascii", "ignore")
    counts: Counter[str] = Counter()
    if letters := len(plain) - len(plain.translate(None, _PLAIN_LETTERS)):
        counts["latin"] = letters
    for match in _SCRIPTS.finditer("" if len(plain) == len(sample) else " ".join(_NOT_PLAIN.findall(sample))):
        counts[match.lastgroup or ""] += match.end() - match.start()
    if not counts:
        return None
    script = _main_script(counts)
    if script == "han":
        return "zh" if counts["han"] >= 4 else None
    if script in _BY_SCRIPT:
        return _BY_SCRIPT[script] if counts[script] >= 4 else None
    return _ranked(text, script) if counts[script] >= _SHORTEST else None


def _main_script(counts: Counter[str]) -> str:
    """Choose the script a text is in; signs of East Asia carry more than a letter, and kana among them mean Japanese."""
    if counts["kana"] and counts["kana"] * 12 >= counts["han"] and (counts["kana"] + counts["han"]) * 3 >= counts["latin"]:
        return "kana"
    weights = {script: number * (3 if script == "han" else 2 if script == "hangul" else 1) for script, number in counts.items()}
    return max(weights, key=lambda script: weights[script])


def _ranked(text: str, script: str) -> str | None:
    """Ask Resiliparse which language of the script comes nearest."""
    from resiliparse.parse.lang import detect_fast

    sample = " ".join(text[: 4 * _EXAMINED].split())
    if len(sample) < (_SHORTEST_LATIN if script == "latin" else _SHORTEST_RANKED):
        return None
    tag, rank = detect_fast(sample, cutoff=_WORST_RANK, langs=_AMONG[script])
    if tag in {"bg", "mk", "sr"} and _NOT_BALKAN.search(sample):
        tag = "ru"
    return None if tag == "unknown" or rank > _WORST_RANK else {"tl": "fil"}.get(tag, tag)


@lru_cache(maxsize=1)
def _known_tags() -> frozenset[str]:
    """Return the two-letter tags that the world's pages use, without loading the names."""
    rarer = (
        "ab as ay ba bo ce cv dv dz fj fo fy gn gu ie io jv ki kg ks kw ky lg ln mg mi na nd ng nv ny om "
        "or os qu rm rn rw sa sc sd se sg sm sn ss st su tg tk tn to ts tt tw ty ug uz ve vo wa wo xh za"
    )
    return frozenset(_ISO_639_2.values()) | frozenset(rarer.split())
