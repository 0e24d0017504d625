"""Functions and SQL that SQLAlchemy does not know."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    Double,
    Integer,
    ScalarResult,
    cast,
    func,
    literal,
    literal_column,
    select,
    text,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.functions import FunctionElement

from sqlalchemy_side.measurements.models import Reading, Sensor


class _DistanceFromFive(FunctionElement[int]):
    """An element of one's own: ``compiles`` says how it is written."""

    type = Integer()
    inherit_cache = True


@compiles(_DistanceFromFive)
def _write_distance(element: _DistanceFromFive, compiler: Any, **options: Any) -> str:
    return f"ABS({compiler.process(element.clauses, **options)} - 5)"


class _PositionOf(FunctionElement[int]):
    """The place of a text in another."""

    type = Integer()
    inherit_cache = True


@compiles(_PositionOf)
def _write_position(element: _PositionOf, compiler: Any, **options: Any) -> str:
    return f"INSTR({compiler.process(element.clauses, **options)})"


@compiles(_PositionOf, "postgresql")
def _write_position_on_postgresql(element: _PositionOf, compiler: Any, **options: Any) -> str:
    return f"STRPOS({compiler.process(element.clauses, **options)})"


def names_with_capital_initials(session: Session) -> ScalarResult[str]:
    """``func`` writes any function."""
    return session.scalars(select(func.initcap(Sensor.name)).order_by(Sensor.id))


def distances_from_five_steps(session: Session) -> ScalarResult[int]:
    """A subclass of ``FunctionElement`` gives the function a name and a type."""
    return session.scalars(select(_DistanceFromFive(Reading.steps)).order_by(Reading.id))


def positions_of_a_letter_by_own_function(session: Session) -> ScalarResult[int]:
    """``compiles`` with a dialect writes the element for one database."""
    return session.scalars(select(_PositionOf(Sensor.name, literal("r"))).order_by(Sensor.id))


def steps_doubled_by_sql(session: Session) -> ScalarResult[int]:
    """``literal_column`` is SQL with a type, and can be part of an expression."""
    doubled = literal_column("steps", Integer) * 2
    return session.scalars(select(doubled).select_from(Reading).order_by(Reading.id))


def readings_above_a_number_in_sql(session: Session) -> ScalarResult[int]:
    """``text`` is a condition as it stands; a name after a colon is a parameter."""
    condition = text("steps > :least").bindparams(least=1)
    return session.scalars(select(Reading.id).where(condition).order_by(Reading.id))


def steps_times_a_fraction(session: Session) -> ScalarResult[float]:
    """The type of a product is that of the left side, so that is cast."""
    return session.scalars(select(cast(Reading.steps, Double) * 1.5).order_by(Reading.id))


def readings_with_a_constant(session: Session) -> Sequence[tuple[int, str]]:
    """``literal`` is a parameter with the type of its value."""
    statement = select(Reading.id, literal("metre"))
    return session.execute(statement.order_by(Reading.id)).all()
