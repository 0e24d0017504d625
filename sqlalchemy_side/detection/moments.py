"""Date and time types."""

from datetime import date, datetime
from typing import Any

from sqlalchemy.dialects import mysql
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigKey


def date_to_moment_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_date_to_moment_note"

        id: Mapped[BigKey]
        made: Mapped[date]


def date_to_moment_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_date_to_moment_note"

        id: Mapped[BigKey]
        made: Mapped[datetime]


def moment_to_date_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_moment_to_date_note"

        id: Mapped[BigKey]
        made: Mapped[datetime]


def moment_to_date_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_moment_to_date_note"

        id: Mapped[BigKey]
        made: Mapped[date]


def fractions_given_up_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_fractions_given_up_note"

        id: Mapped[BigKey]
        made: Mapped[datetime]


def fractions_given_up_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_fractions_given_up_note"

        id: Mapped[BigKey]
        made: Mapped[datetime] = mapped_column(mysql.DATETIME)
