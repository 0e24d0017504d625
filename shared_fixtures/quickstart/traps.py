"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    # MF-18
    Trap(
        "columns_of_people_with_a_plain_key",
        of="columns_of_people",
        side="sqlalchemy",
        why="Mapped[int] is INTEGER, and Django's key is BIGINT: it works until there are 2**31 "
        "rows.",
        answer={"id": "integer", "first_name": "varchar(30)", "last_name": "varchar(30)"},
        only_on=("postgresql", "mariadb"),
    ),
    # MF-19
    Trap(
        "save_person_where_keys_are_reused",
        of="save_person_after_deleting_the_newest",
        side="sqlalchemy",
        why="Without AUTOINCREMENT, SQLite continues from the greatest key that remains.",
        answer=(2, 4),
        only_on=("sqlite",),
    ),
)
