"""A database made from a port --from migrations is the one that the project's migrations make."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from side_by_side.databases import Address
from side_by_side.databases.kinds import KINDS
from side_by_side.databases.scratch import scratch_databases
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.differences import differences
from side_by_side.schema.facts import Facts
from tests import ROOT
from tests.conftest import without_extensions
from tests.port import grown
from tests.port.conftest import servers
from tests.port.proof import NOT_OWN, dumped, process
from tests.port.test_command import port
from tests.port.test_migrations import done as alembic
from tests.port.test_migrations import execute

#: The project that grew, and the chapter here that has a history.
PROJECTS = [f"{name}-{kind}" for name in ("grown", "evolution") for kind in KINDS]


@dataclass(frozen=True)
class Migrated:
    """A port as migrated, and the databases that the migrations and the port make."""

    output: Path
    label: str
    django: Address
    port: Address
    differing: list[str]


@pytest.fixture(scope="module", params=PROJECTS)
def migrated(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Migrated]:
    """Each project on each kind of database."""
    name, _, kind = request.param.partition("-")
    folder, settings, label = ROOT, "django_side.settings", name
    if name == "grown":
        folder, settings, label = tmp_path_factory.mktemp(name), "settings", ""
        grown.make(folder)
    available = servers((kind,))
    if not available:
        pytest.skip(f"there is no server for {kind}")
    output = tmp_path_factory.mktemp("output") / "ported"
    with scratch_databases(kind, available[kind], 3) as databases:
        if name == "evolution" and without_extensions(kind, databases[0]):
            # Its settings are those of all chapters, and their migrations run together.
            pytest.skip("the server does not have the extensions of a chapter")
        urls = [address.url for address in databases]
        done = process("migrated_process", settings, str(folder), label, str(output), *urls)
        assert done.returncode == 0, done.stderr
        first, _, third = databases
        yield Migrated(output, label, first, third, json.loads(done.stdout))


def facts(address: Address, label: str) -> Facts:
    """Return the facts of a database, or of an application's tables in it."""
    whole = without_bookkeeping(read_schema(address))
    return {key: value for key, value in whole.items() if key.place[0].startswith(label)}


def test_the_databases_are_the_same(migrated: Migrated) -> None:
    """No fact differs, names and order included, as the port reports, and dumps are the same."""
    django, ported = (
        facts(address, migrated.label) for address in (migrated.django, migrated.port)
    )
    assert any(key.kind == "table" for key in django)
    assert differences(django, ported) == []
    assert migrated.differing == []
    # SQLite's own dump is the text of the statements, from which the facts are read.
    if migrated.django.kind != "sqlite" and not migrated.label:
        assert dumped(migrated.port) == dumped(migrated.django)


def test_the_revisions_make_what_the_migrations_do(migrated: Migrated) -> None:
    """What no model declares included; both databases are clean, and a downgrade removes it all."""
    kind = migrated.django.kind
    with scratch_databases(kind, servers((kind,))[kind], 1) as (empty,):
        execute(empty, "CREATE TABLE somebodys (id integer)")
        before = without_bookkeeping(read_schema(empty))
        alembic(migrated.output, empty, "upgrade heads", "check", "downgrade base")
        assert without_bookkeeping(read_schema(empty)) == before
        execute(empty, "DROP TABLE somebodys")
        alembic(migrated.output, empty, "upgrade heads")
        both = (facts(address, migrated.label) for address in (migrated.django, empty))
        assert differences(*both) == []
        if kind != "sqlite" and not migrated.label:
            assert dumped(empty) == dumped(migrated.django)
    alembic(migrated.output, migrated.django, "stamp heads", "check")


#: A migration that creates what no model declares: a view, and a conflict clause.
BY_HAND = """
from django.db import migrations


class Migration(migrations.Migration):
    operations = [
        migrations.RunSQL("CREATE VIEW zoo_all AS SELECT 1 AS one"),
        migrations.RunSQL("CREATE TABLE zoo_odd (id integer, UNIQUE (id) ON CONFLICT IGNORE)"),
    ]
"""

UNIQUE = "zoo_odd.unique (id): the unique constraint is not in the port"


@pytest.mark.parametrize("output", ["ported", "ported.py"])
def test_what_the_port_does_not_reach_is_reported(output: str, tmp_path: Path) -> None:
    """On stderr and as a comment, with exit status 1; and so is what no model holds."""
    settings = "SECRET_KEY = 'x'\nUSE_TZ = True\nINSTALLED_APPS = ['zoo']\n"
    (tmp_path / "settings.py").write_text(settings)
    (tmp_path / "zoo" / "migrations").mkdir(parents=True)
    for name in ("__init__.py", "migrations/__init__.py"):
        (tmp_path / "zoo" / name).touch()
    (tmp_path / "zoo" / "migrations" / "0001_by_hand.py").write_text(BY_HAND)
    model = "class Never(models.Model):\n    word = models.TextField()\n"
    (tmp_path / "zoo" / "models.py").write_text(f"from django.db import models\n\n\n{model}")
    done = port(tmp_path, "--output", output, "--from=migrations")
    assert done.stderr.splitlines() == [
        "zoo_odd: No Django model has the table zoo_odd; the migrations left it behind.",
        "zoo_never: The migrations do not create this table, and create_all() does not, either.",
        "view zoo_all: no model can declare it; its SQL is in a comment at the end",
        f"differs: {UNIQUE}",
    ]
    assert (done.stdout, done.returncode) == ("", 1)
    path = tmp_path / output
    read = "The tables are those that the migrations create on SQLite."
    text = (path if path.is_file() else path / "__init__.py").read_text()
    assert f'\n\n{read}\n"""\n' in text
    assert text.endswith(
        "# Created by the migrations on SQLite, and not by models:\n"
        "#\n"
        "# view zoo_all, after the tables:\n"
        "#     CREATE VIEW zoo_all AS SELECT 1 AS one\n"
        "\n"
        "# Differences from the database that the migrations create on SQLite:\n"
        "#\n"
        f"# {UNIQUE}\n"
    )


def test_a_database_is_for_migrations(tmp_path: Path) -> None:
    """A port of models alone is for all kinds of database, so that naming one is refused."""
    done = port(tmp_path, "--output", "ported", "--database", "sqlite")
    assert done.stderr == (
        "side-by-side: --database sqlite is for --from migrations, because models are ported for "
        "every kind of database; add --from migrations, or leave --database out\n"
    )
    assert (done.stdout, done.returncode) == ("", 2)


def test_the_source_is_clean(migrated: Migrated) -> None:
    """What was written passes this project's linter and its formatter."""
    settings = f"--config={ROOT / 'pyproject.toml'}"
    for command in (
        ["check", "--isolated", "--line-length=100"],
        ["check", settings, f"--ignore={','.join(NOT_OWN)}"],
        ["format", "--check", settings],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--no-cache", str(migrated.output)],
            capture_output=True,
            text=True,
            check=False,
            # Where the package is known as the project's own.
            cwd=migrated.output.parent,
        )
        assert done.returncode == 0, done.stdout
