import pytest
from hypothesis import given
from hypothesis import strategies as st

from provtrack.values.language import detect, language_names, named, tag_of


@pytest.mark.parametrize(
    ("stated", "tag"),
    [
        ("en", "en"),
        ("en-us", "en"),
        ("pt_BR", "pt"),
        ("zh-Hant", "zh"),
        ("zh-CN", "zh"),
        ("deu", "de"),
        ("ger", "de"),
        ("nb-NO", "no"),
        ("iw", "he"),
        ("English", "en"),
        ("Deutsch", "de"),
        ("en, de", "en"),
        ("und", None),
        ("", None),
        ("x", None),
        ("something", None),
    ],
)
def test_codes_and_names_become_one_tag(stated: str, tag: str | None) -> None:
    assert tag_of(stated) == tag


@pytest.mark.parametrize(
    ("form", "tag"),
    [
        ("German", "de"),
        ("Deutschen", "de"),
        ("Englischen", "en"),
        ("anglais", "en"),
        ("allemande", "de"),
        ("inglés", "en"),
        ("alemán", "de"),
        ("francesa", "fr"),
        ("inglese", "en"),
        ("tedesca", "de"),
        ("inglês", "en"),
        ("alemã", "de"),
        ("Engelse", "en"),
        ("engelskan", "en"),
        ("tysk", "de"),
        ("angielskiego", "en"),
        ("niemieckiego", "de"),
        ("angličtiny", "en"),
        ("němčiny", "de"),
        ("английского", "en"),
        ("немецкого", "de"),
        ("англійської", "en"),
        ("İngilizceden", "en"),
        ("Almanca'dan", "de"),
        ("الإنجليزية", "en"),
        ("الانجليزية", "en"),
        ("مأنجليزية", None),
        ("מאנגלית", "en"),
        ("英语", "en"),
        ("英文", "en"),
        ("英語", "en"),
        ("德文", "de"),
        ("ドイツ語", "de"),
        ("독일어", "de"),
        ("angolból", "en"),
        ("bahasa Inggris", "en"),
        ("tiếng Anh", "en"),
        ("  the   moon ", None),
    ],
)
def test_languages_are_named_in_the_forms_that_sentences_ask_for(form: str, tag: str | None) -> None:
    assert named(form) == tag


def test_no_form_is_empty_or_padded() -> None:
    assert len(language_names()) > 3000
    assert [form for form in language_names() if not form or form != " ".join(form.split()).casefold()] == []


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The council met on Monday and decided that the old bridge must be closed until the spring.", "en"),
        ("Der Rat tagte am Montag und beschloss, dass die alte Brücke bis zum Frühjahr gesperrt werden muss.", "de"),
        ("Le conseil s'est réuni lundi et a décidé que le vieux pont resterait fermé jusqu'au printemps.", "fr"),
        ("El consejo se reunió el lunes y decidió que el puente viejo debe permanecer cerrado hasta la primavera.", "es"),
        ("Il consiglio si è riunito lunedì e ha deciso che il vecchio ponte resterà chiuso fino a primavera.", "it"),
        ("Совет собрался в понедельник и решил, что старый мост будет закрыт до весны.", "ru"),
        ("Рада зібралася в понеділок і вирішила, що старий міст буде закрито до весни.", "uk"),
        ("اجتمع المجلس يوم الاثنين وقرر إغلاق الجسر القديم حتى الربيع المقبل.", "ar"),
        ("המועצה התכנסה ביום שני והחליטה לסגור את הגשר הישן", "he"),
        ("市议会星期一开会，决定旧桥关闭到春天。", "zh"),
        ("市議会は月曜日に会合を開き、古い橋を春まで閉鎖することを決めた。", "ja"),
        ("시의회는 월요일에 회의를 열고 낡은 다리를 폐쇄하기로 했다.", "ko"),
        ("Το συμβούλιο αποφάσισε να κλείσει η παλιά γέφυρα.", "el"),
        ("परिषद ने सोमवार को बैठक की और पुराने पुल को बंद करने का निर्णय लिया।", "hi"),
        ("该公司在 GitHub 上发布了 Kubernetes 的 release notes，并说明了 API 的变化。", "zh"),
    ],
)
def test_the_language_is_judged_from_the_text(text: str, tag: str) -> None:
    assert detect(text) == tag


@pytest.mark.parametrize("text", ["", "ok", "2015 – 17:00", "AFP", "中"])
def test_too_little_text_is_not_judged(text: str) -> None:
    assert detect(text) is None


@given(st.text())
def test_no_text_makes_it_raise(text: str) -> None:
    detect(text)
    tag_of(text)


def test_a_single_short_sentence_in_latin_script_is_not_judged() -> None:
    assert detect("This article originally appeared at Marsh Courier.") is None


def test_letters_that_bulgarian_lacks_make_a_text_russian() -> None:
    text = "Мой дед водил баржи тридцать лет и ни разу не развернул карту. Говорил, что карта врёт с весны, а вода — только с осени. "
    assert detect(text * 3) == "ru"
