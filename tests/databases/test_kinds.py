"""What ``KINDS`` declares of each kind of database is true of its server, driver and libraries."""

from contextlib import closing

import pytest
from sqlalchemy import make_url

from side_by_side.databases import connect
from side_by_side.databases.kinds import KINDS, Kind
from side_by_side.databases.lock_timeouts import lock_timeout_statement
from sqlalchemy_django.connect_options import OPTIONS
from sqlalchemy_django.dialects import DRIVERS
from tests.database_copies import create_databases

#: A name with both quote characters, and the sign that starts a parameter of the servers' drivers.
NAME = 'a "b" `c` %s'


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_library_knows_every_kind(kind: Kind) -> None:
    """The library has the options and the schemes of addresses."""
    assert set(kind.password_options) & OPTIONS[kind.name].keys() == set()
    for scheme in kind.schemes:
        assert make_url(f"{DRIVERS[scheme]}://").get_backend_name() == kind.name


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_sqlalchemy_agrees(kind: Kind) -> None:
    """The dialect of the declared driver has the declared name and quote character."""
    dialect = make_url(f"{kind.sqlalchemy_driver}://").get_dialect()()
    assert dialect.name == kind.dialects[0]
    # SQLAlchemy also doubles the signs of parameters.
    name = NAME.replace("%", "")
    assert dialect.identifier_preparer.quote_identifier(name) == kind.quote_name(name)


def test_the_database_agrees(database: str) -> None:
    """The database accepts the declared statements, and rolls back DDL only where declared."""
    kind = KINDS[database.removesuffix("-server")]
    with (
        create_databases(database, 1) as [address],
        closing(connect(address)) as connection,
        closing(connection.cursor()) as cursor,
    ):
        cursor.execute(lock_timeout_statement(kind.name))
        cursor.execute("BEGIN")
        cursor.execute(f"CREATE TABLE {kind.quote_name(NAME)} (id integer)")
        cursor.execute("ROLLBACK")
        cursor.execute(kind.table_names)
        names = [name for (name,) in cursor.fetchall()]
        assert names == ([] if kind.rolls_back_ddl else [NAME])
        cursor.execute(f"SELECT {kind.parameter}", ("x",))
        assert [*cursor.fetchall()] == [("x",)]
