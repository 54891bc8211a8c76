"""Places that follow a name: known countries, capitals and large cities, so that "Example Press, Vienna" is one holder."""

from functools import lru_cache

from provtrack.values.wordlist import load_words


def is_place(name: str) -> bool:
    """Tell whether a name is that of a well-known country or city.

    >>> is_place("New York"), is_place("Washington, D.C."), is_place("Jane Doe")
    (True, True, False)
    """
    form = " ".join(name.split()).casefold().strip(" .")
    head, _, tail = form.partition(", ")
    places, states = _places()
    return form in places or (head in places and (tail in places or tail.strip(".") in states))


def is_state(name: str) -> bool:
    """Tell whether a word is a state or its abbreviation ("DC", "NY"), which follows a place."""
    return name.casefold().strip(" .") in _places()[1]


@lru_cache(maxsize=1)
def _places() -> tuple[frozenset[str], frozenset[str]]:
    words = load_words("names", "places")
    return frozenset(words["names"]), frozenset(words["states"])
