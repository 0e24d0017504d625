"""Related rows and columns, which an event loop must wait for when they are loaded."""

from asgiref.sync import sync_to_async
from django.core.exceptions import SynchronousOnlyOperation
from django.db.models import aprefetch_related_objects

from django_side.deliveries.models import Courier, Parcel


async def is_lazy_loading_refused() -> bool:
    """An attribute cannot be waited for, and a query without is refused in an event loop."""
    parcel = await Parcel.objects.aget(pk=1)
    try:
        str(parcel.courier)
    except SynchronousOnlyOperation:
        return True
    return False


async def courier_loaded_by_mistake() -> str:
    """The same error for every query, whatever was loaded."""
    parcel = await Parcel.objects.aget(pk=1)
    return str(parcel.courier)


async def courier_loaded_with_parcel() -> str:
    """``select_related`` loads what an attribute will need."""
    parcel = await Parcel.objects.select_related("courier").aget(pk=1)
    return str(parcel.courier)


async def parcels_loaded_with_couriers() -> dict[str, list[str]]:
    """``async for`` also waits for what is prefetched; ``all`` has its rows then."""
    couriers = Courier.objects.prefetch_related("parcels")
    return {
        courier.name: sorted(parcel.number for parcel in courier.parcels.all())
        async for courier in couriers
    }


async def parcels_loaded_for_couriers() -> dict[str, list[str]]:
    """``aprefetch_related_objects`` takes a list of objects."""
    couriers = [courier async for courier in Courier.objects.filter(town="Bath")]
    await aprefetch_related_objects(couriers, "parcels")
    return {
        courier.name: sorted(parcel.number for parcel in courier.parcels.all())
        for courier in couriers
    }


async def parcels_loaded_when_needed() -> tuple[str, list[str]]:
    """A manager only describes a query; ``async for`` sends it."""
    ada = await Courier.objects.aget(pk=1)
    return ada.name, [parcel.number async for parcel in ada.parcels.order_by("number")]


async def weight_loaded_when_needed() -> tuple[str, bool, int]:
    """A deferred field is read by ``arefresh_from_db``."""
    parcel = await Parcel.objects.only("number").aget(pk=1)
    is_loaded = "weight" not in parcel.get_deferred_fields()
    await parcel.arefresh_from_db(fields=["weight"])
    return parcel.number, is_loaded, parcel.weight


def _town(parcel: Parcel) -> str:
    return parcel.courier.town if parcel.courier else ""


async def town_by_code_that_does_not_wait() -> str:
    """``sync_to_async`` calls a function in a thread, where a query may be sent."""
    parcel = await Parcel.objects.aget(pk=1)
    return await sync_to_async(_town)(parcel)


async def weight_used_after_commit() -> int:
    """An object keeps its values."""
    parcel = await Parcel.objects.aget(pk=1)
    parcel.weight += 1
    await parcel.asave()
    return parcel.weight


async def number_of_labels_kept_up_to_date() -> tuple[int, int]:
    """``arefresh_from_db`` forgets what was prefetched, which ``acount`` would count."""
    parcel = await Parcel.objects.prefetch_related("labels").aget(pk=1)
    before = len(parcel.labels.all())
    # Meanwhile, another process adds one.
    await Parcel.labels.through.objects.acreate(parcel_id=1, label_id=3)
    await parcel.arefresh_from_db()
    return before, await parcel.labels.acount()
