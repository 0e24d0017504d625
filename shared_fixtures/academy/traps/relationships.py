"""Paths to related rows that lose rows, repeat rows, or return stale ones."""

from shared_fixtures.question import Instance, Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "lineage_of_each_category_by_join",
        of="lineage_of_each_category",
        side="sqlalchemy",
        why="Each inner join drops the categories that lack that ancestor.",
        answer=[("Compilers", "Computing", "Science")],
    ),
    Trap(
        "learners_taught_by_ada_by_join",
        of="learners_taught_by_ada",
        side="sqlalchemy",
        why="A join returns a learner once for each course, and nothing makes the result distinct.",
        # Ada and Alan take both of Ada's courses, Edsger and Tony one.
        answer=instances(
            "Learner",
            "Ada Lovelace",
            "Ada Lovelace",
            "Alan Turing",
            "Alan Turing",
            "Edsger Liskov",
            "Tony Liskov",
        ),
        unordered=True,
    ),
    Trap(
        "move_course_by_category_id_without_expire",
        of="move_course_by_category_id",
        side="sqlalchemy",
        why="A loaded object stays in its relationship until the relationship is expired, even if "
        "the key changes.",
        answer=(Instance("Category", "Compilers"), Instance("Category", "Compilers")),
    ),
)
