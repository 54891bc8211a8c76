from provtrack.read import readers
from provtrack.read.reader import Reader


def test_every_reader_declares_suffixes_with_their_dot_in_lower_case() -> None:
    for reader in readers():
        assert isinstance(reader, Reader)
        assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.suffixes)


def test_sureness_lies_between_0_and_100() -> None:
    for reader in readers():
        for head in ("", "words", "<html>", "# x\n\n[a](b)", "---\na: b\n---\n", "<p>" * 100):
            assert 0 <= reader.sniff(head) <= 100
