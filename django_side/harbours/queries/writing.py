"""What ``create``, ``update`` and ``delete`` know beyond their values and conditions."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection
from django.db.models import F, QuerySet

from django_side.harbours.models import Booking, Dues, Ship

FIRST = date(2024, 7, 1)


def ships_added_in_order() -> list[str]:
    """``batch_size`` limits the rows of a statement; the objects come back as they were given."""
    tonnages = {"Zephyr": None, "Auk": 10, "Merlin": None}
    ships = [Ship(name=name, tonnage=tonnages[name], built=2024) for name in tonnages]
    return [ship.name for ship in Ship.objects.bulk_create(ships, batch_size=2)]


def dues_that_the_database_returns() -> int:
    """``create`` knows the values that it wrote."""
    return Dues.objects.create(harbour_id=5, year=2025, amount=Decimal("7.00")).year


def dues_of_last_year_copied() -> QuerySet[Dues, Any]:
    """Rows are read before they are added."""
    rows = Dues.objects.filter(year=2023)
    Dues.objects.bulk_create([Dues(harbour_id=5, year=2023, amount=each.amount) for each in rows])
    return rows.order_by("harbour").values_list("harbour", "amount")


def tonnage_and_year_exchanged() -> Any:
    """The keywords keep their order."""
    Ship.objects.filter(id=1).update(tonnage=F("built"), built=F("tonnage"))
    return Ship.objects.values_list("tonnage", "built").get(id=1)


def dues_moved_to_a_year_if_free() -> QuerySet[Dues, Any]:
    """The rows that would collide are left out; on MariaDB, they are listed before."""
    taken = list(Dues.objects.filter(year=2023).values_list("harbour", flat=True))
    Dues.objects.filter(year=2024).exclude(harbour__in=taken).update(year=2023)
    return Dues.objects.values_list("harbour", "year")


def new_tonnages_of_old_ships() -> tuple[list[int | None], int | None]:
    """``update`` returns a number; the rows are read afterwards."""
    ships = Ship.objects.filter(id__in=[1, 2])
    ships.update(tonnage=F("tonnage") + 10)
    tonnages = ships.values_list("tonnage", flat=True)
    return list(tonnages), tonnages.get(id=2)


def tugs_of_deleted_bookings() -> tuple[list[int], int]:
    """``delete`` returns a number; the rows are read before."""
    of_one = Booking.objects.filter(tugs=1)
    tugs = list(of_one.values_list("tugs", flat=True))
    of_one.delete()
    of_three = Booking.objects.filter(tugs=3)
    more = of_three.values_list("tugs", flat=True).get()
    of_three.delete()
    return tugs, more


def bookings_of_anna_deleted() -> int:
    """A condition on a relation finds the rows, in a subquery."""
    number, _ = Booking.objects.filter(ship__name="anna").delete()
    return number


def dues_changed_by_the_night_shift() -> QuerySet[Dues, Any]:
    """A wrapper sees every statement, and can change it."""

    def comment(execute: Any, sql: str, *arguments: Any) -> Any:
        return execute(f"/* night shift */ {sql}", *arguments)

    with connection.execute_wrapper(comment):
        Dues.objects.create(harbour_id=5, year=2023, amount=Decimal("5.00"))
        Dues.objects.filter(harbour=5).update(year=2024)
        Dues.objects.filter(year=2023).delete()
    return Dues.objects.values_list("harbour", "year")


def first_heavy_ships_marked() -> int:
    """A slice cannot be updated; a subquery of a subquery can, on MariaDB."""
    first = Ship.objects.filter(tonnage__lt=300).order_by("id")[:1]
    return Ship.objects.filter(id__in=list(first.values_list("id", flat=True))).update(signals=7)


def signals_from_the_new_tonnage() -> Any:
    """An expression is a value, which is written twice."""
    tonnage = F("tonnage") + 5
    Ship.objects.filter(id=2).update(tonnage=tonnage, signals=tonnage)
    return Ship.objects.values_list("tonnage", "signals").get(id=2)


def bookings_where_a_day_is_free() -> QuerySet[Booking, Any]:
    """``ignore_conflicts`` names no index, and ignores every refusal."""
    bookings = [Booking(harbour_id=harbour, ship_id=4, day=FIRST, tugs=9) for harbour in (1, 5)]
    Booking.objects.bulk_create(bookings, ignore_conflicts=True)
    return Booking.objects.values_list("harbour", "day", "tugs")


def bookings_with_more_tugs() -> QuerySet[Booking, Any]:
    """``update_conflicts`` knows neither condition: the rows are read and compared."""
    rows = Booking.objects.filter(tugs__gt=0)
    for harbour, tugs in ((1, 1), (2, 4)):
        rows.filter(harbour=harbour, day=FIRST, tugs__lt=tugs).update(tugs=tugs)
    return rows.order_by("tugs").values_list("harbour", "tugs")


def dues_raised_or_added() -> QuerySet[Dues, Any]:
    """``update_conflicts`` writes the new value; a sum takes ``update_or_create``."""
    for harbour in (1, 5):
        Dues.objects.update_or_create(
            harbour_id=harbour,
            year=2024,
            defaults={"amount": F("amount") + 5},
            create_defaults={"amount": Decimal("5.00")},
        )
    return Dues.objects.values_list("harbour", "year", "amount")


def tonnages_saved_two_at_a_time() -> QuerySet[Ship, int | None]:
    """``bulk_update`` writes CASE for the rows of each batch."""
    ships = list(Ship.objects.all())
    for ship in ships:
        ship.tonnage = F("tonnage") + 1
    Ship.objects.bulk_update(ships, ["tonnage"], batch_size=2)
    return Ship.objects.order_by("id").values_list("tonnage", flat=True)
