"""A step that moves data begins as an empty one on both sides."""

import pytest

from side_by_side.errors import SideBySideError
from side_by_side.steps.generate.empty_step import write_empty_step
from tests import ROOT
from tests.project_copy import Project

PRINTED = """\
wrote django_side/options/migrations/0003_fill_names.py
wrote sqlalchemy_side/options/migrations/0003_fill_names.py

Fill in both files. Add the rows before the step, and those expected after it, to
shared_fixtures/options/history.yaml, for example:

- after: "0002"
  insert:
    options_herd:
      - {id: 1}

- after: "0003"
  rows:
    options_herd:
      - {id: 1}

side-by-side migrations compare options compares the two sides of the step
"""


def test_an_empty_step_is_a_pair_that_runs_and_passes_lint(project: Project) -> None:
    """Both files have the next number and the right parents; nothing changes up, down and up."""
    assert project.generate("options", "fill_names", "--empty") == PRINTED
    name = "options/migrations/0003_fill_names.py"
    django = (project.path / "django_side" / name).read_text()
    sqlalchemy = (project.path / "sqlalchemy_side" / name).read_text()
    assert 'dependencies = [("options", "0002_legacy_ledger")]' in django
    assert 'revision = "options_0003"\ndown_revision = "options_0002"\n' in sqlalchemy
    assert django.startswith('"""Fill names.\n\nWhy: ')
    command = ("side_by_side", "migrations", "compare", "options", "--database", "sqlite")
    printed = project.run(*command)
    assert ": all equal, " in printed.splitlines()[-1]
    files = [f"{side}_side/{name}" for side in ("django", "sqlalchemy")]
    settings = str(ROOT / "pyproject.toml")
    for options in (("check", "--no-cache"), ("format", "--no-cache", "--check")):
        project.run("ruff", *options, "--config", settings, *files)


def test_a_dry_run_prints_both_files_and_writes_none(project: Project) -> None:
    """The text of each stands under its path."""
    before = project.files()
    printed = project.generate("options", "fill_names", "--empty", "--dry-run")
    assert project.files() == before
    assert "would write django_side/options/migrations/0003_fill_names.py\n\n" in printed
    assert 'revision = "options_0003"' in printed


REFUSED = {
    "a name": (
        ("options", "Fill"),
        (
            "invalid step name 'Fill': use at most 50 lowercase letters, digits and underscores, "
            "starting with a letter, such as add_nickname; the number is added in front"
        ),
    ),
    "a chapter": (
        ("optoins", "fill"),
        "unknown chapter 'optoins'; there is options (see side-by-side list)",
    ),
    "a chapter without tables": (
        ("noticed", "fill"),
        "unknown chapter 'noticed'; there is ",
    ),
}


@pytest.mark.parametrize(("arguments", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_is_refused(arguments: tuple[str, str], message: str) -> None:
    """The chapter and the name are checked as for any other step."""
    with pytest.raises(SideBySideError) as caught:
        write_empty_step(*arguments, dry_run=True)
    assert str(caught.value).startswith(message)


def test_options_that_have_no_meaning_are_refused(project: Project) -> None:
    """Nothing is tried, so no database can be named."""
    printed = project.generate("options", "fill", "--empty", "--database", "sqlite", status=2)
    assert "--empty writes without a trial: leave out --database and --force" in printed
