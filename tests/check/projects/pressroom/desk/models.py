"""The newspaper's tables, declared again; MariaDB cannot defer foreign keys."""

import datetime
import decimal

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    Double,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Numeric,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects import mysql
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Key = BigInteger().with_variant(Integer(), "sqlite")
Moment = DateTime(timezone=True).with_variant(mysql.DATETIME(fsp=6), "mysql", "mariadb")
LongText = Text().with_variant(mysql.LONGTEXT(), "mysql", "mariadb")
Count = Integer().with_variant(mysql.INTEGER(unsigned=True), "mysql", "mariadb")


class Base(DeclarativeBase):
    """The base of the service's models."""


class Author(Base):
    """An author of articles."""

    __tablename__ = "press_author"
    __table_args__ = (
        Index(
            "press_author_email_6ddc2cb7_like",
            "email",
            postgresql_ops={"email": "varchar_pattern_ops"},
        ).ddl_if(dialect="postgresql"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Key, Identity(), primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    email: Mapped[str] = mapped_column(String(80), unique=True)
    born: Mapped[datetime.date | None]
    active: Mapped[bool]


class Article(Base):
    """An article."""

    __tablename__ = "press_article"
    __table_args__ = (
        UniqueConstraint("author_id", "title", name="one_title_per_author"),
        CheckConstraint("fee >= 0", name="fee_not_negative"),
        CheckConstraint("words >= 0", name="press_article_words_check"),
        Index("article_section_printed", "section", "printed"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Key, Identity(), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    author_id: Mapped[int] = mapped_column(
        BigInteger, ForeignKey("press_author.id", deferrable=True, initially="DEFERRED"), index=True
    )
    words: Mapped[int] = mapped_column(Count)
    fee: Mapped[decimal.Decimal] = mapped_column(Numeric(8, 2))
    score: Mapped[float | None] = mapped_column(Double)
    printed: Mapped[datetime.datetime | None] = mapped_column(Moment)
    body: Mapped[str] = mapped_column(LongText)
    section: Mapped[str] = mapped_column(String(10), server_default=text("'news'"))
