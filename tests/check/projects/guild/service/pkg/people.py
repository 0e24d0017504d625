# ruff: noqa
# mypy: ignore-errors
from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, List, Optional

import sqlalchemy as sa
import sqlalchemy.orm as so

from .base import Base, IdMixin, TimestampMixin

if TYPE_CHECKING:
    from .shop import Shop


class Person(IdMixin, TimestampMixin, Base):
    __tablename__ = "people_person"
    name: so.Mapped[str] = so.mapped_column(sa.String(99))
    email: so.Mapped[str] = so.mapped_column(sa.String(254), unique=True)
    bio: so.Mapped[Optional[str]] = so.mapped_column(sa.Text())
    extra: so.Mapped[Optional[dict]] = so.mapped_column(sa.JSON)
    small: so.Mapped[int] = so.mapped_column(sa.SmallInteger)
    shops: so.Mapped[List["Shop"]] = so.relationship(back_populates="owner")

    __table_args__ = (
        sa.Index("person_kind_level", "name"),
        sa.CheckConstraint("small >= 0", name="small"),
        {"comment": "folk"},
    )


class Club(Base):
    __tablename__ = "people_club"
    id: so.Mapped[uuid.UUID] = so.mapped_column(primary_key=True, default=uuid.uuid4)
    code: so.Mapped[str] = so.mapped_column(sa.String(50), unique=True, index=True)
    order: so.Mapped[int] = so.mapped_column("order", default=1)
    tags = so.relationship("Tag", secondary="people_club_tags")


class Tag(Base):
    __tablename__ = "people_tag"
    name: so.Mapped[str] = so.mapped_column(sa.String(20), primary_key=True)


club_tags = sa.Table(
    "people_club_tags",
    Base.metadata,
    sa.Column("club", sa.Uuid, sa.ForeignKey("people_club.id"), primary_key=True),
    sa.Column("tag_id", sa.ForeignKey("people_tag.name"), primary_key=True),
)
