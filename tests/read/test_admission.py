import gzip

import pytest

from provtrack.errors import ReadError
from provtrack.read.admission import LIMIT_BYTES, admit, binary_format, is_wide


def test_text_passes_unchanged_and_without_warnings() -> None:
    assert admit(b"<p>x", "s") == (b"<p>x", ())


def test_several_gzip_members_are_one_page() -> None:
    assert admit(gzip.compress(b"<p>one") + gzip.compress(b" two"), "s") == (b"<p>one two", ())


def test_a_gzip_bomb_is_refused_before_it_goes_off() -> None:
    bomb = gzip.compress(b"a" * (LIMIT_BYTES + 2))
    assert len(bomb) < 100_000
    with pytest.raises(ReadError, match="unpacks to more than the 20 MB"):
        admit(bomb, "s")


def test_gzip_that_ends_too_early_is_read_as_far_as_it_goes_with_a_warning() -> None:
    packed = gzip.compress(b"".join(b"%d words " % number for number in range(4000)))
    data, warnings = admit(packed[: len(packed) // 2], "s")
    assert data.startswith(b"0 words")
    assert "cut off" in warnings[0]


def test_damaged_gzip_is_refused() -> None:
    with pytest.raises(ReadError, match="is damaged"):
        admit(b"\x1f\x8b" + b"x" * 50, "s")


@pytest.mark.parametrize(
    ("data", "what"),
    [(b"RIFF\x00\x00\x00\x00WEBPVP8", "WebP"), (b"\x00\x00\x00\x18ftypmp42", "film"), (b"{\\rtf1", "RTF"), (b"\xff\xd8\xff\xe0", "JPEG")],
)
def test_binary_formats_are_known_by_their_first_bytes(data: bytes, what: str) -> None:
    assert what in (binary_format(data) or "")


def test_utf_16_without_a_mark_is_text_not_binary() -> None:
    data = "<html><p>Hello there".encode("utf-16-le")
    assert is_wide(data)
    assert admit(data, "s")[0] == data


def test_a_few_stray_nul_bytes_do_not_make_a_page_binary() -> None:
    data = b"<p>" + b"words " * 100 + b"\x00</p>"
    assert admit(data, "s")[0] == data
