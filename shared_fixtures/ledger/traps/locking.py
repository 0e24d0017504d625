"""Locks that do not refresh, and changes that do not count."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    # TX-05
    Trap(
        "withdraw_from_locked_account_by_get",
        of="withdraw_from_locked_account",
        side="sqlalchemy",
        why="The row is read with a lock, but the object that is held keeps the old balance.",
        # 100 - 50; the deposit is lost.
        answer=50,
    ),
    # TX-08
    Trap(
        "delete_transfer_amended_meanwhile_by_delete",
        of="delete_transfer_amended_meanwhile",
        side="django",
        why="Django does not compare versions: delete() asks for the key only.",
        answer=(True, ["rent"]),
    ),
    Trap(
        "amend_all_transfers_by_update",
        of="amend_all_transfers",
        side="sqlalchemy",
        why="Only a flush counts versions; a statement writes what it lists.",
        answer=[(1, "amended", 3), (2, "amended", 3)],
    ),
)
