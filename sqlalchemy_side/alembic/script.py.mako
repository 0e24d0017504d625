<%!
def plain(text):
    """Leave out what Alembic says of itself."""
    lines = [line for line in text.split("\n") if not line.strip().startswith("# ###")]
    return "\n".join(lines).strip()
%><%
draft = config.attributes.get("draft")
name = message.partition("_")[2].replace("_", " ") if draft else message
told = "; ".join(text for _, text in draft.told) if draft else ""
%>"""${name[:1].upper()}${name[1:]}.

Why: ${f"{told.lower()}. Say what for." if told else "say what changes and for whom."}
Lock: ${draft.lock if draft else "say what it blocks."}
Undo: ${draft.undo if draft else "say what is lost."}
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
from sqlalchemy_side import base

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    ${plain(upgrades) if upgrades else "pass"}


def downgrade() -> None:
    ${plain(downgrades) if downgrades else "pass"}
