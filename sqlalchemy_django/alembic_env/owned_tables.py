"""The tables that Alembic compares, and the branch of each.

These are the tables of the models, and those that the revisions create. Other tables, such as
Django's own and those in other schemas, are never created, altered or dropped.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import context
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory

from sqlalchemy_django import base
from sqlalchemy_django.alembic_env import (
    branch_order,
    other_differences,
    revision_names,
    revision_order,
)


def schemas() -> set[str]:
    """Return the schemas of the models' tables, without the usual one."""
    return {table.schema for table in base.Base.metadata.tables.values() if table.schema}


def include_name(name: str | None, kind: str, parents: Any) -> bool:
    """Skip all tables but those of the models and the revisions, and other schemas."""
    if kind == "schema":
        return name is None or name in schemas()
    return kind != "table" or is_owned(parents["schema_qualified_table_name"])


def include_object(item: Any, name: str | None, kind: str, reflected: bool, other: Any) -> bool:
    """Skip what Alembic cannot compare.

    That is what a revision creates by a verbatim statement, which no model declares, and unnamed
    unique constraints on SQLite, of which SQLAlchemy reflects only some.
    """
    if kind == "table":
        return is_owned(str(item.key))
    if reflected and other is None and name:
        is_made = is_added_column if kind == "column" else is_in_statement
        if is_made(name):
            return False
    is_unnamed = isinstance(item, sa.UniqueConstraint) and name is None
    return not (is_unnamed and context.get_context().dialect.name == "sqlite")


def is_owned(name: str) -> bool:
    """Return whether a table belongs to the models, or was created by a revision."""
    table = base.Base.metadata.tables.get(name)
    return name in table_branches() if table is None else bool(table.info.get("managed", True))


def is_in_statement(name: str) -> bool:
    """Return whether a verbatim statement of a revision contains a name."""
    word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return any(word.search(statement) for statement in verbatim_statements())


def is_added_column(name: str) -> bool:
    """Return whether a verbatim statement of a revision adds a column of this name."""
    added = re.compile(
        rf"\bADD\s+(?:COLUMN\s+)?(?:IF\s+NOT\s+EXISTS\s+)?[`\"]?{re.escape(name)}(?!\w)",
        re.IGNORECASE,
    )
    return any(added.search(statement) for statement in verbatim_statements())


def table_branches() -> dict[str, str]:
    """Return the branch of each table that the revisions create; computed once for each run."""
    cache: dict[str, dict[str, str]] = context.config.attributes
    if "table branches" not in cache:
        branches = cache["table branches"] = {}
        for script in reversed(list(ScriptDirectory.from_config(context.config).walk_revisions())):
            for function, argument in calls_in(script, "upgrade"):
                if function == "drop_table":
                    branches.pop(argument, None)
                elif function == "create_table":
                    branches[argument] = min(script.branch_labels, default="")
    return cache["table branches"]


def verbatim_statements() -> list[str]:
    """Return the verbatim statements of the revisions; computed once for each run."""
    cache: dict[str, list[str]] = context.config.attributes
    if "verbatim statements" not in cache:
        scripts = ScriptDirectory.from_config(context.config).walk_revisions()
        cache["verbatim statements"] = [
            argument
            for script in scripts
            for function, argument in calls_in(script, "upgrade")
            if function == "verbatim_sql"
        ]
    return cache["verbatim statements"]


def calls_in(script: Script, function: str) -> Iterator[tuple[str, str]]:
    """Return the calls in a function of a revision whose first argument is a constant.

    Each is the name of the called function, and the argument as text.
    """
    for definition in ast.parse(Path(script.path).read_text(encoding="utf-8")).body:
        if not isinstance(definition, ast.FunctionDef) or definition.name != function:
            continue
        for node in ast.walk(definition):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                called = getattr(node.func, "attr", getattr(node.func, "id", ""))
                schema = [
                    f"{keyword.value.value!s}."
                    for keyword in node.keywords
                    if keyword.arg == "schema" and isinstance(keyword.value, ast.Constant)
                ]
                yield called, "".join([*schema, str(node.args[0].value)])


def branch_of(table: str, default: str) -> str:
    """Return the branch of a table: that of its revision or of its module, else the default."""
    modules = {
        _key(mapper.local_table): mapper.class_.__module__.rpartition(".")[2]
        for mapper in base.Base.registry.mappers
    }
    module = modules.get(table, "").removesuffix("_models")
    return table_branches().get(table) or (module if module in branch_labels() else default)


def branch_labels() -> set[str]:
    """Return the labels of all branches; computed once for each run."""
    cache: dict[str, set[str]] = context.config.attributes
    if "branch labels" not in cache:
        scripts = ScriptDirectory.from_config(context.config).walk_revisions()
        cache["branch labels"] = {label for script in scripts for label in script.branch_labels}
    return cache["branch labels"]


def place_revision(migration: MigrationContext, _revision: object, directives: list[Any]) -> None:
    """Give a revision for ``--head LABEL@head`` the next number of its branch.

    It keeps the operations on the tables of that branch. Changes in the models of other
    applications are left for revisions of their own branches.
    """
    script: ops.MigrationScript = directives[0]
    assert script.upgrade_ops is not None
    script.upgrade_ops.ops += other_differences.other_differences(
        migration, is_ignored=is_in_statement
    )
    label, _, at = str(script.head).partition("@")
    # Without a message it is ``alembic check``; otherwise the head has another form.
    if script.message is not None and at == "head":
        _keep_branch(script, migration, label)
    if script.message is not None:
        if migration.dialect.name == "postgresql":
            revision_names.separate_repeated_uniques(script)
        revision_names.name_constraints(script, migration)
        separate_keys = migration.dialect.name != "sqlite"
        revision_order.sort_operations(script, separate_keys=separate_keys)
    for container in (script.upgrade_ops, script.downgrade_ops):
        assert container is not None  # Alembic's own scripts have one of each
        for operation in container.ops:
            _set_existing_types(operation)


def _keep_branch(script: ops.MigrationScript, migration: MigrationContext, label: str) -> None:
    """Set the number of a branch's next revision, its operations, and what it depends on."""
    scripts = ScriptDirectory.from_config(context.config)
    last = scripts.get_revision(f"{label}@head")
    start, _, number = last.revision.rpartition("_") if last else ("", "", "")
    if number.isdigit():
        script.rev_id = f"{start}_{int(number) + 1:04}"
    assert script.upgrade_ops is not None
    assert script.downgrade_ops is not None
    connection = migration.connection
    assert connection is not None  # nothing is compared offline
    pending = list(script.upgrade_ops.ops)
    operations = script.upgrade_ops.ops
    operations[:] = [item for item in pending if _branch_of(item, label) == label]

    def branch(table: str) -> str:
        return branch_of(table, label)

    branch_order.leave_keys_for_later(script, pending, branch)
    branch_order.refuse_used(operations, pending, connection, branch)
    script.upgrade_ops.reverse_into(script.downgrade_ops)
    both = [*operations, *script.downgrade_ops.ops]
    branches = branch_order.needed_branches(both, scripts, branch) - {label}
    heads = [scripts.get_revision(f"{branch}@head") for branch in sorted(branches)]
    script.depends_on = [head.revision for head in heads if head] or script.depends_on


def _set_existing_types(operation: Any) -> None:
    """Set the existing type of an altered column from the models.

    A reflected type is that of one database, and lacks what this database does not return.
    """
    for alteration in getattr(operation, "ops", ()):
        table = base.Base.metadata.tables.get(getattr(alteration, "table_name", ""))
        is_alteration = isinstance(alteration, ops.AlterColumnOp)
        if is_alteration and alteration.modify_type is None and table is not None:
            type_ = table.columns[alteration.column_name].type
            if not isinstance(type_, base.Declared):
                alteration.existing_type = type_


def _branch_of(operation: Any, default: str) -> str:
    schema = getattr(operation, "schema", None)
    name = str(operation.table_name)
    return branch_of(f"{schema}.{name}" if schema else name, default)


def _key(table: sa.FromClause) -> str:
    return table.key if isinstance(table, sa.Table) else str(table.description)
