"""Tempting ports of Django's queries; the right answers are in ``queries``."""

from collections.abc import Sequence

from sqlalchemy import (
    Column,
    ForeignKey,
    MetaData,
    ScalarResult,
    Table,
    and_,
    func,
    insert,
    select,
)
from sqlalchemy.orm import Session

from sqlalchemy_side.relationships.models import (
    Article,
    Car,
    Manufacturer,
    Person,
    Pizza,
    Place,
    Topping,
)


def move_car_by_manufacturer_unflushed(session: Session) -> tuple[int, int]:
    """``car.manufacturer = ...`` and ``car.manufacturer_id``, word for word."""
    car = session.scalars(select(Car).filter_by(name="A4")).one()
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="BMW")).one()
    before = car.manufacturer_id
    car.manufacturer = manufacturer
    return before, car.manufacturer_id


def move_car_by_manufacturer_id_held(session: Session) -> tuple[Manufacturer, Manufacturer]:
    """``car.manufacturer_id = ...``, save, and ``car.manufacturer``."""
    car = session.scalars(select(Car).filter_by(name="A4")).one()
    before = car.manufacturer
    car.manufacturer_id = 2
    session.flush()
    return before, car.manufacturer


def add_car_by_manufacturer_id_held(session: Session) -> tuple[int, int]:
    """``car_set`` read twice, as ``car_set.all()`` is."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="LOT")).one()
    before = len(manufacturer.car_set)
    session.add(Car(manufacturer_id=manufacturer.id, name="Esprit"))
    session.flush()
    return before, len(manufacturer.car_set)


def make_car_of_citroen_unadded(session: Session) -> list[str]:
    """The new object refers to a saved one, and nothing is added."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="CIT")).one()
    Car(manufacturer=manufacturer, name="2CV")
    session.flush()
    return list(session.scalars(select(Car.name).where(Car.manufacturer == manufacturer)))


def cars_per_maker_by_join(session: Session) -> Sequence[tuple[str, int]]:
    """``Count("car")``, with the most obvious join."""
    statement = (
        select(Manufacturer.name, func.count(Car.id))
        .join(Manufacturer.car_set)
        .group_by(Manufacturer.id, Manufacturer.name)
    )
    return session.execute(statement).all()


def pizzas_with_cheese_and_ham_in_one_join(session: Session) -> ScalarResult[Pizza]:
    """One ``join`` for both calls of ``filter``."""
    statement = select(Pizza).join(Pizza.toppings)
    return session.scalars(statement.where(Topping.name == "cheese", Topping.name == "ham"))


def pizzas_without_cheese_by_unequal(session: Session) -> ScalarResult[Pizza]:
    """``exclude(toppings__name="cheese")``, as a condition of the join."""
    statement = select(Pizza).join(Pizza.toppings).where(Topping.name != "cheese")
    return session.scalars(statement.order_by(Pizza.id))


def befriend_frank_on_one_side(session: Session) -> tuple[list[str], list[str]]:
    """``barbara.friends.add(frank)``, word for word."""
    barbara = session.scalars(select(Person).filter_by(name="Barbara")).one()
    frank = session.scalars(select(Person).filter_by(name="Frank")).one()
    barbara.friends.append(frank)
    session.flush()
    return [friend.name for friend in frank.friends], [friend.name for friend in barbara.friends]


def end_friendship_on_one_side(session: Session) -> tuple[list[str], list[str]]:
    """``ada.friends.remove(grace)``, word for word."""
    statement = select(Person).where(Person.name.in_(["Ada", "Grace"])).order_by(Person.id)
    ada, grace = session.scalars(statement)
    ada.friends.remove(grace)
    session.flush()
    return [friend.name for friend in ada.friends], [friend.name for friend in grace.friends]


def places_with_restaurant_by_hasattr(session: Session) -> list[str]:
    """``hasattr(place, "restaurant")``, word for word."""
    places = session.scalars(select(Place).order_by(Place.id))
    return [place.name for place in places if hasattr(place, "restaurant")]


def staff_member_of_each_article_limited(session: Session) -> Sequence[tuple[str, str | None]]:
    """``limit_choices_to`` as a condition of the relationship."""
    limited = and_(Article.staff_member_id == Person.id, Person.is_staff)
    statement = select(Article.headline, Person.name).outerjoin(Person, limited)
    return session.execute(statement.order_by(Article.id)).all()


def add_cheese_again_to_a_plain_table(session: Session) -> int:
    """The association table as it is usually written: two references and nothing more."""
    plain = Table(
        "relationships_plain_pizza_toppings",
        MetaData(),
        Column("pizza_id", ForeignKey(Pizza.id)),
        Column("topping_id", ForeignKey(Topping.id)),
    )
    plain.create(session.connection())
    for _ in range(2):
        session.execute(insert(plain).values(pizza_id=1, topping_id=1))
    return session.scalars(select(func.count()).select_from(plain)).one()


def cars_held_by_their_maker_unexpired(session: Session) -> list[str]:
    """``car_set`` read twice, as ``car_set.all()`` is."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="LOT")).one()
    session.delete(next(car for car in manufacturer.car_set if car.name == "Elise"))
    session.flush()
    return [car.name for car in manufacturer.car_set]
