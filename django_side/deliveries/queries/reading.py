"""Queries that an event loop waits for.

A method with ``a`` runs the method without it in a thread, on the connection of that thread.
"""

from asgiref.sync import sync_to_async
from django.db import connection
from django.db.models import Max

from django_side.deliveries.models import Courier, Parcel


async def heavy_parcels() -> list[str]:
    """``async for`` evaluates a queryset, and waits for the thread that does it."""
    heavy = Parcel.objects.filter(weight__gt=5).order_by("number")
    return [parcel.number async for parcel in heavy]


async def parcel_by_number() -> Parcel:
    """What only describes a query needs no ``await``; what sends it has a method with ``a``."""
    return await Parcel.objects.aget(number="P-4")


async def parcel_that_is_missing() -> Parcel:
    """``aget`` raises what ``get`` does."""
    return await Parcel.objects.aget(pk=99)


async def couriers_that_may_be_missing() -> list[Courier | None]:
    """``afirst`` returns None where no row is found."""
    return [await Courier.objects.filter(pk=key).afirst() for key in (2, 99)]


async def heaviest_and_lightest_parcel() -> tuple[Parcel | None, Parcel | None]:
    """``alast`` reverses the order."""
    parcels = Parcel.objects.order_by("-weight", "number")
    return await parcels.afirst(), await parcels.alast()


async def first_and_last_day() -> tuple[Parcel, Parcel]:
    """Both methods take the fields to sort by."""
    sent = Parcel.objects.filter(sent__isnull=False)
    return await sent.aearliest("sent", "number"), await sent.alatest("sent")


async def number_and_greatest_weight() -> tuple[int, int]:
    """Two queries, one after the other."""
    found = await Parcel.objects.aaggregate(greatest=Max("weight"))
    return await Parcel.objects.acount(), found["greatest"]


async def who_is_there() -> tuple[bool, bool, bool]:
    """``acontains`` asks for the key of an object."""
    unsent = Parcel.objects.filter(courier=1, sent__isnull=True)
    bath = Courier.objects.filter(town="Bath")
    ada, ben = Courier(pk=1), Courier(pk=2)
    return await unsent.aexists(), await bath.acontains(ada), await bath.acontains(ben)


async def weights_by_number() -> dict[str, int]:
    """``ain_bulk`` takes any unique field."""
    parcels = await Parcel.objects.ain_bulk(["P-9", "P-7", "P-0"], field_name="number")
    return {number: parcel.weight for number, parcel in parcels.items()}


async def parcels_that_fit() -> list[str]:
    """``aiterator`` keeps no objects, and waits for the thread once for each chunk."""
    room, numbers = 7, []
    async for parcel in Parcel.objects.order_by("number").aiterator(chunk_size=2):
        if parcel.weight <= room:
            room -= parcel.weight
            numbers.append(parcel.number)
    return numbers


async def parcels_in_twos() -> list[list[str]]:
    """The chunks of ``aiterator`` are not seen; lists of two are made by hand."""
    twos: list[list[str]] = []
    numbers = Parcel.objects.order_by("number").values_list("number", flat=True)
    async for number in numbers.aiterator(chunk_size=2):
        if not twos or len(twos[-1]) == 2:
            twos.append([])
        twos[-1].append(number)
    return twos


async def first_row_of_many() -> tuple[str, int] | None:
    """``afirst`` adds a limit of one row."""
    return await Parcel.objects.order_by("number").values_list("number", "weight").afirst()


async def is_the_table_in_the_plan() -> bool:
    """``aexplain`` returns the plan as text."""
    return "deliveries_parcel" in await Parcel.objects.aexplain()


@sync_to_async
def _numbers_of_parcels_heavier_than(weight: int) -> list[str]:
    with connection.cursor() as cursor:
        sql = "SELECT number FROM deliveries_parcel WHERE weight > %s ORDER BY number"
        cursor.execute(sql, [weight])
        return [number for (number,) in cursor.fetchall()]


async def heavy_parcels_by_plain_sql() -> list[str]:
    """A cursor has no methods to wait for, so the function around it runs in the thread."""
    return await _numbers_of_parcels_heavier_than(5)
