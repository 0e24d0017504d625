"""SQLAlchemy on Django's own connection: both libraries in one transaction.

The one module here that imports Django. An engine of its own inside ``atomic()`` has a second
connection: it does not see what Django has written, and Django's rollback does not undo what it
commits. An engine on Django's connection sees and undoes the same.

>>> engine = on_django.engine()
>>> with transaction.atomic(), Session(engine) as session, session.begin():
...     Book.objects.create(title="Emma")                # Django
...     session.add(models.Review(text="Witty."))        # SQLAlchemy
"""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db import connections, transaction
from sqlalchemy import Engine, create_engine
from sqlalchemy import types as sqltypes
from sqlalchemy.engine import Dialect
from sqlalchemy.pool import NullPool, PoolProxiedConnection
from sqlalchemy.types import TypeEngine

from sqlalchemy_django.dialects import DRIVERS

#: SQLAlchemy's schemes by Django's vendors.
_SCHEMES = {"sqlite": "sqlite", "postgresql": "postgresql", "mysql": "mariadb"}

#: Where a connection of SQLAlchemy keeps its part of Django's transaction.
_PART = "sqlalchemy_django.on_django"


class NotLastBlockError(RuntimeError):
    """A session's transaction that does not end in the block of ``atomic()`` in which it began.

    A block may be open inside it, or the one around it has ended before.
    """

    def __init__(self, alias: str) -> None:
        self.alias = alias
        super().__init__(
            f"a session on Django's connection {alias!r} must end its transaction in the block of "
            "atomic() in which it began; write: with transaction.atomic(), Session(engine) as "
            "session, session.begin()"
        )


@dataclass
class _Part:
    """What a session's transaction is in Django's: the outermost block, or a savepoint.

    ``blocks`` are the blocks that must be open when it ends, ``callbacks`` the number of those that
    waited for the commit when it began.
    """

    blocks: list[Any]
    callbacks: int
    savepoint: str | None = None


def engine(alias: str = "default", **options: Any) -> Engine:
    """Return an engine whose connection is Django's connection of the same thread.

    A transaction of the engine is a block of ``transaction.atomic()``: the outermost one, or a
    savepoint if there is one already. Its commit is the end of the block, so that an outer block,
    or a ``TestCase``, still decides; ``transaction.on_commit`` waits for the outermost block. A
    session begins it with its first statement, and has to end it within the same block.
    ``options`` are passed to ``create_engine``.

    Raises:
        django.utils.connection.ConnectionDoesNotExist: Django's settings have no such database.
        ValueError: SQLAlchemy's side has no dialect for the database.

    Source: https://docs.djangoproject.com/en/5.2/topics/db/transactions/ and
    https://docs.sqlalchemy.org/en/21/core/pooling.html#using-a-custom-connection-function
    """
    vendor = connections[alias].vendor
    if vendor not in _SCHEMES:
        raise ValueError(f"the database {alias!r} is {vendor}; use {', '.join(_SCHEMES)}")

    def connect() -> Any:
        connection = connections[alias]
        connection.ensure_connection()
        return connection.connection

    made = create_engine(
        f"{DRIVERS[_SCHEMES[vendor]]}://",
        creator=connect,
        # Each connection asks Django again: another thread has another one.
        poolclass=NullPool,
        pool_reset_on_return=None,
        **options,
    )
    _use_blocks(made.dialect, alias)
    _take_values_of_django(made.dialect)
    return made


def _use_blocks(dialect: Dialect, alias: str) -> None:
    """Let Django begin and end the transactions of a dialect, and keep its connections open."""

    def begin(connection: PoolProxiedConnection) -> None:
        django = connections[alias]
        callbacks = len(django.run_on_commit)
        savepoint = None
        if django.in_atomic_block:
            # Not a block of atomic(): Django's own block may end before the session does.
            savepoint = django.savepoint()
        else:
            transaction.atomic(using=alias).__enter__()
        connection.info[_PART] = _Part(list(django.atomic_blocks), callbacks, savepoint)

    def commit(connection: PoolProxiedConnection) -> None:
        part = _take_part(connection)
        if part is None:
            return
        django = connections[alias]
        if django.atomic_blocks != part.blocks:
            undo(part)
            raise NotLastBlockError(alias)
        if part.savepoint:
            django.savepoint_commit(part.savepoint)
        else:
            part.blocks[-1].__exit__(None, None, None)

    def roll_back(connection: PoolProxiedConnection) -> None:
        part = _take_part(connection)
        # With an exception, Django has rolled its own block back, and this part with it.
        if part and not undo(part) and sys.exc_info()[0] is None:
            raise NotLastBlockError(alias)

    def undo(part: _Part) -> bool:
        """Undo a part, and return whether the block around it is still there."""
        django = connections[alias]
        if django.atomic_blocks[: len(part.blocks)] != part.blocks:
            return False
        if part.savepoint:
            django.savepoint_rollback(part.savepoint)
            del django.run_on_commit[part.callbacks :]
            return True
        # From the innermost block on, as if an exception left them all.
        while django.atomic_blocks and part.blocks[-1] in django.atomic_blocks:
            transaction.set_rollback(True, using=alias)
            django.atomic_blocks[-1].__exit__(None, None, None)
        return True

    def nothing(*_: Any) -> None:
        """Django closes its connections, and prepares new ones."""

    overridden: dict[str, Callable[..., Any]] = {
        "do_begin": begin,
        "do_commit": commit,
        "do_rollback": roll_back,
        "do_close": nothing,
        "do_terminate": nothing,
        "on_connect": nothing,
        "on_connect_url": nothing,
    }
    for name, function in overridden.items():
        setattr(dialect, name, function)


def _take_part(connection: PoolProxiedConnection) -> _Part | None:
    """Return the part that a connection has begun, which ends now."""
    try:
        part: _Part | None = connection.info.pop(_PART, None)
    except NotImplementedError:
        # The dialect asks for the version of the server before the first transaction.
        return None
    return part


def _take_values_of_django(dialect: Dialect) -> None:
    """Let the types of a dialect take values that Django's connection has already converted."""
    ready: dict[type[TypeEngine[Any]], tuple[type, ...]] = {
        sqltypes.Date: (date,),
        sqltypes.DateTime: (datetime,),
        sqltypes.Time: (time,),
    }
    dialect.colspecs = dict(dialect.colspecs)
    for generic, types in ready.items():
        own = dialect.colspecs.get(generic)
        if own is not None:
            dialect.colspecs[generic] = _passing(own, types)
    if dialect.name == "postgresql":
        for generic, own in list(dialect.colspecs.items()):
            if issubclass(generic, sqltypes.JSON):
                dialect.colspecs[generic] = _reading_json(own)


def _passing(own: Any, types: tuple[type, ...]) -> Any:
    """Return a type that converts only what is not yet a value of some classes."""

    class Passing(own):  # type: ignore[misc]  # the types of a dialect share no base class
        def result_processor(self, dialect: Dialect, coltype: object) -> Any:
            convert = super().result_processor(dialect, coltype)

            def process(value: Any) -> Any:
                if convert is None or value is None or isinstance(value, types):
                    return value
                return convert(value)

            return process

    return Passing


def _reading_json(own: Any) -> Any:
    """Return a type that reads JSON from text: Django keeps psycopg from reading it."""

    class Reading(own):  # type: ignore[misc]  # the types of a dialect share no base class
        def result_processor(self, dialect: Dialect, coltype: object) -> Any:
            convert = super().result_processor(dialect, coltype)

            def process(value: Any) -> Any:
                value = json.loads(value) if isinstance(value, str | bytes) else value
                return convert(value) if convert else value

            return process

    return Reading
