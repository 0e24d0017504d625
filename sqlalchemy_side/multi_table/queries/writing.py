"""The effects of writing and deleting through a child on the rows of its parent."""

from sqlalchemy import ScalarResult, delete, insert, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.multi_table.models import Place, Restaurant, Supplier, supplier_customers


def open_a_restaurant(session: Session) -> tuple[Restaurant, ScalarResult[Place]]:
    """The flush writes a row of the parent, and one of the child with its key."""
    restaurant = Restaurant(name="Pequod's", address="2207 N. Clybourn", serves_pizza=True)
    session.add(restaurant)
    session.flush()
    return restaurant, session.scalars(select(Place).filter_by(id=restaurant.place_ptr_id))


def turn_the_city_hall_into_a_restaurant(session: Session) -> Restaurant:
    """``insert`` writes only the child's table; adding an object would insert a parent too."""
    place = session.scalars(select(Place).filter_by(name="City Hall")).one()
    restaurants = Restaurant.metadata.tables[Restaurant.__tablename__]
    session.execute(insert(restaurants).values(place_ptr_id=place.id, serves_hot_dogs=True))
    return session.get_one(Restaurant, place.id)


def rename_a_restaurant(session: Session) -> str:
    """Only the table of a changed column is written."""
    restaurant = session.scalars(select(Restaurant).filter_by(name="Bob's Cafe")).one()
    restaurant.name = "Bob's Diner"
    return session.get_one(Place, restaurant.id).name


def rename_all_that_serve_pizza(session: Session) -> ScalarResult[Restaurant]:
    """``update`` writes one table, the parent's, for keys read from the child's."""
    serves_pizza = select(Restaurant.place_ptr_id).where(Restaurant.serves_pizza)
    keys = session.scalars(serves_pizza).all()
    session.execute(update(Place).where(Place.id.in_(keys)).values(name="Pizzeria"))
    return session.scalars(select(Restaurant).order_by(Restaurant.name))


def close_bobs_cafe(session: Session) -> ScalarResult[int]:
    """Deleting a child's object deletes the parent's row and the rows that link it."""
    session.delete(session.scalars(select(Restaurant).filter_by(name="Bob's Cafe")).one())
    return session.scalars(select(Place.id).order_by(Place.id))


def close_bobs_cafe_and_keep_the_place(
    session: Session,
) -> tuple[ScalarResult[int], ScalarResult[int]]:
    """A ``delete`` statement for the child deletes only from the child's table."""
    keys = select(Place.id).where(Place.name == "Bob's Cafe")
    session.execute(delete(Restaurant).where(Restaurant.place_ptr_id.in_(keys)))
    restaurants = session.scalars(select(Restaurant.place_ptr_id))
    return restaurants, session.scalars(select(Place.id).order_by(Place.id))


def close_all_that_serve_pizza(session: Session) -> ScalarResult[int]:
    """A statement deletes from one table, so each table with rows of the place needs one."""
    serves_pizza = select(Restaurant.place_ptr_id).where(Restaurant.serves_pizza)
    keys = session.scalars(serves_pizza).all()
    session.execute(delete(supplier_customers).where(supplier_customers.c.place_id.in_(keys)))
    session.execute(delete(Restaurant).where(Restaurant.place_ptr_id.in_(keys)))
    session.execute(delete(Place).where(Place.id.in_(keys)))
    return session.scalars(select(Place.id).order_by(Place.id))


def demolish_demon_dogs(
    session: Session,
) -> tuple[ScalarResult[int], ScalarResult[int], ScalarResult[int]]:
    """Deleting one child's object deletes the place; other children's rows go by hand."""
    supplier = session.scalars(select(Supplier).filter_by(name="Demon Dogs")).one()
    session.execute(delete(Restaurant).where(Restaurant.place_ptr_id == supplier.id))
    session.delete(supplier)
    restaurants = session.scalars(select(Restaurant.place_ptr_id))
    suppliers = session.scalars(select(Supplier.place_ptr_id))
    return restaurants, suppliers, session.scalars(select(Place.id).order_by(Place.id))
