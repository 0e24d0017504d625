"""The mutants of the chapter branches that no rows could kill."""

from shared_fixtures.mutants import Equivalent

SAME_VALUE = "The object has the value, and the question is what setting it does."
ANY_ORDER = "The question is whether there is an order, and not which."

EQUIVALENT: tuple[Equivalent, ...] = (
    Equivalent(
        of="queries_with_an_order",
        side="django",
        what="'-title' for 'title'",
        why=ANY_ORDER,
    ),
    Equivalent(
        of="queries_with_an_order",
        side="sqlalchemy",
        what="Book.title descending",
        why=ANY_ORDER,
    ),
    Equivalent(
        of="stream_of_collections",
        side="sqlalchemy",
        what="without execution_options(yield_per=2)",
        why="A result with joined collections is refused without unique() as well.",
    ),
    Equivalent(
        of="whether_a_title_has_changed",
        side="django",
        what="without book.title = 'Emma'",
        why=SAME_VALUE,
    ),
    Equivalent(
        of="whether_a_title_has_changed",
        side="sqlalchemy",
        what="without book.title = stored",
        why=SAME_VALUE,
    ),
    Equivalent(
        of="change_title_and_count_copies",
        side="django",
        what="without prefetch_related('copies')",
        why="The copies of one book take one query, whether before or when they are read.",
    ),
    Equivalent(
        of="count_by_settings",
        side="sqlalchemy",
        what="without opened.dispose()",
        why="It only closes the connections of the pool.",
    ),
    Equivalent(
        of="change_both_databases_in_two_phases",
        side="sqlalchemy",
        what="without session.prepare()",
        why="A commit prepares as well, and the change is not read before it.",
        only_on=("mariadb",),
    ),
    Equivalent(
        of="undo_promise_of_both_databases",
        side="sqlalchemy",
        what="without session.rollback()",
        why="The end of the session's block rolls back.",
        only_on=("mariadb",),
    ),
    Equivalent(
        of="number_of_books_copied_in_sql",
        side="sqlalchemy",
        what="without order_by(Book.id)",
        why="MariaDB reads the rows in the order of the keys.",
        only_on=("mariadb",),
    ),
)
