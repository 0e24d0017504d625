"""Mappers that read, write and delete rows by other rules than usual."""

from typing import TYPE_CHECKING

from sqlalchemy.orm import DeclarativeBase, Mapped, relationship

from sqlalchemy_side.cabinets.variants import copy_tables


class Base(DeclarativeBase):
    """A registry of its own."""

    metadata = copy_tables()

    if TYPE_CHECKING:
        id: Mapped[int]


TABLES = Base.metadata.tables
CABINETS = TABLES["cabinets_cabinet"]
SPECIMENS = TABLES["cabinets_specimen"]


class FreshCabinet(Base):
    """A cabinet that every query reads anew, even if the session has it."""

    __table__ = CABINETS
    __mapper_args__ = {"always_refresh": True}

    if TYPE_CHECKING:
        title: Mapped[str]


class RevisedCabinet(Base):
    """A cabinet whose revision every UPDATE compares, and raises by ten."""

    __table__ = CABINETS
    __mapper_args__ = {
        "version_id_col": CABINETS.c.revision,
        "version_id_generator": lambda revision: (revision or 0) + 10,
    }

    if TYPE_CHECKING:
        title: Mapped[str]
        revision: Mapped[int]


class LooseDrawer(Base):
    """A drawer that may be gone already when it is deleted; otherwise, SQLAlchemy warns."""

    __table__ = TABLES["cabinets_drawer"]
    __mapper_args__ = {"confirm_deleted_rows": False}


class PlacedDrawer(Base):
    """A drawer that is known by its position, which a drawer that was taken out does not have."""

    __table__ = TABLES["cabinets_drawer"]
    __mapper_args__ = {"primary_key": [TABLES["cabinets_drawer"].c.position]}


class DatedSpecimen(Base):
    """A specimen that is no object unless both parts of its key are known."""

    __table__ = SPECIMENS
    __mapper_args__ = {
        "primary_key": [SPECIMENS.c.id, SPECIMENS.c.found],
        "allow_partial_pks": False,
    }

    if TYPE_CHECKING:
        name: Mapped[str]


class NumberedSpecimen(Base):
    """A specimen whose key may change; the database does not change those of its kinds."""

    __table__ = SPECIMENS
    __mapper_args__ = {"passive_updates": False}


class NumberedInsect(NumberedSpecimen):
    """A kind."""

    __table__ = TABLES["cabinets_insect"]
    __mapper_args__ = {"passive_updates": False}


class PassiveSpecimen(Base):
    """A specimen whose kinds the database would delete, if the keys were ON DELETE CASCADE."""

    __table__ = SPECIMENS
    __mapper_args__ = {"passive_deletes": True}


class PassiveInsect(PassiveSpecimen):
    """A kind."""

    __table__ = TABLES["cabinets_insect"]
    __mapper_args__ = {"passive_deletes": True}


class Owner(Base):
    """An owner, without ``post_update`` of the rival."""

    __table__ = TABLES["cabinets_owner"]

    rival: Mapped["Owner | None"] = relationship(lambda: Owner, remote_side=lambda: Owner.id)
