"""What ``insert()``, ``update()`` and ``delete()`` know beyond their values and conditions."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import sqlalchemy
from sqlalchemy import ScalarResult, delete, insert, inspect, literal, select, update
from sqlalchemy.dialects import mysql, sqlite
from sqlalchemy.orm import Session

from sqlalchemy_side.harbours.models import Booking, Dues, Ship

FIRST = date(2024, 7, 1)


def ships_added_in_order(session: Session) -> Sequence[str]:
    """Without the option, a database may return the rows in any order.

    Rows with a None are apart from those without, unless ``render_nulls`` writes NULL for it.
    """
    tonnages = {"Zephyr": None, "Auk": 10, "Merlin": None}
    ships = [{"name": name, "tonnage": tonnages[name], "built": 2024} for name in tonnages]
    statement = insert(Ship).returning(Ship.name, sort_by_parameter_order=True)
    return session.scalars(statement.execution_options(render_nulls=True), ships).all()


def dues_that_the_database_returns(session: Session) -> int:
    """``return_defaults`` asks for values beside the result, which may have rows of its own."""
    table: Any = inspect(Dues).local_table
    statement = insert(table).values(harbour_id=5, year=literal(2020) + 5, amount=Decimal("7.00"))
    result = session.connection().execute(statement.return_defaults(table.c.year))
    assert result.returned_defaults is not None
    return int(result.returned_defaults.year)


def dues_of_last_year_copied(session: Session) -> Sequence[Any]:
    """``inline`` asks for no key of the new row, as ``from_select`` does on its own."""
    old = select(literal(5), Dues.year, Dues.amount).where(Dues.year == 2023)
    copied = insert(Dues).inline().from_select(["harbour_id", "year", "amount"], old)
    session.execute(copied)
    rows = select(Dues.harbour_id, Dues.amount).where(Dues.year == 2023)
    return session.execute(rows.order_by(Dues.harbour_id)).all()


def tonnage_and_year_exchanged(session: Session) -> Any:
    """``ordered_values`` keeps the order of the assignments."""
    exchange = update(Ship).where(Ship.id == 1)
    exchange = exchange.ordered_values((Ship.tonnage, Ship.built), (Ship.built, Ship.tonnage))
    session.execute(exchange, execution_options={"synchronize_session": False})
    return session.execute(select(Ship.tonnage, Ship.built).where(Ship.id == 1)).one()


def dues_moved_to_a_year_if_free(session: Session) -> Sequence[Any]:
    """A prefix is for one database; each has its own word."""
    moved = update(Dues).where(Dues.year == 2024).values(year=2023)
    moved = moved.prefix_with("OR IGNORE", dialect="sqlite").prefix_with(
        "IGNORE", dialect="mariadb"
    )
    session.execute(moved, execution_options={"synchronize_session": False})
    return session.execute(select(Dues.harbour_id, Dues.year)).all()


def new_tonnages_of_old_ships(session: Session) -> tuple[Sequence[int | None], int | None]:
    """``returning`` gives rows, ``return_defaults`` the row of one."""
    heavier = update(Ship).where(Ship.id.in_([1, 2])).values(tonnage=Ship.tonnage + 10)
    rows = session.scalars(heavier.returning(Ship.tonnage)).all()
    table: Any = inspect(Ship).local_table
    same = update(table).where(table.c.id == 2).values(tonnage=table.c.tonnage).inline()
    result = session.connection().execute(same.return_defaults(table.c.tonnage))
    assert result.returned_defaults is not None
    return rows, result.returned_defaults.tonnage


def tugs_of_deleted_bookings(session: Session) -> tuple[Sequence[int], int]:
    """Rows can be returned while they are deleted."""
    of_one = delete(Booking).filter_by(tugs=1).returning(Booking.tugs)
    tugs = session.scalars(of_one).all()
    table: Any = inspect(Booking).local_table
    of_three = delete(table).where(table.c.tugs == 3).return_defaults(table.c.tugs)
    row = session.connection().execute(of_three).returned_defaults
    assert row is not None
    return tugs, row.tugs


def bookings_of_anna_deleted(session: Session) -> int:
    """``using`` names the other tables."""
    gone = delete(Booking).using(Ship).where(Booking.ship_id == Ship.id, Ship.name == "anna")
    result: Any = session.execute(gone, execution_options={"synchronize_session": False})
    return int(result.rowcount)


def dues_changed_by_the_night_shift(session: Session) -> Sequence[Any]:
    """``with_hint`` writes behind the table, where MariaDB reads comments, and some hints."""
    row = {"harbour_id": 5, "year": 2023, "amount": Decimal("5.00")}
    session.execute(insert(Dues).values(row).with_hint("/* night shift */", dialect_name="mariadb"))
    session.execute(
        update(Dues)
        .where(Dues.harbour_id == 5)
        .values(year=2024)
        .with_hint("/* night shift */", dialect_name="mariadb"),
        execution_options={"synchronize_session": False},
    )
    session.execute(
        delete(Dues)
        .where(Dues.year == 2023)
        .prefix_with("QUICK")
        .with_hint("/* night shift */", dialect_name="mariadb")
    )
    return session.execute(select(Dues.harbour_id, Dues.year)).all()


def first_heavy_ships_marked(session: Session) -> int:
    """``ext`` takes what only one database knows, such as the ``limit`` of MariaDB."""
    marked = update(Ship).where(Ship.tonnage < 300).values(signals=7).ext(mysql.limit(1))
    result: Any = session.execute(marked, execution_options={"synchronize_session": False})
    return int(result.rowcount)


def signals_from_the_new_tonnage(session: Session) -> Any:
    """``from_dml_column`` is what the same statement assigns to another column."""
    same = sqlalchemy.from_dml_column(Ship.tonnage)
    changed = update(Ship).where(Ship.id == 2).values(tonnage=Ship.tonnage + 5, signals=same)
    session.execute(changed, execution_options={"synchronize_session": False})
    return session.execute(select(Ship.tonnage, Ship.signals).where(Ship.id == 2)).one()


def bookings_where_a_day_is_free(session: Session) -> Sequence[Any]:
    """The columns and the condition are those of a partial index."""
    rows = [
        {"harbour_id": harbour, "ship_id": 4, "day": FIRST, "tugs": 9, "is_cancelled": False}
        for harbour in (1, 5)
    ]
    free = sqlite.Insert(Booking).values(rows)
    with_tugs = sqlalchemy.text("tugs > 0")
    session.execute(free.on_conflict_do_nothing(["harbour_id", "day"], index_where=with_tugs))
    return session.execute(select(Booking.harbour_id, Booking.day, Booking.tugs)).all()


def bookings_with_more_tugs(session: Session) -> Sequence[Any]:
    """``where`` decides whether the row that is there is changed."""
    rows = [
        {"harbour_id": harbour, "ship_id": ship, "day": FIRST, "tugs": tugs, "is_cancelled": False}
        for harbour, ship, tugs in ((1, 1, 1), (2, 1, 4))
    ]
    more = sqlite.insert(Booking).values(rows)
    statement = more.on_conflict_do_update(
        ["harbour_id", "day"],
        index_where=sqlalchemy.text("tugs > 0"),
        set_={"tugs": more.excluded.tugs},
        where=more.excluded.tugs > Booking.tugs,
    )
    session.execute(statement)
    tugs = select(Booking.harbour_id, Booking.tugs).where(Booking.tugs > 0)
    return session.execute(tugs.order_by(Booking.tugs)).all()


def dues_raised_or_added(session: Session) -> Sequence[Any]:
    """MariaDB finds the unique index; ``inserted`` is what the new row would have had."""
    rows = [{"harbour_id": harbour, "year": 2024, "amount": Decimal("5.00")} for harbour in (1, 5)]
    raised = mysql.Insert(Dues).values(rows)
    session.execute(raised.on_duplicate_key_update(amount=Dues.amount + raised.inserted.amount))
    return session.execute(select(Dues.harbour_id, Dues.year, Dues.amount)).all()


def tonnages_saved_two_at_a_time(session: Session) -> ScalarResult[int | None]:
    """A flush writes each row whose value is an expression on its own."""
    for ship in session.scalars(select(Ship)):
        ship.tonnage = Ship.tonnage + 1
    return session.scalars(select(Ship.tonnage).order_by(Ship.id))
