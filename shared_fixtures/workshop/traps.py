"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    # TX-07
    Trap(
        "slug_of_a_customer_created_in_bulk",
        of="slug_of_a_new_customer",
        side="django",
        why="bulk_create sends no signal, so nobody sets the slug.",
        answer="",
    ),
    Trap(
        "key_of_a_note_after_flush",
        of="key_of_a_note_as_it_is_saved",
        side="sqlalchemy",
        why="In after_flush the row is written, but the session still lists the object as new.",
        answer=[(False, True), (True, True)],
    ),
    Trap(
        "names_with_spaces_by_a_statement",
        of="names_with_spaces_saved_together",
        side="sqlalchemy",
        why="An INSERT statement assigns nothing, so no attribute sends an event.",
        answer=[" Di ", "Ed "],
    ),
    Trap(
        "stock_selected_again",
        of="stock_when_read_again",
        side="sqlalchemy",
        why="The session has the object, so the reconstructor is not called again.",
        answer=4,
    ),
    Trap(
        "rows_updated_by_an_update",
        of="rows_updated_by_a_statement",
        side="sqlalchemy",
        why="after_bulk_update is sent for legacy queries only, not for update().",
        answer=[],
    ),
    Trap(
        "rows_updated_when_saved",
        of="rows_updated_by_a_statement",
        side="django",
        why="update sends no post_save.",
        answer=[],
    ),
    Trap(
        "notes_deleted_by_a_statement_that_are_heard_of",
        of="rows_deleted_by_a_statement",
        side="sqlalchemy",
        why="No event of the mapper is sent for rows that a statement deletes.",
        answer=0,
    ),
    Trap(
        "blocks_that_ended_with_flushes",
        of="blocks_that_ended",
        side="sqlalchemy",
        why="A flush is a block of its own, so after_transaction_end is sent for it as well.",
        answer=["outer", "inner", "outer"],
    ),
    # TX-07
    Trap(
        "index_when_saved",
        of="index_after_the_commit",
        side="django",
        why="post_save is sent within the transaction, which may still be rolled back.",
        answer=["rim", "bell", "fork", "dynamo"],
    ),
    Trap(
        "index_when_flushed",
        of="index_after_the_commit",
        side="sqlalchemy",
        why="after_insert is sent within the transaction, which may still be rolled back.",
        answer=["rim", "bell", "fork", "dynamo"],
    ),
    Trap(
        "setting_that_is_not_committed",
        of="setting_of_each_connection",
        side="sqlalchemy",
        why="The driver has begun a transaction, and the pool rolls it back when the connection "
        "is given back for the first time, and PostgreSQL the setting with it.",
        answer="0",
        only_on=("postgresql",),
    ),
)
