from provtrack.export.rehearsed import rehearsal
from provtrack.extract.rehearsal import rehearse


def test_places_of_slots_are_those_of_the_text() -> None:
    said = rehearsal(rehearse("Zuerst erschienen bei [Nordkai-Bote](https://nordkai.example/)."))
    (slot,) = said["readings"][0]["wording"]["slots"]
    assert said["text"][slot["start"] : slot["end"]] == slot["value"] == "Nordkai-Bote"
    assert said["readings"][0]["claims"][0]["rule"] == said["readings"][0]["rule"]


def test_a_finder_has_no_wording() -> None:
    assert [reading["wording"] for reading in rehearsal(rehearse("© 2020 Marsh Courier"))["readings"]] == [None]
