# ruff: noqa
# mypy: ignore-errors
"""Dataclass mapping with mixins and Annotated aliases."""

from __future__ import annotations

import datetime as dt
import decimal
import enum
from typing import Annotated, Any

from sqlalchemy import ForeignKey, Numeric, String, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column, relationship

str100 = Annotated[str, mapped_column(String(100))]
intpk = Annotated[int, mapped_column(primary_key=True)]


class Level(enum.Enum):
    LOW = 1
    HIGH = 2


class Base(MappedAsDataclass, DeclarativeBase):
    type_annotation_map = {str: String(50), decimal.Decimal: Numeric(12, 2)}


class Stamped(MappedAsDataclass):
    created: Mapped[dt.datetime] = mapped_column(default_factory=dt.datetime.now, kw_only=True)
    updated: Mapped[dt.datetime] = mapped_column(default_factory=dt.datetime.now, kw_only=True)


class Person(Stamped, Base):
    __tablename__ = "people_person"

    id: Mapped[intpk] = mapped_column(init=False)
    name: Mapped[str100]
    email: Mapped[str]
    score: Mapped[int] = mapped_column(default=0)
    balance: Mapped[decimal.Decimal] = mapped_column(default=decimal.Decimal(0))
    boss_id: Mapped[int | None] = mapped_column(ForeignKey("people_person.id"), default=None)
    level: Mapped[Level] = mapped_column(default=Level.LOW)
    is_known: Mapped[bool | None] = mapped_column(default=None)


class Place(Base):
    __tablename__ = "depot_place"
    id: Mapped[intpk] = mapped_column(init=False)
    name: Mapped[str]
    opened: Mapped[dt.datetime] = mapped_column(default=None)


class Shop(Base):
    __tablename__ = "depot_shop"
    place_ptr_id: Mapped[int] = mapped_column(ForeignKey("depot_place.id"), primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey(Person.id, ondelete="CASCADE"))


class Article(Base):
    __tablename__ = "depot_article"
    id: Mapped[intpk] = mapped_column(init=False)
    shop_id: Mapped[int] = mapped_column(ForeignKey("depot_shop.place_ptr_id"))
    title: Mapped[str]
    net: Mapped[decimal.Decimal]
    sku: Mapped[str] = mapped_column("stock_no", default="")
