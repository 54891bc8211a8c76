from provtrack.model.document import Role
from provtrack.read.markup.harvest import Harvest, State


def test_a_state_takes_over_what_holds_outside_and_changes_apart() -> None:
    outer = State()
    outer.region = Role.FOOTER
    inner = State(outer)
    inner.role = Role.LIST_ITEM
    assert inner.region is Role.FOOTER
    assert outer.role is None


def test_an_element_holds_the_blocks_from_its_first_to_before_its_end() -> None:
    harvest = Harvest(firsts=[0, 2], ends=[9, 4])
    assert [harvest.holds(1, block) for block in (1, 2, 3, 4)] == [False, True, True, False]
