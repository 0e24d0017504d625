"""The mutants of the chapter warehouse that no rows could kill."""

from shared_fixtures.mutants import Equivalent

NEVER = "No row can have the moment at which the transaction of the question begins."

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="rates_of_the_past",
        side="django",
        what="moment__lte for moment__lt=TransactionNow()",
        why=NEVER,
    ),
    Equivalent(
        of="rates_of_the_past",
        side="sqlalchemy",
        what="Rate.moment <= func.transaction_timestamp() for Rate.moment < "
        "func.transaction_timestamp()",
        why=NEVER,
    ),
    Equivalent(
        of="raise_crates_of_deliveries",
        side="sqlalchemy",
        what="Delivery.crates <= statement.excluded.crates for Delivery.crates < "
        "statement.excluded.crates",
        why="A row that gets the number that it has does not change.",
    ),
)
