"""Models in a package of several files."""

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session

from sqlalchemy_side.multiple_parents.models import Person, Robot


def people_and_robots(session: Session) -> tuple[ScalarResult[Person], ScalarResult[Robot]]:
    """The package's ``__init__`` imports each class, so the metadata has its table."""
    people = session.scalars(select(Person).order_by(Person.id))
    return people, session.scalars(select(Robot).order_by(Robot.id))


def files_and_tables_of_models(session: Session) -> dict[str, tuple[str, str]]:
    """The class names its table, whichever file it is in."""
    return {
        model.__name__: (model.__module__.rpartition(".")[2], model.__tablename__)
        for model in (Person, Robot)
    }
