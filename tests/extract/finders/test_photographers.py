"""Photographers named beside the author of a text."""

import pytest

from provtrack.extract.finders.photographers import find
from provtrack.model.claim import ClaimKind
from tests.extract.finders.pages import page, values


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Text: Ada Lund, Fotos: Bo Ekman", ["Bo Ekman"]),
        ("By Ada Lund | Photographs by Bo Ekman and Cy Marsh", ["Bo Ekman", "Cy Marsh"]),
        ("Von Ada Lund (Text) und Bo Ekman (Fotos)", ["Bo Ekman"]),
        ("Von Ada Lund und Bo Ekman (Fotos)", ["Bo Ekman"]),
        ("Tekst: Ada Lund. Foto: Bo Ekman", ["Bo Ekman"]),
        ("Texte : Ada Lund / Photos : Bo Ekman", ["Bo Ekman"]),
        ("Текст: Ада Лунина, фото: Борис Экман", ["Борис Экман"]),
    ],
)
def test_whoever_took_the_pictures_beside_the_author_is_a_photographer(line: str, names: list[str]) -> None:
    document = page(below_title=f"<p class='byline'>{line}</p>")
    assert values(list(find(document)), ClaimKind.PHOTOGRAPHER) == names


@pytest.mark.parametrize(
    "line",
    ["Foto: Bo Ekman", "Photo: Bo Ekman / AP", "By Ada Lund | Photos: Getty Images", "Photos by readers are welcome at the pier museum."],
)
def test_the_credit_of_an_image_names_no_photographer_of_the_article(line: str) -> None:
    assert list(find(page(below_title=f"<div>{line}</div>"))) == []
