"""Pizzas with their toppings: the plainest many-to-many.

The Django side is ``django_side/relationships/models/pizzas.py``.
"""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigKey, many_to_many


class Topping(Base):
    """An ingredient on a pizza."""

    __tablename__ = "relationships_topping"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))

    pizza_set: Mapped[list["Pizza"]] = relationship(
        lambda: Pizza, secondary="relationships_pizza_toppings", back_populates="toppings"
    )

    def __str__(self) -> str:
        return self.name


class Pizza(Base):
    """A pizza has many toppings, and a topping is on many pizzas."""

    __tablename__ = "relationships_pizza"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))

    toppings: Mapped[list[Topping]] = relationship(
        secondary="relationships_pizza_toppings", back_populates="pizza_set"
    )

    def __str__(self) -> str:
        return self.name


pizza_toppings = many_to_many(
    "relationships_pizza_toppings",
    pizza_id="relationships_pizza.id",
    topping_id="relationships_topping.id",
)
