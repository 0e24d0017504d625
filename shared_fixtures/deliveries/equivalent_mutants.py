"""The mutants of the chapter deliveries that no rows could kill."""

from shared_fixtures.mutants import Equivalent

# A question starts with an empty session.
NOTHING_HELD = "The session holds no row whose values populate_existing could read again."

EQUIVALENT: tuple[Equivalent, ...] = (
    # writing
    Equivalent(
        of="move_or_create_couriers",
        side="sqlalchemy",
        what="without execution_options(populate_existing=True)",
        why=NOTHING_HELD,
    ),
    # relations
    Equivalent(
        of="parcels_created_for_courier",
        side="sqlalchemy",
        what="without execution_options(populate_existing=True)",
        why=NOTHING_HELD,
    ),
)
