"""What is kept, lost or read because of when a transaction begins and ends."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "lose_deposit_with_its_withdrawal_by_suppress",
        of="lose_deposit_with_its_withdrawal",
        side="sqlalchemy",
        why="An error that is caught within the block does not roll it back, and both are kept.",
        answer=([130, -450, 0], [130, -450, 0]),
    ),
    # TX-01
    Trap(
        "undo_deposit_after_savepoint_by_default",
        of="undo_deposit_after_savepoint",
        side="sqlalchemy",
        why="Python's driver begins no transaction before a savepoint, whose release then commits.",
        answer=(130, 130),
        only_on=("sqlite",),
    ),
    # TX-04
    Trap(
        "transaction_after_reading_by_get",
        of="transaction_after_reading",
        side="sqlalchemy",
        why="The query has begun a transaction, and nothing has ended it.",
        answer=("Ada", True),
    ),
    # WR-01
    Trap(
        "deposit_read_by_another_by_flush",
        of="deposit_read_by_another",
        side="sqlalchemy",
        why="A session that is closed without a commit is rolled back.",
        answer=100,
    ),
    # RW-02
    Trap(
        "deposit_by_plain_sql_by_connect",
        of="deposit_by_plain_sql",
        side="sqlalchemy",
        why="A connection that is closed without a commit is rolled back.",
        answer=100,
    ),
    # TX-03
    Trap(
        "balance_read_twice_by_default",
        of="balance_read_twice",
        side="sqlalchemy",
        why="SQLAlchemy keeps MariaDB's level REPEATABLE READ, which reads from a snapshot.",
        answer=(100, 100),
        only_on=("mariadb",),
    ),
)
