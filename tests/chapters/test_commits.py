"""Questions that commit, on copies of the databases."""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.db import connection, connections, transaction
from sqlalchemy import Engine, func, inspect, select, text, update
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import Session

from django_side.academy.models import Category
from shared_fixtures.question import Instance, Question, Refused, Trap
from side_by_side.chapters import commits
from side_by_side.chapters.ask import Ask
from side_by_side.chapters.build import Databases
from side_by_side.chapters.compare import Tally, compare_pair
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.traps import trapped_pair
from side_by_side.databases import Address, connect
from side_by_side.databases.copies import copied_database
from side_by_side.databases.restore import MariaDBRows
from sqlalchemy_django import on_django
from sqlalchemy_django.engine import make_engine
from sqlalchemy_side.academy import models

#: What the categories of ``rows.yaml`` are called.
NAMES = {"Science", "Computing", "Compilers", "Music", "History"}


def pair_of(
    django: Callable[..., Any], sqlalchemy: Callable[..., Any], answer: Any, **options: Any
) -> Pair:
    """Return a pair of the academy chapter that commits."""
    question = Question("planted", "?", answer, commits=True, **options)
    return Pair("academy", "committing", question, django, sqlalchemy)


def compared(pair: Pair, databases: Databases, ask: Ask) -> list[tuple[str, str, str]]:
    """Return the differences of a pair: check, side and how."""
    tally = Tally()
    compare_pair(databases, pair, ask, tally)
    return [(it.check, it.side, getattr(it.what, "how", "")) for it in tally.differences]


def names_in(databases: Databases) -> list[set[str]]:
    """Return the names of the categories in the databases that are copied, and in the others."""
    found = []
    # Nobody may be connected to an original on PostgreSQL, except between questions.
    for address in (*databases.addresses.values(), *databases.originals.values()):
        with closing(connect(address)) as inspector, closing(inspector.cursor()) as cursor:
            cursor.execute("SELECT name FROM academy_category")
            found.append({name for (name,) in cursor.fetchall()})
    return found


def rename_django() -> None:
    """Commit a rename."""
    Category.objects.filter(slug="music").update(name="Sound")


def rename_sqlalchemy(engine: Engine) -> None:
    """Commit the same rename."""
    with Session(engine) as session, session.begin():
        session.execute(update(models.Category).filter_by(slug="music").values(name="Sound"))


def test_a_commit_changes_a_copy(databases: Databases, ask: Ask) -> None:
    """The rows are read from outside, and every question begins with those of ``rows.yaml``."""
    pair = pair_of(rename_django, rename_sqlalchemy, None, writes=True)
    assert compared(pair, databases, ask) == []
    for side in databases.sides:
        rows = ask(pair, side, side).rows["academy_category"]
        assert sum("Sound" in row for row in rows) == 1
        assert not any("Music" in row for row in rows)
    assert names_in(databases) == [NAMES] * 4


def test_what_is_not_committed_is_lost(databases: Databases, ask: Ask) -> None:
    """A side that ends without a commit leaves other rows behind."""

    def forgotten(engine: Engine) -> None:
        with Session(engine) as session:
            session.execute(update(models.Category).filter_by(slug="music").values(name="Sound"))

    pair = pair_of(rename_django, forgotten, None, writes=True)
    assert set(compared(pair, databases, ask)) == {("state", "sqlalchemy", "state")}


def test_a_transaction_that_stays_open_is_rolled_back(databases: Databases, ask: Ask) -> None:
    """Django's connections are closed, and those of before the question are restored."""

    def never_ended() -> None:
        transaction.set_autocommit(False)
        rename_django()

    before = connections["default"]
    pair = pair_of(never_ended, rename_sqlalchemy, None, writes=True)
    assert {check for check, _, _ in compared(pair, databases, ask)} == {"state"}
    assert connections["default"] is before
    assert set(connections) == {"default"}


def test_what_a_question_leaves_is_not_there_for_the_next(ask: Ask) -> None:
    """Rows, counters, tables and open transactions: each question begins like the first."""
    opened: list[Session] = []

    def everything(engine: Engine) -> list[str]:
        with Session(engine) as session, session.begin():
            session.add(models.Category(name="Alchemy", slug="alchemy"))
            session.execute(update(models.Category).filter_by(slug="music").values(name="Sound"))
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE left_behind (id integer)"))
        session = Session(engine)
        session.execute(update(models.Category).filter_by(slug="history").values(name="Past"))
        opened.append(session)
        return sorted(inspect(engine).get_table_names())

    def rows_only(engine: Engine) -> int:
        with Session(engine) as session, session.begin():
            created = models.Category(name="Alchemy", slug="alchemy")
            session.add(created)
            session.flush()
            session.execute(update(models.Category).values(name=models.Category.slug))
            return created.id

    tables = pair_of(lambda: None, everything, None, writes=True)
    first = ask(tables, "sqlalchemy", "sqlalchemy")
    assert "left_behind" in first.answer
    for session in opened:
        session.invalidate()
    again = ask(tables, "sqlalchemy", "sqlalchemy")
    assert (again.answer, again.rows) == (first.answer, first.rows)
    for session in opened:
        session.invalidate()
    rows = pair_of(lambda: None, rows_only, None, writes=True)
    counted = ask(rows, "sqlalchemy", "sqlalchemy")
    assert ask(rows, "sqlalchemy", "sqlalchemy") == counted
    nothing = pair_of(lambda: None, lambda _: None, None, writes=True)
    untouched = ask(nothing, "sqlalchemy", "sqlalchemy").rows
    assert sum("Music" in row for row in untouched["academy_category"]) == 1
    assert len(untouched["academy_category"]) == len(NAMES)


@pytest.mark.parametrize("database", ["postgresql", "mariadb"], indirect=True)
def test_copies_serve_several_questions(
    databases: Databases, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what is no row makes a new copy necessary: each takes a quarter of a second."""
    copied: list[str] = []

    def counted(original: Address, tables: Collection[str]) -> AbstractContextManager[Address]:
        copied.append(original.name)
        return copied_database(original, tables)

    monkeypatch.setattr(commits, "copied_database", counted)
    renamed = pair_of(rename_django, rename_sqlalchemy, None, writes=True)
    for _ in range(3):
        assert compared(renamed, databases, ask) == []
    assert len(copied) <= 2

    def with_table(engine: Engine) -> None:
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE left_behind (id integer)"))

    copied.clear()
    for _ in range(3):
        ask(pair_of(lambda: None, with_table, None), "sqlalchemy", "sqlalchemy")
    assert len(copied) >= 2


@pytest.mark.parametrize("database", ["sqlite", "mariadb"], indirect=True)
def test_a_copy_has_the_tables_that_its_chapter_needs(databases: Databases, ask: Ask) -> None:
    """With fewer tables, the many connections of questions that commit are opened sooner."""
    pair = pair_of(lambda: None, lambda engine: sorted(inspect(engine).get_table_names()), None)
    for on in databases.sides:
        tables = ask(pair, "sqlalchemy", on).answer
        assert set(tables) - {"sqlite_sequence"} == databases.tables_of("academy")


def test_two_databases(databases: Databases, ask: Ask) -> None:
    """The rows of both are compared: a change in the wrong one is a difference."""

    def in_the_other() -> None:
        Category.objects.using("other").filter(slug="music").update(name="Sound")

    def in_the_first(engine: Engine, other: Engine) -> None:
        rename_sqlalchemy(engine)
        assert other is not engine

    def in_the_second(engine: Engine, other: Engine) -> None:
        rename_sqlalchemy(other)
        assert other is not engine

    right = pair_of(in_the_other, in_the_second, None, writes=True)
    assert compared(right, databases, ask) == []
    assert {table for table in ask(right, "django", "django").rows if "category" in table} == {
        "academy_category",
        "other.academy_category",
    }
    wrong = pair_of(in_the_other, in_the_first, None, writes=True)
    differences = compared(wrong, databases, ask)
    assert set(differences) == {("state", "sqlalchemy", "state")}
    # Both tables, on both databases.
    assert len(differences) == 4


def test_an_event_loop(databases: Databases, ask: Ask) -> None:
    """A function with ``async def`` runs in an event loop, with an asynchronous engine."""
    pytest.importorskip("greenlet")
    if databases.kind == "sqlite":
        pytest.importorskip("aiosqlite")
    elif databases.kind == "mariadb":
        pytest.importorskip("asyncmy")

    async def django() -> tuple[int, str]:
        await Category.objects.filter(slug="music").aupdate(name="Sound")
        return await Category.objects.acount(), (await Category.objects.aget(slug="music")).name

    async def sqlalchemy(engine: AsyncEngine) -> tuple[int | None, str]:
        async with AsyncSession(engine) as session:
            async with session.begin():
                await session.execute(
                    update(models.Category).filter_by(slug="music").values(name="Sound")
                )
            count = await session.scalar(select(func.count()).select_from(models.Category))
            name = select(models.Category.name).filter_by(slug="music")
            return count, (await session.scalars(name)).one()

    pair = pair_of(django, sqlalchemy, (5, "Sound"), writes=True)
    assert compared(pair, databases, ask) == []
    assert len(ask(pair, "sqlalchemy", "sqlalchemy").statements) == 3


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_objects_and_errors(databases: Databases, ask: Ask) -> None:
    """Objects are compared although their session has ended, and an error is an answer."""

    def found() -> Category:
        return Category.objects.get(slug="music")

    def found_detached(engine: Engine) -> models.Category:
        with Session(engine) as session:
            return session.scalars(select(models.Category).filter_by(slug="music")).one()

    objects = pair_of(found, found_detached, Instance("Category", "Music"))
    assert compared(objects, databases, ask) == []

    def missing() -> Category:
        return Category.objects.get(slug="alchemy")

    def missing_row(engine: Engine) -> models.Category:
        with Session(engine) as session:
            return session.scalars(select(models.Category).filter_by(slug="alchemy")).one()

    refused = Refused(django="Category.DoesNotExist", sqlalchemy="NoResultFound")
    assert compared(pair_of(missing, missing_row, refused), databases, ask) == []


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_connection_opened_again_sends_nothing_of_its_own(databases: Databases, ask: Ask) -> None:
    """Only the statements of the question are counted, each once."""

    def twice() -> list[str]:
        names = []
        for _ in range(2):
            names.append(Category.objects.get(slug="music").name)
            connection.close()
        return names

    def twice_with_sessions(engine: Engine) -> Sequence[str]:
        names: list[str] = []
        for _ in range(2):
            with Session(engine) as session:
                names += session.scalars(select(models.Category.name).filter_by(slug="music"))
        return names

    pair = pair_of(twice, twice_with_sessions, ["Music", "Music"])
    assert compared(pair, databases, ask) == []
    assert len(ask(pair, "django", "django").statements) == 2


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_trap_of_a_question_that_commits(ask: Ask) -> None:
    """A trap on Django's side takes nothing, and yet gets as many databases as the question."""

    def in_the_other() -> str:
        return Category.objects.using("other").get(slug="music").name

    def in_the_second(engine: Engine, other: Engine) -> str:
        assert engine is not other
        with Session(other) as session:
            return session.scalars(select(models.Category.name).filter_by(slug="music")).one()

    pair = pair_of(in_the_other, in_the_second, "Music")
    trap = Trap("planted_trap", of="planted", side="django", why="It is not.", answer="Music")
    tempting = trapped_pair(pair, trap, in_the_other).tempting
    assert ask(tempting, "django", "sqlalchemy").answer == "Music"


def create_django() -> list[str]:
    """Commit a category and a rename by Django."""
    with transaction.atomic():
        Category.objects.create(name="Dance", slug="dance")
        rename_django()
    return list(Category.objects.order_by("name").values_list("name", flat=True))


def create_together() -> list[str]:
    """Commit the same, the category by Django and the rename by SQLAlchemy."""
    with transaction.atomic():
        Category.objects.create(name="Dance", slug="dance")
        rename_sqlalchemy(on_django.engine())
    return list(Category.objects.order_by("name").values_list("name", flat=True))


TOGETHER = sorted(NAMES - {"Music"} | {"Dance", "Sound"})


def test_both_libraries_together(databases: Databases, ask: Ask) -> None:
    """Django's connections are to the copy, and the statements of both are counted."""
    before = connections["default"]
    pair = pair_of(create_django, create_together, TOGETHER, writes=True, together=True)
    assert compared(pair, databases, ask) == []
    assert len(ask(pair, "sqlalchemy", "sqlalchemy").statements) == 3
    assert connections["default"] is before

    def with_another(engine: Engine) -> list[str]:
        Category.objects.create(name="Dance", slug="dance")
        rename_sqlalchemy(engine)
        return list(Category.objects.order_by("name").values_list("name", flat=True))

    pair = pair_of(create_django, with_another, TOGETHER, writes=True, together=True)
    assert compared(pair, databases, ask) == []
    assert names_in(databases) == [NAMES] * 4


def test_an_engine_of_its_own_counts(databases: Databases, ask: Ask) -> None:
    """The statements of an engine that the function makes are counted, only for this question."""
    more = make_engine(databases.addresses["sqlalchemy"].url)

    def rename_and_read(engine: Engine) -> None:
        rename_sqlalchemy(engine)
        with Session(more) as session:
            session.scalars(select(models.Category)).all()

    for together, number in ((True, 2), (False, 1)):
        pair = pair_of(rename_django, rename_and_read, None, writes=True, together=together)
        assert len(ask(pair, "sqlalchemy", "django").statements) == number
    more.dispose()


def test_an_event_loop_of_both(databases: Databases, ask: Ask) -> None:
    """What needs a thread for Django's sake runs in the thread of the question."""

    async def django() -> list[str]:
        return await sync_to_async(create_django)()

    async def both() -> list[str]:
        return await sync_to_async(create_together)()

    pair = pair_of(django, both, TOGETHER, writes=True, together=True)
    assert compared(pair, databases, ask) == []


@pytest.mark.parametrize("database", ["mariadb"], indirect=True)
def test_a_connection_left_open_does_not_hold_up_the_end(ask: Ask) -> None:
    """The copy is dropped although a transaction of the question is still open."""
    opened: list[Session] = []

    def left_open(engine: Engine) -> str:
        session = Session(engine)
        opened.append(session)
        return session.scalars(select(models.Category.name).filter_by(slug="music")).one()

    pair = pair_of(lambda: Category.objects.get(slug="music").name, left_open, "Music")
    assert ask(pair, "sqlalchemy", "sqlalchemy").answer == "Music"
    for session in opened:
        session.invalidate()


class _EndedConnections:
    """A connection to MariaDB, on which the others end before they can be ended."""

    OperationalError = RuntimeError

    def __init__(self, error: int) -> None:
        self.error = error
        self.sent: list[str] = []

    def cursor(self) -> "_EndedConnections":
        return self

    def execute(self, statement: str) -> None:
        self.sent.append(statement)
        if statement.startswith("KILL"):
            raise RuntimeError(self.error, "the server's message")

    def fetchall(self) -> list[tuple[int]]:
        return [(7,)] if "processlist" in self.sent[-1] else []

    def close(self) -> None:
        pass


@pytest.mark.parametrize(("error", "restored"), [(1094, True), (1095, False)])
def test_a_connection_that_ends_meanwhile_is_no_error(error: int, *, restored: bool) -> None:
    """Rows are restored if a connection has ended by then, and not if it may not be ended."""
    connection = _EndedConnections(error)
    rows = MariaDBRows(connection, Address("mariadb", "mysql://host/name", "name"), [])
    with nullcontext() if restored else pytest.raises(RuntimeError):
        rows.restore()
    assert (connection.sent[-1] == "SET foreign_key_checks = 0") is restored


def _prepare_django() -> None:
    with connection.cursor() as cursor:
        name = connection.settings_dict["NAME"]
        cursor.execute("XA START %s", [name])
        cursor.execute("UPDATE academy_category SET name = 'Sound'")
        cursor.execute("XA END %s", [name])
        cursor.execute("XA PREPARE %s", [name])


@pytest.mark.parametrize("database", ["mariadb"], indirect=True)
def test_a_transaction_left_prepared_does_not_hold_up_the_end(ask: Ask) -> None:
    """It is rolled back, so that the copy can be dropped."""
    pair = pair_of(_prepare_django, rename_sqlalchemy, None, writes=True)
    result = ask(pair, "django", "django")
    assert result.error == ""
    assert all("Sound" not in str(row) for row in result.rows["academy_category"])
