"""A museum's cards, the crates that its things travel in, and the loans.

The Django side is ``django_side/documents/models.py``.
"""

from typing import Any

from sqlalchemy import CheckConstraint, String
from sqlalchemy.ext.indexable import index_property
from sqlalchemy.ext.mutable import MutableDict, MutableList, MutableSet
from sqlalchemy.orm import Mapped, composite, mapped_column, relationship

from sqlalchemy_django.base import (
    Base,
    BigInt,
    BigKey,
    DeferredForeignKey,
    DjangoJSONEncoder,
    Json,
    PerDialect,
)
from sqlalchemy_side.documents.coding import (
    ExactDecoder,
    Place,
    PlaceDecoder,
    PlaceEncoder,
    SetDecoder,
    SetEncoder,
    Size,
)


class Card(Base):
    """The card of a thing in the museum; its details are any JSON that a curator wrote."""

    __tablename__ = "documents_card"

    id: Mapped[BigKey]
    title: Mapped[str] = mapped_column(String(40))
    details: Mapped[Any] = mapped_column(Json, nullable=True)

    loans: Mapped[list["Loan"]] = relationship(
        lambda: Loan, back_populates="card", cascade="all, delete-orphan"
    )

    maker = index_property[Any]("details", "maker", default=None)

    def __str__(self) -> str:
        return self.title


class Crate(Base):
    """What things travel in: a column of JSON for each kind of value that changes in place."""

    __tablename__ = "documents_crate"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40))
    contents: Mapped[MutableList[Any]] = mapped_column(MutableList.as_mutable(Json()), default=list)
    handling: Mapped[MutableDict[str, Any]] = mapped_column(
        MutableDict.as_mutable(Json()), default=dict
    )
    stickers: Mapped[MutableSet[str]] = mapped_column(
        MutableSet.as_mutable(Json(SetEncoder, SetDecoder)), default=set
    )
    place: Mapped[Place] = mapped_column(Place.as_mutable(Json(PlaceEncoder, PlaceDecoder)))
    width: Mapped[int]
    height: Mapped[int]

    size: Mapped[Size] = composite("width", "height")
    first = index_property[Any]("contents", 0, default=None, onebased=False)

    def __str__(self) -> str:
        return self.name


class Loan(Base):
    """A thing lent to another museum, on terms."""

    __tablename__ = "documents_loan"

    id: Mapped[BigKey]
    card_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("documents_card.id"))
    borrower: Mapped[str] = mapped_column(String(40))
    terms: Mapped[Any | None] = mapped_column(Json(DjangoJSONEncoder, ExactDecoder))

    card: Mapped[Card] = relationship(lambda: Card, back_populates="loans")

    __table_args__ = (
        CheckConstraint(
            PerDialect(
                sqlite="(terms IS NULL OR JSON_TYPE(terms, '$.\"days\"') IS NOT NULL)",
                postgresql="(terms IS NULL OR terms ? 'days')",
                mariadb=(
                    "(JSON_UNQUOTE(terms) IS NULL OR JSON_CONTAINS_PATH(terms, 'one', "
                    "'$.\"days\"'))"
                ),
            ),
            name="documents_loan_has_days",
        ),
    )

    def __str__(self) -> str:
        return self.borrower
