import re

from provtrack.values.wordlist import load_tables, load_words, replace_surrogates, write_pattern


def test_phrases_match_what_their_signs_say() -> None:
    pattern = re.compile(write_pattern(["all right[s] reserved", "(tüm|bütün) hakları saklıdır", "law*", "abb.[ ]:"]))
    assert all(pattern.fullmatch(text) for text in ("all right reserved", "all  rights\nreserved", "tüm hakları saklıdır", "laws", "abb.:"))
    assert not pattern.fullmatch("all reserved")


def test_lists_come_as_casefolded_forms() -> None:
    assert "inc" in load_words("notices", "companies")["pointed"]
    assert "words" not in load_words("notices", "leads")


def test_no_list_holds_an_empty_form() -> None:
    tables = [(name, table) for name in ("names", "notices") for table in load_tables(name)]
    assert [pair for pair in tables if any("" in forms for forms in load_words(*pair).values())] == []


def test_lone_surrogates_are_replaced_in_place() -> None:
    assert replace_surrogates("a\ud800b") == "a?b"
    assert replace_surrogates("añb") == "añb"
