"""${message}.

Revision: ${up_revision}, after ${down_revision}. Written ${create_date}.

A migration is history: it imports nothing from provtrack, keeps every row, can be undone, and is followed by
raising HEAD in provtrack/store/schema.py (a test compares).
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
