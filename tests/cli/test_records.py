import io
from collections.abc import Callable

from provtrack.cli.records import sections
from provtrack.cli.render import console, show
from provtrack.model.graph import Join, Record, Snapshot
from tests.built import ARTICLES, RESOLUTION, SHA256, STORED

SNAPSHOT = Snapshot(
    1, 4, SHA256, None, "text/plain", "utf-8", "en", 512, "2026-01-02T03:04:05Z", is_current=True, sources=("slowwater.txt",)
)


def shown(record: Record) -> str:
    out = io.StringIO()
    show(console(out), *sections(record, {4}))
    return out.getvalue()


def test_an_observed_article_is_shown_as_in_the_golden_file(golden: Callable[[str, str], None]) -> None:
    numbers = tuple(claim.number for claim in STORED)
    golden("tests/golden/cli/show.txt", shown(Record(ARTICLES[3], (SNAPSHOT,), RESOLUTION, (1, 2, 3, 4), numbers, (), ())))


def test_a_cited_article_is_shown_with_what_other_pages_state_of_it(golden: Callable[[str, str], None]) -> None:
    join = Join(1, None, 4, "the same address", "2026-01-02T03:04:05Z")
    golden("tests/golden/cli/show-cited.txt", shown(Record(ARTICLES[0], (), None, (), (), (join,), (STORED[1],))))
