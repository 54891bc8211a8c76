import json
from pathlib import Path

from provtrack.audit.described import described, headline, in_markup, shown
from provtrack.model.claim import ClaimKind
from tests.audit.observed import case_of

ARTICLE = {"@type": "NewsArticle", "headline": "The pier stays", "author": {"@type": "Person", "name": "Mira Okonjo"}}
PAGE = """<html lang="en"><head><title>The pier stays</title><meta name="author" content="Karl Mohn">{markup}</head><body><article>
<h1>The pier stays</h1><p class="byline">By Tilda Renn</p><p>The council put the decision off until autumn.</p></article></body></html>"""


def test_markup_and_what_readers_see_are_told_apart(tmp_path: Path) -> None:
    case = case_of([("a.html", PAGE.format(markup=f'<script type="application/ld+json">{json.dumps(ARTICLE)}</script>'))], tmp_path)
    assert [claim.value for claim in described(case, ClaimKind.AUTHOR)] == ["Mira Okonjo"]
    assert {claim.value for claim in in_markup(case, ClaimKind.AUTHOR)} == {"Mira Okonjo", "Karl Mohn"}
    assert [claim.value for claim in shown(case, ClaimKind.AUTHOR)] == ["Tilda Renn"]
    assert headline(case) is not None


def test_a_page_without_json_ld_describes_no_article(tmp_path: Path) -> None:
    assert headline(case_of([("a.html", PAGE.format(markup=""))], tmp_path)) is None
