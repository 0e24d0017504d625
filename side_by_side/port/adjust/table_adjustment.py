"""Adjusts one table of a port to the one that the migrations create.

Two databases are compared by their facts: the one that the port of the models creates, and the
migrated one. Where a table is the same in both, it stays as it was read. Where it is not, what
``base.py`` adds implicitly is declared first, and then changed to what the migrated table has.
"""

from collections.abc import Callable
from dataclasses import replace

from side_by_side.port.adjust.catalogue_tables import (
    Catalogue,
    CatalogueTable,
    Place,
    Properties,
    columns_of,
)
from side_by_side.port.adjust.column_adjustment import (
    ColumnAdjustment,
    column_statements,
    is_check_of,
    json_checks,
)
from side_by_side.port.adjust.constraint_adjustment import (
    foreign_keys_of,
    is_expressible,
    reference_of,
    table_item,
    target_table,
)
from side_by_side.port.adjust.implicit_ddl import brings_check, declare_implicit, implicit_names
from side_by_side.port.adjust.sequences import default_name, serial_sequences
from side_by_side.port.adjust.table_options import adjust_options
from side_by_side.port.adjust.table_state import TableState
from side_by_side.port.further_uniques import mark_further
from side_by_side.port.model import (
    Check,
    Class,
    Exclusion,
    ForeignKeys,
    Index,
    JoinTable,
    Statement,
    TableItem,
    TableStatement,
    Unique,
)
from side_by_side.port.read.offline_editors import editors
from side_by_side.port.remarks import Kind, Remark
from side_by_side.sql.quoting import quote_name

NO_COLUMN = Kind("columns of models are created by no migration, and left out")


def adjust_table(
    table: Class | JoinTable,
    current: Catalogue,
    wanted: Catalogue,
    attribute: Callable[[str], str],
) -> tuple[Class | JoinTable, tuple[Statement, ...]]:
    """Return a table as the migrations create it, and the statements for what it cannot declare.

    ``attribute`` names the columns that no field has.
    """
    before, after = current.tables.get(table.table), wanted.tables.get(table.table)
    if after is None or not after.is_plain:
        return table, ()
    if before == after and list(before.table_items) == list(after.table_items):
        return table, ()
    state = TableState.start(wanted.kind, table, before, after)
    state = _adjust_columns(state, before, attribute)
    state = _adjust_keys(state, wanted)
    state = declare_implicit(state)
    state = _adjust_items(state, wanted)
    usual: Properties = {"collation": current.collation}
    properties = before.properties if before else usual
    state = replace(
        state, table=adjust_options(state.kind, state.table, properties, after.properties)
    )
    statements = column_statements(state.kind, before, after)
    if state.kind == "postgresql":
        statements += serial_sequences(state.table.columns, after, wanted.sequences)
    state = state.add_items(tuple(((state.kind,), statement) for statement in statements))
    if state.kind == "postgresql":
        state = state.change(table_items=mark_further(state.table))
    return state.table, state.statements


def _adjust_columns(
    state: TableState, current: CatalogueTable | None, attribute: Callable[[str], str]
) -> TableState:
    table, wanted = state.table, state.wanted
    columns = ColumnAdjustment(state.kind, current, wanted).adjust(table.columns, attribute)
    state = state.change(columns=columns)
    if isinstance(table, Class) and not wanted.key:
        keys = [column.attribute for column in table.columns if column.key is not None]
        state = state.change(mapper_key=tuple(keys))
    if gone := {column.name for column in table.columns} - {column.name for column in columns}:
        text = "The migrations create no such column."
        remarks = [Remark(NO_COLUMN, table.table, text, name) for name in sorted(gone)]
        state = state.change(remarks=(*table.remarks, *remarks))
    return state


# --- Keys ----------------------------------------------------------------------------------------


def _adjust_keys(state: TableState, wanted: Catalogue) -> TableState:
    positions = {column.name: number for number, column in enumerate(state.table.columns)}
    for place in state.lost:
        listed = columns_of(state.before[place])
        if place[0] == "foreign_key" and len(listed) == 1 and listed[0] in positions:
            state = state.change_column(positions[listed[0]], reference=None)
    for place in state.missing:
        kind, name = place
        if kind == "foreign_key":
            state = _add_key(state, name, positions, wanted)
        elif kind == "primary_key":
            # The name that the server gives by default is not declared.
            usual = default_name(state.wanted.bare_name, "", "pkey")
            is_declared = state.kind == "postgresql" and name != usual
            state = state.change(key_name=name if is_declared else "")
    return state.without("foreign_key").without("primary_key")


def _add_key(
    state: TableState, name: str, positions: dict[str, int], wanted: Catalogue
) -> TableState:
    properties = state.wanted.table_items["foreign_key", name]
    listed = columns_of(properties)
    number = positions[listed[0]]
    if not wanted.creates(target_table(state.kind, properties)):
        return state
    if not is_expressible(properties):
        return _add_statement(state, name, wanted)
    if len(listed) == 1 and state.table.columns[number].reference is None:
        return state.change_column(number, reference=reference_of(state.kind, name, properties))
    keys = foreign_keys_of(state.kind, name, properties)
    return state.add_items(((tuple(editors()), keys),))


def _add_statement(state: TableState, name: str, wanted: Catalogue) -> TableState:
    """Add the statement of a foreign key, which runs when all tables exist."""
    table = state.wanted.name
    up = wanted.definitions.get((table, name), "")
    if not up:
        return state
    quoted_table, quoted_key = state.wanted.quoted(state.kind), quote_name(state.kind, name)
    down = f"ALTER TABLE {quoted_table} DROP CONSTRAINT {quoted_key}"
    statement = Statement(f"foreign key {name} of {table}", up, down)
    return replace(state, statements=(*state.statements, statement))


# --- Constraints and indexes ---------------------------------------------------------------------


def _adjust_items(state: TableState, wanted: Catalogue) -> TableState:
    """Rename, remove and add constraints and indexes."""
    state = _rename_items(state)
    lost = {(_group(kind), name) for kind, name in state.lost}
    kept = (
        (kinds, item)
        for kinds, item in state.table.table_items
        if state.kind not in kinds or (_group(_kind_of(item)), item.name) not in lost
    )
    state = state.change(table_items=tuple(kept))
    for place in state.missing:
        if not _is_brought(state, place):
            items = table_item(state.kind, state.wanted, place, wanted.definitions)
            state = state.add_items(items)
    return _name_and_order(_without_orphans(state))


def _rename_items(state: TableState) -> TableState:
    for place in state.missing:
        alike = [
            old
            for old in state.lost
            if old[0] == place[0] and state.before[old] == state.wanted.table_items[place]
        ]
        if alike and (renamed := _rename(state, alike[0], place[1])):
            state = replace(
                renamed,
                lost=tuple(old for old in state.lost if old != alike[0]),
                missing=tuple(new for new in state.missing if new != place),
            )
    return state


def _rename(state: TableState, old: Place, new: str) -> TableState | None:
    """Return the state with a declared item renamed, None where it is not declared."""
    items = list(state.table.table_items)
    for number, (kinds, item) in enumerate(items):
        is_alike = _group(_kind_of(item)) == _group(old[0])
        if item.name == old[1] and state.kind in kinds and is_alike:
            if isinstance(item, TableStatement):
                return None
            items[number] = kinds, replace(item, name=new)
            return state.change(table_items=tuple(items))
    return None


def _without_orphans(state: TableState) -> TableState:
    """Remove the items of other kinds of database whose columns are gone."""
    columns = {column.name for column in state.table.columns}
    kept = (
        (kinds, item)
        for kinds, item in state.table.table_items
        if not isinstance(item, Index | Unique) or _columns_in(item) <= columns
    )
    return state.change(table_items=tuple(kept))


def _is_brought(state: TableState, place: Place) -> bool:
    """Whether an index comes with a column, or on MariaDB with a foreign key of its name."""
    kind, name = place
    if kind == "check" and state.kind == "sqlite":
        expression = str(state.wanted.table_items[place].get("expression"))
        return any(
            (brings_check(column) and is_check_of(column.name, expression))
            or (column.type.name == "Json" and name in json_checks(state.wanted, column.name))
            for column in state.table.columns
        )
    if kind != "index":
        return False
    if state.kind == "mariadb" and state.is_of_key(place):
        return not state.in_other_order
    return any(name in implicit_names(state, column) for column in state.table.columns)


def _name_and_order(state: TableState) -> TableState:
    items = [
        (kinds, replace(item, name="") if _is_nameless(item) else item)
        for kinds, item in state.table.table_items
    ]
    if state.kind == "mariadb":
        names = [name for kind, name in state.wanted.table_items if kind != "foreign_key"]
        order = {name: number for number, name in enumerate(names)}
        items.sort(key=lambda entry: order.get(entry[1].name, len(order)))
    return state.change(table_items=tuple(items))


def _columns_in(item: Index | Unique) -> set[str]:
    if isinstance(item, Unique):
        return set(item.columns)
    return {part.column for part in item.parts if part.column} | set(item.include)


def _kind_of(item: TableItem) -> str:
    kinds = {Check: "check", Exclusion: "exclusion", ForeignKeys: "foreign_key"}
    return kinds.get(type(item), "index")


def _group(kind: str) -> str:
    """Return the kinds that count as one: what is unique may be a constraint or an index."""
    return "index" if kind == "unique" else kind


def _is_nameless(item: TableItem) -> bool:
    """Whether the name is only the description of a constraint without a name, on SQLite."""
    return isinstance(item, Unique | Check) and item.name.startswith(("unique (", "check "))
