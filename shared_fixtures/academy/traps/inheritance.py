"""Parents and children that are created, deleted or blanked along with each other."""

from shared_fixtures.question import Instance, Trap

TRAPS: tuple[Trap, ...] = (
    # RL-12
    Trap(
        "users_and_whether_they_teach_by_hasattr",
        of="users_and_whether_they_teach",
        side="sqlalchemy",
        why="The relationship is an attribute of every user, and None if the user has no child "
        "row.",
        answer=[
            ("Ada", True),
            ("Grace", True),
            ("Alan", True),
            ("Edsger", True),
            ("Barbara", True),
            ("nobody", True),
            ("Émilie", True),
            ("Kathleen", True),
            ("Somebody", True),
            ("Tony", True),
            ("Frances", True),
        ],
    ),
    Trap(
        "create_video_by_save",
        of="create_video",
        side="django",
        why="The class of a proxy sets no column, so the kind is stored as an empty string, and "
        "no query for videos finds the row.",
        answer=(Instance("Video", "Go to considered harmful"), ""),
    ),
    Trap(
        "make_alan_instructor_by_save",
        of="make_alan_instructor",
        side="django",
        why="A child's save also writes the parent's row, from the child's fields, which are all "
        "empty.",
        # The space stands between two empty names.
        answer=(Instance("Instructor", " "), False, 0, None),
    ),
    Trap(
        "dismiss_instructor_by_session_delete",
        of="dismiss_instructor",
        side="sqlalchemy",
        why="A joined child is one object with two rows, and deleting it deletes both.",
        answer=(["Ada", "Émilie", "Kathleen"], None),
    ),
)
