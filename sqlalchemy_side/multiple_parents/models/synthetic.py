"""The synthetic half of the package, in its own file."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import Base, BigKey


class Robot(Base):
    """A machine, in the guide without fields."""

    __tablename__ = "multiple_parents_robot"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))

    def __str__(self) -> str:
        return self.name
