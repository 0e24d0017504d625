"""Documents inside documents, and keys that are there."""

from typing import Any

from sqlalchemy import ColumnElement, ScalarResult, cast, func, or_, select, type_coerce
from sqlalchemy.dialects.postgresql import JSONB, JSONPATH, array
from sqlalchemy.orm import Session

from sqlalchemy_side.documents.models import Card, Crate


def cards_that_contain_a_place(session: Session) -> ScalarResult[str]:
    """Only ``JSONB`` has the operator; MariaDB has a function, which takes JSON as text."""
    if session.get_bind().dialect.name == "postgresql":
        contains = type_coerce(Card.details, JSONB).contains({"place": {"room": "3"}})
    else:
        contains = func.json_contains(Card.details, '{"place": {"room": "3"}}')
    return session.scalars(select(Card.title).where(contains))


def crates_that_contain_a_drum(session: Session) -> ScalarResult[str]:
    """Each item that is given must be there, in any order."""
    if session.get_bind().dialect.name == "postgresql":
        contains = type_coerce(Crate.contents, JSONB).contains(["drum"])
    else:
        contains = func.json_contains(Crate.contents, '["drum"]')
    return session.scalars(select(Crate.name).where(contains))


def cards_inside_a_document(session: Session) -> ScalarResult[str]:
    """``contained_by`` asks the other way round, which is the other order of arguments."""
    document = {"year": 1750, "sold": 1821, "maker": "Anna_Kos 10%", "serial": 2**53}
    if session.get_bind().dialect.name == "postgresql":
        is_inside = type_coerce(Card.details, JSONB).contained_by(document)
    else:
        is_inside = func.json_contains(type_coerce(document, Card.details.type), Card.details)
    return session.scalars(select(Card.title).where(is_inside))


def cards_that_contain_a_place_on_sqlite(session: Session) -> ScalarResult[str]:
    """SQLAlchemy writes the SQL, and SQLite refuses it."""
    contains = type_coerce(Card.details, JSONB).contains({"place": {"room": "3"}})
    return session.scalars(select(Card.title).where(contains))


def _has_key(session: Session, key: str) -> ColumnElement[bool]:
    """Whether the details have a key: only JSONB has a method, the others have a function."""
    has_key: ColumnElement[bool]
    match session.get_bind().dialect.name:
        case "sqlite":
            has_key = func.json_type(Card.details, f'$."{key}"').is_not(None)
        case "mariadb":
            has_key = func.json_contains_path(Card.details, "one", f'$."{key}"') == 1
        case _:
            has_key = type_coerce(Card.details, JSONB).has_key(key)
    return has_key


def cards_with_a_key_for_the_sale(session: Session) -> ScalarResult[str]:
    """``has_key`` of ``JSONB`` is ``?``."""
    return session.scalars(select(Card.title).where(_has_key(session, "sold")))


def cards_with_two_keys(session: Session) -> ScalarResult[str]:
    """``has_all`` of ``JSONB`` takes an array; elsewhere there are two conditions."""
    if session.get_bind().dialect.name == "postgresql":
        has_both = type_coerce(Card.details, JSONB).has_all(array(["sold", "serial"]))
    else:
        has_both = _has_key(session, "sold") & _has_key(session, "serial")
    return session.scalars(select(Card.title).where(has_both))


def cards_with_any_of_two_keys(session: Session) -> ScalarResult[str]:
    """``has_any`` likewise."""
    if session.get_bind().dialect.name == "postgresql":
        has_one = type_coerce(Card.details, JSONB).has_any(array(["sold", "stamp"]))
    else:
        has_one = or_(_has_key(session, "sold"), _has_key(session, "stamp"))
    return session.scalars(select(Card.title).where(has_one))


def whether_has_key_is_known(session: Session) -> bool:
    """Only the type of PostgreSQL has the methods of its operators."""
    return hasattr(type_coerce(Card.details, JSONB), "has_key")


def cards_with_a_room(session: Session) -> ScalarResult[str]:
    """A path whose text is not NULL; one with null would not be found."""
    has_room = Card.details["place", "room"].as_string().is_not(None)
    return session.scalars(select(Card.title).where(has_room))


def cards_with_a_part_by_path(session: Session) -> ScalarResult[str]:
    """``path_exists`` is ``@?``."""
    exists = type_coerce(Card.details, JSONB).path_exists('$.parts[*] ? (@ == "mater")')
    return session.scalars(select(Card.title).where(exists))


def cards_before_1500_by_path(session: Session) -> ScalarResult[str]:
    """``path_match`` is ``@@``, which is NULL where the path is no condition."""
    matches = type_coerce(Card.details, JSONB).path_match("$.year < 1500")
    return session.scalars(select(Card.title).where(matches))


def names_inside_parts(session: Session) -> ScalarResult[Any]:
    """A function takes a path as ``JSONPATH``."""
    path = cast("$.parts[*].name", JSONPATH)
    names = func.jsonb_path_query_array(Card.details, path, type_=JSONB)
    return session.scalars(select(names).order_by(Card.id).limit(3))
