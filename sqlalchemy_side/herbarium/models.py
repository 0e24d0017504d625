"""A herbarium: traits as maps, names with mistakes, accents, and constraints of extensions.

The Django side is ``django_side/herbarium/models.py``.
"""

from datetime import date

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.dialects.postgresql import CITEXT, DATERANGE, HSTORE, ExcludeConstraint, Range
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey, Text

ONLY_ON = {"info": {"only_on": ("postgresql",)}}


class Plant(Base):
    """A pressed plant, where it grew, and the place in which it is kept."""

    __tablename__ = "herbarium_plant"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40))
    habitat: Mapped[str | None] = mapped_column(Text)
    # A change in place is detected in this map, and not in the remarks.
    traits: Mapped[dict[str, str | None]] = mapped_column(
        MutableDict.as_mutable(HSTORE), default=dict
    )
    remarks: Mapped[dict[str, str | None] | None] = mapped_column(HSTORE)
    room: Mapped[int]
    shelf: Mapped[int]
    box: Mapped[int]

    loans: Mapped[list["Loan"]] = relationship(
        lambda: Loan, back_populates="plant", cascade="all, delete-orphan"
    )

    __table_args__ = (
        # The type of trigrams has no default, so the class of operators must be named.
        Index(
            "herbarium_plant_trigrams",
            "name",
            postgresql_using="gin",
            postgresql_ops={"name": "gin_trgm_ops"},
        ),
        # A number in an index of GIN needs btree_gin.
        Index("herbarium_plant_traits", "traits", "room", postgresql_using="gin"),
        Index(
            "herbarium_plant_place",
            "room",
            "shelf",
            "box",
            postgresql_using="bloom",
            postgresql_with={"length": 96, "col1": 2, "col2": 4, "col3": 3},
        ),
        ONLY_ON,
    )

    def __str__(self) -> str:
        return self.name


class Collector(Base):
    """Who collects plants: two columns that ignore case, by a type and by a collation."""

    __tablename__ = "herbarium_collector"

    id: Mapped[BigKey]
    nickname: Mapped[str] = mapped_column(CITEXT, unique=True)
    email: Mapped[str] = mapped_column(String(60, collation="herbarium_ignore_case"))

    loans: Mapped[list["Loan"]] = relationship(
        lambda: Loan, back_populates="collector", cascade="all, delete-orphan"
    )

    __table_args__ = (UniqueConstraint("email", name="herbarium_collector_email"), ONLY_ON)

    def __str__(self) -> str:
        return self.nickname


class Loan(Base):
    """The days for which a collector has a plant; nobody else has it then."""

    __tablename__ = "herbarium_loan"

    id: Mapped[BigKey]
    plant_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("herbarium_plant.id"))
    collector_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("herbarium_collector.id"))
    days: Mapped[Range[date]] = mapped_column(DATERANGE)

    plant: Mapped[Plant] = relationship(lambda: Plant, back_populates="loans")
    collector: Mapped[Collector] = relationship(lambda: Collector, back_populates="loans")

    __table_args__ = (
        # A number in an index of GiST needs btree_gist.
        ExcludeConstraint(
            ("plant_id", "="), ("days", "&&"), name="herbarium_loan_days", using="gist"
        ),
        ONLY_ON,
    )

    def __str__(self) -> str:
        return f"{self.plant} for {self.collector}"
