"""Questions with ``async def`` that do not commit: an event loop, on the chapter's own database."""

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import func, select, update

from django_side.academy.models import Category
from shared_fixtures.question import Question, Refused
from side_by_side.chapters.ask import Ask
from side_by_side.chapters.build import Databases
from side_by_side.chapters.compare import Tally, compare_pair
from side_by_side.chapters.pairs import Pair
from sqlalchemy_side.academy import models

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession


@pytest.fixture(autouse=True)
def _drivers(databases: Databases) -> None:
    """Leave the tests out where an asynchronous driver is missing."""
    pytest.importorskip("greenlet")
    pytest.importorskip(
        {"sqlite": "aiosqlite", "mariadb": "asyncmy"}.get(databases.kind, "psycopg")
    )


async def names_in_django() -> list[str]:
    """Return the names of the categories."""
    return [name async for name in Category.objects.order_by("name").values_list("name", flat=True)]


async def names_in_sqlalchemy(session: "AsyncSession") -> list[str]:
    """Return the names of the categories."""
    statement = select(models.Category.name).order_by(models.Category.name)
    return list(await session.scalars(statement))


NAMES = ["Compilers", "Computing", "History", "Music", "Science"]


def compared(databases: Databases, ask: Ask, answer: Any, django: Any, sqlalchemy: Any) -> Tally:
    """Return the tally of a pair that writes."""
    question = Question("planted", "?", answer, writes=True)
    pair = Pair("academy", "committing", question, django, sqlalchemy)
    tally = Tally()
    compare_pair(databases, pair, ask, tally)
    return tally


def test_rows_are_read(databases: Databases, ask: Ask) -> None:
    """Both sides read the rows of both databases, and send one statement."""
    tally = compared(databases, ask, NAMES, names_in_django, names_in_sqlalchemy)
    assert tally.differences == []
    assert tally.compared == {"answers": 2, "crosswise": 2, "state": 3, "statements": 1}


def test_what_is_written_is_compared_and_rolled_back(databases: Databases, ask: Ask) -> None:
    """A commit ends a savepoint: the rows are compared, and the next question finds the old."""

    async def django() -> int:
        await Category.objects.filter(slug="music").aupdate(name="Sound")
        return await Category.objects.acount()

    async def sqlalchemy(session: "AsyncSession") -> int:
        await session.execute(update(models.Category).filter_by(slug="music").values(name="Sound"))
        await session.commit()
        return (await session.scalars(select(func.count()).select_from(models.Category))).one()

    async def forgetful(session: "AsyncSession") -> int:
        return (await session.scalars(select(func.count()).select_from(models.Category))).one()

    assert compared(databases, ask, 5, django, sqlalchemy).differences == []
    forgotten = compared(databases, ask, 5, django, forgetful).differences
    assert {(difference.check, difference.side) for difference in forgotten} == {
        ("state", "sqlalchemy"),
        ("statements", ""),
    }
    assert compared(databases, ask, NAMES, names_in_django, names_in_sqlalchemy).differences == []


def test_an_error_is_an_answer(databases: Databases, ask: Ask) -> None:
    """Lazy loading is refused by both: Django by the thread, SQLAlchemy for want of a greenlet."""

    async def django() -> str:
        category = await Category.objects.aget(slug="compilers")
        return str(category.parent)

    async def sqlalchemy(session: "AsyncSession") -> str:
        statement = select(models.Category).filter_by(slug="compilers")
        category = (await session.scalars(statement)).one()
        return str(category.parent)

    # SQLAlchemy 2.1 raises its error as that of a statement, and so does 2.0 with some drivers.
    raised = ask(
        Pair("academy", "committing", Question("planted", "?", 1), django, sqlalchemy),
        "sqlalchemy",
        "sqlalchemy",
    )
    assert "greenlet_spawn has not been called" in raised.error
    assert raised.answer.sqlalchemy in {"MissingGreenlet", "StatementError"}
    refused = Refused("SynchronousOnlyOperation", raised.answer.sqlalchemy)
    differences = compared(databases, ask, refused, django, sqlalchemy).differences
    # SQLAlchemy 2.0 counts the statement that it could not send.
    assert [it for it in differences if it.check != "statements"] == []
