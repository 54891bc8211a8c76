"""Who wrote the article, as readers see it: the byline near the headline, the signature at the end."""

import re
from collections.abc import Iterator
from dataclasses import replace

from provtrack.extract.crediting import agencies_named, agency_and_place, country_of, is_agency_desk, is_beside_others
from provtrack.extract.finder import Finder
from provtrack.extract.headline import plain
from provtrack.extract.layout import AROUND, Layout, Line, is_of_image, lay_out
from provtrack.extract.stating import Place, as_written, seen, statement_at
from provtrack.model.claim import Claim, ClaimKind, Relation
from provtrack.model.document import Block, Document, Link, Role, Span
from provtrack.values.date import find_dates
from provtrack.values.name import NameKind, kind_of, split_people
from provtrack.values.outlet import registry

_LONGEST = 200
_LONGEST_NAME = 60
_LONGEST_SIGNATURE = 60
_SHARE_BAR = 5
"""Blocks below the headline in which a bar of buttons may hold the byline."""

_LEAD = re.compile(
    r"[【（(\[]?\s?(?P<lead>(?:(?:story|text|words|report|article|written|posted|published|authored|submitted|contributed|analysis|opinion|column|"
    r"interview|review)\s+)?by:?|"
    r"(?:von|van|door) (?:unser(?:em|er)|onze) (?:\w{0,16}(?:korrespondent|correspondent|redakteur|redacteur|"
    r"mitarbeiter|medewerker|"
    r"verslaggever|reporter|autor)(?:in|en)?)|ein(?:e)? (?:gast)?(?:beitrag|interview|analyse|kommentar|porträt|reportage|essay|"
    r"bericht) von|interview(?: von)?|geschrieben von|de notre (?:envoyée? spéciale?|correspondante?)(?: [àen]{1,2} [^,\n]{2,24},)?|"
    r"propos recueillis par|un texte de|texto de|texto y fotos|tekst i zdjęcia|zdjęcia i tekst|dal nostro (?:inviato|corrispondente)|"
    r"dalla nostra (?:inviata|corrispondente)|posté par|publié par|écrit par|escrito por|"
    r"publicad[oa] por|postad[oa] por|inviato da|pubblicato da|eingestellt von|gepost door|"
    r"geplaatst door|opublikowane przez|skrevet a[fv]|skriven av|krönika av|kommentar a[fv]|debatt av|lagt (?:ud af|inn av)|upplagd av|"
    r"scritto da|a cura di|tác giả|"
    r"von|par|por|di|"
    r"door|av|af|autor(?:es|a|in|en|zy)?|autoři|"
    r"auteur(?:e|s)?|authors?|written by|textos?|texto?|testo|tekst|autore|автор(?:ы|ка|и)?|текст|מאת|"
    r"作者|撰文|文|记者|記者|見習記者|本报记者|기자명|기자|글|"
    r"بقلم|كتب|كتبت|yazan|yazar|muhabir|haber|szerző|skribent|words|oleh|penulis|laporan|redactor|redacción|napsal[ai]?|napisała?)"
    r"(?P<mark>\s*[:：]\s*|\s*[/／丨|︱]\s*|(?<=記者)・|\s+)(?P<names>\S.{0,180})",
    re.IGNORECASE,
)
_CLOSED_LEADS = frozenset({"文", "记者", "記者", "作者", "撰文", "本报记者", "見習記者", "글", "기자", "기자명"})
_NEEDS_COLON = frozenset(
    (
        "text texto testo tekst autor autores autora autorin autoren auteur auteure auteurs author authors autore автор авторы "
        "автора текст 作者 撰文 文 记者 記者 本报记者 見習記者 글 기자 yazan yazar muhabir szerző skribent redactor redacción di "
        "texto textos words interview haber oleh penulis laporan автори napsal napsala napsali autoři"
        " autorzy napisała door av af napisał كتب كتبت بقلم"
    ).split()
) | {"tác giả"}
"""Leads that are words of running text too: they open a byline only with a colon or stroke."""

_HINT = re.compile(
    r"\b(?:author|authors|byline|by-line|contributor|writer|autor|autoren|auteur|article-?author|post-?author|entry-author|reporter|"
    r"journalist|vcard|fn|p-author|creator|firma|firmante|periodista|autore|redattore|signature|szerz[oő]|yazar|muhabir|"
    r"avtor)\b|author|byline|(?:^|\s)by(?:\s|$)"
)
_NEAREST_HINT = re.compile(r"(?:span|a|b|strong|p|div|address|cite|li) (?:[\w-]*[-_])?(?:author|byline|autor|auteur|autore|firma|writer)\b")
"""The innermost element names the author, whatever else stands in the line."""
_OTHER_HINT = re.compile(
    r"related|teaser|recommend|comment(?!ary)|bio\b|biograph|description|about-?the|about-author|more-from|newsletter|social|follow|"
    r"avatar|date|time\b|count|"
    r"photo|caption|image|job|position|email|share|latest|popular|trending|list-item-card|card"
)
_OTHER_PEOPLE = re.compile(
    r"\b(?:photo(?:s|graphs?|graphy)?|image|foto[s:]?|fotos|picture|illustration|video|edited|editing|editor|translat\w+|übers\w+|"
    r"traduc\w+|traduit|перевод|翻译|译|编辑|編輯|责编|校对|"
    r"reviewed|fact.checked|posted in|filed under|presented|sponsored|powered|produced|supported|provided|recommended|comments?|"
    r"published)\b|责任编辑|责编|编辑",
    re.IGNORECASE,
)
_AUTHOR_PATH = re.compile(
    r"/(?:u|authors?|autor(?:en)?|auteurs?|by|writers?|reporters?|profile|people|staff|team|journalist[ae]?s?|redaktion|contributors?|user|"
    r"columnists?|redactor|bio)/|/@",
    re.IGNORECASE,
)
_DATE_TAIL = re.compile(r"\d{4}|\d{1,2}:\d{2}")
_SIGNATURE_ZH = re.compile(
    r"[（(【](?:[\u4e00-\u9fff]{2,10}?[ 　]?)?(?:记者|記者|通讯员|作者|撰文|文)[:：/\s]?\s?"
    r"(?P<names>[^（）()【】]{2,30}(?<![摄攝图圖]))[）)】]"
)
_BARE_SIGNATURE_ZH = re.compile(r"[。！？”]\s?（(?P<names>[\u4e00-\u9fff]{2,4}(?:[ 、　][\u4e00-\u9fff]{2,4}){0,2})）\s*\Z")
_GLUE = re.compile(r"(?i)^(?:by|von|par|por)(?=[A-Z][a-z])")
_STROKE_LEAD = re.compile(
    r"日\s+(?=記者・)|"
    r"\s[|•·–—]\s+(?=(?:by|von|par|por)\s|(?:作者|记者|文|Author|Autor)\s?[:：/])|(?<=\d)\s+(?=(?:by|von|par|por|da|door|przez|av|af)\s)|"
    r"(?:,|\d)\s+(?=(?:authors?|autor(?:en|es|in|ka|zy|a)?|auteurs?|autore|автор(?:ы|ка)?|szerző|yazar|muhabir)\s?[:：])",
    re.IGNORECASE,
)
_STATEMENT = re.compile(r"\W{0,2}[^\W\d_]{3,12}\s?[:：]\s?[^.;:：\n]{4,60}[^\W\d_]{3}(?=[.;]\s+[^\W\d_]{3,12}[^.;:\n]{0,24}[:：])")
_LABEL_ONLY = re.compile(
    r"(?:by|von|par|por|written by|author(?:s|\(s\))?|autor(?:es|en|in)?|auteurs?|автор(?:ы)?|作者|记者|story by|words by)\s?[:：]?",
    re.IGNORECASE,
)
_LABEL_OF_OTHERS = re.compile(
    r"(?:(?:photos?|photograph(?:s|y|ed)?|images?|foto|fotos|picture|illustration|video|graphics?|edited|translated|produced|presented|"
    r"sponsored)(?: by| credit| von)?|bild|übersetzung|redaktion|编辑|责任编辑|责编)\s?[:：]?",
    re.IGNORECASE,
)
_OTHER_LABEL = re.compile(
    r"(?:source|quelle|fuente|fonte|bron|kilde|källa|zdroj|źródło|источник|来源|來源|via|tags?|topics?|themen|category|published|updated|"
    r"stand|date|datum|share|read)\s?[:：|]",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s*\d[\d.:/,年月日-]*(?:\s?[ap]\.?m\.?\b)?(?:\s?[A-Z]{2,4}\b)?\s*", re.IGNORECASE)
_BUTTONS = frozenset(
    {
        "关注", "關注", "follow", "folgen", "share", "teilen", "megosztom", "abonnieren", "subscribe", "email", "e-mail", "print",
        "twitter", "facebook", "suivre", "seguir",
        "alle storys", "alle artikel", "more stories", "view profile", "read more", "contact", "bio", "profile", "see all", "view all",
        "all posts", "view posts", "more from",
    }
)  # fmt: skip
"""Texts of buttons that stand in bylines."""
_LONGEST_BARE = 100
_ORGANISATION = "byline/organisation"
_SURE = 0.6
_TEASER_HINT = re.compile(
    r"\brelated|teaser|recommend|\bpromo|read-?more|more-?stories|also-?like|\bcomment-?(?:list|body|content|text|author)|\bcommenter"
)
_BUTTON_HINT = re.compile(r"\bbutton|\bbtn|\bcta\b")
_SIGNED_HINT = re.compile(r"(?:strong|em|b|i|address|cite)\b|p [\w-]*(?:right|sign)")
_MOST_WORDS_OF_PLACE = 2
_MOST_WORDS_UNLED = 4
_CARD_NAME = re.compile(r"author[\w-]*[-_]name|author[-_]?name|name[-_]author|byline[-_]name")
_REPORTER_ZH = re.compile(
    r"[【（(]?[\u4e00-\u9fff·]{2,12}(?:记者|記者|特约记者|通讯员|"
    r"特派员)[ :：　]\s*(?P<names>[\u4e00-\u9fff]{2,4}(?:[ 、　][\u4e00-\u9fff]{2,4}){0,3})(?:\s?[报報][道導])?[】）)]?"
)
_ROLE_BEFORE = re.compile(r"^\S*?(?:作者|记者|記者|评论员|評論員|撰稿人|通讯员|特派员)\s+")
_OURS = re.compile(r"^(?:our|unser(?:er|em|e)?|notre|nuestr[ao]|onze|vores?|vår|vårt|nostr[ao])\s+(?=\S)", re.IGNORECASE)
"""What stands before a desk that signs: "von unserer Redaktion"."""
_AGENCY_SIGN = re.compile(r"[^\s/|,;:]{2,24}")
_AGENCY_WITH_INITIALS = re.compile(r"(?P<sign>[^\W\d_]{2,7}(?:-AFX)?)(?:\s?[,/]\s?[a-zäöü]{2,4}){1,2}")
"""An agency and who handled its text: "dpa, ll", "dpa/abc"."""
_SIGNING = frozenset({"by", "von", "par", "por", "posted by", "publicado por", "publicada por", "postado por", "postada por"}) | {
    "pubblicato da", "inviato da", "eingestellt von", "gepost door", "geplaatst door", "opublikowane przez", "lagt ud af", "upplagd av",
}  # fmt: skip
"""Leads that sign a text below it without a colon; the longer ones as the blog platforms have them."""
_BARE = frozenset("av af door di oleh texto interview napsal napsala napsali napisał napisała autor autorin 记者 記者 글".split())
"""Leads of `_NEEDS_COLON` that open a byline without one where nothing but full names follows."""
_BEHIND_NAMES = re.compile(r",\s(?=[a-zæøåä])")
"""Where names end in a short byline: before the trade ("Af Ada Lund, fisker")."""
_BARS = re.compile(r"\s[|•·–—]\s|,\s(?=[A-Z][a-z]{2,12}\s[A-Z]|[A-Z][a-z]{4})")
"""What parts a person from the agency; a comma only before a full name, for letters behind a comma credit photographs."""
_MOST_PARTS = 3
_OF_PHOTOGRAPHER = re.compile(
    r"(?<![^\W\d_])(?:photo|foto|bild|billede|image|imagem|imagen|immagin|fot|zdj|фото|світлин|写真|사진|תמונ|צילום|تصوير)[^\W\d_]{0,8}\.?\s?[:：=]",
    re.IGNORECASE,
)
"""Where the credit of the photographer begins in a byline of both: "Texto: Ana Lago · Fotografia: Rui Mar/Lusa"."""
_POINTED = re.compile(r"\b(?:Prof|Dr|Mag|Dipl|Ing|med|jur|phil|St|Sr|Jr|Mr|Mrs|Ms|Mme|[^\W\d_])\.")
_FULL_STOP = re.compile(r"(?<!\d)[.!?。]\s+\S|[。！？]")


def find(document: Document) -> Iterator[Claim]:
    """Yield an author claim for each name of the byline, and the agency where one signs."""
    layout = lay_out(document)
    claims = [*_near_title(layout), *_at_end(layout)]
    has_person = any(claim.kind is ClaimKind.AUTHOR and claim.rule != _ORGANISATION and claim.confidence >= _SURE for claim in claims)
    for claim in claims:
        if has_person and claim.rule == _ORGANISATION:
            yield replace(claim, confidence=round(max(claim.confidence - 0.3, 0.1), 3))
        else:
            yield claim
    if not any(claim.kind is ClaimKind.AUTHOR for claim in claims):
        yield from _on_card(layout)


def _near_title(layout: Layout) -> Iterator[Claim]:
    found: set[tuple[ClaimKind, str]] = set()
    before = ""
    for block, line in layout.short_lines(layout.head, _LONGEST, AROUND | {Role.TITLE}):
        if not _LABEL_OF_OTHERS.fullmatch(before):
            for claim in _of_line(layout, block, line, is_labelled=_LABEL_ONLY.fullmatch(before) is not None):
                if (claim.kind, claim.value.casefold()) not in found:
                    found.add((claim.kind, claim.value.casefold()))
                    yield claim
        before = line.text
    if not any(kind is ClaimKind.AUTHOR for kind, _ in found):
        yield from _in_share_bar(layout)


def _in_share_bar(layout: Layout) -> Iterator[Claim]:
    """Yield the authors whom a bar of buttons right under the headline names: its role is navigation, but "By" and full names are none."""
    blocks = layout.document.blocks
    for place in range(layout.title + 1, min(layout.title + _SHARE_BAR, len(blocks))) if layout.title is not None else ():
        block = blocks[place]
        for line in layout.lines(place)[:1] if block.role is Role.NAVIGATION else ():
            lead = _LEAD.match(line.text) if len(line.text) <= _LONGEST_BARE else None
            if lead is not None and lead["lead"].casefold() in _SIGNING and _names_only_people(lead["names"]):
                signed = replace(block, role=Role.BYLINE)
                yield from _authors(layout, signed, line, _names(layout, line, lead, ()), 0.72, is_sure=True)


def _of_line(layout: Layout, block: Block, line: Line, *, is_labelled: bool) -> Iterator[Claim]:
    if _LABEL_ONLY.fullmatch(line.text):
        return
    if reporter := _REPORTER_ZH.fullmatch(line.text):
        names: list[tuple[str, str | None]] = [(name, None) for name in split_people(reporter["names"], "zh")]
        yield from _authors(layout, block, line, names, 0.88, is_sure=True)
        return
    if _TEASER_HINT.search(block.hint):
        return
    is_hinted = (
        block.role is Role.BYLINE
        or (_HINT.search(block.hint) is not None and _OTHER_HINT.search(block.hint) is None)
        or (block.role is Role.DATELINE and _NEAREST_HINT.match(block.hint) is not None)
    )
    if sign := agency_and_place(line.text, layout.document):
        yield from _authors(layout, block, line, [(sign, None)], 0.84, is_sure=True)
        return
    is_signed = _is_signed_by_agency(layout, line.text)
    is_hinted = is_hinted or is_signed
    lead = _lead_of(line.text, is_hinted=is_hinted)
    if lead is not None and _is_menu(layout, line, lead):
        return
    linked = _author_links(layout, line)
    if not (lead or is_hinted or linked or is_labelled) or _is_of_others(line.text, lead, is_linked=bool(linked)):
        return
    if lead is None and (_is_prose(line.text) or len(line.text) > _LONGEST_BARE) and not linked:
        return
    confidence = _confidence(block, is_lead=lead is not None or is_labelled, is_hinted=is_hinted, is_linked=bool(linked))
    confidence -= _remoteness(layout, block, line)
    is_sure = lead is not None or is_labelled
    yield from _authors(layout, block, line, _names(layout, line, lead, linked), round(confidence, 3), is_sure=is_sure)
    yield from _agencies(layout, block, line, line.text[lead.start("names") :] if lead else line.text)


def _is_signed_by_agency(layout: Layout, text: str) -> bool:
    """Tell whether a line is a byline by what it names: a person and an agency ("Ada Doe | AP"), or an agency behind a lead ("Av NTB")."""
    document = layout.document
    lead = _LEAD.match(text)
    if lead is not None:
        sign = _AGENCY_SIGN.match(lead["names"])
        named = registry().agency(sign[0], language=document.language, country=country_of(document)) if sign is not None else None
        return named is not None and (sign is None or sign.end() == len(lead["names"]) or not lead["names"][sign.end()].isspace())
    parts = [part.strip() for part in _BARS.split(text)]
    return (
        2 <= len(parts) <= _MOST_PARTS
        and registry().agency(parts[-1], language=document.language, country=country_of(document)) is not None
        and all(kind_of(part) is NameKind.PERSON for part in parts[:-1])
    )


def _lead_of(text: str, *, is_hinted: bool) -> re.Match[str] | None:
    """Return the match of the words that open a byline, at the line's start or after a stroke ("News | By Ada Doe | May 5")."""
    lead = _LEAD.match(text)
    if lead is None:
        stroke = _STROKE_LEAD.search(text)
        lead = _LEAD.match(text, stroke.end()) if stroke else None
    return lead if lead is not None and _opens_byline(lead, is_hinted=is_hinted) else None


def _is_menu(layout: Layout, line: Line, lead: re.Match[str]) -> bool:
    """Tell whether the word that seems to open a byline is an item of a menu: parted by a bar from another, "Authors | Topics"."""
    if lead["mark"].strip() not in set("/／丨|︱"):
        return False
    word = Span(line.span.start + lead.start("lead"), line.span.start + lead.end("lead"))
    return any(link.span == word for link in layout.links_in(line.span))


def _is_of_others(text: str, lead: re.Match[str] | None, *, is_linked: bool) -> bool:
    """Tell whether a line credits photographers, editors and the like, or is labelled as something else."""
    if lead is not None:
        return _OTHER_PEOPLE.search(text[: lead.start("names")]) is not None
    if _OTHER_LABEL.match(text):
        return True
    return _OTHER_PEOPLE.search(text) is not None and not is_linked


def _remoteness(layout: Layout, block: Block, line: Line) -> float:
    """Return what a line's place takes from its belief: above the headline, outside the article, far from it."""
    title = layout.title if layout.title is not None else layout.first
    distance = 0.004 * abs(line.block - title)
    if line.block < title:
        return distance + (0.1 if block.is_main or block.role is Role.BYLINE else 0.3)
    return distance + (0.08 if not block.is_main and block.role is not Role.BYLINE else 0)


def _opens_byline(lead: re.Match[str], *, is_hinted: bool) -> bool:
    word, mark, names = lead["lead"].casefold(), lead["mark"], lead["names"]
    if (
        word in _NEEDS_COLON
        and not is_hinted
        and not mark.strip()
        and not (word in _BARE and _names_only_people(_BEHIND_NAMES.split(names)[0]))
    ):
        return False
    if _is_prose(names) and len(names) > 60:
        return False
    first = names.lstrip("„“\"'«(").lstrip()[:1]
    return bool(first) and (not first.islower() or is_hinted or names.split()[0].casefold() in {"de", "von", "van", "dpa"})


def _names_only_people(text: str) -> bool:
    """Tell whether a line holds full names and hardly anything else, so that its lead needs no colon: "Av Ada Lund och Bo Ek"."""
    people = split_people(text) if len(text) <= _LONGEST_BARE and not _is_prose(text) else ()
    words = [word for word in text.split() if word[:1].isalpha()]
    lowered = sum(word[0].islower() for word in words)
    return (
        bool(people)
        and lowered <= 2 * len(people) + 1
        and all(kind_of(name) in {NameKind.PERSON, NameKind.ACCOUNT} and name in text for name in people)
    )


def _is_prose(text: str) -> bool:
    """Tell whether sentences follow one another in a text; the points of titles and initials end none."""
    return _FULL_STOP.search(_POINTED.sub("", text)) is not None


def _confidence(block: Block, *, is_lead: bool, is_hinted: bool, is_linked: bool) -> float:
    confidence = 0.6 + 0.18 * is_lead + 0.16 * is_hinted + 0.1 * is_linked
    if block.role is Role.BYLINE:
        confidence += 0.06
    return min(0.96, confidence)


def _author_links(layout: Layout, line: Line) -> tuple[Link, ...]:
    return tuple(
        link
        for link in layout.links_in(line.span)
        if ("author" in link.rel or _AUTHOR_PATH.search(link.href)) and 1 < link.span.end - link.span.start <= _LONGEST_NAME
    )


def _names(layout: Layout, line: Line, lead: re.Match[str] | None, linked: tuple[Link, ...]) -> list[tuple[str, str | None]]:
    """Return the names of a byline with the address each is linked to."""
    language = layout.document.language
    by_link = {
        " ".join(person.split()): link.href for link in linked for person in split_people(layout.document.slice(link.span), language)
    }
    text = lead["names"] if lead else line.text
    text = _ROLE_BEFORE.sub("", text)
    if (sign := _AGENCY_WITH_INITIALS.fullmatch(text)) and registry().agency(sign["sign"], language=language) is not None:
        return [(sign["sign"], None)]
    if lead and lead["lead"] in _CLOSED_LEADS:
        text = re.split(r"[丨|｜]|\s{2,}|입력|수정|승인|来源|编辑|责编|摄影|20\d\d", text)[0]
    people = [person for part in _parts(text, language, has_lead=lead is not None) for person in split_people(part, language)]
    if not linked and lead is None:
        people = _behind_provider(layout, line, people)
    if by_link and not _are_all_people(people, by_link) and (lead is None or len(by_link) >= len(people)):
        people = list(by_link)
    return [(name, by_link.get(name)) for name in people]


def _behind_provider(layout: Layout, line: Line, people: list[str]) -> list[str]:
    """Take the provider off whose link opens the line of a portal: "[Example Post] Ada Doe 3/5/2016"."""
    opening = next((link for link in layout.links_in(line.span) if link.span.start == line.span.start), None)
    if opening is None or len(people) != 1:
        return people
    name = people[0].removeprefix(layout.document.slice(opening.span)).strip()
    return [name] if name != people[0] and kind_of(name) is NameKind.PERSON else people


def _are_all_people(people: list[str], linked: dict[str, str]) -> bool:
    """Tell whether a byline names persons besides those it links to."""
    return len(people) > len(linked) and set(linked) <= set(people) and all(kind_of(name) is NameKind.PERSON for name in people)


def _parts(text: str, language: str | None, *, has_lead: bool) -> list[str]:
    """Return the runs of a byline between dates, times and counts; after a lead only the first."""
    text = _GLUE.sub("", text)
    if has_lead or not _DATE_TAIL.search(text):
        return [text]
    for mention in reversed(find_dates(text, language)):
        text = f"{text[: mention.start]}0{text[mention.end :]}"
    return [part for part in _NUMBERED.split(text) if len(part.strip()) > 2]


def _authors(
    layout: Layout, block: Block, line: Line, names: list[tuple[str, str | None]], confidence: float, *, is_sure: bool
) -> Iterator[Claim]:
    for place, (raw, url) in enumerate(names):
        name = _agency_itself(_whole(raw))
        kind = kind_of(name) if name else NameKind.UNKNOWN
        if not name or name.casefold() in _BUTTONS or is_agency_desk(name):
            continue
        if place and registry().agency(name) is not None:
            continue
        is_alone = plain(name) == plain(line.text) or bool(agencies_named(name))
        if kind is not NameKind.PERSON and len(name.split()) > _MOST_WORDS_UNLED and not is_sure:
            continue
        if not is_sure and url is None and kind is not NameKind.PERSON and (not is_alone or kind is NameKind.UNKNOWN):
            continue
        flags = frozenset[str]()
        rule = "byline/visible"
        if kind in {NameKind.ACCOUNT, NameKind.ORGANISATION}:
            flags, rule = frozenset({"account" if kind is NameKind.ACCOUNT else "organisation"}), _ORGANISATION
        lowered = (0.0 if kind is NameKind.PERSON else 0.12 if kind is NameKind.UNKNOWN else 0.06) if not is_sure else 0.0
        yield seen(Place(layout.document, block, line.span), ClaimKind.AUTHOR, as_written(name), rule, round(confidence - lowered, 3),
            url=url, flags=flags, statement=statement_at(line.span),
        )  # fmt: skip


def _agency_itself(name: str) -> str:
    """Return the agency without the place it reports from, which stands beside it in many bylines: "EFE Tortela"."""
    words = name.split()
    for count in range(len(words) - 1, 0, -1):
        sign = " ".join(words[:count])
        if registry().agency(sign) is not None and kind_of(name) is not NameKind.PERSON and len(words) - count <= _MOST_WORDS_OF_PLACE:
            return sign
    return name


def _whole(name: str) -> str:
    """Return a name that can be one, without what surrounds it; else nothing."""
    text = _OURS.sub("", _ROLE_BEFORE.sub("", " ".join(name.split()))).strip(" ,;:|/–—-•·*_【】（）[]")
    if not 2 <= len(text) <= _LONGEST_NAME or _DATE_TAIL.search(text) or "@" in text or len(text.split()) > 7:
        return ""
    return text


def _agencies(layout: Layout, block: Block, line: Line, text: str) -> Iterator[Claim]:
    credit = _OF_PHOTOGRAPHER.split(re.split(r"\s*(?:\d{1,2}[./]|\d{4}|,?\s+(?:Updated|Published|on)\b)", text)[0])[0]
    flags = frozenset({"mixed"} if is_beside_others(credit) else ())
    for agency in agencies_named(credit, layout.document.language, country_of(layout.document)):
        yield seen(Place(layout.document, block, line.span), ClaimKind.AGENCY, agency.short, "byline/agency", 0.88,
            relation=Relation.SYNDICATION, strength=2, statement=statement_at(line.span), flags=flags,
        )  # fmt: skip


def _at_end(layout: Layout) -> Iterator[Claim]:
    """Yield signatures below the text: labelled lines, "（记者 …）", byline blocks of the article."""
    for block, whole in layout.short_lines(layout.tail, _LONGEST):
        line = _first_statement(whole)
        if (
            line.block in layout.head
            or _TEASER_HINT.search(block.hint)
            or _BUTTON_HINT.search(block.hint[:48])
            or _is_of_others(line.text, None, is_linked=False)
        ):
            continue
        lead = _lead_of(line.text, is_hinted=False)
        is_labelled = lead is not None and lead["mark"].strip() != ""
        is_signed = lead is not None and lead["lead"].casefold() in _SIGNING and len(line.text) <= _LONGEST_SIGNATURE
        if is_labelled or (is_signed and block.is_main and line.block > layout.last):
            yield from _authors(layout, block, line, _names(layout, line, lead, _author_links(layout, line)), 0.74, is_sure=True)
        elif block.role is Role.BYLINE and block.is_main and len(line.text) <= _LONGEST_SIGNATURE and not _is_prose(line.text):
            names = [pair for pair in _names(layout, line, lead, _author_links(layout, line)) if kind_of(pair[0]) is NameKind.PERSON]
            yield from _authors(layout, block, line, names, 0.64, is_sure=False)
        elif line.block >= layout.last and block.is_main and _SIGNED_HINT.match(block.hint) and kind_of(line.text) is NameKind.PERSON:
            yield from _authors(layout, block, line, [(line.text, None)], 0.66, is_sure=False)
    yield from _bracketed(layout)


def _first_statement(line: Line) -> Line:
    """Return the author of a line that goes on with other labels: "Автор: Ада Лес. Перевод: Вера Луг." names one."""
    match = _STATEMENT.match(line.text)
    if match is None:
        return line
    return Line(line.block, Span(line.span.start, line.span.start + match.end()), match[0])


def _on_card(layout: Layout) -> Iterator[Claim]:
    """Yield the name on the author's card beside the text, where no byline names anybody and there is one card only."""
    found: dict[str, Claim] = {}
    for place, block in enumerate(layout.document.blocks):
        words = block.hint[:60]
        if block.span.end - block.span.start > _LONGEST_NAME or not _CARD_NAME.search(words) or "comment" in block.hint:
            continue
        for line in layout.lines(place):
            if kind_of(line.text) is NameKind.PERSON and line.text.casefold() not in _BUTTONS:
                at = Place(layout.document, block, line.span)
                found[line.text] = seen(at, ClaimKind.AUTHOR, as_written(line.text), "byline/card", 0.64, statement=statement_at(line.span))
    if len(found) == 1:
        yield from found.values()


def _bracketed(layout: Layout) -> Iterator[Claim]:
    """Yield names signed in brackets at the end of a paragraph, as Chinese papers do."""
    for place in layout.tail:
        block = layout.document.blocks[place]
        text = layout.text(place)
        if block.role in AROUND or is_of_image(block) or not text.rstrip().endswith(("）", ")", "】")):
            continue
        match = _SIGNATURE_ZH.search(text, max(0, len(text) - 60)) or _BARE_SIGNATURE_ZH.search(text, max(0, len(text) - 60))
        if match is None or (match.re is _BARE_SIGNATURE_ZH and kind_of(match["names"]) is not NameKind.PERSON):
            continue
        span = Span(block.span.start + match.start(), block.span.start + match.end())
        for name in split_people(match["names"], layout.document.language):
            if _whole(name):
                yield seen(
                    Place(layout.document, block, span), ClaimKind.AUTHOR, name, "byline/signature", 0.8, statement=statement_at(span)
                )


FINDER = Finder(name="byline", find=find)
