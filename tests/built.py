"""Values built by hand: a page of Slowwater Review with its chain, and the same as the store would answer with it."""

from dataclasses import replace

from provtrack.model.chain import (
    CitedOutlet,
    Conflict,
    Contributor,
    ContributorRole,
    Copyright,
    Derivation,
    Insertion,
    Node,
    Notice,
    Resolution,
    Status,
    Subject,
)
from provtrack.model.claim import Claim, ClaimKind, Relation, Scope
from provtrack.model.document import Block, Document, Role, Span
from provtrack.model.graph import Article, Chain, Credit, Graph, Hop, StoredClaim, StoredConflict, StoredDerivation

HEADER = "This article originally appeared at Nordkai-Bote, translated by Tobias Renn exclusively for Lantern Post"
BODY = "The council put the decision off, Mayor Wiebke Tannhoff told Ratsspiegel."
COMMENT = "Translator's comment: The ferry is older than the town's records say."
FOOTER = "The original source of this article is Harbour Reader"
NOTICE = "Copyright © Lantern Post, Harbour Reader, 2024"
TERMS = "Slowwater Review allows non-commercial sites to cross-post its articles if they name the source."
TITLE = "The Old Ferry Pier Stays, for Now"
LINES = (
    (Role.TITLE, TITLE),
    (Role.PARAGRAPH, HEADER),
    (Role.PARAGRAPH, BODY),
    (Role.PARAGRAPH, COMMENT),
    (Role.FOOTER, FOOTER),
    (Role.FOOTER, NOTICE),
    (Role.FOOTER, TERMS),
)
TEXT = "\n".join(line for _, line in LINES)
SHA256 = "5f" * 32
PIER = "https://nordkai-bote.example/2024/05/pier"


def _span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def _said(kind: ClaimKind, value: str, quote: str, place: Role, confidence: float = 0.9) -> Claim:
    return Claim(kind, value, quote, _span(quote), f"en/{kind.value}", confidence, place=place)


CLAIMS = (
    _said(ClaimKind.TITLE, TITLE, TITLE, Role.TITLE),
    replace(
        _said(ClaimKind.ORIGINAL_OUTLET, "Nordkai-Bote", HEADER, Role.PARAGRAPH, 0.97),
        statement=1,
        strength=4,
        url=PIER,
    ),
    replace(_said(ClaimKind.TRANSLATOR, "Tobias Renn", HEADER, Role.PARAGRAPH), statement=1),
    replace(
        _said(ClaimKind.TRANSLATION_OUTLET, "Lantern Post", HEADER, Role.PARAGRAPH), statement=1, relation=Relation.TRANSLATION,
        flags=frozenset({"exclusive"}),
    ),
    replace(_said(ClaimKind.ORIGINAL_OUTLET, "Harbour Reader", FOOTER, Role.FOOTER), strength=5),
    replace(_said(ClaimKind.COPYRIGHT, NOTICE, NOTICE, Role.FOOTER), scope=Scope.TEXT),
    _said(ClaimKind.PERMISSION, TERMS, TERMS, Role.FOOTER),
    _said(ClaimKind.INSERTION, "translator", COMMENT, Role.PARAGRAPH),
    _said(ClaimKind.CITED_OUTLET, "Ratsspiegel", BODY, Role.PARAGRAPH),
    Claim(ClaimKind.OUTLET, "Slowwater Review", "Slowwater Review", None, "open-graph/site-name", 0.9),
    Claim(ClaimKind.SUBJECT, "North Coast", "North Coast", None, "meta/region", 0.8, label="Region"),
)  # fmt: skip

RENN = Contributor(ContributorRole.TRANSLATOR, "Tobias Renn", (2,))

DOCUMENT = Document(
    source="slowwater.txt",
    url=None,
    media_type="text/plain",
    sha256=SHA256,
    text=TEXT,
    blocks=tuple(Block(role, _span(line), is_main=role is Role.PARAGRAPH) for role, line in LINES),
    language="en",
    warnings=("the charset was guessed",),
)

CONFLICT_WHY = "“originally appeared at” and a translator name the first outlet; “original source” names the one it was taken from"

RESOLUTION = Resolution(
    document=DOCUMENT,
    claims=CLAIMS,
    chain=(
        Node("Nordkai-Bote", "nordkai-bote.example", PIER, language="de", claims=(1,), inferred=("language",)),
        Node(
            "Lantern Post", language="en", relation=Relation.TRANSLATION, contributors=(RENN,), claims=(3,), flags=frozenset({"exclusive"})
        ),
        Node("Harbour Reader", published="2024-05-10", relation=Relation.REPOST, claims=(4,)),
        Node(
            "Slowwater Review", title=TITLE, published="2024-05-13", language="en", relation=Relation.REPOST, claims=(0, 9),
            contributors=(Contributor(ContributorRole.AUTHOR, "Lantern Post"),),
        ),
    ),
    derivations=(
        Derivation(1, 0, Relation.TRANSLATION, Status.STATED, 0.9, (1, 2, 3)),
        Derivation(2, 1, Relation.REPOST, Status.INFERRED, 0.72, (3, 4)),
        Derivation(3, 2, Relation.REPOST, Status.STATED, 0.9, (4,)),
    ),
    copyright=(Copyright(NOTICE, ("Lantern Post", "Harbour Reader"), (2024,), Scope.TEXT, 5),),
    license="with-permission",
    license_claim=6,
    notices=(Notice("permission", TERMS, 6),),
    insertions=(Insertion("translator", _span(COMMENT), 7),),
    cites=(CitedOutlet("Ratsspiegel", None, (8,)),),
    subjects=(Subject("Region", "North Coast", 10),),
    conflicts=(Conflict("original-outlet", (1, 4), 1, CONFLICT_WHY),),
)  # fmt: skip

ARTICLES = tuple(
    Article(
        number=number,
        outlet=node.outlet,
        domain=node.domain,
        url=node.url,
        title=node.title,
        published=node.published,
        language=node.language,
        relation=node.relation,
        is_observed=number == 4,
        source="slowwater.txt" if number == 4 else None,
        contributors=tuple(Credit(person.role, person.name) for person in node.contributors),
        inferred=node.inferred,
        flags=node.flags,
    )
    for number, node in enumerate(RESOLUTION.chain, 1)
)

STORED = tuple(StoredClaim(number, 4, SHA256, claim) for number, claim in enumerate(CLAIMS, 101))

GRAPH = Graph(
    ARTICLES,
    tuple(
        StoredDerivation(
            edge.made + 1, edge.source + 1, edge.relation, edge.status, edge.confidence, tuple(101 + c for c in edge.claims), (4,)
        )
        for edge in RESOLUTION.derivations
    ),
    STORED,
    (StoredConflict("original-outlet", (102, 105), 102, CONFLICT_WHY),),
)

CHAIN = Chain(
    (
        Hop(ARTICLES[0]),
        *(
            Hop(ARTICLES[edge.made - 1], edge, tuple(GRAPH.claim(number) for number in edge.claims))
            for edge in GRAPH.derivations
        ),
    ),
    conflicts=GRAPH.conflicts,
)  # fmt: skip

HOSTILE = "\x1b]8;;https://evil.example\x07click\x1b]8;;\x07 [red]bold[/red] \u202egolb\u200b \x9b31m \ud800 \x00"
"""An OSC link, Rich markup, a bidirectional override, a zero-width space, a C1 control, half a surrogate pair, a NUL."""
