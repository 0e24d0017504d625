"""The guide's examples, and a model with every field."""

from sqlalchemy_side.fields.models.every import (
    EveryField,
    IntegerKeyed,
    Order,
    OrderLineItem,
    Product,
    SmallKeyed,
)
from sqlalchemy_side.fields.models.guide import (
    Album,
    Contact,
    Deal,
    EnumeratedStudent,
    Example,
    Fruit,
    Musician,
    Person,
    Runner,
    Student,
    Visitor,
    YearInSchool,
)

__all__ = [
    "Album",
    "Contact",
    "Deal",
    "EnumeratedStudent",
    "EveryField",
    "Example",
    "Fruit",
    "IntegerKeyed",
    "Musician",
    "Order",
    "OrderLineItem",
    "Person",
    "Product",
    "Runner",
    "SmallKeyed",
    "Student",
    "Visitor",
    "YearInSchool",
]
