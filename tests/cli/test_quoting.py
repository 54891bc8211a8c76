from dataclasses import replace

from provtrack.cli.quoting import MOST, Stated, allot, pick, where
from provtrack.model.claim import Claim
from tests.built import CLAIMS, FOOTER, HEADER

ORIGINAL, TRANSLATOR, TRANSLATION, SOURCE = CLAIMS[1:5]
OWN = "It was taken from Lantern Post with thanks"


def said(claim: Claim, quote: str) -> Claim:
    return replace(claim, quote=quote, span=None)


def test_the_most_telling_statement_comes_first_and_markup_last() -> None:
    markup = replace(ORIGINAL, span=None, quote="nordkai", rule="json-ld/isBasedOn", place=None)
    quotes = pick(((claim, "a4") for claim in (markup, TRANSLATOR, SOURCE, ORIGINAL)), set(), 3)
    assert [quote.where for quote in quotes] == ["a4, paragraph", "a4, footer", "a4, markup: json-ld/isBasedOn"]
    assert where(CLAIMS[9]) == "markup: open-graph/site-name"


def test_each_sentence_stands_under_the_hop_whose_source_it_names() -> None:
    claims = tuple((claim, "a4") for claim in (ORIGINAL, TRANSLATOR, TRANSLATION, SOURCE))
    quotes = allot(
        [
            Stated(2, "a2", ("Nordkai-Bote",), claims),
            Stated(3, "a3", ("Lantern Post",), claims),
            Stated(4, "a4", ("Harbour Reader",), claims),
        ]
    )
    assert {made: [quote.text for quote in each] for made, each in quotes.items()} == {2: [HEADER], 3: [], 4: [FOOTER]}


def test_a_pages_own_word_on_its_source_is_not_lent_to_another_hop() -> None:
    first = Stated(2, "a2", ("Lantern Post",), ((TRANSLATION, "a3"), (ORIGINAL, "a2")))
    second = Stated(3, "a3", ("Lantern Post",), ((TRANSLATION, "a3"),))
    assert [quote.where for quote in allot([first, second])[3]] == ["a3, paragraph"]


def test_a_hop_that_nothing_names_gets_what_is_left() -> None:
    quotes = allot([Stated(2, "a2", ("Elsewhere",), ((TRANSLATOR, "a4"),))])
    assert [quote.text for quote in quotes[2]] == [HEADER]


def test_an_address_names_the_outlet_of_its_domain() -> None:
    linked = said(replace(SOURCE, value="here", url="https://www.lantern-post.example/x"), OWN)
    quotes = allot([Stated(2, "a2", ("Lantern", "lantern-post.example"), ((TRANSLATOR, "a2"), (linked, "a2")))])
    assert [quote.text for quote in quotes[2]] == [OWN]


def test_no_hop_shows_more_than_fits() -> None:
    many = tuple((said(ORIGINAL, f"statement {number}"), "a2") for number in range(9))
    assert len(allot([Stated(2, "a2", ("Nordkai-Bote",), many)])[2]) == MOST
