"""The models of a service that never shared Django's database."""

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Key = BigInteger().with_variant(Integer, "sqlite")


class Base(DeclarativeBase):
    """The base of the models."""


class Maker(Base):
    """A person who makes items."""

    __tablename__ = "maker"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Key, Identity(), primary_key=True)
    title: Mapped[str] = mapped_column(String(40))


class Item(Base):
    """An item for sale."""

    __tablename__ = "item"
    __table_args__ = (
        CheckConstraint("cost >= 0", name="price_not_negative"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Key, Identity(), primary_key=True)
    name: Mapped[str] = mapped_column(String(30))
    cost: Mapped[int]
    maker_id: Mapped[int] = mapped_column(Key, ForeignKey("maker.id"))
