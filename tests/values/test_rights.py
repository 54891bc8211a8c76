from provtrack.values.rights import find_reserved, remove_reserved


def test_every_place_is_found_but_some_rights_are_not_all() -> None:
    text = "All  rights\nreserved. Some rights reserved. Alle Rechte vorbehalten"
    assert [match[0] for match in find_reserved(text)] == ["All  rights\nreserved", "Alle Rechte vorbehalten"]


def test_the_words_can_be_taken_out() -> None:
    assert remove_reserved("Xylo. All rights reserved").split() == ["Xylo."]
