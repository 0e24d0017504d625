# ruff: noqa
# mypy: ignore-errors
from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Optional

from sqlalchemy import ForeignKey, Index, Numeric, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Base, IdMixin

if TYPE_CHECKING:
    from .people import Person


class Place(Base):
    __tablename__ = "depot_place"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(50), index=True)
    rank: Mapped[int] = mapped_column(server_default=text("1"))


class Shop(Place):
    __tablename__ = "depot_shop"
    place_ptr_id: Mapped[int] = mapped_column(ForeignKey("depot_place.id"), primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("people_person.id"))
    owner: Mapped[Person] = relationship(back_populates="shops")


class Article(IdMixin, Base):
    __tablename__ = "depot_article"
    __table_args__ = (
        UniqueConstraint("shop_id", "title"),
        Index("article_lower", text("lower(title)")),
        Index("article_sold", "sold"),
    )
    shop_id: Mapped[int] = mapped_column(ForeignKey("depot_shop.place_ptr_id", ondelete="RESTRICT"))
    size_id: Mapped[Optional[int]] = mapped_column(ForeignKey("sizes.id"))
    title: Mapped[str] = mapped_column(String(80))
    net: Mapped[Decimal] = mapped_column(Numeric(8, 2))
    tax: Mapped[float]
    sold: Mapped[Optional[str]] = mapped_column(String(30))


class Size(Base):
    __tablename__ = "sizes"
    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(String(3))
