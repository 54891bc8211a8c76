"""The rows, typed: columns, keys and what they mean. For migrations and writing; reading asks in plain SQL (`connection.py`).

Three layers: what was *read* (snapshots, readings, claims: never changed), what one page's claims *conclude*
(nodes, derivations, contributors, conflicts … of one snapshot: can be drawn again), and what all pages
together *identify* (outlets, articles, joins, redirects).
"""

from typing import Annotated

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, LargeBinary, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Whole = BigInteger().with_variant(Integer, "sqlite")
"""SQLite gives the key of a row no index of its own only where its type is spelt INTEGER."""

Key = Annotated[int, mapped_column(Whole, primary_key=True, autoincrement=False)]
Snapshot = Annotated[int, mapped_column(Whole, ForeignKey("snapshots.id"))]
SnapshotKey = Annotated[int, mapped_column(Whole, ForeignKey("snapshots.id"), primary_key=True)]
Article = Annotated[int, mapped_column(Whole, ForeignKey("articles.id"))]
Claim = Annotated[int, mapped_column(Whole, ForeignKey("claims.id"))]
ClaimKey = Annotated[int, mapped_column(Whole, ForeignKey("claims.id"), primary_key=True)]
Number = Annotated[int, mapped_column(Integer, primary_key=True, autoincrement=False, comment="place in the page's list, from 0")]


class Row(DeclarativeBase):
    """The parent of all rows."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class OutletRow(Row):
    """A name and domain under which an outlet was met, spelt as it was."""

    __tablename__ = "outlets"
    id: Mapped[Key]
    name: Mapped[str | None]
    domain: Mapped[str | None] = mapped_column(index=True)
    name_key: Mapped[str | None] = mapped_column(index=True, comment="the name, folded")


class ArticleRow(Row):
    """One publication of a text by one outlet; its facts are the best of its nodes'."""

    __tablename__ = "articles"
    id: Mapped[Key]
    outlet_id: Mapped[int | None] = mapped_column(Whole, ForeignKey("outlets.id"), index=True)
    url: Mapped[str | None]
    title: Mapped[str | None]
    published: Mapped[str | None] = mapped_column(index=True, comment="ISO 8601, as precise as stated")
    language: Mapped[str | None]
    relation: Mapped[str] = mapped_column(comment="how it was made from the one before it")
    is_observed: Mapped[bool]
    source: Mapped[str | None] = mapped_column(comment="path or URL it was last read from")
    inferred: Mapped[str] = mapped_column(comment="fields that no statement gives, parted by spaces")
    flags: Mapped[str] = mapped_column(comment="parted by spaces")


class RedirectRow(Row):
    """The number an article had before it was found to be the same as another."""

    __tablename__ = "redirects"
    id: Mapped[Key]
    article_id: Mapped[Article] = mapped_column(index=True)


class JoinRow(Row):
    """Why a node was taken for an article already known."""

    __tablename__ = "joins"
    id: Mapped[Key]
    article_id: Mapped[Article] = mapped_column(index=True)
    merged_id: Mapped[int | None] = mapped_column(Whole, comment="the article's number before, where two became one")
    snapshot_id: Mapped[Snapshot] = mapped_column(index=True, comment="the page that brought it about")
    reason: Mapped[str]
    at: Mapped[str]


class SnapshotRow(Row):
    """The bytes of an article as read, under their SHA-256."""

    __tablename__ = "snapshots"
    id: Mapped[Key]
    article_id: Mapped[Article] = mapped_column(index=True)
    read_at: Mapped[str] = mapped_column(comment="ISO 8601, UTC")
    is_current: Mapped[bool] = mapped_column(comment="no later reading of the same source gave other bytes")
    sha256: Mapped[str] = mapped_column(index=True)
    url: Mapped[str | None] = mapped_column(comment="where it was read from, known from outside the bytes")
    media_type: Mapped[str]
    encoding: Mapped[str | None]
    language: Mapped[str | None]
    size: Mapped[int] = mapped_column(Whole, comment="bytes, as given")
    license: Mapped[str | None]
    license_claim: Mapped[int | None] = mapped_column(Integer, comment="its place among the page's claims")
    data: Mapped[bytes] = mapped_column(LargeBinary, comment="zlib")
    text: Mapped[str] = mapped_column(comment="the document's text, which offsets count in")


class ReadingRow(Row):
    """A source that gave a snapshot."""

    __tablename__ = "readings"
    snapshot_id: Mapped[SnapshotKey]
    key: Mapped[str] = mapped_column(primary_key=True, index=True, comment="absolute path or canonical URL")
    source: Mapped[str] = mapped_column(index=True, comment="as the user gave it; the end of a very long one is left out")
    read_at: Mapped[str] = mapped_column(comment="ISO 8601, UTC")


class ClaimRow(Row):
    """One statement of provenance; never changed."""

    __tablename__ = "claims"
    __table_args__ = (Index(None, "snapshot_id", "number", unique=True),)
    id: Mapped[Key]
    snapshot_id: Mapped[Snapshot]
    number: Mapped[int] = mapped_column(Integer, comment="place in the page's list, from 0")
    kind: Mapped[str]
    value: Mapped[str]
    quote: Mapped[str]
    start: Mapped[int | None] = mapped_column(Whole, comment="code points of the document's text; null for a claim from markup")
    end: Mapped[int | None] = mapped_column(Whole)
    rule: Mapped[str]
    confidence: Mapped[float]
    url: Mapped[str | None]
    relation: Mapped[str | None]
    place: Mapped[str | None] = mapped_column(comment="role of the block it stands in")
    is_main: Mapped[bool]
    statement: Mapped[int] = mapped_column(Integer)
    strength: Mapped[int] = mapped_column(Integer)
    scope: Mapped[str | None]
    label: Mapped[str]
    flags: Mapped[str] = mapped_column(comment="parted by spaces")


class NodeRow(Row):
    """One article of the chain that one page states."""

    __tablename__ = "nodes"
    snapshot_id: Mapped[SnapshotKey]
    number: Mapped[Number]
    article_id: Mapped[Article] = mapped_column(index=True)
    outlet_id: Mapped[int | None] = mapped_column(Whole, ForeignKey("outlets.id"))
    url: Mapped[str | None]
    title: Mapped[str | None]
    published: Mapped[str | None]
    language: Mapped[str | None]
    relation: Mapped[str]
    is_own: Mapped[bool] = mapped_column(comment="the page's own article")
    inferred: Mapped[str]
    flags: Mapped[str]
    url_key: Mapped[str | None] = mapped_column(index=True, comment="the canonical URL")
    title_key: Mapped[str | None] = mapped_column(comment="the title, folded; else that of the copy made from it")
    __table_args__ = (Index("ix_nodes_words", "title_key", "outlet_id"),)


class NodeClaimRow(Row):
    """A claim that a node rests on."""

    __tablename__ = "node_claims"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012
    snapshot_id: Mapped[SnapshotKey]
    number: Mapped[Number]
    claim_id: Mapped[ClaimKey] = mapped_column(index=True)
    position: Mapped[int] = mapped_column(Integer)


class ContributorRow(Row):
    """A person or organisation with a role in a node."""

    __tablename__ = "contributors"
    id: Mapped[Key]
    snapshot_id: Mapped[Snapshot]
    node: Mapped[int] = mapped_column(Integer)
    number: Mapped[int] = mapped_column(Integer)
    role: Mapped[str]
    name: Mapped[str]
    name_key: Mapped[str | None] = mapped_column(index=True)
    __table_args__ = (Index(None, "snapshot_id", "node", "number", unique=True),)


class ContributorClaimRow(Row):
    """A claim that a contributor rests on."""

    __tablename__ = "contributor_claims"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012
    contributor_id: Mapped[int] = mapped_column(Whole, ForeignKey("contributors.id"), primary_key=True)
    claim_id: Mapped[ClaimKey]
    position: Mapped[int] = mapped_column(Integer)


class DerivationRow(Row):
    """An edge between two nodes of one page's chain, and between the articles they were taken for."""

    __tablename__ = "derivations"
    id: Mapped[Key]
    snapshot_id: Mapped[Snapshot]
    number: Mapped[int] = mapped_column(Integer)
    made: Mapped[int] = mapped_column(Integer, comment="the node that was made")
    source: Mapped[int] = mapped_column(Integer, comment="the node it was made from")
    made_id: Mapped[Article]
    source_id: Mapped[Article]
    relation: Mapped[str]
    status: Mapped[str]
    confidence: Mapped[float]
    is_current: Mapped[bool] = mapped_column(comment="as its snapshot's")
    __table_args__ = (
        Index(None, "snapshot_id", "number", unique=True),
        Index("ix_derivations_up", "made_id", "is_current", "source_id"),
        Index("ix_derivations_down", "source_id", "is_current", "made_id"),
    )


class DerivationClaimRow(Row):
    """A claim that a derivation rests on."""

    __tablename__ = "derivation_claims"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012
    derivation_id: Mapped[int] = mapped_column(Whole, ForeignKey("derivations.id"), primary_key=True)
    claim_id: Mapped[ClaimKey]
    position: Mapped[int] = mapped_column(Integer)


class ConflictRow(Row):
    """Claims of one page that cannot all be true."""

    __tablename__ = "conflicts"
    id: Mapped[Key]
    snapshot_id: Mapped[Snapshot] = mapped_column(index=True)
    number: Mapped[int] = mapped_column(Integer)
    about: Mapped[str]
    chosen_id: Mapped[int | None] = mapped_column(Whole, ForeignKey("claims.id"))
    why: Mapped[str]


class ConflictClaimRow(Row):
    """A claim in a conflict."""

    __tablename__ = "conflict_claims"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012
    conflict_id: Mapped[int] = mapped_column(Whole, ForeignKey("conflicts.id"), primary_key=True)
    claim_id: Mapped[ClaimKey]
    position: Mapped[int] = mapped_column(Integer)


class CopyrightRow(Row):
    """A copyright notice as printed."""

    __tablename__ = "copyrights"
    id: Mapped[Key]
    snapshot_id: Mapped[Snapshot] = mapped_column(index=True)
    number: Mapped[int] = mapped_column(Integer)
    notice: Mapped[str]
    scope: Mapped[str]
    claim_id: Mapped[Claim]


class CopyrightHolderRow(Row):
    """A holder that a copyright notice names."""

    __tablename__ = "copyright_holders"
    copyright_id: Mapped[int] = mapped_column(Whole, ForeignKey("copyrights.id"), primary_key=True)
    number: Mapped[Number]
    name: Mapped[str]


class CopyrightYearRow(Row):
    """A year that a copyright notice names."""

    __tablename__ = "copyright_years"
    copyright_id: Mapped[int] = mapped_column(Whole, ForeignKey("copyrights.id"), primary_key=True)
    number: Mapped[Number]
    year: Mapped[int] = mapped_column(Whole)


class NoticeRow(Row):
    """A permission, disclaimer, fair-use statement or terms of use, as printed."""

    __tablename__ = "notices"
    snapshot_id: Mapped[SnapshotKey]
    number: Mapped[Number]
    kind: Mapped[str]
    text: Mapped[str]
    claim_id: Mapped[Claim]


class InsertionRow(Row):
    """A part of the text by another hand."""

    __tablename__ = "insertions"
    snapshot_id: Mapped[SnapshotKey]
    number: Mapped[Number]
    by: Mapped[str]
    start: Mapped[int] = mapped_column(Whole)
    end: Mapped[int] = mapped_column(Whole)
    claim_id: Mapped[Claim]


class CiteRow(Row):
    """An outlet cited as a source of facts."""

    __tablename__ = "cites"
    id: Mapped[Key]
    snapshot_id: Mapped[Snapshot] = mapped_column(index=True)
    number: Mapped[int] = mapped_column(Integer)
    outlet: Mapped[str]
    url: Mapped[str | None]


class CiteClaimRow(Row):
    """A claim that a cited outlet rests on."""

    __tablename__ = "cite_claims"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012
    cite_id: Mapped[int] = mapped_column(Whole, ForeignKey("cites.id"), primary_key=True)
    claim_id: Mapped[ClaimKey]
    position: Mapped[int] = mapped_column(Integer)


class SubjectRow(Row):
    """What the page files its article under."""

    __tablename__ = "subjects"
    snapshot_id: Mapped[SnapshotKey]
    number: Mapped[Number]
    label: Mapped[str]
    value: Mapped[str]
    claim_id: Mapped[Claim]


class AgencyRow(Row):
    """A news agency credited for the text, by its short name."""

    __tablename__ = "agencies"
    snapshot_id: Mapped[SnapshotKey]
    number: Mapped[Number]
    name: Mapped[str]


class WarningRow(Row):
    """What was odd in a page: in its bytes, or in what it says."""

    __tablename__ = "warnings"
    snapshot_id: Mapped[SnapshotKey]
    number: Mapped[Number]
    stage: Mapped[str] = mapped_column(comment="read or resolve")
    text: Mapped[str]


class JudgementRow(Row):
    """What the audit found in an article; worth as much as its fingerprint is still the same, and made anew at any time.

    It points to no article: what was judged may become one with another article meanwhile.
    """

    __tablename__ = "judgements"
    article_id: Mapped[Key]
    fingerprint: Mapped[str] = mapped_column(comment="of all that the findings depend on")
    findings: Mapped[str] = mapped_column(comment="JSON")
