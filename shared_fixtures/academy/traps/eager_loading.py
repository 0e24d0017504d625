"""Lists that are filled with too few rows, with too many, or not reloaded."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "first_two_courses_with_lessons_by_contains_eager",
        of="first_two_courses_with_lessons",
        side="sqlalchemy",
        why="The limit applies to the rows of the join, and the first course has two of them.",
        answer=[("Compiler Construction", ["Scanning", "Parsing"])],
    ),
    Trap(
        "learners_with_courses_rated_below_five_by_joinedload",
        of="learners_with_courses_rated_below_five",
        side="sqlalchemy",
        why="The loader joins the enrollments a second time, and the query's condition does not "
        "apply there.",
        # Alan rated Analytical Engines five; Edsger did not rate it, nor Kathleen one of hers.
        answer=[
            ("Ada Lovelace", ["Analytical Engines", "Compiler Construction"]),
            ("Alan Turing", ["Analytical Engines", "Compiler Construction"]),
            ("Edsger Liskov", ["Analytical Engines", "Structured Programming"]),
            (
                "Kathleen Booth",
                ["Computer Architecture", "History of Mathematics", "Structured Programming"],
            ),
            ("Tony Liskov", ["Compiler Construction", "History of Mathematics"]),
            ("Frances Allen", ["History of Mathematics"]),
        ],
    ),
    Trap(
        "courses_with_live_and_all_enrollments_by_selectinload",
        of="courses_with_live_and_all_enrollments",
        side="sqlalchemy",
        why="While the session holds the courses, a loaded list is not loaded again, so the "
        "filtered list passes for the whole.",
        answer=[
            ("Analytical Engines", 1, 1),
            ("Compiler Construction", 1, 1),
            ("computability", 0, 0),
            ("Structured Programming", 2, 2),
            ("Computer Architecture", 0, 0),
            ("History of Mathematics", 0, 0),
        ],
    ),
)
