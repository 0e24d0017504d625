"""What a revision of one branch needs of the others, and what it cannot do before them."""

import ast
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import util
from alembic.operations import ops
from alembic.script import ScriptDirectory

from sqlalchemy_django.alembic_env import revision_order
from sqlalchemy_django.alembic_env.other_differences import WriteByHandOp

#: Returns the branch of a table.
BranchOf = Callable[[str], str]


def needed_branches(
    operations: Iterable[ops.MigrateOperation], scripts: ScriptDirectory, branch_of: BranchOf
) -> set[str]:
    """Return the branches whose revisions come before these operations.

    Those are the branches of the tables that the operations refer to, and those with a statement or
    a key that uses a table of which something is dropped or gets another type.
    """
    needed: set[str] = set()
    changed: list[str] = []
    for operation in operations:
        needed |= set(map(branch_of, revision_order.referenced_tables(operation)))
        if isinstance(operation, ops.DropTableOp) or any(
            _takes_away(item) for item in getattr(operation, "ops", ())
        ):
            changed.append(revision_order.full_name(operation))
    if changed:
        words = "|".join(re.escape(name).replace(r"\.", r"\W+") for name in changed)
        used = re.compile(rf"(?<!\w)(?:{words})(?!\w)")
        for script in scripts.walk_revisions():
            if any(used.search(text) for text in _texts(Path(script.path))):
                needed |= set(script.branch_labels)
    return needed


def _takes_away(operation: ops.MigrateOperation) -> bool:
    """Return whether a view or a key that uses what an operation changes may be in its way."""
    if isinstance(operation, ops.AlterColumnOp):
        return operation.modify_type is not None or bool(operation.modify_name)
    return isinstance(operation, ops.DropColumnOp | ops.DropConstraintOp)


def _texts(path: Path) -> Iterator[str]:
    """Return the texts in the ``upgrade`` of a revision."""
    for definition in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(definition, ast.FunctionDef) and definition.name == "upgrade":
            for node in ast.walk(definition):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def leave_keys_for_later(
    script: ops.MigrationScript,
    pending: Iterable[Any],
    branch_of: BranchOf,
) -> None:
    """Remove the keys to tables that a revision of another branch will create.

    ``pending`` are the differences of all branches. Only branches that refer to each other's new
    tables have such keys; a next revision adds them.

    Raises:
        CommandError: The revision of the other branch can be made first.
    """
    assert script.upgrade_ops is not None
    operations = script.upgrade_ops.ops
    later = {
        revision_order.full_name(item) for item in pending if isinstance(item, ops.CreateTableOp)
    } - {revision_order.full_name(item) for item in operations if _creates(item)}
    if not later:
        return
    needs: dict[str, set[str]] = {}
    new = {revision_order.full_name(item) for item in pending if _creates(item)}
    for item in pending:
        targets = set(revision_order.referenced_tables(item)) & new
        branch = branch_of(revision_order.full_name(item))
        needs.setdefault(branch, set()).update(map(branch_of, targets))
    notes: list[ops.MigrateOperation] = []
    for item in operations:
        for target in sorted(set(revision_order.referenced_tables(item)) & later):
            name = revision_order.full_name(item)
            branch, other = branch_of(name), branch_of(target)
            if branch not in _reached(needs, other):
                raise util.CommandError(
                    f"{name} refers to the new table {target}: "
                    f"make and run the revision for {other}@head first"
                )
            revision_order.remove_keys(item, target)
            text = f"{name}: its key to {target} needs a further revision, after one of {other}"
            notes.append(WriteByHandOp(sa.Table(name, sa.MetaData()), text))
    operations[:] = [*notes, *(item for item in operations if getattr(item, "ops", True))]


def _drops(operation: Any) -> bool:
    return isinstance(operation, ops.DropTableOp)


def _creates(operation: Any) -> bool:
    return isinstance(operation, ops.CreateTableOp)


def _reached(needs: dict[str, set[str]], start: str) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for branch in needs.get(waiting.pop(), set()) - reached:
            reached.add(branch)
            waiting.append(branch)
    return reached


def refuse_used(
    operations: Iterable[Any],
    pending: Iterable[Any],
    connection: sa.Connection,
    branch_of: BranchOf,
) -> None:
    """Refuse to drop what a key or a view of the database still uses.

    ``pending`` are the differences of all branches.
    PostgreSQL and MariaDB refuse the former when the revision runs, and only PostgreSQL the latter.

    Raises:
        CommandError: It is used; the message has the cure.
    """
    operations = list(operations)
    gone = {revision_order.full_name(item) for item in pending if _drops(item)}
    dropped = {
        revision_order.full_name(item): item
        for item in operations
        if isinstance(item, ops.DropTableOp)
    }
    taken: dict[str, set[str]] = {name: set() for name in dropped}
    retyped: dict[str, set[str]] = {}
    for item in operations:
        for change in getattr(item, "ops", ()):
            name = revision_order.full_name(item)
            if isinstance(change, ops.DropColumnOp):
                taken.setdefault(name, set()).add(change.column_name)
            elif isinstance(change, ops.AlterColumnOp) and change.modify_type is not None:
                retyped.setdefault(name, set()).add(change.column_name)
    if connection.dialect.name == "postgresql":
        for name, columns in retyped.items():
            if name not in dropped:
                taken.setdefault(name, set()).update(columns)
    if not taken:
        return
    inspector = sa.inspect(connection)
    own = {None, *(getattr(item, "schema", None) for item in operations)}
    for schema in own:
        _refuse_keys(inspector, schema, dropped, gone, operations, branch_of)
        _refuse_views(inspector, schema, dropped, taken)


def _refuse_keys(
    inspector: sa.Inspector,
    schema: str | None,
    dropped: Collection[str],
    gone: Collection[str],
    operations: Iterable[Any],
    branch_of: BranchOf,
) -> None:
    changed = {
        revision_order.full_name(item)
        for item in operations
        if isinstance(item, ops.DropTableOp)
        or any(
            isinstance(change, ops.DropConstraintOp | ops.DropColumnOp)
            for change in getattr(item, "ops", ())
        )
    }
    references = list(_references(inspector, schema))
    for name, referred in references:
        if referred not in dropped or name in changed:
            continue
        back = next((pair for pair in references if pair[0] in dropped and pair[1] in gone), None)
        if name in gone and back is not None and branch_of(back[1]) == branch_of(name):
            raise util.CommandError(
                f"{name} refers to {referred}, {back[0]} refers to {back[1]}, and both branches "
                f"drop their tables: declare {back[0]} again without its key to {back[1]}, make "
                f"and run a revision for {branch_of(back[0])}@head, then one for "
                f"{branch_of(name)}@head, and drop {back[0]} last"
            )
        raise util.CommandError(
            f"{name} still refers to {referred}, which is dropped: "
            f"first make and run a revision for {branch_of(name)}@head that drops the key"
        )


def _references(inspector: sa.Inspector, schema: str | None) -> Iterator[tuple[str, str]]:
    """Yield the tables with foreign keys, each with a table that one of them refers to."""
    for (_, table), keys in inspector.get_multi_foreign_keys(schema=schema).items():
        for key in keys:
            referred = key["referred_table"]
            if key["referred_schema"]:
                referred = f"{key['referred_schema']}.{referred}"
            yield (f"{schema}.{table}" if schema else table), referred


def _refuse_views(
    inspector: sa.Inspector,
    schema: str | None,
    dropped: Iterable[str],
    taken: dict[str, set[str]],
) -> None:
    views = inspector.get_view_names(schema)
    if inspector.dialect.name == "postgresql":
        views += inspector.get_materialized_view_names(schema)
    for view in views:
        definition = inspector.get_view_definition(view, schema)
        words = set(re.findall(r"\w+", definition))
        for name, columns in sorted(taken.items()):
            used = sorted(columns & words)
            if name.rpartition(".")[2] in words and (name in dropped or used):
                what = name if name in dropped else f"{name}.{used[0]}"
                raise util.CommandError(
                    f"the view {view} uses {what}, which is changed or dropped: "
                    "first run a revision that drops the view, or creates it without"
                )
