"""The body of a revision for several databases: what is the same everywhere is written once."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, groupby

from alembic.operations import ops

from sqlalchemy_django.autogenerate.column_changes import PhasedOperation
from sqlalchemy_django.autogenerate.offline import DATABASES
from sqlalchemy_django.autogenerate.render import Renderer
from sqlalchemy_django.autogenerate.table_changes import PHASES, table_operations
from sqlalchemy_django.autogenerate.table_states import TableState, TableStates
from sqlalchemy_django.base import Json

DIALECT = "dialect = op.get_context().dialect.name"
ALTER = "alter tables"
#: The order in which snippets for some databases are written, where their order is free.
ORDER = sorted(
    (databases for number in (3, 2, 1) for databases in combinations(DATABASES, number)),
    key=lambda databases: (
        databases != DATABASES,
        databases == ("postgresql",),
        databases != ("sqlite",),
    ),
)


@dataclass(frozen=True)
class Snippet:
    """Some code and the databases that it is for, in the order of ``DATABASES``."""

    code: str
    databases: tuple[str, ...]


@dataclass(frozen=True)
class Stage:
    """The tables before and after a part of a revision, by database.

    ``orders`` are the orders of columns that tables have on SQLite.
    """

    old: Mapping[str, TableStates]
    new: Mapping[str, TableStates]
    orders: Mapping[str, Sequence[str]] = field(default_factory=dict)


Operations = Mapping[str, list[PhasedOperation]]


def render_body(stages: Sequence[Stage], renderers: Mapping[str, Renderer]) -> str:
    """Return the code that goes through the stages, empty where there is nothing to do."""
    return _with_conditions(
        [snippet for stage in stages for snippet in _render_stage(stage, renderers)]
    )


def with_dialect(code: str) -> str:
    """Return code after the definition of ``dialect``, where the code uses it."""
    return f"{DIALECT}\n{code}" if re.search(r"\bdialect [!=]= ", code) else code


def operations_of(stage: Stage, renderers: Mapping[str, Renderer]) -> Operations:
    """Return the operations of a stage, by database."""
    return {
        database: list(
            table_operations(stage.old[database], stage.new[database], renderers[database])
        )
        for database in DATABASES
    }


def _render_stage(stage: Stage, renderers: Mapping[str, Renderer]) -> Iterator[Snippet]:
    operations = operations_of(stage, renderers)
    tables = [
        item.table for item in operations["sqlite"] if item.phase == ALTER and item.needs_copy
    ]
    tables += [table for table in stage.orders if table in stage.old["sqlite"]]
    batches = {
        _placeholder(table): _render_batch(table, operations, stage, renderers) for table in tables
    }
    for phase in PHASES:
        codes = {
            database: _codes(phase, operations[database], batches, stage, renderers[database])
            for database in DATABASES
        }
        snippets = merge(codes)
        if phase.endswith("indexes"):
            # Their order is free, so that each condition is written once.
            snippets.sort(key=lambda snippet: ORDER.index(snippet.databases))
        for snippet in snippets:
            batch = batches.get(snippet.code)
            yield snippet if batch is None else Snippet(batch, DATABASES)


def _codes(
    phase: str,
    operations: Sequence[PhasedOperation],
    batches: Mapping[str, str],
    stage: Stage,
    renderer: Renderer,
) -> list[str]:
    """Return the code of a phase, each once, with placeholders for batches."""
    codes: list[str] = []
    for item in operations:
        if item.phase == phase:
            code = _placeholder(item.table)
            if phase != ALTER or code not in batches:
                code = renderer.operation(item.operation)
            codes.append(code)
    if phase == ALTER:
        # Also the batches that only order columns.
        codes += [
            placeholder for placeholder in map(_placeholder, stage.orders) if placeholder in batches
        ]
    return list(dict.fromkeys(codes))


def _placeholder(table: str) -> str:
    return f"# {table}"


def _render_batch(
    table: str, operations: Operations, stage: Stage, renderers: Mapping[str, Renderer]
) -> str:
    """Return the code that alters a table by a batch, for which SQLite copies the table."""
    altering = {
        database: [item for item in items if item.table == table and item.phase == ALTER]
        for database, items in operations.items()
    }
    arguments_of = [item for item in altering["sqlite"] if _is_table_argument(item)]
    altering["sqlite"] = [item for item in altering["sqlite"] if item not in arguments_of]
    codes = {
        database: [renderers[database].operation(item.operation, batch=True) for item in items]
        for database, items in altering.items()
    }
    renderer = renderers["sqlite"]
    copied = _without_dropped(stage.old["sqlite"][table], operations["sqlite"])
    arguments = [f"{table!r}", f"copy_from={renderer.copied_table(copied)}"]
    added = [code for item in arguments_of if (code := renderer.table_argument(item.operation))]
    if added:
        arguments.append(f"table_args=({', '.join(added)},)")
    order = stage.orders.get(table)
    if order:
        arguments.append(f"partial_reordering=[{tuple(order)!r}]")
    if arguments_of or order or not any(map(_recreates, altering["sqlite"])):
        arguments.append('recreate="always" if dialect == "sqlite" else "never"')
    inner = _with_conditions(merge(codes)) or "pass"
    return (
        "# SQLite copies the table, whose definition until now is copy_from.\n"
        f"with op.batch_alter_table({', '.join(arguments)}) as batch_op:\n"
        + textwrap.indent(inner, "    ")
    )


def _is_table_argument(item: PhasedOperation) -> bool:
    """Return whether the copy of a table has it: Alembic alters no unnamed constraints."""
    operation = item.operation
    match operation:
        case ops.CreateUniqueConstraintOp() | ops.DropConstraintOp():
            return operation.constraint_name is None
        case ops.AddColumnOp():
            return isinstance(operation.column.type, Json)
    return False


def _recreates(item: PhasedOperation) -> bool:
    """Return whether Alembic copies the table of SQLite for an operation."""
    types = (ops.AlterColumnOp, ops.DropColumnOp, ops.AddConstraintOp, ops.DropConstraintOp)
    return isinstance(item.operation, types)


def _without_dropped(table: TableState, operations: Sequence[PhasedOperation]) -> TableState:
    """Return a table without its dropped indexes and unnamed constraints."""
    indexes, uniques = set(), set()
    for item in operations:
        if isinstance(item.operation, ops.DropIndexOp):
            indexes.add(item.operation.index_name)
        elif isinstance(item.operation, ops.DropConstraintOp) and item.table == table.name:
            uniques.add(item.columns)
    kept = tuple(
        item
        for item in table.items
        if not (
            isinstance(item.create_op, ops.CreateIndexOp) and item.create_op.index_name in indexes
        )
        and not (item.name is None and tuple(item.columns) in uniques)
    )
    return replace(table, items=kept)


def merge(codes: Mapping[str, Sequence[str]]) -> list[Snippet]:
    """Return the codes of all databases in one order, each with the databases that have it."""
    merged = _merge_create_tables(codes)
    order: list[str] = []
    for database_codes in merged.values():
        position = 0
        for code in database_codes:
            if code in order:
                position = order.index(code) + 1
            else:
                order.insert(position, code)
                position += 1
    return [
        Snippet(code, tuple(database for database in DATABASES if code in merged[database]))
        for code in order
    ]


def _merge_create_tables(codes: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return the codes with one ``create_table`` for all databases, where only lines differ."""
    calls: dict[str, dict[str, str]] = {}
    for database, database_codes in codes.items():
        for code in database_codes:
            if code.startswith("op.create_table("):
                calls.setdefault(code.split("\n")[0], {})[database] = code
    merged = {start: _merge_lines(call) for start, call in calls.items()}
    return {
        database: [merged.get(code.split("\n")[0]) or code for code in database_codes]
        for database, database_codes in codes.items()
    }


def _merge_lines(codes: Mapping[str, str]) -> str | None:
    """Return one code for all databases, with a condition in the lines that differ."""
    texts = {database: code.split("\n") for database, code in codes.items()}
    if len(set(codes.values())) == 1 or len({len(lines) for lines in texts.values()}) > 1:
        return None
    return "\n".join(
        _merge_line(dict(zip(texts, lines, strict=True)))
        for lines in zip(*texts.values(), strict=True)
    )


def _merge_line(lines: Mapping[str, str]) -> str:
    if len(set(lines.values())) == 1:
        return next(iter(lines.values()))
    cases = {database: line.strip().removesuffix(",") for database, line in lines.items()}
    *conditional, last = dict.fromkeys(cases.values())
    text = ""
    for case in conditional:
        databases = tuple(database for database, other in cases.items() if other == case)
        text += f"{case} if {_condition(databases, tuple(cases))} else "
    return f"{text}{last},"


def _with_conditions(snippets: Sequence[Snippet]) -> str:
    """Return the code of snippets, with conditions for those of some databases."""
    blocks: list[str] = []
    before: tuple[str, ...] = ()
    for databases, group in groupby(snippets, key=lambda snippet: snippet.databases):
        code = "\n".join(snippet.code for snippet in group)
        if databases == DATABASES:
            blocks.append(code)
        else:
            rest = tuple(database for database in DATABASES if database not in before)
            is_rest = bool(before) and databases == rest
            start = "else:" if is_rest else f"if {_condition(databases, DATABASES)}:"
            blocks.append(f"{start}\n{textwrap.indent(code, '    ')}")
        is_if = databases != DATABASES and not blocks[-1].startswith("else:")
        before = databases if is_if else ()
    return "\n".join(blocks)


def _condition(databases: Sequence[str], of: Sequence[str]) -> str:
    if len(databases) == 1:
        return f'dialect == "{databases[0]}"'
    excluded = [database for database in of if database not in databases]
    return " and ".join(f'dialect != "{database}"' for database in excluded)
