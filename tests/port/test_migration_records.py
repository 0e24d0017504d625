"""What happened to migrations since they were ported: each case has its way out."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

import pytest

from side_by_side.port.update.migration_records import (
    KeptMigration,
    MigrationChanges,
    PortedMigration,
    compare_migrations,
    digest,
    keep,
)
from side_by_side.port.update.update_errors import NothingToAcceptError

SOURCE = """
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [migrations.AddField("item", "price", models.IntegerField(null=True))]
"""
SAME = [
    '"""Prices."""\n' + SOURCE,
    SOURCE.replace("    dep", "    # Written by hand.\n    dep"),
    SOURCE.replace('("shop", "0001_initial")', '("shop", "0002_more"), ("news", "__first__")'),
    SOURCE.replace("    dep", "    initial = True\n    replaces = [('shop', '0000')]\n    dep"),
    SOURCE.replace('"', "'"),
    SOURCE.replace("(null=True))]", "(\n            null=True,\n        ),\n    )]"),
    SOURCE.replace("\n", "\r\n"),
]
OTHER = [
    SOURCE.replace("null=True", "null=False"),
    SOURCE.replace("null=True", "null=None"),
    SOURCE.replace("null=True", ""),
    SOURCE.replace('"price"', '"cost"'),
    SOURCE.replace("    dep", "    atomic = False\n    dep"),
    SOURCE.replace("IntegerField", "BigIntegerField"),
    SOURCE + "    operations += []\n",
    "no Python",
    "",
]


@pytest.mark.parametrize("source", SAME)
def test_what_does_the_same_has_the_same_digest(source: str) -> None:
    """Comments, docstrings, the layout and the order of migrations do not count."""
    assert digest(source) == digest(SOURCE)


@pytest.mark.parametrize("source", OTHER)
def test_what_does_something_else_has_another_digest(source: str) -> None:
    """Each operation and each argument counts."""
    assert digest(source) != digest(SOURCE)


def test_digests_are_the_same_with_every_version_of_python() -> None:
    """They are kept in version control, where machines with several versions read them."""
    assert digest(SOURCE) == ("01ca654e4238ff52cff2d6bebb3d2ba4c1f0c24193ab1383da3275381bf48d0a")


class Migrations:
    """The migrations of a project in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sources: dict[str, str] = {}

    def write(self, name: str, what: str, replaces: Sequence[str] = ()) -> None:
        """Write a migration that does something."""
        number = name.partition(".")[2]
        pairs = [tuple(other.split(".")) for other in replaces]
        self.sources[name] = f"""
            class Migration:
                dependencies = [{number!r}]
                replaces = {pairs}
                operations = [{what}]
        """

    def current(self) -> list[PortedMigration]:
        """Return them as a port is given them."""
        listed = []
        for key, source in self.sources.items():
            label, _, name = key.partition(".")
            path = self.folder / f"{key}.py"
            path.write_text(dedent(source))
            listed.append(PortedMigration(label, name, path, f"{label}/{name}.py"))
        return listed


@pytest.fixture
def migrations(tmp_path: Path) -> Migrations:
    """Three migrations of one application, and one of another."""
    written = Migrations(tmp_path)
    written.write("shop.0001_initial", "create")
    written.write("shop.0002_price", "add_price")
    written.write("shop.0003_tag", "add_tag")
    written.write("news.0001_initial", "create")
    return written


def names(changes: MigrationChanges) -> list[str]:
    """Return the names of what is new."""
    return [item.key for item in changes.new]


def problem(changes: MigrationChanges) -> str:
    """Return the text of the one problem."""
    (one,) = changes.problems
    return one.text


def accepted(kept: tuple[KeptMigration, ...], migrations: Migrations, *names: str) -> list[str]:
    """Accept migrations, and return what is kept then; nothing is left to decide."""
    changes = compare_migrations(kept, migrations.current(), names)
    assert (changes.new, changes.problems) == ((), ())
    again = compare_migrations(changes.kept, migrations.current())
    assert again == MigrationChanges((), (), changes.kept)
    return [f"{item.key} {item.revision}" for item in changes.kept]


def test_nothing_new(migrations: Migrations) -> None:
    """What is kept stays."""
    kept = keep(migrations.current())
    assert compare_migrations(kept, migrations.current()) == MigrationChanges((), (), kept)


def test_new_migrations(migrations: Migrations) -> None:
    """They have no revision yet, and are kept with theirs."""
    kept = keep(migrations.current())
    migrations.write("shop.0004_note", "add_note")
    changes = compare_migrations(kept, migrations.current())
    assert (names(changes), changes.problems) == (["shop.0004_note"], ())
    assert changes.kept == keep(migrations.current())


def test_an_edited_migration(migrations: Migrations) -> None:
    """Its revision is not rewritten."""
    kept = keep(migrations.current())
    migrations.write("shop.0002_price", "add_other_price")
    changes = compare_migrations(kept, migrations.current())
    assert problem(changes) == (
        "shop.0002_price was edited after it was ported, and databases may have run its revision "
        "shop/0002_price.py. Undo the edit and write a new migration; or, if what was ported "
        "still does the same, add --accept shop.0002_price"
    )
    assert changes.kept == kept
    assert accepted(kept, migrations, "shop.0002_price") == [
        "news.0001_initial news/0001_initial.py",
        "shop.0001_initial shop/0001_initial.py",
        "shop.0002_price shop/0002_price.py",
        "shop.0003_tag shop/0003_tag.py",
    ]


def test_a_renumbered_migration(migrations: Migrations) -> None:
    """It keeps its revision, and what took its number is new."""
    kept = keep(migrations.current())
    del migrations.sources["shop.0003_tag"]
    migrations.write("shop.0003_note", "add_note")
    migrations.write("shop.0004_tag", "add_tag")
    changes = compare_migrations(kept, migrations.current())
    assert names(changes) == ["shop.0003_note"]
    assert problem(changes) == (
        "shop.0004_tag does what shop.0003_tag did, which is gone, and databases may have run its "
        "revision shop/0003_tag.py. If it was only renamed, add --accept shop.0004_tag; otherwise "
        "restore shop.0003_tag"
    )
    del migrations.sources["shop.0003_note"]
    assert accepted(kept, migrations, "shop.0004_tag")[-1] == "shop.0004_tag shop/0003_tag.py"


def test_a_deleted_migration(migrations: Migrations) -> None:
    """Its revision stays."""
    kept = keep(migrations.current())
    del migrations.sources["shop.0003_tag"]
    changes = compare_migrations(kept, migrations.current())
    assert problem(changes) == (
        "shop.0003_tag is gone, and databases may have run its revision shop/0003_tag.py. Restore "
        "it; or, if the port is to keep what it did, add --accept shop.0003_tag"
    )
    assert accepted(kept, migrations, "shop.0003_tag")[-1] == "shop.0002_price shop/0002_price.py"


def test_an_application_that_is_gone(migrations: Migrations) -> None:
    """One decision is enough for all of its migrations."""
    kept = keep(migrations.current())
    for name in [name for name in migrations.sources if name.startswith("shop.")]:
        del migrations.sources[name]
    changes = compare_migrations(kept, migrations.current())
    assert problem(changes) == (
        "all migrations of shop are gone, and databases may have run their revisions. Restore the "
        "application; or, if the port is to keep its revisions, add --accept shop"
    )
    assert accepted(kept, migrations, "shop") == ["news.0001_initial news/0001_initial.py"]


SQUASHED = "shop.0001_squashed_0002_price"


@pytest.mark.parametrize("is_there", [True, False])
def test_a_squashed_migration(migrations: Migrations, *, is_there: bool) -> None:
    """The revisions of what it replaces stand for it, whether that is there or not."""
    kept = keep(migrations.current())
    replaced = ["shop.0001_initial", "shop.0002_price"]
    migrations.write(SQUASHED, "create, add_price", replaced)
    if not is_there:
        for name in replaced:
            del migrations.sources[name]
    changes = compare_migrations(kept, migrations.current())
    assert names(changes) == []
    assert problem(changes) == (
        f"{SQUASHED} replaces shop.0001_initial and shop.0002_price, whose revisions databases may "
        f"have run. If it does the same, add --accept {SQUASHED}: these revisions stand for it, "
        "and none is added"
    )
    assert accepted(kept, migrations, SQUASHED) == [
        "news.0001_initial news/0001_initial.py",
        f"{SQUASHED} shop/0002_price.py",
        "shop.0003_tag shop/0003_tag.py",
    ]


def test_a_squashed_migration_that_loses_its_replaces(migrations: Migrations) -> None:
    """Once it is accepted, what it replaces may go, as Django's documentation recommends."""
    kept = keep(migrations.current())
    replaced = ["shop.0001_initial", "shop.0002_price"]
    migrations.write(SQUASHED, "create, add_price", replaced)
    kept = compare_migrations(kept, migrations.current(), [SQUASHED]).kept
    for name in replaced:
        del migrations.sources[name]
    migrations.write(SQUASHED, "create, add_price")
    assert compare_migrations(kept, migrations.current()) == MigrationChanges((), (), kept)


def test_a_squashed_migration_of_what_was_never_ported(migrations: Migrations) -> None:
    """It cannot be accepted: no revision does the second half."""
    kept = keep(migrations.current())
    migrations.write(SQUASHED, "create, add_price", ["shop.0003_tag", "shop.0004_note"])
    changes = compare_migrations(kept, migrations.current())
    assert problem(changes) == (
        f"{SQUASHED} replaces shop.0003_tag, which were ported, and shop.0004_note, which were "
        "not. Restore what it replaces, update the port, and squash afterwards"
    )
    with pytest.raises(NothingToAcceptError):
        compare_migrations(kept, migrations.current(), [SQUASHED])


def test_what_was_squashed_before_the_port_is_no_news(migrations: Migrations) -> None:
    """Neither when what it replaces is listed as well."""
    replaced = ["shop.0001_initial", "shop.0002_price"]
    sources = dict(migrations.sources)
    migrations.write(SQUASHED, "create, add_price", replaced)
    for name in replaced:
        del migrations.sources[name]
    kept = keep(migrations.current())
    migrations.sources |= sources
    assert compare_migrations(kept, migrations.current()) == MigrationChanges((), (), kept)


def test_accepting_what_needs_no_decision(migrations: Migrations) -> None:
    """A mistyped name is an error."""
    kept = keep(migrations.current())
    with pytest.raises(NothingToAcceptError) as raised:
        compare_migrations(kept, migrations.current(), ["shop.0009", "shop.0001_initial"])
    assert str(raised.value) == (
        "--accept shop.0001_initial shop.0009: there is nothing to accept; run the command "
        "without --accept, which lists the migrations that need a decision"
    )


def test_a_migration_without_a_source() -> None:
    """A compiled one is known by its name only."""
    current = [PortedMigration("shop", "0001_initial")]
    assert compare_migrations(keep(current), current).problems == ()
