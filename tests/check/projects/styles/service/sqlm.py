# ruff: noqa
# mypy: ignore-errors
from typing import Optional

from sqlmodel import Field, SQLModel, Relationship


class Maker(SQLModel, table=True):
    __tablename__ = "stock_maker"

    id: Optional[int] = Field(default=None, primary_key=True)
    name: str = Field(max_length=40, index=True)
    items: list["Item"] = Relationship(back_populates="maker")


class Item(SQLModel, table=True):
    __tablename__ = "stock_item"

    id: Optional[int] = Field(default=None, primary_key=True)
    maker_id: int = Field(foreign_key="stock_maker.id")
    code: str
    title: Optional[str] = None
    price: Optional[float] = None
    count: int = 0

    maker: Maker = Relationship(back_populates="items")
