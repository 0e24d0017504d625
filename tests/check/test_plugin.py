"""The pytest plugin: a test of three lines that fails with the command's report."""

import os
from pathlib import Path

import pytest

from tests import ROOT
from tests.check.project import Project, copy_project
from tests.processes import run_python

TEST = """
def test_models_agree(side_by_side):
    side_by_side.check(settings="pressroom.settings", {second}, database="sqlite"{more})
"""
#: Rows are written in one of these tests only.
NO_ROWS = ", round_trip=False"


@pytest.fixture
def pressroom(tmp_path: Path) -> Project:
    """A project whose models agree, with a suite of its own."""
    project = copy_project("pressroom", tmp_path)
    project.write("pytest.ini", "[pytest]\n")
    return project


METADATA = 'metadata="desk.models:Base"'


def suite(project: Project, more: str = NO_ROWS, second: str = METADATA) -> tuple[int, str]:
    """Run the project's own suite; return its status and its output."""
    project.write("test_agreement.py", TEST.format(more=more, second=second))
    arguments = ["-m", "pytest", "-q", "-p", "side_by_side.pytest_plugin", "-p", "no:cacheprovider"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = run_python(*arguments, folder=project.folder, environment=environment)
    return done.returncode, done.stdout


def test_a_test_passes_while_the_models_agree(pressroom: Project) -> None:
    """Models that agree pass."""
    status, text = suite(pressroom)
    assert status == 0, text
    assert "1 passed" in text


def test_a_test_fails_with_the_report(pressroom: Project) -> None:
    """The failure is the report of the command, with its edit."""
    pressroom.replace("desk/models.py", "name: Mapped[str]", "name: Mapped[str | None]")
    status, text = suite(pressroom)
    assert status == 1
    assert "press_author.name: null differs  [column.null]" in text
    assert '                  name: Mapped[str] = mapped_column(String(100), default="")' in text


def test_options_are_the_commands(pressroom: Project) -> None:
    """Other options are those of the command."""
    status, text = suite(pressroom, ', fail_on="cosmetic", tables=["press_author"]' + NO_ROWS)
    assert status == 1
    assert "column.type_name" in text
    assert "press_article" not in text


def test_rows_are_compared_unless_refused(pressroom: Project) -> None:
    """A naive datetime fails without any option, as on the command line."""
    status, text = suite(pressroom, "")
    assert status == 1
    assert "press_article.printed: the two ORMs store different values  [row.stored]" in text


def test_old_names_of_options_still_work(pressroom: Project) -> None:
    """The old spelling does the same, with a warning in the summary of the suite."""
    status, text = suite(
        pressroom, ', level=4, from_models=True, tables=["press_author"]' + NO_ROWS
    )
    assert status == 1
    assert "different (--fail-on cosmetic): 1 cosmetic; " in text
    assert "DeprecationWarning: level is deprecated; use fail_on='cosmetic'" in text
    assert "DeprecationWarning: from_models is deprecated; use source='models'" in text


def test_both_names_of_an_option_fail(pressroom: Project) -> None:
    """The old and the new spelling together are an error."""
    status, text = suite(pressroom, ', level=4, fail_on="cosmetic"')
    assert status == 1
    assert "TypeError: level is the old spelling of fail_on; give one of them" in text


def test_options_that_compare_nothing_fail(pressroom: Project) -> None:
    """The message is that of the command."""
    status, text = suite(pressroom, ", round_trip=True", 'live="sqlite:///x"')
    assert status == 1
    assert "the check cannot be made: side-by-side: --round-trip needs both ORMs; " in text


def test_what_cannot_be_checked_fails_too(pressroom: Project) -> None:
    """Bad input fails with one message."""
    status, text = suite(pressroom, ', tables=["none"]')
    assert status == 1
    assert "the check cannot be made: side-by-side: neither django nor sqlalchemy has" in text
