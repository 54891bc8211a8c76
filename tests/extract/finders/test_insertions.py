"""Parts by another hand."""

import pytest

from provtrack.extract.finders.insertions import find
from tests.extract.finders.pages import TEXT, page, plain_page

PARAGRAPH = (
    "The harbour board met for the third time this month and again put off the question of who pays for the new pier at the north end. "
)


@pytest.mark.parametrize(
    ("note", "by"),
    [
        ("Translator's comment: The pier is older than the town.", "translator"),
        ("Translators comment: The pier is older than the town.", "translator"),
        ("Anm. d. Übers.: Der Pier ist älter als die Stadt.", "translator"),
        ("N. del T.: El muelle es más viejo que la ciudad.", "translator"),
        ("译者注：码头比城镇还老。", "translator"),
        ("Editor's note: This text was shortened.", "editor"),
        ("NDLR : Ce texte a été abrégé.", "editor"),
        ("Прим. ред.: текст сокращён.", "editor"),
        ("编者按：本文有删节。", "editor"),
    ],
)
def test_a_labelled_paragraph_is_the_whole_part(note: str, by: str) -> None:
    document = page(after=f"<p>{note}</p><p>The original source is another matter.</p>")
    claims = list(find(document))
    assert [(claim.value, claim.quote) for claim in claims] == [(by, note)]


def test_a_bracketed_note_ends_at_its_bracket() -> None:
    document = page(text=f"<p>{PARAGRAPH}[Editor's note: He meant the old pier.] {PARAGRAPH}</p>{TEXT}")
    assert [claim.quote for claim in find(document)] == ["[Editor's note: He meant the old pier.]"]


def test_a_bracket_that_the_label_closes_begins_at_its_opening() -> None:
    document = page(text=f"<p>{PARAGRAPH}(He meant the old pier – Ed. note) {PARAGRAPH}</p>{TEXT}")
    assert [claim.quote for claim in find(document)] == ["(He meant the old pier – Ed. note)"]


def test_a_label_on_its_own_line_takes_the_paragraph_after_it() -> None:
    document = plain_page(
        f"Pier put off\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\nTranslators comment:\n\nThe pier is older.\n\n"
        "The original source of this article is Fenland"
    )
    claims = list(find(document))
    assert [claim.value for claim in claims] == ["translator"]
    assert claims[0].quote.startswith("Translators comment:")
    assert claims[0].quote.endswith("The pier is older.")


@pytest.mark.parametrize("text", ["The translator's comment was short.", "An editor's note in the margin made her laugh."])
def test_talk_of_notes_is_no_note(text: str) -> None:
    assert list(find(page(text=f"<p>{PARAGRAPH}{text}</p>{TEXT}"))) == []
