"""Ports the database that a project's migrations create, and verifies the port."""

import os
from collections.abc import Sequence
from dataclasses import replace

from django.apps import apps

from side_by_side.databases import Address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.databases.selection import SelectedDatabase, select_databases
from side_by_side.port.adjust.adjust_models import add_orphan_tables, adjust_models
from side_by_side.port.adjust.catalogue_tables import Catalogue, bare
from side_by_side.port.adjust.existing_tables import with_existing_tables
from side_by_side.port.adjust.objects import read_objects
from side_by_side.port.adjust.proof import build_port, prove
from side_by_side.port.model import Port
from side_by_side.port.read.project import read_models
from side_by_side.port.read.read_models import ReadModels
from side_by_side.port.read.relations.relate import relate
from side_by_side.port.read.table_names import table_key
from side_by_side.project import DjangoProject
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.facts import Facts


def select_server(name: str) -> SelectedDatabase:
    """Return the kind and the server that ``--database`` names.

    Raises:
        SideBySideError: It names neither a kind of database nor an available server.
    """
    return select_databases([name], os.environ)[0]


def port_migrations(
    project: DjangoProject,
    labels: Sequence[str] = (),
    *,
    single: bool = False,
    server: Address | None = None,
) -> Port:
    """Return the port of what the migrations create on the project's kind of database.

    Raises:
        SideBySideError: A database cannot be built.
    """
    with scratch_databases(project.kind, server, 3) as databases:
        return port_between(project, databases, labels, single=single)


def port_between(
    project: DjangoProject,
    databases: Sequence[Address],
    labels: Sequence[str] = (),
    *,
    single: bool = False,
) -> Port:
    """Return the port of what the migrations create, with the help of three empty databases.

    The migrations build the first, the port of the models the second, and the port that is returned
    the third. The port lists how the third differs from the first.

    Raises:
        SideBySideError: A database cannot be built.
    """
    kind, (migrated, plain, proof) = project.kind, databases
    project.build(migrated, from_models=False)
    read = read_models(project, labels, single=single)
    left_out = _left_out(read)
    facts = _scoped(without_bookkeeping(read_schema(migrated)), left_out)
    objects = read_objects(migrated, left_out)
    wanted = Catalogue.of(kind, facts, objects.definitions)
    read = with_existing_tables(read, wanted)
    before_tables = [statement for statement in objects.statements if statement.before]
    build_port(relate(read), plain, before_tables)
    current = Catalogue.of(kind, read_schema(plain))
    adjusted = adjust_models(read, current, wanted)
    port, further = add_orphan_tables(relate(adjusted.read), current, wanted, left_out)
    statements = (*objects.statements, *adjusted.statements, *further)
    port = replace(port, migrated_on=kind, statements={kind: statements})
    return replace(port, differing=tuple(prove(port, facts, proof, statements)))


def _left_out(read: ReadModels) -> frozenset[str]:
    """Return the tables of the project's models that are not ported, and Django's own."""
    ported = {table.table for table in (*read.tables.values(), *read.classes.values())}
    known = {table_key(model) for model in apps.get_models(include_auto_created=True)}
    return frozenset({*(known - ported), "django_migrations"})


def _scoped(facts: Facts, left_out: frozenset[str]) -> Facts:
    """Return the facts without the tables that are not ported, and the sequences that they own."""
    owned = {
        key.place[0]
        for key, value in facts.items()
        if key.id == "sequence.owned_by"
        and bare(str(value).removeprefix("public.").rpartition(".")[0]) in left_out
    }
    gone = left_out | owned
    return {key: value for key, value in facts.items() if bare(key.place[0]) not in gone}
