"""SQLAlchemy on Django's connection: one transaction, the same values, one commit."""

import threading
import unittest
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
import sqlalchemy as sa
from django.db import connections, transaction
from django.test import TestCase
from django.utils.connection import ConnectionDoesNotExist
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session, selectinload

from django_side.academy.models import Category as DjangoCategory
from side_by_side.chapters.build import Databases
from side_by_side.chapters.sides.django_connections import open_connection
from side_by_side.databases.copies import copied_database
from sqlalchemy_django import on_django
from sqlalchemy_django.base import Base
from sqlalchemy_django.engine import make_engine
from sqlalchemy_side.academy import models
from sqlalchemy_side.academy.models import Category

NAMES = {"Science", "Computing", "Compilers", "Music", "History"}


@pytest.fixture
def engine(databases: Databases) -> Iterator[Engine]:
    """An engine on Django's default connection, to a copy of the academy's database."""
    tables = databases.tables_of("academy")
    with copied_database(databases.originals["django"], tables) as address:
        before = connections["default"]
        try:
            with open_connection(address):
                yield on_django.engine()
        finally:
            connections["default"] = before


def names() -> set[str]:
    """Return the names of the categories, as Django sees them."""
    return set(DjangoCategory.objects.values_list("name", flat=True))


def add(session: Session, name: str) -> None:
    """Add a category by SQLAlchemy."""
    session.add(Category(name=name, slug=name.lower()))
    session.flush()


def create(name: str) -> None:
    """Add a category by Django."""
    DjangoCategory.objects.create(name=name, slug=name.lower())


def test_both_see_and_lose_the_same(engine: Engine) -> None:
    """Neither has committed, each sees the rows of the other, and Django's rollback undoes both."""
    with suppress(ZeroDivisionError), transaction.atomic():
        create("Opera")
        with Session(engine) as session, session.begin():
            add(session, "Dance")
            assert session.scalars(select(Category).filter_by(name="Opera")).one()
        assert names() == NAMES | {"Opera", "Dance"}
        raise ZeroDivisionError
    assert names() == NAMES


def test_a_session_is_the_outermost_block(engine: Engine) -> None:
    """A block within it is a savepoint, and its rollback undoes both."""
    with suppress(ZeroDivisionError), Session(engine) as session, session.begin():
        add(session, "Dance")
        with transaction.atomic():
            create("Opera")
        raise ZeroDivisionError
    assert names() == NAMES
    with Session(engine) as session, session.begin():
        add(session, "Dance")
        with suppress(ZeroDivisionError), transaction.atomic():
            create("Opera")
            raise ZeroDivisionError
    assert names() == NAMES | {"Dance"}
    assert not connections["default"].in_atomic_block


def test_a_session_in_a_block_undoes_its_part(engine: Engine) -> None:
    """Its rollback is that of a savepoint, and savepoints nest within it."""
    with transaction.atomic():
        create("Opera")
        with suppress(ZeroDivisionError), Session(engine) as session, session.begin():
            add(session, "Dance")
            raise ZeroDivisionError
        with Session(engine) as session, session.begin():
            with suppress(sa.exc.IntegrityError), session.begin_nested():
                add(session, "Music")
            add(session, "Painting")
        create("Poetry")
    assert names() == NAMES | {"Opera", "Painting", "Poetry"}


def test_callbacks_wait_for_the_outermost_commit(engine: Engine) -> None:
    """One that was registered in an undone session never runs, the others once."""
    called: list[str] = []
    with transaction.atomic():
        with Session(engine) as session, session.begin():
            add(session, "Dance")
            transaction.on_commit(lambda: called.append("in the session"))
        with suppress(ZeroDivisionError), Session(engine) as session, session.begin():
            # A session begins with its first statement, also with begin().
            add(session, "Painting")
            transaction.on_commit(lambda: called.append("undone"))
            raise ZeroDivisionError
        transaction.on_commit(lambda: called.append("after it"))
        assert called == []
    assert called == ["in the session", "after it"]
    with Session(engine) as session, session.begin():
        add(session, "Opera")
        transaction.on_commit(lambda: called.append("of a session alone"))
        assert len(called) == 2
    assert called[2:] == ["of a session alone"]


def test_a_test_case_undoes_both(engine: Engine) -> None:
    """What a session commits in Django's ``TestCase`` is gone after the test."""
    ran = []

    class Both(TestCase):
        def runTest(self) -> None:  # noqa: N802 - the name that unittest looks for
            captured = self.captureOnCommitCallbacks()
            with captured as callbacks, Session(engine) as session, session.begin():
                add(session, "Dance")
                transaction.on_commit(lambda: None)
            create("Opera")
            assert len(callbacks) == 1
            ran.append(names())

    result = unittest.TestResult()
    # The suite runs what a class prepares once.
    unittest.TestSuite([Both()]).run(result)
    assert result.wasSuccessful(), [*result.errors, *result.failures]
    assert ran == [NAMES | {"Dance", "Opera"}]
    assert names() == NAMES


def test_a_session_that_outlives_its_block_is_refused(engine: Engine) -> None:
    """Its commit comes too late, and so does a rollback of what was committed."""
    session = Session(engine)
    with transaction.atomic():
        add(session, "Dance")
    with pytest.raises(on_django.NotLastBlockError, match="atomic"):
        session.commit()
    assert not connections["default"].in_atomic_block
    session = Session(engine)
    with transaction.atomic():
        session.scalars(select(Category)).all()
    with pytest.raises(on_django.NotLastBlockError):
        session.close()
    # An exception that has undone the block is not replaced by another.
    with suppress(ZeroDivisionError), Session(engine) as session, transaction.atomic():
        add(session, "Painting")
        raise ZeroDivisionError
    assert names() == NAMES | {"Dance"}


def test_a_session_that_ends_too_early_is_refused(engine: Engine) -> None:
    """A block of Django's that is still open would lose its savepoint."""
    with Session(engine) as session:
        add(session, "Dance")
        with suppress(on_django.NotLastBlockError), transaction.atomic():
            create("Opera")
            session.commit()
    assert names() == NAMES
    assert not connections["default"].in_atomic_block


def test_a_savepoint_that_ends_too_early_is_refused(engine: Engine) -> None:
    """Likewise within a block of Django's, which is undone as a whole."""
    with suppress(on_django.NotLastBlockError), transaction.atomic():
        create("Poetry")
        session = Session(engine)
        add(session, "Dance")
        with transaction.atomic():
            create("Opera")
            session.commit()
    assert names() == NAMES
    assert not connections["default"].in_atomic_block


def test_each_thread_has_its_own_connection(databases: Databases, engine: Engine) -> None:
    """The engine can be shared: in another thread it is on that thread's connection."""
    if databases.kind == "sqlite":
        pytest.skip("SQLite has one writer, so that the other thread would wait for the block")
    seen: list[set[str]] = []

    def look() -> None:
        try:
            with Session(engine) as session:
                seen.append(set(session.scalars(select(Category.name))))
        finally:
            connections["default"].close()

    with transaction.atomic():
        create("Opera")
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
    assert seen == [NAMES]


def test_every_value_is_read_and_written_as_by_an_engine_of_ones_own(
    databases: Databases, engine: Engine
) -> None:
    """Django's connection converts some values itself."""
    own = make_engine(databases.addresses["django"].url)
    classes = [
        mapper.class_
        for mapper in Base.registry.mappers
        if mapper.class_.__module__ == models.__name__
    ]
    assert len(classes) > 10

    def values(session: Session) -> dict[str, list[Any]]:
        return {
            cls.__name__: [
                {
                    attribute.key: getattr(row, attribute.key)
                    for attribute in sa.inspect(cls).column_attrs
                }
                for row in session.scalars(
                    select(cls).order_by(*sa.inspect(cls).primary_key)
                ).unique()
            ]
            for cls in classes
        }

    with Session(own) as alone, Session(engine) as together:
        expected = values(alone)
        assert values(together) == expected
        assert sum(map(len, expected.values())) > 50
        # What was read is written again, and read again.
        for course in together.scalars(select(models.Course)):
            for key in ("created", "price", "syllabus", "workload", "level"):
                value = getattr(course, key)
                setattr(course, key, None)
                setattr(course, key, value)
                sa.orm.attributes.flag_modified(course, key)
        together.flush()
        together.expire_all()
        read = values(together)["Course"]
        keys = read[0].keys() - {"modified"}
        assert [{key: row[key] for key in keys} for row in read] == [
            {key: row[key] for key in keys} for row in expected["Course"]
        ]
        together.rollback()
    own.dispose()


def test_relationships_are_loaded(engine: Engine) -> None:
    """Eager loading, and a lazy load afterwards."""
    with Session(engine) as session:
        statement = select(models.Course).options(selectinload(models.Course.lessons))
        courses = session.scalars(statement.order_by(models.Course.id)).all()
        assert [len(course.lessons) for course in courses[:2]] == [2, 2]
        assert courses[0].category is not None


def test_an_unknown_database_is_refused() -> None:
    """With Django's own message."""
    with pytest.raises(ConnectionDoesNotExist, match="nowhere"):
        on_django.engine("nowhere")
