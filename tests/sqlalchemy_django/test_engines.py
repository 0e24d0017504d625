"""An address opens the database that it names, with the driver that it names."""

import sys
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.util import CommandError

from sqlalchemy_django.alembic_env.engines import connect_and_run, engine_for, with_driver


@pytest.mark.parametrize(
    ("address", "drivername"),
    [
        ("sqlite://", "sqlite"),
        ("sqlite+aiosqlite://", "sqlite+aiosqlite"),
        ("postgres://h/d", "postgresql+psycopg"),
        ("postgresql://h/d", "postgresql+psycopg"),
        ("postgresql+psycopg2://h/d", "postgresql+psycopg2"),
        ("postgresql+asyncpg://h/d", "postgresql+asyncpg"),
        ("mysql://h/d", "mariadb+mysqldb"),
        ("mysql+mysqldb://h/d", "mariadb+mysqldb"),
        ("mysql+pymysql://h/d", "mariadb+pymysql"),
        ("mariadb+asyncmy://h/d", "mariadb+asyncmy"),
    ],
)
def test_an_address_keeps_its_driver(address: str, drivername: str) -> None:
    """MariaDB is called ``mariadb``, whichever of its names and drivers the address has."""
    assert with_driver(sa.make_url(address)).drivername == drivername


@pytest.mark.parametrize(
    ("address", "message"),
    [
        (
            "oracle://u:secret@h/d",
            (
                "unknown database 'oracle' in the address: use one of sqlite, postgres, "
                "postgresql, mysql, mariadb"
            ),
        ),
        ("u:secret@h/d", "the database address cannot be read"),
        (
            "postgresql+none://u:secret@h/d",
            (
                "unknown driver in the database address: "
                "Can't load plugin: sqlalchemy.dialects:postgresql.none"
            ),
        ),
        (
            "postgresql+hidden://u:secret@h/d",
            (
                "the driver in the database address is not installed: import of psycopg2 halted; "
                "None in sys.modules. Install it, or name another, such as "
                "postgresql+psycopg:// or mysql+pymysql://"
            ),
        ),
    ],
)
def test_a_bad_address_is_one_message(
    address: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It names what is wrong and no password."""
    monkeypatch.setitem(sys.modules, "psycopg2", None)
    with pytest.raises(CommandError) as raised:
        engine_for(address.replace("hidden", "psycopg2"))
    assert str(raised.value) == message


def test_an_asynchronous_driver_runs_commands() -> None:
    """A function of a connection runs on it as on another."""
    pytest.importorskip("aiosqlite")
    pytest.importorskip("greenlet")
    answers: list[object] = []
    engine = engine_for("sqlite+aiosqlite://")
    connect_and_run(
        engine, lambda connection: answers.append(connection.scalar(sa.text("SELECT 1")))
    )
    assert answers == [1]


def test_an_asynchronous_driver_needs_greenlet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it, the message names it and drivers that do without."""
    monkeypatch.setitem(sys.modules, "sqlalchemy.ext.asyncio", None)
    engine: Any = SimpleNamespace(dialect=SimpleNamespace(is_async=True, driver="asyncpg"))
    with pytest.raises(CommandError) as raised:
        connect_and_run(engine, lambda _: None)
    assert str(raised.value) == (
        "the driver 'asyncpg' is asynchronous, and greenlet is not installed: install it, or "
        "name another driver, such as postgresql+psycopg:// or mysql+pymysql://"
    )
