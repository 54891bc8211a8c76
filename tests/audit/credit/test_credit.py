"""The credit names what is known, in words that provtrack reads back, and a page that carries it has no fault that a credit can mend."""

import re
from pathlib import Path

import pytest

from provtrack.audit import Case, Rule, all_rules, audit
from provtrack.audit.credit import as_html, as_markdown, mend
from provtrack.model.claim import Claim, ClaimKind
from tests.audit.credited import NORDKAI, pages
from tests.audit.observed import case_of


def test_it_names_the_original_its_author_date_and_translator_and_who_is_between(tmp_path: Path) -> None:
    said = as_markdown(mend(case_of(pages(), tmp_path))).partition("\n\n")[0].split("\\\n")
    assert said == [
        "This article by Karl Mohn originally appeared at [Nordkai Post](https://nordkai.example/anleger) on 6 May 2024.",
        "Translated by Tobias Renn for [Lantern Post](https://lantern.example/pier).",
        "Republished from [Harbour Reader](https://harbour.example/pier).",
    ]


def test_what_the_original_prints_as_its_copyright_wins(tmp_path: Path) -> None:
    credit = mend(case_of(pages("© 2023 Mohn &amp; Sohn Verlag. Dieser Artikel darf nicht verändert werden."), tmp_path))
    assert credit.copyright is not None
    assert "Mohn & Sohn Verlag" in credit.copyright
    assert "Nordkai Post" not in credit.copyright
    assert "Lantern Post" in credit.copyright


def test_the_licence_of_the_original_is_named_and_linked(tmp_path: Path) -> None:
    licence = 'Dieser Artikel steht unter der Lizenz <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.'
    credit = mend(case_of(pages(licence), tmp_path))
    assert credit.links == (("license", "https://creativecommons.org/licenses/by/4.0/"),)
    assert credit.json_ld["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert "Licensed under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)." in as_markdown(credit)


def test_an_original_has_nothing_to_credit(tmp_path: Path) -> None:
    credit = mend(case_of([("original.html", NORDKAI.format(footer=""))], tmp_path))
    assert credit.sentences == ()
    assert credit.copyright == "Copyright © Nordkai Post, 2024"
    assert "isBasedOn" not in credit.json_ld


MENDED = {
    "original-contradicted",
    "credited-not-most-original",
    "origin-not-in-notice",
    "notice-dropped",
    "no-copyright-notice",
    "copyright-claimed-by-reposter",
    "holder-not-in-chain",
    "notice-year-before-original",
    "notice-year-after-repost",
    "image-credit-as-notice",
    "notices-contradict",
    "licence-dropped",
    "licence-changed",
    "licences-contradict",
    "share-alike-not-kept",
    "terms-ask-to-credit-outlet",
    "terms-ask-to-credit-author",
    "terms-ask-to-link-original",
    "terms-ask-for-copyright-notice",
    "terms-ask-for-first-publication",
    "terms-ask-for-canonical-link",
    "terms-ask-to-name-licence",
    "terms-ask-to-link-licence",
}
"""Rules whose fault a credit mends; the others are about what a credit cannot say: another text, a wrong date, a missing permission."""

_BESIDE = {ClaimKind.TITLE, ClaimKind.LANGUAGE, ClaimKind.OUTLET, ClaimKind.PUBLISHED, ClaimKind.CITED_OUTLET, ClaimKind.INSERTION}
"""What a page says beside its credit."""


def mended(name: str, text: str, case: Case) -> str:
    """Put the credit at the head of a page, in the place of the old statements and of the article's markup."""
    for claim in case.resolution.claims:
        if claim.kind not in _BESIDE and claim.span is not None:
            text = "\n".join(line for line in text.split("\n") if not _holds(line, claim))
    if name.endswith(".md"):
        head, heading, rest = text.partition("\n\n")
        return f"{head}{heading}{as_markdown(mend(case))}\n{rest}"
    text = re.sub(r'(?s)<script type="application/ld\+json">.*?</script>|<link rel="(?:canonical|license)"[^>]*>', "", text)
    head, heading, rest = text.partition("</h1>")
    return f"{head}{heading}\n{as_html(mend(case))}{rest}"


def _holds(line: str, claim: Claim) -> bool:
    shown = re.sub(r"\[([^\]]*)\]\([^)]*\)|<[^>]*>", r"\1", line)
    return claim.quote.strip() in shown and len(claim.quote) > 3


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule.name in MENDED], ids=lambda rule: rule.name)
def test_a_page_with_the_credit_has_not_the_fault(rule: Rule, tmp_path: Path) -> None:
    (name, text), *others = rule.pages("Example")
    (tmp_path / "before").mkdir()
    case = case_of([(name, text), *others], tmp_path / "before")
    assert [*audit(case, [rule])]
    page = mended(name, text, case)
    (tmp_path / "after").mkdir()
    assert [finding.message for finding in audit(case_of([(name, page), *others], tmp_path / "after"), [rule])] == [], page
