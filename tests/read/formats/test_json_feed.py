from provtrack.read import media_type_of


def test_a_json_feed_is_known_by_its_version() -> None:
    assert media_type_of(b'{"version": "https:\\/\\/jsonfeed.org\\/version\\/1", "items": []}', "feed.json") == "application/feed+json"
    assert media_type_of(b'{"version": "1", "items": []}', "feed.json") != "application/feed+json"
