"""The finder of wordings hands documents to the grammar."""

from provtrack.extract.finders.phrases import FINDER
from provtrack.extract.grammar import document_of
from provtrack.model.claim import ClaimKind
from provtrack.read import read


def test_wordings_are_found() -> None:
    (claim,) = FINDER.find(document_of("Originally published by Tidewater."))
    assert (claim.kind, claim.value, claim.rule) == (ClaimKind.ORIGINAL_OUTLET, "Tidewater", "en/originally-published-at")


def test_an_agency_named_as_author_in_a_sentence_is_credited_for_the_text() -> None:
    claims = FINDER.find(document_of("This report by The Canadian Press was first published May 3, 2021."))
    assert {claim.value for claim in claims if claim.kind is ClaimKind.AGENCY} == {"CP"}


def test_a_row_of_labels_that_ends_in_the_own_account_names_no_source() -> None:
    html = (
        '<html lang="zh"><body><h1>渡口边的打铁人</h1><p><span class="a">转载</span> <span class="b">梁秋禾</span> '
        '<span class="c"><a href="#" id="js_name">苇溪夜话</a></span></p><p>铁铺在渡口左手第三家，门板是旧船板拆下来钉的，'
        "上面还留着编号。老孟每天天不亮就生火，说铁要趁凉快的时候打，人也一样。</p></body></html>"
    )
    claims = FINDER.find(read(html.encode(), source="page.html"))
    assert [claim.value for claim in claims if claim.kind is ClaimKind.SOURCE_OUTLET] == []
