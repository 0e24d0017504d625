"""Relations that are rejected when they are declared, each on throw-away classes."""

from sqlalchemy import Column, ForeignKey, Table, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    registry,
    relationship,
)

from sqlalchemy_side.relationships import models
from sqlalchemy_side.relationships.models import Person, Pizza, Topping


def two_references_to_one_class(session: Session) -> None:
    """Which key each relationship uses is determined when the mappings are first used."""

    class ThrowAway(DeclarativeBase):
        pass

    class Manufacturer(ThrowAway):
        __tablename__ = "manufacturer"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Car(ThrowAway):
        __tablename__ = "car"
        id: Mapped[int] = mapped_column(primary_key=True)
        manufacturer_id: Mapped[int] = mapped_column(ForeignKey("manufacturer.id"))
        company_that_makes_it_id: Mapped[int] = mapped_column(ForeignKey("manufacturer.id"))
        manufacturer = relationship(Manufacturer)
        company_that_makes_it = relationship(Manufacturer)

    ThrowAway.registry.configure()


def other_end_named_like_a_column(session: Session) -> None:
    """``backref`` creates the other end, and finds that the name is taken."""

    class ThrowAway(DeclarativeBase):
        pass

    class Manufacturer(ThrowAway):
        __tablename__ = "manufacturer"
        id: Mapped[int] = mapped_column(primary_key=True)
        name: Mapped[str]

    class Car(ThrowAway):
        __tablename__ = "car"
        id: Mapped[int] = mapped_column(primary_key=True)
        manufacturer_id: Mapped[int] = mapped_column(ForeignKey("manufacturer.id"))
        manufacturer = relationship(Manufacturer, backref="name")

    ThrowAway.registry.configure()


def reference_to_no_class(session: Session) -> None:
    """The name is looked up when the mappings are first used."""

    class ThrowAway(DeclarativeBase):
        pass

    class Car(ThrowAway):
        __tablename__ = "car"
        id: Mapped[int] = mapped_column(primary_key=True)
        manufacturer = relationship("Manufacturer")

    ThrowAway.registry.configure()


def reference_to_no_column(session: Session) -> None:
    """The column is looked up when the mappings are first used, or the table is created."""

    class ThrowAway(DeclarativeBase):
        pass

    class Manufacturer(ThrowAway):
        __tablename__ = "manufacturer"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Car(ThrowAway):
        __tablename__ = "car"
        id: Mapped[int] = mapped_column(primary_key=True)
        manufacturer_id: Mapped[str] = mapped_column(ForeignKey("manufacturer.code"))
        manufacturer = relationship(Manufacturer)

    ThrowAway.registry.configure()


def reference_without_a_target(session: Session) -> None:
    """A relationship needs a foreign key to follow."""

    class ThrowAway(DeclarativeBase):
        pass

    class Manufacturer(ThrowAway):
        __tablename__ = "manufacturer"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Car(ThrowAway):
        __tablename__ = "car"
        id: Mapped[int] = mapped_column(primary_key=True)
        manufacturer = relationship(Manufacturer)

    ThrowAway.registry.configure()


def required_reference_set_to_null(session: Session) -> None:
    """A list without a cascade sets NULL; only the database rejects it."""

    class Manufacturer:
        pass

    class Car:
        pass

    throw_away = registry()
    throw_away.map_imperatively(Car, models.Car.__table__)
    cars = {"car_set": relationship(Car, overlaps="car_set,manufacturer")}
    throw_away.map_imperatively(Manufacturer, models.Manufacturer.__table__, properties=cars)
    session.delete(session.scalars(select(Manufacturer).filter_by(code="BMW")).one())


def one_for_many(session: Session) -> None:
    """A list has to be assigned a list."""
    pizza = session.scalars(select(Pizza).filter_by(name="Marinara")).one()
    topping = session.scalars(select(Topping).filter_by(name="olives")).one()
    pizza.toppings = topping  # type: ignore[assignment]  # that is the point


def toppings_of_a_wrong_class(session: Session) -> None:
    """The class is not checked, but the object lacks the other end of the relationship."""
    pizza = session.scalars(select(Pizza).filter_by(name="Marinara")).one()
    person = session.scalars(select(Person).filter_by(name="Ada")).one()
    pizza.toppings.append(person)  # type: ignore[arg-type]  # that is the point


def second_relation_to_the_same_class(session: Session) -> None:
    """Each relation names its other end; the same name is taken the second time."""

    class ThrowAway(DeclarativeBase):
        pass

    class Topping(ThrowAway):
        __tablename__ = "topping"
        id: Mapped[int] = mapped_column(primary_key=True)

    def between(name: str) -> Table:
        keys: list[Column[int]] = [
            Column(f"{key}_id", ForeignKey(f"{key}.id")) for key in ("pizza", "topping")
        ]
        return Table(name, ThrowAway.metadata, *keys)

    class Pizza(ThrowAway):
        __tablename__ = "pizza"
        id: Mapped[int] = mapped_column(primary_key=True)
        toppings = relationship(Topping, secondary=between("toppings"), backref="pizza_set")
        extras = relationship(Topping, secondary=between("extras"), backref="pizza_set")

    ThrowAway.registry.configure()
