"""Multi-table inheritance: each class has a table, and a child's key is the parent's.

The Django side is ``django_side/multi_table/models.py``. There is no discriminator column, so a
query for places returns places, whichever children they have; each class has its own objects.
"""

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship, remote

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey, many_to_many

supplier_customers = many_to_many(
    "multi_table_supplier_customers",
    supplier_id="multi_table_supplier.place_ptr_id",
    place_id="multi_table_place.id",
)


class Place(Base):
    """Anything with an address; the rows of the child tables give it further roles."""

    __tablename__ = "multi_table_place"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))
    address: Mapped[str] = mapped_column(String(80))

    restaurant: Mapped["Restaurant | None"] = relationship(
        lambda: Restaurant,
        primaryjoin=lambda: Place.id == foreign(Restaurant.place_ptr_id),
        viewonly=True,
    )
    supplier: Mapped["Supplier | None"] = relationship(
        lambda: Supplier,
        primaryjoin=lambda: Place.id == foreign(Supplier.place_ptr_id),
        viewonly=True,
    )
    as_bar: Mapped["Bar | None"] = relationship(
        lambda: Bar, primaryjoin=lambda: Place.id == foreign(Bar.venue_id), viewonly=True
    )
    provider: Mapped[list["Supplier"]] = relationship(
        lambda: Supplier,
        secondary=supplier_customers,
        primaryjoin=lambda: Place.id == supplier_customers.c.place_id,
        secondaryjoin=lambda: Supplier.place_ptr_id == supplier_customers.c.supplier_id,
        back_populates="customers",
    )

    def __str__(self) -> str:
        return self.name


class Restaurant(Place):
    """A place to eat at; its link to the place is an ordinary key, named as in Django."""

    __tablename__ = "multi_table_restaurant"

    place_ptr_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("multi_table_place.id"), primary_key=True
    )
    serves_hot_dogs: Mapped[bool] = mapped_column(default=False)
    serves_pizza: Mapped[bool] = mapped_column(default=False)

    place_ptr: Mapped[Place] = relationship(
        Place,
        primaryjoin=lambda: foreign(Restaurant.place_ptr_id) == remote(Place.id),
        viewonly=True,
    )


class Supplier(Place):
    """A place that has other places, of any kind, as customers."""

    __tablename__ = "multi_table_supplier"

    place_ptr_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("multi_table_place.id"), primary_key=True
    )

    # Both tables of a supplier have a key, so the one that a link uses is declared.
    customers: Mapped[list[Place]] = relationship(
        Place,
        secondary=supplier_customers,
        primaryjoin=lambda: Supplier.place_ptr_id == supplier_customers.c.supplier_id,
        secondaryjoin=lambda: Place.id == supplier_customers.c.place_id,
        back_populates="provider",
    )


class Bar(Place):
    """A place to drink at, whose link to the place has custom names in both directions."""

    __tablename__ = "multi_table_bar"

    venue_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("multi_table_place.id"), primary_key=True
    )
    has_happy_hour: Mapped[bool] = mapped_column(default=False)

    venue: Mapped[Place] = relationship(
        Place, primaryjoin=lambda: foreign(Bar.venue_id) == remote(Place.id), viewonly=True
    )


class ParentModel(Base):
    """Something with a title and a date; each query states its order."""

    __tablename__ = "multi_table_parentmodel"

    id: Mapped[BigKey]
    title: Mapped[str] = mapped_column(String(50))
    published: Mapped[date]

    def __str__(self) -> str:
        return self.title


class ChildModel(ParentModel):
    """The parent has no order that could be removed."""

    __tablename__ = "multi_table_childmodel"

    parentmodel_ptr_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("multi_table_parentmodel.id"), primary_key=True
    )
    pages: Mapped[int]


class OtherChildModel(ParentModel):
    """The parent has no order to inherit."""

    __tablename__ = "multi_table_otherchildmodel"

    parentmodel_ptr_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("multi_table_parentmodel.id"), primary_key=True
    )
    minutes: Mapped[int]
