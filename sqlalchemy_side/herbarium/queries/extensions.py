"""What other extensions make possible: indexes, exclusion, random keys, distances of spelling.

The questions are in ``shared_fixtures/herbarium/questions/extensions.py``, the Django side in
``django_side/herbarium/queries/extensions.py``.
"""

from datetime import date

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.orm import Session

from sqlalchemy_side.herbarium.models import Collector, Loan, Plant

DAYS = Range(date(2024, 5, 9), date(2024, 5, 12))


def plants_in_a_box(session: Session) -> ScalarResult[Plant]:
    """An index of bloom serves any of its columns."""
    return session.scalars(select(Plant).filter_by(room=1, shelf=2, box=3).order_by(Plant.id))


def plants_with_a_colour_in_a_room(session: Session) -> ScalarResult[Plant]:
    """One index has the map and the number."""
    found = select(Plant).where(Plant.traits.has_key("colour"), Plant.room == 1)
    return session.scalars(found.order_by(Plant.id))


def lend_a_plant_twice(session: Session) -> None:
    """The constraint compares plants and days."""
    anna = session.scalars(select(Collector).filter_by(nickname="anna")).one()
    clover = session.scalars(select(Plant).filter_by(name="Clover")).one()
    session.add(Loan(plant=clover, collector=anna, days=DAYS))


def lend_another_plant(session: Session) -> list[Loan]:
    """Only days of the same plant exclude each other."""
    anna = session.scalars(select(Collector).filter_by(nickname="anna")).one()
    plant = session.scalars(select(Plant).filter_by(name="White clover")).one()
    loan = Loan(plant=plant, collector=anna, days=DAYS)
    session.add(loan)
    return [loan]


def random_keys_of_plants(session: Session) -> tuple[int, list[int]]:
    """``gen_random_uuid`` returns a UUID of Python; the table makes one for each row."""
    keys = set(session.scalars(select(func.gen_random_uuid()).select_from(Plant)))
    return len(keys), sorted({key.version for key in keys})


def names_one_letter_off(session: Session) -> ScalarResult[Plant]:
    """An extension needs no more than its functions."""
    distance = func.levenshtein(func.lower(Plant.name), "clovr")
    return session.scalars(select(Plant).where(distance <= 1).order_by(Plant.id))
