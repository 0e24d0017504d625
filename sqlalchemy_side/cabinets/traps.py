"""Tempting ports of Django's code; the right answers are in ``queries``."""

from typing import Any

from sqlalchemy import ScalarResult, inspect, select, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import (
    Session,
    contains_eager,
    joinedload,
    selectinload,
    with_expression,
    with_loader_criteria,
)

from sqlalchemy_side.cabinets.models import (
    Cabinet,
    Display,
    Drawer,
    Mineral,
    Owner,
    Size,
    Specimen,
    Tag,
    Theme,
    Visit,
)
from sqlalchemy_side.cabinets.variants import collected, related, rules
from sqlalchemy_side.cabinets.variants.values import (
    HalfRememberingCabinet,
    HalfStrictCabinet,
    OnceMeasuredCabinet,
)


def cabinets_with_a_larger_front_by_default(session: Session) -> ScalarResult[str]:
    """Compare two sizes."""
    return session.scalars(select(Cabinet.title).where(Cabinet.size > Size(100, 230)))


def attributes_that_may_be_read_of_a_composite(session: Session) -> dict[str, bool]:
    """Forbid the composite to be loaded, in place of its columns."""

    def is_loaded(name: str) -> bool:
        try:
            getattr(cabinet, name)
        except InvalidRequestError:
            return False
        return True

    statement = select(HalfStrictCabinet).where(HalfStrictCabinet.title == "Oak")
    cabinet = session.scalars(statement).one()
    return {name: is_loaded(name) for name in ("title", "size", "area", "story")}


def values_before_a_change_by_default(session: Session) -> tuple[Any, ...]:
    """Read the history of an object that was expired, as a commit does it."""
    cabinet = session.get_one(Cabinet, 1)
    session.expire(cabinet)
    cabinet.title, cabinet.size, cabinet.story = "Elm", Size(1, 2), ""
    old = inspect(cabinet).attrs
    histories = (old.title.history, old.size.history, old.story.history)
    title, size, story = (next(iter(history.deleted), None) for history in histories)
    return title, (size.width, size.height) if size else (None, None), story


def values_before_a_change_of_a_deferred_text(session: Session) -> tuple[Any, ...]:
    """Remember the old value of a deferred column as well."""
    cabinet = session.get_one(HalfRememberingCabinet, 1)
    size = (cabinet.width, cabinet.height)
    session.expire(cabinet)
    cabinet.title, cabinet.story = "Elm", ""
    old = inspect(cabinet).attrs
    histories = (old.title.history, old.story.history)
    title, story = (next(iter(history.deleted), None) for history in histories)
    return title, size, story


def measures_after_widening_kept(session: Session) -> tuple[int | None, ...]:
    """Avoid the statement that computes again."""
    double = with_expression(OnceMeasuredCabinet.double, OnceMeasuredCabinet.area * 2)
    statement = select(OnceMeasuredCabinet).where(OnceMeasuredCabinet.id == 1).options(double)
    cabinet = session.scalars(statement).one()
    assert cabinet.girth
    assert cabinet.width
    cabinet.width += 10
    again = session.scalars(statement).one()
    return again.area, again.girth, again.double


def insert_a_drawer_in_the_middle_of_a_lost_cabinet(session: Session) -> None:
    """Use the collection of an object that no variable has."""
    drawer = collected.Drawer(label="eggs")
    session.get_one(collected.Cabinet, 1).drawers.insert(1, drawer)


def number_drawers_from_one_by_sorting(session: Session) -> list[tuple[str, int | None]]:
    """Sort the list that numbers itself."""
    drawers = session.get_one(collected.Cabinet, 1).drawers
    drawers.sort(key=lambda drawer: drawer.label, reverse=True)
    return [(drawer.label, drawer.position) for drawer in drawers]


def specimens_of_a_drawer_by_kind_in_a_dictionary(session: Session) -> dict[str, list[str]]:
    """Let the mapping make the dictionary."""
    specimens = session.get_one(collected.Drawer, 3).by_kind
    return {kind: [specimen.name] for kind, specimen in specimens.items()}


def number_of_drawers_of_a_label_by_count(session: Session) -> tuple[int, int]:
    """Call the method that has the name of the manager's."""
    drawers: list[object] = list(session.scalars(select(Drawer).where(Drawer.cabinet_id == 1)))
    return len(drawers), drawers.count("stones")


def note_that_the_latin_name_is_unknown_by_default(session: Session) -> str | None:
    """Assign None to a proxy."""
    session.get_one(collected.Specimen, 2).latin = None
    return session.scalars(select(Tag.text).where(Tag.specimen_id == 2)).one_or_none()


def specimens_that_know_a_hardness_with_a_discriminator(session: Session) -> list[str]:
    """Query the parent, as in Django."""
    return [row.name for row in session.scalars(select(Specimen)) if hasattr(row, "hardness")]


def a_mineral_is_only_a_specimen_by_delete(session: Session) -> tuple[Any, Any]:
    """Delete the child."""
    mineral = session.scalars(select(Mineral).where(Mineral.name == "Quartz")).one()
    session.delete(mineral)
    specimens = session.scalars(select(Specimen.name).order_by(Specimen.id)).all()
    return list(specimens), list(session.scalars(select(Mineral.name)))


def cabinets_not_within_oak_by_key(session: Session) -> ScalarResult[str]:
    """Compare the column."""
    return session.scalars(select(Cabinet.title).where(Cabinet.within_id != 1))


def cabinet_before_a_drawer_moves_by_default(session: Session) -> str | None:
    """Read the history of a relationship as it usually is."""
    drawer, box = session.get_one(Drawer, 1), session.get_one(Cabinet, 2)
    drawer.cabinet = box
    before = inspect(drawer).attrs.cabinet.history.deleted
    return next((cabinet.title for cabinet in before), None)


def cabinet_of_a_drawer_by_its_key_without_expiring(session: Session) -> tuple[str, str]:
    """Set the key, as in Django."""
    drawer = session.get_one(Drawer, 1)
    before = str(drawer.cabinet)
    drawer.cabinet_id = 2
    session.flush()
    return before, str(drawer.cabinet)


def key_of_a_drawers_cabinet_before_the_flush(session: Session) -> int | None:
    """Set the object, and read the key."""
    drawer, box = session.get_one(Drawer, 1), session.get_one(Cabinet, 2)
    drawer.cabinet = box
    return drawer.cabinet_id


def drawers_after_one_is_added_by_key_in_the_list(session: Session) -> tuple[int, int]:
    """Read the list again."""
    cabinet = session.get_one(Cabinet, 1)
    before = len(cabinet.drawers)
    session.add(Drawer(cabinet_id=1, label="eggs", position=3))
    session.flush()
    return before, len(cabinet.drawers)


def drawers_after_one_is_deleted_in_the_list(session: Session) -> tuple[int, int]:
    """Read the list again."""
    cabinet = session.get_one(Cabinet, 1)
    before = len(cabinet.drawers)
    session.delete(session.get_one(Drawer, 2))
    session.flush()
    return before, len(cabinet.drawers)


def specimen_of_a_name_before_it_is_saved_by_default(session: Session) -> str | None:
    """Follow the key of a new object."""
    tag = Tag(specimen_id=4, language="de", text="Pillendreher")
    specimen: Specimen | None = tag.specimen
    return specimen.name if specimen else None


def two_new_rivals_at_once(session: Session) -> None:
    """Let the flush find an order."""
    first, second = rules.Owner(name="Max"), rules.Owner(name="Eva")
    first.rival, second.rival = second, first
    session.add(first)
    session.flush()


def a_new_friendship_in_one_direction(session: Session) -> tuple[list[str], list[str]]:
    """Add the friend."""
    ada, una = session.get_one(Owner, 1), session.get_one(Owner, 3)
    ada.friends.append(una)
    return sorted(friend.name for friend in ada.friends), [one.name for one in una.friends]


def show_a_specimen_in_a_theme_by_both(session: Session) -> Any:
    """Write both relationships."""
    theme = session.get_one(related.TwiceWrittenTheme, 3)
    specimen = session.get_one(related.Specimen, 5)
    theme.specimens.append(specimen)
    theme.displays.append(related.Display(specimen=specimen, rank=7, lit=False))
    session.flush()
    statement = select(Specimen.name, Display.rank).join_from(Display, Display.specimen)
    return session.execute(statement.where(Display.theme_id == 3)).all()


def themes_with_a_lit_specimen_first_by_two_conditions(session: Session) -> ScalarResult[str]:
    """Write a condition for each column."""
    statement = select(Theme.title).where(Theme.displays.any(Display.rank == 1))
    return session.scalars(statement.where(Theme.displays.any(Display.lit)).order_by(Theme.id))


def visits_of_cabinets_since_by_a_default_argument(session: Session) -> list[dict[str, Any]]:
    """Use a lambda, and bind the variable of the loop as usual in Python."""
    found = []
    for since in (1711, 1712):

        def is_recent(visit: type[Visit], since: int = since) -> Any:
            return visit.year >= since

        recent = with_loader_criteria(Visit, is_recent, track_closure_variables=False)
        statement = select(Cabinet).where(Cabinet.owner_id == 1)
        rows = session.scalars(statement.options(selectinload(Cabinet.visits), recent))
        found.append({row.title: [visit.year for visit in row.visits] for row in rows})
    return found


def cabinets_within_others_but_for_box_by_loader_only(session: Session) -> dict[str, list[str]]:
    """Trust the name of an argument."""
    but_box = with_loader_criteria(Cabinet, Cabinet.title != "Box", loader_only=True)
    statement = select(Cabinet).where(Cabinet.owner_id == 1)
    rows = session.scalars(statement.options(selectinload(Cabinet.inner), but_box))
    return {row.title: [cabinet.title for cabinet in row.inner] for row in rows}


def first_two_cabinets_with_drawers_by_join(session: Session) -> list[tuple[str, int]]:
    """Limit a statement that joins the drawers."""
    statement = select(Cabinet).join(Cabinet.drawers).options(contains_eager(Cabinet.drawers))
    rows = session.scalars(statement.order_by(Cabinet.id).limit(2)).unique()
    return [(row.title, len(row.drawers)) for row in rows]


def some_drawers_and_then_all_in_a_session(session: Session) -> tuple[int, int]:
    """Query twice."""
    statement = select(Cabinet).where(Cabinet.id == 1)
    stones = selectinload(Cabinet.drawers.and_(Drawer.label == "stones"))
    cabinet = session.scalars(statement.options(stones)).one()
    some = len(cabinet.drawers)
    again = session.scalars(statement.options(selectinload(Cabinet.drawers))).one()
    return some, len(again.drawers)


def drawers_joined_to_their_cabinets_without_unique(session: Session) -> list[tuple[str, int]]:
    """Join, and read the rows."""
    statement = select(Cabinet).where(Cabinet.owner_id == 1).options(joinedload(Cabinet.drawers))
    return [(row.title, len(row.drawers)) for row in session.scalars(statement)]


def title_read_again_by_default(session: Session) -> tuple[str, str]:
    """Query again."""
    cabinet = session.get_one(Cabinet, 1)
    before = cabinet.title
    statement = update(Cabinet).where(Cabinet.id == 1).values(title="Elm")
    session.execute(statement.execution_options(synchronize_session=False))
    return before, session.scalars(select(Cabinet).where(Cabinet.id == 1)).one().title


def delete_an_insect_passively(session: Session) -> None:
    """Leave the row of the child to the database."""
    session.delete(session.get_one(rules.PassiveInsect, 5))
    session.flush()
