"""Arrays in columns: lookups, elements and slices, and changes.

The questions are in ``shared_fixtures/warehouse/questions/arrays.py``, the Django side in
``django_side/warehouse/queries/arrays.py``.
"""

from typing import Any, cast

from sqlalchemy import (
    CursorResult,
    Result,
    ScalarResult,
    all_,
    any_,
    func,
    literal,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import array
from sqlalchemy.orm import Session

from sqlalchemy_side.warehouse.models import Delivery, Product


def small_products_of_metal(session: Session) -> ScalarResult[Product]:
    """The type of the dialect has this operator; the generic ``ARRAY`` only raises."""
    both = Product.tags.contains(["small", "metal"])
    return session.scalars(select(Product).where(both).order_by(Product.id))


def products_only_small_or_of_metal(session: Session) -> ScalarResult[Product]:
    """``contained_by`` is the converse."""
    no_other = Product.tags.contained_by(["small", "metal"])
    return session.scalars(select(Product).where(no_other).order_by(Product.id))


def products_of_wood_or_shiny(session: Session) -> ScalarResult[Product]:
    """``overlap`` needs one element in common."""
    either = Product.tags.overlap(["wood", "shiny"])
    return session.scalars(select(Product).where(either).order_by(Product.id))


def numbers_of_tags(session: Session) -> Result[tuple[str, int]]:
    """``cardinality`` is 0 for an empty array."""
    return session.execute(
        select(Product.name, func.cardinality(Product.tags)).order_by(Product.id)
    )


def products_first_tagged_small(session: Session) -> ScalarResult[Product]:
    """The index is the database's, which counts from 1."""
    first = Product.tags[1]
    return session.scalars(select(Product).where(first == "small").order_by(Product.id))


def first_two_sizes(session: Session) -> Result[tuple[str, list[int]]]:
    """A slice includes its end, as in SQL."""
    return session.execute(select(Product.name, Product.sizes[1:2]).order_by(Product.id))


def products_tagged_metal_and_small_in_this_order(session: Session) -> ScalarResult[Product]:
    """Arrays are equal if they have the same elements in the same order."""
    same = Product.tags == ["metal", "small"]
    return session.scalars(select(Product).where(same))


def products_with_one_of_two_lists(session: Session) -> ScalarResult[Product]:
    """``in_`` takes a list of arrays."""
    listed = Product.tags.in_([["wood"], ["small", "small"]])
    return session.scalars(select(Product).where(listed).order_by(Product.id))


def products_with_two_in_the_corner(session: Session) -> ScalarResult[Product]:
    """An array with two dimensions has an index for each."""
    corner = Product.grid[1][2]
    return session.scalars(select(Product).where(corner == 2))


def beginnings_of_second_rows(session: Session) -> Result[tuple[str, int | None]]:
    """An element that does not exist is null."""
    with_grid = select(Product.name, Product.grid[2][1]).where(Product.grid.is_not(None))
    return session.execute(with_grid.order_by(Product.id))


def products_of_size_eight(session: Session) -> ScalarResult[Product]:
    """``8 = ANY (sizes)`` takes the element itself."""
    eight = literal(8) == any_(Product.sizes)
    return session.scalars(select(Product).where(eight).order_by(Product.id))


def products_of_size_eight_and_larger(session: Session) -> ScalarResult[Product]:
    """``ALL`` is on the right of its operator."""
    no_less = literal(8) <= all_(Product.sizes)
    return session.scalars(select(Product).where(no_less).order_by(Product.id))


def products_with_a_size_above_ten(session: Session) -> ScalarResult[Product]:
    """``ANY`` likewise."""
    return session.scalars(select(Product).where(literal(10) < any_(Product.sizes)))


def products_up_to_size_ten(session: Session) -> ScalarResult[Product]:
    """``ALL`` of no elements is true."""
    none_above = literal(10) >= all_(Product.sizes)
    return session.scalars(select(Product).where(none_above).order_by(Product.id))


def names_and_languages(session: Session) -> ScalarResult[list[str]]:
    """``array`` is the constructor of arrays."""
    both = array([Product.name, Product.language])
    return session.scalars(select(both).where(Product.tags.contains(["wood"])))


def crates_of_each_product(session: Session) -> Result[tuple[str, Any]]:
    """``array`` takes a subquery as well."""
    crates = (
        select(Delivery.crates)
        .where(Delivery.product_id == Product.id)
        .order_by(Delivery.crates.desc().nulls_last())
        .scalar_subquery()
    )
    return session.execute(select(Product.name, func.array(crates)).order_by(Product.id))


def append_a_tag(session: Session) -> list[str]:
    """``MutableList`` tells the session of a change in place."""
    product = session.scalars(select(Product).filter_by(name="Steel bolt")).one()
    product.tags.append("new")
    session.flush()
    session.refresh(product)
    return product.tags


def append_a_size(session: Session) -> list[int] | None:
    """A column without ``MutableList`` must be given a new list."""
    product = session.scalars(select(Product).filter_by(name="Brass bolts")).one()
    product.sizes = [*(product.sizes or []), 12]
    session.flush()
    session.refresh(product)
    return product.sizes


def append_a_tag_in_the_database(session: Session) -> int:
    """``func`` calls any function."""
    longer = func.array_append(Product.tags, "checked")
    statement = update(Product).where(Product.tags.contains(["metal"])).values(tags=longer)
    return cast("CursorResult[Any]", session.execute(statement)).rowcount
