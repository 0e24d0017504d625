"""Functions and types of the chapter's own."""

from typing import Any

from sqlalchemy import ColumnElement, Integer, String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction


class initial(GenericFunction[str]):  # noqa: N801 -- the class has the name of the function
    """``func.initial(text)``: the first letter."""

    type = String()
    inherit_cache = True


@compiles(initial)
def _write_initial(element: Any, compiler: Any, **options: Any) -> str:
    return f"SUBSTR({compiler.process(element.clauses, **options)}, 1, 1)"


@compiles(initial, "mariadb")
def _write_initial_on_mariadb(element: Any, compiler: Any, **options: Any) -> str:
    return f"LEFT({compiler.process(element.clauses, **options)}, 1)"


class Bits(Integer):
    """An integer whose operators are those of bits; ``@`` is what two have in common."""

    class Comparator(Integer.Comparator[int]):
        """The operators."""

        def __lshift__(self, other: Any) -> ColumnElement[Any]:
            return self.expr.bitwise_lshift(other)

        def __rshift__(self, other: Any) -> ColumnElement[Any]:
            return self.expr.bitwise_rshift(other)

        def __matmul__(self, other: Any) -> ColumnElement[Any]:
            return self.expr.bitwise_and(other)

    comparator_factory = Comparator
