from provtrack.read import read
from provtrack.read.formats.text import READER


def test_anything_may_be_text_but_others_may_know_better() -> None:
    assert 0 < READER.sniff("words") < 60
    assert READER.sniff("") == 0


def test_text_is_read_by_this_reader() -> None:
    assert read(b"A title\n\nSome words here.", source="a.txt").media_type == "text/plain"
