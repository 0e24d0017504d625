"""Oxen, answers, orders: what a table can declare, and what has no default.

The Django side is ``django_side/options/models/meta.py``.
"""

from datetime import date

from sqlalchemy import CheckConstraint, Index, Integer, String, text
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import (
    Base,
    BigInt,
    BigKey,
    DeferredForeignKey,
    Text,
    unique_together,
)


class Herd(Base):
    """Oxen that graze together."""

    __tablename__ = "options_herd"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))

    # Only a collection can have a default order.
    oxen: Mapped[list["Ox"]] = relationship(
        lambda: Ox, back_populates="herd", order_by=lambda: Ox.horn_length
    )

    def __str__(self) -> str:
        return self.name


class Ox(Base):
    """The guide's example: each query states its order; ``info`` keeps the readable names."""

    __tablename__ = "options_ox"

    id: Mapped[BigKey]
    horn_length: Mapped[int]
    herd_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("options_herd.id"))

    herd: Mapped[Herd | None] = relationship(back_populates="oxen")
    ploughs: Mapped[list["Plough"]] = relationship(
        lambda: Plough, back_populates="ox", order_by=lambda: Plough.name
    )

    __table_args__ = ({"info": {"verbose_name": "ox", "verbose_name_plural": "oxen"}},)

    def __str__(self) -> str:
        return f"{self.horn_length} cm"


class LongestHornFirst(Ox):
    """The same oxen: a class without its own table; the query states the order here too."""


class Plough(Base):
    """What an ox pulls."""

    __tablename__ = "options_plough"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))
    ox_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("options_ox.id"))

    ox: Mapped[Ox] = relationship(lambda: Ox, back_populates="ploughs")

    def __str__(self) -> str:
        return self.name


class Question(Base):
    """Something that has several answers; their list maintains their positions."""

    __tablename__ = "options_question"

    id: Mapped[BigKey]
    text: Mapped[str] = mapped_column(Text)

    answers: Mapped[list["Answer"]] = relationship(
        lambda: Answer,
        back_populates="question",
        order_by=lambda: Answer._order,
        collection_class=ordering_list("_order"),
    )

    def __str__(self) -> str:
        return self.text


class Answer(Base):
    """One answer; ``_order``, which Django would add, is a column like any other."""

    __tablename__ = "options_answer"

    id: Mapped[BigKey]
    question_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("options_question.id"))
    answer: Mapped[str] = mapped_column(Text)
    _order: Mapped[int] = mapped_column(Integer)

    question: Mapped[Question] = relationship(lambda: Question, back_populates="answers")

    __table_args__ = ({"comment": "Question answers"},)

    def __str__(self) -> str:
        return self.answer


class Album(Base):
    """A table whose name does not contain the chapter."""

    __tablename__ = "music_album"

    id: Mapped[BigKey]
    title: Mapped[str] = mapped_column(String(100))

    def __str__(self) -> str:
        return self.title


class Order(Base):
    """An order; the query determines which one is the latest."""

    __tablename__ = "options_order"

    id: Mapped[BigKey]
    priority: Mapped[int]
    order_date: Mapped[date]

    def __str__(self) -> str:
        return f"{self.order_date} at {self.priority}"


class Customer(Base):
    """Indexes with and without a name, and a check."""

    __tablename__ = "options_customer"

    id: Mapped[BigKey]
    first_name: Mapped[str] = mapped_column(String(100))
    last_name: Mapped[str] = mapped_column(String(100))
    age: Mapped[int] = mapped_column()

    __table_args__ = (
        # The name that Django generates for an index of Meta without one.
        Index("options_cus_last_na_a9a146_idx", "last_name", "first_name"),
        Index("customer_first_name_idx", "first_name"),
        CheckConstraint(age >= 18, name="age_gte_18"),
        # Every PostgreSQL server has this one; other databases ignore it.
        {"postgresql_tablespace": "pg_default"},
    )

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class Delivery(Base):
    """A driver and a restaurant, at most once together."""

    __tablename__ = "options_delivery"

    id: Mapped[BigKey]
    driver: Mapped[str] = mapped_column(String(50))
    restaurant: Mapped[str] = mapped_column(String(50))

    def __str__(self) -> str:
        return f"{self.driver} for {self.restaurant}"


unique_together(Delivery.__table__, "driver", "restaurant")


class Ledger(Base):
    """A table that is created elsewhere: ``alembic/env.py`` skips it because of its ``info``."""

    __tablename__ = "legacy_ledger"

    id: Mapped[BigInt] = mapped_column(primary_key=True, autoincrement=False)
    entry: Mapped[str] = mapped_column(String(50))

    __table_args__ = ({"info": {"managed": False}},)

    def __str__(self) -> str:
        return self.entry


class Voucher(Base):
    """Created only on databases with partial indexes, which MariaDB lacks."""

    __tablename__ = "options_voucher"

    id: Mapped[BigKey]
    code: Mapped[str] = mapped_column(String(20))
    redeemed: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index(
            "options_voucher_with_code",
            "code",
            postgresql_where=text("code > ''"),
            sqlite_where=text("code > ''"),
        ),
        {"info": {"only_on": ("postgresql", "sqlite")}},
    )

    def __str__(self) -> str:
        return self.code


class Reminder(Base):
    """Created on PostgreSQL only."""

    __tablename__ = "options_reminder"

    id: Mapped[BigKey]
    text: Mapped[str] = mapped_column(String(50))

    __table_args__ = ({"info": {"only_on": ("postgresql",)}},)

    def __str__(self) -> str:
        return self.text
