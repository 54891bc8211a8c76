"""Notices as printed."""

import pytest

from provtrack.extract.finders.notice_text import find
from provtrack.model.claim import ClaimKind
from tests.extract.finders.pages import TEXT, page, values


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "The Quay Centre grants permission to cross-post its articles on community sites as long as source and link are given.",
            ClaimKind.PERMISSION,
        ),
        ("You are free to republish this article, online or in print, if you name us.", ClaimKind.PERMISSION),
        ("Перепечатка материалов разрешается при наличии активной ссылки на сайт.", ClaimKind.PERMISSION),
        ("转载请注明出处：海港新闻", ClaimKind.PERMISSION),
        ("Disclaimer: What stands in this article is the sole responsibility of its author, not of the Quay Centre.", ClaimKind.DISCLAIMER),
        ("The views expressed here are those of the author and do not reflect the policy of Quay Post.", ClaimKind.DISCLAIMER),
        ("Мнение автора может не совпадать с мнением редакции нашего скромного издания.", ClaimKind.DISCLAIMER),
        (
            "This site holds copyrighted material the use of which was not always authorised by its owner; we offer it under fair use.",
            ClaimKind.FAIR_USE,
        ),
        ("This material may not be published, broadcast or rewritten without permission.", ClaimKind.TERMS),
        ("Nachdruck, auch auszugsweise, nur mit Genehmigung des Verlages.", ClaimKind.TERMS),
        ("Toute reproduction interdite sans autorisation écrite.", ClaimKind.TERMS),
        ("未经授权不得转载本站文章", ClaimKind.TERMS),
    ],
)
def test_a_notice_is_read_below_the_text(line: str, kind: ClaimKind) -> None:
    document = page(after=f"<p>{line}</p>")
    claims = [claim for claim in find(document) if claim.kind is kind]
    assert claims
    assert claims[0].span is not None
    assert document.slice(claims[0].span) == claims[0].quote


def test_conditions_that_follow_belong_to_the_permission() -> None:
    line = "We are old. The Centre grants permission to repost its articles. For publication in print, contact the desk. The sea is cold."
    quotes = values(find(page(after=f"<p>{line}</p>")), ClaimKind.PERMISSION)
    assert quotes == ["The Centre grants permission to repost its articles. For publication in print, contact the desk."]


@pytest.mark.parametrize("menu", ["Disclaimer | Terms | Privacy", "Fair Use and Copyright Policy", "Aviso legal y condiciones de uso"])
def test_names_of_pages_are_no_notices(menu: str) -> None:
    assert list(find(page(footer=f"<footer><p>{menu}</p></footer>"))) == []


def test_what_stands_amid_the_text_is_hardly_believed() -> None:
    inside = "<p>The rules say that the drawings may not be reproduced without permission of the board, which has never given any.</p>"
    assert all(claim.confidence < 0.5 for claim in find(page(text=inside + TEXT + TEXT)))


def test_an_address_at_the_end_is_not_cut() -> None:
    line = "The Centre grants permission to repost its articles. For publication in print, contact: desk@fenland.example"
    assert values(find(page(after=f"<p>{line}</p>")), ClaimKind.PERMISSION) == [line]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("La riproduzione è consentita citando la fonte e l'autore.", ClaimKind.PERMISSION),
        ("É permitida a reprodução deste texto, desde que citada a fonte.", ClaimKind.PERMISSION),
        ("Overname van dit artikel is toegestaan, mits met bronvermelding.", ClaimKind.PERMISSION),
        ("Gengivelse af artiklen er tilladt med kildeangivelse.", ClaimKind.PERMISSION),
        ("Gjengivelse av artikkelen er tillatt med kildehenvisning.", ClaimKind.PERMISSION),
        ("Återpublicering av texten är tillåten om källan anges.", ClaimKind.PERMISSION),
        ("Przedruk tekstu jest dozwolony pod warunkiem podania źródła.", ClaimKind.PERMISSION),
        ("Převzetí článku je možné s uvedením zdroje a odkazu.", ClaimKind.PERMISSION),
        ("Bu yazı kaynak gösterilerek yayımlanabilir.", ClaimKind.PERMISSION),
        ("本記事の転載は自由です。", ClaimKind.PERMISSION),
        ("이 글은 출처를 밝히면 재게시 가능합니다.", ClaimKind.PERMISSION),
        ("Overname zonder schriftelijke toestemming van de redactie is niet mogelijk.", ClaimKind.TERMS),
        ("Kopiering av texten utan tillstånd är förbjuden.", ClaimKind.TERMS),
        ("Przedruk wyłącznie za pisemną zgodą redakcji.", ClaimKind.TERMS),
        ("Використання матеріалів лише з письмового дозволу редакції.", ClaimKind.TERMS),
        ("İçerik izinsiz kopyalanamaz ve yayımlanamaz.", ClaimKind.TERMS),
        ("אין להעתיק או לפרסם את התוכן ללא אישור בכתב.", ClaimKind.TERMS),
        ("لا يجوز نشر أو نسخ هذا المحتوى دون إذن مسبق.", ClaimKind.TERMS),
    ],
)
def test_permissions_and_terms_are_told_in_many_languages(line: str, kind: ClaimKind) -> None:
    assert [claim.kind for claim in find(page(after=f"<p>{line}</p>"))] == [kind]


@pytest.mark.parametrize("line", ["Na overname door een fonds ging de krant verder.", "Převzetí firmy se chystá na podzim příštího roku."])
def test_a_takeover_of_a_firm_is_no_notice(line: str) -> None:
    assert list(find(page(after=f"<p>{line}</p>"))) == []
