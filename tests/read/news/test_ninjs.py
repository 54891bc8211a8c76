import json
from typing import Any

import pytest

from provtrack.errors import ReadError
from provtrack.pipeline import examine
from provtrack.read import read
from tests.read.feed.feeds import stated

BODY = "<p>The council decided on Friday evening that the old ferry pier stays where it is.</p>"
THIRD: dict[str, Any] = {
    "uri": "https://tide-agency.example/item/55",
    "type": "text",
    "standard": {"name": "ninjs", "version": "3.1", "schema": "https://iptc.org/std/ninjs/ninjs-schema_3.1.json"},
    "firstCreated": "2024-05-06T07:30:00Z",
    "versionCreated": "2024-05-07T09:30:00Z",
    "language": "en",
    "headlines": [{"role": "seo", "value": "Pier"}, {"role": "main", "value": "The old ferry pier stays"}],
    "by": "Ada Doe",
    "copyrightHolder": "Tide Agency",
    "copyrightNotice": "Copyright 2024 Tide Agency.",
    "usageTerms": "For subscribers only, not for resale.",
    "infoSources": [{"name": "Nordkai-Bote", "role": "originator"}],
    "bodies": [{"contentType": "text/plain", "value": "plain"}, {"contentType": "text/html", "value": BODY}],
    "associations": [{"name": "pic", "uri": "x:y", "by": "Bo Lens", "copyrightNotice": "(c) 2024 Getty Images"}],
    "rightsInfo": {"linkedRights": [{"href": "https://creativecommons.org/licenses/by-nd/4.0/"}]},
    "subjects": [{"name": "transport"}],
}
FIRST: dict[str, Any] = {
    "uri": "urn:x:1",
    "type": "text",
    "versioncreated": "2024-05-06T07:30:00Z",
    "headline": "The old ferry pier stays",
    "byline": "Ada Doe",
    "body_text": "The council decided.\n\nThe pier stays.",
    "source": "Associated Press",
    "associations": {"featured": {"byline": "Bo Lens"}},
}


def test_version_3_states_everything_the_format_has_a_field_for() -> None:
    resolution = examine(json.dumps(THIRD).encode(), source="item.json")
    article = resolution.article
    assert (article.title, article.outlet, article.published) == ("The old ferry pier stays", "Tide Agency", "2024-05-06")
    assert [node.outlet for node in resolution.chain] == ["Nordkai-Bote", "Tide Agency"]
    assert {(notice.holders[0], notice.scope.value) for notice in resolution.copyright} == {
        ("Tide Agency", "text"),
        ("Getty Images", "image"),
    }
    assert resolution.license == "CC-BY-ND-4.0"
    assert [notice.text for notice in resolution.notices] == ["For subscribers only, not for resale."]
    assert "plain" not in resolution.document.text


def test_version_1_is_read_by_its_own_names() -> None:
    resolution = examine(json.dumps(FIRST).encode(), source="item.ninjs")
    assert resolution.document.text == "The old ferry pier stays\nAda Doe\nThe council decided.\nThe pier stays."
    assert resolution.agencies == ("AP",)
    assert resolution.article.published == "2024-05-06"
    assert stated(resolution.document)["ninjs.association.by"] == "Bo Lens"


def test_odd_values_are_passed_over() -> None:
    odd = FIRST | {"bodies": 3, "headlines": [5], "infosources": "dpa", "associations": [1], "rightsinfo": [None], "people": {"name": 4}}
    assert read(json.dumps(odd).encode(), source="item.ninjs").text


def test_what_is_no_object_or_broken_says_so() -> None:
    with pytest.raises(ReadError, match="no JSON object"):
        read(b"[1]", source="item.ninjs")
    with pytest.raises(ReadError, match="no valid JSON"):
        read(b'{"uri": ', source="item.ninjs")
