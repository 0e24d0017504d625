"""What is not refused."""

from shared_fixtures.question import Instance, Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "add_user_with_taken_key_by_save",
        of="add_user_with_taken_key",
        side="django",
        why="A save with a key tries UPDATE first, so the row that has the key is overwritten.",
        # Ada Lovelace is gone, and there are eleven users as before.
        answer=(Instance("User", "Ada Yonath"), 11),
    ),
    Trap(
        "add_category_without_name_by_create",
        of="add_category_without_name",
        side="django",
        why="A text that is left out is stored as an empty string, which is not NULL.",
        answer=Instance("Category", ""),
    ),
    Trap(
        "user_by_shared_last_name_by_scalar",
        of="user_by_shared_last_name",
        side="sqlalchemy",
        why="With several rows, scalar silently returns the first.",
        answer=Instance("User", "Edsger Liskov"),
    ),
)
