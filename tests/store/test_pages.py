from dataclasses import replace
from pathlib import Path

from provtrack.store import open_store
from tests.built import RESOLUTION
from tests.store.chains import ferry_pages, saved


def test_pages_asked_for_together_are_those_asked_for_one_by_one(database: Path) -> None:
    with open_store(database) as store:
        saved(store, ferry_pages())
        store.save(RESOLUTION, b"one more")
        numbers = [article.number for article in store.articles()]
        together = store.resolutions(numbers)
        assert together
        for number in numbers:
            assert together.get(number) == store.record(number).resolution


def test_what_a_page_said_before_is_told_apart_from_what_it_says(database: Path) -> None:
    later = replace(RESOLUTION, document=replace(RESOLUTION.document, sha256="f" * 64))
    with open_store(database) as store:
        number = store.save(RESOLUTION, b"the first bytes", "2024-06-01T00:00:00Z").number
        assert store.earlier([number]) == {}
        assert store.save(later, b"other bytes", "2024-07-01T00:00:00Z").number == number
        assert store.resolutions([number])[number].document.sha256 == "f" * 64
        assert [page.document.sha256 for page in store.earlier([number])[number]] == [RESOLUTION.document.sha256]
