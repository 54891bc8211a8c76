"""Lines above a text that name outlet and date, providers, press releases."""

import pytest

from provtrack.extract.finders.masthead import find
from provtrack.model.claim import ClaimKind, Relation
from tests.extract.finders.pages import best, page, plain_page, values

PARAGRAPH = (
    "The harbour board met for the third time this month and again put off the question of who pays for the new pier at the north end. "
)


def test_of_two_dated_lines_the_second_is_the_source() -> None:
    text = f"# Pier\n\nBy Ada Doe\n\nQuay Post, September 18, 2015\n[lantern.example](#) 14 September 2015\n\n{PARAGRAPH}\n\n{PARAGRAPH}"
    claims = list(find(plain_page(text)))
    assert values(claims, ClaimKind.OUTLET) == ["Quay Post"]
    assert values(claims, ClaimKind.PUBLISHED) == ["2015-09-18"]
    source = best(claims, ClaimKind.SOURCE_OUTLET)
    assert (source.value, source.strength) == ("lantern.example", 3)
    date = best(claims, ClaimKind.ORIGINAL_DATE)
    assert (date.value, date.statement) == ("2015-09-14", source.statement)


@pytest.mark.parametrize(
    "line", ["Published May 3, 2018", "Last updated: May 3, 2018", "Ada Doe, May 3, 2018", "The Associated Press May 3, 2018"]
)
def test_labels_people_and_agencies_are_no_outlets(line: str) -> None:
    claims = list(find(page(below_title=f"<p>{line}</p>")))
    assert values(claims, ClaimKind.SOURCE_OUTLET) == []


def test_the_page_s_own_name_is_no_source() -> None:
    head = '<meta property="og:site_name" content="Quay Post">'
    claims = list(find(page(head=head, below_title="<p>Quay Post, May 3, 2018</p>")))
    assert values(claims, ClaimKind.SOURCE_OUTLET) == []


@pytest.mark.parametrize("line", ["Provided by Lantern Post", "Bereitgestellt von Lantern Post", "Fourni par Lantern Post"])
def test_a_portal_names_its_provider(line: str) -> None:
    assert values(find(page(below_title=f"<p>{line}</p>")), ClaimKind.SOURCE_OUTLET) == ["Lantern Post"]


def test_the_original_title_marks_the_name_before_it_as_the_source() -> None:
    claims = list(find(page(below_title="<p>2019年11月25日 18:57 海港参考 | 原标题：码头又推迟了</p>", language="zh")))
    assert values(claims, ClaimKind.SOURCE_OUTLET) == ["海港参考"]


def test_markup_names_a_source_unless_it_is_the_page_itself() -> None:
    site = '<meta property="og:site_name" content="Quay Post">'
    assert values(find(page(head=site + '<meta name="source" content="Lantern Post">')), ClaimKind.SOURCE_OUTLET) == ["Lantern Post"]
    assert values(find(page(head=site + '<meta name="source" content="Quay Post Online">')), ClaimKind.SOURCE_OUTLET) == []


def test_the_issuer_of_a_press_release_is_its_source() -> None:
    text = f"<p>Pierbau GmbH | Köln (ots) - {PARAGRAPH}</p><p>{PARAGRAPH}</p>"
    assert values(find(page(text=text, language="de")), ClaimKind.SOURCE_OUTLET) == ["Pierbau GmbH"]


def test_the_channel_s_closing_formula_names_the_issuer() -> None:
    text = f"<p>Köln (ots) - {PARAGRAPH}</p><p>{PARAGRAPH}</p><p>Original-Content von: Pierbau GmbH, übermittelt durch news aktuell</p>"
    assert values(find(page(text=text, language="de")), ClaimKind.SOURCE_OUTLET) == ["Pierbau GmbH"]


CHINESE = (
    "<p>每天傍晚六点，芦川渡口的最后一班船离开南岸。船上常常只有一个人，但船主从来不关灯。他说，只要对岸还有一盏灯，他就要开过去。</p>" * 3
)


def test_a_name_that_only_the_markup_calls_the_source_is_one() -> None:
    info = '<div class="info"><span class="a_source">芦川晚报</span> <span class="a_author">王强</span> <span>2019-09-07 10:20</span></div>'
    claim = best(find(page(below_title=info, text=CHINESE, language="zh")), ClaimKind.SOURCE_OUTLET)
    assert (claim.value, claim.relation) == ("芦川晚报", Relation.REPOST)


def test_the_label_in_a_source_of_the_markup_is_no_part_of_its_name() -> None:
    claims = list(find(page(head='<meta name="source" content="来源：芦川晚报"><meta name="ContentSource" content="本站">', text=CHINESE)))
    assert values(claims, ClaimKind.SOURCE_OUTLET) == ["芦川晚报"]
