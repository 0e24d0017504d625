"""Many to many: pizzas with their toppings, from both ends."""

from collections.abc import Sequence

from sqlalchemy import Column, ForeignKey, ScalarResult, Table, func, insert, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    relationship,
    selectinload,
)

from sqlalchemy_side.relationships.models import Pizza, Topping
from sqlalchemy_side.relationships.models.pizzas import pizza_toppings


def toppings_of_each_pizza(session: Session) -> list[tuple[str, set[str]]]:
    """The attribute is a list, which ``selectinload`` fills."""
    statement = select(Pizza).options(selectinload(Pizza.toppings)).order_by(Pizza.id)
    pizzas = session.scalars(statement)
    return [(pizza.name, {topping.name for topping in pizza.toppings}) for pizza in pizzas]


def pizzas_of_each_topping(session: Session) -> list[tuple[str, set[str]]]:
    """The other end is declared too, with the same ``secondary``."""
    statement = select(Topping).options(selectinload(Topping.pizza_set)).order_by(Topping.id)
    toppings = session.scalars(statement)
    return [(topping.name, {pizza.name for pizza in topping.pizza_set}) for topping in toppings]


def association_rows_of_pizzas(session: Session) -> Sequence[tuple[int, int, int]]:
    """It is only a table; Django's key and unique pair must be declared."""
    columns = pizza_toppings.c
    statement = select(columns.id, columns.pizza_id, columns.topping_id).order_by(columns.id)
    return session.execute(statement).all()


def pizzas_with_ham(session: Session) -> ScalarResult[Pizza]:
    """One join along the relationship becomes two in SQL."""
    statement = select(Pizza).join(Pizza.toppings).where(Topping.name == "ham")
    return session.scalars(statement.order_by(Pizza.id))


def pizzas_with_cheese_and_ham(session: Session) -> ScalarResult[Pizza]:
    """Each ``any`` is a subquery, so it may match another topping."""
    statement = select(Pizza).where(
        Pizza.toppings.any(name="cheese"), Pizza.toppings.any(name="ham")
    )
    return session.scalars(statement)


def pizzas_without_cheese(session: Session) -> ScalarResult[Pizza]:
    """``~any()`` is NOT EXISTS: no topping may be cheese."""
    statement = select(Pizza).where(~Pizza.toppings.any(name="cheese"))
    return session.scalars(statement.order_by(Pizza.id))


def toppings_on_no_pizza(session: Session) -> ScalarResult[Topping]:
    """``~any()`` without a condition means that there is none at all."""
    return session.scalars(select(Topping).where(~Topping.pizza_set.any()))


def toppings_counted_by_pizza(session: Session) -> Sequence[tuple[str, int]]:
    """The outer join need not go further than the association table."""
    statement = (
        select(Pizza.name, func.count(pizza_toppings.c.topping_id))
        .outerjoin(pizza_toppings, pizza_toppings.c.pizza_id == Pizza.id)
        .group_by(Pizza.id, Pizza.name)
        .order_by(Pizza.name)
    )
    return session.execute(statement).all()


def add_toppings_to_marinara(session: Session) -> list[str]:
    """The flush writes the new topping, and then the association rows."""
    pizza = session.scalars(select(Pizza).filter_by(name="Marinara")).one()
    pizza.toppings.append(session.scalars(select(Topping).filter_by(name="olives")).one())
    pizza.toppings.append(Topping(name="garlic"))
    return [topping.name for topping in pizza.toppings]


def add_pizza_to_pineapple(session: Session) -> list[str]:
    """``back_populates`` updates the other end at once."""
    topping = session.scalars(select(Topping).filter_by(name="pineapple")).one()
    pizza = session.scalars(select(Pizza).filter_by(name="Marinara")).one()
    topping.pizza_set.append(pizza)
    return [topping.name for topping in pizza.toppings]


def make_pizza_with_toppings(session: Session) -> tuple[Pizza, list[str]]:
    """The constructor accepts the toppings, and one flush writes everything."""
    names = ["ham", "pineapple"]
    toppings = session.scalars(select(Topping).where(Topping.name.in_(names)).order_by(Topping.id))
    pizza = Pizza(name="Hawaii", toppings=list(toppings))
    session.add(pizza)
    return pizza, [topping.name for topping in pizza.toppings]


def add_cheese_again(session: Session) -> Sequence[tuple[int, int]]:
    """A list accepts the same object twice, so the code checks first."""
    pizza = session.scalars(select(Pizza).filter_by(name="Margherita")).one()
    for name in ("olives", "cheese"):
        topping = session.scalars(select(Topping).filter_by(name=name)).one()
        if topping not in pizza.toppings:
            pizza.toppings.append(topping)
    columns = pizza_toppings.c
    statement = select(columns.pizza_id, columns.topping_id).where(columns.pizza_id == pizza.id)
    return session.execute(statement).all()


def add_cheese_again_by_row(session: Session) -> None:
    """The pair is unique in the database, because the table declares it so."""
    session.execute(insert(pizza_toppings).values(pizza_id=1, topping_id=1))


def remove_ham(session: Session) -> tuple[list[str], int]:
    """``remove`` on the list deletes only the association row."""
    pizza = session.scalars(select(Pizza).filter_by(name="Prosciutto")).one()
    pizza.toppings.remove(session.scalars(select(Topping).filter_by(name="ham")).one())
    number = session.scalars(select(func.count(Topping.id))).one()
    return [topping.name for topping in pizza.toppings], number


def set_toppings(session: Session) -> list[str]:
    """Assigning a list deletes and inserts what differs."""
    pizza = session.scalars(select(Pizza).filter_by(name="Prosciutto")).one()
    names = ["ham", "olives"]
    toppings = session.scalars(select(Topping).where(Topping.name.in_(names)).order_by(Topping.id))
    pizza.toppings = list(toppings)
    return [topping.name for topping in pizza.toppings]


def clear_toppings(session: Session) -> tuple[int, int]:
    """``clear`` on the list deletes each association row that was loaded."""
    pizza = session.scalars(select(Pizza).filter_by(name="Prosciutto")).one()
    pizza.toppings.clear()
    with_cheese = select(Pizza).where(Pizza.toppings.any(name="cheese"))
    statement = select(func.count()).select_from(with_cheese.subquery())
    number = session.scalars(statement).one()
    return len(pizza.toppings), number


def delete_ham(session: Session) -> tuple[int, Sequence[tuple[int, int]]]:
    """The association rows are deleted if the deleted end has the relationship."""
    session.delete(session.scalars(select(Topping).filter_by(name="ham")).one())
    columns = pizza_toppings.c
    statement = select(columns.pizza_id, columns.topping_id).order_by(columns.id)
    number = session.scalars(select(func.count(Pizza.id))).one()
    return number, session.execute(statement).all()


def tables_when_both_classes_declare_it(session: Session) -> list[str]:
    """Each relationship names its table, so two tables have to be intended."""

    class ThrowAway(DeclarativeBase):
        pass

    def between(name: str, one: str, other: str) -> Table:
        keys: list[Column[int]] = [
            Column(f"{key}_id", ForeignKey(f"{key}.id")) for key in (one, other)
        ]
        return Table(f"relationships_{name}", ThrowAway.metadata, *keys)

    class Topping(ThrowAway):
        __tablename__ = "topping"
        id: Mapped[int] = mapped_column(primary_key=True)
        pizzas = relationship("Pizza", secondary=between("topping_pizzas", "topping", "pizza"))

    class Pizza(ThrowAway):
        __tablename__ = "pizza"
        id: Mapped[int] = mapped_column(primary_key=True)
        toppings = relationship(Topping, secondary=between("pizza_toppings", "pizza", "topping"))

    return sorted(name for name in ThrowAway.metadata.tables if name.startswith("relationships_"))
