from dataclasses import replace
from pathlib import Path

from provtrack.audit import Case
from provtrack.audit.case import Site
from provtrack.audit.policy import Basis, Policy, PolicyBook, Requirement
from provtrack.audit.terms import Precedence, terms
from tests.audit.observed import case_of

BODY = "The council put the decision off until autumn, because nobody knows who is to pay for the new pier.\n\n"
REPOST = f"# The pier stays\n\nHarbour Reader, 10 May 2024\n\nThis article originally appeared at [Nordkai Post](https://nordkai.example/pier).\n\n{BODY}"
ORIGINAL = """<html lang="en"><head><title>The pier stays</title><link rel="canonical" href="https://nordkai.example/pier">
<meta property="og:site_name" content="Nordkai Post"></head><body><article><h1>The pier stays</h1><p>{body}</p></article>
<footer>{footer}</footer></body></html>"""
NORDKAI = Policy("Nordkai Post", (Requirement.CREDIT_AUTHOR,), Basis.REMEMBERED, ("nordkai.example",))


def case(folder: Path, footer: str, *policies: Policy) -> Case:
    made = case_of([("repost.md", REPOST), ("original.html", ORIGINAL.format(body=BODY, footer=footer))], folder)
    return replace(made, policies=PolicyBook(policies, {"CC-BY": (Policy("CC-BY", (Requirement.LICENSE_NOTICE,), Basis.READ),)}))


def test_the_articles_own_licence_beats_the_outlets_policy(tmp_path: Path) -> None:
    licence = 'This article is licensed under <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.'
    (found,) = terms(case(tmp_path, licence, replace(NORDKAI, license="CC-BY-ND-4.0")))
    assert found.policy.license == "CC-BY-4.0"
    assert found.policy.basis is Basis.PRINTED
    assert found.asks(Requirement.LICENSE_NOTICE)
    assert not found.asks(Requirement.CREDIT_AUTHOR)
    assert found.claim is not None


def test_an_outlet_may_ask_more_than_the_licence_it_prints(tmp_path: Path) -> None:
    licence = '<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>'
    (found,) = terms(case(tmp_path, licence, replace(NORDKAI, license="CC-BY-4.0")))
    assert found.asks(Requirement.LICENSE_NOTICE)
    assert found.asks(Requirement.CREDIT_AUTHOR)


def test_a_reservation_of_rights_gives_way_to_the_outlets_policy(tmp_path: Path) -> None:
    (found,) = terms(case(tmp_path, "© 2024 Nordkai Post. All rights reserved.", NORDKAI))
    assert (found.stated, found.policy) == (Precedence.OUTLET, NORDKAI)


def test_what_the_user_says_of_the_site_beats_the_outlets_policy(tmp_path: Path) -> None:
    made = replace(case(tmp_path, "", NORDKAI), sites={"nordkai.example": Site("nordkai.example", license="CC-BY-4.0")})
    (found,) = terms(made)
    assert (found.stated, found.policy.basis) == (Precedence.SITE, Basis.GIVEN)


def test_of_an_outlet_without_terms_nothing_is_asked(tmp_path: Path) -> None:
    assert list(terms(case(tmp_path, ""))) == []


def test_a_permission_that_the_original_prints_counts_as_its_terms(tmp_path: Path) -> None:
    offer = "You may republish this article for free, provided that you link to the original and credit the author."
    (found,) = terms(case(tmp_path, offer, NORDKAI))
    assert found.policy.basis is Basis.PRINTED
    assert set(found.policy.requires) == {Requirement.CREDIT_AUTHOR, Requirement.LINK_ORIGINAL}
    assert found.evidence[0].quote == offer


def test_a_printed_licence_and_a_printed_permission_add_up(tmp_path: Path) -> None:
    both = (
        'This article is licensed under <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. '
        "You may republish this article for free, provided that you link to the original."
    )
    (found,) = terms(case(tmp_path, both))
    assert found.asks(Requirement.LICENSE_NOTICE)
    assert found.asks(Requirement.LINK_ORIGINAL)


def test_the_licence_under_which_a_repost_says_it_took_the_text_is_the_sources(tmp_path: Path) -> None:
    licence = "It is republished here under [CC BY-ND 4.0](https://creativecommons.org/licenses/by-nd/4.0/)."
    made = case_of([("repost.md", REPOST.replace("pier).", f"pier). {licence}"))], tmp_path)
    (found,) = terms(made)
    assert found.asks(Requirement.NO_DERIVATIVES)
    assert found.printed is made.page


def test_an_outlets_policy_is_bound_by_its_licence(tmp_path: Path) -> None:
    policy = replace(NORDKAI, license="CC-BY-4.0")
    made = case(tmp_path, "")
    book = PolicyBook([policy], {"CC-BY": (Policy("CC-BY", (Requirement.LICENSE_NOTICE, Requirement.NO_DERIVATIVES), Basis.READ),)})
    (found,) = terms(replace(made, policies=book))
    assert found.policy.requires == (Requirement.CREDIT_AUTHOR, Requirement.NO_DERIVATIVES)


def test_leave_for_this_text_outweighs_the_reservation_of_the_site(tmp_path: Path) -> None:
    offer = (
        "You may republish this article for free, provided that you link to the original.</p><p>© 2024 Nordkai Post. All rights reserved."
    )
    (found,) = terms(case(tmp_path, offer))
    assert found.policy.requires == (Requirement.LINK_ORIGINAL,)


def test_what_is_known_of_the_source_beats_what_the_repost_says_of_it(tmp_path: Path) -> None:
    licence = "It is republished here under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)."
    made = case_of([("repost.md", REPOST.replace("pier).", f"pier). {licence}"))], tmp_path)
    (found,) = terms(replace(made, sites={"nordkai.example": Site("nordkai.example", license="CC-BY-NC-4.0")}))
    assert (found.stated, found.policy.license) == (Precedence.SITE, "CC-BY-NC-4.0")
    (found,) = terms(made)
    assert found.stated is Precedence.REPOST
