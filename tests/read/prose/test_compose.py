from provtrack.model.document import Role
from provtrack.read.prose.compose import Composer, text_of


def test_lines_and_links_keep_their_places() -> None:
    composer = Composer()
    composer.add(Role.PARAGRAPH, [[("See  the ", None), ("old pier", "https://a.example/"), (".", None)], [("Next", None)]])
    composer.add(Role.PARAGRAPH, [[("More", None)]])
    assert composer.text == "See the old pier.\nNext\nMore"
    (link,) = composer.links
    assert composer.text[link.span.start : link.span.end] == "old pier"
    assert [composer.text[draft.start : draft.end] for draft in composer.drafts] == ["See the old pier.\nNext", "More"]


def test_a_bare_address_is_a_link_without_the_stop_after_it() -> None:
    composer = Composer()
    composer.add(Role.PARAGRAPH, [[("via: https://a.example/x_(y), and https://b.example.", None)]])
    assert [(link.href, composer.text[link.span.start : link.span.end]) for link in composer.links] == [
        ("https://a.example/x_(y)", "https://a.example/x_(y)"),
        ("https://b.example", "https://b.example"),
    ]


def test_what_holds_no_text_makes_no_block() -> None:
    composer = Composer()
    composer.add(Role.PARAGRAPH, [[(" ", None), ("", "https://a.example/")]])
    composer.add_verbatim(Role.CODE, " \n")
    assert composer.drafts == []
    assert len(composer.links) == 1


def test_code_keeps_its_white_space() -> None:
    composer = Composer()
    composer.add_verbatim(Role.CODE, "a\n  b\x1b\n")
    assert composer.text == "a\n  b"


def test_the_words_of_a_line_are_folded() -> None:
    assert text_of([(" a ", None), ("b", "x"), ("  c", None)]) == "a b c"
