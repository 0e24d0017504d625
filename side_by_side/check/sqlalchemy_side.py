"""Builds SQLAlchemy's scratch database of a check, in this process or another one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import sqlalchemy as sa
from django.conf import settings

from side_by_side.check.options import CheckOptions
from side_by_side.check.pairing import (
    Columns,
    NamePatterns,
    Pairing,
    columns_of,
    pair_names,
    rename,
)
from side_by_side.check.partial_build import (
    Failure,
    build_partially,
    drop_tables,
    failure_facts,
)
from side_by_side.databases import Address
from side_by_side.project import DjangoProject, open_project
from side_by_side.project.alembic_environment import migrate_with_alembic
from side_by_side.project.errors import BuildError
from side_by_side.project.metadata import build_from_metadata, building, load_metadata
from side_by_side.project.without_apps import set_up_when_used, succeeds_without_apps
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.facts import Facts, Key, Value


@dataclass(frozen=True)
class Names:
    """What SQLAlchemy's names are paired with: the patterns, and the columns of the other side."""

    patterns: NamePatterns = field(default_factory=NamePatterns)
    columns: Columns = field(default_factory=dict)


def build_without_apps(
    options: CheckOptions, address: Address, extensions: list[str]
) -> list[Failure] | None:
    """Build SQLAlchemy's database as ``build_from_models`` does, with Django's settings only.

    The result is None if the models cannot be imported so.

    Raises:
        SideBySideError: The database refuses everything.
    """
    if not import_without_apps(options, address.kind):
        return None
    return build(load_metadata(options.metadata, options.folder), address, extensions)


def build_from_models(
    options: CheckOptions, address: Address, extensions: list[str]
) -> list[Failure]:
    """Build SQLAlchemy's database from the metadata; return what the database refuses.

    Raises:
        SideBySideError: The models cannot be imported, or the database refuses everything.
    """
    import_models(options, address.kind)
    return build(load_metadata(options.metadata, options.folder), address, extensions)


def read_models(
    address: Address, failures: Iterable[Failure], names: Names
) -> tuple[Facts, Pairing]:
    """Return the schema of the database that ``build_from_models`` built.

    What has another name on the other side is renamed first.
    """
    facts, pairing = _read([address], None, names)
    refused = {
        key._replace(place=pairing.place(key.place)): value
        for key, value in failure_facts(failures).items()
    }
    return {**facts, **refused}, pairing


def read_revisions(options: CheckOptions, address: Address, names: Names) -> tuple[Facts, Pairing]:
    """Build SQLAlchemy's database with Alembic, and return its schema.

    What has another name on the other side is renamed first.

    Raises:
        SideBySideError: The models cannot be imported, or the database cannot be built.
    """
    assert options.alembic is not None  # the caller has one
    import_models(options, address.kind)
    metadata = load_metadata(options.metadata, options.folder) if options.metadata else None
    is_current = options.folder == Path.cwd()
    file = Path(options.alembic) if is_current else options.folder / options.alembic
    with migrate_with_alembic(file, address) as addresses:
        return _read(addresses, metadata, names)


def build(metadata: sa.MetaData, address: Address, extensions: list[str]) -> list[Failure]:
    """Create the tables; return what the database refuses.

    Raises:
        BuildError: It refuses everything.
    """
    try:
        build_from_metadata(metadata, address, extensions)
    except BuildError:
        with building(metadata, address, extensions, isolation_level="AUTOCOMMIT") as connection:
            drop_tables(connection, address.kind)
            failures = build_partially(metadata, connection, address)
            if not sa.inspect(connection).get_table_names() or not failures:
                raise
        return failures
    return []


def _read(
    addresses: Sequence[Address], metadata: sa.MetaData | None, names: Names
) -> tuple[Facts, Pairing]:
    kind = addresses[0].kind
    schemas = [read_schema(address) for address in addresses]
    facts = _merge(schemas, metadata, kind)
    pairing = pair_names(names.patterns, names.columns, columns_of(facts))
    if not (pairing.tables or pairing.columns):
        return facts, pairing
    for address, schema in zip(addresses, schemas, strict=True):
        rename(address, pairing.only(columns_of(schema)))
    return _merge([read_schema(address) for address in addresses], metadata, kind), pairing


def _merge(schemas: list[Facts], metadata: sa.MetaData | None, kind: str) -> Facts:
    """Return the facts of an environment's databases, of those with tables of the metadata if any.

    Raises:
        BuildError: Two of the databases have a table of the same name.
    """
    if len(schemas) == 1:
        return schemas[0]
    tables = [
        {key.place[0] for key in without_bookkeeping(facts) if key.id == "table.exists"}
        for facts in schemas
    ]
    # Their schema may be that of the search path.
    wanted = {table.name for table in metadata.tables.values()} if metadata is not None else set()
    chosen = [
        number
        for number, names in enumerate(tables)
        if wanted & {name.rpartition(".")[2] for name in names}
    ]
    merged: dict[Key, Value] = {}
    known: set[str] = set()
    for number in chosen or range(len(schemas)):
        if known & tables[number]:
            twice = ", ".join(sorted(known & tables[number]))
            reason = f"two databases of its Alembic environment have the table {twice}; give "
            cure = "--metadata the one whose tables are compared"
            raise BuildError("sqlalchemy", kind, f"{reason}{cure}")
        known |= tables[number]
        merged |= without_bookkeeping(schemas[number])
    return merged


def import_models(options: CheckOptions, kind: str) -> None:
    """Open the project and import the models, unless this process has done so already.

    The SQLAlchemy models may read Django's settings. Those lead to none of the project's databases.
    """
    if options.has_project and not settings.configured:
        open_django(options, kind)
    if options.metadata:
        load_metadata(options.metadata, options.folder)


@cache
def import_without_apps(options: CheckOptions, kind: str) -> bool:
    """Import the models with Django's settings only, and return whether that is enough.

    For another process than that of the check, which can be replaced if it is not.
    """
    project = open_django(options, kind, needs_apps=False)
    is_enough = succeeds_without_apps(lambda: load_metadata(options.metadata, options.folder))
    if is_enough:
        set_up_when_used(project.settings)
    return is_enough


def open_django(
    options: CheckOptions, kind: str | None, *, needs_apps: bool = True
) -> DjangoProject:
    """Open the project that the options name.

    Raises:
        SideBySideError: It cannot be opened.
    """
    return open_project(
        options.settings,
        options.folder,
        kind,
        alias=options.alias,
        manage=options.manage,
        needs_apps=needs_apps,
    )
