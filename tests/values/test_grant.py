import pytest

from provtrack.values.grant import read_grant


@pytest.mark.parametrize(
    ("text", "acts", "conditions"),
    [
        (
            "May be reposted if source and copyright are acknowledged, with a hyperlink to the original.",
            ["republish"],
            ["credit-outlet", "link-original", "copyright-notice"],
        ),
        (
            "You may republish this story in full; credit the author and do not edit it. Photographs are not included.",
            ["republish"],
            ["credit-author", "no-edits", "no-images"],
        ),
        ("Nachdruck nur mit schriftlicher Genehmigung der Redaktion.", ["print"], ["prior-permission"]),
        (
            "Weiterverbreitung erlaubt, mit Quellenangabe und Link zum Original, ohne Änderungen.",
            ["republish"],
            ["credit-outlet", "link-original", "no-edits"],
        ),
        ("Reproduction autorisée avec mention de la source et un lien vers l'article.", ["republish"], ["credit-outlet", "link-original"]),
        ("Se permite la reproducción citando la fuente y sin fines de lucro.", ["republish"], ["credit-outlet", "non-commercial"]),
        ("Riproduzione consentita citando la fonte.", ["republish"], ["credit-outlet"]),
        ("É permitida a reprodução, desde que citada a fonte.", ["republish"], ["credit-outlet"]),
        (
            "Overname is toegestaan, mits met bronvermelding en een link naar het origineel.",
            ["republish"],
            ["credit-outlet", "link-original"],
        ),
        ("Przedruk dozwolony pod warunkiem podania źródła.", ["print"], ["credit-outlet"]),
        (
            "Перепечатка разрешена с активной гиперссылкой и указанием источника.",
            ["republish", "print"],
            ["credit-outlet", "link-original"],
        ),
        ("Передрук лише за письмової згоди редакції.", ["republish", "print"], ["prior-permission"]),
        ("可自由转载，请注明出处并附上原文链接。", ["republish"], ["credit-outlet", "link-original"]),
        ("転載可。出典を明記してください。", ["republish"], ["credit-outlet"]),
        ("전재 시 출처를 밝혀 주세요.", ["republish"], ["credit-outlet"]),
        ("Kaynak göstererek yayımlanabilir.", ["republish"], ["credit-outlet"]),
    ],
)
def test_acts_and_conditions_are_read_in_many_languages(text: str, acts: list[str], conditions: list[str]) -> None:
    read = read_grant(text)
    assert (list(read.acts), [condition.kind for condition in read.conditions]) == (acts, conditions)
    assert all(condition.quote in text for condition in read.conditions)


def test_exclusivity_and_an_end_are_read() -> None:
    read = read_grant("Licensed exclusively to Quay Post until 31 May 2024.", "en")
    assert (read.is_exclusive, read.until) == (True, "2024-05-31")


def test_a_hostile_text_takes_linear_time() -> None:
    assert read_grant("without the " * 100_000).conditions == ()
