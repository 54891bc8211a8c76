"""Copyright notices as printed: who holds the rights, since when, and whether all are reserved; in some twenty languages."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from provtrack.values.place import is_place, is_state

_THIS_YEAR = datetime.now(tz=UTC).year
_EARLIEST = 1700
_REACH = 220
"""How far from its sign a notice may go, in characters."""
_LIST_REACH = 600
_LONGEST_HOLDER, _MOST_WORDS = 90, 12


@dataclass(frozen=True, slots=True)
class CopyrightNotice:
    """What a notice says."""

    text: str
    """As printed."""
    holders: tuple[str, ...]
    years: tuple[int, ...]
    """As stated; of a range its two ends."""
    is_all_rights_reserved: bool


@dataclass(frozen=True, slots=True)
class NoticeMention:
    """A notice with its place in a text."""

    start: int
    end: int
    notice: CopyrightNotice


_RIGHTS_WORDS = (
    r"all\s+rights?(?:\s+(?:are|is))?\s+reserved|rights\s+reserved|alle\s+rechte\s+(?:sind\s+)?vorbehalten|tou[st]\s+(?:les\s+)?droits?(?:\s+de\s+reproduction)?\s+réservés?|droits\s+réservés|"
    r"(?:todos\s+(?:los\s+)?)?derechos\s+reservados|reservados\s+todos\s+los\s+derechos|tutti\s+i\s+diritti(?:\s+sono)?\s+riservati|diritti\s+riservati|riproduzione\s+riservata|todos\s+os\s+direitos\s+(?:são\s+)?reservados|"
    r"direitos\s+reservados|alle\s+rechten\s+voorbehouden|alla\s+rättigheter\s+(?:är\s+)?(?:förbehåll\w+|reserverade)|alle\s+rettigheder\s+(?:er\s+)?forbehold\w+|alle\s+rettigheter\s+(?:er\s+)?(?:forbehold\w+|reserver\w+)|"
    r"kaikki\s+oikeudet\s+pidätetään|(?:wszelkie|wszystkie)\s+prawa\s+zastrzeżone|všechna\s+práva\s+vyhrazena|všetky\s+práva\s+vyhradené|minden\s+jog\s+fenntartva|toate\s+drepturile\s+(?:sunt\s+)?rezervate|"
    r"sva\s+prava\s+(?:su\s+)?(?:pri|za)držana|vse\s+pravice\s+pridržane|всички\s+права\s+(?:са\s+)?запазени|все\s+права\s+(?:защищены|сохранены|принадлежат)|(?:усі|всі)\s+права\s+(?:захищен[іо]|застережен[іо])|"
    r"με\s+(?:την\s+)?επιφύλαξη\s+παντός\s+δικαιώματος|(?:tüm|bütün)\s+hakları\s+saklıdır|her\s+hakkı\s+(?:saklıdır|mahfuzdur)|tots\s+els\s+drets\s+reservats|"
    r"(?:جميع\s+|كافة\s+|كل\s+)?(?:ال)?حقوق\s+(?:النشر\s+|الطبع\s+|الملكية\s+)?(?:والنشر\s+)?محفوظ[ةه]|تمامی\s+حقوق[^.\n]{0,40}محفوظ|(?:כל\s+)?הזכויות\s+שמורות|सर्वाधिकार\s+सुरक्षित|"
    r"保留(?:所有|一切)(?:权利|權利|版权|版權)|hak\s+cipta\s+dilindungi(?:\s+undang[\s-]undang)?|giữ\s+(?:mọi\s+)?bản\s+quyền|모든\s+권리\s+보유"
)
_RIGHTS = re.compile(_RIGHTS_WORDS, re.IGNORECASE)
_RIGHTS_HINTS = (
    "reserved", "vorbehalten", "réservé", "reservad", "riservat", "voorbehouden", "rättigheter", "rettighe", "pidätetään", "zastrzeżone", "vyhrazena", "vyhradené",
    "fenntartva", "rezervate", "držana", "pridržane", "запазени", "все права", "права захищен", "права застережен", "επιφύλαξη", "saklıdır", "mahfuzdur", "reservats",
    "محفوظ", "שמורות", "सर्वाधिकार", "保留所有", "保留一切", "hak cipta", "bản quyền", "권리 보유",
)  # fmt: skip
_SIGN_HINTS = (
    "©",
    "ⓒ",
    "(c)",
    "copyright",
    "copyleft",
    "&copy;",
    "版权",
    "版權",
    "저작권",
    "著作権",
    "著作权",
    "著作權",
    "copr.",
    "℗",
    "telif hak",
)

_SIGN = r"(?:(?:(?:TM|™|®|℗)\s?(?:&|and|,)?\s?)?(?:©|ⓒ|&copy;|\([cC]\)|℗|@(?=\s?(?:19|20)\d\d\b))|(?:(?<![\w/@.#-])(?:copyright(?:s|ed)?|copr\.|hak\s+cipta|telif\s+hakkı|bản\s+quyền(?:\s+thuộc(?:\s+về)?)?)(?![\w-])))"
_MARK = re.compile(rf"{_SIGN}(?:(?:\s|:|&|@|,)*{_SIGN})*", re.IGNORECASE)
_EAST_MARK = re.compile(
    r"版权所有|版權所有|版权归(?!属)|版權歸|著作权归|著作權歸|版权：|版權：|저작권자|저작권은|저작권\s?[:：]|著作権は|著作権："
)
_TOPIC_MARKS = frozenset("归歸は은")
"""What ends a sign after which, and never before, the holder stands."""
_LIST_ITEM = re.compile(r"\([abd]\)\s", re.IGNORECASE)
_NOT_A_NOTICE = re.compile(
    r"[\s:-]*(?:and|&|or|is|are|of|in|for|on|to|has|was|infring\w*|laws?|act|acts|office|polic(?:y|ies)|notices?|notification|claims?|complaints?|protect\w*|owners?|holders?|owned|agents?|disclaimer|"
    r"information|info|issues?|statement|terms|material\w*|works?|violat\w*|permissions?|clearance|licens\w+|agency|alliance|hinweis\w*|verletz\w*|und|et|y|e|free|restrictions?|department|reform|directive|trolls?|"
    r"strikes?|registration|lawsuit|dispute|symbol|industr\w+|page|contact|royalt\w+|may|belongs|remains|this|with|questions?|remark)\b(?!\s*©)",
    re.IGNORECASE,
)
_YEAR = r"(?:1[789]|20)\d\d"
_OPEN_END = r"present|now|today|heute|current|date|aujourd['’]hui|hoy|oggi|hoje|至今|н\.\s?в\."
_YEARS = re.compile(
    rf"(?<![\d.,])(?P<first>{_YEAR})(?!\d)(?:(?:\s{{0,2}}(?:[-–—―~/,&−‐]|to|bis|through|bis|a|au)\s{{0,2}})(?:(?P<last>{_YEAR})(?!\d)|(?P<short>\d\d)(?![\d.])|(?P<open>{_OPEN_END})\b))?",
    re.IGNORECASE,
)
_EDGE = " \t\r\n\u00a0\u200b\u200e\u200f\u3000.,;:：，。、|/\\-–—―~•·*&+><=\"“”„'‘’`«»‹›（）()[]{}【】《》「」"
_LEAD_IN = re.compile(
    r"(?:(?:is\s+)?(?:held\s+)?by|of|von|de|par|por|da|di|av|af|door|van|to|bei|beim|liegt\s+bei|liegen\s+bei|owned\s+by|belongs\s+to|a|à|para|lo|prawa|wszystkie|the\s+contents?\s+of|all\s+contents?|content|contents|(?:photo|foto|image|bild)?\s?courtesy\s+of|photo\s+by|"
    r"thuộc\s+về|thuộc|لـ|لدى|للموقع|ل‍|ـ|holders?|owners?|notice|year)(?=[\s:：]|\Z)[\s:：]*",
    re.IGNORECASE,
)
_LEGAL = (
    r"(?:GmbH(?:\s?&\s?Co\.?(?:\s?KG(?:aA)?|\s?OHG)?)?|mbH|AG(?:\s?&\s?Co\.?\s?KG(?:aA)?)?|SE(?:\s?&\s?Co\.?\s?KG(?:aA)?)?|KGaA|KG|OHG|UG(?:\s?\(haftungsbeschränkt\))?|e\.\s?V\.|eG|Inc|LLC|L\.L\.C|LLP|LP|Ltd|Limited|Pty(?:\.?\s?Ltd)?|Plc|PLC|Corp|Corporation|Company|"
    r"Co\.,?\s?(?:Ltd|Inc)|Co|S\.?A\.?S|S\.?A\.?U|S\.?A\.?R\.?L|S\.?A|S\.?L\.?U|S\.?L|S\.?r\.?l|S\.?p\.?A|S\.?L\.?N\.?E|Ltda|Lda|S/A|B\.?V|N\.?V|A/S|ApS|AS|ASA|AB|Oy|Oyj|Sp\.\s?z\s?o\.\s?o|S\.r\.o|s\.r\.o|a\.s|Zrt|Kft|Nyrt|Bt|d\.o\.o|d\.d|A\.Ş|Ltd\.\s?Şti|Tbk|K\.K|JSC|PJSC|DMCC|FZ-LLC|FZE|CIC|Bhd|Sdn\.?\s?Bhd|Pvt\.?\s?Ltd|Foundation|Trust)"
)
_AFTER_LEGAL = re.compile(rf"(?<![\w.]){_LEGAL}(?![\w-])\.?(?=\s+(?:[^\W_]|\()|[,|]|\Z)")
_IS_LEGAL = re.compile(rf"{_LEGAL}\.?", re.IGNORECASE)
_STOP = re.compile(
    r"\n|\s[|•·‧▪●■►»†*]\s?|\s?[|•●]\s?|\s[–—―-]\s(?!(?:1[789]|20)\d\d(?!\d))|\s--\s|\s{3,}|[;!?…。；！？<>【】]|\.\.\.|\s?https?://|\s?www\.|\s?(?:tel|e-?mail|phone|fax)\b[.:]|\s\S{1,60}@\S|"
    r"\b(?:designed|powered|developed|created|published|hosted|built|made|managed|operated|website|site|web\s?design|theme|template|registered|reg\.|reprinted|reproduced|reproduction|republished|used\s+(?:by|with)|distributed|licensed|printed|no\s+part|"
    r"this\s+(?:material|article|site|website|story|content|work|copy|page|document)|these\s+materials|the\s+(?:material|content|article)s?\s+(?:on|in|may)|may\s+not|cannot|unauthori[sz]ed|use\s+of|any\s+(?:use|re)|read\s+more|click|follow\s+us|subscribe|except|unless|"
    r"terms(?:\s+(?:of|and|&|\w+))?|privacy(?:\s+policy)?|cookies?|legal|sitemap|imprint|impressum|datenschutz\w*|agb|kontakt|contact|about\s+us|mentions\s+légales|aviso\s+legal|note\s+legali|nutzungsbedingungen|nachdruck|vervielfältigung|"
    r"(?:foto|photo|image|picture|bild)s?\s*:|quelle\s*:|source\s*:|abb\.\s*:|icp|issn|abn|isbn|vat|p\.?\s?iva|partita|nif|cnpj|n[°º]|or\s+(?:its|other|their|the)|and/or|und/oder|and\s+(?:its|their|other|the\s+respective)|or\s+(?:affiliat|subsidiar|licens)\w+|"
    r"et\s+ses|y\s+sus|e\s+seus|prohibida|reproducción|prohibid[ao]|é\s+proibida|proibida|toute\s+reproduction|перепечатка|использование|копирование|при\s+(?:использовании|цитировании)|передрук|використання|учредитель|свидетельство|сетевое\s+издание|"
    r"무단|未经|未經|不得|转载|轉載|禁止|严禁|嚴禁|無断|無斷|网站|网络|沪|京|粤|浙|苏|鲁|闽|渝|蜀|川|津|皖|鄂|湘|增值|互联网|违法|备案|法律|技术支持|地址|电话|主办|承办)(?!\w*\.(?:com|de|org|net))",
    re.IGNORECASE,
)
_EAST_ONLY_STOP = re.compile(r"[，,、]?\s?(?:无断|무단|未经|未經|不得|如需|请|請|转载|轉載|禁止|严禁|嚴禁|翻版|侵权|違者|违者)")
_SENTENCE_END = re.compile(r"(?P<word>[^\s.]{1,40})\.(?=\s+[^\W\d_a-zà-ÿа-я]|\s*\Z|\s+\d)|\.(?=\s*\Z)")
_ABBREVIATION = re.compile(
    r"(?:[A-Z]|Dr|Mr|Mrs|Ms|St|Jr|Sr|Prof|Inc|Co|Ltd|Corp|vs|No|Univ|Assoc|Bros|Dept|Gov|Int|Intl|Nat|Natl|Mt|Ft|Rev|Verl|Ges|Hrsg|Sp|Sdn|Pty|Pvt|Soc|Cía|Cia|Ed|Eds|[a-z]|A\.u\.H|u)"
)
_ADDRESS = re.compile(
    r"[\s,]+(?:\d{1,5}(?:\s?[-/]\s?\d{1,5})?\s+(?:[NSEW]\.?\s+)?[A-Z0-9]\S*\s+(?:\S+\s+)?(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Floor|Suite|Lane|Drive|Way|Square|Place|Plaza)\b|P\.?\s?O\.?\s+Box\b|\d{5}(?:-\d{4})?\s+[A-Z]).*",
    re.DOTALL,
)
_AND = re.compile(r"\s(?:and|und|et|y|e|och|og|en|i|и|та|&|＆)\s")
_ONE_NAME = re.compile(r"\b(?:of|for|für|pour|para|per|der|des|du|del|della|do|da)\b|&", re.IGNORECASE)
_APPOSITION = re.compile(r"(?:an?\s|part\s+of|ein(?:e)?\s|une?\s|member\s+of|division|a/k/a|d/b/a|dba\b|trading\s+as)", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,12}", re.IGNORECASE)
_PUBLISHER = re.compile(
    r".*\b(?:kiadója\s+az?|kiadó:|published\s+by|publisher:|herausgeber:|verlag:|editor:|éditeur\s*:|wydawca:|издатель:?|vydavatel:?)\s+",
    re.IGNORECASE | re.DOTALL,
)
_OWNED = re.compile(r"(?:独家|獨家)?(?:所有|拥有|擁有)\Z|(?:に|へ)?(?:帰属|属)(?:します|する)?。?\Z")
_ARABIC_TO = re.compile(r"(?:لل(?=\w{3})|ل(?=[^\Wل]\w{3}))")


def find_notices(text: str) -> list[NoticeMention]:
    """Find the copyright notices in a block of text, in text order.

    A bare "All rights reserved" is one too, with neither holder nor year.

    >>> [(m.notice.holders, m.notice.years) for m in find_notices("© 2015-2020 Example Media GmbH & Co. KG. Alle Rechte vorbehalten")]
    [(('Example Media GmbH & Co. KG',), (2015, 2020))]
    """
    return [mention for start, end in _regions(text) for mention in _find_in_region(text, start, end)]


def _find_in_region(text: str, start: int, end: int) -> list[NoticeMention]:
    """Return the notices of a part of a text."""
    region = text[start:end]
    marks = _marks(region, text[max(0, start - _LIST_REACH) : start])
    mentions: list[NoticeMention] = []
    for place, (opens, closes) in enumerate(marks):
        floor = mentions[-1].end if mentions else 0
        if closes <= floor:
            continue
        ceiling = marks[place + 1][0] if place + 1 < len(marks) else len(region)
        mention = _read_notice(region, max(opens, floor), closes, floor, min(ceiling, closes + _REACH))
        if mention is not None:
            mentions.append(mention)
    for rights in _RIGHTS.finditer(region):
        if not any(mention.start < rights.end() and rights.start() < mention.end for mention in mentions):
            mentions.append(_read_unmarked(region, rights, mentions))
    mentions.sort(key=lambda mention: mention.start)
    return [NoticeMention(start + mention.start, start + mention.end, mention.notice) for mention in mentions]


def _regions(text: str) -> list[tuple[int, int]]:
    """Return the parts of a text that may hold notices: the lines with a hint, of long lines only what is near it."""
    regions: list[tuple[int, int]] = []
    for hint in _hint().finditer(text):
        begin = max(text.rfind("\n", 0, hint.start()) + 1, hint.start() - _REACH)
        line_end = text.find("\n", hint.end())
        if line_end >= 0 and not text[hint.end() : line_end].strip(_EDGE):
            line_end = text.find("\n", line_end + 1)
        end = min(len(text) if line_end < 0 else line_end, hint.end() + 2 * _REACH)
        if regions and begin <= regions[-1][1]:
            regions[-1] = (regions[-1][0], max(end, regions[-1][1]))
        else:
            regions.append((begin, end))
    return regions


@lru_cache(maxsize=1)
def _hint() -> Any:
    """Return the pattern of all literal hints, run in linear time over whole texts."""
    import re2

    return re2.compile("(?i)" + "|".join(re2.escape(hint) for hint in (*_SIGN_HINTS, *_RIGHTS_HINTS)))


def parse_notice(text: str) -> CopyrightNotice | None:
    """Read a string that is known to be a copyright statement, as metadata give it: the sign may be missing.

    >>> parse_notice("Example Courier, Vienna, Austria").holders
    ('Example Courier',)
    """
    found = find_notices(text)
    if found and any(mention.notice.holders or mention.notice.years for mention in found):
        holders = tuple(dict.fromkeys(holder for mention in found for holder in mention.notice.holders))
        years = tuple(dict.fromkeys(year for mention in found for year in mention.notice.years))
        return CopyrightNotice(text.strip(), holders, years, any(mention.notice.is_all_rights_reserved for mention in found))
    body = _RIGHTS.sub(" ", text)
    holders, years, _ = _read_body(body, is_certain=True)
    if not holders and not years:
        return found[0].notice if found else None
    return CopyrightNotice(text.strip(), holders, years, bool(found))


def may_hold_notice(text: str) -> bool:
    """Tell cheaply whether it is worth looking for a notice in a text."""
    return _hint().search(text) is not None


def reserves_all_rights(text: str) -> bool:
    """Tell whether a text says that all rights are reserved, in any language we have.

    >>> reserves_all_rights("Minden jog fenntartva."), reserves_all_rights("Some rights reserved")
    (True, False)
    """
    return any(mention.notice.is_all_rights_reserved for mention in find_notices(text))


def _is_some(text: str, rights: re.Match[str]) -> bool:
    """Tell whether only some rights are reserved."""
    return bool(
        re.search(
            r"\b(?:some|certain|einige|certains|algunos|alguns|alcuni|niektóre|некоторые)\s+\Z",
            text[max(0, rights.start() - 12) : rights.start()],
            re.IGNORECASE,
        )
    )


def _marks(text: str, before: str) -> list[tuple[int, int]]:
    """Return the places of the signs that open (or close) a notice; `before` is the text that precedes."""
    marks = [(match.start(), match.end()) for match in _MARK.finditer(text) if _is_mark(text, match, before)]
    marks.extend((match.start(), match.end()) for match in _EAST_MARK.finditer(text))
    marks.sort()
    return marks


def _is_mark(text: str, match: re.Match[str], before: str) -> bool:
    """Tell whether "(c)" or the word "copyright" stands there as the sign of a notice."""
    sign = match[0].casefold()
    if any(mark in sign for mark in "©ⓒ") or "&copy;" in sign:
        return True
    after = text[match.end() : match.end() + 40]
    if sign.strip() == "(c)":
        if match.start() and (text[match.start() - 1].isalnum() or text[match.start() - 1] in ")(."):
            return False
        if _LIST_ITEM.search(before + text[: match.start()]):
            return False
        return bool(re.match(rf"\s?(?:{_YEAR}|by\s|[^\W\d_a-z]|{_DOMAIN.pattern})", after))
    if "(c)" in sign or "@" in sign:
        return True
    if _NOT_A_NOTICE.match(after):
        return False
    if re.match(rf"[\s:,=]*(?:{_YEAR}|by\s|all\s+rights)", after, re.IGNORECASE) or re.match(r"\s?[:：=]", after):
        return True
    is_start = not re.search(r"[^\W_]\s*\Z", text[max(0, match.start() - 3) : match.start()])
    return match[0][0].isupper() and is_start and bool(re.match(r"\s+[^\W\d_a-zß-ÿ]", after))


def _read_notice(text: str, start: int, end: int, floor: int, ceiling: int) -> NoticeMention | None:
    """Read the notice around the sign at `start`..`end`."""
    line_end = text.find("\n", end, ceiling)
    if line_end >= 0 and not text[end:line_end].strip():
        line_end = text.find("\n", line_end + 1, ceiling)
    stop = ceiling if line_end < 0 else line_end
    body = text[end:stop]
    rights = _RIGHTS.search(body)
    sign = text[start:end].casefold().strip()
    is_certain = sign not in {"copyright", "(c)"}
    holders, years, length = _read_body(body[: rights.start()] if rights else body, is_certain=is_certain)
    reserved = rights is not None and not _is_some(body, rights)
    finish = end + length
    if rights and rights.start() - length <= 60:
        finish = end + rights.end()
    if rights and not holders:
        follows = body[rights.end() :]
        bare = _strip_arabic(follows)
        after, later_years, used = _read_body(bare, is_certain=True)
        if after and _may_follow(body, rights):
            holders, years, finish = after, years or later_years, end + rights.end() + used + len(follows) - len(bare)
    begin = start
    leading = _rights_before(text, floor, start)
    if leading is not None:
        begin, reserved = leading, True
    if not holders and text[end - 1 : end] not in _TOPIC_MARKS:
        before, earlier_years, at = _read_before(text, floor, begin, is_east=bool(_EAST_MARK.match(text, start)))
        if before:
            holders, years, begin = before, years or earlier_years, at
    if not holders and not reserved and (not years or (sign == "(c)" and re.match(r"[\s\d–-]+[^\W\d_]", body))):
        return None
    if reserved and holders and "\u0600" <= holders[0][0] <= "\u06ff" and leading is not None:
        holders = tuple(_strip_arabic(holder) for holder in holders)
    finish = max(min(finish, stop), end)
    if not reserved and holders and begin == start:
        finish = _content_end(text, end, finish, holders[-1])
    printed = text[begin:finish].rstrip(" \t\r\n|,;-–—•")
    return NoticeMention(begin, begin + len(printed), CopyrightNotice(printed, holders, years, reserved))


def _content_end(text: str, start: int, finish: int, holder: str) -> int:
    """Return where the last holder or year of a notice ends: an address after it is not part of it."""
    ends = [year.end() for year in _YEARS.finditer(text, start, finish)]
    place = text.find(holder, start, finish)
    return max(place + len(holder), *ends, start) if place >= 0 else finish


def _may_follow(body: str, rights: re.Match[str]) -> bool:
    """Tell whether a holder may stand after the words that reserve the rights: with a lead-in ("to X"), or as Arabic puts it."""
    after = body[rights.end() : rights.end() + 16]
    return bool(re.match(r"\s*(?:لـ|لدى|ل\w|©|to\s|by\s|à\s|bei\s|:)", after)) or bool(re.match(r"[\u0600-\u06ff]", rights[0]))


def _strip_arabic(text: str) -> str:
    """Take the preposition "to" (ل), written together with its noun, off the front."""
    trimmed = text.lstrip(" \t:ـ©")
    match = _ARABIC_TO.match(trimmed)
    if not match:
        return text
    return ("ال" if match[0] == "لل" else "") + trimmed[match.end() :]


def _rights_before(text: str, floor: int, start: int) -> int | None:
    """Return where words that reserve the rights begin, if they stand right before a sign."""
    window = max(floor, start - 70)
    for rights in _RIGHTS.finditer(text, window, start):
        if not text[rights.end() : start].strip(_EDGE) and "\n" not in text[rights.end() : start]:
            return rights.start()
    return None


def _read_before(text: str, floor: int, start: int, *, is_east: bool) -> tuple[tuple[str, ...], tuple[int, ...], int]:
    """Read a holder that stands before the sign, on the same line ("Example Daily, 2019 ©"), with the place where it begins."""
    begin = max(floor, text.rfind("\n", floor, start) + 1, start - _LONGEST_HOLDER)
    segment = text[begin:start]
    cut = max(
        (
            match.end()
            for match in re.finditer(
                r"\s[|•·–—-]\s|[。；;|•]|\.\s(?=[A-Z][a-z])" if not is_east else r"\s[|•·–—-]\s|[。；;|•，\s：:)）](?=\S)", segment.rstrip()
            )
        ),
        default=0,
    )
    if cut:
        begin, segment = begin + cut, segment[cut:]
    publisher = _PUBLISHER.match(segment)
    if publisher:
        begin, segment = begin + publisher.end(), segment[publisher.end() :]
    if not segment.strip(_EDGE) or len(segment.split()) > 8:
        return (), (), start
    holders, years, _ = _read_body(segment, is_certain=False)
    if holders and not is_east and len(holders[0].split()) > 6:
        return (), (), start
    return holders, years, begin


def _read_unmarked(text: str, rights: re.Match[str], mentions: list[NoticeMention]) -> NoticeMention:
    """Read words that reserve the rights where no sign stands: the holder is before them if the line begins with a year or ends like a firm."""
    floor = max((mention.end for mention in mentions if mention.end <= rights.start()), default=0)
    begin = max(floor, text.rfind("\n", floor, rights.start()) + 1, rights.start() - _LONGEST_HOLDER)
    segment = text[begin : rights.start()]
    reserved = not _is_some(text, rights)
    trimmed = segment.strip(_EDGE)
    holders: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    if trimmed and (_YEARS.match(trimmed) or re.search(rf"{_LEGAL}\.?\Z", trimmed)) and len(trimmed.split()) <= 8:
        holders, years, _ = _read_body(segment, is_certain=False)
    start = begin + (len(segment) - len(segment.lstrip())) if holders else rights.start()
    return NoticeMention(start, rights.end(), CopyrightNotice(text[start : rights.end()], holders, years, reserved))


def _read_body(body: str, *, is_certain: bool) -> tuple[tuple[str, ...], tuple[int, ...], int]:
    """Read holders and years from what follows a sign, with the length read. Unless certain, lower-case words are no holder."""
    position = len(body) - len(body.lstrip(_EDGE))
    years: list[int] = []
    while True:
        lead = _LEAD_IN.match(body, position)
        span = _YEARS.match(body, position)
        if span:
            years.extend(_years_of(span))
            position = span.end()
        elif lead and lead.end() > position and body[lead.end() :].strip():
            position = lead.end()
        else:
            break
        position += len(body[position:]) - len(body[position:].lstrip(_EDGE))
    held, length = _cut_holder(body[position:])
    late = list(_YEARS.finditer(held))
    if late and not held[late[-1].end() :].strip(_EDGE):
        first = len(late) - 1
        while first and not held[late[first - 1].end() : late[first].start()].strip(_EDGE):
            first -= 1
        years.extend(year for match in late[first:] for year in _years_of(match))
        held = held[: late[first].start()]
    else:
        after = re.compile(rf"\s?[|,–—-]?\s{{0,2}}(?:©\s)?(?P<years>{_YEAR}(?:\s?[-–—]\s?{_YEAR})?)\s?(?=[|.,;–—-]|\Z|\s)").match(
            body, position + length
        )
        if after and not years:
            span = _YEARS.match(after["years"])
            years.extend(_years_of(span) if span else ())
            length += after.end() - (position + length)
    holders = tuple(dict.fromkeys(_split_holders(held, is_certain=is_certain)))
    kept = tuple(dict.fromkeys(year for year in years if _EARLIEST <= year <= _THIS_YEAR + 2))
    return holders, kept, position + length


def _years_of(span: re.Match[str]) -> list[int]:
    """Return both ends of a range of years."""
    first = int(span["first"])
    if span["last"]:
        return [first, int(span["last"])]
    if span["short"]:
        last = first // 100 * 100 + int(span["short"])
        return [first, last] if last > first else [first]
    return [first]


def _cut_holder(body: str) -> tuple[str, int]:
    """Return the stretch of text that names the holders, with its length: up to what no longer belongs to a name."""
    end = len(body)
    for stop in _STOP.finditer(body):
        if stop.start() > 0 and (not stop[0][0].isalnum() or not _continues_name(body, stop)):
            end = stop.start()
            break
        if stop.start() == 0:
            end = 0
            break
    held = body[:end]
    for sentence in _SENTENCE_END.finditer(held):
        word = sentence["word"] or ""
        if not _ABBREVIATION.fullmatch(word) and not _DOMAIN.fullmatch(held[sentence.start() :].split()[0].strip(".,")):
            held = held[: sentence.end()]
            break
        if _IS_LEGAL.fullmatch(word) and re.match(rf"\s+(?!{_LEGAL}(?!\w))[A-Z\d]", held[sentence.end() :]):
            held = held[: sentence.end()]
            break
    for legal in _AFTER_LEGAL.finditer(held):
        rest = held[legal.end() :]
        if legal.start() and re.match(rf"\s+(?!(?:&|and\b|und\b|et\b|y\b|{_LEGAL}|a\s|{_YEAR}|of\b|for\b))\S", rest):
            held = held[: legal.end()]
            break
    held = _ADDRESS.sub("", held)
    return held, len(held)


def _continues_name(body: str, stop: re.Match[str]) -> bool:
    """Tell whether a stop word stands inside a name rather than after it ("Legal Times", "The Cookie Company")."""
    before, after = body[: stop.start()], body[stop.end() :]
    if stop[0][0].islower() or any("\u2e80" < sign for sign in stop[0]):
        return before[-1:].isalnum() and before[-1:] < "\u2e80" and stop[0][0] < "\u2e80"
    return before.strip().casefold() in {"the", ""} or (re.match(r"[a-z]{4,}", after) is not None) or before[-1:].isalnum()


def _split_holders(held: str, *, is_certain: bool) -> list[str]:
    """Take a stretch apart into holders: at commas, slashes and "and", unless they belong to one name."""
    trimmed = held.lstrip(_EDGE).rstrip(_EDGE.replace(".", ""))
    if not trimmed or len(trimmed) > 3 * _LONGEST_HOLDER:
        return []
    pieces: list[str] = []
    for piece in re.split(r"\s*[,，、]\s+|(?<=[^\W\d_])，|、", trimmed):
        bare = piece.strip(" .")
        if pieces and (_IS_LEGAL.fullmatch(bare) or _APPOSITION.match(piece)):
            pieces[-1] += f", {piece.strip()}"
        elif pieces and (is_place(bare) or is_state(bare) or re.search(r"\d", bare)):
            break
        else:
            pieces.append(piece)
    return [name for piece in pieces for part in _split_pair(piece) if (name := _clean_holder(part, is_certain=is_certain))]


def _split_pair(piece: str) -> list[str]:
    """Take "A B and C D" and "Name/Agency" apart."""
    if "/" in piece and "://" not in piece and not re.search(r"A/S|S/A|\d/", piece):
        sides = [side.strip() for side in piece.split("/") if side.strip()]
        firms = [side for side in sides if " " not in side or side.isupper()]
        return firms if len(sides) == 2 and len(firms) == 1 else sides
    joint = _AND.search(piece)
    if joint and joint[0].strip() not in {"&", "＆"}:
        left, right = piece[: joint.start()], piece[joint.end() :]
        content = [
            len(
                [
                    word
                    for word in side.split()
                    if word.casefold() not in {"the", "a", "die", "der", "la", "le"} and not _IS_LEGAL.fullmatch(word.strip("."))
                ]
            )
            for side in (left, right)
        ]
        if min(content) >= 2 and not _ONE_NAME.search(left):
            return [left, re.sub(r"\Athe\s", "", right)]
    return [piece]


def _clean_holder(raw: str, *, is_certain: bool) -> str | None:
    """Trim a name to what a reader would write; None where it names nobody."""
    name = _OWNED.sub("", " ".join(raw.split())).strip(_EDGE.replace("(", "").replace(")", "").replace("）", "").replace("（", ""))
    if ")" in name and "(" not in name:
        name = name.partition(")")[0].strip(_EDGE)
    if "(" in name and ")" not in name:
        name = name.partition("(")[0].strip(_EDGE)
    name = re.sub(r"\A(?:the\s(?=[A-Z])|by\s|all\scontents?\s)", "", name) if name[:1].islower() else name
    if not name or len(name) > _LONGEST_HOLDER or len(name.split()) > _MOST_WORDS or not re.search(r"[^\W\d_]", name):
        return None
    if "//" in name or name.casefold() in _NOBODY or name.casefold() == "public domain" or (len(name) < 2 and name.isascii()):
        return None
    if _is_prose(name, is_certain=is_certain):
        return None
    return f"{name}." if _ends_in_abbreviation(name) and f"{name}." in " ".join(raw.split()) else name


_POINTED = frozenset({"Inc", "Corp", "Co", "Bros", "Zrt", "Kft", "Nyrt"})


def _ends_in_abbreviation(name: str) -> bool:
    """Tell whether a final point belongs to the name ("Example, Inc.", "Example S.A.")."""
    last = name.rsplit(maxsplit=1)[-1]
    return last in _POINTED or re.search(r"(?:\A|\.)[A-Za-z]\Z", last) is not None


_NOBODY = frozenset(
    "copyright year all rights reserved the holder holders owner notice author authors none null n/a na by in on this site website page content contents present now foto photo 作者 原作者 本站 本网站 作者本人 注意".split()
)


def _is_prose(name: str, *, is_certain: bool) -> bool:
    """Tell whether a stretch reads as prose, not as a name."""
    if not name.isascii() and not re.search(r"[a-z]", name):
        return False
    if _DOMAIN.fullmatch(name):
        return False
    words = name.split()
    lower = [word for word in words if word[0].islower() and word.isalpha()]
    if is_certain and len(words) <= 2:
        return False
    if words[0][0].islower() and not re.search(r"[A-Z.]", words[0]) and not (is_certain and len(words) <= 4 and len(lower) < len(words)):
        return True
    return len(lower) > max(3, len(words) // 2)
