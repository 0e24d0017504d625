"""Chapters that exist on some databases only, or need extensions: left out, and never silently."""

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from textwrap import dedent

import pytest

from side_by_side.chapters import requirements
from side_by_side.chapters.check_pairs import UnpairedError
from side_by_side.chapters.requirements import (
    LeftOut,
    LeftOutError,
    databases_of,
    extensions_of,
    plan_run,
    why_left_out,
)
from side_by_side.databases import parse_address
from tests import ROOT
from tests.conftest import server_of, skip_unless_usable
from tests.processes import run_python
from tests.project_copy import Project, copy_project

#: A chapter that refers to no other, and one that other tests do not limit.
LIMITED, OTHER = "quickstart", "geography"
ONLY = f"{LIMITED} was left out on sqlite: it exists on postgresql only"
REFUSED = f"side-by-side: {LIMITED}: it exists on postgresql only"


@pytest.fixture(scope="module")
def limited(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the project, with two chapters, of which one exists on PostgreSQL only."""
    project = copy_project(tmp_path_factory.mktemp("limited"), (LIMITED, OTHER))
    declare(project.path, 'DATABASES = ("postgresql",)')
    return project


def declare(folder: Path, text: str) -> None:
    """Add a line to what the chapter's package declares."""
    path = folder / "shared_fixtures" / LIMITED / "__init__.py"
    path.write_text(f"{path.read_text()}\n{text}\n")


SQLITE = ("--database", "sqlite")


@pytest.mark.parametrize(
    "command",
    [("compare",), ("mutants",), ("migrations", "compare")],
    ids=lambda command: " ".join(command),
)
def test_a_chapter_of_another_database_is_left_out(
    limited: Project, command: tuple[str, ...]
) -> None:
    """What is left out has one line, in the text and in the JSON, and the rest is done."""
    printed = limited.run("side_by_side", *command, *SQLITE)
    assert printed.count(ONLY) == 1
    assert printed.count(LIMITED) == 1
    assert OTHER in printed
    document = json.loads(limited.run("side_by_side", *command, *SQLITE, "--format", "json"))
    assert document["chapters_left_out"] == [
        {"chapter": LIMITED, "database": "sqlite", "reason": "it exists on postgresql only"}
    ]


@pytest.mark.parametrize(
    "command",
    [
        ("compare", "--chapter", LIMITED),
        ("mutants", LIMITED),
        ("mutants", f"{LIMITED}.verbose_names"),
        ("migrations", "compare", LIMITED),
        ("migrations", "show", LIMITED, "1"),
        ("migrations", "generate", LIMITED, "-m", "more"),
        ("show", f"{LIMITED}.verbose_names"),
    ],
    ids=lambda command: " ".join(command),
)
def test_a_chapter_asked_for_by_name_is_refused(limited: Project, command: tuple[str, ...]) -> None:
    """It gets one message, before anything is built."""
    printed = limited.run("side_by_side", *command, *SQLITE, status=2)
    assert printed.startswith(REFUSED)
    assert printed.count("\n") == 1


def test_the_databases_that_it_has_are_used(
    limited: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its questions without SQL are asked there, and it is shown there unless one is named."""
    # Names of steps are cut off in a narrow terminal.
    monkeypatch.setenv("COLUMNS", "200")
    skip_unless_usable("postgresql")
    both = ("--database", "sqlite", "--database", "postgresql")
    document = json.loads(limited.run("side_by_side", "compare", *both, "--format", "json"))
    asked = {
        (entry["chapter"], entry["database"]): entry["checks"]["without_sql"]["compared"] > 0
        for entry in document["chapters"]
        if entry["chapter"] == LIMITED
    }
    assert asked == {(LIMITED, "postgresql"): True}
    printed = limited.run("side_by_side", "migrations", "compare", *both)
    assert printed.count(ONLY) == 1
    [outcomes] = [line.split()[-2:] for line in printed.splitlines() if "quickstart_person" in line]
    assert outcomes == ["-", "equal"]
    shown = limited.run("side_by_side", "show", f"{LIMITED}.verbose_names", "--format", "json")
    assert [entry["database"] for entry in json.loads(shown)["databases"]] == ["postgresql"]


WITHOUT_DRIVER = dedent("""
    import sys
    sys.modules["psycopg"] = None
    sys.argv = ["side-by-side", *sys.argv[1:]]
    from side_by_side.cli.main import main
    main()
""")


@pytest.mark.parametrize(
    ("arguments", "status", "expected"),
    [
        (("compare", *SQLITE), 0, f"\n{ONLY}\n"),
        (("list", "--chapter", LIMITED), 0, f"  {LIMITED}.verbose_names\n"),
        (("find", "verbose_name"), 0, f"{LIMITED}.verbose_names"),
        (
            ("show", f"{LIMITED}.verbose_names"),
            2,
            "pip install 'django-sqlalchemy-side-by-side[postgresql]'\n",
        ),
    ],
    ids=["compare", "list", "find", "show"],
)
def test_a_machine_without_the_driver(
    limited: Project, arguments: tuple[str, ...], status: int, expected: str
) -> None:
    """What needs no database works, the chapter is left out, and ``show`` names the package."""
    # Without the driver, Django cannot import its applications for PostgreSQL, either.
    done = run_python(
        *("-c", WITHOUT_DRIVER, *arguments),
        folder=limited.path,
        environment={"PYTHONPATH": str(limited.path)},
    )
    assert done.returncode == status, done.stdout + done.stderr
    assert expected in done.stdout + done.stderr


Declare = Callable[..., None]


@pytest.fixture
def declare_here(monkeypatch: pytest.MonkeyPatch) -> Declare:
    """A function that lets the package of a chapter declare something, in this process."""
    module = import_module(f"shared_fixtures.{LIMITED}")

    def declare_values(**values: object) -> None:
        for name, value in values.items():
            monkeypatch.setattr(module, name, value, raising=False)

    return declare_values


SERVER = parse_address("postgresql://ada@127.0.0.1:1/postgres")


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that offers one extension."""
    monkeypatch.setitem(requirements._available, SERVER.url, frozenset({"plpgsql", "hstore"}))


@pytest.mark.usefixtures("offered")
def test_a_missing_extension_is_named(declare_here: Declare) -> None:
    """The reason names what the server lacks, and how to get it."""
    declare_here(EXTENSIONS=("hstore",))
    assert why_left_out(LIMITED, "postgresql", SERVER) == ""
    declare_here(EXTENSIONS=("unaccent", "hstore", "citext"))
    assert why_left_out(LIMITED, "sqlite", None) == ""
    assert why_left_out(LIMITED, "postgresql", SERVER) == (
        "the server has no extensions citext and unaccent; install PostgreSQL's package of "
        "extensions (Debian: postgresql-contrib), or let POSTGRESQL_URL name a server that has them"
    )
    declare_here(EXTENSIONS=("unaccent",))
    with pytest.raises(LeftOutError, match=f"^{LIMITED}: the server has no extension unaccent; "):
        plan_run([LIMITED], [LIMITED, OTHER], [SERVER.url])
    plan = plan_run([], [LIMITED, OTHER], ["sqlite", SERVER.url])
    assert [planned.chapters for planned in plan.databases] == [[LIMITED, OTHER], [OTHER]]
    assert [planned.first for planned in plan.databases] == [{LIMITED, OTHER}, set()]
    assert [(left_out.chapter, left_out.databases) for left_out in plan.chapters_left_out] == [
        (LIMITED, ("postgresql",))
    ]


def test_the_servers_are_asked_for_their_extensions(database: str, declare_here: Declare) -> None:
    """Every server of PostgreSQL has its language, and none has what does not exist."""
    if not database.startswith("postgresql"):
        pytest.skip("only PostgreSQL has extensions")
    declare_here(EXTENSIONS=("plpgsql",))
    assert why_left_out(LIMITED, "postgresql", server_of(database)) == ""
    declare_here(EXTENSIONS=("plpgsql", "absent_here"))
    reason = why_left_out(LIMITED, "postgresql", server_of(database))
    assert reason.startswith("the server has no extension absent_here; ")


def test_a_database_without_a_chapter_is_not_used(declare_here: Declare) -> None:
    """A database on which nothing is left is dropped from the run, and one line is printed."""
    declare_here(DATABASES=("postgresql", "mariadb"))
    plan = plan_run([LIMITED], [LIMITED], ["sqlite", SERVER.url])
    assert plan.labels == ["postgresql"]
    assert [str(left_out) for left_out in plan.chapters_left_out] == [
        f"{LIMITED} was left out on sqlite: it exists on postgresql and mariadb only"
    ]
    assert LeftOut("crops", ("sqlite", "mariadb"), "it rains").__str__() == (
        "crops was left out on sqlite and mariadb: it rains"
    )


@pytest.mark.parametrize("value", [("oracle",), ()])
def test_an_unknown_database_is_reported(declare_here: Declare, value: object) -> None:
    """The message names the file and what to write."""
    declare_here(DATABASES=value)
    with pytest.raises(UnpairedError) as caught:
        databases_of(LIMITED)
    assert str(caught.value) == (
        f"shared_fixtures/{LIMITED}/__init__.py: DATABASES is {value!r}; "
        "write a tuple of sqlite, postgresql, mariadb"
    )


def test_a_text_is_not_a_tuple(declare_here: Declare) -> None:
    """A forgotten comma would make every letter a name."""
    declare_here(EXTENSIONS="hstore")
    with pytest.raises(UnpairedError, match="EXTENSIONS is 'hstore'; write a tuple, with a comma"):
        extensions_of(LIMITED)


def test_the_projects_chapters_declare_what_exists() -> None:
    """Most chapters exist on every database."""
    limited = {
        path.parent.name
        for path in (ROOT / "shared_fixtures").glob("*/__init__.py")
        if "DATABASES" in path.read_text() or "EXTENSIONS" in path.read_text()
    }
    for chapter in limited:
        assert databases_of(chapter) == ("postgresql",)
