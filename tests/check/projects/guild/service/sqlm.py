# ruff: noqa
# mypy: ignore-errors
"""SQLModel, as its tutorial writes."""

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Optional
import uuid as uuid_pkg

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, Relationship, SQLModel


class Kind(str, Enum):
    STAFF = "staff"
    GUEST = "guest"


class StampedBase(SQLModel):
    created: datetime = Field(default_factory=datetime.utcnow)
    updated: datetime = Field(default_factory=datetime.utcnow)


class PersonBase(StampedBase):
    name: str = Field(index=True)
    email: str = Field(unique=True)
    kind: Kind = Kind.GUEST


class Person(PersonBase, table=True):
    __tablename__ = "people_person"
    __table_args__ = (UniqueConstraint("nickname"),)

    id: int | None = Field(default=None, primary_key=True)
    token: uuid_pkg.UUID = Field(default_factory=uuid_pkg.uuid4)
    nickname: Optional[str] = Field(default=None, max_length=30)
    balance: Decimal = Field(default=0, max_digits=10, decimal_places=2)
    settings: dict = Field(default_factory=dict, sa_column=Column(JSON))
    boss_id: int | None = Field(default=None, foreign_key="people_person.id")
    is_active: bool = True


class Tag(SQLModel, table=True):
    __tablename__ = "people_tag"
    name: str = Field(primary_key=True)


class ClubTag(SQLModel, table=True):
    __tablename__ = "people_club_tags"
    club_id: uuid_pkg.UUID = Field(foreign_key="people_club.id", primary_key=True)
    tag_id: str = Field(foreign_key="people_tag.name", primary_key=True)


class Club(SQLModel, table=True):
    __tablename__ = "people_club"
    id: uuid_pkg.UUID = Field(default_factory=uuid_pkg.uuid4, primary_key=True)
    code: str
    order: int = 0
    tags: list[Tag] = Relationship(link_model=ClubTag)


class Size(SQLModel, table=True):
    __tablename__ = "sizes"
    id: int = Field(primary_key=True)
    label: str
