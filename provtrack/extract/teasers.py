"""Lines that point to other articles: "Read also: …", "Lesen Sie auch: …", "관련기사: …". What they state is about those."""

import re

_LABELS = (
    # Labels as sites print them above or before links to other articles; bare "read more" is none, for it leads to the original as often.
    r"(?:read|see|watch|listen) (?:also|next)|also read|must read|don['’]t miss|you (?:may|might) also like|"
    r"related(?: (?:articles?|stor(?:y|ies)|news|coverage))?|"
    r"more (?:stories|from us)|recommended|"
    r"lesen sie auch|lies auch|auch interessant|(?:mehr|auch) zum thema|passend dazu|weiterlesen|"
    r"(?:[àa] )?lire (?:aussi|également)|voir aussi|sur le même sujet|"
    r"le[ea] también|lea también|leé también|te puede interesar|(?:también )?(?:te|le) puede interesar|"
    r"relacionad[oa]s?|noticias relacionadas|lo más leído|"
    r"leggi anche|potrebbe interessarti|articoli correlati|"
    r"lei[ae] (?:também|ainda)|veja também|ler também|artigos relacionados|"
    r"lees (?:ook|verder)|zie ook|läs (?:också|även)|mest läst|læs også|mest læste|les også|mest lest|"
    r"(?:prze)?czytaj (?:też|także|również)|zobacz (?:też|także|również)|polecamy|"
    r"přečtěte si(?: také| i)?|čtěte (?:také|i)|související(?: články)?|"
    r"(?:читайте|смотрите) (?:также|ещ[её]|по теме|далее)|(?:материалы )?по теме|"
    r"(?:читайте|дивіться) (?:також|ще)|за темою|"
    r"ilgili haber(?:ler)?|(?:ayrıca|bunu da) oku(?:yun)?|olvassa (?:el|még)|ezt is|citește și|baca juga|xem thêm|đọc thêm|tin liên quan|"
    r"اقر[أا] أيض[اً]{1,3}|(?:موضوعات|مقالات|أخبار) (?:متعلقة|ذات صلة)|شاهد أيض[اً]{1,3}|"
    r"קראו גם|קרא גם|עוד בנושא|(?:כתבות )?קשורות|אולי יעניין אותך|"
    r"相关(?:阅读|新闻|报道|链接|文章)|延伸(?:阅读|閱讀)|推荐阅读|相關(?:閱讀|新聞|報導)|更多(?:阅读|新闻)|関連(?:記事|ニュース)|あわせて読みたい|(?:こちらも|おすすめ)記事?|"
    r"관련\s?(?:기사|뉴스)|함께 (?:보면|읽으면) 좋은 (?:글|기사)"
)
_TEASER = re.compile(rf"\W{{0,4}}(?:{_LABELS})\W{{0,2}}\s{{0,2}}[:：|»›>–—-]", re.IGNORECASE)
_LONGEST_LABEL = 48


def is_teaser(line: str) -> bool:
    """Tell whether a line opens with a label such as "Read also:", in any language.

    >>> is_teaser("Lesen Sie auch: Bäcker schließt (dpa)"), is_teaser("Related to this, Reuters: the pier")
    (True, False)
    """
    return _TEASER.match(line, 0, _LONGEST_LABEL) is not None
