"""Writes an empty step on both sides, to be filled in by hand: a step that moves data."""

from dataclasses import dataclass
from pathlib import Path
from string import Template

from side_by_side.steps.compare_steps import make_stepping_sides
from side_by_side.steps.generate.generate_errors import InvalidStepNameError
from side_by_side.steps.generate.generate_step import NAME, check_chapter
from side_by_side.steps.generate.project_copy import ROOT, NewFile, install_files
from side_by_side.steps.history import read_history

DJANGO = Template('''"""$title.

Why: state which data the step moves, and why.
Lock: the rows that it writes, until it ends.
Undo: state which data is lost.
"""

from typing import Any

from django.db import migrations


def forwards(apps: Any, _schema_editor: Any) -> None:
    """Write the rows, using the historical models of this step."""
    for _row in apps.get_model("$chapter", "$model").objects.order_by("pk"):
        # For example: _row.name = ...; _row.save(update_fields=["name"])
        pass


def backwards(apps: Any, _schema_editor: Any) -> None:
    """Restore the rows, or raise IrreversibleError with the reason."""
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

Why: state which data the step moves, and why.
Lock: the rows that it writes, until it ends.
Undo: state which data is lost.
"""

import sqlalchemy as sa
from alembic import op

revision = "$revision"
down_revision = "$down_revision"
branch_labels = None
depends_on = None

# The table at this step; add the columns that the step reads and writes.
rows = sa.table("$table", sa.column("$key"))


def upgrade() -> None:
    for _row in op.get_bind().execute(sa.select(rows).order_by(rows.c.$key)).all():
        # For example: op.execute(sa.update(rows).where(rows.c.$key == _row.$key).values(name=...))
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
    """An empty step: its two files, and example entries for ``history.yaml``."""

    chapter: str
    files: list[NewFile]
    history: str

    def lines(self, *, dry_run: bool = False) -> list[str]:
        """Return what to print: the files, and what to do with them."""
        lines = []
        for file in self.files:
            path = file.path.relative_to(ROOT).as_posix()
            lines += [f"would write {path}", "", file.text] if dry_run else [f"wrote {path}"]
        return [
            *lines,
            "",
            "Fill in both files. Add the rows before the step, and those expected after it, to",
            f"shared_fixtures/{self.chapter}/history.yaml, for example:",
            "",
            *self.history.splitlines(),
            "",
            f"side-by-side migrations compare {self.chapter} compares the two sides of the step",
        ]


def write_empty_step(chapter: str, name: str, *, dry_run: bool = False) -> EmptyStep:
    """Write a step without operations after a chapter's last one, with one name on both sides.

    With ``dry_run``, the files are returned and not written.

    Raises:
        SideBySideError: The chapter or name is invalid, the steps are not pairs, the chapter has
            no steps yet, or a file of that name exists.
    """
    if not NAME.fullmatch(name):
        raise InvalidStepNameError(name)
    check_chapter(chapter)
    from side_by_side.steps.adapters.alembic_steps import revision_of
    from side_by_side.steps.generate.django_draft import first_model

    steps = [paired.step for paired in read_history(chapter, make_stepping_sides())]
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
