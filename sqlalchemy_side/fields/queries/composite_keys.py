"""A key of two columns."""

from typing import Any

from sqlalchemy import ScalarResult, func, inspect, select, tuple_
from sqlalchemy.orm import Session

from sqlalchemy_side.fields.models import OrderLineItem


def key_columns_of_a_line_item(session: Session) -> list[str]:
    """Every ``primary_key=True`` adds its column to the key."""
    return [column.name for column in inspect(OrderLineItem).primary_key]


def line_item_of_a_key(session: Session) -> OrderLineItem:
    """``get`` takes a tuple in the order of the key's columns, or a dictionary by name."""
    return session.get_one(OrderLineItem, (1, "A755H"))


def key_of_a_line_item(session: Session) -> Any:
    """It is the object's identity, by which the session identifies it."""
    statement = select(OrderLineItem).where(OrderLineItem.product_id == 2)
    return inspect(session.scalars(statement).one()).identity


def line_items_of_two_keys(session: Session) -> ScalarResult[OrderLineItem]:
    """``tuple_`` combines columns, as the database does."""
    key = tuple_(OrderLineItem.product_id, OrderLineItem.order_id)
    is_wanted = key.in_([(1, "B112K"), (2, "A755H"), (2, "B112K")])
    statement = select(OrderLineItem).where(is_wanted)
    return session.scalars(statement.order_by(OrderLineItem.quantity.desc()))


def save_line_item(session: Session) -> tuple[int, int]:
    """A new object is inserted; ``merge`` would query its row first."""
    item = OrderLineItem(product_id=2, order_id="B112K", quantity=5)
    session.add(item)
    count = select(func.count()).select_from(OrderLineItem)
    return (
        session.scalars(count.where(OrderLineItem.product_id == item.product_id)).one(),
        session.scalars(count.where(OrderLineItem.order_id == item.order_id)).one(),
    )


def save_second_line_item_of_one_key(session: Session) -> OrderLineItem:
    """A new object is always inserted, so the database refuses."""
    item = OrderLineItem(product_id=1, order_id="A755H", quantity=9)
    session.add(item)
    return item


def line_item_of_half_a_key(session: Session) -> OrderLineItem:
    """``get`` needs as many values as the key has."""
    return session.get_one(OrderLineItem, 1)


def delete_line_item(session: Session) -> ScalarResult[OrderLineItem]:
    """The row is found by both columns."""
    session.delete(session.get_one(OrderLineItem, (1, "A755H")))
    return session.scalars(select(OrderLineItem).order_by(*inspect(OrderLineItem).primary_key))
