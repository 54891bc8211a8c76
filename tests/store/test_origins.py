from pathlib import Path

from provtrack.store import open_store
from provtrack.store.origins import fingerprints
from tests.built import HEADER, RESOLUTION

PARAGRAPH = "The council put the decision off until autumn, because nobody knows who is to pay for the new pier."


def test_derivations_dates_and_articles_are_read_at_once(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        saved = store.save(RESOLUTION, b"the page")
        edges = {edge.made: edge for edge in store.edges()}
        published, observed = store.dates()
        assert (len(edges), observed, published[saved.number]) == (3, (saved.number,), "2024-05-13")
        assert HEADER in {edge.quote for edge in edges.values()}
        assert store.bare_articles([saved.number])[saved.number].outlet == "Slowwater Review"
        assert list(store.paragraphs([saved.number])) == [saved.number]


def test_a_paragraph_is_the_same_in_other_quotation_marks() -> None:
    assert fingerprints(f"“{PARAGRAPH}”") == fingerprints(f"short\n«{PARAGRAPH.upper()}» –") != ()


def test_twenty_chinese_characters_are_a_paragraph() -> None:
    assert len(fingerprints("市议会把决定推迟到秋天因为没有人知道谁来为新码头付钱镇上的居民对此议论纷纷。")) == 1


def test_no_more_than_the_first_paragraphs_are_taken() -> None:
    assert len(fingerprints("\n".join(PARAGRAPH + "abcdefghijklmnopqrst"[place] for place in range(20)))) == 12
