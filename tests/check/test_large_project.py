"""In a large project, another process builds SQLAlchemy's database; the report is the same."""

import json
from pathlib import Path

import pytest

from tests.check.project import Done, Project, copy_project
from tests.conftest import skip_unless_usable

LARGE = """
import sys
from side_by_side.check import build
from side_by_side.cli.main import main
build.MANY_MODELS = 0
sys.argv = ["side-by-side", "check", *{arguments!r}]
main()
"""


def check_as_large(project: Project, database: str, metadata: str, *more: str) -> Done:
    """Check a project as if it were a large one."""
    sides = ("--settings", project.settings, "--metadata", metadata, "--database", database)
    return project.python(LARGE.format(arguments=(*sides, *more)))


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_the_report_is_the_same(tmp_path: Path, database: str) -> None:
    """All differences are reported as by one process, with and without extensions."""
    skip_unless_usable(database)
    project = copy_project("bookshop", tmp_path)
    project.replace("warehouse/models.py", "String(50)", "String(20)")
    in_two = check_as_large(
        project, database, project.metadata, "--format", "json", "--no-round-trip"
    )
    in_one = project.check(database=database)
    assert (in_two.status, in_two.err) == (in_one.status, in_one.err)
    texts = json.loads(in_two.out), in_one.json
    assert [text.pop("seconds") for text in texts]
    assert texts[0] == texts[1]
    assert ("column.type", "shop_tag.word") in in_one.ids()


@pytest.mark.parametrize(
    ("code", "count"),
    [
        ("", 1),
        ("from django.conf import settings\nassert settings.INSTALLED_APPS", 1),
        ("import shop.models", 2),
        ("import django\ndjango.setup()", 2),
        ("from django.apps import apps\nassert apps.ready", 2),
        ("from django.apps import apps\ntry:\n    apps.ready\nexcept BaseException:\n    pass", 2),
    ],
)
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_applications_are_imported_twice_only_if_both_sides_need_them(
    tmp_path: Path, database: str, code: str, count: int
) -> None:
    """The other process imports Django's models only for models that use them."""
    skip_unless_usable(database)
    project = copy_project("bookshop", tmp_path)
    project.write("using.py", f"{code}\nfrom {project.metadata.partition(':')[0]} import Base\n")
    models = project.folder / "shop/models.py"
    models.write_text(f"{models.read_text()}\nimport sys\nsys.stderr.write('imported\\n')\n")
    done = check_as_large(project, database, "using:Base", "--no-round-trip")
    expected = project.check(database=database)
    assert done.err.count("imported\n") == count
    assert (done.status, "facts of" in done.out) == (expected.status, True)


def test_what_runs_with_the_tables_can_use_applications(tmp_path: Path) -> None:
    """Django is set up late for a listener that looks for a model."""
    project = copy_project("bookshop", tmp_path)
    module = project.metadata.partition(":")[0]
    project.write(
        "using.py",
        "import sqlalchemy as sa\n"
        "from django.apps import apps\n"
        f"from {module} import Base\n"
        "@sa.event.listens_for(Base.metadata, 'before_create')\n"
        "def look(*_, **__):\n"
        "    assert apps.get_models()\n",
    )
    done = check_as_large(project, "sqlite", "using:Base", "--no-round-trip")
    assert done.status == project.check().status, done.err


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import nowhere_at_all", "--metadata broken:Base: "),
        ("import os; os._exit(3)", "the process that imported its models ended unexpectedly\n"),
    ],
)
def test_models_that_cannot_be_imported_are_one_message(
    tmp_path: Path, code: str, message: str
) -> None:
    """An error in the other process is reported by this one, which drops its databases."""
    project = copy_project("bookshop", tmp_path)
    project.write("broken.py", code)
    done = check_as_large(project, "sqlite", "broken:Base")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("side-by-side: ")
    assert message in done.err
    assert "Traceback" not in done.err
