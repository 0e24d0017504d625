"""The bookshop's tables, declared again for the service."""

import datetime
import decimal
import uuid
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """The base of the service's models."""


class Publisher(Base):
    """A publisher of books."""

    __tablename__ = "shop_publisher"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    website: Mapped[str] = mapped_column(String(200))
    founded: Mapped[datetime.date | None]
    active: Mapped[bool]

    books: Mapped[list["Book"]] = relationship(back_populates="publisher")


class Tag(Base):
    """A word for finding books."""

    __tablename__ = "shop_tag"

    id: Mapped[int] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(String(50))


book_tags = Table(
    "shop_book_tags",
    Base.metadata,
    Column("id", BigInteger, primary_key=True),
    Column("book_id", ForeignKey("shop_book.id")),
    Column("tag_id", ForeignKey("shop_tag.id")),
)


class Book(Base):
    """One title, with the number of its copies."""

    __tablename__ = "shop_book"
    __table_args__ = (UniqueConstraint("publisher_id", "title"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(200), index=True)
    publisher_id: Mapped[int] = mapped_column(ForeignKey("shop_publisher.id"))
    blurb: Mapped[str] = mapped_column(Text)
    price: Mapped[decimal.Decimal] = mapped_column(Numeric(8, 2))
    weight: Mapped[float | None]
    stock: Mapped[int] = mapped_column(default=0)
    isbn: Mapped[uuid.UUID | None]
    details: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    cover: Mapped[bytes | None]
    reading_time: Mapped[datetime.timedelta | None]
    opens_at: Mapped[datetime.time | None]
    created: Mapped[datetime.datetime]

    publisher: Mapped[Publisher] = relationship(back_populates="books")
    tags: Mapped[list[Tag]] = relationship(secondary=book_tags)
