"""Renders operations as the code of a revision, for one database."""

from typing import Any

import sqlalchemy as sa
from alembic.autogenerate import render
from alembic.autogenerate.api import AutogenContext
from alembic.operations import ops
from sqlalchemy import Column
from sqlalchemy.types import TypeDecorator, TypeEngine

from sqlalchemy_django import base
from sqlalchemy_django.alembic_env import comparators
from sqlalchemy_django.autogenerate.offline import offline_context
from sqlalchemy_django.autogenerate.table_states import CreateItemOp, TableItem, TableState

#: The types of ``base`` that have arguments.
_WITH_ARGUMENTS: dict[type[Any], tuple[str, ...]] = {base.Money: ("precision", "scale")}


class Renderer:
    """Renders code for one database, with Alembic's own renderers."""

    def __init__(self, database: str) -> None:
        self.database = database
        context = offline_context(
            database, sqlalchemy_module_prefix="sa.", alembic_module_prefix="op."
        )
        context.opts |= {"user_module_prefix": "base.", "render_item": render_item}
        self.context = AutogenContext(context, metadata=sa.MetaData(), autogenerate=False)

    @property
    def imports(self) -> set[str]:
        """The imports that the code needs and the template has not."""
        return self.context.imports

    def operation(self, operation: ops.MigrateOperation, *, batch: bool = False) -> str:
        """Return the code of an operation, or of one on ``batch_op`` for a ``batch``."""
        self.context._has_batch = batch
        text = render.render_op_text(self.context, operation)
        self.context._has_batch = False
        using = getattr(operation, "kw", {}).get("postgresql_using")
        if isinstance(operation, ops.AlterColumnOp) and using:
            return f"{text[:-1]}, postgresql_using={using!r})"
        return text.replace(", unique=False", "")

    def item(self, item: TableItem) -> str:
        """Return the code of an index or constraint; equal items have equal code."""
        return self.operation(item.create_op)

    def signature(self, item: TableItem) -> str:
        """Return the code of an index or constraint without its name."""
        code, name = self.item(item), item.name
        if name:
            for rendered in (f"op.f({name!r})", repr(name)):
                code = code.replace(rendered, "None", 1)
        return code

    def column(self, column: Column[Any]) -> str:
        """Return the code of a column."""
        return str(render._render_column(column, self.context))

    def type(self, type_: TypeEngine[Any]) -> str:
        """Return the code of a type."""
        return str(render._repr_type(type_, self.context))

    def default(self, column: Column[Any]) -> str | None:
        """Return the code of a column's server default, identity or expression."""
        if column.server_default is None:
            return None
        return render._render_server_default(column.server_default, self.context)

    def table_argument(self, operation: ops.MigrateOperation) -> str:
        """Return what an operation adds to a table as an argument of it, empty for nothing."""
        match operation:
            case ops.AddColumnOp():
                return self.column(operation.column)
            case ops.CreateUniqueConstraintOp():
                return f"sa.UniqueConstraint({', '.join(map(repr, operation.columns))})"
        return ""

    def copied_table(self, table: TableState) -> str:
        """Return the code of a table with all its items, for the ``copy_from`` of a batch."""
        create_table = ops.CreateTableOp.from_table(table.to_table(all_constraints=True))
        arguments = self.operation(create_table).removeprefix(f"op.create_table({table.name!r},")
        indexes = "".join(
            f",\n{self._index(item.create_op)}"
            for item in table.items
            if isinstance(item.create_op, ops.CreateIndexOp)
        )
        return f"sa.Table({table.name!r}, sa.MetaData(),{_with_arguments(arguments, indexes)}"

    def _index(self, create_index: CreateItemOp) -> str:
        # batch_op.create_index('name', ['one', 'two'], unique=...)
        return _as_index(self.operation(create_index, batch=True))


def _with_arguments(code: str, arguments: str) -> str:
    """Return a call with more arguments after its last positional one."""
    lines = code.rstrip(")\n").split("\n")
    number = len(lines)
    while number and not lines[number - 1].lstrip().startswith(("sa.", "*[")):
        number -= 1
    before, after = "\n".join(lines[:number]), "\n".join(lines[number:])
    before = before.rstrip(",")
    return f"{before}{arguments}{',' if after else ''}\n{after}\n)"


def _as_index(code: str) -> str:
    """Return the code of an ``Index`` for that of ``create_index``."""
    start, _, rest = code.removeprefix("batch_op.create_index(").partition("[")
    columns, _, options = rest.partition("]")
    return f"sa.Index({start.replace('batch_op.f(', 'op.f(')}{columns}{options}"


def render_item(kind: str, item: Any, context: AutogenContext) -> str | bool:
    """Return the code of a type or default as it is written by hand, else False."""
    if kind == "type":
        return _type(item, context)
    if kind == "server_default":
        return _default(item)
    return False


def _type(type_: TypeEngine[Any], context: AutogenContext) -> str | bool:
    for name in ("BIG_KEY", "SMALL_KEY"):
        if repr(type_) == repr(getattr(base, name)) and type_._variant_mapping:
            return f"base.{name}"
    if isinstance(type_, base.ChoiceType):
        # The members are the models'; the database stores text.
        return f"sa.String({type_.length})"
    if comparators.is_base_type(type_):
        names = _WITH_ARGUMENTS.get(type(type_), ())
        impl = getattr(type_, "impl", type_)
        return f"base.{type(type_).__name__}({', '.join(str(getattr(impl, n)) for n in names)})"
    if isinstance(type_, TypeDecorator):
        # A custom type: what it stores, so that the revision does not depend on the type.
        return render._repr_type(type_.impl_instance, context)
    is_text = type(type_) in (sa.String, sa.CHAR)
    if isinstance(type_, sa.String) and is_text and type_.length and not type_.collation:
        return f"sa.{type(type_).__name__}({type_.length})"
    return False


#: The arguments of an identity, in the order in which they are rendered.
IDENTITY = ("always", "start", "increment", "minvalue", "maxvalue", "cycle", "cache")


def _default(default: Any) -> str | bool:
    if isinstance(default, sa.Identity):
        arguments = {name: value for name in IDENTITY if (value := getattr(default, name))}
        rendered = ", ".join(f"{name}={value!r}" for name, value in arguments.items())
        return f"sa.Identity({rendered})"
    argument = getattr(default, "arg", None)
    if isinstance(argument, base.Now):
        return "base.Now()"
    if isinstance(argument, sa.True_ | sa.False_):
        return f"sa.{'true' if isinstance(argument, sa.True_) else 'false'}()"
    return False
