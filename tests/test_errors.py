import inspect
import pickle

import pytest

from provtrack import errors

EXAMPLES = [
    errors.ReadError("page.html", "it is empty"),
    errors.DataFileError("en.toml", "originally-appeared", "it has no example"),
    errors.DatabaseError("news.db", "it is locked"),
    errors.SchemaOutdated("news.db", "0001", "0002"),
    errors.SchemaNewer("news.db", "0009", "0002"),
    errors.NotFound("a9", ("a8 Pier stays",)),
    errors.Ambiguous("pier", ("a1 Pier stays", "a2 Pier goes")),
    errors.MissingExtra("postgres"),
    errors.NotObserved("a9"),
    errors.RuleFailed("AT01", "a.html", "ValueError: no"),
    errors.UnknownName("rule", "AT98", ("AT08",), "there are AT01, AT08"),
    errors.SettingsError("provtrack.toml", 3, "unknown key 'selct'; known are select, ignore"),
]


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_an_error_survives_the_way_from_one_process_to_another(error: errors.ProvtrackError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_every_error_with_words_of_its_own_has_an_example_here() -> None:
    kinds = {kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.ProvtrackError)}
    assert kinds - {type(error) for error in EXAMPLES} == {errors.ProvtrackError, errors.RefError, errors.WrongUsage}


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (EXAMPLES[0], "page.html: it is empty"),
        (EXAMPLES[3], "provtrack db upgrade"),
        (EXAMPLES[4], "install a newer provtrack"),
        (EXAMPLES[5], "a8 Pier stays"),
        (errors.NotFound("a9"), "provtrack list"),
        (EXAMPLES[6], "  a2 Pier goes"),
        (EXAMPLES[7], "pip install 'provtrack[postgres]'"),
        (EXAMPLES[8], "provtrack add"),
        (EXAMPLES[9], "--ignore AT01"),
        (EXAMPLES[10], "there is no rule 'AT98'; near: AT08; there are AT01, AT08"),
        (EXAMPLES[11], "provtrack.toml:3: unknown key"),
    ],
)
def test_an_error_says_what_to_do(error: errors.ProvtrackError, words: str) -> None:
    assert words in str(error)
