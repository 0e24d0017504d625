"""The database backend of a project: its kind, and the options that decide what tables are like."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import Any

from side_by_side.databases import KINDS
from side_by_side.project.errors import BadBackendError, UnknownAliasError
from side_by_side.project.explain_error import explain_error

#: The kinds by the ``vendor`` of a backend. MariaDB and MySQL share one.
VENDORS = {"sqlite": "sqlite", "postgresql": "postgresql", "mysql": "mariadb"}

#: The vendors of Django's own backends, whose modules need a driver to be imported.
DJANGO_VENDORS = {
    **{kind.django_engine: vendor for vendor, name in VENDORS.items() for kind in [KINDS[name]]},
    "django.contrib.gis.db.backends.mysql": "mysql",
    "django.contrib.gis.db.backends.oracle": "oracle",
    "django.contrib.gis.db.backends.postgis": "postgresql",
    "django.contrib.gis.db.backends.spatialite": "sqlite",
    "django.db.backends.oracle": "oracle",
}

#: The backend of an alias without an ``ENGINE``, to which nothing can connect.
DUMMY = "django.db.backends.dummy"

#: Settings that reach no database, for the time until a scratch database is built.
UNREACHABLE: dict[str, dict[str, Any]] = {
    "sqlite": {"NAME": ":memory:"},
    "postgresql": {"NAME": "nowhere", "HOST": "/nonexistent"},
    "mariadb": {"NAME": "nowhere", "OPTIONS": {"unix_socket": "/nonexistent"}},
}

#: The variables of MariaDB that decide how tables are created.
_MARIADB_VARIABLE = re.compile(
    r"\b(sql_mode|(?:default_)?storage_engine|explicit_defaults_for_timestamp)\s*=\s*"
    r"('[^'\\]*'|\"[^\"\\]*\"|\w+)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Backend:
    """A backend of Django, with what it adds to the settings of a scratch database."""

    kind: str
    engine: str
    #: The schemas of PostgreSQL in which tables are looked up, the first for new ones.
    search_path: tuple[str, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def creates_other_tables(self) -> bool:
        """Whether the backend has types or a schema editor that Django's own does not have."""
        plain = KINDS[self.kind].django_engine
        if self.engine == plain or self.engine in DJANGO_VENDORS:
            return False
        own, django = (
            import_module(f"{engine}.base").DatabaseWrapper for engine in (self.engine, plain)
        )
        names = ("SchemaEditorClass", "data_types", "data_types_suffix", "ops_class")
        return any(getattr(own, name) != getattr(django, name) for name in names)

    @property
    def unreachable(self) -> dict[str, Any]:
        """The settings of a database that cannot be reached."""
        return {"ENGINE": self.engine, **UNREACHABLE[self.kind], **self.settings}


def plain_backend(kind: str) -> Backend:
    """Return Django's own backend for a kind of database."""
    return Backend(kind, KINDS[kind].django_engine)


def find_backend(
    settings: str, databases: Mapping[str, Mapping[str, Any]], alias: str, kind: str | None
) -> Backend:
    """Return the backend of an alias, or Django's own if another kind of database is compared.

    Raises:
        UnknownAliasError: ``DATABASES`` has no such alias, or nothing is declared for it.
        BadBackendError: The backend cannot be imported, or is of a kind that is not compared.
    """
    declared = [name for name, entry in databases.items() if _engine(entry)]
    if alias not in declared and (declared or alias not in {"default", *databases}):
        raise UnknownAliasError(settings, alias, declared)
    entry = databases.get(alias, {})
    engine = _engine(entry)
    if not engine:
        return plain_backend(kind or "sqlite")
    if kind is not None and engine == KINDS[kind].django_engine:
        return _with_options(Backend(kind, engine), entry)
    try:
        vendor = _vendor(engine)
    except (Exception, SystemExit) as error:
        if kind is not None:
            return _other_backend(kind, entry)
        reason, cure = explain_error(error)
        raise BadBackendError(settings, engine, f"cannot be imported: {reason}", cure) from error
    own = VENDORS.get(vendor)
    if own is None and kind is None:
        reason = f"is for {vendor}, which cannot be compared"
        cure = "Give --database sqlite, postgresql or mariadb to use Django's own backend for it"
        raise BadBackendError(settings, engine, reason, cure)
    if own is None or own != (kind or own):
        return _other_backend(kind or "sqlite", entry)
    return _with_options(Backend(own, engine), entry)


def unreachable_settings(databases: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return ``DATABASES`` with the same aliases and kinds, none of which can be reached."""
    settings: dict[str, dict[str, Any]] = {}
    for alias, entry in databases.items():
        settings[alias] = {"ENGINE": DUMMY}
        # A backend that cannot be imported is not needed for another alias.
        with suppress(Exception, SystemExit):
            settings[alias] = plain_backend(VENDORS[_vendor(_engine(entry))]).unreachable
    return settings


def _engine(entry: Mapping[str, Any]) -> str:
    engine = str(entry.get("ENGINE") or "")
    return "" if engine == DUMMY else engine


def _vendor(engine: str) -> str:
    if engine in DJANGO_VENDORS:
        return DJANGO_VENDORS[engine]
    return str(import_module(f"{engine}.base").DatabaseWrapper.vendor)


def _other_backend(kind: str, entry: Mapping[str, Any]) -> Backend:
    """Return Django's own backend for another kind of database than that of the settings.

    Options are for one kind. The time zone in which values are stored is not.
    """
    return replace(plain_backend(kind), settings=_time_zone(entry))


def _time_zone(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {"TIME_ZONE": zone} if (zone := entry.get("TIME_ZONE")) else {}


def _with_options(backend: Backend, entry: Mapping[str, Any]) -> Backend:
    """Return the backend with what the settings declare about tables and values.

    Everything else stays out: other options lead to a server, a pool or a role, or are statements.
    """
    options = entry.get("OPTIONS") or {}
    settings = _time_zone(entry)
    if backend.kind == "postgresql":
        path = tuple(_search_path(str(options.get("options") or "")))
        return Backend(backend.kind, backend.engine, path, settings)
    carried: dict[str, Any] = {}
    if backend.kind == "mariadb":
        if "sql_mode" in options:
            carried["sql_mode"] = options["sql_mode"]
        variables = _MARIADB_VARIABLE.findall(str(options.get("init_command") or ""))
        if variables:
            carried["init_command"] = "SET " + ", ".join(
                f"{name} = {value}" for name, value in variables
            )
    return Backend(backend.kind, backend.engine, (), settings, carried)


def _search_path(options: str) -> Iterator[str]:
    """Yield the schemas of ``-c search_path=...``; of several settings the last counts.

    Source: https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-CONNECT-OPTIONS
    """
    words = [re.sub(r"\\(.)", r"\1", word) for word in re.findall(r"(?:\\.|\S)+", options)]
    value = ""
    for word in words:
        name, _, text = re.sub(r"^(-c|--)", "", word).partition("=")
        if name.replace("-", "_").lower() == "search_path":
            value = text
    for quoted, bare in re.findall(r'"((?:[^"]|"")*)"|([^,\s"\']+)', value):
        yield bare.lower() if bare else quoted.replace('""', '"')
