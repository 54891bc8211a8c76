from dataclasses import replace
from pathlib import Path

import pytest

from provtrack.errors import NotFound
from provtrack.store import open_store
from tests.built import RESOLUTION
from tests.store.chains import ferry_pages, saved


def test_a_resolution_comes_back_as_it_was_saved(database: Path) -> None:
    with open_store(database) as store:
        number = store.save(RESOLUTION, b"the bytes").number
        record = store.record(number)
        without_blocks = replace(RESOLUTION, document=replace(RESOLUTION.document, blocks=()))
        assert record.resolution == without_blocks
        assert record.chain_numbers == (4, 3, 2, 1)
        assert record.claim_numbers == tuple(range(1, len(RESOLUTION.claims) + 1))
        assert store.data(record.snapshots[0]) == b"the bytes"
        assert record.snapshots[0].size == 9


def test_a_cited_article_is_known_by_what_others_state(database: Path) -> None:
    with open_store(database) as store:
        store.save(RESOLUTION, b"")
        record = store.record(3)
        assert (record.resolution, record.snapshots) == (None, ())
        assert [said.claim.value for said in record.said_elsewhere] == ["Lantern Post"]
        assert {said.article for said in record.said_elsewhere} == {1}


def test_why_pages_were_joined_is_on_record(database: Path) -> None:
    with open_store(database) as store:
        saved(store, ferry_pages())
        reasons = [join.reason for join in store.record(4).joins]
        assert "several pages name Nordkai-Bote as a source of one and the same article" in reasons
        assert "same address (https://nordkai-bote.example/2024/05/anleger)" in reasons


def test_an_unknown_number_is_not_found(database: Path) -> None:
    with open_store(database) as store, pytest.raises(NotFound, match="'a7'"):
        store.record(7)
