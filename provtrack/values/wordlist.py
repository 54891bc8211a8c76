"""The word lists of data/authority/names.toml, loaded once."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from provtrack.resources import folder


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, Mapping[str, str]]:
    with (folder("data") / "authority" / "names.toml").open("rb") as file:
        return tomllib.load(file)


def load_words(table: str) -> dict[str, tuple[str, ...]]:
    """Return the lists of one table, each as its forms, casefolded."""
    return {name: tuple(form.casefold() for form in forms.split("|")) for name, forms in _tables()[table].items()}
