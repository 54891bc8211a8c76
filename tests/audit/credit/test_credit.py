"""The credit names what is known, in words that provtrack reads back, and a page that carries it has no fault that a credit can mend."""

import re
from pathlib import Path

import pytest

from provtrack.audit import Case, Rule, Severity, all_rules, audit
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


UNMENDED = {
    "source-not-linked": "the address is not known",
    "link-to-home-page": "the address is not known",
    "outlet-ambiguous": "the name is all that is known",
    "credit-removed": "it is about what the page once said",
    "circular-credit": "another page has to be mended",
    "several-originals": "another page has to be mended",
    "source-lacks-text": "the source is the wrong one",
    "original-date-missing": "the date is not known",
    "reposted-before-source": "a date is wrong",
    "translated-before-original": "a date is wrong",
    "dated-after-capture": "a date is wrong",
    "copyright-older-than-text": "no source is known",
    "markup-date-differs": "a date is wrong",
    "terms-forbid-commercial-use": "the use itself is against the terms",
    "exclusive-elsewhere": "the use itself is against the terms",
    "own-terms-not-kept": "the address is not known",
    "offers-anothers-text": "the page's own offer has to be taken back",
    "terms-ask-for-permission": "a permission has to be got",
    "terms-ask-before-translating": "a permission has to be got",
    "terms-ask-to-note-changes": "what was changed is not known",
    "remembered-terms-unmet": "the address is not known",
    "no-derivatives-edited": "the text has to be mended",
    "no-derivatives-excerpted": "the text has to be mended",
    "canonical-to-itself": "a canonical link is given only where the terms ask for it",
}
"""Rules whose fault no credit can mend, and why."""

_BESIDE = {ClaimKind.TITLE, ClaimKind.LANGUAGE, ClaimKind.OUTLET, ClaimKind.PUBLISHED, ClaimKind.CITED_OUTLET, ClaimKind.INSERTION}
"""What a page says beside its credit."""


_UNKNOWN = {"AT01", "DA01"}
"""That an address or a date is not known shows once a wrong one is gone."""


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


@pytest.mark.parametrize("rule", [rule for rule in all_rules() if rule.name not in UNMENDED], ids=lambda rule: rule.name)
def test_a_page_with_the_credit_has_not_the_fault_and_no_new_one(rule: Rule, tmp_path: Path) -> None:
    (name, text), *others = rule.pages("Example")
    (tmp_path / "before").mkdir()
    case = case_of([(name, text), *others], tmp_path / "before")
    before = {finding.code for finding in audit(case)}
    assert rule.code in before
    page = mended(name, text, case)
    (tmp_path / "after").mkdir()
    after = [*audit(case_of([(name, page), *others], tmp_path / "after"))]
    still = [finding.message for finding in after if finding.code == rule.code]
    assert still == [], f"the credit does not mend it: teach it to, or say in UNMENDED why none can\n{page}"
    assert {finding.code for finding in after if finding.severity is not Severity.NOTE} <= before | _UNKNOWN, page


def test_what_is_said_to_be_unmended_is() -> None:
    assert UNMENDED.keys() <= {rule.name for rule in all_rules()}
