from provtrack.values.place import is_place, is_state


def test_cities_and_countries_are_places_and_people_are_not() -> None:
    assert all(map(is_place, ("Wien", "NEW YORK", "Washington, D.C.", "Austin, Texas", "Москва", "北京")))
    assert not any(map(is_place, ("Jane Doe", "", "Paris Doe", "Example Press")))


def test_states_are_told_by_name_or_abbreviation() -> None:
    assert is_state("DC")
    assert is_state("Texas.")
    assert not is_state("Doe")
