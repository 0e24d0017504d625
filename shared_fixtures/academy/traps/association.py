"""Conditions and orders that use the wrong enrollment."""

from shared_fixtures.question import Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "learners_with_a_poor_live_course_by_two_any",
        of="learners_with_a_poor_live_course",
        side="sqlalchemy",
        why="Each any is a separate subquery, so a different enrollment may meet each condition.",
        # Ada's live course is not the one that she rated three.
        answer=instances("Learner", "Ada Lovelace", "Edsger Liskov", "Kathleen Booth"),
    ),
    Trap(
        "learners_by_progress_by_any",
        of="learners_by_progress",
        side="sqlalchemy",
        why="The condition stays in its subquery, so the later join covers the enrollments in all "
        "courses.",
        # By progress 1.0 twice, 0.75, 0.5, 0.25 and 0.1.
        answer=instances(
            "Learner",
            "Alan Turing",
            "Ada Lovelace",
            "Edsger Liskov",
            "Ada Lovelace",
            "Edsger Liskov",
            "Alan Turing",
        ),
    ),
)
