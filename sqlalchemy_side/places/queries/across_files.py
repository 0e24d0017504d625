"""References to a class of another chapter: in queries, in deletions and in migrations."""

from collections.abc import Sequence
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import ScalarResult, func, inspect, select
from sqlalchemy.orm import Session, joinedload

from sqlalchemy_side.geography.models import ZipCode
from sqlalchemy_side.places.models import Place, Restaurant

CONFIGURATION = Path(__file__).resolve().parents[3] / "alembic.ini"


def home_of_the_zip_code(session: Session) -> tuple[str, str]:
    """The imported class is what the relationship leads to; a text with its path would, too."""
    model = inspect(Restaurant).relationships["zip_code"].mapper.class_
    return model.__module__.split(".")[1], model.__name__


def steps_before_the_restaurants(session: Session) -> list[str]:
    """``depends_on`` names the step of the other branch."""
    scripts = ScriptDirectory.from_config(Config(CONFIGURATION))
    steps = scripts.iterate_revisions("places_0001", "base", implicit_base=True)
    before = [step for step in steps if step.revision != "places_0001"]
    return [f"{min(step.branch_labels)} {Path(step.path).stem}" for step in before]


def zip_code_of_demon_dogs(session: Session) -> ZipCode | None:
    """The other chapter's objects come as any others do."""
    statement = select(Restaurant).where(Restaurant.place.has(Place.name == "Demon Dogs"))
    with_code = statement.options(joinedload(Restaurant.zip_code))
    return session.scalars(with_code).one().zip_code


def restaurants_in_zip_code(session: Session) -> ScalarResult[Restaurant]:
    """The list that was added to the code has no type, so the query asks from this end."""
    zip_code = session.scalars(select(ZipCode).filter_by(code="60614")).one()
    return session.scalars(select(Restaurant).filter_by(zip_code=zip_code))


def restaurants_in_boston(session: Session) -> ScalarResult[Restaurant]:
    """``has`` leads into the other chapter."""
    in_boston = Restaurant.zip_code.has(ZipCode.city == "Boston")
    return session.scalars(select(Restaurant).where(in_boston))


def restaurants_with_zip_code(session: Session) -> Sequence[tuple[str, str | None]]:
    """The outer join is spelled out; an inner one would lose who has no code."""
    statement = (
        select(Place.name, ZipCode.code)
        .select_from(Restaurant)
        .join(Restaurant.place)
        .outerjoin(Restaurant.zip_code)
        .order_by(Place.name)
    )
    return session.execute(statement).all()


def restaurants_not_in_chicago(session: Session) -> ScalarResult[Restaurant]:
    """The negation is around ``has``, which keeps those without a code."""
    in_chicago = Restaurant.zip_code.has(ZipCode.city == "Chicago")
    statement = select(Restaurant).where(~in_chicago).order_by(Restaurant.place_id)
    return session.scalars(statement)


def restaurants_per_zip_code(session: Session) -> Sequence[tuple[str, int]]:
    """From a class that knows nothing of this one, the join is told its condition."""
    statement = (
        select(ZipCode.code, func.count(Restaurant.place_id))
        .outerjoin(Restaurant, Restaurant.zip_code_id == ZipCode.id)
        .group_by(ZipCode.id, ZipCode.code)
        .order_by(ZipCode.code)
    )
    return session.execute(statement).all()


def delete_zip_code(session: Session) -> tuple[list[str], Sequence[tuple[int, int | None]]]:
    """The list that this chapter added empties the references, as it has no cascade."""
    session.delete(session.scalars(select(ZipCode).filter_by(code="60614")).one())
    session.flush()
    codes = session.scalars(select(ZipCode.code).order_by(ZipCode.code))
    statement = select(Restaurant.place_id, Restaurant.zip_code_id).order_by(Restaurant.place_id)
    return list(codes), session.execute(statement).all()
