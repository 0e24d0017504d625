"""What a side does beside asking: the SQLAlchemy side's mappings are its own affair."""

from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from side_by_side.compare import Built, asking
from side_by_side.pairs import find_pair


def test_a_broken_mapping_elsewhere_is_not_looked_at(here: Built) -> None:
    """Questions make classes that SQLAlchemy refuses; those live until Python collects them."""

    class ThrowAway(DeclarativeBase):
        pass

    class Car(ThrowAway):
        __tablename__ = "car"
        id: Mapped[int] = mapped_column(primary_key=True)
        manufacturer = relationship("Manufacturer")

    with asking(here) as ask:
        pair = find_pair("relationships.reference_to_no_class")
        result = ask(pair, "sqlalchemy", "sqlalchemy")
    assert Car.__mapper__.configured is False
    assert result.error.startswith("When initializing mapper Mapper[Car(car)]")
