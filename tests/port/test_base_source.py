"""``base.py``, which a port has, is one file with all that the modules of the library define."""

import ast
import subprocess
import sys
from pathlib import Path

from django import VERSION

from side_by_side.formatter import ruff_command
from side_by_side.port.base_source import LIBRARY, SECTIONS, base_source
from sqlalchemy_django import base
from tests.plain_ddl import import_base


def definitions(text: str) -> list[str]:
    """Return the statements of a module but for its docstring, imports and ``__all__``."""
    return [
        ast.unparse(node)
        for node in ast.parse(text).body[1:]
        if not isinstance(node, ast.Import | ast.ImportFrom)
        and not ast.unparse(node).startswith("__all__")
    ]


def test_the_file_has_each_definition_once() -> None:
    """The definitions of all modules stand in the file, in their order, under their titles."""
    modules = [(LIBRARY / f"{name}.py").read_text() for name in SECTIONS]
    rounds = "ROUNDS_INTEGERS = True"
    expected = [
        # Django 5.2 reads 15 digits of a decimal of SQLite.
        rounds.replace("True", str(VERSION < (6, 1))) if statement == rounds else statement
        for text in modules
        for statement in definitions(text)
    ]
    assert definitions(base_source()) == expected
    titles = [line for line in base_source().splitlines() if line.startswith("# ---")]
    assert [line.strip("# -") for line in titles] == list(SECTIONS.values())
    assert {len(line) for line in titles} == {99}


def test_comments_before_definitions_stay() -> None:
    """A comment that documents the first definition of a module is in the file."""
    for name in SECTIONS:
        text = (LIBRARY / f"{name}.py").read_text()
        comments = [line for line in text.splitlines() if line.lstrip().startswith("#")]
        assert set(comments) <= set(base_source().splitlines())


def test_the_file_imports_sqlalchemy_alone(tmp_path: Path) -> None:
    """It has every name of ``sqlalchemy_django.base``, and runs without this project."""
    (tmp_path / "base.py").write_text(base_source())
    code = "import base, sys; assert not {'alembic', 'sqlalchemy_django'} & {*sys.modules}"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=tmp_path)
    copy = import_base(str(tmp_path), "copied_base")
    del sys.modules["copied_base"]
    assert set(base.__all__) <= set(vars(copy))
    assert not hasattr(copy, "__all__")
    assert copy.__doc__ == base.__doc__


def test_the_file_needs_no_more_than_sorted_imports(tmp_path: Path) -> None:
    """Its code is formatted, and nothing is imported twice or without use."""
    path = tmp_path / "base.py"
    path.write_text(base_source())
    options = ("--isolated", "--line-length=100", "--target-version=py311", "--no-cache", str(path))
    subprocess.run([*ruff_command(), "check", "--fix", "--select=I", *options], check=True)
    subprocess.run([*ruff_command(), "format", *options], check=True)
    subprocess.run(
        [
            *(*ruff_command(), "check", "--select=ARG,B,D100,D101,D102,D103,E,F,I,S,UP"),
            # SQLAlchemy defines what the methods of types do, and their parameters.
            *("--ignore=ARG002,D102,S101", *options),
        ],
        check=True,
    )
    subprocess.run([*ruff_command(), "check", *options], check=True)
    head, code = base_source().split("\n# --- ", 1)
    assert lines(path.read_text())[-len(lines(code)) + 1 :] == lines(code)[1:]
    assert path.read_text().startswith(head.partition("\n\nimport ")[0])


def lines(text: str) -> list[str]:
    """Return the lines of a text that are not empty."""
    return [line for line in text.splitlines() if line]
