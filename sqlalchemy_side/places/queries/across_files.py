"""References to a class in another chapter: in queries, deletions and migrations."""

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
    """The relationship leads to the imported class; a string with its path would work too."""
    model = inspect(Restaurant).relationships["zip_code"].mapper.class_
    return model.__module__.split(".")[1], model.__name__


def steps_before_the_restaurants(session: Session) -> list[str]:
    """``depends_on`` names the other branch's revision."""
    scripts = ScriptDirectory.from_config(Config(CONFIGURATION))
    steps = scripts.iterate_revisions("places_0001", "base", implicit_base=True)
    before = [step for step in steps if step.revision != "places_0001"]
    return [f"{min(step.branch_labels)} {Path(step.path).stem}" for step in before]


def zip_code_of_demon_dogs(session: Session) -> ZipCode | None:
    """The other chapter's objects are loaded like any others."""
    statement = select(Restaurant).where(Restaurant.place.has(Place.name == "Demon Dogs"))
    with_code = statement.options(joinedload(Restaurant.zip_code))
    return session.scalars(with_code).one().zip_code


def restaurants_in_zip_code(session: Session) -> ScalarResult[Restaurant]:
    """The list that was added to the code has no type, so the query starts at this end."""
    zip_code = session.scalars(select(ZipCode).filter_by(code="60614")).one()
    return session.scalars(select(Restaurant).filter_by(zip_code=zip_code))


def restaurants_in_boston(session: Session) -> ScalarResult[Restaurant]:
    """``has`` leads into the other chapter."""
    in_boston = Restaurant.zip_code.has(ZipCode.city == "Boston")
    return session.scalars(select(Restaurant).where(in_boston))


def restaurants_with_zip_code(session: Session) -> Sequence[tuple[str, str | None]]:
    """The outer join is explicit; an inner join would drop restaurants without a code."""
    statement = (
        select(Place.name, ZipCode.code)
        .select_from(Restaurant)
        .join(Restaurant.place)
        .outerjoin(Restaurant.zip_code)
        .order_by(Place.name)
    )
    return session.execute(statement).all()


def restaurants_not_in_chicago(session: Session) -> ScalarResult[Restaurant]:
    """The negation of ``has`` keeps those without a code."""
    in_chicago = Restaurant.zip_code.has(ZipCode.city == "Chicago")
    statement = select(Restaurant).where(~in_chicago).order_by(Restaurant.place_id)
    return session.scalars(statement)


def restaurants_per_zip_code(session: Session) -> Sequence[tuple[str, int]]:
    """The other class does not know this one, so the join states its condition."""
    statement = (
        select(ZipCode.code, func.count(Restaurant.place_id))
        .outerjoin(Restaurant, Restaurant.zip_code_id == ZipCode.id)
        .group_by(ZipCode.id, ZipCode.code)
    )
    return session.execute(statement).all()


def delete_zip_code(session: Session) -> tuple[list[str], Sequence[tuple[int, int | None]]]:
    """The list that this chapter added has no cascade, so it sets the references to NULL."""
    session.delete(session.scalars(select(ZipCode).filter_by(code="60614")).one())
    codes = session.scalars(select(ZipCode.code).order_by(ZipCode.code))
    statement = select(Restaurant.place_id, Restaurant.zip_code_id).order_by(Restaurant.place_id)
    return list(codes), session.execute(statement).all()
