"""Django's schema editors without a server and without drivers: they render SQL only.

What is written must not depend on which drivers are installed, so no driver is used here.
"""

from collections.abc import Callable, Mapping
from functools import cache
from types import SimpleNamespace
from typing import Any, TypeVar

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.utils import ConnectionHandler

from side_by_side.databases.kinds import KINDS
from side_by_side.port.read import mariadb_literals, postgresql_literals
from side_by_side.port.read.absent_drivers import import_backends
from side_by_side.port.read.clocks import database_zone
from side_by_side.sql.quoting import quote_string

Value = TypeVar("Value")

#: The versions whose features are assumed: the port uses those of the newest.
POSTGRESQL = 180000
MARIADB = {
    "version": "11.8.0-MariaDB",
    "sql_mode": "STRICT_TRANS_TABLES",
    "default_storage_engine": "InnoDB",
    "sql_auto_is_null": False,
    "lower_case_table_names": 0,
    "has_zoneinfo_database": True,
}


@cache
def editors() -> Mapping[str, Any]:
    """Return a schema editor for each kind of database, none of which is ever connected."""
    import_backends()
    return {name: _editor(name, kind.django_engine) for name, kind in KINDS.items()}


def call_with_editors(function: Callable[[str, Any], Value]) -> dict[str, Value]:
    """Return the results of ``function(kind, editor)`` for the kinds where it does not fail.

    A field, default or constraint of one database alone is refused by Django's code for the
    others, which raises errors of different classes.

    Raises:
        Exception: It failed on all of them; this is the last error.
    """
    results: dict[str, Value] = {}
    refused: Exception | None = None
    for kind, editor in editors().items():
        try:
            results[kind] = function(kind, editor)
        except Exception as error:  # noqa: BLE001 - the project's own code may raise anything
            refused = error
    if refused is not None and not results:
        raise refused
    return results


def generated_name(kind: str, table: str, columns: list[str], suffix: str = "") -> str:
    """Return the name that Django gives an index or constraint; no driver is needed for it."""
    ops = SimpleNamespace(max_name_length=lambda: KINDS[kind].name_length)
    editor: Any = SimpleNamespace(connection=SimpleNamespace(ops=ops))
    name: str = BaseDatabaseSchemaEditor._create_index_name(editor, table, columns, suffix)  # type: ignore[attr-defined]  # Django's own
    return name


def _editor(kind: str, engine: str) -> Any:
    name = ":memory:" if kind == "sqlite" else "no"
    zone = None if database_zone() == "UTC" else database_zone()
    settings = {"default": {"ENGINE": engine, "NAME": name, "TIME_ZONE": zone}}
    connection = ConnectionHandler(settings)["default"]
    # Values that Django asks a server for once, and caches there.
    vars(connection).update({"pg_version": POSTGRESQL, "mysql_server_data": MARIADB})
    if kind != "sqlite":
        _disconnect(connection)
    if kind == "mariadb":
        # Custom fields may ask the driver to quote.
        connection.connection = _unconnected()
    editor = _offline(connection.SchemaEditorClass)(connection, collect_sql=True)
    editor.deferred_sql = []
    return editor


def _disconnect(connection: Any) -> None:
    """Answer what the editor asks a server for; anything else is refused."""
    connection.cursor = SimpleNamespace
    connection.ensure_connection = lambda: None
    connection.introspection.get_storage_engine = lambda *_: "InnoDB"


def _unconnected() -> SimpleNamespace:
    """Return the parts of a MariaDB connection that quote values."""
    return SimpleNamespace(
        encoders=mariadb_literals.ENCODERS,
        escape=mariadb_literals.escape,
        escape_string=mariadb_literals.escape_string,
    )


def _offline(editor: Any) -> Any:
    class Offline(editor):  # type: ignore[misc]  # whichever backend's it is
        def _is_collation_deterministic(self, collation_name: str) -> bool:
            # Migrations alone create others, and a port of models runs none.
            return bool(collation_name)

        def quote_value(self, value: Any) -> Any:
            if self.connection.vendor == "postgresql":
                return postgresql_literals.quote(value)
            if self.connection.vendor != "mysql":
                return super().quote_value(value)
            # As Django does it: only text is decoded, so that True becomes b'1'.
            if isinstance(value, str) and "\\" not in value:
                # The same text, as the other databases write it.
                return quote_string(value)
            quoted = mariadb_literals.escape(value)
            if isinstance(value, str) and isinstance(quoted, bytes):
                return quoted.decode()
            return quoted

        def parameter(self, value: Any) -> str:
            """Return a value as the driver puts it in the place of a parameter."""
            if self.connection.vendor != "mysql":
                return str(self.quote_value(value))
            quoted = mariadb_literals.escape(value)
            return quoted.decode() if isinstance(quoted, bytes) else quoted

    return Offline
