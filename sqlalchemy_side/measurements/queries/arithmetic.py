"""Arithmetic with columns."""

from collections.abc import Sequence
from decimal import Decimal

from sqlalchemy import Double, ScalarResult, cast, func, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.measurements.models import Reading


def steps_with_corrections(session: Session) -> Sequence[tuple[int, int | None]]:
    """Python's operators on columns are those of the database; NULL makes the result NULL."""
    statement = select(Reading.id, Reading.steps + Reading.correction)
    return session.execute(statement.order_by(Reading.id)).all()


def steps_less_corrections(session: Session) -> Sequence[tuple[int, int | None]]:
    """An expression is a Python value, and can be used twice."""
    total = Reading.steps - Reading.correction
    statement = select(Reading.id, total).where(total.is_not(None))
    return session.execute(statement.order_by(Reading.id)).all()


def prices_of_three(session: Session) -> ScalarResult[Decimal]:
    """A decimal times an integer has the type of the decimal."""
    return session.scalars(select(Reading.price * 3).order_by(Reading.id))


def steps_halved(session: Session) -> ScalarResult[int]:
    """``//`` divides without a fraction; on MariaDB it rounds down instead of cutting off."""
    return session.scalars(select(Reading.steps // 2).order_by(Reading.id))


def steps_halved_on_mariadb(session: Session) -> ScalarResult[int]:
    """``DIV`` cuts the fraction off in the database; ``//`` is FLOOR() there."""
    return session.scalars(select(Reading.steps.op("DIV")(2)).order_by(Reading.id))


def steps_halved_with_fraction(session: Session) -> ScalarResult[float]:
    """``/`` always divides with a fraction; without the cast, it is a decimal on PostgreSQL."""
    return session.scalars(select(cast(Reading.steps, Double) / 2).order_by(Reading.id))


def steps_left_over_by_threes(session: Session) -> ScalarResult[int]:
    """``%`` keeps the sign of the dividend, where Python takes that of the divisor."""
    return session.scalars(select(Reading.steps % 3).order_by(Reading.id))


def values_squared(session: Session) -> ScalarResult[float]:
    """Columns have no ``**``; ``func`` writes a function of any name."""
    return session.scalars(select(func.power(Reading.value, 2)).order_by(Reading.id))


def steps_negated(session: Session) -> ScalarResult[int]:
    """``-`` is the database's own operator."""
    return session.scalars(select(-Reading.steps).order_by(Reading.id))


def corrections_with_a_bit_in_common(session: Session) -> Sequence[tuple[int, int | None]]:
    """``&`` between two expressions is for conditions, so bits have methods."""
    statement = select(Reading.id, Reading.correction.bitwise_and(6))
    statement = statement.where(Reading.correction.is_not(None))
    return session.execute(statement.order_by(Reading.id)).all()


def corrections_with_the_bits_of_six(session: Session) -> Sequence[tuple[int, int | None]]:
    """Likewise for ``|``."""
    statement = select(Reading.id, Reading.correction.bitwise_or(6))
    statement = statement.where(Reading.correction.is_not(None))
    return session.execute(statement.order_by(Reading.id)).all()


def corrections_that_differ_from_six(session: Session) -> Sequence[tuple[int, int | None]]:
    """SQLite has no such operator: what one has or the other, without what both have."""
    correction = Reading.correction
    if session.get_bind().dialect.name == "sqlite":
        differing = correction.bitwise_or(6) - correction.bitwise_and(6)
    else:
        differing = correction.bitwise_xor(6)
    statement = select(Reading.id, differing).where(correction.is_not(None))
    return session.execute(statement.order_by(Reading.id)).all()


def corrections_shifted(session: Session) -> Sequence[tuple[int, int | None, int | None]]:
    """Python's ``<<`` and ``>>`` are defined for a few types of PostgreSQL only."""
    left, right = Reading.correction.bitwise_lshift(2), Reading.correction.bitwise_rshift(1)
    statement = select(Reading.id, left, right).where(Reading.correction.is_not(None))
    return session.execute(statement.order_by(Reading.id)).all()


def readings_with_more_steps_than_corrected(session: Session) -> ScalarResult[int]:
    """Columns are compared like values."""
    statement = select(Reading.id).where(Reading.steps >= Reading.correction)
    return session.scalars(statement.order_by(Reading.id))


def add_a_step_to_all(session: Session) -> ScalarResult[int]:
    """``update`` computes in the database, so nothing that is written meanwhile is lost."""
    session.execute(update(Reading).values(steps=Reading.steps + 1))
    return session.scalars(select(Reading.steps).order_by(Reading.id))


def price_with_tax(session: Session) -> ScalarResult[Decimal]:
    """A function has the type that ``type_`` gives it, as the value of a row is converted."""
    tax = func.round(Reading.price * Decimal("1.1"), 3, type_=Reading.price.type)
    return session.scalars(select(tax).order_by(Reading.id))
