"""Documents made of rows, and rows made of documents."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ScalarResult, String, column, func, select, true
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.orm import Session

from sqlalchemy_side.documents.models import Card, Crate, Loan


def loans_as_objects(session: Session) -> ScalarResult[dict[str, Any]]:
    """Keys and values alternate; the type says that the result is decoded."""
    items = ("to", Loan.borrower, "what", Card.title)
    match session.get_bind().dialect.name:
        case "sqlite":
            document = func.json_object(*items, type_=sqlite.JSON())
        case "mariadb":
            document = func.json_object(*items, type_=mysql.JSON())
        case _:
            document = func.json_build_object(*items, type_=postgresql.JSON())
    return session.scalars(select(document).join(Loan.card).order_by(Loan.id).limit(3))


def loans_as_arrays(session: Session) -> ScalarResult[list[Any]]:
    """Each argument is an item."""
    match session.get_bind().dialect.name:
        case "sqlite":
            document = func.json_array(Loan.id, Loan.borrower, type_=sqlite.JSON())
        case "mariadb":
            document = func.json_array(Loan.id, Loan.borrower, type_=mysql.JSON())
        case _:
            document = func.jsonb_build_array(Loan.id, Loan.borrower, type_=postgresql.JSONB())
    return session.scalars(select(document).order_by(Loan.id).limit(3))


def numbers_of_things_in_crates(session: Session) -> Sequence[tuple[str, int]]:
    """Each database has a name of its own for the function."""
    functions = {"sqlite": func.json_array_length, "postgresql": func.jsonb_array_length}
    length = functions.get(session.get_bind().dialect.name, func.json_length)
    statement = select(Crate.name, length(Crate.contents)).order_by(Crate.id)
    return session.execute(statement).all()


def things_in_crates(session: Session) -> Sequence[tuple[str, str]]:
    """``table_valued`` makes a table of a function, which may use the tables before it."""
    if session.get_bind().dialect.name == "sqlite":
        things = func.json_each(Crate.contents).table_valued("value")
    else:
        things = func.jsonb_array_elements_text(Crate.contents).table_valued("value")
    statement = select(things.c.value, Crate.name).select_from(Crate).join(things, true())
    return session.execute(statement).all()


def places_of_things_in_crates(session: Session) -> Sequence[tuple[str, int, str]]:
    """The rows are numbered with ``with_ordinality``."""
    function = func.jsonb_array_elements_text(Crate.contents)
    things = function.table_valued("thing", with_ordinality="place", name="things")
    things = things.render_derived()
    statement = select(Crate.name, things.c.place, things.c.thing).join(things, true())
    return session.execute(statement.order_by(Crate.name, things.c.place.desc())).all()


def keys_of_handlings(session: Session) -> Sequence[tuple[str, str]]:
    """``column_valued`` is for a function whose rows are one value each."""
    keys = func.jsonb_object_keys(Crate.handling, type_=String)
    key = keys.column_valued("key", joins_implicitly=True)
    statement = select(Crate.name, key)
    return session.execute(statement.order_by(Crate.name, key)).all()


def values_of_handling(session: Session) -> Sequence[tuple[str, Any]]:
    """``scalar_table_valued`` takes one column of such a function where it is selected."""
    handling = func.jsonb_each(Crate.handling)
    key = handling.scalar_table_valued("key", String).label("key")
    value = handling.scalar_table_valued("value", postgresql.JSONB)
    statement = select(key, value).where(Crate.name == "West").order_by(key)
    return session.execute(statement).all()


def crates_with_things_in_number(session: Session) -> Sequence[tuple[str, int]]:
    """The rows of the function are grouped like those of a table."""
    name = session.get_bind().dialect.name
    rows = func.json_each if name == "sqlite" else func.jsonb_array_elements_text
    things = rows(Crate.contents).table_valued(column("value", String))
    thing = things.c.value
    statement = select(thing, func.count()).select_from(Crate).join(things, true())
    return session.execute(statement.group_by(thing)).all()
