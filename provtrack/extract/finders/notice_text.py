"""Notices as printed: permission to republish and its conditions, disclaimers, fair-use statements, terms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from provtrack.extract.finder import Finder
from provtrack.extract.layout import Layout, Line, lay_out
from provtrack.extract.stating import Place, seen, statement_at
from provtrack.extract.triggers import Triggers
from provtrack.model.claim import Claim, ClaimKind, Scope
from provtrack.model.document import Block, Document, Role, Span
from provtrack.values.wordlist import replace_surrogates


@dataclass(frozen=True, slots=True)
class _Notice:
    """How a kind of notice is worded. `whole` takes the whole line, else its sentences only."""

    kind: ClaimKind
    rule: str
    wording: re.Pattern[str]
    confidence: float
    whole: bool = False
    follow: re.Pattern[str] | None = None
    """Sentences after the first that go on with it."""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_CONDITIONS = _words(
    r"permi|publi|reprint|reprodu|commercial|contact|source|credit|link|attribut|genehmig|quelle|autoris|mention|перепечат|ссылк|转载|出处"
)

_NOTICES = (
    _Notice(
        ClaimKind.PERMISSION,
        "notice/permission",
        _words(
            r"grants? (?:\w+ ){0,4}permission to (?:\w+ ){0,3}(?:cross-?post|re-?publish|re-?print|reproduce|copy|use|share|distribute|"
            r"repost)|"
            r"permission (?:is|to) (?:hereby )?(?:granted|(?:cross-?post|re-?publish|re-?print|reproduce|repost))\b|(?:may|"
            r"can) be (?:freely )?(?:re-?published|reprinted|reproduced|reposted|shared|copied) "
            r"(?:\w+ ){0,6}(?:provided|as long|if|with (?:attribution|credit)|so long|under)|(?:feel free|you (?:are|may|"
            r"can)(?: free)?) to (?:re-?publish|re-?print|repost|reproduce)|"
            r"you (?:may|can|are free to) (?:re-?publish|re-?print|repost|reproduce|share) (?:this|our|these)|re-?publi(?:cation|"
            r"shing) (?:is )?(?:welcome|permitted|allowed|free)|"
            r"we encourage (?:you to )?re-?publi|(?:nachdruck|weiterverbreitung|weiterverwendung|verbreitung|"
            r"veröffentlichung)[^.]{0,60}(?:erlaubt|gestattet|erwünscht|frei)|"
            r"reproduction (?:\w+ ){0,3}autorisée|(?:se )?(?:permite|autoriza) (?:la |su )?(?:reproducci[oó]n|republicaci[oó]n)|"
            r"puede(?:n)? (?:reproducir|republicar)(?:se)?|"
            r"(?:перепечатка|использование|цитирование|копирование)[^.]{0,80}(?:разреша|допускается|возможн|разрешен)|欢迎转载|歡迎轉載|"
            r"转载请(?:注明|"
            r"保留|标明|联系)|轉載請註明|可自由转载|передрук[^.]{0,80}(?:дозвол|можлив)|"
            r"(?:riproduzione|ripubblicazione) (?:è )?(?:consentita|permessa|libera|autorizzata)|"
            r"è (?:consentita|permessa) la ri(?:produ|pubbl)|"
            r"permitida a (?:reprodu|republica)ção|(?:reprodução|republicação) (?:é )?(?:permitida|autorizada|livre)|"
            r"(?:overname|herpublicatie)[^.]{0,60}(?:toegestaan|vrij)|återpublicering[^.]{0,60}tillåt|"
            r"(?:gengivelse|genudgivelse|gjengivelse|republisering)[^.]{0,60} (?:er )?(?:tillad|tillat)|przedruk[^.]{0,60}dozwolon|"
            r"(?:převzetí|přetištění)[^.]{0,60}(?:povolen|možné)|kaynak gösterilerek[^.]{0,60}(?:yay[ıi]mlanabil|kullan[ıi]labil)|"
            r"転載(?:は)?(?:自由|可|歓迎)|自由に転載|(?:전재|재게시|퍼가)[^.]{0,20}(?:허용|가능|환영)"
        ),
        0.88,
        follow=_CONDITIONS,
    ),
    _Notice(
        ClaimKind.FAIR_USE,
        "notice/fair-use",
        _words(
            r"fair[\s-]use|fair[\s-]dealing|17 u\.?s\.?c\.? ?(?:§|section)? ?107|section 107|"
            r"copyrighted material(?:,)? (?:the use of which|whose use)|"
            r"добросовестно\w+ использован|合理使用"
        ),
        0.9,
        whole=True,
    ),
    _Notice(
        ClaimKind.DISCLAIMER,
        "notice/disclaimer",
        _words(
            r"^\W{0,3}(?:legal )?(?:disclaimer|haftungsausschluss|avertissement|clause de non-responsabilité|descargo de responsabilidad|"
            r"aviso legal|дисклеймер|отказ от ответственности|免责声明|免責聲明|特别声明|声明)\b\s?[:：.\-–—]?|"
            r"(?:views?|opinions?|statements?|ideas)(?: and \w+)? (?:\w+ ){0,2}(?:expressed|stated|contained)[^.]{0,80}(?:author|writer|"
            r"own|contributor|not necessarily|do not)|sole responsibility of the author|"
            r"do(?:es)? not (?:necessarily )?(?:reflect|represent) (?:the )?(?:\w+ ){0,4}(?:views?|opinions?|position|policy|policies)|"
            r"not (?:be )?(?:responsible|liable) for any|"
            r"(?:meinung|ansicht|standpunkt)[^.]{0,60}(?:nicht (?:zwingend |notwendigerweise |unbedingt )?(?:die|der|"
            r"mit der))[^.]{0,40}(?:redaktion|verlag|herausgeber)|geben nicht (?:unbedingt |notwendigerweise )?die meinung|"
            r"(?:opinions?|propos|points? de vue)[^.]{0,60}n['’](?:engage|reflète)|(?:las )?opiniones (?:expresadas|vertidas)|"
            r"no (?:reflejan?|representan?) (?:necesariamente )?(?:la|las) (?:opini|posici|postura)|"
            r"мнение (?:автора|редакции|авторов)[^.]{0,60}(?:может|не совпада|не обязательно|не отвеча)|"
            r"ответственност\w+ за содержание[^.]{0,40}(?:нес|лежит)|(?:仅|僅|只)代表(?:作者|本人|个人)|不代表(?:本|平台|网站|我们)"
        ),
        0.88,
        whole=True,
    ),
    _Notice(
        ClaimKind.TERMS,
        "notice/terms",
        _words(
            r"(?:may|must|can|shall) ?not be (?:\w+, ){0,4}(?:re-?published|published|reproduced|reprinted|broadcast|rewritten|"
            r"redistributed|copied|transmitted)|"
            r"(?:without|only with) (?:the )?(?:prior |express |explicit |written ){1,3}(?:permission|consent|authori[sz]ation|approval)|"
            r"reproduction (?:\w+ ){0,6}(?:prohibited|forbidden|interdite)|unauthori[sz]ed (?:use|reproduction|copying|distribution)|"
            r"(?:nachdruck|vervielfältigung|weiterverbreitung|weiterverwendung|verwertung|wiedergabe|"
            r"veröffentlichung)[^.]{0,80}(?:nur mit|nicht gestattet|untersagt|verboten|bedarf|bedürfen|genehmigung)|"
            r"(?:reproduction|toute (?:reproduction|utilisation|diffusion))[^.]{0,80}(?:interdite?|soumise|autorisation)|(?:prohibida|"
            r"se prohíbe|queda prohibida)[^.]{0,40}(?:reproducci[oó]n|copia|difusi[oó]n)|"
            r"è vietata la riproduzione|riproduzione (?:riservata|vietata)|é proibida a reprodução|proibida a reprodução|(?:перепечатк|"
            r"использован|копирован|воспроизведен|распространен)\w*[^.]{0,100}(?:только|запрещ|обязательн|не допуска|согласи|письменн)|"
            r"(?:未经|未經)[^。]{0,20}(?:授权|授權|许可|許可|同意|允许)[^。]{0,16}(?:不得|禁止|严禁|嚴禁|请勿)|(?:严禁|禁止|謝絕|"
            r"谢绝)(?:擅自)?(?:转载|轉載|转帖)|"
            r"版权所有[^。]{0,12}(?:必究|转载)|無断(?:転載|複製|複写|使用)|무단\s?전재|zabronione|kopírování|yasaktır|"
            r"(?:overname|overnemen)[^.]{0,80}(?:zonder|alleen|uitsluitend)[^.]{0,40}toestemming|"
            r"(?:kopiering|återgivning|gengivelse|gjengivelse|eftertryk|ettertrykk)[^.]{0,80}(?:förbjud|forbudt|utan|uden|uten|ikke till)|"
            r"(?:kopiowanie|przedruk|rozpowszechnianie)[^.]{0,80}(?:zabronion|zgod)|"
            r"(?:передрук|копіюванн|використанн)\w*[^.]{0,100}(?:лише|тільки|заборон)|"
            r"(?:izinsiz|gösterilmeden)[^.]{0,60}(?:kullan[ıi]lamaz|yay[ıi]mlanamaz|kopyalanamaz|yap[ıi]lamaz)|"
            r"אין (?:להעתיק|לשכפל|לפרסם)|(?:يمنع|لا يجوز|يحظر)[^.]{0,60}(?:نشر|نسخ)"
        ),
        0.86,
        follow=_CONDITIONS,
    ),
)
_TRIGGERS = Triggers(
    (
        "permission", "permitted", "republi", "re-publi", "reprint", "re-print", "reproduc", "repost", "cross-post", "crosspost",
        "can be shared", "be copied",
        "nachdruck", "weiterverbreitung", "weiterverwendung", "vervielfältigung", "verwertung", "wiedergabe", "verbreitung", "erlaubt",
        "gestattet",
        "autorisée", "autoriza", "interdite", "toute utilisation", "toute diffusion", "prohibida", "prohíbe", "vietata", "riproduzione",
        "proibida a",
        "перепечат", "использовани", "цитирован", "копирован", "воспроизведен", "распространен", "передрук", "转载", "轉載", "转帖",
        "未经", "未經",
        "reprodução", "republicação", "overname", "overnemen", "herpublicatie", "återpublicering", "återgivning", "gengivelse",
        "genudgivelse",
        "gjengivelse", "republisering", "kopiering", "eftertryk", "ettertrykk", "przedruk", "kopiowanie", "rozpowszechnianie", "převzetí",
        "přetištění", "gösterilerek", "gösterilmeden", "izinsiz", "転載", "전재", "재게시", "퍼가", "копіюванн", "використанн",
        "אין לה", "אין לש", "אין לפ", "يمنع", "لا يجوز", "يحظر",
        "版权所有", "無断", "무단", "zabronione", "kopírování", "yasaktır", "fair use", "fair-use", "fair dealing", "section 107",
        "§ 107", "u.s.c",
        "copyrighted material", "合理使用", "disclaimer", "haftungsausschluss", "avertissement", "non-responsabilité", "descargo de",
        "aviso legal", "дисклеймер",
        "отказ от", "免责声明", "免責聲明", "特别声明", "声明", "expressed", "sole responsibility", "not necessarily", "not reflect",
        "not represent",
        "responsible for any", "liable for any", "meinung", "ansicht", "standpunkt", "opinions", "propos", "points de vue", "opiniones",
        "reflejan", "representan",
        "мнение автора", "мнение редакции", "мнение авторов", "ответственност", "代表作者", "代表本", "代表个人", "代表平台", "代表网站",
        "代表我们",
        "without prior", "without the", "without written", "without express", "written consent", "written permission", "unauthorized",
        "unauthorised", "may not be", "must not be",
    )
)  # fmt: skip
_SENTENCE = re.compile(r"(?:[^.!?。！？\n]|[.!?](?=\w)){1,900}(?:[.!?]|[。！？]|$)?[\"”»)]{0,2}\s*")
_LONGEST_WHOLE = 1800
_SHORTEST = {ClaimKind.PERMISSION: 25, ClaimKind.TERMS: 25, ClaimKind.DISCLAIMER: 50, ClaimKind.FAIR_USE: 60}
"""Shorter runs are names of pages that hold the notice, in a menu."""
_SHORTEST_WIDE = 6
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LONGEST_LINE = 6000
_ANY_SPACE = "\\s\\x1c-\\x1f\\x{85}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}"
"""What `re` takes for white space, as RE2 lists it."""


def find(document: Document) -> Iterator[Claim]:
    """Yield each notice with its words as the quote: the whole line for disclaimers and fair use, else the sentences that say it."""
    layout = lay_out(document)
    for place in _TRIGGERS.blocks(document):
        block = document.blocks[place]
        if block.role in {Role.TITLE, Role.CODE, Role.NAVIGATION}:
            continue
        inside = block.is_main and layout.first <= place <= layout.last - 3
        for line in layout.lines(place):
            yield from _of_line(layout, block, line, inside=inside)


@cache
def _loose() -> Any:
    """Return all wordings in one for RE2, each fitting no less than it should: it tells in one quick pass which lines hold none."""
    import re2

    whole = "|".join(f"(?:{notice.wording.pattern})" for notice in _NOTICES)
    for exact, loose in ((r"\b", ""), (r"\w", r"\S"), (r"\W", "."), (r"[\s-]", f"[{_ANY_SPACE}-]"), (r"\s?", f"[{_ANY_SPACE}]?")):
        whole = whole.replace(exact, loose)
    return re2.compile("(?i)" + re.sub(r"\{0,\d\d+\}", "*", whole))


def _of_line(layout: Layout, block: Block, line: Line, *, inside: bool) -> Iterator[Claim]:
    text = line.text[:_LONGEST_LINE]
    if _loose().search(replace_surrogates(text.replace("İ", "i").replace("ı", "i"))) is None:
        return
    for notice in _NOTICES:
        match = notice.wording.search(text)
        if match is None:
            continue
        start, end = (0, len(text)) if notice.whole and len(text) <= _LONGEST_WHOLE else _sentences(text, match, notice.follow)
        quote = text[start:end].strip()
        if len(quote) < (_SHORTEST_WIDE if _WIDE.search(quote) else _SHORTEST[notice.kind]) or quote.count("|") + quote.count("•") > 2:
            continue
        begin = line.span.start + start + text[start:end].index(quote[0])
        span = Span(begin, begin + len(quote))
        confidence = notice.confidence - (0.4 if inside else 0)
        scope = Scope.SITE if block.role in {Role.FOOTER, Role.NAVIGATION, Role.ASIDE} else Scope.TEXT if block.is_main else Scope.SITE
        yield seen(Place(layout.document, block, span), notice.kind, " ".join(quote.split()), notice.rule, round(confidence, 3),
            scope=scope, statement=statement_at(span),
        )  # fmt: skip


def _sentences(text: str, match: re.Match[str], follow: re.Pattern[str] | None) -> tuple[int, int]:
    """Return the sentences that the match stands in, and those after it that go on with the same."""
    start, end = match.start(), match.end()
    found = False
    for sentence in _SENTENCE.finditer(text):
        if sentence.end() <= match.start():
            continue
        if not found:
            start, end, found = min(sentence.start(), match.start()), max(sentence.end(), match.end()), True
        elif sentence.start() < match.end():
            end = max(end, sentence.end())
        elif follow is not None and follow.search(sentence[0]):
            end = sentence.end()
        else:
            break
    return start, end


FINDER = Finder(name="notice-text", find=find)
