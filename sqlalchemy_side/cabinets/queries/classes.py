"""Classes that inherit from each other: tables that are joined, shared, or independent; proxies."""

from typing import Any

from sqlalchemy import ScalarResult, delete, or_, select, update
from sqlalchemy.orm import Session, selectin_polymorphic, with_polymorphic

from sqlalchemy_side.cabinets.models import (
    GuestVisit,
    Insect,
    Mineral,
    Owner,
    SchoolVisit,
    SortedDrawer,
    Specimen,
)
from sqlalchemy_side.cabinets.variants.classes import (
    PAPERS,
    LoadedSpecimen,
    Note,
    Paper,
    PlainSpecimen,
    WholeMineral,
    WholeSpecimen,
)


def specimens_that_know_a_hardness(session: Session) -> list[str]:
    """Without a discriminator, a query for the parent returns the parent."""
    return [row.name for row in session.scalars(select(PlainSpecimen)) if hasattr(row, "hardness")]


def keys_of_minerals(session: Session) -> Any:
    """A child has both keys, and the mapping has to declare which column is which."""
    statement = select(Mineral.specimen_ptr_id, Mineral.id)
    return session.execute(statement.order_by(Mineral.id)).all()


def features_of_specimens(session: Session) -> dict[str, int | None]:
    """With a discriminator, each row is an object of its class, whose columns can be loaded."""
    kinds = selectin_polymorphic(Specimen, [Mineral, Insect])
    features: dict[str, int | None] = {}
    for row in session.scalars(select(Specimen).options(kinds)):
        match row:
            case Mineral(hardness=feature) | Insect(wings=feature):
                features[row.name] = feature
            case _:
                features[row.name] = None
    return features


def features_that_every_query_loads(session: Session) -> dict[str, int | None]:
    """``polymorphic_load`` of the mapping: minerals are joined, insects loaded afterwards."""
    return {
        row.name: getattr(row, "hardness", None) or getattr(row, "wings", None)
        for row in session.scalars(select(LoadedSpecimen))
    }


def hard_minerals_and_small_insects(session: Session) -> ScalarResult[str]:
    """``with_polymorphic`` has the columns of the children, for conditions as well."""
    kinds = with_polymorphic(Specimen, [Mineral, Insect])
    is_special = or_(kinds.Mineral.hardness > 7, kinds.Insect.wings < 4)
    return session.scalars(select(kinds.name).where(is_special).order_by(kinds.id))


def specimens_as_hard_as_topaz(session: Session) -> list[str]:
    """With ``with_polymorphic`` in the mapping, every query has the columns of the children."""
    statement = select(WholeSpecimen).where(WholeMineral.hardness == 8)
    return [specimen.name for specimen in session.scalars(statement)]


def minerals_beside_harder_ones(session: Session) -> Any:
    """Two aliases of the parent; ``innerjoin`` leaves out what is no mineral."""
    one = with_polymorphic(Specimen, [Mineral], innerjoin=True, flat=True)
    other = with_polymorphic(Specimen, [Mineral], innerjoin=True, aliased=True, name="other")
    statement = select(one.name, other.name).join(other, one.drawer_id == other.drawer_id)
    return session.execute(statement.where(one.Mineral.hardness < other.Mineral.hardness)).all()


def specimens_of_known_years(session: Session) -> dict[str, int | None]:
    """``selectable`` is a statement of your own, whose columns are found by their names."""
    minerals = Mineral.__table__
    rows = select(Specimen.__table__, minerals.c.hardness, minerals.c.specimen_ptr_id)
    known = rows.outerjoin(minerals).where(Specimen.found.is_not(None)).subquery()
    specimens = with_polymorphic(
        Specimen, [Mineral], selectable=known, polymorphic_on=known.c.kind, adapt_on_names=True
    )
    found = session.scalars(select(specimens))
    return {one.name: one.hardness if isinstance(one, Mineral) else None for one in found}


def a_mineral_is_only_a_specimen(session: Session) -> tuple[Any, Any]:
    """``delete`` of the child is about its own table; the discriminator has to follow."""
    key = select(Specimen.id).where(Specimen.name == "Quartz").scalar_subquery()
    session.execute(delete(Mineral).where(Mineral.specimen_ptr_id == key))
    session.execute(update(Specimen).where(Specimen.name == "Quartz").values(kind="specimen"))
    specimens = session.scalars(select(Specimen.name).order_by(Specimen.id)).all()
    return list(specimens), list(session.scalars(select(Mineral.name)))


def papers_by_reverse_names(session: Session) -> tuple[list[str], list[str]]:
    """``declared_attr`` builds the name from the class; the other end is declared for each."""
    owner = session.get_one(Owner, 1)
    letters = [letter.text for letter in owner.letters]
    return letters, sorted(receipt.text for receipt in owner.receipts)


def papers_of_an_owner(session: Session) -> list[tuple[str, str]]:
    """``AbstractConcreteBase`` maps the union of the tables: each row is of its class."""
    papers = session.scalars(select(Paper).where(Paper.owner_id == 1).order_by(Paper.year))
    return [(type(paper).__name__, paper.text) for paper in papers]


def papers_since_1700(session: Session) -> list[str]:
    """``ConcreteBase`` is for a parent with a table: it has the rows of its children as well."""
    return [note.text for note in session.scalars(select(Note).where(Note.year >= 1700))]


def years_of_papers_by_kind(session: Session) -> Any:
    """``polymorphic_union`` builds the same union for a statement of your own."""
    statement = select(PAPERS.c.paper, PAPERS.c.year)
    return session.execute(statement.order_by(PAPERS.c.paper, PAPERS.c.year)).all()


def years_of_guests(session: Session) -> ScalarResult[int]:
    """A child with an identity has its own rows only."""
    return session.scalars(select(GuestVisit.year))


def drawers_of_another_class(session: Session) -> ScalarResult[str]:
    """A child without a discriminator has all rows, as a proxy."""
    return session.scalars(select(SortedDrawer.label).order_by(SortedDrawer.label))


def note_the_visit_of_a_school(session: Session) -> ScalarResult[int]:
    """The class sets the discriminator."""
    session.add(SchoolVisit(cabinet_id=3, year=1720, pupils=5))
    return session.scalars(select(SchoolVisit.year).order_by(SchoolVisit.year))
