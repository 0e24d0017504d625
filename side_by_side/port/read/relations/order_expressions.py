"""Expressions of ``Meta.ordering`` in the terms of SQLAlchemy, as it reads them from a string."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.db import models
from django.db.models.expressions import CombinedExpression, ExpressionWrapper
from django.db.models.functions import (
    Abs,
    Cast,
    Coalesce,
    Length,
    Lower,
    NullIf,
    Random,
    Trim,
    Upper,
)

#: Functions that SQLAlchemy renders with the same meaning on every database.
FUNCTIONS: dict[type[Any], str] = {
    Abs: "abs",
    Coalesce: "coalesce",
    Length: "char_length",
    Lower: "lower",
    NullIf: "nullif",
    Random: "random",
    Trim: "trim",
    Upper: "upper",
}
#: Operators with the same meaning on every database.
OPERATORS = ("+", "-", "*")
NUMBERS = (models.IntegerField, models.AutoField, models.DecimalField, models.FloatField)
#: The types of a cast, by the first of the field's classes.
CASTS: dict[type[Any], str] = {
    models.BigIntegerField: "BigInteger",
    models.IntegerField: "Integer",
    models.CharField: "String",
    models.TextField: "String",
}
#: The lookups of a condition, with the value where the braces are.
LOOKUPS = {
    "exact": "{} == {}",
    "gt": "{} > {}",
    "gte": "{} >= {}",
    "lt": "{} < {}",
    "lte": "{} <= {}",
    "in": "{}.in_({})",
}


class NotCarriedError(Exception):
    """An order that a relationship cannot have."""


@dataclass(frozen=True)
class Column:
    """A column in an expression: its source, its field, and whether it may be null."""

    source: str
    field: Any
    is_null: bool


#: Returns the column of a name.
Columns = Callable[[str], Column]


def expression_source(expression: Any, columns: Columns) -> str:
    """Return the source of an expression.

    Raises:
        NotCarriedError: It is none that has the same meaning on every database.
    """
    if isinstance(expression, models.F):
        return columns(_name(expression)).source
    if isinstance(expression, models.Value):
        return _literal(expression.value)
    if isinstance(expression, ExpressionWrapper):
        return expression_source(expression.expression, columns)
    if isinstance(expression, CombinedExpression):
        return _combined(expression, columns)
    kinds: dict[type[Any], Callable[[Any, Columns], str]] = {models.Case: _case, Cast: _cast}
    if type(expression) in kinds:
        return kinds[type(expression)](expression, columns)
    function = FUNCTIONS.get(type(expression))
    if function is None or expression.extra.get("function"):
        raise _not_carried(expression)
    arguments = [expression_source(part, columns) for part in expression.get_source_expressions()]
    # A plain value has no methods.
    return f"func.{function}({', '.join(arguments)})"


def _name(expression: Any) -> str:
    return str(expression.name)


def _not_carried(expression: Any) -> NotCarriedError:
    return NotCarriedError(f"{type(expression).__name__} is an expression of Django")


def _literal(value: Any) -> str:
    value = value.value if isinstance(value, Enum) else value
    if type(value) not in (bool, int, str, type(None)):
        raise NotCarriedError(f"{value!r} is a value of {type(value).__name__}")
    return repr(value)


def _combined(expression: Any, columns: Columns) -> str:
    """Return the source of arithmetic with numbers."""
    sides = (expression.lhs, expression.rhs)
    for side in sides:
        is_number = isinstance(side, models.Value) and type(side.value) is int
        is_column = isinstance(side, models.F)
        if is_column:
            is_number = isinstance(columns(_name(side)).field, NUMBERS)
        if not is_number and not isinstance(side, CombinedExpression):
            raise _not_carried(expression)
    if expression.connector not in OPERATORS:
        raise NotCarriedError(f"databases differ in what {expression.connector} means")
    first, second = (expression_source(side, columns) for side in sides)
    return f"({first} {expression.connector} {second})"


def _cast(expression: Any, columns: Columns) -> str:
    field = expression.output_field
    name = next((CASTS[kind] for kind in type(field).__mro__ if kind in CASTS), "")
    if not name:
        raise NotCarriedError(f"databases differ in a cast to {type(field).__name__}")
    (inner,) = expression.get_source_expressions()
    length = f"({field.max_length})" if getattr(field, "max_length", None) else ""
    return f"cast({expression_source(inner, columns)}, {name}{length})"


def _case(expression: Any, columns: Columns) -> str:
    whens = [
        f"({_condition(when.condition, columns)}, {expression_source(when.result, columns)})"
        for when in expression.cases
    ]
    default = expression_source(expression.default, columns)
    return f"case({', '.join(whens)}, else_={default})"


def _condition(condition: Any, columns: Columns, *, negated: bool = False) -> str:
    """Return the source of a condition; ``negated`` is whether an odd number of NOT is around."""
    if not isinstance(condition, models.Q) or condition.connector not in ("AND", "OR"):
        raise _not_carried(condition)
    negated = negated is not condition.negated
    parts = [
        _lookup(child[0], child[1], columns, negated=negated)
        if isinstance(child, tuple)
        else _condition(child, columns, negated=negated)
        for child in condition.children
    ]
    if not parts:
        raise _not_carried(condition)
    source = f"{condition.connector.lower()}_({', '.join(parts)})" if parts[1:] else parts[0]
    return f"not_({source})" if condition.negated else source


def _lookup(name: str, value: Any, columns: Columns, *, negated: bool) -> str:
    """Return the source of a lookup. In a NOT, a null is not equal to any value, as in Django."""
    path, _, lookup = name.rpartition("__")
    if lookup not in (*LOOKUPS, "isnull"):
        path, lookup = name, "exact"
    column = columns(path)
    if (lookup == "exact" and value is None) or lookup == "isnull":
        is_null = value is None or bool(value)
        return f"{column.source}.{'is_' if is_null else 'is_not'}(None)"
    if isinstance(value, models.F) and not negated:
        compared = columns(_name(value)).source
    elif lookup == "in" and isinstance(value, list | tuple | set | frozenset):
        compared = f"[{', '.join(map(_literal, value))}]"
    else:
        compared = _literal(value)
    source = LOOKUPS[lookup].format(column.source, compared)
    return f"and_({source}, {column.source}.is_not(None))" if negated and column.is_null else source
