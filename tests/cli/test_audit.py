import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]

REPOST = """# The pier stays

Harbour Reader, 10 May 2024

This article originally appeared at Nordkai Post.

The council put the decision off until autumn, because nobody knows who is to pay for the new pier.
"""


def test_the_findings_of_a_repost_name_rule_article_and_quote(run: Run, tmp_path: Path) -> None:
    (tmp_path / "repost.md").write_text(REPOST)
    assert run("add", "repost.md").exit_code == 0
    found = json.loads(run("audit", "a1", "--format", "json").stdout)["findings"]
    linked = next(finding for finding in found if finding["name"] == "source-not-linked")
    assert linked["article"]["id"] == "a1"
    assert linked["evidence"][0]["quote"] in REPOST
