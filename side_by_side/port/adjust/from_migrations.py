"""Ports the database that a project's migrations make, and proves it."""

import os
from collections.abc import Sequence

from django.apps import apps

from side_by_side.databases import Address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.databases.selection import select_databases
from side_by_side.port.adjust.adjustment import Adjuster
from side_by_side.port.adjust.catalogue_tables import bare, grouped, sequences
from side_by_side.port.adjust.existing_tables import Presence
from side_by_side.port.adjust.objects import read_objects
from side_by_side.port.adjust.orphan_tables import add_left_over, unknown
from side_by_side.port.adjust.proof import made, proven
from side_by_side.port.model import Port
from side_by_side.port.read.project import read_port
from side_by_side.project import DjangoProject
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.facts import Facts, Key


def chosen_database(name: str) -> tuple[str, Address | None]:
    """Return the kind and the server that ``--database`` names.

    Raises:
        SideBySideError: It names neither a kind of database nor a server that there is.
    """
    return select_databases([name], os.environ)[0]


def read_as_migrated(
    project: DjangoProject,
    labels: Sequence[str] = (),
    *,
    single: bool = False,
    server: Address | None = None,
) -> Port:
    """Return the port of what the migrations make on the project's kind of database.

    Raises:
        SideBySideError: A database cannot be made.
    """
    with scratch_databases(project.kind, server, 3) as databases:
        return read_between(project, databases, labels, single=single)


def read_between(
    project: DjangoProject,
    databases: Sequence[Address],
    labels: Sequence[str] = (),
    *,
    single: bool = False,
) -> Port:
    """Return the port of what the migrations make, by way of three empty databases.

    The first is made by the migrations, the second by the port of the models, the third by the
    port that is returned, which tells what it does not have as the first has it.

    Raises:
        SideBySideError: A database cannot be made.
    """
    kind, (migrated, plain, proof) = project.kind, databases
    project.build(migrated, from_models=False)
    port = read_port(project, labels, single=single)
    left_out = _left_out(port)
    wanted = _scoped(without_bookkeeping(read_schema(migrated)), left_out)
    objects = read_objects(migrated, left_out)
    tables = grouped(wanted)
    port = read_port(project, labels, single=single, adjuster=Presence(kind, tables))
    made(port, plain, [each for each in objects.statements if each.before])
    current = read_schema(plain)
    collation = current.get(Key("database", ("database",), "collation"))
    adjuster = Adjuster(
        kind,
        grouped(current),
        tables,
        objects.definitions,
        collation,
        sequences(wanted),
    )
    port = read_port(project, labels, single=single, adjuster=adjuster)
    add_left_over(port, adjuster, unknown(tables, port, left_out))
    port.migrated_on = kind
    port.statements = {kind: [*objects.statements, *adjuster.statements]}
    port.differing = proven(port, wanted, proof, port.statements[kind])
    return port


def _left_out(port: Port) -> frozenset[str]:
    """Return the tables of the project's models that are not ported, and the tool's own."""
    ported = {table.name for module in port.modules for table in module.tables}
    ported |= {each.table for module in port.modules for each in module.classes if each.table}
    known = {str(model._meta.db_table) for model in apps.get_models(include_auto_created=True)}
    return frozenset({*(known - ported), "django_migrations"})


def _scoped(facts: Facts, left_out: frozenset[str]) -> Facts:
    """Leave out the tables that are not ported, with the sequences that they own."""
    owned = {
        key.place[0]
        for key, value in facts.items()
        if key.id == "sequence.owned_by"
        and bare(str(value).removeprefix("public.").rpartition(".")[0]) in left_out
    }
    gone = left_out | owned
    return {key: value for key, value in facts.items() if bare(key.place[0]) not in gone}
