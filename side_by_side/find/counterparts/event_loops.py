"""What is waited for in an event loop; how to call what else has a name with ``a`` is the same."""

from side_by_side.find.counterparts.counterpart import Counterpart

EVENT_LOOPS: tuple[Counterpart, ...] = (
    Counterpart(
        "aget",
        "AsyncSession has the same methods to await: (await session.scalars(select(Course))).one()",
        ("AsyncSession", "scalars", "one"),
        pair="deliveries.parcel_by_number",
    ),
    Counterpart(
        "acreate",
        "session.add(parcel), which sends nothing, and await session.flush() or commit()",
        ("session.add", "flush"),
        pair="deliveries.create_parcel",
    ),
    Counterpart(
        "asave",
        "an assignment; the next await session.scalars(...), flush() or commit() writes it",
        ("session.scalars",),
        pair="deliveries.rename_courier",
    ),
    Counterpart(
        "adelete",
        "await session.delete(courier): deleting loads what is deleted as well",
        ("session.delete",),
        pair="deliveries.delete_courier",
    ),
    Counterpart(
        "arefresh_from_db",
        'await session.refresh(parcel, ["weight"])',
        ("session.refresh",),
        pair="deliveries.weight_read_again",
    ),
    Counterpart(
        "aiterator",
        "async for row in await session.stream_scalars(statement)",
        ("stream_scalars",),
        pair="deliveries.parcels_that_fit",
    ),
    Counterpart(
        "aprefetch_related_objects",
        "the same query with selectinload(), or await courier.awaitable_attrs.parcels",
        ("selectinload",),
        pair="deliveries.parcels_loaded_for_couriers",
    ),
    Counterpart(
        "sync_to_async",
        "await session.run_sync(function): in a greenlet, not in a thread",
        ("run_sync",),
        pair="deliveries.town_by_code_that_does_not_wait",
    ),
    Counterpart(
        "asend",
        "no counterpart: await each function, a plain one by session.run_sync()",
        ("session.run_sync",),
        pair="deliveries.answers_of_listeners",
    ),
    Counterpart(
        "SynchronousOnlyOperation",
        "MissingGreenlet, in 2.1 as .orig of a StatementError: load eagerly, or awaitable_attrs",
        ("MissingGreenlet", "StatementError"),
        pair="deliveries.is_lazy_loading_refused",
    ),
)
