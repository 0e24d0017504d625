"""Questions, traps, and the types in which their answers are written by hand."""

import re
import sys
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple


class Instance(NamedTuple):
    """An object of a model: the name of its class and the result of ``str()``.

    All its column values are compared between the two sides.
    """

    model: str
    text: str

    def __repr__(self) -> str:
        return f"<{self.model}: {self.text}>"


def instances(model: str, *texts: str) -> list[Instance]:
    """Return the answer of a query that returns objects of one model."""
    return [Instance(model, text) for text in texts]


class Refused(NamedTuple):
    """The answer of a question that must raise: the class of the error on each side.

    ``User.DoesNotExist`` is written with its model; errors of the libraries with their class.
    ``key`` is the id of Django's check, such as ``fields.E304``: all checks raise one class.
    """

    django: str
    sqlalchemy: str
    key: str = ""

    def __repr__(self) -> str:
        key = f", key={self.key!r}" if self.key else ""
        return f"Refused(django={self.django!r}, sqlalchemy={self.sqlalchemy!r}{key})"


class Span(NamedTuple):
    """A range of PostgreSQL, which each library returns as an object of its own.

    ``bounds`` are the signs of the manual, such as ``[)``, or ``empty``.
    """

    lower: Any
    upper: Any
    bounds: str = "[)"


class PerDatabase(NamedTuple):
    """An answer that depends on the database, and why that is right."""

    why: str
    sqlite: Any
    postgresql: Any
    mariadb: Any


class Lock(NamedTuple):
    """A locked row: its table, its primary key, and what a statement takes the lock with.

    ``strength`` is ``UPDATE``, ``NO KEY UPDATE``, ``SHARE`` or ``KEY SHARE`` on PostgreSQL,
    ``UPDATE`` or ``SHARE`` on MariaDB.
    """

    table: str
    key: Any
    strength: str = "UPDATE"


class PerSide(NamedTuple):
    """What depends on the side, and why that is right."""

    why: str
    django: Any
    sqlalchemy: Any


class PerVersion(NamedTuple):
    """What depends on the side with some versions of the libraries only, and why."""

    why: str
    django: Any = None
    sqlalchemy: Any = None


@cache
def is_new_enough(oldest: str) -> bool:
    """Whether ``python`` or a library has a version, such as ``django 6.1``, or a newer one.

    One that is not installed has none.
    """
    name, _, wanted = oldest.partition(" ")
    try:
        own = sys.version.split()[0] if name == "python" else version(name)
    except PackageNotFoundError:
        return False
    installed, needed = (tuple(map(int, re.findall(r"\d+", text)[:2])) for text in (own, wanted))
    return installed >= needed


@dataclass(frozen=True)
class Question:
    """One question to both sides.

    ``name`` is the name of the function that answers it on each side. ``answer`` is written by
    hand from ``rows.yaml``; lists are ordered unless ``unordered``. ``writes`` marks a question
    that may change rows: the rows left behind are compared. A question whose SQL changes rows must
    have it. ``statements`` are the numbers of SQL statements that the sides execute, where they
    differ, and why; None is a number that depends on the versions of the libraries, and
    ``PerVersion`` is for numbers that differ with some versions only. ``source`` is the page that
    documents it. ``only_on`` lists the databases that it is asked on, if not on all,
    and ``only_with`` the oldest versions that it is asked with, such as ``sqlalchemy 2.1``.

    ``named_zones`` marks a question that needs time zones by their names, which MariaDB knows only
    after they have been loaded into the server.

    ``locks`` are the rows that it locks before it changes them; a question whose SQL locks rows
    must have it, empty if there is no row to lock. ``locked`` are rows that another transaction has
    locked meanwhile. SQLite has no locks on rows.

    ``commits`` marks a question that commits, or uses several connections, two databases or an
    event loop. Each side answers it on a fresh copy of the database, whose rows another connection
    reads at the end. SQLAlchemy's function takes an ``engine`` instead of a session, and a second
    one, ``other``, if it uses two databases; Django's alias of that is ``other``.

    Functions with ``async def`` run in an event loop, on both sides. SQLAlchemy's takes an
    ``AsyncSession``, or ``AsyncEngine`` if the question commits.

    ``together`` marks a question that commits, and that SQLAlchemy's function answers with both
    libraries: Django's ``default`` is then the database of its ``engine``. A function that needs no
    connection but Django's takes nothing.

    ``without_sql`` marks a question that neither side asks the database: it is asked once, not on
    each database. A question without SQL must have it, unless its answer depends on the database.
    """

    name: str
    asks: str
    answer: Any
    unordered: bool = False
    writes: bool = False
    statements: PerSide | PerVersion | None = None
    source: str = ""
    only_on: tuple[str, ...] = ()
    only_with: tuple[str, ...] = ()
    named_zones: bool = False
    locks: tuple[Lock, ...] | PerDatabase | PerSide | None = None
    locked: tuple[Lock, ...] = ()
    without_sql: bool = False
    commits: bool = False
    together: bool = False

    @property
    def depends_on_database(self) -> bool:
        """Whether the answer differs by database, or is asked for on some databases only."""
        return bool(self.only_on) or isinstance(self.answer, PerDatabase)

    def locks_of(self, side: str, database: str) -> frozenset[Lock]:
        """Return the rows that a side locks on a database."""
        if database == "sqlite" or self.locks is None:
            return frozenset()
        locks = getattr(self.locks, side) if isinstance(self.locks, PerSide) else self.locks
        return frozenset(getattr(locks, database) if isinstance(locks, PerDatabase) else locks)

    def statements_of(self, side: str, database: str) -> int | None:
        """Return the number of statements of a side on a database, None if it is not declared."""
        number = getattr(self.statements, side) if self.statements else None
        found: int | None = getattr(number, database) if isinstance(number, PerDatabase) else number
        return found

    def answer_on(self, database: str) -> Any:
        """Return the answer for ``sqlite``, ``postgresql`` or ``mariadb``."""
        if isinstance(self.answer, PerDatabase):
            return getattr(self.answer, database)
        return self.answer

    def is_asked_on(self, database: str) -> bool:
        """Whether the question is asked on a database; most are asked on each."""
        is_here = not self.only_on or database in self.only_on
        return is_here and all(map(is_new_enough, self.only_with))


@dataclass(frozen=True)
class Trap:
    """The tempting port of a query: it runs, and silently returns another answer.

    ``name`` is the name of the function in ``traps.py`` of the side that it tempts, ``of`` the
    question that it answers wrongly, ``answer`` the wrong answer, also written by hand.
    """

    name: str
    of: str
    side: str
    why: str
    answer: Any
    unordered: bool = False
    only_on: tuple[str, ...] = ()
