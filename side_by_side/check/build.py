"""Builds the scratch databases of a check and reads their schemas, and that of the live one."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Any, TypeVar, TypeVarTuple

import sqlalchemy as sa
from django.apps import apps

from side_by_side.check.advice.models_source import Sources, find_sources
from side_by_side.check.options import CheckOptions, NothingToCheckError
from side_by_side.check.pairing import NamePatterns, Pairing, columns_of, renamed_metadata
from side_by_side.check.partial_build import Failure
from side_by_side.check.sqlalchemy_side import (
    Names,
    build_from_models,
    build_without_apps,
    import_models,
    import_without_apps,
    open_django,
    read_models,
    read_revisions,
)
from side_by_side.databases import Address, parse_address
from side_by_side.databases.postgresql_schemas import set_search_path
from side_by_side.databases.scratch import scratch_databases
from side_by_side.databases.selection import select_databases
from side_by_side.processes import worker_pool
from side_by_side.project import DjangoProject
from side_by_side.project.errors import BuildError
from side_by_side.project.metadata import load_metadata
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.facts import Facts

#: The scratch databases. Django builds all but the second; both ORMs write rows into the first.
DATABASES = ("django", "sqlalchemy", "models")

#: Above this many models, a second process builds SQLAlchemy's database; below it, its start costs
#: more than it saves.
MANY_MODELS = 200

Arguments = TypeVarTuple("Arguments")
Result = TypeVar("Result")


@dataclass
class Sides:
    """The open sides of a check; a database is built when its facts are first needed."""

    options: CheckOptions
    kind: str
    project: DjangoProject | None
    scratch: list[Address]
    live: Address | None
    #: The patterns of names that differ between the sides.
    patterns: NamePatterns = field(default_factory=NamePatterns)
    _facts: dict[str, Facts] = field(default_factory=dict)
    _executor: Executor | None = None
    _started: Future[Any] | None = None
    _new_process: Callable[[], Executor] | None = None
    _pairing: Pairing = field(default_factory=Pairing)

    @property
    def labels(self) -> list[str]:
        """The names of the sides, in their fixed order."""
        given = {
            "django": self.project,
            "sqlalchemy": self.options.metadata or self.options.alembic or None,
            "live": self.live,
        }
        return [label for label, side in given.items() if side is not None]

    def facts(self, label: str) -> Facts:
        """Return the schema of ``django``, ``models``, ``sqlalchemy`` or ``live``."""
        if label not in self._facts:
            is_sqlalchemy = label == "sqlalchemy"
            facts = self._read_sqlalchemy() if is_sqlalchemy else read_schema(self.build(label))
            facts = self._without_search_path(without_bookkeeping(facts))
            self._facts[label] = self._with_keys_of_others(facts)
        return self._facts[label]

    def _with_keys_of_others(self, facts: Facts) -> Facts:
        """Return the facts with the other sides' keys where they are equal, to keep each once."""
        keys = {key: key for other in self._facts.values() for key in other}
        return {keys.get(key, key): value for key, value in facts.items()} if keys else facts

    def _without_search_path(self, facts: Facts) -> Facts:
        """Return the facts without the search path that the project's connections have."""
        if self.project is None or not self.project.backend.search_path:
            return facts
        setting = "database_setting", ("search_path",)
        return {key: value for key, value in facts.items() if (key.kind, key.place) != setting}

    def build(self, label: str) -> Address:
        """Build one of Django's databases and return its address, or that of the live one."""
        if label == "live":
            assert self.live is not None  # a label only where it is given
            return self.live
        assert self.project is not None  # likewise
        address = self.scratch[DATABASES.index(label)]
        from_models = self.options.source == "models" or label == "models"
        self.project.build(address, from_models=from_models)
        return address

    def start_sqlalchemy(self, new_process: Callable[[], Executor]) -> None:
        """Build SQLAlchemy's database in another process, in parallel with Django's."""
        self._new_process = new_process
        self._executor = executor = new_process()
        options, address = self.options, self._address
        if options.alembic is not None and self.patterns:
            # Django's database determines which; until then the process only imports.
            executor.submit(import_models, options, self.kind)
        elif options.alembic is not None:
            self._started = executor.submit(read_revisions, options, address, Names())
        elif self._needs_extensions:
            executor.submit(import_without_apps, options, self.kind)
        else:
            self._started = executor.submit(build_without_apps, options, address, [])

    @property
    def _needs_extensions(self) -> bool:
        return self.kind == "postgresql" and self.options.alembic is None

    @property
    def _address(self) -> Address:
        return self.scratch[DATABASES.index("sqlalchemy")]

    def _read_sqlalchemy(self) -> Facts:
        options, address = self.options, self._address
        if options.alembic is not None:
            # Its other databases are dropped at the end, so they are read before.
            facts, self._pairing = self._run(read_revisions, options, address, self._names())
            return facts
        failures = self._build(self._extensions())
        # This process reads the database: the models fill the memory of the other one.
        facts, self._pairing = read_models(address, failures, self._names())
        return facts

    def _build(self, extensions: list[str]) -> list[Failure]:
        arguments = self.options, self._address, extensions
        if self._executor is not None and self._new_process is not None:
            if (failures := self._run(build_without_apps, *arguments)) is not None:
                return failures
            self._executor.shutdown(wait=False)
            self._executor, self._started = self._new_process(), None
        return self._run(build_from_models, *arguments)

    def _run(self, function: Callable[[*Arguments], Result], *arguments: *Arguments) -> Result:
        """Return the result of the other process if there is one, else of this one."""
        if self._executor is None:
            return function(*arguments)
        started = self._started or self._executor.submit(function, *arguments)
        try:
            result: Result = started.result()
        except BrokenExecutor as error:
            reason = "the process that imported its models ended unexpectedly"
            raise BuildError("sqlalchemy", self.kind, reason) from error
        return result

    def _names(self) -> Names:
        other = next((label for label in self.labels if label != "sqlalchemy"), "")
        return Names(self.patterns, columns_of(self.facts(other))) if self.patterns else Names()

    @property
    def pairing(self) -> Pairing:
        """Return the names that differ between SQLAlchemy's side and the other one."""
        if self.patterns and "sqlalchemy" in self.labels:
            # They are determined where the database is built.
            self.facts("sqlalchemy")
        return self._pairing

    def _extensions(self) -> list[str]:
        """Return the extensions of the other side, because metadata cannot declare any."""
        other = next((label for label in self.labels if label != "sqlalchemy"), "")
        if not other or not self._needs_extensions:
            return []
        names = [key.place[0] for key in self.facts(other) if key.id == "extension.exists"]
        return [name for name in names if name != "plpgsql"]

    @cached_property
    def _own_metadata(self) -> sa.MetaData | None:
        options = self.options
        return load_metadata(options.metadata, options.folder) if options.metadata else None

    @cached_property
    def metadata(self) -> sa.MetaData | None:
        """Return SQLAlchemy's metadata by the names of the facts, None without ``--metadata``."""
        own = self._own_metadata
        return renamed_metadata(own, self.pairing, self._name_of) if own is not None else None

    def _name_of(self, table: sa.Table) -> str:
        """Return the name of SQLAlchemy's table in the facts of its schema."""
        if self.kind != "postgresql":
            # Only PostgreSQL has schemas inside a database.
            return table.name
        path = self.project.backend.search_path if self.project is not None else ()
        schema = table.schema or next(iter(path), "public")
        return table.name if schema == "public" else f"{schema}.{table.name}"

    @cached_property
    def sources(self) -> Sources:
        """Return where the SQLAlchemy models are declared, by the names of the facts."""
        if (own := self._own_metadata) is None:
            return Sources()
        found = find_sources(own)
        names = {table.fullname: self._name_of(table) for table in own.tables.values()}
        place = self.pairing.place
        tables = {place((names[name],))[0]: spot for name, spot in found.tables.items()}
        columns = {
            (place((names[name],))[0], place((names[name], column))[1]): spot
            for (name, column), spot in found.columns.items()
        }
        classes = {place((names[name],))[0]: class_ for name, class_ in found.classes.items()}
        return Sources(tables, columns, classes)

    @cached_property
    def locations(self) -> dict[str, dict[tuple[str, ...], str]]:
        """Return the ``file:line`` of tables and columns, by side."""
        django = self.project.locations() if self.project is not None else {}
        return {"django": django, "sqlalchemy": self.sources.locations(), "live": {}}

    def location(self, label: str, table: str, column: str) -> str:
        """Return the ``file:line`` of a column, else of its table, else an empty string."""
        locations = self.locations[label]
        return locations.get((table, column)) or locations.get((table,), "")

    def is_wanted(self, table: str) -> bool:
        """Whether ``--app`` and ``--table`` include a table."""
        options = self.options
        # The schema of all tables need not be written.
        path = self.project.backend.search_path[:1] if self.project is not None else ()
        bare = table.removeprefix(f"{path[0]}.") if path else table
        if options.tables and not any(
            fnmatchcase(name, glob) for glob in options.tables for name in (table, bare)
        ):
            return False
        prefixes = tuple(f"{label}_" for label in options.apps)
        return not options.apps or table in self.app_tables or bare.startswith(prefixes)

    @cached_property
    def app_tables(self) -> frozenset[str]:
        """Return the tables of the apps in ``--app``."""
        if self.project is None:
            return frozenset()
        models = [model for app in self.options.apps for model in self.project.models(app)]
        return frozenset(map(self.project.table_name, models))


@contextmanager
def open_sides(options: CheckOptions, patterns: NamePatterns) -> Iterator[Sides]:
    """Open the sides of a check, with scratch databases that are dropped at the end.

    Raises:
        SideBySideError: A project, its models or a database cannot be opened.
    """
    live = parse_address(options.live) if options.live is not None else None
    named = select_databases([options.database], os.environ)[0] if options.database else None
    if live is not None and named is not None and named.kind != live.kind:
        raise NothingToCheckError(
            f"--live is a {live.kind} database and --database is {named.kind}, whose types and "
            "names differ; leave --database out"
        )
    kind = live.kind if live is not None else (named.kind if named is not None else None)
    project = None
    if options.has_project:
        project = open_django(options, kind)
        kind = project.kind
    kind = kind or "sqlite"
    server = (named or select_databases([kind], os.environ)[0]).server
    sides = Sides(options, kind, project, [], live, patterns)
    is_large = project is not None and len(apps.get_models()) > MANY_MODELS
    if not is_large:
        import_models(options, kind)
    with ExitStack() as stack:
        sides.scratch = stack.enter_context(scratch_databases(kind, server, len(DATABASES)))
        if project is not None and project.backend.search_path:
            for address in sides.scratch:
                set_search_path(address, project.backend.search_path)
        if is_large and (options.metadata or options.alembic):
            # Entered later, so the worker ends before the databases are dropped.
            sides.start_sqlalchemy(lambda: stack.enter_context(worker_pool(1)))
        yield sides
