<%!
def plain(text):
    """Return code without the comments of Alembic."""
    lines = [line for line in text.split("\n") if not line.strip().startswith("# ###")]
    return "\n".join(lines).strip()
%><%
draft = config.attributes.get("draft")
document = draft and draft.docstring(message.partition("_")[2])
if not draft:
    document = f"""{message}

Why: describe what changes, and for whom.
Lock: describe what it blocks.
Undo: describe what is lost.
"""
%>"""${document}"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
from sqlalchemy_django import base

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    ${plain(upgrades) if upgrades else "pass"}


def downgrade() -> None:
    ${plain(downgrades) if downgrades else "pass"}
