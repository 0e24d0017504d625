"""Constraints that only PostgreSQL has, conflicts of rows, and schemas.

The questions are in ``shared_fixtures/warehouse/questions/constraints.py``, the Django side in
``django_side/warehouse/queries/constraints.py``.
"""

from datetime import date

from sqlalchemy import Result, ScalarResult, func, select, text, update
from sqlalchemy.dialects.postgresql import Range, insert
from sqlalchemy.orm import Session

from sqlalchemy_side.warehouse.models import Booking, Delivery, Product, Shift


def book_a_taken_dock(session: Session) -> None:
    """The database refuses rows that overlap."""
    dates = Range(date(2024, 5, 3), date(2024, 5, 4))
    session.add(Booking(ship="Dora", docks=Range(2, 4), dates=dates))


def book_docks_that_are_free(session: Session) -> ScalarResult[Booking]:
    """Rows outside of the condition do not count."""
    dates = Range(date(2024, 5, 4), date(2024, 5, 8))
    session.add(Booking(ship="Dora", docks=Range(1, 3), dates=dates))
    same = Booking.docks == Range(1, 3)
    return session.scalars(select(Booking).where(same).order_by(Booking.id))


def complaint_about_a_taken_dock(session: Session) -> list[tuple[str, str] | None]:
    """SQLAlchemy validates nothing; the query is that of the constraint."""

    def complaint(docks: Range[int], day: int) -> tuple[str, str] | None:
        dates = Range(date(2024, 5, day), date(2024, 5, day + 1))
        overlaps = Booking.docks.overlaps(docks), Booking.dates.overlaps(dates)
        taken = select(Booking.id).where(*overlaps, ~Booking.cancelled)
        if session.scalars(taken).first() is None:
            return None
        return "docks_taken", "Another ship has a dock then."

    return [complaint(Range(2, 4), 3), complaint(Range(1, 3), 5), complaint(Range(6, 7), 3)]


def swap_shifts(session: Session) -> ScalarResult[Shift]:
    """A deferred constraint is checked when the transaction ends."""
    ann = session.scalars(select(Shift).filter_by(worker="Ann")).one()
    ben = session.scalars(select(Shift).filter_by(worker="Ben")).one()
    ann.starts, ann.ends, ben.starts, ben.ends = ben.starts, ben.ends, ann.starts, ann.ends
    return session.scalars(select(Shift).order_by(Shift.starts))


def swap_turns(session: Session) -> Result[tuple[str, int | None]]:
    """A deferred unique constraint likewise."""
    session.execute(update(Delivery).filter_by(code="A-1").values(turn=2))
    session.execute(update(Delivery).filter_by(code="A-2").values(turn=1))
    first = select(Delivery.code, Delivery.turn).where(Delivery.turn < 3)
    return session.execute(first.order_by(Delivery.turn))


def second_delivery_without_a_slot(session: Session) -> None:
    """With ``postgresql_nulls_not_distinct``, two nulls are the same."""
    door = session.scalars(select(Product).filter_by(name="Door")).one()
    session.add(Delivery(product=door, code="C-1", slot=None))


def second_delivery_without_a_turn(session: Session) -> ScalarResult[Delivery]:
    """By default, no null is the same as another."""
    door = session.scalars(select(Product).filter_by(name="Door")).one()
    session.add(Delivery(product=door, code="C-1", slot=7, turn=None))
    none = Delivery.turn.is_(None)
    return session.scalars(select(Delivery).where(none).order_by(Delivery.code))


def book_where_docks_are_free(session: Session) -> ScalarResult[Booking]:
    """``constraint`` names the one that counts, which may be an exclusion; others still raise."""
    days = Range(date(2024, 5, 3), date(2024, 5, 4))
    statement = insert(Booking).values(
        [
            {"ship": "Dora", "docks": Range(2, 4), "dates": days},
            {"ship": "Emma", "docks": Range(6, 7), "dates": days},
        ]
    )
    session.execute(statement.on_conflict_do_nothing(constraint="warehouse_booking_docks"))
    return session.scalars(select(Booking).order_by(Booking.ship))


def skip_any_conflict_of_deliveries(session: Session) -> None:
    """Without a target, all constraints count, of which none may be deferrable."""
    door = session.scalars(select(Product.id).filter_by(name="Door")).one()
    statement = insert(Delivery).values(product_id=door, code="C-1", slot=7)
    session.execute(statement.on_conflict_do_nothing())


def add_or_change_deliveries(session: Session) -> Result[tuple[str, int | None]]:
    """``excluded`` is the row that could not be inserted."""
    door = session.scalars(select(Product.id).filter_by(name="Door")).one()
    statement = insert(Delivery).values(
        [
            {"product_id": door, "code": "C-1", "slot": 6, "crates": 7},
            {"product_id": door, "code": "C-2", "slot": 7, "crates": 8},
        ]
    )
    session.execute(
        statement.on_conflict_do_update(
            constraint="warehouse_delivery_slot", set_={"crates": statement.excluded.crates}
        )
    )
    changed = select(Delivery.code, Delivery.crates).where(Delivery.slot >= 6)
    return session.execute(changed.order_by(Delivery.slot))


def raise_crates_of_deliveries(session: Session) -> Result[tuple[str, int | None]]:
    """``where`` is the condition for the change."""
    door = session.scalars(select(Product.id).filter_by(name="Door")).one()
    statement = insert(Delivery).values(
        [
            {"product_id": door, "code": "A-1", "crates": 2},
            {"product_id": door, "code": "B-2", "crates": 3},
        ]
    )
    session.execute(
        statement.on_conflict_do_update(
            index_elements=["code"],
            set_={"crates": statement.excluded.crates},
            where=Delivery.crates < statement.excluded.crates,
        )
    )
    changed = select(Delivery.code, Delivery.crates).where(Delivery.code.in_(["A-1", "B-2"]))
    return session.execute(changed.order_by(Delivery.code))


def book_once_for_each_ship(session: Session) -> ScalarResult[Booking]:
    """``index_where`` is the condition of the partial index."""
    day = Range(date(2024, 5, 1), date(2024, 5, 2))
    statement = insert(Booking).values(
        [
            {"ship": "Bella", "docks": Range(8, 9), "dates": day},
            {"ship": "Cora", "docks": Range(9, 10), "dates": day},
        ]
    )
    once = statement.on_conflict_do_nothing(index_elements=["ship"], index_where=~Booking.cancelled)
    session.execute(once)
    return session.scalars(select(Booking).order_by(Booking.id.desc()))


def move_the_booking_of_a_ship(session: Session) -> Result[tuple[str, int]]:
    """The same condition, and a change."""
    day = Range(date(2024, 5, 1), date(2024, 5, 2))
    statement = insert(Booking).values(ship="Bella", docks=Range(8, 9), dates=day)
    moved = statement.on_conflict_do_update(
        index_elements=["ship"],
        index_where=~Booking.cancelled,
        set_={"docks": statement.excluded.docks},
    )
    session.execute(moved)
    bella = select(Booking.ship, func.lower(Booking.docks)).where(Booking.ship == "Bella")
    return session.execute(bella)


def first_shift_in_another_schema(session: Session) -> list[str]:
    """The session has the object already, and must be told to read it again."""
    shift = session.get_one(Shift, 1)
    first = shift.worker
    session.execute(text("CREATE SCHEMA other"))
    session.execute(text("CREATE TABLE other.warehouse_shift (LIKE warehouse_shift)"))
    session.execute(
        text(
            "INSERT INTO other.warehouse_shift (id, worker, starts, ends)"
            " SELECT id, worker || ' II', starts, ends FROM warehouse_shift"
        )
    )
    other = {"schema_translate_map": {None: "other"}}
    session.get_one(Shift, 1, populate_existing=True, execution_options=other)
    session.execute(text("DROP SCHEMA other CASCADE"))
    return [first, shift.worker]
