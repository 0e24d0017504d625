"""Rows that are created, changed and deleted by methods to wait for."""

from datetime import date

from django.db.models import F

from django_side.deliveries.models import Courier, Label, Parcel


async def create_parcel() -> tuple[Parcel, bool]:
    """Each method is a transaction of its own, if no other is open in the thread."""
    parcel = await Parcel.objects.acreate(number="P-1", weight=3)
    return parcel, parcel.pk is not None


async def create_labels() -> int:
    """One statement for all rows."""
    await Label.objects.abulk_create([Label(name="heavy"), Label(name="wet")])
    return await Label.objects.acount()


async def find_or_create_couriers() -> list[tuple[str, bool]]:
    """``defaults`` are only for a new row."""
    new = {"town": "York", "hired": date(2024, 1, 1)}
    found = [
        await Courier.objects.aget_or_create(name=name, defaults=new) for name in ("Ada", "Dot")
    ]
    return [(courier.town, created) for courier, created in found]


async def move_or_create_couriers() -> list[tuple[str, bool]]:
    """The row is locked before it is changed."""
    moved = {"town": "York"}
    new = {"town": "York", "hired": date(2024, 1, 1)}
    found = [
        await Courier.objects.aupdate_or_create(name=name, defaults=moved, create_defaults=new)
        for name in ("Ada", "Dot")
    ]
    return [(courier.town, created) for courier, created in found]


async def send_parcels() -> int:
    """``aupdate`` returns the number of rows."""
    unsent = Parcel.objects.filter(sent__isnull=True)
    return await unsent.aupdate(sent=date(2024, 7, 1), weight=F("weight") + 1)


async def pack_parcels_of_courier() -> list[int]:
    """``abulk_update`` writes the objects of a list with one statement."""
    parcels = [parcel async for parcel in Parcel.objects.filter(courier=1)]
    for parcel in parcels:
        parcel.weight += 1
    await Parcel.objects.abulk_update(parcels, ["weight"])
    return [parcel.weight async for parcel in Parcel.objects.filter(courier=1).order_by("id")]


async def rename_courier() -> list[str]:
    """``asave`` takes the arguments of ``save``."""
    ada = await Courier.objects.aget(name="Ada")
    ada.name = "Eve"
    await ada.asave(update_fields=["name"])
    names = Courier.objects.order_by("name").values_list("name", flat=True)
    return [name async for name in names]


async def delete_labels_without_parcels() -> list[str]:
    """``adelete`` of a queryset deletes what refers to its rows."""
    await Label.objects.filter(parcels__isnull=True).adelete()
    return [label.name async for label in Label.objects.order_by("name")]


async def delete_courier() -> int:
    """``adelete`` of an object sets the key of its parcels to NULL."""
    ben = await Courier.objects.aget(name="Ben")
    await ben.adelete()
    return await Parcel.objects.filter(courier__isnull=True).acount()


async def delete_couriers_of_a_town() -> int:
    """Each object is deleted by statements of its own."""
    async for courier in Courier.objects.filter(town="Bath"):
        await courier.adelete()
    return await Courier.objects.acount()


async def weight_read_again() -> tuple[int, int]:
    """``arefresh_from_db`` reads the fields of a list."""
    parcel = await Parcel.objects.aget(pk=1)
    before = parcel.weight
    # Meanwhile, another process changes the row.
    await Parcel.objects.filter(pk=1).aupdate(weight=F("weight") + 30)
    await parcel.arefresh_from_db(fields=["weight"])
    return before, parcel.weight
