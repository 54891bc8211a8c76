"""News agencies credited for the text."""

import pytest

from provtrack.extract.finders.agency import find
from provtrack.model.claim import ClaimKind
from provtrack.model.document import Document
from tests.extract.finders.pages import TEXT, page, values

LONG = "The harbour board met for the third time this month and again put off the question of who pays for the new pier at the north end."


def agencies(document: Document) -> set[str]:
    return set(values(find(document), ClaimKind.AGENCY))


@pytest.mark.parametrize(
    ("opening", "sign"),
    [
        ("NORTHPORT, Maine (AP) — ", "AP"),
        ("Berlin (dpa) - ", "dpa"),
        ("Berlin (dpa/bb) - ", "dpa"),
        ("PARIS, Nov 3 (Reuters) - ", "Reuters"),
        ("(EFE).- ", "EFE"),
        ("МОСКВА, 18 сен — РИА Новости. ", "РИА Новости"),
        ("МОСКВА, 18 сентября. /ТАСС/. ", "ТАСС"),
        ("【6月18日 AFP】", "AFP"),
        ("新华社北京9月18日电 ", "新华社"),
        ("【ロンドン時事】", "Jiji"),
        ("JTA — ", "JTA"),
        ("New Delhi, May 3 (PTI) ", "PTI"),
        ("New Delhi [India], May 3 (ANI): ", "ANI"),
    ],
)
def test_a_dateline_credits_its_agency(opening: str, sign: str) -> None:
    found = agencies(page(text=f"<p>{opening}{LONG}</p>{TEXT}"))
    assert len(found) == 1
    assert sign.casefold()[:2] == next(iter(found)).casefold()[:2] or sign in {"新华社", "РИА Новости", "ТАСС"}


def test_a_text_by_one_outlet_through_an_agency_names_both() -> None:
    claims = list(find(page(text=f"<p>FENLAND via JTA — {LONG}</p>{TEXT}")))
    assert values(claims, ClaimKind.AGENCY) == ["JTA"]
    assert values(claims, ClaimKind.ORIGINAL_OUTLET) == ["Fenland"]
    assert len({claim.statement for claim in claims}) == 1


@pytest.mark.parametrize(
    ("ending", "signs"),
    [
        ("(dpa/lno)", {"dpa"}),
        (" — AFP", {"AFP"}),
        ("(Quelle: APA/sda/dpa)", {"APA", "sda", "dpa"}),
        ("(SID)", {"SID"}),
        ("/ritzau/", {"Ritzau"}),
        ("EFE", {"EFE"}),
        ("dpa/abc", {"dpa"}),
        ("dpa-AFX/la/men", {"dpa-AFX"}),
        ("PTI KLM NOP", {"PTI"}),
        ("【時事通信社】", {"Jiji"}),
    ],
)
def test_the_end_of_the_text_is_signed(ending: str, signs: set[str]) -> None:
    found = agencies(page(text=f"{TEXT}<p>{LONG} {ending}</p>"))
    assert {sign.casefold() for sign in found} == {sign.casefold() for sign in signs}


@pytest.mark.parametrize("line", ["Source: Reuters", "Quelle: sid/dpa", "来源：新华社"])
def test_a_source_line_credits(line: str) -> None:
    assert agencies(page(text=f"{TEXT}<p>{line}</p>"))


def test_a_place_line_credits_and_signs() -> None:
    claims = list(find(page(below_title="<p>AFP, NORTHPORT</p>")))
    assert set(values(claims, ClaimKind.AGENCY)) == {"AFP"}
    assert set(values(claims, ClaimKind.AUTHOR)) == {"AFP"}


def test_the_markup_credits() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "sourceOrganization": {"name": "Reuters"}}</script>'
    assert agencies(page(head=head)) == {"Reuters"}


@pytest.mark.parametrize(
    "text",
    [
        f"<p>NORTHPORT, Maine (WABC) — {LONG}</p>",
        f"<p>{LONG} The mayor told Reuters that the pier would be paid for.</p>",
        f"<p>{LONG} (This is only the first of many meetings)</p>",
        f"<p>Source: News agencies</p><p>{LONG}</p>",
    ],
)
def test_stations_mentions_and_nameless_credits_are_none(text: str) -> None:
    assert agencies(page(text=text + TEXT)) == set()


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img src=a.jpg><figcaption>The pier in May. (AP)</figcaption></figure>",
        '<figure><img src=a.jpg><span class="photo-credit">Reuters</span></figure>',
    ],
)
def test_credits_of_pictures_are_none_of_the_text(picture: str) -> None:
    assert agencies(page(text=TEXT + picture + TEXT)) == set()


def test_a_sign_at_the_end_of_a_link_is_of_the_article_behind_it() -> None:
    assert agencies(page(text=f"{TEXT}<p>Read also: <a href='/b'>Bakery closes for good (dpa)</a></p>")) == set()


@pytest.mark.parametrize(
    "teaser",
    [
        "<p><a href='/b'>Read also: Bakery closes for good (dpa)</a></p>",
        "<p>Læs også: <a href='/b'>Klokke stjålet /ritzau/</a></p>",
        "<div>관련기사: <a href='/b'>[연합뉴스] 보호수</a></div>",
    ],
)
def test_a_teasers_agency_is_of_the_article_behind_it(teaser: str) -> None:
    assert agencies(page(text=teaser + TEXT + teaser)) == set()


def test_a_photographers_line_below_the_text_credits_no_agency() -> None:
    assert agencies(page(text=f"{TEXT}<p>Foto: Nils Fager/dpa</p>")) == set()


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("首圖來源：中央社", "zh"),
        ("数据来源：新华社", "zh"),
        ("據新華社報導，沼澤已乾。", "zh"),
        ("写真提供：共同通信社", "ja"),
        ("（写真：ロイター/アフロ）", "ja"),
        ("사진=연합뉴스", "ko"),
        ("[사진=연합뉴스 제공]", "ko"),
        ("연합뉴스에 따르면 습지가 말랐다.", "ko"),
        ("مصدر الصورة: رويترز", "ar"),
        ("تصوير: رويترز", "ar"),
        ("צילום: באדיבות המשפחה, רויטרס", "he"),
        ("סוכנות רויטרס דיווחה שהמים עלו", "he"),
        ("Nguồn ảnh: Reuters", "vi"),
    ],
)
def test_a_line_on_a_picture_on_figures_or_on_a_report_credits_no_agency_in_any_script(line: str, language: str) -> None:
    assert agencies(page(text=f"{TEXT}<p>{line}</p>", language=language)) == set()
    assert agencies(page(text=f"<p>{line}</p>{TEXT}", language=language)) == set()


@pytest.mark.parametrize(
    ("line", "language"), [("来源：新华社", "zh"), ("기사제공=연합뉴스", "ko"), ("المصدر: رويترز", "ar"), ("(רויטרס)", "he")]
)
def test_the_same_agencies_are_credited_where_the_text_is_theirs(line: str, language: str) -> None:
    assert agencies(page(text=f"{TEXT}<p>{line}</p>", language=language))


def test_initials_may_stand_before_the_sign_that_ends_a_text() -> None:
    assert agencies(page(text=f"{TEXT}<p>{LONG} ab/cde AFP</p>")) == {"AFP"}


@pytest.mark.parametrize(
    ("opening", "sign"),
    [
        ("Москва. 3 мая. ИНТЕРФАКС - ", "Interfax"),
        ("ВЛАДИВОСТОК, 3 мая – РИА Новости, Иван Лугов. ", "RIA Novosti"),
        ("中新网北京5月3日电 (记者 李明) ", "中新社"),
    ],
)
def test_a_dateline_credits_its_agency_however_place_and_date_are_set(opening: str, sign: str) -> None:
    assert agencies(page(text=f"<p>{opening}{LONG}</p>{TEXT}")) == {sign}


@pytest.mark.parametrize(
    ("line", "language", "signs"),
    [
        ("EFE | Madrid", "es", {"EFE"}),
        ("Associated Press in New York", "en", {"AP"}),
        ("ČTK, Nordbote", "en", {"ČTK"}),
        ("Lusa", "pt", {"Lusa"}),
        ("AFP-JIJI, KYODO", "en", {"AFP", "Jiji", "Kyodo"}),
    ],
)
def test_an_agency_signs_alone_under_the_headline(line: str, language: str, signs: set[str]) -> None:
    assert agencies(page(below_title=f"<p>{line}</p>", language=language)) == signs


def test_the_name_of_an_agency_further_down_or_in_a_caption_credits_nothing() -> None:
    below = "<figure><img src='x.jpg'><figcaption>The pier. AFP</figcaption></figure>"
    assert agencies(page(below_title=below)) == set()
    assert agencies(page(text=f"{TEXT}<p>{LONG}</p>", after="<aside><p>Reuters</p></aside>")) == set()


@pytest.mark.parametrize(
    ("opening", "closing", "language", "short"),
    [
        ("EFE | Madrid ", "", "es", "EFE"),
        ("Madrid | EFE ", "", "es", "EFE"),
        ("", " (ANI)", "en", "ANI"),
        ("", "＝ロイター", "ja", "Reuters"),
    ],
)
def test_agencies_sign_with_a_bar_in_brackets_behind_the_text_or_after_an_equals_sign(
    opening: str, closing: str, language: str, short: str
) -> None:
    paragraph = "The ferry pier at the north bank stays open for another winter, the harbour office said on Monday after a meeting."
    document = page(text=f"<p>{opening}{paragraph}</p><p>{paragraph}</p><p>{paragraph}{closing}</p>", language=language)
    assert values(list(find(document)), ClaimKind.AGENCY) == [short]


def test_an_abbreviation_explained_at_the_end_is_no_agency() -> None:
    paragraph = "The ferry pier at the north bank stays open for another winter, said the Association of Northern Islands (ANI)"
    assert values(list(find(page(text=f"<p>{paragraph}</p>" * 3))), ClaimKind.AGENCY) == []


def test_a_credit_under_the_headline_signs_the_text_and_the_picture_behind_a_source_does_not() -> None:
    signed = page(below_title='<p class="credito">Da Agência Brasil</p>', language="pt")
    assert values(list(find(signed)), ClaimKind.AGENCY) == ["Agência Brasil"]
    pictured = page(after="<p>Źródło: East News, fot: Jan Brzoza/PAP</p>", language="pl")
    assert values(list(find(pictured)), ClaimKind.AGENCY) == []
