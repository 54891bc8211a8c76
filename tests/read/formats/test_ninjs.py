from provtrack.read import media_type_of


def test_ninjs_is_known_by_its_schema_or_by_several_of_its_properties() -> None:
    assert media_type_of(b'{"uri": "x", "standard": {"schema": "https://iptc.org/std/ninjs/s.json"}}', "x.json") == "application/ninjs+json"
    assert media_type_of(b'{"uri": "x", "headline": "y", "body_html": "z", "byline": "w"}', "-") == "application/ninjs+json"


def test_other_json_is_not_taken_for_news() -> None:
    assert media_type_of(b'{"uri": "x", "type": "y"}', "x.json") == "text/plain"
