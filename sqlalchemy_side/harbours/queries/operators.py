"""Operators and orders of columns, and parameters."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Engine,
    Integer,
    ScalarResult,
    all_,
    and_,
    any_,
    asc,
    between,
    bindparam,
    bitwise_not,
    case,
    column,
    custom_op,
    exists,
    func,
    lambda_stmt,
    nulls_first,
    nulls_last,
    or_,
    quoted_name,
    select,
    text,
    type_coerce,
)
from sqlalchemy.dialects import mysql, sqlite
from sqlalchemy.orm import Session

from sqlalchemy_side.harbours.functions import Bits
from sqlalchemy_side.harbours.models import Booking, Harbour, Ship, Visit


def names_by_three_patterns(session: Session) -> ScalarResult[str]:
    """``like`` takes the pattern as it is; each has its opposite."""
    statement = select(Ship.name).where(Ship.name.like("_o%"), Ship.name.not_like("%s"))
    return session.scalars(statement.where(Ship.name.not_ilike("%G%")))


def ships_of_a_tonnage_or_of_none(session: Session) -> tuple[Sequence[str], Sequence[str]]:
    """The statement has a parameter, and does not know whether that will be NULL."""
    tons = bindparam("tons", type_=Integer)
    statement = select(Ship.name).where(Ship.tonnage.is_not_distinct_from(tons)).order_by(Ship.id)
    return (
        session.scalars(statement, {"tons": 300}).all(),
        session.scalars(statement, {"tons": None}).all(),
    )


def ships_of_harbours(session: Session) -> ScalarResult[str]:
    """``concat`` is ``||``, which makes NULL of NULL."""
    home = func.coalesce(Harbour.name, "")
    statement = select(Ship.name.concat(" of ").concat(home)).outerjoin(Ship.home)
    return session.scalars(statement.order_by(Ship.id))


def signals_inverted(session: Session) -> Sequence[tuple[int, int]]:
    """``~`` of a column is NOT, so bits have a method, and a function."""
    statement = select(Ship.signals.bitwise_not(), bitwise_not(Ship.signals + 1))
    return session.execute(statement.order_by(Ship.id)).all()


def tonnages_from_unknown_and_to_it(
    session: Session,
) -> tuple[Sequence[int | None], Sequence[int | None]]:
    """What follows the direction is a method, or a function around it."""
    tonnages = select(Ship.tonnage)
    unknown_first = tonnages.order_by(asc(Ship.tonnage).nulls_first())
    unknown_last = tonnages.order_by(nulls_last(Ship.tonnage.desc()))
    return session.scalars(unknown_first).all(), session.scalars(unknown_last).all()


def cargos_and_depths_around_unknown(
    session: Session,
) -> tuple[Sequence[int | None], Sequence[float | None], Sequence[float | None]]:
    """Likewise, with the other direction of each."""
    cargos = select(Visit.cargo).order_by(nulls_first(Visit.cargo.desc()))
    depths = select(Harbour.depth).order_by(Harbour.depth.asc().nulls_last())
    deepest = select(Harbour.depth).order_by(Harbour.depth.desc().nulls_first())
    return (
        session.scalars(cargos).all(),
        session.scalars(depths).all(),
        session.scalars(deepest).all(),
    )


def oldest_ships_by_all(session: Session) -> tuple[Sequence[str], Sequence[str]]:
    """``all_`` and ``any_`` compare with every row of a subquery."""
    years = select(Ship.built).scalar_subquery()
    tonnages = select(Ship.tonnage).where(Ship.home_id == 2).scalar_subquery()
    names = select(Ship.name).order_by(Ship.id)
    oldest = names.where(Ship.built <= all_(years.correlate(None)))
    as_heavy = names.where(Ship.tonnage == any_(tonnages.correlate(None)))
    return session.scalars(oldest).all(), session.scalars(as_heavy).all()


def ships_not_of_all_years(session: Session) -> tuple[Sequence[str], Sequence[str]]:
    """They are methods of the subquery as well."""
    of_2001 = select(Ship.built).where(Ship.built == 2001).correlate(None).scalar_subquery()
    of_borgvik = select(Ship.built).where(Ship.home_id == 2).correlate(None).scalar_subquery()
    names = select(Ship.name).order_by(Ship.id)
    older = names.where(Ship.built < of_2001.all_())
    return session.scalars(older).all(), session.scalars(
        names.where(Ship.built > of_borgvik.any_())
    ).all()


def names_without_vowels(session: Session) -> ScalarResult[str]:
    """``g`` is PostgreSQL's flag for every place, and not the first."""
    shortened = Ship.name.regexp_replace("[aeiou]", "", flags="g")
    return session.scalars(select(shortened).order_by(Ship.id))


def ships_by_full_text(session: Session) -> ScalarResult[str]:
    """``match`` is the full-text search of each database."""
    found = Ship.name.match("PETREL", postgresql_regconfig="simple")
    return session.scalars(select(Ship.name).where(found))


def ships_by_full_text_of_mariadb(engine: Engine) -> Sequence[str]:
    """``mysql.match`` searches an index of several columns, in a mode of MariaDB."""
    with engine.begin() as connection:
        connection.execute(text("CREATE FULLTEXT INDEX names ON harbours_ship (name)"))
    found = mysql.match(column("name"), against="+petrel -anna").in_boolean_mode()
    with engine.connect() as connection:
        return connection.scalars(select(Ship.name).where(found)).all()


def ships_between_two_years(session: Session) -> ScalarResult[str]:
    """Both ends are included."""
    return session.scalars(select(Ship.name).where(between(Ship.built, 1985, 1990)))


def signals_by_operators_of_a_type(session: Session) -> Sequence[Any]:
    """A type brings operators of Python along, which no column has otherwise."""
    signals = type_coerce(Ship.signals, Bits())
    statement = select(signals << 1, signals >> 1, signals @ 6)
    return session.execute(statement.order_by(Ship.id)).all()


def signals_moved_by_written_operator(session: Session) -> ScalarResult[int]:
    """``custom_op`` is what ``op`` makes: a word between two sides, with its precedence."""
    moved = Ship.signals.operate(custom_op("<<", precedence=9, return_type=Integer()), 1)
    return session.scalars(select(moved).order_by(Ship.id))


def name_in_quotes(session: Session) -> list[str]:
    """Only what needs quotes gets them, unless ``quoted_name`` asks for them."""
    name: ColumnElement[Any] = column(quoted_name("name", quote=True))
    return [str(name.compile(dialect=each())) for each in (mysql.dialect, sqlite.dialect)]


def ships_after_a_year(session: Session) -> tuple[Sequence[str], Sequence[str]]:
    """``lambda_stmt`` builds a statement once; what a lambda encloses becomes a parameter."""

    def names_after(year: int) -> Sequence[str]:
        statement = lambda_stmt(lambda: select(Ship.name).order_by(Ship.id))
        statement += lambda ships: ships.where(Ship.built > year)
        return session.scalars(statement).all()

    return names_after(1990), names_after(2001)


def ships_with_visits_and_bookings(
    session: Session,
) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    """Conditions are values; that two of them differ is exclusive or."""
    visits, bookings = (
        exists().where(Visit.ship_id == Ship.id, Visit.harbour_id == 2),
        exists(Booking.id),
    )
    bookings = bookings.where(Booking.ship_id == Ship.id)
    names = select(Ship.name).order_by(Ship.id)
    return (
        session.scalars(names.where(and_(visits, bookings))).all(),
        session.scalars(names.where(or_(visits, bookings))).all(),
        session.scalars(names.where(visits != bookings)).all(),
    )


def petrel_by_folded_name(session: Session) -> ScalarResult[str]:
    """The function is written on both sides."""
    return session.scalars(select(Ship.name).where(func.lower(Ship.name) == func.lower("PETREL")))


def weights_in_words(session: Session) -> ScalarResult[str | None]:
    """Without ``else_`` it is NULL."""
    return session.scalars(select(case((Ship.tonnage >= 300, "heavy"))).order_by(Ship.id))


def initials_of_ships(session: Session) -> Sequence[Any]:
    """A class of its own gives ``func.initial`` a type, and SQL for each database."""
    statement = select(func.initial(Ship.name), func.substr(Ship.name, 2, 2))
    return session.execute(statement.order_by(Ship.id)).all()
