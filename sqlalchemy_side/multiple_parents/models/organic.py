"""The organic half of the package, in its own file."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import Base, BigKey


class Person(Base):
    """A living being, in the guide without fields."""

    __tablename__ = "multiple_parents_person"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))

    def __str__(self) -> str:
        return self.name
