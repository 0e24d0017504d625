"""Operations as the code of a step, as one kind of database would be told."""

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
from sqlalchemy_django.autogenerate.table_states import Item, Making, Shape

#: The types of ``base`` that are said with more than their name.
_WITH_ARGUMENTS: dict[type[Any], tuple[str, ...]] = {base.Money: ("precision", "scale")}


class Renderer:
    """Writes code for one kind of database, by Alembic's own renderers."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        context = offline_context(kind, sqlalchemy_module_prefix="sa.", alembic_module_prefix="op.")
        context.opts |= {"user_module_prefix": "base.", "render_item": render_item}
        self.context = AutogenContext(context, metadata=sa.MetaData(), autogenerate=False)

    @property
    def imports(self) -> set[str]:
        """The lines of import that the code needs, besides those of the template."""
        return self.context.imports

    def operation(self, operation: ops.MigrateOperation, *, batch: bool = False) -> str:
        """Return the code of an operation; in a ``batch`` it is one on ``batch_op``."""
        self.context._has_batch = batch
        text = render.render_op_text(self.context, operation)
        self.context._has_batch = False
        using = getattr(operation, "kw", {}).get("postgresql_using")
        if isinstance(operation, ops.AlterColumnOp) and using:
            return f"{text[:-1]}, postgresql_using={using!r})"
        return text.replace(", unique=False", "")

    def item(self, item: Item) -> str:
        """Return the code of an index or constraint; equal code means equal items."""
        return self.operation(item.making)

    def signature(self, item: Item) -> str:
        """Return the code of an index or constraint without its name."""
        name = item.name
        text = self.item(item)
        for known in (name and f"op.f({name!r})", name and repr(name)):
            text = text.replace(known, "None", 1) if known else text
        return text

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

    def part(self, operation: ops.MigrateOperation) -> str:
        """Return what an operation adds as an argument of a table, empty where it adds nothing."""
        match operation:
            case ops.AddColumnOp():
                return self.column(operation.column)
            case ops.CreateUniqueConstraintOp():
                return f"sa.UniqueConstraint({', '.join(map(repr, operation.columns))})"
        return ""

    def table(self, shape: Shape) -> str:
        """Return the code that makes a table, without its indexes."""
        return self.operation(ops.CreateTableOp.from_table(shape.table()))

    def whole_table(self, shape: Shape) -> str:
        """Return a table with everything on it, for Alembic to copy it from."""
        code = self.operation(ops.CreateTableOp.from_table(shape.table(whole=True)))
        start = f"op.create_table({shape.name!r},"
        inside = "".join(
            f",\n{self._index(item.making)}"
            for item in shape.items
            if isinstance(item.making, ops.CreateIndexOp)
        )
        options = code[len(start) :]
        return f"sa.Table({shape.name!r}, sa.MetaData(),{_with_arguments(options, inside)}"

    def _index(self, making: Making) -> str:
        code = self.operation(making, batch=True)
        # batch_op.create_index('name', ['one', 'two'], unique=...)
        return _as_index(code)


def _with_arguments(code: str, inside: str) -> str:
    """Put more arguments behind the last positional one of a call."""
    lines = code.rstrip(")\n").split("\n")
    number = len(lines)
    while number and not lines[number - 1].lstrip().startswith(("sa.", "*[")):
        number -= 1
    before, after = "\n".join(lines[:number]), "\n".join(lines[number:])
    before = before.rstrip(",")
    return f"{before}{inside}{',' if after else ''}\n{after}\n)"


def _as_index(code: str) -> str:
    """Turn the code of ``create_index`` into that of an ``Index``."""
    start, _, rest = code.removeprefix("batch_op.create_index(").partition("[")
    columns, _, options = rest.partition("]")
    return f"sa.Index({start.replace('batch_op.f(', 'op.f(')}{columns}{options}"


def render_item(kind: str, item: Any, context: AutogenContext) -> str | bool:
    """Return the code of a type or default as a person would write it here, else False."""
    if kind == "type":
        return _type(item, context)
    if kind == "server_default":
        return _default(item)
    return False


def _type(type_: TypeEngine[Any], context: AutogenContext) -> str | bool:
    for name in ("BIG_KEY", "SMALL_KEY"):
        if repr(type_) == repr(getattr(base, name)) and type_._variant_mapping:
            return f"base.{name}"
    if isinstance(type_, sa.Enum) and not type_.native_enum and not type_.create_constraint:
        # Who may be in the column, the models say; the database holds text.
        return f"sa.String({type_.length})"
    if comparators.is_base_type(type_):
        names = _WITH_ARGUMENTS.get(type(type_), ())
        impl = getattr(type_, "impl", type_)
        return f"base.{type(type_).__name__}({', '.join(str(getattr(impl, n)) for n in names)})"
    if isinstance(type_, TypeDecorator):
        # A type of the chapter's own: what it stores, so that the step does not change with it.
        return render._repr_type(type_.impl_instance, context)
    is_text = type(type_) in (sa.String, sa.CHAR)
    if isinstance(type_, sa.String) and is_text and type_.length and not type_.collation:
        return f"sa.{type(type_).__name__}({type_.length})"
    return False


#: What an identity may be told, in the order in which it is written.
IDENTITY = ("always", "start", "increment", "minvalue", "maxvalue", "cycle", "cache")


def _default(default: Any) -> str | bool:
    if isinstance(default, sa.Identity):
        told = {name: value for name in IDENTITY if (value := getattr(default, name))}
        return f"sa.Identity({', '.join(f'{name}={value!r}' for name, value in told.items())})"
    argument = getattr(default, "arg", None)
    if isinstance(argument, base.Now):
        return "base.Now()"
    if isinstance(argument, sa.True_ | sa.False_):
        return f"sa.{'true' if isinstance(argument, sa.True_) else 'false'}()"
    return False
