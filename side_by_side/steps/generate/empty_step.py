"""Writes an empty step on both sides, for what no tool detects: a step that moves data."""

from dataclasses import dataclass
from pathlib import Path
from string import Template

from side_by_side.steps.compare_steps import make_stepping_sides
from side_by_side.steps.generate.generate_errors import InvalidStepNameError
from side_by_side.steps.generate.generate_step import NAME, ROOT, check_chapter
from side_by_side.steps.generate.project_copy import NewFile, install_files
from side_by_side.steps.history import read_history

DJANGO = Template('''"""$title.

Why: say what the step moves, and for whom.
Lock: the rows that are written, until the end of the step.
Undo: say what is lost.
"""

from typing import Any

from django.db import migrations


def forwards(apps: Any, _schema_editor: Any) -> None:
    """Write the rows, with the models as they are at this step."""
    for _row in apps.get_model("$chapter", "$model").objects.order_by("pk"):
        # For instance: _row.name = ..., and _row.save(update_fields=["name"])
        pass


def backwards(apps: Any, _schema_editor: Any) -> None:
    """Write them back, or raise IrreversibleError with the reason."""
    for _row in apps.get_model("$chapter", "$model").objects.order_by("pk"):
        pass


class Migration(migrations.Migration):
    """$title."""

    dependencies = [("$chapter", "$before")]

    operations = [
        migrations.RunPython(forwards, backwards),
    ]
''')
SQLALCHEMY = Template('''"""$title.

Why: say what the step moves, and for whom.
Lock: the rows that are written, until the end of the step.
Undo: say what is lost.
"""

import sqlalchemy as sa
from alembic import op

revision = "$revision"
down_revision = "$down_revision"
branch_labels = None
depends_on = None

# The table as it is at this step; add the columns that the step reads and writes.
rows = sa.table("$table", sa.column("$key"))


def upgrade() -> None:
    for _row in op.get_bind().execute(sa.select(rows).order_by(rows.c.$key)).all():
        # For instance: op.execute(sa.update(rows).where(rows.c.$key == _row.$key).values(name=...))
        pass


def downgrade() -> None:
    for _row in op.get_bind().execute(sa.select(rows).order_by(rows.c.$key)).all():
        pass
''')
HISTORY = Template("""- after: "$before"
  insert:
    $table:
      - {$key: 1}

- after: "$number"
  rows:
    $table:
      - {$key: 1}
""")


@dataclass(frozen=True)
class EmptyStep:
    """An empty step: its two files, and the entries that its rows need in ``history.yaml``."""

    chapter: str
    files: list[NewFile]
    history: str

    def lines(self, *, dry_run: bool = False) -> list[str]:
        """Return what to print: the files, and what to do with them."""
        found = []
        for file in self.files:
            path = file.path.relative_to(ROOT).as_posix()
            found += [f"would write {path}", "", file.text] if dry_run else [f"wrote {path}"]
        return [
            *found,
            "",
            "Write what the step does into both files. The rows that it finds, and those that it",
            f"must leave, go into shared_fixtures/{self.chapter}/history.yaml, for instance:",
            "",
            *self.history.splitlines(),
            "",
            f"side-by-side migrations compare {self.chapter} compares the two sides of the step",
        ]


def write_empty_step(chapter: str, name: str, *, dry_run: bool = False) -> EmptyStep:
    """Write a step that does nothing yet after a chapter's last one, under one name on both sides.

    With ``dry_run`` the files are returned and not written.

    Raises:
        SideBySideError: The chapter or name is wrong, the histories are not pairs, the chapter has
            no steps yet, or a file of that name exists.
    """
    if not NAME.fullmatch(name):
        raise InvalidStepNameError(name)
    check_chapter(chapter)
    from side_by_side.steps.adapters.alembic_steps import revision_of
    from side_by_side.steps.generate.django_draft import first_model

    steps = [each.step for each in read_history(chapter, make_stepping_sides())]
    before = [step for step in steps if step.chapter == chapter][-1]
    number = f"{int(before.number) + 1:04}"
    model, table, key = first_model(chapter, before.name)
    title = name.replace("_", " ")
    values = {
        "title": f"{title[:1].upper()}{title[1:]}",
        "chapter": chapter,
        "before": before.name,
        "revision": f"{chapter}_{number}",
        "down_revision": revision_of(before),
        "number": number,
        "model": model,
        "table": table,
        "key": key,
    }
    step = Path(chapter) / "migrations" / f"{number}_{name}.py"
    files = [
        NewFile(ROOT / "django_side" / step, DJANGO.substitute(values)),
        NewFile(ROOT / "sqlalchemy_side" / step, SQLALCHEMY.substitute(values)),
    ]
    if not dry_run:
        install_files(files)
    return EmptyStep(chapter, files, HISTORY.substitute(values | {"before": before.number}))
