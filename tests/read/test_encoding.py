import pytest

from provtrack.read.encoding import declared, decode, known

RUSSIAN = "Эта статья впервые вышла в газете «Речной вестник» и была переведена на английский язык. " * 5
CHINESE = "本文首发于河港日报，由王小明翻译，经授权转载。编辑部保留一切权利。" * 8
JAPANESE = "この記事は港湾新聞に最初に掲載され、許可を得て転載されました。翻訳者は山田です。" * 8


def page(text: str, charset: str | None, encoding: str) -> bytes:
    declaration = f'<meta charset="{charset}">' if charset else ""
    return f"<html><head>{declaration}</head><body><p>{text}</p></body></html>".encode(encoding)


@pytest.mark.parametrize(
    ("encoding", "mark"), [("utf-8-sig", b""), ("utf-16", b""), ("utf-16-be", b"\xfe\xff"), ("utf-32-le", b"\xff\xfe\x00\x00")]
)
def test_a_byte_order_mark_decides_against_any_declaration(encoding: str, mark: bytes) -> None:
    decoded = decode(mark + page("Möwe", "windows-1251", encoding))
    assert "Möwe" in decoded.text
    assert decoded.text.startswith("<html>")


@pytest.mark.parametrize(
    ("text", "charset", "encoding"),
    [
        (RUSSIAN, "windows-1251", "cp1251"),
        (RUSSIAN.replace("«", "").replace("»", ""), "koi8-r", "koi8-r"),
        (CHINESE, "gb2312", "gbk"),
        (CHINESE, "gbk", "gb18030"),
        (CHINESE.replace("编辑部", "編輯部").replace("权", "權"), "gb18030", "gb18030"),
        (JAPANESE, "Shift_JIS", "cp932"),
        (JAPANESE, "euc-jp", "euc_jp"),
        (JAPANESE, "iso-2022-jp", "iso2022_jp"),
        ("“Möwe” costs 5 €", "iso-8859-1", "cp1252"),
        ("한국어 기사입니다. 무단 전재 금지", "euc-kr", "cp949"),
        ("Łódź i Gdańsk", "iso-8859-2", "iso8859-2"),
    ],
)
def test_a_declared_charset_is_read_as_browsers_read_it(text: str, charset: str, encoding: str) -> None:
    decoded = decode(page(text, charset, encoding))
    assert text in decoded.text
    assert decoded.warnings == ()


@pytest.mark.parametrize(("text", "encoding"), [(CHINESE, "gbk"), (JAPANESE, "cp932"), (RUSSIAN, "cp1251")])
@pytest.mark.parametrize("charset", [None, "utf-8"])
def test_a_missing_or_wrong_charset_is_judged_from_the_bytes_with_a_warning(text: str, encoding: str, charset: str | None) -> None:
    decoded = decode(page(text, charset, encoding))
    assert text in decoded.text
    assert decoded.warnings


@pytest.mark.parametrize(("text", "encoding"), [(CHINESE, "gbk"), (JAPANESE, "cp932")])
def test_a_one_byte_charset_does_not_hide_many_byte_text(text: str, encoding: str) -> None:
    assert text in decode(page(text, "iso-8859-1", encoding)).text


def test_utf_8_is_utf_8_whatever_the_page_says() -> None:
    decoded = decode(page(CHINESE, "gb2312", "utf-8"))
    assert CHINESE in decoded.text
    assert decoded.warnings == ("The page says that it is gb18030, but it is UTF-8.",)


def test_a_few_broken_bytes_do_not_turn_a_page_into_another_encoding() -> None:
    decoded = decode(page(RUSSIAN, "utf-8", "utf-8") + b"\xff\xfe")
    assert RUSSIAN in decoded.text
    assert decoded.encoding == "utf-8"
    assert decoded.warnings == ("2 characters could not be read as UTF-8.",)


def test_a_charset_from_outside_comes_before_the_one_within() -> None:
    assert RUSSIAN in decode(page(RUSSIAN, "koi8-r", "cp1251"), "windows-1251").text


@pytest.mark.parametrize("label", ["base64", "rot13", "idna", "no-such", "", None, "undefined", "a" * 500])
def test_labels_that_name_no_charset_of_pages_are_unknown(label: str | None) -> None:
    assert known(label) is None


def test_the_declaration_is_found_in_meta_http_equiv_and_xml() -> None:
    assert declared(b'<meta http-equiv="Content-Type" content="text/html; charset=GB2312">') == "gb18030"
    assert declared(b'<?xml version="1.0" encoding="Shift_JIS"?>') == "cp932"
    assert declared(b'<meta charset="utf-16">') == "utf-8"
