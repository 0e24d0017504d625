"""Operators, functions and comparisons that SQLAlchemy does not have."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Boolean, ColumnElement, ScalarResult, String, func, select, type_coerce
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.expression import literal
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator

from sqlalchemy_side.lookups.models import Book


class _DivisibleBy(FunctionElement[bool]):
    """An element of one's own, which ``compiles`` writes for each database."""

    type = Boolean()
    inherit_cache = True


@compiles(_DivisibleBy)
def _write_divisible_by(element: _DivisibleBy, compiler: Any, **options: Any) -> str:
    return f"MOD({compiler.process(element.clauses, **options)}) = 0"


@compiles(_DivisibleBy, "sqlite")
def _write_divisible_by_on_sqlite(element: _DivisibleBy, compiler: Any, **options: Any) -> str:
    number, divisor = (compiler.process(clause, **options) for clause in element.clauses)
    return f"{number} % {divisor} = 0"


class _InCapitals(TypeDecorator[str]):
    """Text that is compared in capitals: the type brings the operators."""

    impl = String
    cache_ok = True

    class Comparator(TypeDecorator.Comparator[str]):
        """Every operator, with both sides changed."""

        def operate(self, op: Any, *other: Any, **kwargs: Any) -> ColumnElement[Any]:
            others = [[text.upper() for text in texts] for texts in other]
            expression: Any = func.upper(self.expr, type_=String)
            return expression.operate(op, *others, **kwargs)  # type: ignore[no-any-return]

    comparator_factory = Comparator


def books_with_an_unequal_subtitle(session: Session) -> ScalarResult[int]:
    """``bool_op`` writes an operator of which the result is true or false."""
    is_unequal = Book.subtitle.bool_op("<>")("Guides")
    return session.scalars(select(Book.id).where(is_unequal))


def books_by_the_glob_of_sqlite(session: Session) -> ScalarResult[int]:
    """``op`` writes any operator."""
    return session.scalars(select(Book.id).where(Book.title.op("GLOB")("*ool")))


def books_similar_to_a_pattern(session: Session) -> ScalarResult[int]:
    """Likewise."""
    is_similar = Book.title.op("SIMILAR TO", is_comparison=True)("(w|W)ool")
    return session.scalars(select(Book.id).where(is_similar))


def books_of_pages_divisible_by_forty(session: Session) -> ScalarResult[int]:
    """The element is a condition, because its type is boolean."""
    return session.scalars(select(Book.id).where(_DivisibleBy(Book.pages, literal(40))))


def books_with_ten_letters_at_least(session: Session) -> ScalarResult[int]:
    """A function of the column is an expression with the operators of its type."""
    return session.scalars(select(Book.id).where(func.char_length(Book.title) >= 10))


def books_of_four_letters_without_spaces(session: Session) -> ScalarResult[int]:
    """Functions are put into one another."""
    characters = func.char_length(func.trim(Book.title))
    return session.scalars(select(Book.id).where(characters == 4))


def books_called_a_guide_in_any_case(session: Session) -> ScalarResult[int]:
    """``type_coerce`` gives the column the type, and so its operators."""
    subtitle = type_coerce(Book.subtitle, _InCapitals)
    return session.scalars(select(Book.id).where(subtitle.in_(["a guide", "GUIDE"])))


def books_and_whether_they_are_long(session: Session) -> Sequence[tuple[int, bool | None]]:
    """A condition is an expression, and can be selected."""
    return session.execute(select(Book.id, Book.pages > 100)).all()


def books_longer_than_their_title_by_a_factor(session: Session) -> ScalarResult[int]:
    """Both sides are expressions."""
    is_long = Book.pages > func.char_length(Book.title) * 20
    return session.scalars(select(Book.id).where(is_long))
