"""Which tables are looked at, and to which branch each belongs.

They are those of the models, and those that revisions here have made. All others, such as Django's
own and those in other schemas, are never proposed to be made, altered or dropped.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import context
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory

from sqlalchemy_django import base


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """Leave alone all tables but those of the models and of the revisions."""
    return kind != "table" or is_owned(str(name))


def include_object(item: Any, name: str | None, kind: str, reflected: bool, other: Any) -> bool:
    """Leave out what others make, and SQLite's nameless uniques, of which not all are read.

    What a revision makes by a statement, no model has.
    """
    if kind == "table":
        return is_owned(str(name))
    if reflected and other is None and name and any(name in each for each in statements()):
        return False
    is_nameless = isinstance(item, sa.UniqueConstraint) and name is None
    return not (is_nameless and context.get_context().dialect.name == "sqlite")


def is_owned(name: str) -> bool:
    """Whether a table is made by the models, or was by a revision."""
    table = base.Base.metadata.tables.get(name)
    return name in owners() if table is None else bool(table.info.get("managed", True))


def owners() -> dict[str, str]:
    """Return the tables that the revisions make, with the branch of each; kept for the run."""
    kept: dict[str, dict[str, str]] = context.config.attributes
    if "owners" not in kept:
        found = kept["owners"] = {}
        for script in reversed(list(ScriptDirectory.from_config(context.config).walk_revisions())):
            for what, name in said_in(script, "upgrade"):
                if what == "drop_table":
                    found.pop(name, None)
                elif what == "create_table":
                    found[name] = min(script.branch_labels, default="")
    return kept["owners"]


def statements() -> list[str]:
    """Return the statements that revisions run as they stand; kept for the run."""
    kept: dict[str, list[str]] = context.config.attributes
    if "statements" not in kept:
        scripts = ScriptDirectory.from_config(context.config).walk_revisions()
        said = (each for script in scripts for each in said_in(script, "upgrade"))
        kept["statements"] = [statement for what, statement in said if what == "verbatim_sql"]
    return kept["statements"]


def said_in(script: Script, function: str) -> Iterator[tuple[str, str]]:
    """Return the calls in a function of a revision, each with the text that it is given first."""
    for part in ast.parse(Path(script.path).read_text(encoding="utf-8")).body:
        if not isinstance(part, ast.FunctionDef) or part.name != function:
            continue
        for node in ast.walk(part):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                called = getattr(node.func, "attr", getattr(node.func, "id", ""))
                yield called, str(node.args[0].value)


def owner_of(name: str, asked: str) -> str:
    """Return the branch of a table: that of its revision, of its module, or the one asked for."""
    modules = {
        mapper.local_table.description: mapper.class_.__module__.rpartition(".")[2]
        for mapper in base.Base.registry.mappers
    }
    module = modules.get(name, "").removesuffix("_models")
    return owners().get(name) or (module if module in owners().values() else asked)


def name_revision(_here: MigrationContext, _revision: object, directives: list[Any]) -> None:
    """Give a revision asked for with ``--head LABEL@head`` the next number and its own operations.

    What has changed in the models of other applications is left for revisions of theirs.
    """
    script: ops.MigrationScript = directives[0]
    for container in (script.upgrade_ops, script.downgrade_ops):
        assert container is not None  # noqa: S101 - Alembic's own scripts have one of each
        for each in container.ops:
            _say_types(each)
    label, _, at = str(script.head).partition("@")
    if script.message is None or at != "head":
        # It is ``alembic check`` that asks, or somebody who names branches otherwise.
        return
    scripts = ScriptDirectory.from_config(context.config)
    last = scripts.get_revision(f"{label}@head")
    start, _, number = last.revision.rpartition("_") if last else ("", "", "")
    if number.isdigit():
        script.rev_id = f"{start}_{int(number) + 1:04}"
    referred: set[str] = set()
    for container in (script.upgrade_ops, script.downgrade_ops):
        assert container is not None  # noqa: S101 - Alembic's own scripts have one of each
        container.ops[:] = [each for each in container.ops if _table_of(each, label) == label]
        referred |= {name for each in container.ops for name in _referred(each)}
    heads = {owner_of(name, label) for name in referred} - {label}
    depends_on = {scripts.get_revision(f"{each}@head") for each in heads}
    script.depends_on = [each.revision for each in depends_on if each] or script.depends_on


def _say_types(operation: Any) -> None:
    """Say the types of the models where they stay: what one database gives back is not all."""
    for each in getattr(operation, "ops", ()):
        table = base.Base.metadata.tables.get(getattr(each, "table_name", ""))
        if isinstance(each, ops.AlterColumnOp) and each.modify_type is None and table is not None:
            type_ = table.columns[each.column_name].type
            if not isinstance(type_, base.Declared):
                each.existing_type = type_


def _table_of(operation: Any, asked: str) -> str:
    return owner_of(str(operation.table_name), asked)


def _referred(operation: Any) -> Iterator[str]:
    """Return the tables that foreign keys of an operation lead to."""
    if isinstance(operation, ops.CreateForeignKeyOp):
        yield str(operation.referent_table)
    for each in getattr(operation, "ops", ()):
        yield from _referred(each)
    for item in getattr(operation, "columns", ()):
        if isinstance(item, sa.ForeignKeyConstraint):
            yield item.elements[0].target_fullname.rpartition(".")[0]
