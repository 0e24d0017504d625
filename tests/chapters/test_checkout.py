"""Where the chapters are, and what a command on them ends with where there are none."""

import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from side_by_side.chapters import checkout
from side_by_side.chapters.checkout import PARTS, NoChapterPackagesError, NoCheckoutError
from side_by_side.cli import main
from tests.test_docs import names_of

MESSAGE = (
    "this command compares the project's own chapters, which are not installed with it; "
    "run it in a checkout: git clone https://github.com/OWNER/django-sqlalchemy-side-by-side"
)

#: Each command on the chapters, as somebody may call it.
COMMANDS = {
    "compare": [],
    "list": [],
    "show": ["academy.advanced_courses"],
    "mutants": [],
    "find": ["get_or_create"],
    "migrations compare": [],
    "migrations show": ["evolution", "9"],
    "migrations generate": ["quickstart", "-m", "more"],
    "migrations detection": [],
    "migrations handover": ["--to", "alembic", "--database", "sqlite:///x.sqlite3"],
}

#: These work on people's own projects and databases.
ANYWHERE = {"check", "port", "schema"}


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder as the current one, and chapters that cannot be imported."""
    monkeypatch.setattr(checkout, "find_spec", lambda _: None)
    monkeypatch.setattr(checkout, "AROUND", tmp_path / "site-packages")
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.chdir(tmp_path)
    # A new cache, so that the one of the suite stays as it is.
    monkeypatch.setattr(checkout, "root", checkout.root.__wrapped__)
    return tmp_path


def make_checkout(folder: Path) -> Path:
    """Make what a checkout is known by."""
    for part in PARTS:
        (folder / part).mkdir(parents=True)
    return folder


def test_the_current_folder_is_found_from_below(
    nothing_installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A checkout is where the current folder lies, and is the last on the path of imports."""
    folder = make_checkout(nothing_installed / "project")
    (folder / "docs" / "example").mkdir(parents=True)
    monkeypatch.chdir(folder / "docs" / "example")
    assert checkout.root() == folder
    assert sys.path[-1] == str(folder)


def test_what_can_be_imported_comes_first(
    nothing_installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Importable chapters are used in every current folder."""
    editable = make_checkout(nothing_installed / "editable")
    spec = ModuleSpec("django_side", None, is_package=True)
    spec.submodule_search_locations = [str(editable / "django_side")]
    monkeypatch.setattr(checkout, "find_spec", lambda _: spec)
    monkeypatch.chdir(make_checkout(nothing_installed / "other"))
    before = list(sys.path)
    assert checkout.root() == editable
    assert sys.path == before


def test_an_editable_installation_knows_its_checkout(
    nothing_installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package that lies in a checkout uses its chapters, in whichever folder it runs."""
    editable = make_checkout(nothing_installed / "editable")
    monkeypatch.setattr(checkout, "AROUND", editable)
    monkeypatch.chdir(make_checkout(nothing_installed / "other"))
    assert checkout.root() == editable
    assert sys.path[-1] == str(editable)


def test_another_package_of_the_name_is_not_a_checkout(
    nothing_installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package that somebody else calls django_side is not taken for the chapters."""
    spec = ModuleSpec("django_side", None, is_package=True)
    spec.submodule_search_locations = [str(nothing_installed / "site-packages" / "django_side")]
    monkeypatch.setattr(checkout, "find_spec", lambda _: spec)
    with pytest.raises(NoCheckoutError) as caught:
        checkout.root()
    assert str(caught.value) == MESSAGE


def test_packages_that_are_missing_are_named(
    nothing_installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a checkout without the extra the message names it, and what is missing."""
    monkeypatch.chdir(make_checkout(nothing_installed / "project"))
    with pytest.raises(NoChapterPackagesError) as caught:
        checkout.require_chapters()
    assert str(caught.value) == (
        "the chapters need packages that are not installed (time_machine, yaml, sqlparse); "
        "run in the checkout: pip install '.[chapters]'"
    )


@pytest.mark.usefixtures("nothing_installed")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_on_the_chapters_is_one_sentence(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Outside a checkout it ends with status 2, and names the way to get one."""
    monkeypatch.setattr(sys, "argv", ["side-by-side", *name.split(), *COMMANDS[name]])
    with pytest.raises(SystemExit) as caught:
        main.main()
    printed = capsys.readouterr()
    assert (caught.value.code, printed.out) == (2, "")
    assert printed.err == f"side-by-side: {MESSAGE}\n"


def test_every_command_is_either() -> None:
    """Each command works anywhere, or is tried above."""
    assert names_of(main.app) == COMMANDS.keys() | ANYWHERE
