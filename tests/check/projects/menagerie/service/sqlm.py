# ruff: noqa
# mypy: ignore-errors
from datetime import datetime
from typing import List, Optional

from sqlmodel import Field, Relationship, SQLModel


class AnimalBase(SQLModel):
    name: str
    kind: str = "x"


class Animal(AnimalBase, table=True):
    __tablename__ = "zoo_animal"
    id: Optional[int] = Field(default=None, primary_key=True)
    version: int
    born: datetime
    visits: List["Visit"] = Relationship(back_populates="animal")


class Visit(SQLModel, table=True):
    __tablename__ = "zoo_visit"
    id: Optional[int] = Field(default=None, primary_key=True)
    animal_id: int = Field(foreign_key="zoo_animal.id")
    animal: Animal = Relationship(back_populates="visits")
