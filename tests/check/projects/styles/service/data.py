# ruff: noqa
# mypy: ignore-errors
from __future__ import annotations

from datetime import datetime
from typing import Optional

from sqlalchemy import ForeignKey, String, func
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column, relationship


class Base(MappedAsDataclass, DeclarativeBase):
    pass


class Maker(Base):
    __tablename__ = "stock_maker"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    name: Mapped[str] = mapped_column(String(40))


class Item(Base):
    __tablename__ = "stock_item"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    maker_id: Mapped[int] = mapped_column(ForeignKey("stock_maker.id"))
    code: Mapped[str] = mapped_column(String(50))
    price: Mapped[Optional[float]] = mapped_column(default=None)
    title: Mapped[str] = mapped_column(String(80), default="none")
    made: Mapped[datetime] = mapped_column(server_default=func.now(), init=False)
