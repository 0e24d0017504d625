"""Intermediate tables that are rejected: keys that are missing, too many, or not keys.

The error is raised when the mappers are configured, which is when a class is first used.
"""

from sqlalchemy import Column, ForeignKey, String, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


def two_keys_to_the_target(session: Session) -> None:
    """``secondaryjoin``, or relationships to and from the rows, would resolve it."""

    class Local(DeclarativeBase):
        pass

    class Person(Local):
        __tablename__ = "person"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Group(Local):
        __tablename__ = "group"
        id: Mapped[int] = mapped_column(primary_key=True)
        members: Mapped[list[Person]] = relationship(Person, secondary="membership")

    Table(
        "membership",
        Local.metadata,
        Column("group_id", ForeignKey("group.id")),
        Column("person_id", ForeignKey("person.id")),
        Column("inviter_id", ForeignKey("person.id")),
    )
    _configure(Local)


def two_keys_to_the_source(session: Session) -> None:
    """``primaryjoin`` would resolve it."""

    class Local(DeclarativeBase):
        pass

    class Person(Local):
        __tablename__ = "person"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Group(Local):
        __tablename__ = "group"
        id: Mapped[int] = mapped_column(primary_key=True)
        members: Mapped[list[Person]] = relationship(Person, secondary="membership")

    Table(
        "membership",
        Local.metadata,
        Column("group_id", ForeignKey("group.id")),
        Column("group_before_id", ForeignKey("group.id")),
        Column("person_id", ForeignKey("person.id")),
    )
    _configure(Local)


def three_keys_to_the_model_itself(session: Session) -> None:
    """Even two keys are rejected: nothing determines which leads to which side."""

    class Local(DeclarativeBase):
        pass

    class Performer(Local):
        __tablename__ = "performer"
        id: Mapped[int] = mapped_column(primary_key=True)
        idols: Mapped[list["Performer"]] = relationship("Performer", secondary="influence")

    Table(
        "influence",
        Local.metadata,
        Column("follower_id", ForeignKey("performer.id")),
        Column("idol_id", ForeignKey("performer.id")),
        Column("noted_by_id", ForeignKey("performer.id")),
    )
    _configure(Local)


def no_key_to_the_target(session: Session) -> None:
    """Both ends need a key, or an explicit join."""

    class Local(DeclarativeBase):
        pass

    class Person(Local):
        __tablename__ = "person"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Group(Local):
        __tablename__ = "group"
        id: Mapped[int] = mapped_column(primary_key=True)
        members: Mapped[list[Person]] = relationship(Person, secondary="membership")

    Table(
        "membership",
        Local.metadata,
        Column("group_id", ForeignKey("group.id")),
    )
    _configure(Local)


def unknown_key(session: Session) -> None:
    """A string is evaluated when the mappers are configured; its names must exist by then."""

    class Local(DeclarativeBase):
        pass

    class Person(Local):
        __tablename__ = "person"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Group(Local):
        __tablename__ = "group"
        id: Mapped[int] = mapped_column(primary_key=True)
        members: Mapped[list[Person]] = relationship(
            Person, secondary="membership", secondaryjoin="Person.id == membership.c.nobody_id"
        )

    Table(
        "membership",
        Local.metadata,
        Column("group_id", ForeignKey("group.id")),
        Column("person_id", ForeignKey("person.id")),
    )
    _configure(Local)


def column_that_is_not_a_key(session: Session) -> None:
    """``foreign_keys`` chooses among the keys; ``primaryjoin`` could use any column as one."""

    class Local(DeclarativeBase):
        pass

    class Person(Local):
        __tablename__ = "person"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Membership(Local):
        __tablename__ = "membership"
        id: Mapped[int] = mapped_column(primary_key=True)
        person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
        invite_reason: Mapped[str] = mapped_column(String(64))
        person: Mapped[Person] = relationship(Person, foreign_keys=invite_reason)

    _configure(Local)


def unknown_intermediate_model(session: Session) -> None:
    """A named table must exist by the time the mappers are configured."""

    class Local(DeclarativeBase):
        pass

    class Person(Local):
        __tablename__ = "person"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Group(Local):
        __tablename__ = "group"
        id: Mapped[int] = mapped_column(primary_key=True)
        members: Mapped[list[Person]] = relationship(Person, secondary="membership")

    _configure(Local)


def _configure(base: type[DeclarativeBase]) -> None:
    """Join the classes, as the first use would, and forget them."""
    try:
        base.registry.configure()
    finally:
        base.registry.dispose()
