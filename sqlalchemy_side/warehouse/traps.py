"""The tempting ports of the warehouse chapter."""

from decimal import Decimal
from typing import Any

from sqlalchemy import (
    ARRAY,
    Result,
    ScalarResult,
    String,
    distinct,
    func,
    select,
    text,
    type_coerce,
)
from sqlalchemy.dialects.postgresql import Range, aggregate_order_by, array_agg
from sqlalchemy.orm import Session

from sqlalchemy_side.warehouse.models import Delivery, Product, Rate, Shift


def numbers_of_tags_by_array_length(session: Session) -> Result[tuple[str, int]]:
    """The function with the obvious name."""
    return session.execute(
        select(Product.name, func.array_length(Product.tags, 1)).order_by(Product.id)
    )


def products_first_tagged_small_at_index_zero(session: Session) -> ScalarResult[Product]:
    """Django's ``tags__0``."""
    first = Product.tags[0]
    return session.scalars(select(Product).where(first == "small").order_by(Product.id))


def first_two_sizes_by_a_slice_of_python(session: Session) -> Result[tuple[str, list[int]]]:
    """The elements 0 and 1."""
    return session.execute(select(Product.name, Product.sizes[0:1]).order_by(Product.id))


def small_products_of_metal_by_generic_array(session: Session) -> ScalarResult[Product]:
    """The ``ARRAY`` of ``sqlalchemy``, as sqlacodegen once declared it."""
    tags = type_coerce(Product.tags, ARRAY(String))
    return session.scalars(select(Product).where(tags.contains(["small", "metal"])))


def append_a_size_in_place(session: Session) -> list[int] | None:
    """As the Django side does."""
    product = session.scalars(select(Product).filter_by(name="Brass bolts")).one()
    (product.sizes or []).append(12)
    session.flush()
    session.refresh(product)
    return product.sizes


def save_a_rate_with_the_bounds_of_sqlalchemy(session: Session) -> ScalarResult[Rate]:
    """Two numbers, as in Django."""
    session.add(Rate(name="new", price=Range(Decimal(1), Decimal(2))))
    fits = Rate.price.contains(Decimal(2))
    return session.scalars(select(Rate).where(fits).order_by(Rate.id))


def largest_quantities_by_upper(session: Session) -> Result[tuple[str, int]]:
    """The upper end of each range."""
    upper = func.upper(Rate.quantity)
    return session.execute(select(Rate.name, upper).where(upper.is_not(None)).order_by(Rate.id))


def products_about_doors_without_coalesce(session: Session) -> ScalarResult[Product]:
    """The two texts with a space between them."""
    texts = func.to_tsvector("english", Product.name + " " + Product.description)
    found = texts.bool_op("@@")(func.plainto_tsquery("english", "door"))
    return session.scalars(select(Product).where(found).order_by(Product.id))


def products_about_doors_in_another_configuration(session: Session) -> ScalarResult[Product]:
    """The words as they are."""
    texts = func.to_tsvector("simple", Product.name + " " + func.coalesce(Product.description, ""))
    found = texts.bool_op("@@")(func.plainto_tsquery("english", "door"))
    return session.scalars(select(Product).where(found).order_by(Product.id))


def products_equal_to_a_keyword(session: Session) -> ScalarResult[Product]:
    """Django's ``keywords="bolt"``."""
    same = Product.keywords == func.to_tsvector("bolt")
    return session.scalars(select(Product).where(same))


def different_crates_with_a_null(session: Session) -> Result[Any]:
    """The aggregate without a filter."""
    ordered = aggregate_order_by(distinct(Delivery.crates), Delivery.crates.desc())
    crates: Any = array_agg(ordered)  # type: ignore[no-untyped-call]  # SQLAlchemy's
    joined = select(Product.name, crates).outerjoin(Product.deliveries).group_by(Product.id)
    return session.execute(joined.order_by(Product.id).limit(3))


def first_shift_in_another_schema_from_the_session(session: Session) -> list[str]:
    """The other schema for one call."""
    shift = session.get_one(Shift, 1)
    first = shift.worker
    session.execute(text("CREATE SCHEMA other"))
    session.execute(text("CREATE TABLE other.warehouse_shift (LIKE warehouse_shift)"))
    session.execute(
        text(
            "INSERT INTO other.warehouse_shift (id, worker, starts, ends)"
            " SELECT id, worker || ' II', starts, ends FROM warehouse_shift"
        )
    )
    other = {"schema_translate_map": {None: "other"}}
    second = session.get_one(Shift, 1, execution_options=other)
    session.execute(text("DROP SCHEMA other CASCADE"))
    return [first, second.worker]
