import gc

import pytest

from provtrack.memory import collector_at_rest


def test_the_collector_rests_within_and_works_again_behind() -> None:
    with collector_at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_works_again_behind_an_error() -> None:
    with pytest.raises(KeyError), collector_at_rest():
        raise KeyError
    assert gc.isenabled()


def test_a_stretch_within_another_leaves_the_collector_at_rest() -> None:
    with collector_at_rest():
        with collector_at_rest():
            pass
        assert not gc.isenabled()
