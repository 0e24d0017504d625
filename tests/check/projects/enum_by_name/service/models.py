# ruff: noqa
# mypy: ignore-errors
import enum
from datetime import datetime
from sqlalchemy import Enum, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class State(enum.Enum):
    NEW = "new"
    DONE = "done"


class Job(Base):
    __tablename__ = "job"
    id: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[State] = mapped_column(Enum(State, native_enum=False))
    at: Mapped[datetime]
