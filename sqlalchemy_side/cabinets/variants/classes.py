"""Classes that inherit from each other, in ways that the models of the chapter do not use."""

from typing import TYPE_CHECKING

from sqlalchemy.ext.declarative import AbstractConcreteBase, ConcreteBase
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    polymorphic_union,
)

from sqlalchemy_side.cabinets.variants import copy_tables


class Base(DeclarativeBase):
    """A registry of its own."""

    metadata = copy_tables()

    if TYPE_CHECKING:
        id: Mapped[int]


TABLES = Base.metadata.tables


class PlainSpecimen(Base):
    """A specimen without a discriminator: a query for specimens returns specimens."""

    __table__ = TABLES["cabinets_specimen"]

    if TYPE_CHECKING:
        name: Mapped[str]


class PlainMineral(PlainSpecimen):
    """A child, which each row of its table is."""

    __table__ = TABLES["cabinets_mineral"]

    if TYPE_CHECKING:
        hardness: Mapped[int]


class LoadedSpecimen(Base):
    """A specimen; a query for it says how the columns of each kind are loaded."""

    __table__ = TABLES["cabinets_specimen"]
    __mapper_args__ = {
        "polymorphic_on": TABLES["cabinets_specimen"].c.kind,
        "polymorphic_identity": "specimen",
    }

    if TYPE_CHECKING:
        name: Mapped[str]


class LoadedMineral(LoadedSpecimen):
    """A kind whose columns are joined to every query for specimens."""

    __table__ = TABLES["cabinets_mineral"]
    __mapper_args__ = {"polymorphic_identity": "mineral", "polymorphic_load": "inline"}

    if TYPE_CHECKING:
        hardness: Mapped[int]


class LoadedInsect(LoadedSpecimen):
    """A kind whose columns are loaded by a second statement, for all insects at once."""

    __table__ = TABLES["cabinets_insect"]
    __mapper_args__ = {"polymorphic_identity": "insect", "polymorphic_load": "selectin"}

    if TYPE_CHECKING:
        wings: Mapped[int]


class WholeSpecimen(Base):
    """A specimen; every query for it joins the tables of all kinds."""

    __table__ = TABLES["cabinets_specimen"]
    __mapper_args__ = {
        "polymorphic_on": TABLES["cabinets_specimen"].c.kind,
        "polymorphic_identity": "specimen",
        "with_polymorphic": "*",
    }

    if TYPE_CHECKING:
        name: Mapped[str]


class WholeMineral(WholeSpecimen):
    """A kind."""

    __table__ = TABLES["cabinets_mineral"]
    __mapper_args__ = {"polymorphic_identity": "mineral"}

    if TYPE_CHECKING:
        hardness: Mapped[int]


class WholeInsect(WholeSpecimen):
    """Another kind."""

    __table__ = TABLES["cabinets_insect"]
    __mapper_args__ = {"polymorphic_identity": "insect"}

    if TYPE_CHECKING:
        wings: Mapped[int]


class Paper(AbstractConcreteBase, Base):
    """Letters and receipts: a class without a table, which a query can be about nevertheless."""

    if TYPE_CHECKING:
        owner_id: Mapped[int]
        year: Mapped[int]
        text: Mapped[str]


class Letter(Paper):
    """A paper with a table of its own, which has all its columns."""

    __table__ = TABLES["cabinets_letter"]
    __mapper_args__ = {"polymorphic_identity": "letter", "concrete": True}


class Receipt(Paper):
    """Likewise."""

    __table__ = TABLES["cabinets_receipt"]
    __mapper_args__ = {"polymorphic_identity": "receipt", "concrete": True}

    if TYPE_CHECKING:
        amount: Mapped[int]


class Note(ConcreteBase, Base):
    """A letter, of which a receipt is a kind: a parent with a table of its own."""

    __table__ = TABLES["cabinets_letter"]
    __mapper_args__ = {"polymorphic_identity": "note", "concrete": True}

    if TYPE_CHECKING:
        year: Mapped[int]
        text: Mapped[str]


class Bill(Note):
    """A receipt: a child which shares no table with its parent."""

    __table__ = TABLES["cabinets_receipt"]
    __mapper_args__ = {"polymorphic_identity": "bill", "concrete": True}


#: The rows of both tables, with a column for the name that each table is given here.
PAPERS = polymorphic_union(  # type: ignore[no-untyped-call]  # SQLAlchemy's
    {"letter": TABLES["cabinets_letter"], "receipt": TABLES["cabinets_receipt"]}, "paper", "papers"
)
