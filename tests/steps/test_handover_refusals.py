"""What a handover refuses, with one message each, and leaves as it was."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic import command

from side_by_side.chapters.questions import UnknownNameError
from side_by_side.databases import Address, UnreachableError, connect
from side_by_side.steps.handover.handover import hand_over
from side_by_side.steps.handover.handover_errors import (
    MissingParentError,
    NeverMigratedError,
    TwoOwnersError,
)
from side_by_side.steps.handover.handover_report import handover_text
from side_by_side.steps.history_tables.history_table import StrayRowError
from tests.database_copies import Originals, create_databases
from tests.steps.test_handover import (
    Begun,
    begin,
    content,
    go_on,
    history_rows_of,
    other,
    run,
    run_alembic,
    unchanged,
)


@pytest.fixture
def sqlite() -> Iterator[Address]:
    """A new SQLite database."""
    with create_databases("sqlite", 1) as [address]:
        yield address


@pytest.mark.parametrize("to", ["alembic", "django"])
def test_what_was_never_migrated_is_refused(sqlite: Address, to: str) -> None:
    """Without the owner's table there is nothing to hand over, however empty the database is."""
    connect(sqlite).close()
    tool, table = {
        "alembic": ("Django", "django_migrations"),
        "django": ("Alembic", "alembic_version"),
    }[to]
    with pytest.raises(NeverMigratedError) as caught:
        hand_over(to, sqlite.url, [])
    assert str(caught.value) == (
        f"{tool} has nothing in {sqlite} to hand over to {to.title()}: there is no table {table}"
    )


def test_a_missing_file_is_not_created(tmp_path: Path) -> None:
    """A wrong path is named, and no empty file comes of it."""
    path = tmp_path / "absent.sqlite3"
    with pytest.raises(UnreachableError, match="there is no such file"):
        hand_over("alembic", f"sqlite:///{path}", [])
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def options(originals: Originals) -> Iterator[Address]:
    """A SQLite database that has all steps of the chapter options from Django."""
    with originals.copy("sqlite", Begun("django", "options")) as address:
        yield address


def test_a_chapter_that_is_not_migrated_is_left_out(options: Address) -> None:
    """Chapters that the owner never migrated are listed, and are not a difference."""
    done = hand_over("alembic", options.url, ["options", "bands"])
    assert done.outcome == "stamped"
    assert done.left_out == {"bands": "django_migrations does not list it"}
    assert "left out, not in django_migrations: bands" in handover_text(done).splitlines()
    with pytest.raises(NeverMigratedError) as caught:
        hand_over("alembic", options.url, ["bands"])
    assert str(caught.value).endswith("to Alembic: django_migrations lists none of the chapters")


def test_an_unknown_chapter_is_refused(options: Address) -> None:
    """The message suggests similar names."""
    with pytest.raises(UnknownNameError, match="unknown chapter 'option'; there is options"):
        hand_over("alembic", options.url, ["option"])


@pytest.mark.parametrize("to", ["alembic", "django"])
def test_a_second_handover_has_nothing_to_do(originals: Originals, database: str, to: str) -> None:
    """A second handover does nothing."""
    with originals.copy(database, Begun(other(to), "options", "0001")) as live:
        assert hand_over(to, live.url, []).outcome == "stamped"
        with unchanged(live):
            done = hand_over(to, live.url, [])
        assert done.outcome == "nothing to do"
        first, *_, last = handover_text(done).splitlines()
        tables = ["django_migrations", "alembic_version"]
        target, owner = tables if to == "django" else tables[::-1]
        assert first == f"options  0001_initial, already in {target}"
        assert last == f"nothing to do: {target} lists the same steps as {owner}"


def test_a_target_that_is_behind_is_brought_to_where_the_database_is(
    originals: Originals, database: str
) -> None:
    """To and fro again: what it lacks is proved and stamped; the tool behind hands nothing over."""
    with originals.copy(database, Begun("django", "options", "0001")) as live:
        hand_over("alembic", live.url, [])
        go_on("alembic", live, "options")
        with unchanged(live), pytest.raises(TwoOwnersError) as caught:
            hand_over("alembic", live.url, [])
        assert str(caught.value) == (
            f"the migration history tables of both tools in {live} disagree\n"
            "options: django_migrations has 0001_initial, alembic_version has "
            "0002_legacy_ledger; Alembic is ahead, so it already owns the chapter"
        )
        before = content(live)
        done = hand_over("django", live.url, [])
        assert (done.outcome, done.rows) == ("stamped", [("options", "0002_legacy_ledger")])
        # And the other way round, where it is Django that goes on.
        run_alembic(live, command.stamp, "options_0001")
        done = hand_over("alembic", live.url, [])
        assert (done.outcome, done.rows) == ("stamped", [("options_0002",)])
        assert content(live) == before
        # What is not as the steps that it lacks make it is refused.
        run_alembic(live, command.stamp, "options_0001")
        run(live, "DROP TABLE legacy_ledger")
        with unchanged(live):
            assert hand_over("alembic", live.url, []).outcome == "different"


def test_neither_is_ahead_where_each_has_its_own(options: Address) -> None:
    """Two diverging histories are both reported."""
    run(options, "DELETE FROM django_migrations WHERE name = '0001_initial'")
    run(
        options,
        "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY)",
        "INSERT INTO alembic_version VALUES ('options_0001')",
    )
    with unchanged(options), pytest.raises(TwoOwnersError) as caught:
        hand_over("alembic", options.url, ["options"])
    assert "; neither is ahead. If Django is right, remove the rows of Alembic, " in str(
        caught.value
    )
    assert str(caught.value).endswith("hand over again: alembic stamp options@base")
    before = content(options)
    run_alembic(options, command.stamp, "options@base")
    assert content(options) == before
    # Now it is Django's table alone in which something is wrong.
    with unchanged(options), pytest.raises(MissingParentError):
        hand_over("alembic", options.url, ["options"])


@pytest.mark.parametrize("to", ["alembic", "django"])
def test_a_chapter_that_depends_on_another_goes_with_it(sqlite: Address, to: str) -> None:
    """Alone it is refused, with the name of the other; together both go over."""
    begin(other(to), sqlite, "rare")
    with unchanged(sqlite), pytest.raises(MissingParentError) as caught:
        hand_over(to, sqlite.url, ["rare"])
    table = {"alembic": "alembic_version", "django": "django_migrations"}[to]
    assert str(caught.value) == (
        f"rare.0001_initial depends on common.0001_initial, and {table} does not list that one: "
        "add --chapter common"
    )
    assert hand_over(to, sqlite.url, ["common"]).outcome == "stamped"
    assert hand_over(to, sqlite.url, ["rare"]).outcome == "stamped"
    rows = {
        # Alembic keeps no row for what another branch depends on.
        "alembic": {("rare_0001",)},
        "django": {("common", "0001_initial"), ("rare", "0001_initial")},
    }
    assert history_rows_of(sqlite)[table] == rows[to]


def test_a_step_whose_parent_is_missing_in_the_table_is_refused(options: Address) -> None:
    """Rows that were changed by hand are refused."""
    run(options, "DELETE FROM django_migrations WHERE name = '0001_initial'")
    with unchanged(options), pytest.raises(MissingParentError) as caught:
        hand_over("alembic", options.url, [])
    assert str(caught.value) == (
        "options.0002_legacy_ledger depends on options.0001_initial, and django_migrations does "
        "not list that one; its rows were changed by hand"
    )


def test_an_unknown_step_is_named(originals: Originals, database: str) -> None:
    """A database at a step that no file has cannot be handed over, from either tool."""
    with originals.copy(database, Begun("django", "options", "0001")) as first:
        run(
            first,
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('options', '0009_gone', '2024-01-01')",
            # Rows of applications that are not chapters are ignored.
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('auth', '0001_initial', '2024-01-01')",
        )
        with unchanged_history(first), pytest.raises(StrayRowError) as caught:
            hand_over("alembic", first.url, [])
        assert str(caught.value) == (
            f"django_migrations in {first} lists 'options.0009_gone' as applied, but there is no "
            "such step; restore its file, or remove the row if the file was deleted on purpose: "
            "python manage.py migrate --prune options"
        )
    with originals.copy(database, Begun("alembic", "options", "0001")) as second:
        run(second, "UPDATE alembic_version SET version_num = 'options_0009'")
        with unchanged_history(second), pytest.raises(StrayRowError) as caught:
            hand_over("django", second.url, [])
        assert str(caught.value) == (
            f"alembic_version in {second} lists 'options_0009' as applied, but there is no such "
            "step; restore its file, or name a database of this project"
        )


@contextmanager
def unchanged_history(address: Address) -> Iterator[None]:
    """Check that the migration history tables are unchanged afterwards."""
    rows_before = history_rows_of(address)
    yield
    assert history_rows_of(address) == rows_before


def test_facts_outside_the_steps_are_not_compared(database: str) -> None:
    """Rights, other tables, and the database's own collation are left out of the proof."""
    with create_databases(database, 1) as [live]:
        if live.kind == "mariadb":
            run(live, f"ALTER DATABASE {live.name} COLLATE utf8mb4_bin")
        begin("django", live, "options", "0001")
        run(live, "CREATE TABLE auth_user (id integer)", "CREATE TABLE bands_more (id integer)")
        if live.kind == "postgresql":
            run(live, "GRANT SELECT ON options_book TO PUBLIC")
        with unchanged(live):
            assert hand_over("alembic", live.url, [], dry_run=True).proof.differences == ()


def test_a_password_never_shows() -> None:
    """Neither in the message of what cannot be reached, nor anywhere else."""
    url = "postgresql://somebody:s3cret@127.0.0.1:1/nowhere"
    with pytest.raises(UnreachableError) as caught:
        hand_over("alembic", url, [])
    assert "s3cret" not in str(caught.value)
    assert "somebody:***@127.0.0.1:1/nowhere" in str(caught.value)
