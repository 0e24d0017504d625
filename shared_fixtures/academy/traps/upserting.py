"""Too much rolled back, too little overwritten."""

from datetime import UTC, datetime

from shared_fixtures.question import Trap

LOADED = datetime(2024, 1, 1, 10, tzinfo=UTC)
MOMENT = datetime(2024, 7, 1, 12, 0, 0, 123456, tzinfo=UTC)

TRAPS: tuple[Trap, ...] = (
    # WR-06
    Trap(
        "keep_rename_when_slug_is_taken_by_rollback",
        of="keep_rename_when_slug_is_taken",
        side="sqlalchemy",
        why="Rolling back the session undoes the whole transaction, the caller's rename included.",
        answer=(True, ["Compilers", "Computing", "History", "Music", "Science"]),
    ),
    Trap(
        "update_held_lesson_or_create_by_for_update",
        of="update_held_lesson_or_create",
        side="sqlalchemy",
        why="The row is locked, but the object keeps its title; setting the same title is not a "
        "change, so nothing is written.",
        answer=[(1, "Cards"), (2, "Loops, revised"), (3, "Trees")],
        unordered=True,
    ),
    # MF-08
    Trap(
        "upsert_lessons_without_timestamp",
        of="upsert_lessons",
        side="sqlalchemy",
        why="A column's onupdate does not apply to an upsert, so the overwritten row keeps its "
        "timestamp.",
        answer=[
            (1, 1, "Cards", LOADED, LOADED),
            (1, 2, "Branches", LOADED, LOADED),
            (4, 1, "Sequence", MOMENT, MOMENT),
        ],
        unordered=True,
    ),
    Trap(
        "upsert_held_lesson_by_returning",
        of="upsert_held_lesson",
        side="sqlalchemy",
        why="The object that returning gives is the held one, and it keeps its old title.",
        answer="Loops",
    ),
    Trap(
        "save_category_under_taken_key_by_merge",
        of="save_category_under_taken_key",
        side="sqlalchemy",
        why="A value that was left out is not merged, so the row keeps its parent.",
        answer=[("Translators", "translators", 2)],
    ),
    Trap(
        "save_held_category_by_merge",
        of="save_held_category",
        side="sqlalchemy",
        why="The merged values equal those that the held object already has, so nothing is "
        "written.",
        answer=("Parsers", "Parsers"),
    ),
)
