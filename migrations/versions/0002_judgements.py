"""Keep what the audit found, with all that it depended on.

Revision: 0002, after 0001. Written 2026-11-22.

A migration is history: it imports nothing from provtrack, keeps every row, can be undone, and is followed by
raising HEAD in provtrack/store/schema.py (a test compares).
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "judgements",
        sa.Column("article_id", WHOLE, autoincrement=False, nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False, comment="of all that the findings depend on"),
        sa.Column("findings", sa.String(), nullable=False, comment="JSON"),
        sa.PrimaryKeyConstraint("article_id", name="pk_judgements"),
    )


def downgrade() -> None:
    op.drop_table("judgements")
