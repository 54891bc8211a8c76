import hashlib

import pytest

from provtrack.errors import ReadError
from provtrack.read import read
from provtrack.read.feed.members import named, unpack_xml
from tests.read.feed.feeds import rss, unread


def test_each_entry_is_a_feed_of_its_own_under_its_id() -> None:
    first, second = unpack_xml(unread(rss()))
    assert (first.name, second.name) == ("https://www.marsh-courier.example/?p=77", "id:4711")
    assert read(first.data, source="feed.xml").text.startswith("The old pier stays & more\n")
    assert b"Second" not in first.data


def test_an_entry_keeps_its_bytes_when_the_feed_is_fetched_again_with_a_new_one_and_more_comments() -> None:
    before = [member.data for member in unpack_xml(unread(rss()))]
    new = "<item><title>New</title><guid>9</guid></item>"
    after = list(unpack_xml(unread(rss(new, built="Tue, 07 May 2024 12:00:00 +0000", comments=12))))
    assert after[0].data == before[0]


def test_what_the_feed_says_of_all_goes_with_each_entry() -> None:
    for member in unpack_xml(unread(rss())):
        assert "© 2024 Marsh Courier Ltd.".encode() in member.data
        assert b"lastBuildDate" not in member.data


def test_a_truncated_feed_gives_the_entries_that_are_there() -> None:
    data = rss()
    assert len(list(unpack_xml(unread(data[: data.index(b"Second part")])))) == 2


def test_a_feed_without_entries_says_so() -> None:
    with pytest.raises(ReadError, match="without entries"):
        list(unpack_xml(unread(b"<rss><channel><title>x</title></channel></rss>")))


def test_an_entry_without_id_is_named_by_its_bytes() -> None:
    assert named(" ", b"x") == f"id:{hashlib.sha256(b'x').hexdigest()[:16]}"
    assert named("tag:x,1", b"") == "tag:x,1"
