"""Accounts, their entries, and transfers between them: sessions and transactions.

The Django side is ``django_side/ledger/models.py``.
"""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey


class Account(Base):
    """What somebody has, in whole euros."""

    __tablename__ = "ledger_account"

    id: Mapped[BigKey]
    number: Mapped[str] = mapped_column(String(10), unique=True)
    holder: Mapped[str] = mapped_column(String(40))
    balance: Mapped[int] = mapped_column(default=0)

    entries: Mapped[list["Entry"]] = relationship(
        lambda: Entry, back_populates="account", cascade="all, delete-orphan"
    )
    outgoing: Mapped[list["Transfer"]] = relationship(
        lambda: Transfer,
        foreign_keys=lambda: Transfer.source_id,
        back_populates="source",
        cascade="all, delete-orphan",
    )
    incoming: Mapped[list["Transfer"]] = relationship(
        lambda: Transfer,
        foreign_keys=lambda: Transfer.target_id,
        back_populates="target",
        cascade="all, delete-orphan",
    )

    def __str__(self) -> str:
        return self.number


class Entry(Base):
    """One change of a balance."""

    __tablename__ = "ledger_entry"

    id: Mapped[BigKey]
    account_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("ledger_account.id"))
    amount: Mapped[int]
    text: Mapped[str] = mapped_column(String(80))

    account: Mapped[Account] = relationship(lambda: Account, back_populates="entries")

    def __str__(self) -> str:
        return self.text


class Transfer(Base):
    """An order to move an amount; its version counts the changes."""

    __tablename__ = "ledger_transfer"

    id: Mapped[BigKey]
    source_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("ledger_account.id"))
    target_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("ledger_account.id"))
    amount: Mapped[int]
    note: Mapped[str] = mapped_column(String(80))
    version: Mapped[int] = mapped_column(default=1)

    source: Mapped[Account] = relationship(
        lambda: Account, foreign_keys=source_id, back_populates="outgoing"
    )
    target: Mapped[Account] = relationship(
        lambda: Account, foreign_keys=target_id, back_populates="incoming"
    )

    # Every flush compares the version in its WHERE, and adds one.
    __mapper_args__ = {"version_id_col": version}

    def __str__(self) -> str:
        return self.note
