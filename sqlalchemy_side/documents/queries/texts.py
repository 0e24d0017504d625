"""Parts of the text that a key has."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.documents.models import Card


def cards_with_kos_in_the_maker(session: Session) -> ScalarResult[str]:
    """All methods of a text follow ``as_string``."""
    has_kos = Card.details["maker"].as_string().icontains("KOS")
    return session.scalars(select(Card.title).where(has_kos))


def cards_whose_maker_starts_with_an_underscore_after_anna(session: Session) -> ScalarResult[str]:
    """Wildcards are escaped only if asked for."""
    starts = Card.details["maker"].as_string().startswith("Anna_", autoescape=True)
    return session.scalars(select(Card.title).where(starts))


def cards_whose_maker_starts_with_ibn(session: Session) -> ScalarResult[str]:
    """``LIKE`` of the database."""
    starts = Card.details["maker"].as_string().startswith("ibn")
    return session.scalars(select(Card.title).where(starts))


def cards_whose_maker_starts_with_ibn_in_any_case(session: Session) -> ScalarResult[str]:
    """Both sides in small letters."""
    starts = Card.details["maker"].as_string().istartswith("IBN")
    return session.scalars(select(Card.title).where(starts))


def cards_whose_maker_ends_with_ten_percent(session: Session) -> ScalarResult[str]:
    """Wildcards are escaped only if asked for."""
    ends = Card.details["maker"].as_string().endswith("s 10%", autoescape=True)
    return session.scalars(select(Card.title).where(ends))


def cards_whose_maker_ends_with_omar_in_any_case(session: Session) -> ScalarResult[str]:
    """``iendswith`` likewise."""
    ends = Card.details["maker"].as_string().iendswith("OMAR")
    return session.scalars(select(Card.title).where(ends))


def cards_by_maker_in_any_case(session: Session) -> ScalarResult[str]:
    """The text in small letters is compared with the name in small letters."""
    is_by_him = func.lower(Card.details["maker"].as_string()) == "ibn omar"
    return session.scalars(select(Card.title).where(is_by_him))


def cards_whose_maker_has_capitals(session: Session) -> ScalarResult[str]:
    """The pattern is the database's, on SQLite Python's."""
    matches = Card.details["maker"].as_string().regexp_match(r"^[A-Z][a-z]+ [A-Z][a-z]+$")
    return session.scalars(select(Card.title).where(matches))


def cards_whose_maker_is_ibn_and_a_word(session: Session) -> ScalarResult[str]:
    """All three databases know ``(?i)`` at the beginning."""
    matches = Card.details["maker"].as_string().regexp_match(r"(?i)^ibn [a-z]+$")
    return session.scalars(select(Card.title).where(matches))


def cards_whose_city_is_written_in_capitals(session: Session) -> Sequence[tuple[str, str]]:
    """A text is an argument of any function."""
    city = Card.details["place", "city"].as_string()
    statement = select(Card.title, func.upper(city)).where(city.icontains("TOL"))
    return session.execute(statement).all()
