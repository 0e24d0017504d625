"""Constraints that only PostgreSQL has, conflicts of rows, and schemas.

The questions are in ``shared_fixtures/warehouse/questions/constraints.py``, the SQLAlchemy side in
``sqlalchemy_side/warehouse/queries/constraints.py``.
"""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import QuerySet

from django_side.warehouse.models import Booking, Delivery, Product, Shift


def book_a_taken_dock() -> None:
    """The database refuses rows that overlap."""
    Booking.objects.create(ship="Dora", docks=(2, 4), dates=(date(2024, 5, 3), date(2024, 5, 4)))


def book_docks_that_are_free() -> QuerySet[Booking]:
    """Rows outside of the condition do not count."""
    Booking.objects.create(ship="Dora", docks=(1, 3), dates=(date(2024, 5, 4), date(2024, 5, 8)))
    return Booking.objects.filter(docks=(1, 3)).order_by("id")


def complaint_about_a_taken_dock() -> list[tuple[Any, ...] | None]:
    """``validate_constraints``, which ``full_clean`` calls, asks for rows that overlap."""

    def complaint(docks: tuple[int, int], day: int) -> tuple[Any, ...] | None:
        dates = (date(2024, 5, day), date(2024, 5, day + 1))
        try:
            Booking(ship="Dora", docks=docks, dates=dates).validate_constraints()
        except ValidationError as refusal:
            [error] = refusal.error_dict["__all__"]
            return error.code, error.message
        return None

    return [complaint((2, 4), 3), complaint((1, 3), 5), complaint((6, 7), 3)]


def swap_shifts() -> QuerySet[Shift]:
    """A deferred constraint is checked when the transaction ends."""
    ann, ben = Shift.objects.get(worker="Ann"), Shift.objects.get(worker="Ben")
    ann.starts, ann.ends, ben.starts, ben.ends = ben.starts, ben.ends, ann.starts, ann.ends
    ann.save()
    ben.save()
    return Shift.objects.order_by("starts")


def swap_turns() -> QuerySet[Delivery, tuple[Any, ...]]:
    """A deferred unique constraint likewise."""
    Delivery.objects.filter(code="A-1").update(turn=2)
    Delivery.objects.filter(code="A-2").update(turn=1)
    return Delivery.objects.filter(turn__lt=3).order_by("turn").values_list("code", "turn")


def second_delivery_without_a_slot() -> None:
    """With ``nulls_distinct=False``, two nulls are the same."""
    door = Product.objects.get(name="Door")
    Delivery.objects.create(product=door, code="C-1", slot=None)


def second_delivery_without_a_turn() -> QuerySet[Delivery]:
    """By default, no null is the same as another."""
    door = Product.objects.get(name="Door")
    Delivery.objects.create(product=door, code="C-1", slot=7, turn=None)
    return Delivery.objects.filter(turn=None).order_by("code")


def book_where_docks_are_free() -> QuerySet[Booking]:
    """``ignore_conflicts`` is ``ON CONFLICT DO NOTHING``, for all constraints of the table."""
    days = (date(2024, 5, 3), date(2024, 5, 4))
    Booking.objects.bulk_create(
        [
            Booking(ship="Dora", docks=(2, 4), dates=days),
            Booking(ship="Emma", docks=(6, 7), dates=days),
        ],
        ignore_conflicts=True,
    )
    return Booking.objects.order_by("ship")


def skip_any_conflict_of_deliveries() -> None:
    """It cannot be used for a table with a deferrable constraint."""
    door = Product.objects.get(name="Door")
    Delivery.objects.bulk_create(
        [Delivery(product=door, code="C-1", slot=7)], ignore_conflicts=True
    )


def add_or_change_deliveries() -> QuerySet[Delivery, tuple[Any, ...]]:
    """``unique_fields`` are those of the constraint."""
    door = Product.objects.get(name="Door")
    Delivery.objects.bulk_create(
        [
            Delivery(product=door, code="C-1", slot=6, crates=7),
            Delivery(product=door, code="C-2", slot=7, crates=8),
        ],
        update_conflicts=True,
        unique_fields=["slot"],
        update_fields=["crates"],
    )
    return Delivery.objects.filter(slot__gte=6).order_by("slot").values_list("code", "crates")


def raise_crates_of_deliveries() -> QuerySet[Delivery, tuple[Any, ...]]:
    """``bulk_create`` has no condition for the change, so this is SQL."""
    door = Product.objects.get(name="Door")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO warehouse_delivery AS d (product_id, code, crates)"
            " VALUES (%s, 'A-1', 2), (%s, 'B-2', 3)"
            " ON CONFLICT (code) DO UPDATE SET crates = excluded.crates"
            " WHERE d.crates < excluded.crates",
            [door.pk, door.pk],
        )
    changed = Delivery.objects.filter(code__in=["A-1", "B-2"])
    return changed.order_by("code").values_list("code", "crates")


def book_once_for_each_ship() -> QuerySet[Booking]:
    """``bulk_create`` does not know the condition of a partial index, so this is SQL."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO warehouse_booking (ship, docks, dates, cancelled) VALUES"
            " ('Bella', '[8,9)', '[2024-05-01,2024-05-02)', false),"
            " ('Cora', '[9,10)', '[2024-05-01,2024-05-02)', false)"
            " ON CONFLICT (ship) WHERE NOT cancelled DO NOTHING"
        )
    return Booking.objects.order_by("-id")


def move_the_booking_of_a_ship() -> QuerySet[Booking, tuple[Any, ...]]:
    """The same condition, and a change."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO warehouse_booking (ship, docks, dates, cancelled) VALUES"
            " ('Bella', '[8,9)', '[2024-05-01,2024-05-02)', false)"
            " ON CONFLICT (ship) WHERE NOT cancelled DO UPDATE SET docks = excluded.docks"
        )
    moved = Booking.objects.filter(ship="Bella")
    return moved.values_list("ship", "docks__startswith")


def first_shift_in_another_schema() -> list[str]:
    """Each query makes new objects, of the schema that is searched first at that time."""
    first = Shift.objects.get(pk=1).worker
    with connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA other")
        cursor.execute("CREATE TABLE other.warehouse_shift (LIKE warehouse_shift)")
        cursor.execute(
            "INSERT INTO other.warehouse_shift (id, worker, starts, ends)"
            " SELECT id, worker || ' II', starts, ends FROM warehouse_shift"
        )
        cursor.execute("SET LOCAL search_path TO other, public")
    second = Shift.objects.get(pk=1).worker
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA other CASCADE")
    return [first, second]
