# ruff: noqa
# mypy: ignore-errors
from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Animal(Base):
    __tablename__ = "zoo_animal"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    version: Mapped[int] = mapped_column(nullable=False)
    born: Mapped[datetime]

    __mapper_args__ = {
        "polymorphic_on": "kind",
        "polymorphic_identity": "animal",
        "version_id_col": version,
    }


class Dog(Animal):
    __tablename__ = "zoo_dog"

    id: Mapped[int] = mapped_column("animal_ptr_id", ForeignKey("zoo_animal.id"), primary_key=True)
    breed: Mapped[str]

    __mapper_args__ = {"polymorphic_identity": "dog"}


class Visit(Base):
    __tablename__ = "zoo_visit"

    id: Mapped[int] = mapped_column(primary_key=True)
    version = Column(Integer, nullable=False)
    at: Mapped[datetime]
    animal_id: Mapped[int] = mapped_column(ForeignKey("zoo_animal.id"))
    animal: Mapped[Animal] = relationship()

    __mapper_args__ = {"version_id_col": version, "version_id_generator": lambda v: (v or 0) + 1}
