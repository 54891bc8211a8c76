import json

import pytest

from provtrack.errors import ReadError
from provtrack.read import read
from provtrack.read.feed.json_feed import unpack_json
from tests.read.feed.feeds import stated, unread

FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Ferry Links",
    "home_page_url": "https://ferry-links.example/",
    "language": "en",
    "items": [
        {
            "id": "9",
            "url": "https://ferry-links.example/9",
            "external_url": "https://marsh-courier.example/pier",
            "title": "The pier again",
            "content_html": "<p>Marsh Courier has a <a href='/long'>long piece</a> on the pier.</p>",
            "date_published": "2024-05-08T10:00:00Z",
            "authors": [{"name": "Li Knott"}],
            "tags": ["ferries"],
        },
        {"id": "10", "content_text": "Only text.\n\nTwo parts.", "author": {"name": "Bo Reed"}},
        5,
    ],
}


def test_each_item_is_a_feed_of_its_own() -> None:
    members = list(unpack_json(unread(json.dumps(FEED).encode())))
    assert [member.name for member in members[:2]] == ["id:9", "id:10"]
    first, second = (read(member.data, source="feed.json") for member in members[:2])
    assert stated(first)["entry.external-url"] == "https://marsh-courier.example/pier"
    assert (stated(first)["entry.author"], stated(second)["entry.author"]) == ("Li Knott", "Bo Reed")
    assert [link.href for link in first.links] == ["https://ferry-links.example/long"]
    assert second.text == "Only text.\nTwo parts."


def test_an_item_that_is_none_fails_alone() -> None:
    members = list(unpack_json(unread(json.dumps(FEED).encode())))
    with pytest.raises(ReadError, match="no object"):
        read(members[2].data, source="feed.json")


def test_broken_json_says_so() -> None:
    with pytest.raises(ReadError, match="no valid JSON"):
        list(unpack_json(unread(json.dumps(FEED).encode()[:-9])))
