"""Builds the scratch databases of a check and reads their schemas, and that of the live one."""

import os
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path

import sqlalchemy as sa
from django.apps import apps
from django.conf import settings

from side_by_side.check.advice.models_source import Sources, find_sources
from side_by_side.check.options import CheckOptions, NothingToCheckError
from side_by_side.databases import Address, parse_address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.databases.selection import select_databases
from side_by_side.processes import worker_pool
from side_by_side.project import DjangoProject, open_project
from side_by_side.project.errors import BuildError
from side_by_side.project.metadata import build_from_metadata, build_with_alembic, load_metadata
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.facts import Facts

#: The scratch databases. Django builds all but the second; each ORM writes rows into one of the
#: last two.
DATABASES = ("django", "sqlalchemy", "models", "rows of django", "rows of sqlalchemy")

#: Above this many models, a second process builds SQLAlchemy's database; below it, its start costs
#: more than it saves.
MANY_MODELS = 200


@dataclass
class Sides:
    """The open sides of a check; a database is built when its facts are first needed."""

    options: CheckOptions
    kind: str
    project: DjangoProject | None
    scratch: list[Address]
    live: Address | None
    _facts: dict[str, Facts] = field(default_factory=dict)
    _executor: Executor | None = None
    _sqlalchemy_facts: Future[Facts] | None = None

    @property
    def labels(self) -> list[str]:
        """The names of the sides, in their fixed order."""
        given = {
            "django": self.project,
            "sqlalchemy": self.options.metadata or self.options.alembic,
            "live": self.live,
        }
        return [label for label, side in given.items() if side is not None]

    def facts(self, label: str) -> Facts:
        """Return the schema of ``django``, ``models``, ``sqlalchemy`` or ``live``."""
        if label not in self._facts:
            is_sqlalchemy = label == "sqlalchemy"
            facts = self._read_sqlalchemy() if is_sqlalchemy else read_schema(self.build(label))
            self._facts[label] = without_bookkeeping(facts)
        return self._facts[label]

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

    def start_sqlalchemy(self, executor: Executor) -> None:
        """Build and read SQLAlchemy's database in another process, in parallel with Django's."""
        self._executor = executor
        if self._needs_extensions:
            # Django's database determines which; until then the process only imports.
            executor.submit(import_models, self.options, self.kind)
        else:
            self._sqlalchemy_facts = executor.submit(
                read_sqlalchemy, self.options, self._address, []
            )

    @property
    def _needs_extensions(self) -> bool:
        return self.kind == "postgresql" and self.options.alembic is None

    @property
    def _address(self) -> Address:
        return self.scratch[DATABASES.index("sqlalchemy")]

    def _read_sqlalchemy(self) -> Facts:
        if self._sqlalchemy_facts is None:
            arguments = self.options, self._address, self._extensions()
            if self._executor is None:
                return read_sqlalchemy(*arguments)
            self._sqlalchemy_facts = self._executor.submit(read_sqlalchemy, *arguments)
        try:
            return self._sqlalchemy_facts.result()
        except BrokenExecutor as error:
            reason = "the process that imported its models ended unexpectedly"
            raise BuildError("sqlalchemy", self.kind, reason) from error

    def _extensions(self) -> list[str]:
        """Return the extensions of the other side, because metadata cannot declare any."""
        other = next((label for label in self.labels if label != "sqlalchemy"), "")
        if not other or not self._needs_extensions:
            return []
        names = [key.place[0] for key in self.facts(other) if key.id == "extension.exists"]
        return [name for name in names if name != "plpgsql"]

    @cached_property
    def metadata(self) -> sa.MetaData | None:
        """Return SQLAlchemy's metadata, None without ``--metadata``."""
        options = self.options
        return load_metadata(options.metadata, options.folder) if options.metadata else None

    @cached_property
    def sources(self) -> Sources:
        """Return where the SQLAlchemy models are declared."""
        return find_sources(self.metadata) if self.metadata is not None else Sources()

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
        if options.tables and not any(fnmatchcase(table, glob) for glob in options.tables):
            return False
        prefixes = tuple(f"{label}_" for label in options.apps)
        return not options.apps or table in self.app_tables or table.startswith(prefixes)

    @cached_property
    def app_tables(self) -> frozenset[str]:
        """Return the tables of the apps in ``--app``."""
        if self.project is None:
            return frozenset()
        models = [model for app in self.options.apps for model in self.project.models(app)]
        return frozenset(model._meta.db_table for model in models)


def read_sqlalchemy(options: CheckOptions, address: Address, extensions: list[str]) -> Facts:
    """Build SQLAlchemy's database with Alembic or from the metadata, and return its schema.

    Raises:
        SideBySideError: The models cannot be imported, or the database cannot be built.
    """
    import_models(options, address.kind)
    if options.alembic is not None:
        is_current = options.folder == Path.cwd()
        file = Path(options.alembic) if is_current else options.folder / options.alembic
        build_with_alembic(file, address)
    elif options.metadata is not None:
        metadata = load_metadata(options.metadata, options.folder)
        build_from_metadata(metadata, address, extensions)
    return read_schema(address)


def import_models(options: CheckOptions, kind: str) -> None:
    """Open the project and import the models, unless this process has done so already.

    The SQLAlchemy models may read Django's settings. Those lead to none of the project's databases.
    """
    if options.settings is not None and not settings.configured:
        open_project(options.settings, options.folder, kind)
    if options.metadata is not None:
        load_metadata(options.metadata, options.folder)


@contextmanager
def open_sides(options: CheckOptions) -> Iterator[Sides]:
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
    if options.settings is not None:
        project = open_project(options.settings, options.folder, kind)
        kind = project.kind
    kind = kind or "sqlite"
    server = (named or select_databases([kind], os.environ)[0]).server
    count = len(DATABASES) if options.compares_rows else DATABASES.index("models") + 1
    sides = Sides(options, kind, project, [], live)
    is_large = project is not None and len(apps.get_models()) > MANY_MODELS
    if not is_large:
        import_models(options, kind)
    with ExitStack() as stack:
        sides.scratch = stack.enter_context(scratch_databases(kind, server, count))
        if is_large and (options.metadata or options.alembic):
            # Entered later, so the worker ends before the databases are dropped.
            sides.start_sqlalchemy(stack.enter_context(worker_pool(1)))
        yield sides
