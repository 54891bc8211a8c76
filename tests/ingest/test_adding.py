from pathlib import Path

import pytest

from provtrack.ingest import adding
from provtrack.ingest.adding import Summary, add_sources
from provtrack.ingest.attempt import Failure
from provtrack.ingest.sources import Skipped
from provtrack.model.graph import Saved
from provtrack.store import Store, open_store


@pytest.fixture
def store(database: Path) -> Store:
    return open_store(str(database))


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(9):
        words = f"<html lang=en><title>Pier {number}</title><p>The pier stays, the council decided for the {number}th time on Friday.</p>"
        (folder / f"{number}.html").write_text(words)
    (folder / "4.html").write_bytes(b"")
    (folder / "5.css").write_bytes(b"")
    return folder


@pytest.mark.parametrize("workers", [1, 2])
def test_every_source_is_counted_and_told_in_order(pages: Path, store: Store, workers: int) -> None:
    told: list[Saved | Failure | Skipped] = []
    summary = add_sources([str(pages)], store, workers=workers, report=told.append)
    assert summary == Summary(new=8, failed=(Failure(str(pages / "4.html"), "ReadError", "is empty"),), skipped=1)
    assert summary.added == 8
    assert [item.source for item in told if isinstance(item, Saved)] == [
        str(pages / f"{number}.html") for number in range(9) if number != 4
    ]
    assert len(told) == 10
    store.close()


def test_adding_again_changes_nothing(pages: Path, store: Store) -> None:
    add_sources([str(pages)], store)
    before = store.stats()
    assert add_sources([str(pages)], store).unchanged == 8
    assert store.stats().counts == before.counts
    store.close()


def test_an_interruption_leaves_whole_batches(pages: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "BATCH_PAGES", 3)
    seen = 0

    def interrupt(_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add_sources([str(pages)], store, report=interrupt)
    assert dict(store.stats().counts)["observed"] in {3, 6}
    assert store.check() == ()
    assert add_sources([str(pages)], store).added == 8
    store.close()
