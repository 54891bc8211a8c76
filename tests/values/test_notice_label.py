import pytest

from provtrack.values.notice_label import Label, label_at, label_before


@pytest.mark.parametrize(
    ("before", "label"),
    [
        ("Text: ", Label.TEXT),
        ("Textquelle: ", Label.TEXT),
        ("Text und Bild ", Label.TEXT),
        ("Fotos & Text: ", Label.TEXT),
        ("Текст: ", Label.TEXT),
        ("本文：", Label.TEXT),
        ("Foto: ", Label.IMAGE),
        ("Crédit photo : ", Label.IMAGE),
        ("zdjęcia: ", Label.IMAGE),
        ("사진 ", Label.IMAGE),
        ("Kontext: ", None),
        ("published in Berlin ", None),
        ("", None),
    ],
)
def test_the_word_before_a_notice_labels_it(before: str, label: Label | None) -> None:
    assert label_before(before) is label


def test_a_label_behind_the_sign_needs_its_colon() -> None:
    assert label_at("Text: Ada Doe") == (Label.TEXT, 6)
    assert label_at("Text Publishing") == (None, 0)
