"""A child that refers to its parent's class, in both directions."""

from sqlalchemy import Column, ForeignKey, ScalarResult, Table, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, foreign, mapped_column, relationship

from sqlalchemy_side.multi_table.models import Place, Restaurant, Supplier


def _make_suppliers(reverse_name: str) -> None:
    """Make suppliers, known to a place as ``supplier``, whose customers know them by a name."""

    class Registry(DeclarativeBase):
        pass

    links = Table(
        "links",
        Registry.metadata,
        Column("supplier_id", ForeignKey("supplier.place_ptr_id"), primary_key=True),
        Column("place_id", ForeignKey("place.id"), primary_key=True),
    )

    class Place(Registry):
        __tablename__ = "place"
        id: Mapped[int] = mapped_column(primary_key=True)
        supplier: Mapped["Supplier | None"] = relationship(
            lambda: Supplier,
            primaryjoin=lambda: Place.id == foreign(Supplier.place_ptr_id),
            viewonly=True,
        )

    class Supplier(Place):
        __tablename__ = "supplier"
        place_ptr_id: Mapped[int] = mapped_column(ForeignKey(Place.id), primary_key=True)
        customers: Mapped[list[Place]] = relationship(
            Place,
            secondary=links,
            primaryjoin=links.c.supplier_id == place_ptr_id,
            secondaryjoin=links.c.place_id == Place.id,
            backref=reverse_name,
        )

    try:
        Registry.registry.configure()
    finally:
        # Mappers that cannot be configured would block the configuration of all others.
        Registry.registry.dispose()


def customers_of_ace_hardware(session: Session) -> list[Place]:
    """The supplier's key is that of the place."""
    supplier = session.scalars(select(Supplier).filter_by(name="Ace Hardware")).one()
    return supplier.customers


def providers_of_ace_hardware(session: Session) -> list[Supplier]:
    """The reverse is an attribute of every place, so a supplier has both ends."""
    supplier = session.scalars(select(Supplier).filter_by(name="Ace Hardware")).one()
    return supplier.provider


def providers_of_the_restaurant_in_5th_street(session: Session) -> list[Supplier]:
    """A relationship of the parent belongs to the child too."""
    restaurant = session.scalars(select(Restaurant).filter_by(address="5th Street")).one()
    return restaurant.provider


def places_provided_by_ace_hardware(session: Session) -> ScalarResult[Place]:
    """Within ``any``, a supplier's name is its own, not that of the outer place."""
    statement = (
        select(Place)
        .where(Place.provider.any(Supplier.name == "Ace Hardware"))
        .order_by(Place.name)
    )
    return session.scalars(statement)


def supply_the_city_hall(session: Session) -> list[Supplier]:
    """A list is loaded before it is appended to; the next flush writes the link."""
    place = session.scalars(select(Place).filter_by(name="City Hall")).one()
    place.provider.append(session.scalars(select(Supplier).filter_by(name="Ace Hardware")).one())
    return place.provider


def customers_without_a_reverse_name(session: Session) -> None:
    """No name is taken by default; the clash arises if both ends get the same one."""
    _make_suppliers("supplier")
