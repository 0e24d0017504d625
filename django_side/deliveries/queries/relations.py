"""Related rows that are added, created and removed by methods to wait for."""

from django_side.deliveries.models import Courier, Label, Parcel


async def hand_parcels_to_others() -> dict[str, list[str]]:
    """``aset`` removes and adds what differs from the list."""
    ada, ben, cyd = [courier async for courier in Courier.objects.order_by("name")]
    parcels = await Parcel.objects.ain_bulk(field_name="number")
    await ada.parcels.aremove(parcels["P-9"])
    await cyd.parcels.aadd(parcels["P-2"])
    await ben.parcels.aset([parcels["P-7"], parcels["P-5"]])
    return {
        courier.name: [parcel.number async for parcel in courier.parcels.order_by("number")]
        for courier in (ada, ben, cyd)
    }


async def take_all_parcels_from_courier() -> int:
    """``aclear`` sets the key to NULL; it needs no rows in memory."""
    ada = await Courier.objects.aget(name="Ada")
    await ada.parcels.aclear()
    return await Parcel.objects.filter(courier__isnull=True).acount()


async def parcels_created_for_courier() -> list[tuple[str, int]]:
    """The manager sets the courier, and looks for their parcels only."""
    ada = await Courier.objects.aget(name="Ada")
    for number in ("P-5", "P-3"):
        await ada.parcels.aupdate_or_create(number=number, defaults={"weight": 2})
    for number in ("P-9", "P-1"):
        await ada.parcels.aget_or_create(number=number, defaults={"weight": 7})
    await ada.parcels.acreate(number="P-6", weight=3)
    rows = ada.parcels.order_by("number").values_list("number", "weight")
    return [row async for row in rows]


async def change_labels_of_parcels() -> dict[str, list[str]]:
    """The rows between parcels and labels are inserted and deleted by each call."""
    parcels = await Parcel.objects.ain_bulk(field_name="number")
    labels = await Label.objects.ain_bulk(field_name="name")
    await parcels["P-4"].labels.aadd(labels["urgent"])
    await parcels["P-5"].labels.aset([labels["urgent"]])
    await parcels["P-9"].labels.aremove(labels["cold"])
    await parcels["P-2"].labels.aclear()
    return {
        number: sorted([label.name async for label in parcel.labels.all()])
        for number, parcel in parcels.items()
    }


async def labels_created_for_parcel() -> list[str]:
    """A label that is created is added as well; one is renamed for all parcels."""
    parcel = await Parcel.objects.aget(number="P-9")
    await parcel.labels.aupdate_or_create(name="cold", defaults={"name": "chilled"})
    for name in ("fragile", "heavy"):
        await parcel.labels.aget_or_create(name=name)
    await parcel.labels.acreate(name="wet")
    return [label.name async for label in parcel.labels.order_by("name")]
