from pathlib import Path

from provtrack.audit.notices import is_contributor, is_holder_of, is_own, text_notices
from tests.audit.observed import case_of

PAGE = """<html lang="en"><head><title>The pier stays</title><link rel="canonical" href="https://slowwater.example/pier">
<meta property="og:site_name" content="Slowwater Review"></head><body><article><h1>The pier stays</h1><p class="byline">By Ada Brandt</p>
<p>This article originally appeared at <a href="https://nordkai.example/pier">Nordkai Post</a>.</p>
<p>The council put the decision off until autumn, because nobody knows who is to pay for the new pier.</p>
{notice}</article>{foot}</body></html>"""


def page(notice: str, foot: str = "") -> list[tuple[str, str]]:
    return [("repost.html", PAGE.format(notice=notice, foot=foot))]


def test_the_last_line_of_a_web_page_is_the_sites_own_notice(tmp_path: Path) -> None:
    assert text_notices(case_of(page("", "<div>© 2024 Slowwater Review</div>"), tmp_path)) == []


def test_a_notice_under_the_text_is_the_texts(tmp_path: Path) -> None:
    case = case_of(page("<p>© 2024 Nordkai Post</p>", "<footer>© 2024 Slowwater Media Ltd</footer>"), tmp_path)
    assert [notice.holders for notice, _ in text_notices(case)] == [("Nordkai Post",)]


def test_a_holder_is_told_by_the_part_it_has(tmp_path: Path) -> None:
    case = case_of(page("", "<footer>© 2024 Riverside Media Ltd</footer>"), tmp_path)
    assert is_own(case, "Slowwater Review")
    assert is_own(case, "Riverside Media")
    assert not is_own(case, "Nordkai Post")
    assert is_holder_of(case.sources[0], "Nordkai Post GmbH")
    assert is_contributor(case, "Ada Brandt")
    assert not is_contributor(case, "Lantern Post")
