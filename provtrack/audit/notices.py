"""Copyright notices of a page, and whom they name."""

from provtrack.audit.case import Case, Page
from provtrack.audit.naming import is_called
from provtrack.model.chain import ContributorRole, Copyright
from provtrack.model.claim import Claim, ClaimKind, Scope
from provtrack.resolve.identity import fold

_SHORTEST = 4
"""Letters of a folded name that must agree for one name to be a part of another."""
_TAIL = 60
"""Code points that may follow the notice at the foot of a page: "Imprint", "Unsubscribe"."""
_WITHOUT_FRAME = frozenset({"text/plain", "text/markdown"})
"""Media types that hold a text alone, with nothing of its site around it."""


def text_notices(case: Case) -> list[tuple[Copyright, Claim]]:
    """Return the notices about the text that name somebody, with their statements.

    One on a web page that names its own outlet is the site's, wherever the markup has it, if it stands at the end and there is no other,
    or gives the years from and to.
    """
    found = [(notice, case.claim(notice.claim)) for notice in case.resolution.copyright if notice.scope is Scope.TEXT and notice.holders]
    return [(notice, claim) for notice, claim in found if not _is_foot(case, notice, claim)]


def year_of(date: str) -> int:
    """Return the year of a date as stated; 0 where it has none.

    >>> year_of("2015-09-18"), year_of("2015"), year_of("--05-06")
    (2015, 2015, 0)
    """
    return int(date[:4]) if date[:4].isdecimal() else 0


def is_own(case: Case, holder: str) -> bool:
    """Tell whether a holder is the reposting outlet, or whoever its site's notice names."""
    label = (case.page.article.domain or "").partition(".")[0]
    if is_called(case.page, holder) or (len(label) > _SHORTEST and label in fold(holder)):
        return True
    site = [name for notice in case.resolution.copyright if notice.scope is Scope.SITE for name in notice.holders]
    return any(is_alike(holder, name) for name in site) and not any(is_holder_of(page, holder) for page in case.sources)


def is_holder_of(page: Page, holder: str) -> bool:
    """Tell whether a holder is an article's outlet, one of those who made it, or whom its own page names."""
    if is_called(page, holder) or is_alike(page.called, holder):
        return True
    printed = [] if page.resolution is None else [name for notice in page.resolution.copyright for name in notice.holders]
    return any(is_alike(holder, name) for name in (*(credit.name for credit in page.article.contributors), *printed))


def is_author(case: Case, holder: str) -> bool:
    """Tell whether a holder is a person whom the repost names as the author; an outlet in the byline is none."""
    named = (person.name for person in case.contributors(ContributorRole.AUTHOR))
    return any(is_alike(holder, name) for name in named if not any(is_called(page, name) for page in case.sources))


def is_contributor(case: Case, holder: str) -> bool:
    """Tell whether a holder is somebody whom the repost names as a maker of the text."""
    makers = [
        person.name for node in case.resolution.chain for person in node.contributors if person.role is not ContributorRole.PHOTOGRAPHER
    ]
    makers += [claim.value for claim in case.claims(ClaimKind.ORIGINAL_AUTHOR, ClaimKind.AUTHOR)]
    return any(is_alike(holder, name) for name in makers)


def is_alike(one: str, other: str) -> bool:
    """Tell whether two names may be one: "Example Daily" and "Example Daily Media Ltd".

    >>> is_alike("dpa-infocom", "dpa"), is_alike("Thomson Reuters", "Reuters"), is_alike("Harbour Reader", "Lantern Post")
    (True, True, False)
    """
    first, second = fold(one), fold(other)
    if first == second:
        return bool(first)
    short, long = sorted((first, second), key=len)
    return short in long if len(short) >= _SHORTEST else bool(short) and (long.startswith(short) or long.endswith(short))


def _is_foot(case: Case, notice: Copyright, claim: Claim) -> bool:
    document = case.resolution.document
    if claim.span is None or document.media_type in _WITHOUT_FRAME:
        return False
    is_last = len(document.text[claim.span.end :].strip()) <= _TAIL
    is_only = not any(other.scope is Scope.SITE for other in case.resolution.copyright)
    is_site = len(notice.years) > 1 or (is_last and is_only)
    return is_site and all(is_own(case, holder) for holder in notice.holders)
