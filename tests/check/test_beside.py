"""In a large project another process builds SQLAlchemy's database, and says what this one would."""

import json
from pathlib import Path

import pytest

from tests.check.project import Done, Project, copied
from tests.conftest import skip_unless_usable

LARGE = """
import sys
from side_by_side.check import build
from side_by_side.cli.main import main
build.MANY = 0
sys.argv = ["side-by-side", "check", *{words!r}]
main()
"""


def beside(project: Project, database: str, metadata: str, *more: str) -> Done:
    """Check a project as if it were a large one."""
    sides = ("--settings", project.settings, "--metadata", metadata, "--database", database)
    return project.python(LARGE.format(words=(*sides, *more)))


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_the_report_is_the_same(tmp_path: Path, database: str) -> None:
    """Every difference is found and told as by one process, extensions or none."""
    skip_unless_usable(database)
    project = copied("bookshop", tmp_path)
    project.replace("warehouse/models.py", "String(50)", "String(20)")
    found = beside(project, database, project.metadata, "--format", "json")
    alone = project.check(database=database)
    assert (found.status, found.err) == (alone.status, alone.err)
    texts = json.loads(found.out), alone.json
    assert [text.pop("seconds") for text in texts]
    assert texts[0] == texts[1]
    assert ("column.type", "shop_tag.word") in alone.ids()


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import nowhere_at_all", "--metadata broken:Base: "),
        ("import os; os._exit(3)", "the process that imported its models ended at once\n"),
    ],
)
def test_models_that_cannot_be_imported_are_one_message(
    tmp_path: Path, code: str, message: str
) -> None:
    """What goes wrong in the other process is told by this one, which drops its databases."""
    project = copied("bookshop", tmp_path)
    project.write("broken.py", code)
    done = beside(project, "sqlite", "broken:Base")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("side-by-side: ")
    assert message in done.err
    assert "Traceback" not in done.err
