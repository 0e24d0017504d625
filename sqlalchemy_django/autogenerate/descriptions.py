"""What a step does, in a few words for each change, and in sentences for its file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from alembic.operations import ops

from sqlalchemy_django.autogenerate.column_changes import Piece
from sqlalchemy_django.autogenerate.table_states import Item


def told(
    pieces: Sequence[Piece], tables: Mapping[str, str], columns: Mapping[tuple[str, str], str]
) -> tuple[tuple[str, str], ...]:
    """Return each change once, with Django's mark and a few words."""
    told = [("~", f"Rename table {old} to {new}") for old, new in tables.items()]
    told += [
        ("~", f"Rename column {old} of {table} to {new}") for (table, old), new in columns.items()
    ]
    made = {piece.table for piece in pieces if isinstance(piece.operation, ops.CreateTableOp)}
    told += [
        _line(piece)
        for piece in pieces
        if piece.table not in made or isinstance(piece.operation, ops.CreateTableOp)
    ]
    return tuple(dict.fromkeys(told))


def _line(piece: Piece) -> tuple[str, str]:
    operation, table = piece.operation, piece.table
    match operation:
        case ops.CreateTableOp():
            return "+", f"Create table {table}"
        case ops.DropTableOp():
            return "-", f"Drop table {table}"
        case ops.AddColumnOp():
            return "+", f"Add column {operation.column.name} to {table}"
        case ops.DropColumnOp():
            return "-", f"Drop column {operation.column_name} from {table}"
        case ops.AlterColumnOp():
            return "~", f"Alter column {operation.column_name} on {table}"
        case ops.CreateIndexOp():
            return "+", f"Create index {operation.index_name} on {table}"
        case ops.DropIndexOp():
            return "-", f"Drop index {operation.index_name} from {table}"
        case ops.AddConstraintOp():
            return "+", f"Create {_constraint(Item(operation))} on {table}"  # type: ignore[arg-type]
        case ops.DropConstraintOp():
            return "-", f"Drop {_dropped(piece, operation)} from {table}"
        case ops.ExecuteSQLOp():
            return "s", f"Fill rows of {table} that have no {', '.join(piece.columns)}"
    return "~", f"Alter table comment on {table}"


def _constraint(item: Item) -> str:
    """Return what a constraint is called, by its columns where each database has another name."""
    if item.is_named_by_hand or isinstance(item.making, ops.CreateForeignKeyOp):
        return f"constraint {item.name}"
    kind = "unique" if isinstance(item.making, ops.CreateUniqueConstraintOp) else "check"
    return f"{kind} constraint of {', '.join(item.columns)}"


def _dropped(piece: Piece, operation: ops.DropConstraintOp) -> str:
    name = operation.constraint_name
    if name is None or operation.if_exists:
        return f"{operation.constraint_type} constraint of {', '.join(piece.columns)}"
    return f"constraint {name}"


def lock(
    pieces: Sequence[Piece], tables: Mapping[str, str], columns: Mapping[tuple[str, str], str]
) -> str:
    """Return which tables the step blocks."""
    made = {piece.table for piece in pieces if isinstance(piece.operation, ops.CreateTableOp)}
    locked = [piece.table for piece in pieces if piece.table not in made]
    locked += [table for table, _ in columns] + list(tables.values())
    if not locked:
        return "none, all tables are new."
    return f"{_listed(locked)}, for everybody, while it runs."


def referred(pieces: Sequence[Piece]) -> Iterator[str]:
    """Return the tables to which new foreign keys refer."""
    for piece in pieces:
        if isinstance(piece.operation, ops.CreateForeignKeyOp):
            yield piece.operation.referent_table
        elif isinstance(piece.operation, ops.CreateTableOp):
            for key in piece.operation.to_table().foreign_keys:
                yield key.target_fullname.rpartition(".")[0]


def undo(pieces: Sequence[Piece]) -> str:
    """Return what is lost when the step is undone, and what may stop that."""
    of: dict[object, list[str]] = {}
    for piece in pieces:
        operation = piece.operation
        column = getattr(operation, "column_name", None)
        if isinstance(operation, ops.AddColumnOp):
            column = operation.column.name
        for kind in _kinds(operation):
            of.setdefault(kind, []).append(f"{piece.table}.{column}" if column else piece.table)
    sentences = [
        text.format(_listed(of[kind]))
        for kind, text in (
            (ops.CreateTableOp, "drops {} with all rows"),
            (ops.AddColumnOp, "drops {} with all values"),
            (ops.DropTableOp, "makes {} again, without the rows"),
            (ops.DropColumnOp, "adds {} again, without the values"),
            ("type", "fails where a value of {} does not fit the type before"),
            ("null", "fails where {} is null"),
        )
        if kind in of
    ]
    return f"{'; '.join(sentences) or 'loses nothing'}."


def _kinds(operation: ops.MigrateOperation) -> Iterator[object]:
    yield type(operation)
    if isinstance(operation, ops.AlterColumnOp):
        if operation.modify_type is not None:
            yield "type"
        if operation.modify_nullable:
            yield "null"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names))
