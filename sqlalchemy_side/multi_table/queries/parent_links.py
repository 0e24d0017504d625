"""The link from a child to its parent: as it is made, and as one makes it oneself."""

from sqlalchemy import ForeignKey, ScalarResult, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from sqlalchemy_side.multi_table.models import Bar, Place, Restaurant, Supplier


def parent_link_of_each_child(session: Session) -> dict[str, str]:
    """The link is the one foreign key from the child's table to the parent's."""
    found: tuple[type[Place], ...] = (Restaurant, Supplier, Bar)
    links = {model.__name__: inspect(model).local_table.foreign_keys for model in found}
    return {name: str(link.parent.name) for name, [link] in links.items()}


def place_of_a_restaurant(session: Session) -> Place:
    """The way up is a relationship of its own, and gives another object of the parent's class."""
    return session.scalars(select(Restaurant).filter_by(name="Bob's Cafe")).one().place_ptr


def bar_and_venue_of_each_other(session: Session) -> tuple[Place, Bar | None]:
    """Each direction is a relationship, with the name that one gives it."""
    bar = session.scalars(select(Bar)).one()
    return bar.venue, session.scalars(select(Place).filter_by(name="The Moon")).one().as_bar


def key_of_a_bar_by_each_name(session: Session) -> tuple[int, int]:
    """``id`` is the parent's column, and ``venue_id`` the child's."""
    bar = session.scalars(select(Bar)).one()
    return bar.id, bar.venue_id


def venues_of_happy_hours(session: Session) -> ScalarResult[Place]:
    """In queries a relationship has the name that it has on objects."""
    statement = select(Place).where(Place.as_bar.has(Bar.has_happy_hour))
    return session.scalars(statement)


def columns_with_a_second_reference(session: Session) -> list[str]:
    """Either foreign key could be the link, so ``inherit_condition`` has to say which one is."""

    class ThrowAway(DeclarativeBase):
        pass

    class Place(ThrowAway):
        __tablename__ = "place"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Kiosk(Place):
        __tablename__ = "kiosk"
        place_ptr_id: Mapped[int] = mapped_column(ForeignKey(Place.id), primary_key=True)
        neighbour_id: Mapped[int] = mapped_column(ForeignKey(Place.id), unique=True)
        __mapper_args__ = {"inherit_condition": place_ptr_id == Place.id}

    return Kiosk.__table__.columns.keys()


def child_without_a_named_parent_link(session: Session) -> None:
    """Two foreign keys lead to the parent, and the mapper cannot tell which one is the link."""

    class ThrowAway(DeclarativeBase):
        pass

    class Place(ThrowAway):
        __tablename__ = "place"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Kiosk(Place):
        __tablename__ = "kiosk"
        place_ptr_id: Mapped[int] = mapped_column(ForeignKey(Place.id), primary_key=True)
        neighbour_id: Mapped[int] = mapped_column(ForeignKey(Place.id), unique=True)
