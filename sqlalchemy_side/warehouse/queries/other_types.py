"""Types of PostgreSQL that neither library has a field for, in queries.

The questions are in ``shared_fixtures/warehouse/questions/other_types.py``, the Django side in
``django_side/warehouse/queries/other_types.py``.
"""

from typing import Any

from sqlalchemy import ARRAY, Integer, Row, Text, cast, func, literal, select, text
from sqlalchemy.dialects.postgresql import (
    BIT,
    BYTEA,
    CIDR,
    DATEMULTIRANGE,
    DOMAIN,
    ENUM,
    INET,
    INT4MULTIRANGE,
    INT8MULTIRANGE,
    INTERVAL,
    MACADDR,
    MACADDR8,
    MONEY,
    NUMMULTIRANGE,
    OID,
    REGCLASS,
    REGCONFIG,
    TIME,
    TIMESTAMP,
    TSMULTIRANGE,
    TSQUERY,
    TSRANGE,
    TSTZMULTIRANGE,
    TSTZRANGE,
    TSVECTOR,
    CreateDomainType,
    CreateEnumType,
    DropDomainType,
    DropEnumType,
)
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

COLOUR = ENUM("red", "amber", "green", name="warehouse_colour")
PERCENTAGE = DOMAIN("warehouse_percentage", Integer, check="VALUE <= 100")


def _as_text(written: str, kind: TypeEngine[Any] | type[TypeEngine[Any]]) -> Any:
    """Return a text as a value of a type, written by PostgreSQL."""
    return cast(cast(literal(written, Text), kind), Text)


def addresses_as_text(session: Session) -> Row[Any]:
    """All types of the dialect can be used in a cast."""
    return session.execute(
        select(
            _as_text("10.0.0.1", INET),
            _as_text("10.1", CIDR),
            _as_text("08002b:010203", MACADDR),
            _as_text("08002b:010203", MACADDR8),
        )
    ).one()


def bits_and_bytes_as_text(session: Session) -> Row[Any]:
    """A cast to bits adds zeros on the right."""
    return session.execute(
        select(_as_text("10", BIT(4)), _as_text("a", BYTEA), _as_text("12.5", MONEY))
    ).one()


def names_of_objects(session: Session) -> Row[Any]:
    """Types of the catalogue write the name of an object."""
    return session.execute(
        select(
            _as_text("42", OID),
            _as_text("public.warehouse_rate", REGCLASS),
            _as_text("pg_catalog.english", REGCONFIG),
        )
    ).one()


def words_as_text(session: Session) -> Row[Any]:
    """Without a configuration, the words stay as they are."""
    return session.execute(
        select(_as_text("b a a", TSVECTOR), _as_text("bolt & !door", TSQUERY))
    ).one()


def times_without_fractions(session: Session) -> Row[Any]:
    """The types of the dialect have a precision, which the generic ones lack."""
    return session.execute(
        select(
            _as_text("2024-05-01 10:00:00.6", TIMESTAMP(precision=0)),
            _as_text("10:00:00.6", TIME(precision=0)),
            _as_text("90 minutes", INTERVAL),
        )
    ).one()


def ranges_put_together(session: Session) -> Row[Any]:
    """A multirange joins what overlaps."""
    return session.execute(
        select(
            _as_text("{[1,3],[2,5),[7,8)}", INT4MULTIRANGE),
            _as_text("{[1,3],[2,5),[7,8)}", INT8MULTIRANGE),
            _as_text("{[1.0,3.0],[2.0,5.0),[7.0,8.0)}", NUMMULTIRANGE),
            _as_text("{[2024-05-01,2024-05-03),[2024-05-02,2024-05-05)}", DATEMULTIRANGE),
        )
    ).one()


def hours_put_together(session: Session) -> Row[Any]:
    """Ranges without a time zone."""
    hours = "[2024-05-01 10:00,2024-05-01 12:00)"
    both = f"{{{hours},[2024-05-01 12:00,2024-05-01 14:00)}}"
    return session.execute(select(_as_text(hours, TSRANGE), _as_text(both, TSMULTIRANGE))).one()


def hours_in_utc(session: Session) -> Row[Any]:
    """Ranges of moments are written in the time zone of the connection."""
    hours = "[2024-05-01 10:00+00,2024-05-01 12:00+00)"
    session.execute(text("SET LOCAL timezone TO 'UTC'"))
    one, several = _as_text(hours, TSTZRANGE), _as_text(f"{{{hours}}}", TSTZMULTIRANGE)
    return session.execute(select(one, several)).one()


def colours_in_their_order(session: Session) -> list[str]:
    """Types of one's own have statements that create and drop them."""
    session.execute(CreateEnumType(COLOUR))
    colours = func.unnest(cast(["green", "red", "amber"], ARRAY(COLOUR))).label("colour")
    found = session.scalars(select(colours).order_by(colours)).all()
    session.execute(DropEnumType(COLOUR))
    return list(found)


def percentage_of_a_hundred(session: Session) -> list[int]:
    """A domain is a type with a check."""
    session.execute(CreateDomainType(PERCENTAGE))
    values = session.scalars(select(cast(100, PERCENTAGE))).all()
    session.execute(DropDomainType(PERCENTAGE))
    return list(values)


def percentage_above_a_hundred(session: Session) -> None:
    """The check is that of a constraint."""
    session.execute(CreateDomainType(PERCENTAGE))
    session.execute(select(cast(101, PERCENTAGE)))
