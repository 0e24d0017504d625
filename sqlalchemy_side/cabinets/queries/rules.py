"""Rules of a mapper for reading, writing and deleting rows."""

from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session, was_deleted

from sqlalchemy_side.cabinets.models import Cabinet, Drawer, Insect, Specimen
from sqlalchemy_side.cabinets.variants.rules import (
    DatedSpecimen,
    FreshCabinet,
    LooseDrawer,
    NumberedInsect,
    RevisedCabinet,
)


def title_read_again(session: Session) -> tuple[str, str]:
    """``always_refresh`` lets every query write the attributes of objects that are held."""
    cabinet = session.get_one(FreshCabinet, 1)
    before = cabinet.title
    session.execute(update(Cabinet).where(Cabinet.id == 1).values(title="Elm"))
    session.scalars(select(FreshCabinet).where(FreshCabinet.id == 1)).one()
    return before, cabinet.title


def change_a_title_with_its_revision(session: Session) -> tuple[str, int]:
    """``version_id_generator`` computes the revision that the UPDATE writes."""
    cabinet = session.get_one(RevisedCabinet, 1)
    cabinet.title = "Elm"
    session.flush()
    session.refresh(cabinet)
    return cabinet.title, cabinet.revision


def delete_a_drawer_that_is_gone(session: Session) -> int:
    """Without ``confirm_deleted_rows`` nothing is said if no row was there to be deleted."""
    drawer = session.get_one(LooseDrawer, 6)
    session.execute(delete(Drawer).where(Drawer.id == 6))
    session.delete(drawer)
    return session.scalars(select(func.count()).select_from(Drawer)).one()


def specimens_with_a_known_year(session: Session) -> list[str | None]:
    """Without ``allow_partial_pks`` a row whose key is not complete is None."""
    rows = session.scalars(select(DatedSpecimen).order_by(DatedSpecimen.id))
    names: list[str | None] = []
    for row in rows:
        specimen: DatedSpecimen | None = row
        names.append(specimen.name if specimen else None)
    return names


def renumber_a_specimen(session: Session) -> Any:
    """With ``passive_updates=False`` the flush changes the key in the tables of children."""
    insect = session.get_one(NumberedInsect, 5)
    insect.id = 50
    statement = select(Insect.id, Insect.specimen_ptr_id)
    return session.execute(statement.order_by(Insect.id)).all()


def delete_an_insect(session: Session) -> tuple[int, int, bool]:
    """``was_deleted`` tells of an object whose row a flush has deleted."""
    insect = session.get_one(Insect, 5)
    session.delete(insect)
    specimens = session.scalars(select(func.count()).select_from(Specimen)).one()
    insects = session.scalars(select(func.count()).select_from(Insect)).one()
    return specimens, insects, was_deleted(insect)
