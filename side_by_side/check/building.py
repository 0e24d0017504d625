"""Builds the scratch databases of a check, and reads them and the live one."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path

import sqlalchemy as sa

from side_by_side.check.advice.source import Sources, sources
from side_by_side.check.errors import NothingToCheckError
from side_by_side.check.metadata import build_from_metadata, build_with_alembic, load_metadata
from side_by_side.check.options import Options
from side_by_side.databases import Address, parse_address
from side_by_side.project import DjangoProject, open_project
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.facts import Facts
from side_by_side.scratch import chosen, scratch_databases

#: The scratch databases; the last two are for the rows that each ORM writes, both of Django's make.
DATABASES = ("django", "sqlalchemy", "models", "rows of django", "rows of sqlalchemy")


@dataclass
class Sides:
    """What is compared, opened; databases are built when they are asked for."""

    options: Options
    kind: str
    project: DjangoProject | None
    metadata: sa.MetaData | None
    scratch: list[Address]
    live: Address | None
    _facts: dict[str, Facts] = field(default_factory=dict)

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
            self._facts[label] = without_bookkeeping(read_schema(self.built(label)))
        return self._facts[label]

    def built(self, label: str) -> Address:
        """Return a side's database, made just now unless it is the live one."""
        if label == "live":
            assert self.live is not None  # noqa: S101 - it is one of the labels only if given
            return self.live
        address = self.scratch[DATABASES.index(label)]
        if label == "sqlalchemy":
            self._build_sqlalchemy(address)
        else:
            assert self.project is not None  # noqa: S101 - likewise
            from_models = self.options.from_models or label == "models"
            self.project.build(address, from_models=from_models)
        return address

    def _build_sqlalchemy(self, address: Address) -> None:
        if self.options.alembic is not None:
            here = self.options.folder == Path.cwd()
            file = (
                Path(self.options.alembic) if here else self.options.folder / self.options.alembic
            )
            build_with_alembic(file, address)
            return
        assert self.metadata is not None  # noqa: S101 - the options gave one of the two
        other = next((each for each in self.labels if each != "sqlalchemy"), "")
        extensions = [
            key.place[0]
            for key in (self.facts(other) if other else {})
            if key.id == "extension.exists"
        ]
        build_from_metadata(
            self.metadata, address, [each for each in extensions if each != "plpgsql"]
        )

    @cached_property
    def sources(self) -> Sources:
        """Return where the SQLAlchemy models are written."""
        return sources(self.metadata) if self.metadata is not None else Sources()

    @cached_property
    def places(self) -> dict[str, dict[tuple[str, ...], str]]:
        """Return ``file:line`` of tables and columns, by side."""
        django = self.project.places() if self.project is not None else {}
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


@contextmanager
def opened(options: Options) -> Iterator[Sides]:
    """Give the sides of a check, with scratch databases that are dropped at the end.

    Raises:
        SideBySideError: Whatever opening a project, its models or a database raises.
    """
    live = parse_address(options.live) if options.live is not None else None
    named = chosen([options.database], _environment())[0] if options.database else None
    if live is not None and named is not None and named[0] != live.kind:
        raise NothingToCheckError(
            f"--live is a {live.kind} database and --database {options.database} another kind; "
            "types and names are not the same there, so leave --database out"
        )
    kind = live.kind if live is not None else (named[0] if named is not None else None)
    project = None
    if options.settings is not None:
        project = open_project(options.settings, options.folder, kind)
        kind = project.kind
    metadata = load_metadata(options.metadata, options.folder) if options.metadata else None
    kind = kind or "sqlite"
    server = named[1] if named is not None else chosen([kind], _environment())[0][1]
    count = len(DATABASES) if options.rows else DATABASES.index("models") + 1
    with ExitStack() as stack:
        scratch = stack.enter_context(scratch_databases(kind, server, count))
        yield Sides(options, kind, project, metadata, scratch, live)


def _environment() -> dict[str, str]:
    import os

    return dict(os.environ)
