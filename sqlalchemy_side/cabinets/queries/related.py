"""Relationships: what they load, what they compare, and what follows when one end is changed."""

from typing import Any

from sqlalchemy import ScalarResult, and_, insert, inspect, select
from sqlalchemy.orm import Session, aliased, selectinload

from sqlalchemy_side.cabinets import models
from sqlalchemy_side.cabinets.variants.related import (
    Cabinet,
    Display,
    Drawer,
    Letter,
    NestedCabinet,
    Owner,
    Specimen,
    Tag,
    Theme,
    Visit,
)


def _titles(cabinets: Any) -> dict[str, Any]:
    """Return the titles of cabinets, each with those of the cabinets in it."""
    return {cabinet.title: _titles(cabinet.inner) for cabinet in cabinets}


def cabinets_within_cabinets(session: Session) -> dict[str, Any]:
    """``join_depth`` is how deep a relationship to the class itself is loaded eagerly."""
    return _titles(
        session.scalars(select(NestedCabinet).where(NestedCabinet.within_id.is_(None))).all()
    )


def cabinets_within_a_title(session: Session) -> ScalarResult[str]:
    """``comparator_factory`` lets ``==`` take a title in place of an object."""
    return session.scalars(select(Cabinet.title).where(Cabinet.within == "Oak"))


def cabinets_not_within_oak(session: Session) -> ScalarResult[str]:
    """``!=`` of a relationship keeps the rows without a key, which that of a column does not."""
    oak = session.get_one(models.Cabinet, 1)
    statement = select(models.Cabinet.title).where(models.Cabinet.within != oak)
    return session.scalars(statement.order_by(models.Cabinet.id))


def visits_with_their_cabinets(session: Session) -> list[tuple[int, str]]:
    """``innerjoin`` has to be declared; without it, the join is an outer one."""
    visits = session.scalars(select(Visit).order_by(Visit.id))
    return [(visit.year, visit.cabinet.title) for visit in visits]


def names_by_specimen(session: Session) -> dict[str, list[str]]:
    """``selectinload``; with ``omit_join=False`` its statement joins the specimens again."""
    rows = session.scalars(select(Specimen).options(selectinload(Specimen.tags)))
    return {row.name: sorted(tag.text for tag in row.tags) for row in rows}


def cabinet_before_a_drawer_moves(session: Session) -> str:
    """``active_history`` loads the old object when it is replaced."""
    drawer, box = session.get_one(Drawer, 1), session.get_one(Cabinet, 2)
    session.expire(drawer)
    drawer.cabinet = box
    before = inspect(drawer).attrs.cabinet.history.deleted
    return str(next(cabinet.title for cabinet in before))


def drawers_at_the_other_end(session: Session) -> list[str]:
    """``backref`` creates the other end, which follows in memory before anything is written."""
    cabinet = session.get_one(Cabinet, 2)
    drawer = session.scalars(select(Drawer).where(Drawer.label == "amber")).one()
    drawer.cabinet = cabinet
    return sorted(drawer.label for drawer in cabinet.drawers)


def cabinet_of_a_drawer_by_its_key(session: Session) -> tuple[str, str]:
    """A new key changes nothing but the column; what was loaded has to expire."""
    drawer = session.get_one(Drawer, 1)
    before = drawer.cabinet.title if drawer.cabinet else ""
    drawer.cabinet_id = 2
    session.expire(drawer, ["cabinet"])
    return before, drawer.cabinet.title if drawer.cabinet else ""


def key_of_a_drawers_cabinet(session: Session) -> int | None:
    """The key follows in the flush."""
    drawer = session.get_one(models.Drawer, 1)
    drawer.cabinet = session.get_one(models.Cabinet, 2)
    session.flush()
    return drawer.cabinet_id


def drawers_after_one_is_added_by_key(session: Session) -> tuple[int, int]:
    """A list that is loaded stays as it is, until it is read again."""
    cabinet = session.get_one(models.Cabinet, 1)
    before = len(cabinet.drawers)
    session.add(models.Drawer(cabinet_id=1, label="eggs", position=3))
    session.refresh(cabinet, ["drawers"])
    return before, len(cabinet.drawers)


def drawers_after_one_is_deleted(session: Session) -> tuple[int, int]:
    """The object that is deleted stays in the list, until it is read again."""
    cabinet = session.get_one(models.Cabinet, 1)
    before = len(cabinet.drawers)
    session.delete(session.get_one(models.Drawer, 2))
    session.expire(cabinet, ["drawers"])
    return before, len(cabinet.drawers)


def specimen_of_a_name_before_it_is_saved(session: Session) -> str:
    """``load_on_pending`` follows the keys of an object that is not flushed yet."""
    with session.no_autoflush:
        tag = Tag(specimen_id=4, language="de", text="Pillendreher")
        session.add(tag)
        name = tag.specimen.name
    session.expunge(tag)
    return name


def give_a_specimen_a_drawer_of_its_own(session: Session) -> ScalarResult[str]:
    """A drawer with a ``single_parent`` is an orphan without its specimen, and deleted."""
    specimen = session.scalars(select(Specimen).where(Specimen.name == "Scarab")).one()
    specimen.drawer = Drawer(label="silk")
    return session.scalars(select(Drawer.label).order_by(Drawer.id))


def two_new_rivals(session: Session) -> Any:
    """``post_update`` inserts both rows, and writes one of the keys afterwards."""
    first, second = models.Owner(name="Max"), models.Owner(name="Eva")
    first.rival, second.rival = second, first
    session.add(first)
    rival = aliased(models.Owner)
    statement = select(models.Owner.name, rival.name).join(models.Owner.rival.of_type(rival))
    return session.execute(statement.order_by(models.Owner.id)).all()


def a_new_friendship(session: Session) -> tuple[list[str], list[str]]:
    """No relationship is symmetrical by itself: both directions are rows, and both are inserted."""
    friends = models.owner_friends
    both = [{"from_owner_id": 1, "to_owner_id": 3}, {"from_owner_id": 3, "to_owner_id": 1}]
    session.execute(insert(friends), both)
    statement = select(models.Owner.name).join(friends, friends.c.to_owner_id == models.Owner.id)
    names = statement.order_by(models.Owner.name)
    of_ada, of_una = (names.where(friends.c.from_owner_id == key) for key in (1, 3))
    return list(session.scalars(of_ada)), list(session.scalars(of_una))


def rename_an_owner_who_sent_letters(session: Session) -> ScalarResult[str]:
    """With ``passive_updates=False`` the flush changes what refers to the old value."""
    owner = session.scalars(select(Owner).where(Owner.name == "Ole")).one()
    owner.name = "Olaf"
    return session.scalars(select(Letter.sender).order_by(Letter.id))


def show_a_specimen_in_a_theme(session: Session) -> Any:
    """The row between is an object; the relationship past it is for reading only."""
    theme = session.get_one(Theme, 3)
    specimen = session.scalars(select(Specimen).where(Specimen.name == "Mayfly")).one()
    theme.displays.append(Display(specimen=specimen, rank=7, lit=False))
    statement = select(Specimen.name, Display.rank).join_from(Display, Display.specimen)
    return session.execute(statement.where(Display.theme_id == 3)).all()


def specimens_of_a_theme_by_rank(session: Session) -> list[str]:
    """``order_by`` of a relationship takes a column of the table between as well."""
    return [specimen.name for specimen in session.get_one(Theme, 1).specimens]


def themes_with_a_lit_specimen_first(session: Session) -> ScalarResult[str]:
    """Conditions in one ``any`` are about the same row."""
    is_first = and_(models.Display.rank == 1, models.Display.lit)
    return session.scalars(select(models.Theme.title).where(models.Theme.displays.any(is_first)))
