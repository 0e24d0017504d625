"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "authors_without_profile_in_a_join",
        of="authors_without_profile",
        side="sqlalchemy",
        why="join() is an inner join: an author without a profile is gone before the condition "
        "applies.",
        answer=[],
    ),
    Trap(
        "articles_per_issue_by_rows",
        of="articles_per_issue",
        side="sqlalchemy",
        why="count() without a column counts rows, and an issue without articles has one row of "
        "NULLs.",
        answer=[(9, 2), (10, 4), (11, 1), (12, 1)],
    ),
)
