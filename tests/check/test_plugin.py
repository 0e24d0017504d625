"""The pytest plugin: a test of three lines that fails with the command's report."""

import os
from pathlib import Path

import pytest

from tests import ROOT
from tests.check.project import Project, copied
from tests.processes import run_python

TEST = """
def test_models_agree(side_by_side):
    side_by_side.check(
        settings="pressroom.settings", metadata="desk.models:Base", database="sqlite"{more}
    )
"""


@pytest.fixture
def pressroom(tmp_path: Path) -> Project:
    """A project whose models agree, with a suite of its own."""
    project = copied("pressroom", tmp_path)
    project.write("pytest.ini", "[pytest]\n")
    return project


def suite(project: Project, more: str = "") -> tuple[int, str]:
    """Run the project's own suite; return its status and what it printed."""
    project.write("test_agreement.py", TEST.replace("{more}", more))
    words = ["-m", "pytest", "-q", "-p", "side_by_side.pytest_plugin", "-p", "no:cacheprovider"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = run_python(*words, folder=project.folder, environment=environment)
    return done.returncode, done.stdout


def test_a_test_passes_while_the_models_agree(pressroom: Project) -> None:
    """Nothing is printed but that it passed."""
    status, text = suite(pressroom)
    assert status == 0, text
    assert "1 passed" in text


def test_a_test_fails_with_the_report(pressroom: Project) -> None:
    """The report is the command's own, with the line to write."""
    pressroom.replace("desk/models.py", "name: Mapped[str]", "name: Mapped[str | None]")
    status, text = suite(pressroom)
    assert status == 1
    assert "press_author.name: null differs  [column.null]" in text
    assert "                  name: Mapped[str] = mapped_column(String(100))" in text


def test_options_are_the_commands(pressroom: Project) -> None:
    """Other options are passed on."""
    status, text = suite(pressroom, ', level=4, tables=["press_author"]')
    assert status == 1
    assert "column.type_name" in text
    assert "press_article" not in text


def test_what_cannot_be_checked_fails_too(pressroom: Project) -> None:
    """Bad input is one message and no pass."""
    status, text = suite(pressroom, ', tables=["none"]')
    assert status == 1
    assert "the check cannot be made: side-by-side: neither django nor sqlalchemy has" in text
