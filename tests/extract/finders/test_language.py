"""The language of the article."""

from provtrack.extract.finders.language import find
from tests.extract.finders.pages import page


def test_markup_that_agrees_with_the_text_is_believed_more() -> None:
    right = [claim for claim in find(page(language="en-GB")) if claim.rule == "html/lang"]
    wrong = [claim for claim in find(page(language="fr")) if claim.rule == "html/lang"]
    assert (right[0].value, wrong[0].value) == ("en", "fr")
    assert right[0].confidence > wrong[0].confidence
