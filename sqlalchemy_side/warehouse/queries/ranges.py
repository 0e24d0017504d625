"""Ranges of numbers, days and moments.

The questions are in ``shared_fixtures/warehouse/questions/ranges.py``, the Django side in
``django_side/warehouse/queries/ranges.py``.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Numeric, Result, ScalarResult, cast, func, literal, select
from sqlalchemy.dialects.postgresql import DATERANGE, INT4RANGE, NUMRANGE, TSTZRANGE, Range
from sqlalchemy.orm import Session

from sqlalchemy_side.warehouse.models import Rate

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)


def rates_for_ten_crates(session: Session) -> ScalarResult[Rate]:
    """``contains`` takes a value."""
    fits = Rate.quantity.contains(10)
    return session.scalars(select(Rate).where(fits).order_by(Rate.id))


def rates_for_twelve_to_twenty_crates(session: Session) -> ScalarResult[Rate]:
    """``contains`` takes a range as well, which excludes its end unless it has other bounds."""
    fits = Rate.quantity.contains(Range(12, 20))
    return session.scalars(select(Rate).where(fits).order_by(Rate.id))


def rates_below_twenty_crates(session: Session) -> ScalarResult[Rate]:
    """``contained_by`` is the converse."""
    fits = Rate.quantity.contained_by(Range(1, 20))
    return session.scalars(select(Rate).where(fits).order_by(Rate.id))


def rates_for_five_to_ten_crates(session: Session) -> ScalarResult[Rate]:
    """``overlaps`` needs one number in common."""
    fits = Rate.quantity.overlaps(Range(5, 10))
    return session.scalars(select(Rate).where(fits).order_by(Rate.id))


def rates_below_medium(session: Session) -> ScalarResult[Rate]:
    """``strictly_left_of`` is the operator ``<<``."""
    below = Rate.quantity.strictly_left_of(Range(10, 20))
    return session.scalars(select(Rate).where(below))


def rates_above_small(session: Session) -> ScalarResult[Rate]:
    """``strictly_right_of`` is the operator ``>>``."""
    above = Rate.quantity.strictly_right_of(Range(1, 10))
    return session.scalars(select(Rate).where(above).order_by(Rate.id))


def rates_not_below_ten(session: Session) -> ScalarResult[Rate]:
    """``not_extend_left_of`` is the operator ``&>``, which looks at the lower ends only."""
    not_below = Rate.quantity.not_extend_left_of(Range(10, 11))
    return session.scalars(select(Rate).where(not_below).order_by(Rate.id))


def rates_not_above_nineteen(session: Session) -> ScalarResult[Rate]:
    """``not_extend_right_of`` is the operator ``&<``, which looks at the upper ends only."""
    not_above = Rate.quantity.not_extend_right_of(Range(19, 20))
    return session.scalars(select(Rate).where(not_above).order_by(Rate.id))


def rates_next_to_medium(session: Session) -> ScalarResult[Rate]:
    """``adjacent_to`` is the operator ``-|-``."""
    adjacent = Rate.quantity.adjacent_to(Range(10, 20))
    return session.scalars(select(Rate).where(adjacent).order_by(Rate.id))


def ends_of_quantities(session: Session) -> Result[tuple[str, int, int]]:
    """The functions ``lower`` and ``upper``, which texts have as well."""
    ends = func.lower(Rate.quantity), func.upper(Rate.quantity)
    return session.execute(select(Rate.name, *ends).order_by(Rate.id))


def largest_quantities(session: Session) -> Result[tuple[str, int]]:
    """PostgreSQL stores ranges of whole numbers without their upper end."""
    upper = func.upper(Rate.quantity)
    largest = select(Rate.name, upper - 1).where(upper.is_not(None))
    return session.execute(largest.order_by(Rate.id))


def bounds_of_prices(session: Session) -> Result[Any]:
    """PostgreSQL's functions."""
    return session.execute(
        select(
            Rate.name,
            func.isempty(Rate.price),
            func.lower_inc(Rate.price),
            func.lower_inf(Rate.price),
            func.upper_inc(Rate.price),
            func.upper_inf(Rate.price),
        ).order_by(Rate.id)
    )


def rates_without_an_upper_end(session: Session) -> ScalarResult[Rate]:
    """An empty range has no ends that could be open."""
    is_open = func.upper_inf(Rate.quantity)
    return session.scalars(select(Rate).where(is_open).order_by(Rate.id))


def quantities_as_they_are(session: Session) -> Result[Any]:
    """SQLAlchemy's own ranges, whatever the driver has."""
    ranges = select(Rate.quantity, Rate.codes, Rate.price)
    return session.execute(ranges.order_by(Rate.id).limit(5))


def codes_shared_with_medium(session: Session) -> ScalarResult[Rate]:
    """A range of 64-bit numbers."""
    shared = Rate.codes.overlaps(Range(4500000000, 6000000000))
    return session.scalars(select(Rate).where(shared).order_by(Rate.id))


def rates_that_contain_their_amount(session: Session) -> ScalarResult[Rate]:
    """``contains`` takes a column."""
    fits = Rate.price.contains(Rate.amount)
    return session.scalars(select(Rate).where(fits))


def rates_that_contain_their_day(session: Session) -> ScalarResult[Rate]:
    """Days are compared with a range of days."""
    fits = Rate.season.contains(Rate.day)
    return session.scalars(select(Rate).where(fits).order_by(Rate.id))


def rates_at_noon(session: Session) -> ScalarResult[Rate]:
    """A moment is compared with a range of moments."""
    fits = Rate.window.contains(NOON)
    return session.scalars(select(Rate).where(fits))


def numbers_within_ranges(session: Session) -> dict[str, ScalarResult[str]]:
    """Numbers have no such operator, so the range is the left side."""
    numbers = literal(Range(1, 15), INT4RANGE)
    prices = literal(Range(Decimal(3), Decimal(5), bounds="[]"), NUMRANGE)
    weights = literal(Range(Decimal(0), Decimal(5)), NUMRANGE)
    names = select(Rate.name).order_by(Rate.id)
    return {
        "minimum": session.scalars(names.where(numbers.contains(Rate.minimum))),
        "amount": session.scalars(names.where(prices.contains(Rate.amount))),
        "weight": session.scalars(names.where(weights.contains(cast(Rate.weight, Numeric)))),
    }


def days_and_moments_within_ranges(session: Session) -> dict[str, ScalarResult[str]]:
    """Days and moments likewise."""
    summer = literal(Range(date(2024, 6, 1), date(2024, 9, 1)), DATERANGE)
    afternoon = literal(Range(NOON, NOON.replace(hour=18)), TSTZRANGE)
    names = select(Rate.name).order_by(Rate.id)
    return {
        "day": session.scalars(names.where(summer.contains(Rate.day))),
        "moment": session.scalars(names.where(afternoon.contains(Rate.moment))),
    }


def parts_of_ranges(session: Session) -> Result[Any]:
    """``intersection`` and ``difference`` are ``*`` and ``-``, which can be written as well."""
    parts = (
        Rate.quantity.intersection(Range(5, 15)),
        Rate.quantity.difference(Range(15, None)),
    )
    named = select(Rate.name, *parts).where(Rate.name.in_(["small", "medium", "large"]))
    return session.execute(named.order_by(Rate.id))


def small_and_medium_together(session: Session) -> ScalarResult[Any]:
    """``union`` joins ranges that overlap or are adjacent; others raise an error."""
    both = Rate.quantity.union(Range(10, 20))
    return session.scalars(select(both).where(Rate.name == "small"))


def save_a_rate_for_both_ends(session: Session) -> ScalarResult[Rate]:
    """Each range has its own bounds."""
    session.add(Rate(name="new", price=Range(Decimal(1), Decimal(2), bounds="[]")))
    fits = Rate.price.contains(Decimal(2))
    return session.scalars(select(Rate).where(fits).order_by(Rate.id))
