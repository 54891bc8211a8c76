"""One statement of provenance, with the evidence for it."""

from dataclasses import dataclass, field
from enum import StrEnum

from provtrack.model.document import Role, Span


class Relation(StrEnum):
    """How an article was made from the one before it (CONTRACT.md: `chain[].relation`)."""

    ORIGINAL = "original"
    TRANSLATION = "translation"
    REPOST = "repost"
    SYNDICATION = "syndication"
    EXCERPT = "excerpt"
    ADAPTATION = "adaptation"


class Scope(StrEnum):
    """What a rights statement is about."""

    TEXT = "text"
    SITE = "site"
    IMAGE = "image"


class ClaimKind(StrEnum):
    """What a claim says. The article is the one the page shows."""

    # the article itself
    TITLE = "title"
    LANGUAGE = "language"
    URL = "url"
    OUTLET = "outlet"
    """The outlet that publishes this page."""
    PUBLISHED = "published"
    UPDATED = "updated"
    RETRIEVED = "retrieved"
    """When the page was saved or fetched, as whoever saved it noted."""
    SUBJECT = "subject"
    """A region, theme, dossier or section it is filed under; `label` names which."""
    # who made it
    AUTHOR = "author"
    TRANSLATOR = "translator"
    EDITOR = "editor"
    PROOFREADER = "proofreader"
    PHOTOGRAPHER = "photographer"
    # where the text comes from
    ORIGINAL_OUTLET = "original-outlet"
    """The text is said to have appeared there first ("originally appeared at", "the original source is")."""
    SOURCE_OUTLET = "source-outlet"
    """The text is said to have been taken from there ("republished from", "Source:", "via")."""
    TRANSLATION_OUTLET = "translation-outlet"
    """The translation is said to have been made for, or published by, this outlet."""
    AGENCY = "agency"
    """A news agency is credited for the text."""
    ORIGINAL_TITLE = "original-title"
    ORIGINAL_DATE = "original-date"
    """When the text was first published, elsewhere or earlier."""
    ORIGINAL_LANGUAGE = "original-language"
    ORIGINAL_AUTHOR = "original-author"
    ORIGINAL_URL = "original-url"
    """The address of the text this one was made from, where no outlet is named."""
    DOWNSTREAM_OUTLET = "downstream-outlet"
    """The text is said to have been taken over by this outlet from here ("was reprinted in")."""
    # rights
    COPYRIGHT = "copyright"
    LICENSE = "license"
    PERMISSION = "permission"
    DISCLAIMER = "disclaimer"
    FAIR_USE = "fair-use"
    TERMS = "terms"
    TDM_RESERVATION = "tdm-reservation"
    """Whether the rights of text and data mining are reserved, by markup for machines; value: "reserved" or "not-reserved". No licence."""
    # parts and mentions
    INSERTION = "insertion"
    """A part by another hand; value: by whom ("translator", "editor"); the span is the whole part."""
    CITED_OUTLET = "cited-outlet"
    """An outlet cited as a source of facts in the body."""
    IMAGE_CREDIT = "image-credit"


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of provenance. Never changed, only disputed or superseded.

    Claims read from one and the same sentence share `statement`, so that "originally appeared at A,
    translated by P for B" stays one statement of two hops.
    """

    kind: ClaimKind
    value: str
    """The name, date (ISO 8601, as precise as stated), title, licence id or notice, as a reader would write it."""
    quote: str
    """The statement, verbatim: the sentence or line (visible text), or the markup's value."""
    span: Span | None
    """Where the quote stands in the document's text; None for a claim from markup. `text[start:end] == quote`."""
    rule: str
    """The phrase or finder that read it: "en/originally-appeared", "json-ld/author"."""
    confidence: float
    """How often claims of this rule are right, 0..1."""
    url: str | None = None
    """The link the value carries."""
    relation: Relation | None = None
    """What the wording says of how this article was made from the one named."""
    place: Role | None = None
    """The role of the block it stands in; None for a claim from markup."""
    is_main: bool = False
    """Whether it stands in the article's own text rather than in the page around it."""
    statement: int = 0
    """Claims of one sentence share it; 0 for a claim that stands alone."""
    strength: int = 0
    """How firmly the wording says "from here", for ordering upstreams: 0 a hint, 1 "via", 2 "source", 3 "republished from", 4 "originally",
    5 "original source"."""
    scope: Scope | None = None
    label: str = ""
    """The word the page uses: "Region", "Theme", "reviewed by"."""
    flags: frozenset[str] = field(default_factory=frozenset)
    """What else the wording says: "exclusive", "with-permission", "machine", "partial" (contributed only), "mixed" (beside the
    outlet's own people: "with material from"), "own" (the page's own outlet), "part" (a licence of something beside the text: code,
    data, a comment), "dead-link" (its link leads nowhere: "#", a script), "nofollow" (its link tells search engines not to follow it),
    "link-beside" (it has no link, but its sentence links something that reads as a title)."""

    def __post_init__(self) -> None:
        """Refuse a confidence outside 0..1 and a claim without value or quote."""
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence {self.confidence} is not in 0..1")
        if not self.value or not self.quote:
            raise ValueError("a claim needs a value and a quote")
