"""Objects that are shared, out of date, written unasked, or gone with their session."""

from shared_fixtures.question import Refused, Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "balances_of_two_objects_by_get",
        of="balances_of_two_objects",
        side="sqlalchemy",
        why="Within a session, both reads return the same object.",
        answer=(130, 130),
    ),
    # WR-10
    Trap(
        "account_read_by_two_sessions_by_equality",
        of="account_read_by_two_sessions",
        side="sqlalchemy",
        why="A mapped class compares as any class of Python: an object equals itself only.",
        answer=(False, False),
    ),
    # WR-11
    Trap(
        "balance_read_again_by_select",
        of="balance_read_again",
        side="sqlalchemy",
        why="The query finds the row by its new value, and returns the object with the old one.",
        answer=(100, 100),
    ),
    Trap(
        "save_holder_after_refreshing_all",
        of="save_holder_after_refreshing_balance",
        side="sqlalchemy",
        why="refresh() without names drops the holder that was assigned and not flushed.",
        answer=("Ada", 130),
    ),
    # WR-02
    Trap(
        "mask_holder_for_display_in_the_session",
        of="mask_holder_for_display",
        side="sqlalchemy",
        why="The next query flushes the masked name, and the next commit keeps it.",
        answer=("A**", "A**"),
    ),
    # WR-12
    Trap(
        "balance_used_after_the_session_by_default",
        of="balance_used_after_the_session",
        side="sqlalchemy",
        why="The commit has expired the object, and the session that could load it is closed.",
        answer=Refused("", "DetachedInstanceError"),
    ),
    # WR-03
    Trap(
        "highest_balance_with_unsaved_deposit_by_autoflush",
        of="highest_balance_with_unsaved_deposit",
        side="sqlalchemy",
        why="The first query flushes the deposit already.",
        answer=(130, 130),
    ),
    # WR-05
    Trap(
        "change_holder_by_key_by_save",
        of="change_holder_by_key",
        side="django",
        why="save() writes all fields, and those that were not given have their defaults; merge() "
        "leaves them as they are.",
        answer=("", "Eve", 0),
    ),
    # WR-04
    Trap(
        "change_holder_after_anothers_deposit_by_save",
        of="change_holder_after_anothers_deposit",
        side="django",
        why="save() also writes the balance that was read before the deposit.",
        answer=("Eve", 100),
    ),
    Trap(
        "change_account_that_is_gone_by_save",
        of="change_account_that_is_gone",
        side="django",
        why="save() finds no row to update, and inserts it again.",
        answer=(False, ["A-1", "B-2", "C-3"]),
    ),
    Trap(
        "write_all_changes_at_once_by_autoflush",
        of="write_all_changes_at_once",
        side="sqlalchemy",
        why="delete() reads the children, and this query flushes what waits.",
        answer=([[], [], ["C-3"]], [("A-1", 0), ("B-2", 50), ("D-4", 100)]),
    ),
    Trap(
        "entries_of_cached_account_without_merge",
        of="entries_of_cached_account",
        side="sqlalchemy",
        why="An object from a cache belongs to no session that could load its entries.",
        answer=Refused("", "DetachedInstanceError"),
    ),
)
