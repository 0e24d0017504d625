"""The link from a child to its parent: the default one and a custom one."""

from sqlalchemy import ForeignKey, ScalarResult, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from sqlalchemy_side.multi_table.models import Bar, Place, Restaurant, Supplier


def parent_link_of_each_child(session: Session) -> dict[str, str]:
    """The link is the only foreign key from the child's table to the parent's."""
    classes: tuple[type[Place], ...] = (Restaurant, Supplier, Bar)
    links = {model.__name__: inspect(model).local_table.foreign_keys for model in classes}
    return {name: str(link.parent.name) for name, [link] in links.items()}


def place_of_a_restaurant(session: Session) -> Place:
    """A separate relationship leads up, and returns another object of the parent's class."""
    return session.scalars(select(Restaurant).filter_by(name="Bob's Cafe")).one().place_ptr


def bar_and_venue_of_each_other(session: Session) -> tuple[Place, Bar | None]:
    """Each direction is a relationship, with a name of choice."""
    bar = session.scalars(select(Bar)).one()
    return bar.venue, session.scalars(select(Place).filter_by(name="The Moon")).one().as_bar


def key_of_a_bar_by_each_name(session: Session) -> tuple[int, int]:
    """``id`` is the parent's column, and ``venue_id`` the child's."""
    bar = session.scalars(select(Bar)).one()
    return bar.id, bar.venue_id


def venues_of_happy_hours(session: Session) -> ScalarResult[Place]:
    """A relationship has the same name in queries as on objects."""
    statement = select(Place).where(Place.as_bar.has(Bar.has_happy_hour))
    return session.scalars(statement)


def columns_with_a_second_reference(session: Session) -> list[str]:
    """Either foreign key could be the link, so ``inherit_condition`` has to name it."""

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
    """Two foreign keys lead to the parent, and the mapper cannot choose the link."""

    class ThrowAway(DeclarativeBase):
        pass

    class Place(ThrowAway):
        __tablename__ = "place"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Kiosk(Place):
        __tablename__ = "kiosk"
        place_ptr_id: Mapped[int] = mapped_column(ForeignKey(Place.id), primary_key=True)
        neighbour_id: Mapped[int] = mapped_column(ForeignKey(Place.id), unique=True)
