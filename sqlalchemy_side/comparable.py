"""Tables as Alembic can compare them: it ignores the ``ddl_if`` of indexes and constraints."""

from sqlalchemy import Constraint, Identity, Index, MetaData, Table

from sqlalchemy_side.base import NAME_LENGTHS


def models_on(dialect: str, metadata: MetaData, *, by_django: bool = True) -> MetaData:
    """Return a copy of the tables with only what a database of this kind can hold.

    Alembic compares it with what SQLAlchemy reflects; the models themselves say more. Of a
    SQLite database that Django may have made, SQLAlchemy does not tell which keys are deferred.
    """
    here = MetaData(naming_convention=metadata.naming_convention)
    for table in metadata.tables.values():
        if dialect not in table.info.get("only_on", NAME_LENGTHS):
            continue
        # Copies do not keep the condition, so they are known by their names.
        items: list[Index | Constraint] = [*table.indexes, *table.constraints]
        elsewhere = {(type(item), item.name) for item in items if not is_for(dialect, item)}
        copy = table.to_metadata(here)
        copy.indexes -= {item for item in copy.indexes if (type(item), item.name) in elsewhere}
        copy.constraints -= {
            item for item in copy.constraints if (type(item), item.name) in elsewhere
        }
        if dialect != "postgresql":
            forget_identities(copy)
        if dialect == "mariadb" or (dialect == "sqlite" and by_django):
            forget_deferred_keys(copy)
    return here


def is_for(dialect: str, item: Index | Constraint) -> bool:
    """Whether an item with ``ddl_if`` is made on databases of this kind."""
    condition = item._ddl_if
    return condition is None or dialect in (condition.dialect or ())


def forget_identities(table: Table) -> None:
    """Take out identities, which only PostgreSQL's catalogue gives back."""
    for column in table.columns:
        if isinstance(column.server_default, Identity):
            column.server_default = None


def forget_deferred_keys(table: Table) -> None:
    """Take out when keys are checked: MariaDB has no deferred ones."""
    for constraint in table.foreign_key_constraints:
        constraint.deferrable = constraint.initially = None
