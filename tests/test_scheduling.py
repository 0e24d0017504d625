"""The scheduling of the suite names files that exist."""

import ast
from pathlib import Path

from tests import ROOT
from tests.scheduling import LONG, ONE, SHARED, name_shared_work


def test_the_named_files_exist() -> None:
    """A file that was renamed would run in many processes, or last."""
    names = {*SHARED, *ONE, *LONG}
    assert {name for name in names if not (ROOT / name).is_file()} == set()
    assert set(ONE) <= SHARED.keys()


def test_work_is_shared_by_database() -> None:
    """Tests of one file share work if they run on the same database."""
    file = "tests/chapters/test_questions.py"
    assert name_shared_work(f"{file}::test_a[sqlite-django]") == "the chapters sqlite"
    assert name_shared_work(f"{file}::test_b[mariadb]") == "the chapters mariadb"
    assert name_shared_work("tests/test_cli.py::test_a") == "tests/test_cli.py::test_a"


def uses_the_chapters(path: Path) -> bool:
    """Whether a test of a file takes the databases of all chapters, or what asks them questions."""
    return any(
        isinstance(argument.annotation, ast.Name) and argument.annotation.id in ("Ask", "Databases")
        for function in ast.walk(ast.parse(path.read_text()))
        if isinstance(function, ast.FunctionDef) and function.name.startswith("test_")
        for argument in function.args.args
    )


def test_who_uses_the_chapters_shares_them() -> None:
    """Each process that runs such a test builds the databases of all chapters."""
    files = {str(path.relative_to(ROOT)) for path in ROOT.glob("tests/*/test_*.py")}
    using = {file for file in files if uses_the_chapters(ROOT / file)}
    assert len(using) > 10
    assert {file for file in using if "the chapters" not in SHARED.get(file, "")} == set()
