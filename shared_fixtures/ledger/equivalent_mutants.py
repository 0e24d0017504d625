"""The mutants of the chapter ledger that no rows could kill."""

from shared_fixtures.mutants import Equivalent

RELEASED = "The end of the transaction releases every savepoint that is left."

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="lock_accounts_without_waiting",
        side="django",
        what="without nowait= of select_for_update(nowait=True)",
        why="The wait for a lock ends with the same error, after the time that the server allows.",
        only_on=("postgresql", "mariadb"),
    ),
    Equivalent(
        of="undo_second_of_three_deposits",
        side="django",
        what="without transaction.savepoint_commit(third)",
        why=RELEASED,
    ),
    Equivalent(
        of="undo_second_of_three_deposits",
        side="sqlalchemy",
        what="without third.commit()",
        why=RELEASED,
    ),
)
