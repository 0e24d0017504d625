"""Django's backends of MariaDB and PostgreSQL, imported where their drivers are not installed.

A port is SQL that is never sent, for which Django needs its backends and no driver. A stand-in has
what their modules name when they are imported. It is in ``sys.modules`` only meanwhile, so that the
project and the rest of the tool still learn that the driver is missing.
"""

import enum
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType, SimpleNamespace
from typing import Any

import django
from django.core.exceptions import ImproperlyConfigured

from side_by_side.errors import SideBySideError
from side_by_side.port.read.postgresql_literals import quote_text

#: The drivers, with the modules of Django that import them.
DRIVEN = {
    "MySQLdb": ("django.db.backends.mysql.base",),
    "psycopg": (
        "django.db.backends.postgresql.base",
        "django.contrib.postgres.apps",
        "django.contrib.postgres.fields",
        "django.contrib.postgres.forms",
        "django.contrib.postgres.constraints",
    ),
}


#: How each driver is installed.
CURES = {
    "MySQLdb": "pip install 'django-sqlalchemy-side-by-side[mariadb]'",
    "psycopg": "pip install 'psycopg[binary]'",
}


class MissingDriverError(SideBySideError):
    """A driver without which this version of Django cannot describe its database."""

    def __init__(self, driver: str, module: str, reason: Exception) -> None:
        self.driver = driver
        self.module = module
        super().__init__(
            f"Django {django.__version__} cannot describe its database without the driver "
            f"{driver}: {module}: {reason}. Install it: {CURES[driver]}"
        )


def import_backends() -> None:
    """Import Django's backends, each with a stand-in for its driver where that is missing.

    Raises:
        MissingDriverError: A version of Django needs more of a driver than the stand-in has.
    """
    for driver, modules in DRIVEN.items():
        if modules[0] in sys.modules:
            continue
        try:
            import_module(driver)
        except ImportError:
            _import_without(driver, modules)


def _import_without(driver: str, modules: Iterable[str]) -> None:
    with _stand_in(STAND_INS[driver]()):
        for module in modules:
            try:
                import_module(module)
            except (AttributeError, ImportError, ImproperlyConfigured) as error:
                raise MissingDriverError(driver, module, error) from error


@contextmanager
def _stand_in(modules: Mapping[str, ModuleType]) -> Iterator[None]:
    before = {name: sys.modules[name] for name in modules if name in sys.modules}
    sys.modules.update(modules)
    try:
        yield
    finally:
        for name in modules:
            del sys.modules[name]
        sys.modules.update(before)


def _module(name: str, **members: Any) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(members, __path__=[])
    return module


def _package(name: str, members: Mapping[str, Any], **inside: Mapping[str, Any]) -> dict[str, Any]:
    """Return a package and its modules by their whole names, each an attribute of its parent."""
    modules = {name: _module(name, **members)}
    for path, inner_members in inside.items():
        whole = f"{name}.{path.replace('__', '.')}"
        modules[whole] = _module(whole, **inner_members)
        parent, _, last = whole.rpartition(".")
        setattr(modules[parent], last, modules[whole])
    return modules


def _exceptions() -> dict[str, Any]:
    """Return the exceptions of the Python Database API, which Django looks up by name."""
    error = type("Error", (Exception,), {})
    database_error = type("DatabaseError", (error,), {})
    names = "Data", "Operational", "Integrity", "Internal", "Programming", "NotSupported"
    more = {f"{name}Error": type(f"{name}Error", (database_error,), {}) for name in names}
    interface_error = type("InterfaceError", (error,), {})
    common = {"Error": error, "DatabaseError": database_error, "InterfaceError": interface_error}
    return common | more


def _unconnected(driver: str) -> Any:
    def connect(*_: object, **__: object) -> None:
        raise ImportError(f"the driver {driver} is not installed, so nothing can be opened with it")

    return connect


def _mysqldb() -> dict[str, Any]:
    """Return what Django's backend of MariaDB names of its driver.

    Source: ``django/db/backends/mysql/base.py`` and ``introspection.py``.
    """
    members = {
        "version_info": (2, 3, 1, "final", 0),
        "__version__": "2.3.1",
        "connect": _unconnected("MySQLdb"),
        **_exceptions(),
    }
    return _package(
        "MySQLdb",
        members,
        constants={},
        constants__CLIENT={"FOUND_ROWS": 2},
        constants__FIELD_TYPE=FIELD_TYPES,
        converters={"conversions": {}},
    )


#: Source: ``MySQLdb/constants/FIELD_TYPE.py``.
FIELD_TYPES = {
    "DECIMAL": 0,
    "TINY": 1,
    "CHAR": 1,
    "SHORT": 2,
    "LONG": 3,
    "FLOAT": 4,
    "DOUBLE": 5,
    "NULL": 6,
    "TIMESTAMP": 7,
    "LONGLONG": 8,
    "INT24": 9,
    "DATE": 10,
    "TIME": 11,
    "DATETIME": 12,
    "YEAR": 13,
    "VARCHAR": 15,
    "BIT": 16,
    "JSON": 245,
    "NEWDECIMAL": 246,
    "ENUM": 247,
    "INTERVAL": 247,
    "SET": 248,
    "TINY_BLOB": 249,
    "MEDIUM_BLOB": 250,
    "LONG_BLOB": 251,
    "BLOB": 252,
    "VAR_STRING": 253,
    "STRING": 254,
    "GEOMETRY": 255,
}


class IsolationLevel(enum.IntEnum):
    """The levels of ``psycopg.IsolationLevel``."""

    READ_UNCOMMITTED = 1
    READ_COMMITTED = 2
    REPEATABLE_READ = 3
    SERIALIZABLE = 4


class _Json:
    """A value that a column holds as JSON."""

    def __init__(self, obj: Any, dumps: Any = None) -> None:
        self.obj = obj
        self.dumps = dumps


class Dumper:
    """Writes the values of a class; Django defines some of its own."""

    def __init__(self, cls: type, context: object = None) -> None:
        self.cls = cls
        self.context = context

    def dump(self, obj: Any) -> bytes:
        """Return a value's text."""
        return str(obj).encode()

    def quote(self, obj: Any) -> bytes:
        """Return a value as a literal."""
        return quote_text(self.dump(obj).decode()).encode()


class Range:
    """A range of values, as ``psycopg.types.range.Range`` has them."""

    def __init__(
        self, lower: Any = None, upper: Any = None, bounds: str = "[)", empty: bool = False
    ) -> None:
        if not empty and bounds not in ("[)", "(]", "()", "[]"):
            raise ValueError(f"bound flags not valid: {bounds!r}")
        self.isempty = empty
        self.lower: Any = None if empty else lower
        self.upper: Any = None if empty else upper
        self.lower_inc = self.lower is not None and bounds[0] == "["
        self.upper_inc = self.upper is not None and bounds[1] == "]"
        self.lower_inf = not empty and lower is None
        self.upper_inf = not empty and upper is None

    @property
    def bounds(self) -> str:
        """The two brackets, empty for an empty range."""
        if self.isempty:
            return ""
        return f"{'[' if self.lower_inc else '('}{']' if self.upper_inc else ')'}"

    def __repr__(self) -> str:
        if self.isempty:
            return "Range(empty=True)"
        return f"Range({self.lower!r}, {self.upper!r}, {self.bounds!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Range) and repr(self) == repr(other)

    def __hash__(self) -> int:
        return hash((self.lower, self.upper, self.bounds))


def _psycopg() -> dict[str, Any]:
    """Return what Django's backend of PostgreSQL names of its driver.

    Source: ``django/db/backends/postgresql/psycopg_any.py``, ``base.py`` and ``operations.py``.
    """
    loader = type("Loader", (), {})
    oids = {"timestamptz": 1184, "tsrange": 3908, "tstzrange": 3910}
    types = {name: SimpleNamespace(oid=oid) for name, oid in oids.items()}
    cursors = {name: type(name, (), {}) for name in ("Cursor", "ClientCursor", "ServerCursor")}
    members = {
        "__version__": "3.3.0",
        "IsolationLevel": IsolationLevel,
        "adapters": SimpleNamespace(types=types, get_loader=lambda *_: loader),
        "connect": _unconnected("psycopg"),
        **cursors,
        **_exceptions(),
    }
    errors = _exceptions() | {"DuplicateDatabase": type("DuplicateDatabase", (Exception,), {})}
    integers = {name: type(name, (int,), {}) for name in ("Int2", "Int4", "Int8")}
    jsons = {name: type(name, (_Json,), {}) for name in ("Json", "Jsonb")}
    return _package(
        "psycopg",
        members,
        adapt={"AdaptersMap": type("AdaptersMap", (), {}), "Loader": loader, "Dumper": Dumper},
        client_cursor={"ClientCursorMixin": type("ClientCursorMixin", (), {})},
        errors=errors,
        postgres={"types": types},
        pq={"Format": enum.IntEnum("Format", {"TEXT": 0, "BINARY": 1})},
        sql={},
        types={"TypeInfo": type("TypeInfo", (), {})},
        types__datetime={"TimestamptzLoader": type("TimestamptzLoader", (loader,), {})},
        types__hstore={},
        types__json=jsons,
        types__numeric=integers,
        types__range={"Range": Range, "RangeDumper": type("RangeDumper", (Dumper,), {})},
        types__string={"TextLoader": type("TextLoader", (loader,), {})},
    )


STAND_INS = {"MySQLdb": _mysqldb, "psycopg": _psycopg}
