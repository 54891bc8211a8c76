import pytest

from provtrack.read.markup.comments import find_saved


@pytest.mark.parametrize(
    ("comment", "found"),
    [
        ("<!-- saved from url=(0033)https://harbour.example/pier.html -->", [("saved-from", "https://harbour.example/pier.html")]),
        (
            "<!-- Mirrored from harbour.example/pier.html by HTTrack Website Copier/3.x [XR&CO'2014], Wed, 08 May 2024 09:00:00 GMT -->",
            [("saved-from", "harbour.example/pier.html"), ("saved-date", "Wed, 08 May 2024 09:00:00 GMT")],
        ),
        (
            "<!--\n Page saved with SingleFile \n url: https://harbour.example/pier \n saved date: Wed May 08 2024 09:00:00 GMT\n-->",
            [("saved-from", "https://harbour.example/pier"), ("saved-date", "Wed May 08 2024 09:00:00 GMT")],
        ),
        (
            "<!-- FILE ARCHIVED ON 09:00:00 May 08, 2024 AND RETRIEVED FROM THE INTERNET ARCHIVE -->",
            [("archived-date", "09:00:00 May 08, 2024")],
        ),
        ("<!-- saved by hand -->", []),
    ],
)
def test_what_savers_of_pages_write_is_found(comment: str, found: list[tuple[str, str]]) -> None:
    assert [(datum.name, datum.value) for datum in find_saved(f"{comment}<html><p>x")] == found


def test_archives_write_at_the_end() -> None:
    page = "<html>" + "<p>words</p>" * 3000 + "<!-- FILE ARCHIVED ON 09:00:00 May 08, 2024 AND RETRIEVED FROM THE INTERNET ARCHIVE -->"
    assert [datum.value for datum in find_saved(page)] == ["09:00:00 May 08, 2024"]
