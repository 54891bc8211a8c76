from provtrack.read.markup.elements import BLOCK, CELL, KINDS, REGIONS, ROLES


def test_whatever_has_a_role_or_marks_a_region_is_a_block() -> None:
    assert all(KINDS[tag] in {BLOCK, CELL} for tag in (*ROLES, *REGIONS))
