"""${message}."""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
from sqlalchemy_django import base

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    """Describe what this changes."""
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    """Describe what is lost."""
    ${downgrades if downgrades else "pass"}
