"""Names of a project that are those of something else: a type, a module, a class of another one."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from side_by_side.formatter import ruff_command
from tests import ROOT
from tests.port.proof import process
from tests.processes import run_python

PROJECTS = ROOT / "tests" / "port" / "projects"
OUTPUTS = ("ported", "ported_file.py", "ported_migrated")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the project, and its ports: a package, a file, and one with migrations."""
    folder = tmp_path_factory.mktemp("names") / "project"
    shutil.copytree(PROJECTS / "names", folder)
    for output in OUTPUTS:
        more = ["--migrations", "--database=sqlite"] if output == "ported_migrated" else []
        done = run_python(
            *("-m", "side_by_side", "port", "--settings=settings", f"--output={output}", *more),
            folder=folder,
            environment=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        )
        assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_nothing_is_hidden_by_an_attribute_or_a_class(folder: Path) -> None:
    """Each port is imported, and a row has the defaults that its model declares."""
    done = process("names_process", *(str(folder / output) for output in OUTPUTS))
    assert done.returncode == 0, done.stderr
    answers = json.loads(done.stdout)
    tables, row = answers["ported"]
    assert row == ["no builtins given", "no type given", [], {}, {}, "1.50", "low"]
    assert {"diary_hidden", "left_three", "right_four", "ENV_stage", "class_step"} <= {*tables}
    assert len(tables) == 35
    assert answers == {output: [tables, row] for output in OUTPUTS}


def test_only_annotations_name_a_builtin_otherwise(folder: Path) -> None:
    """Conditions, texts and docstrings stay as they are."""
    for path in (folder / "ported" / "diary.py", folder / "ported_file.py"):
        text = path.read_text()
        for line in (
            """            postgresql_where=sa_.text("type = 'type list'"),\n""",
            """        sa_.Index("hidden_by_type", sa_.text("type DESC"), sa_.text("str")),\n""",
            """mapped_column_(sa_.String(8), default="no type given")\n""",
            """    Any: Mapped_[Any_] = mapped_column_(Json, default=builtins_.dict)\n""",
            '    """Fields called as types and functions, each of which another field needs."""\n',
        ):
            assert line in text


def test_modules_have_names_that_nothing_else_has(folder: Path) -> None:
    """Two applications that inherit from each other in turn share one; each has its own as well."""
    package = folder / "ported"
    assert sorted(path.stem for path in package.iterdir() if path.suffix == ".py") == [
        *("ENV_", "__init__", "alembic_models", "base", "base_models", "class_models", "diary"),
        *("env", "left", "left_and_right", "library", "migrations_models", "right", "shop"),
        *("types_models", "types_models_", "versions"),
    ]
    assert (package / "right.py").read_text() == (
        '"""The models of the Django application ``right``."""\n\n'
        "from .left_and_right import Four, FourKind, RightLeaf, Two\n\n"
        '__all__ = ["Four", "FourKind", "RightLeaf", "Two"]\n'
    )


@pytest.mark.parametrize("length", [79, 88, 100, 120])
def test_ruff_finds_nothing_by_its_own_rules(length: int, folder: Path) -> None:
    """Models, ``base.py``, revisions and the environment are clean, whichever lines are long."""
    done = subprocess.run(
        [
            *(*ruff_command(), "check", "--isolated", "--no-cache", f"--line-length={length}"),
            *("--output-format=concise", *OUTPUTS),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
    )
    assert (done.returncode, done.stdout) == (0, "All checks passed!\n"), done.stderr


def test_the_revisions_run_up_and_down(folder: Path) -> None:
    """A label may be that of a part of the environment."""
    done = run_python(
        *("-m", "tests.port.alembic_process", str(folder / "ported_migrated" / "alembic.ini")),
        *("upgrade heads", "check", "downgrade base", "upgrade heads"),
        folder=folder,
        environment=os.environ
        | {"PYTHONPATH": str(ROOT), "DATABASE_URL": f"sqlite:///{folder}/new.sqlite3"},
    )
    assert done.returncode == 0, done.stderr
