"""Names signed at the edges of the text without a label."""

import pytest

from provtrack.extract.finders.signatures import find
from provtrack.model.claim import ClaimKind
from tests.extract.finders.pages import TEXT, page, values

JAPANESE = (
    "<p>町の外れにある水車小屋で、十年ぶりに灯りがともった。"
    "持ち主が施設に移ってから空き家になっていたが、地元の高校生が週末ごとに通って修理を続けてきた。{}</p>"
)


@pytest.mark.parametrize(
    ("after", "names"),
    [
        ("<p>Lê Thu Phương</p>", ["Lê Thu Phương"]),
        ("<p>— Ada Doe</p>", ["Ada Doe"]),
        ("<p><strong>Phạm Thu Hà</strong> (theo <em>AFP, Reuters</em>)</p>", ["Phạm Thu Hà"]),
        ("<p><em>Ada Doe is a reporter in Fenland.</em></p>", ["Ada Doe"]),
        ("<p>Ada Doe writes about rivers for the Quay Post.</p>", ["Ada Doe"]),
        ("<p><em>Karl Ried ist Redakteur beim Moorboten.</em></p>", ["Karl Ried"]),
        ("<p>Read More</p>", []),
        ("<p>Related Articles</p>", []),
        ("<p>MTI/Ada Doe</p>", []),
        ('<p><a href="/tags/ada-doe">Ada Doe</a></p>', []),
        ("<p>New York</p>", []),
        ("<p>Ada Doe is the mayor of Fenland.</p>", []),
    ],
)
def test_the_name_below_the_text_is_the_authors(after: str, names: list[str]) -> None:
    assert values(find(page(after=after)), ClaimKind.AUTHOR) == names


@pytest.mark.parametrize(
    ("ending", "names"),
    [("【寺沢美和】", ["寺沢美和"]), ("（佐藤花子、鈴木一郎）", ["佐藤花子", "鈴木一郎"]), ("（敬称略）", []), ("（関連記事）", [])],
)
def test_a_name_in_brackets_behind_the_last_sentence_signs_in_japanese(ending: str, names: list[str]) -> None:
    assert values(find(page(text=JAPANESE.format("") * 2 + JAPANESE.format(ending), language="ja")), ClaimKind.AUTHOR) == names


def test_a_desk_in_arabic_names_who_wrote_and_who_edited() -> None:
    text = "<p>وقال صاحب المركب إن الخشب جاء من بيت قديم هدم قبل عامين، وإن الأشرعة خيطت في مدرسة القرية في الشتاء الماضي.</p>" * 3
    claims = list(find(page(text=text, after="<p>(إعداد ليلى منصور للنشرة العربية - تحرير سامي الجندي)</p>", language="ar")))
    assert values(claims, ClaimKind.AUTHOR) == ["ليلى منصور"]
    assert values(claims, ClaimKind.EDITOR) == ["سامي الجندي"]


def test_reporters_before_the_place_and_agency_of_a_turkish_dispatch_are_authors() -> None:
    turkish = "Kızıldere köyündeki su değirmeni otuz yıl sonra yeniden un öğütmeye başladı ve köylüler ilk çuvalı kimseye bırakmadı."
    document = page(text=f"<p>Ali KORKUT, Selin Aydemir/KIZILDERE, (DHA)- {turkish}</p><p>{turkish}</p><p>{turkish}</p>", language="tr")
    assert values(find(document), ClaimKind.AUTHOR) == ["Ali KORKUT", "Selin Aydemir"]


def test_a_name_above_other_text_is_not_taken_for_a_signature() -> None:
    assert values(find(page(text=f"<p>Ada Doe</p>{TEXT}")), ClaimKind.AUTHOR) == []


def test_the_author_behind_the_lead_is_read_and_the_quote_is_that_end() -> None:
    lead = "<p class='intro'>Niemand wollte die Fähre mehr haben, und nun fährt sie wieder jeden Tag. Von Ada Lund und Bo Ek</p>"
    document = page(below_title=lead, language="de")
    claims = list(find(document))
    assert values(claims, ClaimKind.AUTHOR) == ["Ada Lund", "Bo Ek"]
    assert claims[0].quote == "Von Ada Lund und Bo Ek"


def test_a_sentence_of_the_lead_that_begins_with_such_a_word_names_no_author() -> None:
    lead = "<p>Niemand wollte die Fähre mehr haben. Von der alten Mannschaft ist nur der Koch geblieben</p>"
    assert values(find(page(below_title=lead, language="de")), ClaimKind.AUTHOR) == []
