"""Conversions, and functions that choose among values."""

from sqlalchemy import Integer, ScalarResult, String, cast, collate, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.measurements.models import Reading


def steps_as_text(session: Session) -> ScalarResult[str]:
    """``cast`` takes a type, whose name on the database it writes; ``CHAR`` on MariaDB."""
    text = cast(Reading.steps, String(10))
    return session.scalars(select(text).order_by(text))


def triple_values_as_integers(session: Session) -> ScalarResult[int]:
    """``CAST()`` on every database; they do not agree how to drop the fraction."""
    return session.scalars(select(cast(Reading.value * 3, Integer)).order_by(Reading.id))


def corrections_or_steps(session: Session) -> ScalarResult[int]:
    """The first argument that is not NULL."""
    value = func.coalesce(Reading.correction, Reading.steps)
    return session.scalars(select(value).order_by(Reading.id))


def corrections_but_zero(session: Session) -> ScalarResult[int | None]:
    """NULL where both arguments are equal."""
    return session.scalars(select(func.nullif(Reading.correction, 0)).order_by(Reading.id))


def units_or_piece(session: Session) -> ScalarResult[str]:
    """The usual way to replace an empty text."""
    unit = func.coalesce(func.nullif(Reading.unit, ""), "piece")
    return session.scalars(select(unit).order_by(Reading.id))


def greater_of_steps_and_correction(session: Session) -> ScalarResult[int | None]:
    """SQLite's ``max`` takes several arguments, and has no ``greatest``."""
    sqlite = session.get_bind().dialect.name == "sqlite"
    greatest = func.max if sqlite else func.greatest
    return session.scalars(select(greatest(Reading.steps, Reading.correction)).order_by(Reading.id))


def least_of_steps_correction_and_five(session: Session) -> ScalarResult[int | None]:
    """SQLite's ``min`` takes several arguments, and has no ``least``."""
    sqlite = session.get_bind().dialect.name == "sqlite"
    least = func.min if sqlite else func.least
    value = least(Reading.steps, Reading.correction, 5)
    return session.scalars(select(value).order_by(Reading.id))


def units_in_order_of_bytes(session: Session) -> ScalarResult[str]:
    """Each database has its own names of collations."""
    names = {"sqlite": "BINARY", "postgresql": "C", "mariadb": "utf8mb4_bin"}
    name = names[session.get_bind().dialect.name]
    return session.scalars(select(Reading.unit).order_by(collate(Reading.unit, name)))


def readings_in_centimetres(session: Session) -> ScalarResult[int]:
    """An expression is used where a column could be."""
    statement = select(Reading.id).where(func.lower(Reading.unit) == "cm")
    return session.scalars(statement.order_by(Reading.id))
