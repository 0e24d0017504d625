"""Texts without accents, and columns that ignore case by their type or collation.

The questions are in ``shared_fixtures/herbarium/questions/accents_and_case.py``, the Django side in
``django_side/herbarium/queries/accents_and_case.py``.
"""

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.herbarium.models import Collector, Plant


def plants_named_epilobe_without_accents(session: Session) -> ScalarResult[Plant]:
    """Both sides need the function."""
    found = func.unaccent(Plant.name) == func.unaccent("Épilobe")
    return session.scalars(select(Plant).where(found))


def plants_named_epilobe_in_any_case(session: Session) -> ScalarResult[Plant]:
    """Without accents, and then in small letters."""
    found = func.lower(func.unaccent(Plant.name)) == func.lower(func.unaccent("épilobe"))
    return session.scalars(select(Plant).where(found).order_by(Plant.id))


def habitats_in_meadows_of_france(session: Session) -> ScalarResult[Plant]:
    """The methods of columns are also those of functions."""
    found = func.unaccent(Plant.habitat).startswith(func.unaccent("Près"))
    return session.scalars(select(Plant).where(found))


def habitats_in_forests_of_france(session: Session) -> ScalarResult[Plant]:
    """Neither accents nor case count."""
    found = func.unaccent(Plant.habitat).icontains(func.unaccent("FORET"))
    return session.scalars(select(Plant).where(found))


def habitats_without_accents(session: Session) -> ScalarResult[str]:
    """The function is an expression like others."""
    query = select(func.unaccent(Plant.habitat)).order_by(Plant.id.desc())
    return session.scalars(query.limit(2))


def collectors_called_ann(session: Session) -> ScalarResult[Collector]:
    """A value that is compared with a ``CITEXT`` column becomes one."""
    return session.scalars(select(Collector).where(Collector.nickname == "ANN"))


def collectors_with_a_double_n(session: Session) -> ScalarResult[Collector]:
    """``LIKE`` of the type ignores case as well."""
    found = Collector.nickname.contains("NN")
    return session.scalars(select(Collector).where(found).order_by(Collector.id))


def collectors_by_nickname(session: Session) -> ScalarResult[Collector]:
    """The order ignores case as well."""
    return session.scalars(select(Collector).order_by(Collector.nickname))


def a_second_ann(session: Session) -> None:
    """What is equal is not unique."""
    session.add(Collector(nickname="ANN", email="second@example.org"))


def collectors_with_the_address_of_anna(session: Session) -> ScalarResult[Collector]:
    """The collation of the column decides what is equal."""
    return session.scalars(select(Collector).where(Collector.email == "anna@example.org"))


def a_second_address_of_anna(session: Session) -> None:
    """A collation is also the one of indexes."""
    session.add(Collector(nickname="second", email="ANNA@EXAMPLE.ORG"))
