"""Tables as Alembic can compare them: it ignores what ``ddl_if`` says of indexes and constraints."""

from sqlalchemy import Constraint, Identity, Index, MetaData, Table

from sqlalchemy_side.base import NAME_LENGTHS


def models_on(dialect: str, metadata: MetaData) -> MetaData:
    """Return a copy of the tables with only what a database of this kind can hold.

    Alembic compares it with what SQLAlchemy reflects; the models themselves say more.
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
            forget_what_only_postgresql_tells(copy)
    return here


def is_for(dialect: str, item: Index | Constraint) -> bool:
    """Whether an item with ``ddl_if`` is made on databases of this kind."""
    condition = item._ddl_if
    return condition is None or dialect in (condition.dialect or ())


def forget_what_only_postgresql_tells(table: Table) -> None:
    """Take out identities and deferred keys, which only PostgreSQL's catalogue gives back."""
    for column in table.columns:
        if isinstance(column.server_default, Identity):
            column.server_default = None
    for constraint in table.foreign_key_constraints:
        # MariaDB has no deferred keys, and those that Django makes on SQLite are not reflected.
        constraint.deferrable = constraint.initially = None
