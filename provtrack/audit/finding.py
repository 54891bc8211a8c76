"""What an audit says: how grave it is, where the evidence stands, what to do."""

from dataclasses import dataclass
from enum import StrEnum

from provtrack.errors import RuleFailed
from provtrack.model.graph import Article


class Severity(StrEnum):
    """How grave a fault is, if it is one; how sure that is, is its confidence."""

    ERROR = "error"
    """Somebody is told something false of the text's origin, or terms are broken."""
    WARNING = "warning"
    """A reader cannot find the origin, or a credit that is due is missing."""
    NOTE = "note"
    """Something could be better: a machine does not find what a reader sees."""

    @property
    def rank(self) -> int:
        """1 for a note, 2 for a warning, 3 for an error."""
        return (Severity.NOTE, Severity.WARNING, Severity.ERROR).index(self) + 1


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words on a page that bear a fault out, verbatim."""

    article: int
    """The number of the article on whose page they stand."""
    quote: str
    start: int | None = None
    """Half-open, in code points of that page's text; None for markup."""
    end: int | None = None
    note: str = ""
    """What the words are evidence of, in a few words: "calls Harbour Reader the original"."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule finds on one page; the audit makes a finding of it."""

    message: str
    """One sentence that names the outlets and people concerned."""
    evidence: tuple[Evidence, ...]
    """The place of the fault first; what proves it after that."""
    fix: str
    """What to do, as one sentence in the imperative."""
    confidence: float = 0.9
    """How sure it is that this is one: at most that of the claims it rests on."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault with its rule and article."""

    code: str
    name: str
    severity: Severity
    confidence: float
    article: Article
    message: str
    evidence: tuple[Evidence, ...]
    fix: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What stays the same when the page is read again: rule, article, and the words it is about (for baselines)."""
        page = self.article.url or self.article.source or self.article.id
        return self.code, page, self.evidence[0].quote if self.evidence else self.message


@dataclass(frozen=True, slots=True)
class Judged:
    """An article with all that the rules find wrong with it."""

    article: Article
    findings: tuple[Finding, ...]
    failures: tuple[RuleFailed, ...] = ()
    """Rules that could not judge it: faults of ours, not of the page."""
