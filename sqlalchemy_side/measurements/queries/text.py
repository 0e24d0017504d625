"""Functions of text: ``func`` with the names that the database has."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.measurements.models import Sensor


def names_in_capitals(session: Session) -> ScalarResult[str]:
    """``UPPER()`` of the database, which is not ``str.upper``."""
    return session.scalars(select(func.upper(Sensor.name)).order_by(Sensor.id))


def labels_in_small_letters(session: Session) -> ScalarResult[str]:
    """``LOWER()`` likewise."""
    return session.scalars(select(func.lower(Sensor.label)).order_by(Sensor.id))


def lengths_of_names(session: Session) -> ScalarResult[int]:
    """``char_length`` counts characters everywhere; SQLAlchemy writes ``length`` on SQLite."""
    return session.scalars(select(func.char_length(Sensor.name)).order_by(Sensor.id))


def first_label_trimmed(session: Session) -> tuple[str, str, str]:
    """Only spaces are removed."""
    label = Sensor.label
    trimmed = select(func.trim(label), func.ltrim(label), func.rtrim(label))
    return session.execute(trimmed.where(Sensor.id == 1)).one()


def beginnings_and_ends_of_names(session: Session) -> Sequence[tuple[str, str]]:
    """SQLite has ``substr`` only, which counts from the end below zero."""
    name = Sensor.name
    if session.get_bind().dialect.name == "sqlite":
        statement = select(func.substr(name, 1, 2), func.substr(name, -3))
    else:
        statement = select(func.left(name, 2), func.right(name, 3))
    return session.execute(statement.order_by(Sensor.id)).all()


def middles_of_names(session: Session) -> Sequence[tuple[str, str]]:
    """Characters are counted from one."""
    statement = select(func.substr(Sensor.name, 2), func.substr(Sensor.name, 2, 3))
    return session.execute(statement.order_by(Sensor.id)).all()


def places_of_north(session: Session) -> ScalarResult[int]:
    """The function has another name on PostgreSQL."""
    postgresql = session.get_bind().dialect.name == "postgresql"
    place = func.strpos if postgresql else func.instr
    return session.scalars(select(place(Sensor.label, "north")).order_by(Sensor.id))


def piers_replaced(session: Session) -> Sequence[tuple[str, str]]:
    """The replacement may be an empty text."""
    label = Sensor.label
    statement = select(func.replace(label, "pier", "quay"), func.replace(label, "-", ""))
    return session.execute(statement.order_by(Sensor.id)).all()


def names_and_labels_joined(session: Session) -> ScalarResult[str]:
    """``+`` of texts is ``||``, or ``concat()`` on MariaDB; with NULL the result is NULL."""
    joined = Sensor.name + " [" + Sensor.label + "]"
    return session.scalars(select(joined).order_by(Sensor.id))


def labels_filled(session: Session) -> Sequence[tuple[str, str]]:
    """SQLite has neither function."""
    statement = select(func.lpad(Sensor.label, 6, ".. "), func.rpad(Sensor.label, 6, "-*"))
    return session.execute(statement.order_by(Sensor.id)).all()


def names_backwards(session: Session) -> Sequence[tuple[str, str]]:
    """SQLite has neither function."""
    statement = select(func.reverse(Sensor.name), func.repeat(Sensor.name, 2))
    return session.execute(statement.order_by(Sensor.id)).all()


def numbers_of_first_letters(session: Session) -> ScalarResult[int]:
    """Each database has its own name for it."""
    match session.get_bind().dialect.name:
        case "sqlite":
            number: ColumnElement[int] = func.unicode(Sensor.name)
        case "postgresql":
            number = func.ascii(Sensor.name)
        case _:
            number = func.ord(Sensor.name)
    return session.scalars(select(number).order_by(Sensor.id))


def names_that_begin_with_letter_78(session: Session) -> ScalarResult[str]:
    """``char`` on SQLite and MariaDB, where its result is binary, ``chr`` on PostgreSQL."""
    postgresql = session.get_bind().dialect.name == "postgresql"
    letter: ColumnElement[str] = func.chr(78) if postgresql else func.char(78)
    statement = select(Sensor.name).where(func.substr(Sensor.name, 1, 1) == letter)
    return session.scalars(statement)


def checksum_of_a_label(session: Session) -> Any:
    """SQLite has no hashes."""
    return session.scalars(select(func.md5(Sensor.label)).where(Sensor.id == 3)).one()


def hashes_of_a_label(session: Session) -> Any:
    """MariaDB has one function for the four newer ones, with the number of bits."""
    label = Sensor.label
    hashes = (func.sha1(label), *(func.sha2(label, bits) for bits in (224, 256, 384, 512)))
    statement = select(*(func.left(value, 8) for value in hashes)).where(Sensor.id == 3)
    return session.execute(statement).one()
