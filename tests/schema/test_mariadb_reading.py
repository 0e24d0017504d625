"""The statements, the session and the rights with which a MariaDB database is read."""

from collections.abc import Iterator
from typing import Any

import pytest

from side_by_side.schema.facts import Key
from side_by_side.schema.mariadb import MissingRightsError, UnreadableError, read
from tests.schema.mariadb_changes_columns import TOPIC as COLUMNS
from tests.schema.mariadb_changes_views import TOPIC as VIEWS
from tests.schema.mariadb_server import PREFIX, Server, needs_server, reported

pytestmark = needs_server


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Yield the server."""
    opened = Server()
    yield opened
    opened.connection.close()


class CountingCursor:
    """A cursor that counts what it executes."""

    def __init__(self, cursor: Any) -> None:
        self.cursor = cursor
        self.statements = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self.cursor, name)

    def execute(self, statement: str, *_: object) -> object:
        """Count the statement and execute it."""
        self.statements += 1
        return self.cursor.execute(statement)


class CountingConnection:
    """A connection with one counting cursor."""

    def __init__(self, connection: Any) -> None:
        self.counting = CountingCursor(connection.cursor())

    def cursor(self) -> CountingCursor:
        """Return the counting cursor."""
        return self.counting


def statements(server: Server, tables: int) -> int:
    """Return the number of statements that read this many tables with triggers."""
    name = server.database("DO 0")
    for n in range(tables):
        server.run(f"CREATE TABLE t{n} (id INT PRIMARY KEY); CREATE VIEW v{n} AS SELECT 1")
    connection = CountingConnection(server.connection)
    read(connection)
    server.run(f"DROP DATABASE {name}")
    return connection.counting.statements


def test_number_of_statements_is_fixed(server: Server) -> None:
    """Fifty tables take as many statements as one."""
    assert statements(server, 50) == statements(server, 1)


SPATIAL = (
    *("GEOMETRY", "POINT", "LINESTRING", "POLYGON"),
    *("MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION"),
)


@pytest.mark.parametrize("type_", SPATIAL)
def test_reference_system_is_read(server: Server, type_: str) -> None:
    """Each type that has a reference system is read, also if no other column has such a type."""
    facts = server.facts(f"CREATE TABLE t (a {type_} REF_SYSTEM_ID=4326 NOT NULL)")
    assert facts[Key("column", ("t", "a"), "reference_system")] == 4326


SETTINGS = "SELECT @@sql_mode, @@time_zone, @@sql_quote_show_create, @@sql_select_limit"


@pytest.mark.parametrize("mode", ["ORACLE", "ANSI", "NO_BACKSLASH_ESCAPES", "NO_FIELD_OPTIONS"])
def test_settings_of_the_session_do_not_matter(server: Server, mode: str) -> None:
    """The facts are the same in every session, and the session keeps its settings."""
    name = server.database(COLUMNS.base)
    session = server.connect(db=name)
    server.run(
        f"SET sql_mode = '{mode}', time_zone = '+05:00', sql_quote_show_create = 0,"
        " sql_select_limit = 2",
        session,
    )
    cursor = session.cursor()
    cursor.execute(SETTINGS)
    before = cursor.fetchall()
    facts = read(session)
    cursor.execute(SETTINGS)
    assert cursor.fetchall() == before
    session.close()
    server.run(f"DROP DATABASE {name}; SET sql_mode = DEFAULT")
    assert reported(server.facts(COLUMNS.base), facts) == set()


def test_start_of_an_event_is_that_of_its_making_in_any_time_zone(server: Server) -> None:
    """An event without STARTS has no start, independent of the session that created it."""
    event = "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DO 0"
    facts = server.facts(f"SET time_zone = '+05:00'; {event}")
    assert facts[Key("event", ("e",), "starts")] is None
    assert facts[Key("event", ("e",), "time_zone")] == "+05:00"


def test_characters_beyond_the_basic_plane_are_read(server: Server) -> None:
    """Programs that differ in one emoji differ, although information_schema prints ``?``."""
    sql = """
        CREATE TABLE t (a VARCHAR(9));
        CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET NEW.a = '{0}';
        CREATE PROCEDURE p(a ENUM('{0}')) SELECT '{0}';
        CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO SELECT '{0}';
        CREATE VIEW v AS SELECT '{0}' AS x
    """
    weary, crying = (sql.format(face) for face in ("\N{WEARY FACE}", "\N{CRYING FACE}"))
    assert reported(server.facts(weary), server.facts(crying)) == {
        ("trigger.definition", "t.g"),
        ("procedure.body", "p"),
        ("procedure.arguments", "p"),
        ("event.body", "e"),
        ("view.definition", "v"),
    }


def test_password_of_a_connection_is_not_read(server: Server) -> None:
    """The address of a remote table is a fact, its password is not."""
    facts = server.facts("CREATE TABLE t (id INT) CONNECTION='mysql://u:secret@h:1/d/t'")
    assert facts[Key("table", ("t",), "options")] == ("CONNECTION='mysql://u:***@h:1/d/t'",)


@pytest.mark.parametrize("right", ["SELECT", "SHOW VIEW", "TRIGGER", "EVENT"])
def test_missing_right_is_named(server: Server, right: str) -> None:
    """The error of an account that cannot see everything names the right that it lacks."""
    account = f"{PREFIX}weak"
    name = server.database("DO 0")
    given = ", ".join({"SELECT", "SHOW VIEW", "TRIGGER", "EVENT"} - {right})
    server.run(f"CREATE USER {account}@'%'; GRANT {given} ON {name}.* TO {account}@'%'")
    try:
        session = server.connect(user=account, passwd="", db=name)
        with pytest.raises(MissingRightsError) as raised:
            read(session)
        session.close()
    finally:
        server.run(f"DROP DATABASE {name}; DROP USER {account}@'%'")
    assert str(raised.value) == (
        f"cannot read the whole of `{name}`.*: the account '{account}'@'%' lacks {right};"
        f" have an administrator run: GRANT {right} ON `{name}`.* TO '{account}'@'%'"
    )


def test_rights_of_a_role_suffice(server: Server) -> None:
    """An account that has its rights from a role sees as much as an administrator."""
    account = f"{PREFIX}able"
    name = server.database(VIEWS.base)
    whole = read(server.connection)
    server.run(
        f"CREATE USER {account}@'%'; CREATE ROLE {account}_role;"
        f"GRANT {account}_role TO {account}@'%';"
        f"SET DEFAULT ROLE {account}_role FOR {account}@'%';"
        f"GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON *.* TO {account}_role"
    )
    try:
        session = server.connect(user=account, passwd="", db=name)
        facts = read(session)
        session.close()
    finally:
        server.run(f"DROP DATABASE {name}; DROP USER {account}@'%'; DROP ROLE {account}_role")
    assert facts == whole


def test_table_of_rights_must_be_readable(server: Server) -> None:
    """The error of an account that cannot see privileges names the right that it lacks."""
    account = f"{PREFIX}blind"
    name = server.database("DO 0")
    server.run(f"CREATE USER {account}@'%'; GRANT ALL ON {name}.* TO {account}@'%'")
    try:
        session = server.connect(user=account, passwd="", db=name)
        with pytest.raises(MissingRightsError, match=r"lacks SELECT; .* ON `mysql`\.\* TO"):
            read(session)
        session.close()
    finally:
        server.run(f"DROP DATABASE {name}; DROP USER {account}@'%'")


def test_no_database_cannot_be_read(server: Server) -> None:
    """A connection without a database is wrong use, not an empty schema."""
    with pytest.raises(UnreadableError, match="no database is selected; add its name"):
        read(server.connect())


@pytest.mark.parametrize("charset", ["latin1", "utf8mb3"])
def test_charset_that_loses_characters_cannot_be_read(server: Server, charset: str) -> None:
    """A connection that loses characters could hide a difference."""
    session = server.connect(db="mysql")
    server.run(f"SET NAMES {charset}", session)
    with pytest.raises(UnreadableError, match=f"'{charset}', which loses characters; connect with"):
        read(session)
    session.close()


def test_object_that_cannot_be_printed_is_named(server: Server) -> None:
    """A table that the server cannot open is an error, not a missing table."""
    sql = "CREATE TABLE part (id INT) ENGINE=MyISAM; CREATE TABLE whole (id INT) ENGINE=MERGE"
    sql += " UNION=(part); DROP TABLE part"
    with pytest.raises(UnreadableError, match="SHOW CREATE TABLE `whole` of "):
        server.facts(sql)
