"""Collections that are not lists: dictionaries, numbered lists, queries, and proxies of objects."""

from typing import Any

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session, WriteOnlyCollection, selectinload

from sqlalchemy_side.cabinets.models import Tag
from sqlalchemy_side.cabinets.variants.collected import (
    Cabinet,
    CountedCabinet,
    Display,
    Drawer,
    Specimen,
    Theme,
    WideCabinet,
)


def insert_a_drawer_in_the_middle(session: Session) -> Any:
    """``ordering_list`` writes the positions of a list into the attribute that it is given."""
    cabinet = session.get_one(Cabinet, 1)
    cabinet.drawers.insert(1, Drawer(label="eggs"))
    statement = select(Drawer.label, Drawer.position).where(Drawer.cabinet_id == 1)
    return session.execute(statement.order_by(Drawer.position)).all()


def take_out_the_first_drawer(session: Session) -> list[tuple[str, int | None]]:
    """The others move up; the drawer that was removed keeps its position, unless you clear it."""
    cabinet = session.get_one(Cabinet, 1)
    cabinet.drawers.pop(0).position = None
    return [(drawer.label, drawer.position) for drawer in cabinet.drawers]


def number_drawers_from_one_by_label(session: Session) -> list[tuple[str, int | None]]:
    """``sort`` is a list's own method, which changes no position before ``reorder`` is called."""
    drawers: Any = session.get_one(CountedCabinet, 1).drawers
    drawers.sort(key=lambda drawer: drawer.label, reverse=True)
    drawers.reorder()
    return [(drawer.label, drawer.position) for drawer in drawers]


def names_of_a_specimen_by_language(session: Session) -> dict[str, str]:
    """``column_keyed_dict`` makes the collection a dictionary by a column."""
    tags = session.get_one(Specimen, 1).tags
    return {language: tag.text for language, tag in tags.items()}


def give_a_specimen_names(session: Session) -> dict[str, str]:
    """A proxy of a dictionary: the creator gets the key and the value."""
    specimen = session.get_one(Specimen, 1)
    specimen.texts["de"] = "Kahnboot"
    specimen.texts["fr"] = "Nautile"
    return dict(specimen.texts)


def name_in_a_language_of_any_case(session: Session) -> dict[str, str]:
    """A class of your own decides what the key is."""
    statement = select(Specimen).options(selectinload(Specimen.any_case))
    return {
        specimen.name: specimen.any_case["la"].text
        for specimen in session.scalars(statement)
        if "la" in specimen.any_case
    }


def specimens_of_a_drawer_by_kind_and_name(session: Session) -> dict[tuple[str, str], Any]:
    """``keyfunc_mapping`` computes the key from the object."""
    specimens = session.get_one(Drawer, 3).specimens
    return {key: specimen.found for key, specimen in specimens.items()}


def specimens_of_a_drawer_by_kind(session: Session) -> dict[str, list[str]]:
    """A dictionary has one object for a key; a list can be grouped."""
    names: dict[str, list[str]] = {}
    for specimen in session.get_one(Drawer, 3).specimens.values():
        names.setdefault(specimen.kind, []).append(specimen.name)
    return names


def number_of_drawers_of_a_label(session: Session) -> tuple[int, int]:
    """``select`` of a write-only collection is the statement that you filter and count."""
    drawers: WriteOnlyCollection[Drawer] = session.get_one(WideCabinet, 1).drawers
    counted = drawers.select().with_only_columns(func.count())
    stones = counted.where(Drawer.label == "stones")
    return session.scalars(counted).one(), session.scalars(stones).one()


def drawers_below_the_first(session: Session) -> list[str]:
    """A dynamic relationship is a query in the old style, with the methods of a manager."""
    drawers = session.get_one(Cabinet, 1).queried
    below = drawers.filter(Drawer.position > 0).order_by(Drawer.position.desc())
    return [drawer.label for drawer in below]


def change_drawers_without_loading_them(session: Session) -> ScalarResult[str]:
    """``add`` and ``remove`` take objects; ``update`` of the collection is one statement."""
    drawers = session.get_one(WideCabinet, 1).drawers
    drawers.add(Drawer(label="eggs", position=1))
    drawers.remove(session.get_one(Drawer, 3))
    session.execute(drawers.update().values(label=func.substr(Drawer.label, 1, 3)))
    statement = drawers.select().with_only_columns(Drawer.label)
    return session.scalars(statement.order_by(Drawer.label))


def forget_the_latin_name(session: Session) -> set[str]:
    """``cascade_scalar_deletes`` deletes the object of the text."""
    del session.get_one(Specimen, 1).latin
    return set(session.scalars(select(Tag.text).where(Tag.specimen_id == 1)))


def note_that_the_latin_name_is_unknown(session: Session) -> str:
    """``create_on_none_assignment`` calls the creator with None as well."""
    session.get_one(Specimen, 2).latin_if_known = None
    return session.scalars(select(Tag.text).where(Tag.specimen_id == 2)).one()


def captions_of_a_theme(session: Session) -> Any:
    """``getset_factory`` decides what a proxy shows of each object; the list is in its order."""
    return session.get_one(Theme, 1).captions


def show_specimens_in_another_order(session: Session) -> Any:
    """``proxy_bulk_set`` decides what an assignment to the proxy does."""
    theme = session.get_one(Theme, 1)
    theme.ranking = [session.get_one(Specimen, key) for key in (3, 1, 2)]
    statement = select(Display.rank, Specimen.name).join(Display.specimen)
    return session.execute(statement.where(Display.theme_id == 1).order_by(Display.rank)).all()
