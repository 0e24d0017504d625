"""The guide's first model, and a model for each automatic key.

The Django side is ``django_side/quickstart/models.py``.
"""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import Base, BigKey, IntegerKey, SmallKey


class Person(Base):
    """A person; no key is added automatically, so each model declares its own."""

    __tablename__ = "quickstart_person"

    id: Mapped[BigKey]
    # Texts for people go into info, which SQLAlchemy keeps without giving it a meaning.
    first_name: Mapped[str] = mapped_column(
        String(30), info={"verbose_name": "person's first name"}
    )
    last_name: Mapped[str] = mapped_column(
        String(30), info={"help_text": "As it stands in the passport"}
    )

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class Ticket(Base):
    """A ticket; two billion of them are enough."""

    __tablename__ = "quickstart_ticket"

    id: Mapped[IntegerKey]
    seat: Mapped[str] = mapped_column(String(10), info={"verbose_name": "where to sit"})

    def __str__(self) -> str:
        return self.seat


class Room(Base):
    """A room of a house that has at most 32,767 of them."""

    __tablename__ = "quickstart_room"

    id: Mapped[SmallKey]
    door_sign: Mapped[str] = mapped_column(
        String(30), unique=True, info={"help_text": "Shown beside the door"}
    )

    def __str__(self) -> str:
        return self.door_sign
