# ruff: noqa
# mypy: ignore-errors
"""Imperative mapping; plain tables in a schema-less metadata, with reserved words."""

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Integer, String, Table
from sqlalchemy.orm import registry, relationship

mapper_registry = registry()
metadata = mapper_registry.metadata

person_table = Table(
    "people_person",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("name", String),
    Column("email", String(254), nullable=False, unique=True),
    Column("token", sa.Uuid, default=None),
    Column("born", sa.DateTime),
    Column("wakes", sa.Time),
    Column("height", sa.Numeric),
    Column("big", sa.BigInteger, sa.CheckConstraint("big >= 0"), nullable=False),
    Column("kind", sa.Enum("staff", "guest", name="kind"), nullable=False),
    sa.CheckConstraint("score > -1", name="person_score"),
    Column("score", sa.Integer, nullable=False),
    sa.Index("person_nick", "email"),
)

club_table = Table(
    "people_club",
    metadata,
    Column("id", sa.Uuid(as_uuid=False), primary_key=True),
    Column("code", String(50), nullable=False),
    Column("order", Integer, server_default="0", nullable=False),
    sa.UniqueConstraint("code", name="uq_code"),
)

membership_table = Table(
    "people_membership",
    metadata,
    Column("club_id", ForeignKey("people_club.id"), primary_key=True),
    Column("person_id", ForeignKey("people_person.id"), primary_key=True),
    Column("since", sa.Date, nullable=False),
)

profile = Table(
    "people_profile",
    metadata,
    Column("person_id", ForeignKey("people_person.id"), primary_key=True),
    Column("motto", sa.Text, nullable=False),
)


class Person:
    pass


class Club:
    pass


mapper_registry.map_imperatively(
    Club, club_table, properties={"people": relationship(Person, secondary=membership_table)}
)
mapper_registry.map_imperatively(Person, person_table)
