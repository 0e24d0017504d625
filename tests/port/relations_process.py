"""Run as a process of its own, without Django: deletes rows of a port, and prints what is left."""

import sys
import warnings
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tests.port.port_process import imported

warnings.simplefilter("error")
port: Any = imported(Path(sys.argv[1]))
zoo = port.zoo
engine = sa.create_engine("sqlite://")


@sa.event.listens_for(engine, "connect")
def enforce_foreign_keys(connection: Any, _: object) -> None:
    """Enforce foreign keys, as Django does."""
    connection.execute("PRAGMA foreign_keys = ON")


def report(*parts: object) -> None:
    """Write a line."""
    sys.stdout.write(" ".join(map(str, parts)) + "\n")


def count(session: Session, table: str) -> Any:
    """Return the number of rows of a table."""
    return session.scalar(sa.text(f"SELECT count(*) FROM {table}"))


port.base.Base.metadata.create_all(engine)
with Session(engine) as session:
    shelf = zoo.Shelf(id=1, name="s")
    session.add(zoo.Book(id=1, title="b", rank=None, pages=1, shelf=shelf))
    for number, title, rank in ((2, "C", None), (3, "x", 9), (4, "A", 2)):
        session.add(zoo.Item(id=number, title=title, rank=rank, shelf=shelf))
    session.add(zoo.Book(id=5, title="b", rank=2, pages=1, shelf=shelf))
    session.flush()
    session.add_all([zoo.Loan(id=1, book_id=1), zoo.Loan(id=2, book_id=5)])
    session.commit()
    report("ordered", [item.id for item in shelf.items])
with Session(engine) as session:
    session.delete(session.get_one(zoo.Loan, 2))
    session.delete(session.get_one(zoo.Item, 1))
    session.flush()
    left = [count(session, f"zoo_{name}") for name in ("item", "book", "loan")]
    report("parent deleted: items {}, books {}, loans {}".format(*left))
    session.delete(session.get_one(zoo.Novel, 5))
    session.flush()
    left = [count(session, f"zoo_{name}") for name in ("item", "book", "loan")]
    report("proxy deleted: items {}, books {}, loans {}".format(*left))
    session.rollback()
with Session(engine) as session:
    session.add(zoo.Deposit(loan_id=2, shelf_id=1))
    session.flush()
    session.delete(session.get_one(zoo.Shelf, 1))
    try:
        session.flush()
    except sa.exc.IntegrityError as error:
        report("protected:", type(error).__name__)
    session.rollback()
with Session(engine) as session:
    team, ann = zoo.Team(id=1), zoo.Person(id=1)
    ann.team, team.lead = team, ann
    session.add(team)
    session.commit()
    report("team made")
    session.add(zoo.Team(id=7))
    session.flush()
    session.add_all([zoo.Person(id=8, team_id=7), zoo.Person(id=9, team_id=7)])
    session.flush()
    session.execute(sa.text("UPDATE zoo_person SET mentor_id = 17 - id WHERE id > 7"))
    session.add(zoo.Guest(id=1, host_id=8))
    session.commit()
    session.delete(session.get_one(zoo.Team, 7))
    session.commit()
    report("guests of", session.scalars(sa.select(zoo.Guest.host_id)).all())
    report("people left:", count(session, "zoo_person"))
with Session(engine) as session:
    people = [zoo.Person(id=number, team_id=1) for number in (7, 8, 9)]
    for person, mentor in zip(people, (7, 9, 8), strict=True):
        person.mentor = people[mentor - 7]
    session.add_all(people)
    session.flush()
    report("mentors", {person.id: person.mentor.id for person in people})
    report("pupils", [[pupil.id for pupil in person.pupils] for person in people])
    session.rollback()
with Session(engine) as session:
    # One item may be both a book and a film.
    session.add(zoo.Book(id=9, title="b", pages=1, shelf_id=1))
    session.flush()
    session.execute(sa.text("INSERT INTO zoo_film (item_ptr_id, minutes) VALUES (9, 90)"))
    session.commit()
    session.delete(session.get_one(zoo.Film, 9))
    try:
        session.commit()
    except sa.exc.IntegrityError as error:
        report("film alone:", type(error).__name__)
    session.rollback()
    session.delete(session.get_one(zoo.Item, 9))
    session.flush()
    left = [count(session, f"zoo_{name} WHERE item_ptr_id = 9") for name in ("book", "film")]
    report("item with both: books {}, films {}".format(*left))
    session.rollback()
with Session(engine) as session:
    kinds = [port.contenttypes.ContentType(app_label="zoo", model=n) for n in ("place", "cafe")]
    session.add_all([*kinds, zoo.Cafe(id=1), zoo.Cafe(id=2)])
    session.flush()
    session.add_all(zoo.Mark(kind=kind, key=key) for kind in kinds for key in "12")
    session.commit()
    for name, row in (("Cafe", 1), ("Place", 2)):
        before = {mark.id: mark.kind.model for mark in session.scalars(sa.select(zoo.Mark))}
        session.delete(session.get_one(getattr(zoo, name), row))
        session.flush()
        after = set(session.scalars(sa.select(zoo.Mark.id)))
        gone = sorted(before[mark] for mark in before.keys() - after)
        report(f"marks of {name} {row}: {gone}")
