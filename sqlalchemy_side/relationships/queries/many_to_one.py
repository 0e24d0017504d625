"""Many to one: cars with their manufacturers, from both ends."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session, joinedload

from sqlalchemy_side.relationships.models import Car, Factory, KitCar, Manufacturer, Person, Pizza


def manufacturer_of_each_car(session: Session) -> list[tuple[str, str]]:
    """``joinedload`` joins, so the cars are loaded with their manufacturers."""
    statement = select(Car).options(joinedload(Car.manufacturer)).order_by(Car.id)
    return [(car.name, car.manufacturer.name) for car in session.scalars(statement)]


def company_that_makes_each_kit_car(session: Session) -> Sequence[tuple[str, str]]:
    """The join follows the relationship, regardless of its name."""
    statement = (
        select(KitCar.name, Manufacturer.name)
        .join(KitCar.company_that_makes_it)
        .order_by(KitCar.id)
    )
    return session.execute(statement).all()


def columns_of_both_references(session: Session) -> list[str | None]:
    """The column and the object are two attributes; the relationship knows its column."""
    references = [Car.manufacturer, KitCar.company_that_makes_it]
    return [column.name for reference in references for column in reference.property.local_columns]


def classes_referred_to_by_name(session: Session) -> dict[str, str]:
    """A name or a lambda is looked up when the mappings are first used."""
    references = [KitCar.company_that_makes_it, Factory.manufacturer, Person.mentor]
    return {
        f"{reference.parent.class_.__name__}.{reference.key}": (
            reference.property.entity.class_.__name__
        )
        for reference in references
    }


def cars_of_audi(session: Session) -> list[Car]:
    """The other end is a separate relationship, a list declared in the class."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="AUD")).one()
    return manufacturer.car_set


def kit_cars_of_audi(session: Session) -> list[KitCar]:
    """The other end can have any name; ``back_populates`` links the two."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="AUD")).one()
    return manufacturer.kitcar_set


def cars_of_german_makers(session: Session) -> ScalarResult[Car]:
    """The join is explicit."""
    statement = (
        select(Car)
        .join(Car.manufacturer)
        .where(Manufacturer.name.in_(["Audi", "BMW"]))
        .order_by(Car.id)
    )
    return session.scalars(statement)


def makers_of_cars_with_an_a(session: Session) -> ScalarResult[Manufacturer]:
    """``any`` is a subquery, which does not repeat rows."""
    has_an_a = Manufacturer.car_set.any(Car.name.in_(["A1", "A4"]))
    return session.scalars(select(Manufacturer).where(has_an_a))


def makers_without_cars(session: Session) -> ScalarResult[Manufacturer]:
    """``~any()`` is NOT EXISTS."""
    return session.scalars(select(Manufacturer).where(~Manufacturer.car_set.any()))


def cars_per_maker(session: Session) -> Sequence[tuple[str, int]]:
    """The outer join is explicit; an inner join would drop those that make none."""
    statement = (
        select(Manufacturer.name, func.count(Car.id))
        .outerjoin(Manufacturer.car_set)
        .group_by(Manufacturer.id, Manufacturer.name)
    )
    return session.execute(statement).all()


def move_car_by_manufacturer(session: Session) -> tuple[int, int]:
    """The id follows the object at the flush."""
    car = session.scalars(select(Car).filter_by(name="A4")).one()
    before = car.manufacturer_id
    car.manufacturer = session.scalars(select(Manufacturer).filter_by(code="BMW")).one()
    session.flush()
    return before, car.manufacturer_id


def move_car_by_manufacturer_id(session: Session) -> tuple[Manufacturer, Manufacturer]:
    """The loaded object stays the old one until it is expired, even after the flush."""
    car = session.scalars(select(Car).filter_by(name="A4")).one()
    before = car.manufacturer
    car.manufacturer_id = 2
    session.expire(car, ["manufacturer"])
    return before, car.manufacturer


def make_car_of_citroen(session: Session) -> list[str]:
    """The new car is added to the list, and saved with it."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="CIT")).one()
    manufacturer.car_set.append(Car(name="2CV"))
    return [car.name for car in manufacturer.car_set]


def add_car_to_citroen(session: Session) -> list[str]:
    """Appending removes the car from the other manufacturer's list and sets the reference."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="CIT")).one()
    manufacturer.car_set.append(session.scalars(select(Car).filter_by(name="Exige")).one())
    return [car.name for car in manufacturer.car_set]


def add_car_by_manufacturer_id(session: Session) -> tuple[int, int]:
    """A loaded list does not change until it is expired."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="LOT")).one()
    before = len(manufacturer.car_set)
    session.add(Car(manufacturer_id=manufacturer.id, name="Esprit"))
    session.expire(manufacturer, ["car_set"])
    return before, len(manufacturer.car_set)


def make_car_with_manufacturer(session: Session) -> ScalarResult[str]:
    """The session saves the new manufacturer with the car, and before it."""
    manufacturer = Manufacturer(name="Renault", code="REN")
    session.add(Car(manufacturer=manufacturer, name="Twizy"))
    return session.scalars(select(Car.name).order_by(Car.id))


def take_car_from_its_maker(session: Session) -> None:
    """The list always has ``remove``; the database rejects NULL."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="AUD")).one()
    car = session.scalars(select(Car).filter_by(name="A1")).one()
    manufacturer.car_set.remove(car)


def make_car_of_a_pizza(session: Session) -> None:
    """The class is not checked, but the object lacks the other end of the relationship."""
    car = session.scalars(select(Car).filter_by(name="A1")).one()
    car.manufacturer = session.scalars(  # type: ignore[assignment]  # that is the point
        select(Pizza).filter_by(name="Marinara")
    ).one()
