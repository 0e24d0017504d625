"""A chapter's next step: what the models say now, against what its steps have made."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import sqlalchemy as sa
from alembic import util
from alembic.operations import ops
from sqlalchemy import Column, MetaData

from sqlalchemy_django.autogenerate import descriptions
from sqlalchemy_django.autogenerate.branches import Branches
from sqlalchemy_django.autogenerate.default_values import default_of
from sqlalchemy_django.autogenerate.offline import DATABASES, dialect_of
from sqlalchemy_django.autogenerate.render import Renderer
from sqlalchemy_django.autogenerate.replay import ReplayedState, renamed_table
from sqlalchemy_django.autogenerate.revision_body import Stage, body, found, with_dialect
from sqlalchemy_django.autogenerate.table_changes import settled
from sqlalchemy_django.autogenerate.table_states import Shapes, copied, models_shapes, settled_keys


@dataclass(frozen=True)
class Renames:
    """What is to be renamed: tables, and columns by the table's new name and their old one."""

    tables: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def possible(self, models: MetaData) -> "Renames":
        """Leave out what the models do not have under the new name, or still have under the old."""
        tables = models.tables
        return Renames(
            {old: new for old, new in self.tables.items() if new in tables and old not in tables},
            {
                (table, old): new
                for (table, old), new in self.columns.items()
                if table in tables and new in tables[table].c and old not in tables[table].c
            },
        )


@dataclass(frozen=True)
class ColumnOrders:
    """The orders of columns that SQLite is to have, by table, going up and going down."""

    up: Mapping[str, Sequence[str]] = field(default_factory=dict)
    down: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Draft:
    """A step to be written: the code of both directions, and what it does, in sentences.

    ``referenced_tables`` are those to which its new foreign keys refer.
    """

    upgrade: str
    downgrade: str
    imports: frozenset[str]
    changes: tuple[tuple[str, str], ...]
    lock: str
    undo: str
    referenced_tables: frozenset[str]

    def docstring(self, name: str, changes: Iterable[tuple[str, str]] = ()) -> str:
        """Return what the step's file begins with; ``changes`` are the other side's changes."""
        why = "; ".join(text[:1].lower() + text[1:] for _, text in changes or self.changes)
        parts = {"Why": f"{why or 'nothing on this side'}. Say what for."}
        parts |= {"Lock": self.lock, "Undo": self.undo}
        lines = [textwrap.fill(f"{part}: {text}", 99) for part, text in parts.items()]
        title = name.replace("_", " ")
        return "\n".join([f"{title[:1].upper()}{title[1:]}.", "", *lines, ""])


def draft_revision(
    states: Mapping[str, ReplayedState],
    branches: Branches,
    branch: str,
    renames: Renames,
    orders: ColumnOrders,
) -> Draft:
    """Return the next revision of a branch.

    ``states`` are what all revisions create, by database.

    Raises:
        CommandError: A column that must not be null is added to a table, and has no default for
            the rows of the table.
    """
    renames = renames.possible(branches.metadata)
    names = list(branches.tables(branch))
    old = {kind: states[kind].of_branch(branch) for kind in DATABASES}
    new = {kind: models_shapes(kind, names, branches.metadata) for kind in DATABASES}
    renderers = {kind: Renderer(kind) for kind in DATABASES}
    renamed = {kind: _renamed(shapes, renames) for kind, shapes in old.items()}
    new = {kind: settled(renamed[kind], new[kind], renderers[kind]) for kind in DATABASES}
    new = {kind: _as_django_made(renamed[kind], new[kind], orders.up) for kind in DATABASES}
    middle = {kind: _middle(renamed[kind], new[kind], kind) for kind in DATABASES}
    fresh = [{kind: settled_keys(each[kind]) for kind in DATABASES} for each in (renamed, middle)]
    stages = [Stage(fresh[0], fresh[1]), Stage(middle, new, orders.up)]
    again = {kind: settled(new[kind], renamed[kind], renderers[kind]) for kind in DATABASES}
    # Where a table comes back, only SQLite has its columns in another order.
    again["sqlite"] = _as_django_made(new["sqlite"], again["sqlite"], orders.down)
    back = [Stage(new, again, orders.down)]
    there = [_renaming(old["sqlite"], renames, back=False), body(stages, renderers)]
    and_back = [body(back, renderers), _renaming(old["sqlite"], renames, back=True)]
    pieces = [piece for kind in DATABASES for piece in found(Stage(renamed, new), renderers)[kind]]
    return Draft(
        _joined(there),
        _joined(and_back),
        frozenset(line for renderer in renderers.values() for line in renderer.imports),
        descriptions.told(pieces, renames.tables, renames.columns),
        descriptions.lock(pieces, renames.tables, renames.columns),
        descriptions.undo(pieces),
        frozenset(descriptions.referred(pieces)),
    )


def _joined(texts: Sequence[str]) -> str:
    return with_dialect("\n".join(text for text in texts if text))


def _renamed(shapes: Shapes, renames: Renames) -> Shapes:
    for old, new in renames.tables.items():
        shapes = renamed_table(shapes, old, new)
    for (table, column), new in renames.columns.items():
        if table in shapes:
            shapes = {**shapes, table: shapes[table].with_renamed(column, new)}
    return shapes


def _renaming(shapes: Shapes, renames: Renames, *, back: bool) -> str:
    """Return the code that renames, or that names back, in the opposite order."""
    renderer = Renderer("sqlite")
    lines = []
    for old, new in renames.tables.items():
        names = (new, old) if back else (old, new)
        lines.append("op.rename_table({!r}, {!r})".format(*names))
    after = _renamed(shapes, Renames(renames.tables))
    for (table, old), new in renames.columns.items():
        if table not in after:
            continue
        column = after[table].columns[old]
        names = (new, old) if back else (old, new)
        operation = ops.AlterColumnOp(
            table,
            names[0],
            modify_name=names[1],
            existing_type=column.type,
            existing_nullable=column.nullable,
        )
        lines.append(renderer.operation(operation))
    return "\n".join(lines[::-1] if back else lines)


def _as_django_made(old: Shapes, new: Shapes, orders: Mapping[str, Sequence[str]]) -> Shapes:
    """Return the new tables, those to be made with their columns in the order that Django took."""
    found = dict(new)
    for name, order in orders.items():
        if name in new and name not in old:
            columns = sorted(new[name].columns.items(), key=lambda each: order.index(each[0]))
            found[name] = replace(new[name], columns=dict(columns))
    return found


def _middle(old: Shapes, new: Shapes, kind: str) -> Shapes:
    """Return the old tables with the columns that must have a value at once, and do not later."""
    middle = dict(old)
    for name, shape in new.items():
        if name not in old:
            continue
        added = [each for each in shape.columns.values() if each.name not in old[name].columns]
        if all(map(_can_be_empty, added)):
            continue
        # All of them, so that they come in the order of the models.
        columns = dict(old[name].columns)
        for column in added:
            columns[column.name] = column if _can_be_empty(column) else _with_default(column, kind)
        middle[name] = replace(old[name], columns=columns)
    return middle


def _can_be_empty(column: Column[Any]) -> bool:
    return bool(column.nullable) or column.server_default is not None


def _with_default(column: Column[Any], kind: str) -> Column[Any]:
    """Return a column whose default the database knows."""
    default = default_of(column, dialect_of(kind))
    if default is None:
        raise util.CommandError(
            f"{column.table.name}.{column.name} must not be null, and nothing says what the rows "
            "that are there get: give it default= a plain value or a server_default, or take three "
            "steps: add it as null, fill it, forbid null"
        )
    copy = copied(column)
    sa.DefaultClause(default)._set_parent(copy)
    return copy
