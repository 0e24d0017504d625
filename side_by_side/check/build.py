"""Builds the scratch databases of a check, and reads them and the live one."""

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

from side_by_side.check.advice.models_source import Sources, sources
from side_by_side.check.errors import NothingToCheckError
from side_by_side.check.options import Options
from side_by_side.databases import Address, parse_address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.databases.selection import select_databases
from side_by_side.processes import worker_pool
from side_by_side.project import DjangoProject, open_project
from side_by_side.project.errors import BuildError
from side_by_side.project.metadata import build_from_metadata, build_with_alembic, load_metadata
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.facts import Facts

#: The scratch databases; the last two are for the rows that each ORM writes, both of Django's make.
DATABASES = ("django", "sqlalchemy", "models", "rows of django", "rows of sqlalchemy")

#: How many models a project has for which a process of its own builds SQLAlchemy's database: it
#: starts in about a second, which fewer models do not repay.
MANY = 200


@dataclass
class Sides:
    """What is compared, opened; databases are built when they are asked for."""

    options: Options
    kind: str
    project: DjangoProject | None
    scratch: list[Address]
    live: Address | None
    _facts: dict[str, Facts] = field(default_factory=dict)
    _beside: Executor | None = None
    _read: Future[Facts] | None = None

    @property
    def labels(self) -> list[str]:
        """The sides in their fixed order."""
        given = {
            "django": self.project,
            "sqlalchemy": self.options.metadata or self.options.alembic,
            "live": self.live,
        }
        return [label for label, side in given.items() if side is not None]

    def facts(self, label: str) -> Facts:
        """Return the facts of a side's database: django, models, sqlalchemy or live."""
        if label not in self._facts:
            found = (
                self._of_sqlalchemy() if label == "sqlalchemy" else read_schema(self.built(label))
            )
            self._facts[label] = without_bookkeeping(found)
        return self._facts[label]

    def built(self, label: str) -> Address:
        """Return a database of Django's, made just now, or the live one."""
        if label == "live":
            assert self.live is not None  # it is one of the labels only if given
            return self.live
        assert self.project is not None  # likewise
        address = self.scratch[DATABASES.index(label)]
        from_models = self.options.from_models or label == "models"
        self.project.build(address, from_models=from_models)
        return address

    def begin(self, beside: Executor) -> None:
        """Let another process build and read SQLAlchemy's database while this one does Django's."""
        self._beside = beside
        if self._needs_extensions:
            # Which ones, Django's database says.
            beside.submit(get_ready, self.options, self.kind)
        else:
            self._read = beside.submit(read_sqlalchemy, self.options, self._address, [])

    @property
    def _needs_extensions(self) -> bool:
        return self.kind == "postgresql" and self.options.alembic is None

    @property
    def _address(self) -> Address:
        return self.scratch[DATABASES.index("sqlalchemy")]

    def _of_sqlalchemy(self) -> Facts:
        if self._read is None:
            given = self.options, self._address, self._extensions()
            if self._beside is None:
                return read_sqlalchemy(*given)
            self._read = self._beside.submit(read_sqlalchemy, *given)
        try:
            return self._read.result()
        except BrokenExecutor as error:
            reason = "the process that imported its models ended at once"
            raise BuildError("sqlalchemy", self.kind, reason) from error

    def _extensions(self) -> list[str]:
        """Return the extensions of the other side, which no metadata can ask for."""
        other = next((each for each in self.labels if each != "sqlalchemy"), "")
        if not other or not self._needs_extensions:
            return []
        found = [key.place[0] for key in self.facts(other) if key.id == "extension.exists"]
        return [each for each in found if each != "plpgsql"]

    @cached_property
    def metadata(self) -> sa.MetaData | None:
        """Return SQLAlchemy's metadata, where models were named."""
        options = self.options
        return load_metadata(options.metadata, options.folder) if options.metadata else None

    @cached_property
    def sources(self) -> Sources:
        """Return where the SQLAlchemy models are written."""
        return sources(self.metadata) if self.metadata is not None else Sources()

    @cached_property
    def places(self) -> dict[str, dict[tuple[str, ...], str]]:
        """Return ``file:line`` of tables and columns, by side."""
        django = self.project.locations() if self.project is not None else {}
        return {"django": django, "sqlalchemy": self.sources.places(), "live": {}}

    def is_wanted(self, table: str) -> bool:
        """Whether --app and --table let a table be compared."""
        options = self.options
        if options.tables and not any(fnmatchcase(table, each) for each in options.tables):
            return False
        starts = tuple(f"{label}_" for label in options.apps)
        return not options.apps or table in self.app_tables or table.startswith(starts)

    @cached_property
    def app_tables(self) -> frozenset[str]:
        """Return the tables of the applications that were asked for."""
        if self.project is None:
            return frozenset()
        models = [model for app in self.options.apps for model in self.project.models(app)]
        return frozenset(model._meta.db_table for model in models)


def read_sqlalchemy(options: Options, address: Address, extensions: list[str]) -> Facts:
    """Build a database by the migrations that the options name or by the metadata, and read it.

    Raises:
        SideBySideError: The models cannot be imported, or the database not be built.
    """
    get_ready(options, address.kind)
    if options.alembic is not None:
        here = options.folder == Path.cwd()
        file = Path(options.alembic) if here else options.folder / options.alembic
        build_with_alembic(file, address)
    elif options.metadata is not None:
        metadata = load_metadata(options.metadata, options.folder)
        build_from_metadata(metadata, address, extensions)
    return read_schema(address)


def get_ready(options: Options, kind: str) -> None:
    """Import what the options name, in a process that may not have done so yet.

    The models may look at Django's settings, which lead to no database of the project's there.
    """
    if options.settings is not None and not settings.configured:
        open_project(options.settings, options.folder, kind)
    if options.metadata is not None:
        load_metadata(options.metadata, options.folder)


@contextmanager
def opened(options: Options) -> Iterator[Sides]:
    """Give the sides of a check, with scratch databases that are dropped at the end.

    Raises:
        SideBySideError: Whatever opening a project, its models or a database raises.
    """
    live = parse_address(options.live) if options.live is not None else None
    named = select_databases([options.database], _environment())[0] if options.database else None
    if live is not None and named is not None and named[0] != live.kind:
        raise NothingToCheckError(
            f"--live is a {live.kind} database and --database {named[0]} another kind; "
            "types and names are not the same there, so leave --database out"
        )
    kind = live.kind if live is not None else (named[0] if named is not None else None)
    project = None
    if options.settings is not None:
        project = open_project(options.settings, options.folder, kind)
        kind = project.kind
    kind = kind or "sqlite"
    server = named[1] if named is not None else select_databases([kind], _environment())[0][1]
    count = len(DATABASES) if options.rows else DATABASES.index("models") + 1
    sides = Sides(options, kind, project, [], live)
    is_large = project is not None and len(apps.get_models()) > MANY
    if not is_large:
        get_ready(options, kind)
    with ExitStack() as stack:
        sides.scratch = stack.enter_context(scratch_databases(kind, server, count))
        if is_large and (options.metadata or options.alembic):
            # Left before the databases are dropped.
            sides.begin(stack.enter_context(worker_pool(1)))
        yield sides


def _environment() -> dict[str, str]:
    import os

    return dict(os.environ)
