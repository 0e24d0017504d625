"""The stockroom's tables, declared again; notes of a deleted batch are kept."""

from sqlalchemy import BigInteger, ForeignKey, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

Key = BigInteger().with_variant(Integer(), "sqlite")


class Base(DeclarativeBase):
    """The base of the service's models."""


class Shelf(Base):
    """A shelf."""

    __tablename__ = "goods_shelf"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    label: Mapped[str] = mapped_column(String(40))


class Batch(Base):
    """A batch of goods."""

    __tablename__ = "goods_batch"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    kind: Mapped[str] = mapped_column(String(9))
    low: Mapped[int]
    high: Mapped[int]
    number: Mapped[int] = mapped_column(default=501)
    parent_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("goods_batch.id"))

    children: Mapped[list["Batch"]] = relationship(cascade="all, delete")
    notes: Mapped[list["Note"]] = relationship(back_populates="batch")


class Note(Base):
    """A note."""

    __tablename__ = "goods_note"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    text: Mapped[str] = mapped_column(String(20), default="nothing")
    batch_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("goods_batch.id"))

    batch: Mapped[Batch | None] = relationship(back_populates="notes")
