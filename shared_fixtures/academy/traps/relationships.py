"""Ways to related rows that lose some, repeat some, or show old ones."""

from shared_fixtures.question import Instance, Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "lineage_of_each_category_by_join",
        of="lineage_of_each_category",
        side="sqlalchemy",
        why="Each inner join drops the categories that have no such ancestor.",
        answer=[("Compilers", "Computing", "Science")],
    ),
    Trap(
        "learners_taught_by_ada_by_join",
        of="learners_taught_by_ada",
        side="sqlalchemy",
        why="A join gives a learner once for each course, and nothing makes the result distinct.",
        # Ada and Alan take both of Ada's courses, Edsger one.
        answer=instances(
            "Learner",
            "Ada Lovelace",
            "Ada Lovelace",
            "Alan Turing",
            "Alan Turing",
            "Edsger Liskov",
        ),
    ),
    Trap(
        "move_course_by_category_id_without_expire",
        of="move_course_by_category_id",
        side="sqlalchemy",
        why="An object that was loaded stays under its relationship until that is expired, "
        "whatever becomes of the key.",
        answer=(Instance("Category", "Compilers"), Instance("Category", "Compilers")),
    ),
)
