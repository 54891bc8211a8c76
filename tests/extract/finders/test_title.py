"""The article's title."""

from provtrack.extract.finders.title import find
from provtrack.model.claim import ClaimKind
from tests.extract.finders.pages import TITLE, best, page, values


def test_the_headline_readers_see_is_believed_most() -> None:
    document = page(head=f'<meta property="og:title" content="{TITLE} | Quay Post">')
    chosen = best(find(document), ClaimKind.TITLE)
    assert (chosen.value, chosen.rule) == (TITLE, "title/visible")
    assert document.slice(chosen.span) == chosen.quote if chosen.span else False


def test_the_site_is_taken_off_the_page_title() -> None:
    document = page(head='<meta property="og:site_name" content="Quay Post">')
    assert set(values(find(document), ClaimKind.TITLE)) == {TITLE}
