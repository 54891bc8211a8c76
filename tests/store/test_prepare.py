import pickle
from dataclasses import replace
from pathlib import Path

from provtrack.store import open_store
from provtrack.store.prepare import prepare
from tests.built import HOSTILE, RESOLUTION
from tests.store.chains import ferry_pages, last, page, shape


def test_a_page_made_ready_in_another_process_is_the_page() -> None:
    ready = prepare(RESOLUTION, b"the page")
    assert pickle.loads(pickle.dumps(ready)) == ready  # noqa: S301 - our own bytes


def test_pages_made_ready_elsewhere_are_saved_as_those_made_ready_here(database: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(database.read_bytes())
    pages = ferry_pages()
    with open_store(database) as here, open_store(other) as there:
        told = here.save_many([(one, b"the page") for one in pages])
        handed_over = [pickle.loads(pickle.dumps(prepare(one, b"the page"))) for one in pages]  # noqa: S301 - our own bytes
        assert there.save_many(handed_over) == told
        assert shape(here) == shape(there)
        assert [there.data(there.snapshots(one.number)[0]) for one in told] == [b"the page"] * 4


def test_full_text_holds_titles_text_outlets_and_people_of_the_whole_chain() -> None:
    titles, text, outlets, people = prepare(RESOLUTION, b"").words
    assert titles == RESOLUTION.article.title
    assert text == RESOLUTION.document.text
    assert outlets.split(" \n") == ["Nordkai-Bote", "nordkai-bote.example", "Lantern Post", "Harbour Reader", "Slowwater Review"]
    assert people.split(" \n") == ["Tobias Renn", "Lantern Post"]


def test_what_no_database_takes_is_gone_before_the_writer_gets_the_page() -> None:
    resolution = page("hostile.html", last(title=HOSTILE, outlet=HOSTILE))
    ready = prepare(replace(resolution, document=replace(resolution.document, text=HOSTILE)), b"x")
    for text in (*ready.words, ready.mentions[0].title, ready.mentions[0].outlet, ready.key):
        assert text is not None
        assert "\x00" not in text
        text.encode()
