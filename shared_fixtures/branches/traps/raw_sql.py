"""SQL that means something else than it did where it was copied from."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    # RW-01
    Trap(
        "title_with_percent_sign_and_colon_without_parameters",
        of="title_with_percent_sign_and_colon",
        side="django",
        why="A cursor that gets no parameters leaves %% as it is, so it looks for two signs.",
        answer=[],
    ),
    # TS-08, RW-03
    Trap(
        "branches_by_the_text_of_a_query_by_str",
        of="branches_by_the_text_of_a_query",
        side="django",
        why="The text has the value without quotes, and City is the name of the column as well.",
        answer=["Centre", "Harbour", "Bank"],
    ),
    Trap(
        "number_of_books_copied_in_sql_by_rowcount",
        of="number_of_books_copied_in_sql",
        side="sqlalchemy",
        why="SQLAlchemy closes the cursor of an INSERT on PostgreSQL, and with it the number is "
        "gone.",
        answer=-1,
        only_on=("postgresql",),
    ),
)
