"""The mapped classes of SQLAlchemy's tables, and one instance of them for each row."""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, configure_mappers
from sqlalchemy.orm.interfaces import MANYTOONE
from sqlalchemy.orm.mapper import _all_registries

from side_by_side.check.round_trip.tables import FilledTable, Row

Instances = dict[tuple[str, int], Any]


def find_mappers(tables: list[FilledTable]) -> dict[str, Mapper[Any]]:
    """Return the mapper of each table whose columns are all Django's, by the table's name.

    Where a table has several classes, it is the one that the others inherit from.

    Raises:
        Exception: The mappers cannot be configured: a relationship is wrong.
    """
    configure_mappers()
    managers = [item for registry in list(_all_registries()) for item in list(registry._managers)]
    mappers: dict[str, Mapper[Any]] = {}
    for mapper in (manager.mapper for manager in managers if manager.is_mapped):
        for table in tables:
            if mapper.local_table is table.table and table.has_only_common_columns:
                known = mappers.get(table.name)
                if known is None or known.isa(mapper):
                    mappers[table.name] = mapper
    return mappers


def has_relationships(mappers: dict[str, Mapper[Any]]) -> bool:
    """Whether any of the classes declares a relationship."""
    return any(mapper.relationships for mapper in mappers.values())


class RefusedByClassError(Exception):
    """The project's own code, such as a validator, refuses a value that was made up for it."""

    def __init__(self, table: str, error: BaseException) -> None:
        self.table = table
        self.error = error
        super().__init__(f"{table}: {error}")


def make_instances(
    tables: list[FilledTable], mappers: dict[str, Mapper[Any]], left_out: Collection[str] = ()
) -> Instances:
    """Return an instance for each row, by table and number, with relationships to the others.

    A row of an inheriting class and that of its parent are one instance. Tables without a class,
    and those with values that SQLAlchemy refuses, are left out, as are those named in ``left_out``.

    Raises:
        RefusedByClassError: A class refuses the values of a row.
    """
    usable = [
        table
        for table in tables
        if table.name in mappers and not table.refused and table.name not in left_out
    ]
    by_table = {table.table: table for table in usable}
    depth = {table.name: len(list(mappers[table.name].iterate_to_root())) for table in usable}
    instances: Instances = {}
    for table in sorted(usable, key=lambda table: -depth[table.name]):
        mapper = mappers[table.name]
        if any(base.local_table not in by_table for base in mapper.iterate_to_root()):
            continue
        for number in table.values:
            of_row = _class_of(mapper, table.values[number])
            if of_row is not None and (table.name, number) not in instances:
                _add_instance(instances, of_row, by_table, number, table)
    for (name, number), instance in list(instances.items()):
        _relate(instances, mappers, by_table, name, number, instance)
    return instances


def _class_of(mapper: Mapper[Any], values: Row) -> Mapper[Any] | None:
    """Return the class of a row by its discriminator, None if no class of the table has it."""
    discriminator = mapper.polymorphic_on
    if not isinstance(discriminator, sa.Column) or discriminator.table is not mapper.local_table:
        return mapper
    of_value = mapper.polymorphic_map.get(values.get(discriminator.name))
    return of_value if of_value and of_value.local_table is mapper.local_table else None


def _add_instance(
    instances: Instances,
    mapper: Mapper[Any],
    by_table: dict[Any, FilledTable],
    number: int,
    table: FilledTable,
) -> None:
    """Make an instance of a row and of those of its parents, which have the same key."""
    numbers = {table.name: number}
    for base in mapper.iterate_to_root():
        parent = by_table[base.local_table]
        if parent.name not in numbers:
            key = table.key_of(number)
            same = [other for other in parent.rows if parent.key_of(other) == key]
            if not same:
                return
            numbers[parent.name] = same[0]
    if any(row in instances for row in numbers.items()):
        # Two classes with the same parent: in Django, but not here, one row can be of both.
        return
    instance = mapper.class_manager.new_instance()
    for attribute in mapper.column_attrs:
        for column in attribute.columns:
            owner = by_table.get(getattr(column, "table", None))
            if owner is None or owner.name not in numbers:
                continue
            values = owner.values[numbers[owner.name]]
            if isinstance(column, sa.Column) and column.name in values:
                try:
                    setattr(instance, attribute.key, values[column.name])
                except Exception as error:  # the project's own code may raise anything
                    raise RefusedByClassError(owner.name, error) from error
                break
    for name, of_table in numbers.items():
        instances[name, of_table] = instance


def _relate(
    instances: Instances,
    mappers: dict[str, Mapper[Any]],
    by_table: dict[Any, FilledTable],
    name: str,
    number: int,
    instance: Any,
) -> None:
    """Set the many-to-one relationships of an instance that its values refer to."""
    for relationship in mappers[name].relationships:
        if relationship.direction is not MANYTOONE or relationship.viewonly:
            continue
        target = by_table.get(relationship.mapper.local_table)
        owner = next((item for item in by_table.values() if item.name == name), None)
        if target is None or owner is None:
            continue
        wanted: dict[str, Any] = {}
        for local, remote in relationship.local_remote_pairs:
            if local.table is owner.table and remote.table is target.table:
                wanted[remote.name] = owner.values[number].get(local.name)
        if not wanted or None in wanted.values():
            continue
        for other, values in target.values.items():
            matches = all(values.get(column) == value for column, value in wanted.items())
            related = instances.get((target.name, other)) if matches else None
            if related is not None and _is_of_family(related, relationship.mapper):
                try:
                    setattr(instance, relationship.key, related)
                except Exception as error:  # the project's own code may raise anything
                    raise RefusedByClassError(name, error) from error


def _is_of_family(instance: Any, mapper: Mapper[Any]) -> bool:
    """Whether an instance is of a class, or of one above or below it.

    A table may have several classes that do not inherit from each other.
    """
    return bool(sa.inspect(instance).mapper.base_mapper is mapper.base_mapper)
