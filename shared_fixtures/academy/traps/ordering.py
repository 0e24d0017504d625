"""Orders that drop rows, or that change what is distinct."""

from shared_fixtures.question import Trap, instances

TRAPS: tuple[Trap, ...] = (
    # QS-08
    Trap(
        "courses_by_category_name_by_join",
        of="courses_by_category_name",
        side="sqlalchemy",
        why="The inner join that the order needs drops the courses without a category.",
        answer=instances(
            "Course",
            "Compiler Construction",
            "Analytical Engines",
            "Computer Architecture",
            "Structured Programming",
            "History of Mathematics",
        ),
    ),
    Trap(
        "lesson_positions_in_use_by_distinct",
        of="lesson_positions_in_use",
        side="django",
        why="The columns of the model's own ordering are selected too, and DISTINCT applies to "
        "them as well.",
        # The positions of courses 1, 2, 3, 5 and 6, one course after the other.
        answer=[1, 2, 1, 2, 1, 1, 1],
    ),
)
