"""Tempting ports to SQLAlchemy that run and return another answer."""

from typing import Any

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.measurements.models import Reading, Sensor


def steps_halved_by_slash(session: Session) -> ScalarResult[Any]:
    """``F("steps") / 2``, word for word."""
    return session.scalars(select(Reading.steps / 2).order_by(Reading.id))


def steps_halved_on_mariadb_by_slash(session: Session) -> ScalarResult[Any]:
    """``F("steps") / 2``, word for word."""
    return session.scalars(select(Reading.steps / 2).order_by(Reading.id))


def steps_halved_on_mariadb_by_floor(session: Session) -> ScalarResult[int]:
    """The operator of Python for integers."""
    return session.scalars(select(Reading.steps // 2).order_by(Reading.id))


def lengths_of_names_by_length(session: Session) -> ScalarResult[int]:
    """``Length("name")`` by the name of the class."""
    return session.scalars(select(func.length(Sensor.name)).order_by(Sensor.id))
