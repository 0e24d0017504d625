"""Declares what ``base.py`` adds to a table implicitly, where the migrations differ."""

import re
from collections.abc import Mapping
from dataclasses import replace

from side_by_side.column_types import common
from side_by_side.port.adjust.catalogue_tables import Place, Properties, columns_of
from side_by_side.port.adjust.column_adjustment import is_check_of
from side_by_side.port.adjust.sequences import default_name
from side_by_side.port.adjust.table_state import TableState
from side_by_side.port.model import Column, ForeignKeys, Index, Part, TableItem, Unique
from side_by_side.port.read.columns import implicit_indexes
from side_by_side.port.read.constraints import merge_forms
from side_by_side.port.read.offline_editors import editors

#: The types of ``base.py`` that bring a check, and the types of the same numbers without one.
UNCHECKED = {
    common.POSITIVE_INTEGER: common.INTEGER,
    common.POSITIVE_SMALL_INTEGER: common.SMALL_INTEGER,
    common.POSITIVE_BIG_INTEGER: common.BIG_INTEGER,
}


def brings_check(column: Column) -> bool:
    """Whether a column's type brings the check that its number is positive."""
    return column.type in UNCHECKED and not column.checks


def implicit_names(state: TableState, column: Column) -> set[str]:
    """Return the names of the indexes that come with a column on the kind of database adjusted."""
    return {index.name for index in _indexes(state, column).get(state.kind, [])}


def declare_implicit(state: TableState) -> TableState:
    """Declare what comes with columns, where it is not what the migrated table has."""
    declare_all = state.in_other_order
    lost = {name for _, name in state.lost}
    for number, column in enumerate(state.table.columns):
        names = implicit_names(state, column)
        if declare_all or names & lost or not names <= _index_names(state.wanted.table_items):
            state = _declare_indexes(state, number)
        state = _declare_unique(state, number, declare_all=declare_all)
        state = _declare_unchecked(_without_own_check(state, number), number)
    state = _declare_no_indexes(state)
    together = {_together_name(state, state.kind, columns) for columns in state.table.together}
    if declare_all or together & lost:
        state = _declare_together(state)
    left = [
        place
        for place in state.wanted.table_items
        if place not in state.missing and _is_left(state, place)
    ]
    return replace(state, missing=(*state.missing, *left))


def _is_left(state: TableState, place: Place) -> bool:
    """Whether an index came with a foreign key that is removed, or comes in another order."""
    if state.is_of_key(place):
        return state.in_other_order
    is_lost = ("foreign_key", place[1]) in state.before
    return state.kind == "mariadb" and place[0] == "index" and is_lost


def _declare_no_indexes(state: TableState) -> TableState:
    """Declare that columns of a composite key have no index, which ``base.py`` would add."""
    keys = [item for _, item in state.table.table_items if isinstance(item, ForeignKeys)]
    for number, column in enumerate(state.table.columns):
        refers = any(column.name in key.columns for key in keys)
        if refers and column.index is None and column.reference is None:
            state = state.change_column(number, index=False)
    return state


def _index_names(items: Mapping[Place, Properties]) -> set[str]:
    return {name for kind, name in items if kind == "index"}


def _indexes(state: TableState, column: Column) -> dict[str, list[Index]]:
    """Return the indexes that come with a column, by kind of database."""
    if column.index is False:
        return {}
    keys = [other.name for other in state.table.columns if other.key is not None]
    return implicit_indexes(state.wanted.bare_name, column, keys, indexed=bool(column.index))


def _declare_indexes(state: TableState, number: int) -> TableState:
    implicit = _indexes(state, state.table.columns[number])
    if not any(implicit.values()):
        return state
    # An index that the column did not have before is not declared here.
    known = _index_names(state.before)
    declared: dict[str, list[TableItem]] = {
        kind: [index for index in indexes if kind != state.kind or index.name in known]
        for kind, indexes in implicit.items()
    }
    return state.change_column(number, index=False).add_items(merge_forms(declared))


def _declare_unique(state: TableState, number: int, *, declare_all: bool) -> TableState:
    """Declare that a column is unique as a constraint of the table, where its name differs."""
    column = state.table.columns[number]
    names = [
        name
        for (kind, name), item in state.before.items()
        if kind == "unique" and columns_of(item) == (column.name,)
    ]
    if not column.unique or not names:
        return state
    if not (declare_all or ("unique", names[0]) in state.lost):
        return state
    # The second index of unique text comes with its uniqueness.
    state = _declare_indexes(state, number).change_column(number, unique=False)
    if column.reference is not None:
        # The index of a foreign key would come in the place of the unique one.
        state = state.change_column(number, index=False)
    return state.add_items(((tuple(editors()), Unique(names[0], (column.name,))),))


def _declare_unchecked(state: TableState, number: int) -> TableState:
    """Declare a type without its check, where the check of a positive number differs."""
    column = state.table.columns[number]
    if not brings_check(column) or state.kind == "mariadb":
        return state
    lost = [
        place
        for place in state.lost
        if place[0] == "check"
        and is_check_of(column.name, str(state.before[place].get("expression")))
    ]
    if not lost:
        return state
    state = state.change_column(number, type=UNCHECKED[column.type])
    return replace(state, lost=tuple(place for place in state.lost if place not in lost))


def _without_own_check(state: TableState, number: int) -> TableState:
    """Return the state without the check of a column that the migrated table does not have."""
    column = state.table.columns[number]
    if state.kind not in column.checks or state.kind == "mariadb":
        return state
    lost = [place for place in state.lost if place[0] == "check" and _is_own(state, column, place)]
    if not lost:
        return state
    checks = {kind: sql for kind, sql in column.checks.items() if kind != state.kind}
    state = state.change_column(number, checks=checks)
    return replace(state, lost=tuple(place for place in state.lost if place not in lost))


def _is_own(state: TableState, column: Column, place: Place) -> bool:
    """Whether a check is a column's own: PostgreSQL names it, and SQLite keeps its text."""
    if state.kind == "postgresql":
        names = (default_name(state.wanted.bare_name, name, "check") for name in (column.name, ""))
        return place[1] in names
    expression = str(state.before[place].get("expression"))
    return _bare(expression) == _bare(column.checks[state.kind])


def _bare(expression: str) -> str:
    return re.sub(r"[\s()\"`\[\]]", "", expression).lower()


def _together_name(state: TableState, kind: str, columns: tuple[str, ...]) -> str:
    return str(editors()[kind]._create_index_name(state.wanted.bare_name, list(columns), "_uniq"))


def _declare_together(state: TableState) -> TableState:
    for columns in state.table.together:
        declared: dict[str, list[TableItem]] = {}
        for kind in editors():
            name = _together_name(state, kind, columns)
            index = Index(name, tuple(map(Part, columns)), unique=True)
            declared[kind] = [index if kind == "sqlite" else Unique(name, columns)]
        state = state.add_items(merge_forms(declared))
    return state.change(together=())
