"""What objects hold in an event loop, and where Django reads and writes: there is no session."""

import asyncio
from contextvars import ContextVar
from unittest.mock import patch

from asgiref.sync import sync_to_async
from django.db import router
from django.db.models import F, Model
from django.db.models.signals import post_save
from django.dispatch import Signal

from django_side.deliveries.models import Courier, Label, Parcel


async def couriers_waiting_to_be_written() -> tuple[list[list[str]], list[str]]:
    """Nothing collects changes, so they are collected by hand, in lists."""
    ada, _, cyd = [courier async for courier in Courier.objects.order_by("name")]
    new, changed, deleted = [Courier(name="Dot", town="York", hired=ada.hired)], [ada], [cyd]
    ada.town = "York"
    waiting = [[courier.name for courier in some] for some in (new, changed, deleted)]
    await Courier.objects.abulk_create(new)
    await Courier.objects.abulk_update(changed, ["town"])
    await cyd.adelete()
    return waiting, [courier.name async for courier in Courier.objects.order_by("name")]


async def is_courier_the_same() -> bool:
    """Objects of the same model and key are equal, and are not the same."""
    ada = await Courier.objects.aget(pk=1)
    return ada == await Courier.objects.aget(pk=1)


async def couriers_held() -> list[int]:
    """A program holds what it has a name for."""
    couriers = await Courier.objects.ain_bulk()
    numbers = [len(couriers)]
    couriers.pop(2)
    numbers.append(len(couriers))
    couriers.clear()
    return [*numbers, len(couriers)]


async def towns_forgotten_in_memory() -> list[tuple[str, str]]:
    """Each object is read again by itself."""
    ada, ben = await Courier.objects.aget(pk=1), await Courier.objects.aget(pk=2)
    ada.town = ben.town = "York"
    changed = ada.town, ben.town
    await ada.arefresh_from_db()
    await ben.arefresh_from_db()
    return [changed, (ada.town, ben.town)]


async def towns_after_the_work() -> list[str]:
    """What was not saved is lost with the object."""
    towns = []
    for _ in range(3):
        ada = await Courier.objects.aget(pk=1)
        towns.append(ada.town)
        ada.town = "York"
        towns.append(ada.town)
    return towns


async def number_before_the_flush() -> list[int]:
    """A query does not see what was not saved."""
    dot = Courier(name="Dot", town="York", hired="2024-01-01")
    numbers = [await Courier.objects.acount(), await Courier.objects.acount()]
    await dot.asave()
    return [*numbers, await Courier.objects.acount()]


async def move_courier_by_key() -> tuple[str, str]:
    """Without ``update_fields``, ``asave`` would write the defaults of all others."""
    await Courier(pk=1, town="York").asave(update_fields=["town"])
    return await Courier.objects.values_list("name", "town").aget(pk=1)


async def move_couriers_by_keys() -> list[str]:
    """``abulk_update`` needs nothing but the keys and the new values."""
    moved = [Courier(pk=key, town="York") for key in (1, 2)]
    await Courier.objects.abulk_update(moved, ["town"])
    return [courier.town async for courier in Courier.objects.order_by("id")]


async def weight_in_every_query() -> tuple[int, int]:
    """Every query creates new objects."""
    before = await Parcel.objects.aget(pk=1)
    await Parcel.objects.filter(pk=1).aupdate(weight=F("weight") + 30)
    after = await Parcel.objects.aget(pk=1)
    return before.weight, after.weight


_user = ContextVar[str]("user")


async def _ask_for(user: str) -> str:
    _user.set(user)
    return await sync_to_async(_user.get)()


async def who_asks() -> str:
    """A context variable is one of the task, and goes along into the threads of its calls."""
    return await asyncio.create_task(_ask_for("Grace"))


async def parcels_saved_as_listeners_hear() -> list[str]:
    """A listener may be asynchronous: ``asave`` sends the signal, and waits for it."""
    heard = []

    async def listen(instance: Parcel, **_: object) -> None:
        heard.append(instance.number)

    # The signal forgets a function that is gone.
    post_save.connect(listen, sender=Parcel)
    await Parcel.objects.acreate(number="P-1", weight=3)
    return heard


async def answers_of_listeners() -> list[str]:
    """``asend`` waits for all listeners, asynchronous or not."""
    packed = Signal()

    async def wrap(number: str, **_: object) -> str:
        return f"wrapped {number}"

    def weigh(number: str, **_: object) -> str:
        return f"weighed {number}"

    packed.connect(wrap)
    packed.connect(weigh)
    answers = await packed.asend(sender=Parcel, number="P-9")
    return sorted((str(answer) for _, answer in answers), reverse=True)


class _LabelsElsewhere:
    """A router for a model of another database."""

    def db_for_read(self, model: type[Model], **_: object) -> str | None:
        return "other" if model is Label else None

    db_for_write = db_for_read


async def labels_of_another_database() -> tuple[list[str], int]:
    """``DATABASE_ROUTERS`` lists routers; here one is put in place."""
    with patch.object(router, "routers", [_LabelsElsewhere()]):
        await Label.objects.acreate(name="heavy")
        databases = [Parcel.objects.all().db, Label.objects.all().db]
        return databases, await Label.objects.acount()


class _Replica:
    """A router that reads elsewhere than it writes."""

    def db_for_read(self, _model: type[Model], **_: object) -> str:
        return "other"


async def labels_read_from_a_replica() -> int:
    """The router is asked for each query."""
    with patch.object(router, "routers", [_Replica()]):
        await Label.objects.acreate(name="heavy")
        return await Label.objects.acount()
