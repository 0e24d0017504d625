"""Mathematical functions of the databases.

``func`` writes a function of any name, whether the database has it or not; SQLite has these since
3.35, if it was compiled with them. Floats are rounded to thousandths, because the last digit
depends on the database.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Double, Numeric, ScalarResult, cast, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.measurements.models import Reading


def _thousandths(number: ColumnElement[Any]) -> ColumnElement[float]:
    return func.round(number * 1000.0, type_=Double)


def amounts_of_values(session: Session) -> ScalarResult[float]:
    """A function takes columns, expressions and values."""
    return session.scalars(select(func.abs(Reading.value)).order_by(Reading.id))


def values_rounded(session: Session) -> Sequence[tuple[float, float, float]]:
    """The cast makes floats of what SQLite returns as integers."""
    value = Reading.value
    rounded = (func.ceil(value), func.floor(value), func.round(value))
    statement = select(*(cast(number, Double) for number in rounded))
    return session.execute(statement.order_by(Reading.id)).all()


def signs_of_values(session: Session) -> ScalarResult[float]:
    """Without a cast, the result is what the driver returns: an integer on two databases."""
    return session.scalars(select(cast(func.sign(Reading.value), Double)).order_by(Reading.id))


def roots_of_values(session: Session) -> Sequence[tuple[int, float]]:
    """The root of a negative number is an error on PostgreSQL, and NULL elsewhere."""
    statement = select(Reading.id, func.sqrt(Reading.value)).where(Reading.value >= 0)
    return session.execute(statement.order_by(Reading.id)).all()


def steps_modulo_three(session: Session) -> ScalarResult[float]:
    """``%`` would be the operator, which returns integers everywhere."""
    return session.scalars(select(cast(func.mod(Reading.steps, 3), Double)).order_by(Reading.id))


def powers_of_two(session: Session) -> ScalarResult[float]:
    """A number among the arguments becomes a parameter."""
    power = _thousandths(func.power(2.0, Reading.value))
    return session.scalars(select(power).order_by(Reading.id))


def logarithms_of_values(session: Session) -> Sequence[tuple[int, float, float]]:
    """``log`` takes the base first; PostgreSQL has it for decimals only."""
    to_three = cast(func.log(3, cast(Reading.value, Numeric(20, 10))), Double)
    statement = select(Reading.id, _thousandths(func.ln(Reading.value)), _thousandths(to_three))
    statement = statement.where(Reading.value > 0)
    return session.execute(statement.order_by(Reading.id)).all()


def exponentials_of_values(session: Session) -> ScalarResult[float]:
    """``exp`` is the inverse of ``ln``."""
    return session.scalars(select(_thousandths(func.exp(Reading.value))).order_by(Reading.id))


def sines_cosines_and_tangents(session: Session) -> Sequence[Any]:
    """Angles are in radians. The cotangent is written as what it is: SQLite has no function."""
    value = Reading.value
    angles = (func.sin(value), func.cos(value), func.tan(value), 1 / func.tan(value, type_=Double))
    statement = select(*map(_thousandths, angles)).where(value != 0)
    return session.execute(statement.order_by(Reading.id)).all()


def angles_of_a_tenth(session: Session) -> Sequence[Any]:
    """The inverse functions return radians."""
    tenth = Reading.value / 10.0
    angles = (func.asin(tenth), func.acos(tenth), func.atan(tenth))
    return session.execute(select(*map(_thousandths, angles)).order_by(Reading.id)).all()


def direction_of_steps_and_values(session: Session) -> Sequence[tuple[int, float]]:
    """``atan2`` takes the height first, and knows all four quadrants."""
    angle = _thousandths(func.atan2(Reading.value, Reading.steps))
    statement = select(Reading.id, angle).where(Reading.steps != 0)
    return session.execute(statement.order_by(Reading.id)).all()


def half_turn(session: Session) -> tuple[float, float, float]:
    """A ``select`` without a table needs no row."""
    statement = select(func.pi(), func.degrees(func.pi()), func.radians(180.0))
    return session.execute(statement).one()


def twenty_random_orders(session: Session) -> bool:
    """SQLAlchemy knows ``random`` by its names on the databases: ``rand`` on MariaDB."""
    statement = select(Reading.id).order_by(func.random())
    first, *others = (session.scalars(statement).all() for _ in range(20))
    return any(other != first for other in others)


def random_numbers(session: Session) -> list[bool]:
    """Every row gets a number of its own."""
    numbers = session.scalars(select(func.random()).select_from(Reading))
    return [0 <= number < 1 for number in numbers]
