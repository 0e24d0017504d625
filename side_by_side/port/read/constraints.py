"""Reads the indexes and constraints of a model, as each kind of database has them."""

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.backends.ddl_references import Columns, Expressions, Statement
from django.db.models.expressions import ExpressionList

from side_by_side.databases.masking import safe_message
from side_by_side.port.model import (
    Check,
    Exclusion,
    Index,
    Part,
    TableItem,
    TableItems,
    TableStatement,
    Unique,
)
from side_by_side.port.read.offline_editors import call_with_editors, editors
from side_by_side.port.read.portable_sql import remove_needless_quotes
from side_by_side.sql.quoting import unquote_name

if TYPE_CHECKING:
    from django.contrib.postgres.constraints import ExclusionConstraint

Model = type[models.Model]


def model_items(model: Model) -> tuple[TableItems, list[tuple[str, str]]]:
    """Return the items of ``Meta.constraints`` and ``Meta.indexes`` in their order.

    With them, the names of those whose SQL cannot be rendered, and the reasons.
    """
    items: TableItems = ()
    refused: list[tuple[str, str]] = []
    readers = [(rule.name, partial(_constraint, model, rule)) for rule in model._meta.constraints]
    readers += [(index.name, partial(_meta_index, model, index)) for index in model._meta.indexes]
    for name, read in readers:
        try:
            forms = call_with_editors(read)
        except Exception as error:  # noqa: BLE001 - the project's own code may raise anything
            refused.append((name, f"{type(error).__name__}: {safe_message(error)}"))
        else:
            items += merge_forms({kind: [item] for kind, item in forms.items() if item})
    return items, refused


def merge_forms(forms: dict[str, list[TableItem]]) -> TableItems:
    """Return items, each once, with the kinds of database that have it alike."""
    places: dict[TableItem, list[str]] = {}
    for kind, items in forms.items():
        for item in items:
            named = _cut(item) if kind == "postgresql" else item
            places.setdefault(named, []).append(kind)
    return tuple((tuple(kinds), item) for item, kinds in places.items())


def _cut(item: TableItem) -> TableItem:
    """Return an item with its name as PostgreSQL stores it, which truncates long names."""
    name = item.name.encode()[:63].decode(errors="ignore")
    return replace(item, name=name) if name != item.name else item


def field_indexes(
    model: Model, field: "models.Field[Any, Any]", kinds: Container[str]
) -> dict[str, list[Index]]:
    """Return the indexes of a field on each kind of database that has its column."""

    def indexes(kind: str, editor: Any) -> list[Index] | None:
        if kind not in kinds:
            return None
        return [read_index(statement) for statement in editor._field_indexes_sql(model, field)]

    by_kind = call_with_editors(indexes)
    return {kind: listed for kind, listed in by_kind.items() if listed is not None}


def _meta_index(model: Model, index: models.Index, _: str, editor: Any) -> TableItem | None:
    supported = editor.connection.features.supports_expression_indexes
    if index.contains_expressions and not supported:
        return None
    statement = index.create_sql(model, editor)
    return read_index(statement) if statement else None


def _constraint(
    model: Model, constraint: models.BaseConstraint, kind: str, editor: Any
) -> TableItem | None:
    # Newer versions of Django import the driver with it, or the stand-in that the editor needed.
    from django.contrib.postgres.constraints import ExclusionConstraint

    features = editor.connection.features
    if isinstance(constraint, ExclusionConstraint) and not getattr(constraint, "include", ()):
        return _exclusion(model, constraint) if kind == "postgresql" else None
    if isinstance(constraint, models.CheckConstraint):
        if not features.supports_table_check_constraints:
            return None
        condition = constraint._get_check_sql(model, editor)  # type: ignore[attr-defined]  # Django's own
        return Check(constraint.name, remove_needless_quotes(condition))
    del editor.deferred_sql[:]
    inline = constraint.constraint_sql(model, editor)
    deferred = list(editor.deferred_sql)
    del editor.deferred_sql[:]
    if isinstance(constraint, models.UniqueConstraint):
        if inline is not None:
            columns = tuple(_column(model, name) for name in constraint.fields)
            return Unique(constraint.name, columns, _deferrable(constraint.deferrable))
        return _unique_or_index(deferred[0]) if deferred else None
    if isinstance(constraint, ExclusionConstraint) and kind != "postgresql":
        return None
    statement = constraint.create_sql(model, editor)
    return TableStatement(constraint.name, str(statement)) if statement else None


def _column(model: Model, name: str) -> str:
    return str(model._meta.get_field(name).column)  # type: ignore[union-attr]  # one that has one


def _deferrable(value: models.Deferrable | None) -> str:
    return "" if value is None else value.name


def _exclusion(model: Model, constraint: "ExclusionConstraint") -> Exclusion:
    editor = editors()["postgresql"]
    query = models.sql.Query(model, alias_cols=False)
    compiler = query.get_compiler(connection=editor.connection)
    parts = []
    options: Any = constraint
    listed = options._get_expressions(editor, query)
    for expression, (_, operator) in zip(
        listed.get_source_expressions(), constraint.expressions, strict=True
    ):
        sql, params = compiler.compile(expression)
        spelled = remove_needless_quotes(sql % tuple(editor.quote_value(value) for value in params))
        parts.append((spelled.removesuffix(f" WITH {operator}"), str(operator)))
    condition = options._get_condition_sql(compiler, editor, query)
    return Exclusion(
        constraint.name,
        tuple(parts),
        constraint.index_type.lower(),
        remove_needless_quotes(condition or ""),
        _deferrable(options.deferrable),
    )


def _unique_or_index(statement: Statement) -> TableItem:
    """Return what a statement creates for a unique constraint: a constraint or an index."""
    if "ADD CONSTRAINT" not in statement.template:
        return read_index(statement)
    columns: Any = statement.parts["columns"]
    nulls = "NOT DISTINCT" in str(statement.parts["nulls_distinct"])
    name = unquote_name(str(statement.parts["name"]))
    return Unique(name, tuple(columns.columns), nulls_not_distinct=nulls)


def read_index(statement: Statement) -> Index:
    """Return the index that a statement of Django creates."""
    parts = {name: str(part) for name, part in statement.parts.items()}
    columns: Any = statement.parts["columns"]
    # The statement of a database leaves out what it has no room for.
    used = {name: text for name, text in parts.items() if f"%({name})s" in statement.template}
    extra = used.get("extra", "")
    options = re.search(r"WITH \((.*?)\)", extra)
    tablespace = re.search(r"TABLESPACE \"?([^\"]+)\"?", extra)
    include = re.search(r"INCLUDE \((.*)\)", used.get("include", ""))
    return Index(
        unquote_name(parts["name"]),
        tuple(_parts(columns)),
        unique="UNIQUE" in statement.template,
        using=used.get("using", "").removeprefix(" USING ").strip(),
        include=tuple(unquote_name(name) for name in include[1].split(", ")) if include else (),
        options=options[1] if options else "",
        tablespace=tablespace[1] if tablespace else "",
        condition=remove_needless_quotes(used.get("condition", "").removeprefix(" WHERE ")),
        nulls_not_distinct="NOT DISTINCT" in used.get("nulls_distinct", ""),
    )


def _parts(columns: Columns | Expressions) -> Iterator[Part]:
    if isinstance(columns, Expressions):
        listed: Any = columns.expressions
        several = isinstance(listed, ExpressionList)
        for expression in listed.get_source_expressions() if several else [listed]:
            sql, params = columns.compiler.compile(expression)
            yield Part(
                expression=remove_needless_quotes(sql % tuple(map(columns.quote_value, params)))
            )
        return
    opclasses = getattr(columns, "opclasses", ())
    for number, name in enumerate(columns.columns):
        suffix = columns.col_suffixes[number] if number < len(columns.col_suffixes) else ""
        opclass = opclasses[number] if number < len(opclasses) else ""
        yield Part(column=name, descending=suffix == "DESC", opclass=opclass)
