import json
from pathlib import Path

import pytest

from provtrack.errors import Ambiguous
from provtrack.ingest import adding
from provtrack.ingest.adding import Summary, add_sources
from provtrack.ingest.attempt import Failure
from provtrack.ingest.sources import Skipped
from provtrack.model.graph import Saved
from provtrack.store import Store, open_store
from provtrack.tracker import Tracker
from tests.read.feed.feeds import SECOND, rss
from tests.read.mail.mails import SAVED, TEXT
from tests.read.news.test_newsml import ITEM
from tests.read.news.test_ninjs import THIRD
from tests.read.news.test_nitf import NITF
from tests.read.office.documents import FIRST_PAGE, INFO, LINK, SECOND_PAGE, pdf, word


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


def test_a_folder_of_all_formats_is_added_and_each_article_found_again(tmp_path: Path, store: Store) -> None:
    folder = tmp_path / "formats"
    folder.mkdir()
    for name, data in {
        "feed.xml": rss(),
        "letter.eml": TEXT.encode(),
        "saved.mhtml": SAVED.encode(),
        "item.nitf": NITF.encode(),
        "item.xml": ITEM.encode(),
        "item.json": json.dumps(THIRD).encode(),
        "pier.pdf": pdf(FIRST_PAGE, SECOND_PAGE, info=INFO, links=LINK),
        "pier.docx": word(),
        "package.json": b'{"name": "no news"}',
        "plain.xml": b"<settings/>",
    }.items():
        (folder / name).write_bytes(data)
    summary = add_sources([str(folder)], store, workers=2)
    assert (summary.added, summary.failed, summary.skipped) == (9, (), 2)
    assert add_sources([str(folder)], store).unchanged == 9
    with Tracker(store) as tracker:
        for name in ("letter.eml", "item.json", "pier.pdf", "pier.docx", "feed.xml#id:4711"):
            assert len(tracker.trace(str(folder / name)).chain.hops) > 1
        with pytest.raises(Ambiguous):
            tracker.find(str(folder / "feed.xml"))


def test_a_feed_fetched_again_adds_its_new_entry_only(tmp_path: Path, store: Store) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_bytes(rss())
    assert add_sources([str(feed)], store).new == 2
    feed.write_bytes(rss("<item><title>Third</title><guid>3</guid></item>" + SECOND, built="later", comments=9))
    summary = add_sources([str(feed)], store)
    assert (summary.new, summary.unchanged, summary.updated) == (1, 2, 0)
    store.close()


def test_a_bad_entry_fails_alone(tmp_path: Path, store: Store) -> None:
    feed = tmp_path / "feed.json"
    feed.write_text('{"version": "https://jsonfeed.org/version/1", "items": [5, {"id": "1", "content_text": "Words of the day."}]}')
    summary = add_sources([str(feed)], store)
    assert (summary.new, len(summary.failed)) == (1, 1)
    store.close()
