"""Aggregates of PostgreSQL, with their options.

The questions are in ``shared_fixtures/warehouse/questions/aggregates.py``, the Django side in
``django_side/warehouse/queries/aggregates.py``.
"""

from typing import Any

from sqlalchemy import (
    Integer,
    Result,
    ScalarResult,
    Select,
    distinct,
    func,
    literal,
    select,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, aggregate_order_by, array_agg
from sqlalchemy.orm import Session

from sqlalchemy_side.warehouse.models import Delivery, Product, Rate

FRAGILE = Delivery.fragile.is_(True)
#: The dependent and the independent variable, in the order of SQL.
POINTS = (Delivery.distance, Delivery.weight)


def _of_products(*aggregates: Any) -> Select[Any]:
    """Return the names of the first three products, each with aggregates of its deliveries."""
    joined = select(Product.name, *aggregates).outerjoin(Product.deliveries)
    return joined.group_by(Product.id).order_by(Product.id).limit(3)


def different_crates_of_products(session: Session) -> Result[Any]:
    """``array_agg`` returns null for no rows, and an array with a null for a row of nulls."""
    ordered = aggregate_order_by(distinct(Delivery.crates), Delivery.crates.desc())
    every: Any = array_agg(ordered)  # type: ignore[no-untyped-call]  # SQLAlchemy's
    crates = every.filter(Delivery.crates.is_not(None))
    return session.execute(_of_products(func.coalesce(crates, literal([], ARRAY(Integer)))))


def bits_of_fragile_deliveries(session: Session) -> Result[Any]:
    """The functions of bits return null for no rows."""
    return session.execute(
        _of_products(
            func.coalesce(func.bit_and(Delivery.flags).filter(FRAGILE), -1),
            func.coalesce(func.bit_or(Delivery.flags).filter(FRAGILE), -1),
            func.coalesce(func.bit_xor(Delivery.flags).filter(FRAGILE), -1),
        )
    )


def whether_deliveries_are_fragile(session: Session) -> Result[Any]:
    """``bool_and`` of no rows is null as well, and not true."""
    wet, late = Delivery.note == "wet", Delivery.note == "late"
    return session.execute(
        _of_products(
            func.coalesce(func.bool_and(Delivery.fragile).filter(wet), False),
            func.coalesce(func.bool_or(Delivery.fragile).filter(late), True),
        )
    )


def crates_of_products_as_json(session: Session) -> Result[Any]:
    """With its type, ``jsonb_agg`` returns a list of Python."""
    ordered = aggregate_order_by(distinct(Delivery.crates), Delivery.crates)
    crates = func.jsonb_agg(ordered, type_=JSONB).filter(Delivery.crates.is_not(None))
    return session.execute(_of_products(func.coalesce(crates, literal([], JSONB))))


def notes_of_products(session: Session) -> Result[Any]:
    """``string_agg`` leaves nulls out by itself."""
    ordered = aggregate_order_by(literal("; "), Delivery.note.desc())
    notes = func.string_agg(distinct(Delivery.note), ordered).filter(Delivery.weight > 1)
    return session.execute(_of_products(func.coalesce(notes, "-")))


def means_of_fragile_deliveries(session: Session) -> Result[Any]:
    """The dependent variable, y, is the first argument."""
    return session.execute(
        _of_products(
            func.regr_count(*POINTS).filter(FRAGILE),
            func.coalesce(func.regr_avgx(*POINTS).filter(FRAGILE), -1.0),
            func.coalesce(func.regr_avgy(*POINTS).filter(FRAGILE), -1.0),
        )
    )


def lines_through_fragile_deliveries(session: Session) -> Result[Any]:
    """The slope, where the line begins, and how well it fits."""
    return session.execute(
        _of_products(
            func.coalesce(func.regr_slope(*POINTS).filter(FRAGILE), -1.0),
            func.coalesce(func.regr_intercept(*POINTS).filter(FRAGILE), -1.0),
            func.coalesce(func.regr_r2(*POINTS).filter(FRAGILE), -1.0),
            func.coalesce(func.corr(*POINTS).filter(FRAGILE), -1.0),
        )
    )


def sums_of_squares_of_fragile_deliveries(session: Session) -> Result[Any]:
    """One point has sums of squares, which are 0."""
    return session.execute(
        _of_products(
            func.coalesce(func.regr_sxx(*POINTS).filter(FRAGILE), -1.0),
            func.coalesce(func.regr_sxy(*POINTS).filter(FRAGILE), -1.0),
            func.coalesce(func.regr_syy(*POINTS).filter(FRAGILE), -1.0),
        )
    )


def covariances_of_fragile_deliveries(session: Session) -> Result[Any]:
    """``covar_samp`` divides by one less, so one point has no covariance."""
    return session.execute(
        _of_products(
            func.coalesce(func.covar_pop(*POINTS).filter(FRAGILE), -1.0),
            func.coalesce(func.covar_samp(*POINTS).filter(FRAGILE), -1.0),
        )
    )


def rates_of_the_past(session: Session) -> ScalarResult[Rate]:
    """All statements of a transaction see the same moment."""
    past = Rate.moment < func.transaction_timestamp()
    return session.scalars(select(Rate).where(past).order_by(Rate.id))


def heaviest_delivery_of_each_product(session: Session) -> ScalarResult[Delivery]:
    """``distinct_on`` keeps the first row of each product."""
    first = postgresql.distinct_on(Delivery.product_id)
    by_weight = Delivery.weight.desc().nulls_last()
    return session.scalars(select(Delivery).ext(first).order_by(Delivery.product_id, by_weight))
