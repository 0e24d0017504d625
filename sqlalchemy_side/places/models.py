"""Places, some of which have a restaurant: one-to-one relationships.

The Django side is ``django_side/places/models.py``.
"""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, add_mapped_attribute, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey
from sqlalchemy_side.geography.models import ZipCode

#: A row goes with the one that owns it, and when taken from it.
OWNED = "all, delete-orphan"


class Place(Base):
    """Somewhere in the city, with or without a restaurant."""

    __tablename__ = "places_place"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))
    address: Mapped[str] = mapped_column(String(80))

    restaurant: Mapped["Restaurant | None"] = relationship(
        lambda: Restaurant, back_populates="place", cascade=OWNED
    )

    def __str__(self) -> str:
        return f"{self.name} the place"


class Chef(Base):
    """A cook; two one-to-one references, to a class declared later and to the class itself."""

    __tablename__ = "places_chef"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))
    restaurant_id: Mapped[BigInt | None] = mapped_column(
        DeferredForeignKey("places_restaurant.place_id"), unique=True
    )
    successor_id: Mapped[BigInt | None] = mapped_column(
        DeferredForeignKey("places_chef.id"), unique=True
    )

    restaurant: Mapped["Restaurant | None"] = relationship(
        lambda: Restaurant, back_populates="chef"
    )
    successor: Mapped["Chef | None"] = relationship(
        lambda: Chef, remote_side=lambda: Chef.id, back_populates="predecessor"
    )
    # Without a cascade, deleting a chef sets the reference of the one before to NULL.
    predecessor: Mapped["Chef | None"] = relationship(
        lambda: Chef, uselist=False, back_populates="successor"
    )

    def __str__(self) -> str:
        return self.name


class Restaurant(Base):
    """A place has at most one restaurant, so the reference to the place is also the key."""

    __tablename__ = "places_restaurant"

    place_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("places_place.id"), primary_key=True
    )
    serves_hot_dogs: Mapped[bool] = mapped_column(default=False)
    serves_pizza: Mapped[bool] = mapped_column(default=False)
    zip_code_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("geography_zipcode.id"))

    place: Mapped[Place] = relationship(Place, back_populates="restaurant")
    zip_code: Mapped[ZipCode | None] = relationship(ZipCode, back_populates="restaurant_set")
    # Without a cascade, deleting a restaurant sets the reference of its chef to NULL.
    chef: Mapped[Chef | None] = relationship(Chef, back_populates="restaurant")
    waiter_set: Mapped[list["Waiter"]] = relationship(
        lambda: Waiter, back_populates="restaurant", cascade=OWNED
    )

    def __str__(self) -> str:
        return f"{self.place.name} the restaurant"


class Waiter(Base):
    """A waiter; a restaurant may have many."""

    __tablename__ = "places_waiter"

    id: Mapped[BigKey]
    restaurant_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("places_restaurant.place_id"))
    name: Mapped[str] = mapped_column(String(50))

    restaurant: Mapped[Restaurant] = relationship(Restaurant, back_populates="waiter_set")

    def __str__(self) -> str:
        return f"{self.name} the waiter at {self.restaurant}"


# The other end is added in this module, because geography does not know places. It has no
# cascade, so deleting a code sets the references of its restaurants to NULL. It comes last,
# because adding it configures all classes above if ZipCode is already in use.
add_mapped_attribute(ZipCode, "restaurant_set", relationship(Restaurant, back_populates="zip_code"))
