"""First schema.

Revision: 0001, the first. Written 2026-11-22.

A migration is history: it imports nothing from provtrack, keeps every row, can be undone, and is followed by
raising HEAD in provtrack/store/schema.py (a test compares).
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = (
    "outlets",
    "articles",
    "redirects",
    "snapshots",
    "joins",
    "readings",
    "claims",
    "nodes",
    "node_claims",
    "contributors",
    "contributor_claims",
    "derivations",
    "derivation_claims",
    "conflicts",
    "conflict_claims",
    "copyrights",
    "notices",
    "copyright_holders",
    "copyright_years",
    "agencies",
    "cites",
    "warnings",
    "cite_claims",
    "insertions",
    "subjects",
)


def upgrade() -> None:
    _create_identified()
    _create_read()
    _create_stated()
    _create_rights()
    _create_parts()
    if op.get_bind().dialect.name == "sqlite":
        op.execute("""
            CREATE VIRTUAL TABLE search USING fts5(title, body, outlets, people, content = '', tokenize = 'unicode61 remove_diacritics 2')
        """)
    else:
        op.execute("CREATE TABLE search (rowid BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)")
        op.execute("CREATE INDEX ix_search_words ON search USING gin (words)")


def downgrade() -> None:
    op.execute("DROP TABLE search")
    for table in reversed(TABLES):
        op.drop_table(table)


def _create_identified() -> None:
    """Create what all pages together identify: outlets and articles."""
    op.create_table(
        "outlets",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("domain", sa.String(), nullable=True),
        sa.Column("name_key", sa.String(), nullable=True, comment="the name, folded"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlets")),
    )
    op.create_index(op.f("ix_outlets_domain"), "outlets", ["domain"])
    op.create_index(op.f("ix_outlets_name_key"), "outlets", ["name_key"])
    op.create_table(
        "articles",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("outlet_id", WHOLE, nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("published", sa.String(), nullable=True, comment="ISO 8601, as precise as stated"),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("relation", sa.String(), nullable=False, comment="how it was made from the one before it"),
        sa.Column("is_observed", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(), nullable=True, comment="path or URL it was last read from"),
        sa.Column("inferred", sa.String(), nullable=False, comment="fields that no statement gives, parted by spaces"),
        sa.Column("flags", sa.String(), nullable=False, comment="parted by spaces"),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name=op.f("fk_articles_outlet_id_outlets")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
    )
    op.create_index(op.f("ix_articles_outlet_id"), "articles", ["outlet_id"])
    op.create_index(op.f("ix_articles_published"), "articles", ["published"])
    op.create_table(
        "redirects",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("article_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_redirects_article_id_articles")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_redirects")),
    )
    op.create_index(op.f("ix_redirects_article_id"), "redirects", ["article_id"])


def _create_read() -> None:
    """Create what was read: snapshots, where they came from, and their claims."""
    op.create_table(
        "snapshots",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("article_id", WHOLE, nullable=False),
        sa.Column("read_at", sa.String(), nullable=False, comment="ISO 8601, UTC"),
        sa.Column("is_current", sa.Boolean(), nullable=False, comment="no later reading of the same source gave other bytes"),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True, comment="where it was read from, known from outside the bytes"),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("encoding", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("size", WHOLE, nullable=False, comment="bytes, as given"),
        sa.Column("license", sa.String(), nullable=True),
        sa.Column("license_claim", sa.Integer(), nullable=True, comment="its place among the page's claims"),
        sa.Column("data", sa.LargeBinary(), nullable=False, comment="zlib"),
        sa.Column("text", sa.String(), nullable=False, comment="the document's text, which offsets count in"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_snapshots_article_id_articles")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snapshots")),
    )
    op.create_index(op.f("ix_snapshots_article_id"), "snapshots", ["article_id"])
    op.create_index(op.f("ix_snapshots_sha256"), "snapshots", ["sha256"])
    op.create_table(
        "joins",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("article_id", WHOLE, nullable=False),
        sa.Column("merged_id", WHOLE, nullable=True, comment="the article's number before, where two became one"),
        sa.Column("snapshot_id", WHOLE, nullable=False, comment="the page that brought it about"),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_joins_article_id_articles")),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_joins_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_joins")),
    )
    op.create_index(op.f("ix_joins_article_id"), "joins", ["article_id"])
    op.create_index(op.f("ix_joins_snapshot_id"), "joins", ["snapshot_id"])
    op.create_table(
        "readings",
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("key", sa.String(), nullable=False, comment="absolute path or canonical URL"),
        sa.Column("source", sa.String(), nullable=False, comment="as the user gave it; the end of a very long one is left out"),
        sa.Column("read_at", sa.String(), nullable=False, comment="ISO 8601, UTC"),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_readings_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("snapshot_id", "key", name=op.f("pk_readings")),
    )
    op.create_index(op.f("ix_readings_key"), "readings", ["key"])
    op.create_index(op.f("ix_readings_source"), "readings", ["source"])
    op.create_table(
        "claims",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="place in the page's list, from 0"),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("start", WHOLE, nullable=True, comment="code points of the document's text; null for a claim from markup"),
        sa.Column("end", WHOLE, nullable=True),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("relation", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True, comment="role of the block it stands in"),
        sa.Column("is_main", sa.Boolean(), nullable=False),
        sa.Column("statement", sa.Integer(), nullable=False),
        sa.Column("strength", sa.Integer(), nullable=False),
        sa.Column("scope", sa.String(), nullable=True),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("flags", sa.String(), nullable=False, comment="parted by spaces"),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_claims_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
    )
    op.create_index(op.f("ix_claims_snapshot_id_number"), "claims", ["snapshot_id", "number"], unique=True)


def _create_stated() -> None:
    """Create what one page concludes of its chain."""
    op.create_table(
        "nodes",
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="place in the page's list, from 0"),
        sa.Column("article_id", WHOLE, nullable=False),
        sa.Column("outlet_id", WHOLE, nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("is_own", sa.Boolean(), nullable=False, comment="the page's own article"),
        sa.Column("inferred", sa.String(), nullable=False),
        sa.Column("flags", sa.String(), nullable=False),
        sa.Column("url_key", sa.String(), nullable=True, comment="the canonical URL"),
        sa.Column("title_key", sa.String(), nullable=True, comment="the title, folded; else that of the copy made from it"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_nodes_article_id_articles")),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name=op.f("fk_nodes_outlet_id_outlets")),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_nodes_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("snapshot_id", "number", name=op.f("pk_nodes")),
    )
    op.create_index(op.f("ix_nodes_article_id"), "nodes", ["article_id"])
    op.create_index("ix_nodes_words", "nodes", ["title_key", "outlet_id"])
    op.create_index(op.f("ix_nodes_url_key"), "nodes", ["url_key"])
    op.create_table(
        "node_claims",
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="place in the page's list, from 0"),
        sa.Column("claim_id", WHOLE, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_node_claims_claim_id_claims")),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_node_claims_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("snapshot_id", "number", "claim_id", name=op.f("pk_node_claims")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_node_claims_claim_id"), "node_claims", ["claim_id"])
    op.create_table(
        "contributors",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("node", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_contributors_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contributors")),
    )
    op.create_index(op.f("ix_contributors_name_key"), "contributors", ["name_key"])
    op.create_index(op.f("ix_contributors_snapshot_id_node_number"), "contributors", ["snapshot_id", "node", "number"], unique=True)
    op.create_table(
        "contributor_claims",
        sa.Column("contributor_id", WHOLE, nullable=False),
        sa.Column("claim_id", WHOLE, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_contributor_claims_claim_id_claims")),
        sa.ForeignKeyConstraint(["contributor_id"], ["contributors.id"], name=op.f("fk_contributor_claims_contributor_id_contributors")),
        sa.PrimaryKeyConstraint("contributor_id", "claim_id", name=op.f("pk_contributor_claims")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "derivations",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made", sa.Integer(), nullable=False, comment="the node that was made"),
        sa.Column("source", sa.Integer(), nullable=False, comment="the node it was made from"),
        sa.Column("made_id", WHOLE, nullable=False),
        sa.Column("source_id", WHOLE, nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("is_current", sa.Boolean(), nullable=False, comment="as its snapshot's"),
        sa.ForeignKeyConstraint(["made_id"], ["articles.id"], name=op.f("fk_derivations_made_id_articles")),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_derivations_snapshot_id_snapshots")),
        sa.ForeignKeyConstraint(["source_id"], ["articles.id"], name=op.f("fk_derivations_source_id_articles")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_derivations")),
    )
    op.create_index(op.f("ix_derivations_down"), "derivations", ["source_id", "is_current", "made_id"])
    op.create_index(op.f("ix_derivations_snapshot_id_number"), "derivations", ["snapshot_id", "number"], unique=True)
    op.create_index(op.f("ix_derivations_up"), "derivations", ["made_id", "is_current", "source_id"])
    op.create_table(
        "derivation_claims",
        sa.Column("derivation_id", WHOLE, nullable=False),
        sa.Column("claim_id", WHOLE, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_derivation_claims_claim_id_claims")),
        sa.ForeignKeyConstraint(["derivation_id"], ["derivations.id"], name=op.f("fk_derivation_claims_derivation_id_derivations")),
        sa.PrimaryKeyConstraint("derivation_id", "claim_id", name=op.f("pk_derivation_claims")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "conflicts",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("chosen_id", WHOLE, nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["chosen_id"], ["claims.id"], name=op.f("fk_conflicts_chosen_id_claims")),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_conflicts_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflicts")),
    )
    op.create_index(op.f("ix_conflicts_snapshot_id"), "conflicts", ["snapshot_id"])
    op.create_table(
        "conflict_claims",
        sa.Column("conflict_id", WHOLE, nullable=False),
        sa.Column("claim_id", WHOLE, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_conflict_claims_claim_id_claims")),
        sa.ForeignKeyConstraint(["conflict_id"], ["conflicts.id"], name=op.f("fk_conflict_claims_conflict_id_conflicts")),
        sa.PrimaryKeyConstraint("conflict_id", "claim_id", name=op.f("pk_conflict_claims")),
        sqlite_with_rowid=False,
    )


def _create_rights() -> None:
    """Create what one page says of rights."""
    op.create_table(
        "copyrights",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("notice", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("claim_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_copyrights_claim_id_claims")),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_copyrights_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_copyrights")),
    )
    op.create_index(op.f("ix_copyrights_snapshot_id"), "copyrights", ["snapshot_id"])
    op.create_table(
        "notices",
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="place in the page's list, from 0"),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("claim_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_notices_claim_id_claims")),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_notices_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("snapshot_id", "number", name=op.f("pk_notices")),
    )
    op.create_table(
        "copyright_holders",
        sa.Column("copyright_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="place in the page's list, from 0"),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["copyright_id"], ["copyrights.id"], name=op.f("fk_copyright_holders_copyright_id_copyrights")),
        sa.PrimaryKeyConstraint("copyright_id", "number", name=op.f("pk_copyright_holders")),
    )
    op.create_table(
        "copyright_years",
        sa.Column("copyright_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="place in the page's list, from 0"),
        sa.Column("year", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["copyright_id"], ["copyrights.id"], name=op.f("fk_copyright_years_copyright_id_copyrights")),
        sa.PrimaryKeyConstraint("copyright_id", "number", name=op.f("pk_copyright_years")),
    )


def _create_parts() -> None:
    """Create what else one page says."""
    op.create_table(
        "agencies",
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="place in the page's list, from 0"),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_agencies_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("snapshot_id", "number", name=op.f("pk_agencies")),
    )
    op.create_table(
        "cites",
        sa.Column("id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("outlet", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_cites_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cites")),
    )
    op.create_index(op.f("ix_cites_snapshot_id"), "cites", ["snapshot_id"])
    op.create_table(
        "warnings",
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="place in the page's list, from 0"),
        sa.Column("stage", sa.String(), nullable=False, comment="read or resolve"),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_warnings_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("snapshot_id", "number", name=op.f("pk_warnings")),
    )
    op.create_table(
        "cite_claims",
        sa.Column("cite_id", WHOLE, nullable=False),
        sa.Column("claim_id", WHOLE, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["cite_id"], ["cites.id"], name=op.f("fk_cite_claims_cite_id_cites")),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_cite_claims_claim_id_claims")),
        sa.PrimaryKeyConstraint("cite_id", "claim_id", name=op.f("pk_cite_claims")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "insertions",
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="place in the page's list, from 0"),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("start", WHOLE, nullable=False),
        sa.Column("end", WHOLE, nullable=False),
        sa.Column("claim_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_insertions_claim_id_claims")),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_insertions_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("snapshot_id", "number", name=op.f("pk_insertions")),
    )
    op.create_table(
        "subjects",
        sa.Column("snapshot_id", WHOLE, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, comment="place in the page's list, from 0"),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("claim_id", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_subjects_claim_id_claims")),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshots.id"], name=op.f("fk_subjects_snapshot_id_snapshots")),
        sa.PrimaryKeyConstraint("snapshot_id", "number", name=op.f("pk_subjects")),
    )
