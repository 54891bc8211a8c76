import re
from pathlib import Path

import pytest

from provtrack.audit.credit import as_html, mend
from provtrack.audit.credit.wording import languages, wording
from provtrack.pipeline import examine
from tests.audit.credited import BODY, pages
from tests.audit.observed import case_of


@pytest.mark.parametrize("language", languages())
def test_the_sentences_of_each_language_are_read_back(language: str, tmp_path: Path) -> None:
    credit = mend(case_of(pages(), tmp_path), language)
    shown = as_html(credit).partition("<script")[0]
    page = f"<html><head><title>1</title></head><body><article><h1>1</h1>\n{shown}<p>{BODY}</p></article></body></html>"
    said = {(claim.kind.value, claim.value) for claim in examine(page.encode(), source="mended.html").claims}
    assert said >= {
        ("original-outlet", "Nordkai Post"),
        ("original-date", "2024-05-06"),
        ("author", "Karl Mohn"),
        ("translator", "Tobias Renn"),
        ("translation-outlet", "Lantern Post"),
        ("source-outlet", "Harbour Reader"),
    }


@pytest.mark.parametrize("language", languages())
def test_what_is_not_known_is_left_out(language: str, tmp_path: Path) -> None:
    bare = f"# The pier stays\n\nSlowwater Review, 12 May 2024\n\nSource: Nordkai Post\n\n{BODY}"
    credit = mend(case_of([("repost.md", bare)], tmp_path), language)
    (sentence,) = credit.sentences
    text = "".join(words.text for words in sentence)
    assert "Nordkai Post" in text
    assert not re.search(r"[{}\[\]]|None|  | [.)]", text)
    assert credit.copyright == "Copyright © Nordkai Post"
    assert {"url", "datePublished"}.isdisjoint(credit.json_ld["isBasedOn"])


@pytest.mark.parametrize(
    ("date", "words"), [("2024", "in 2024"), ("2024-05", "in May 2024"), ("2024-05-06", "on 6 May 2024"), ("2024-13", None), ("May", None)]
)
def test_a_date_is_as_precise_as_it_is_known(date: str, words: str | None) -> None:
    assert wording("en-GB").date(date) == words
    assert wording("fi").language == "en"
