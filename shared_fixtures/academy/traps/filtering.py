"""Conditions that keep other rows than they seem to keep."""

from shared_fixtures.question import Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "enrollments_not_rated_four_by_unequal",
        of="enrollments_not_rated_four",
        side="sqlalchemy",
        why="NULL != 4 is not true, so != drops what has no rating; Django's exclude keeps it.",
        answer=instances(
            "Enrollment",
            "Alan Turing in Analytical Engines",
            "Ada Lovelace in Analytical Engines",
            "Edsger Liskov in Structured Programming",
            "Frances Allen in History of Mathematics",
            "Kathleen Booth in Structured Programming",
            "Kathleen Booth in History of Mathematics",
            "Tony Liskov in History of Mathematics",
        ),
    ),
    Trap(
        "courses_free_or_of_two_days_at_most_by_or",
        of="courses_free_or_of_two_days_at_most",
        side="sqlalchemy",
        why="Python's or evaluates the truth of the first comparison itself, which is false, and "
        "keeps only the second.",
        # The free course has no workload.
        answer=instances("Course", "Analytical Engines"),
    ),
    Trap(
        "courses_free_or_in_computing_by_join",
        of="courses_free_or_in_computing",
        side="sqlalchemy",
        why="An inner join drops the courses without a category before any condition is evaluated.",
        answer=instances(
            "Course", "Analytical Engines", "Structured Programming", "Computer Architecture"
        ),
    ),
    Trap(
        "courses_with_a_workload_by_is_not",
        of="courses_with_a_workload",
        side="sqlalchemy",
        why="Python evaluates is not None at once: the attribute is an object, so the condition "
        "is true for every row.",
        answer=instances(
            "Course",
            "Analytical Engines",
            "Compiler Construction",
            "computability",
            "Structured Programming",
            "Computer Architecture",
            "History of Mathematics",
        ),
    ),
    Trap(
        "users_by_last_name_in_any_case_by_ilike",
        of="users_by_last_name_in_any_case",
        side="sqlalchemy",
        why="For ilike the text is a pattern, in which an underscore matches any character.",
        answer=instances(
            "User",
            "Edsger Liskov",
            "Barbara Liskov",
            "nobody o_100%",
            "Somebody L_SKOV",
            "Tony Liskov",
        ),
    ),
    Trap(
        "courses_with_a_percent_sign_by_contains",
        of="courses_with_a_percent_sign",
        side="sqlalchemy",
        why="Without autoescape, contains treats the percent sign as a wildcard, which matches "
        "even an empty description.",
        answer=instances(
            "Course",
            "Analytical Engines",
            "Compiler Construction",
            "computability",
            "Structured Programming",
            "Computer Architecture",
            "History of Mathematics",
        ),
    ),
    Trap(
        "courses_without_weeks_by_json",
        of="courses_without_weeks",
        side="sqlalchemy",
        why="On SQLite a value extracted as JSON is quoted, and a missing key becomes the text "
        "null, which is not NULL.",
        answer=[],
        only_on=("sqlite",),
    ),
    Trap(
        "courses_without_weeks_by_integer",
        of="courses_without_weeks",
        side="sqlalchemy",
        why="As a number, JSON's null is NULL too, although the key is there; for Django's isnull "
        "it is not.",
        answer=instances(
            "Course", "computability", "Computer Architecture", "History of Mathematics"
        ),
    ),
)
