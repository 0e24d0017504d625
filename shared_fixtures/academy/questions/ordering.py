"""Ordering rows, and taking some of them."""

from shared_fixtures.question import Instance, Question, instances

QUESTIONS: tuple[Question, ...] = (
    Question(
        "learners_by_last_then_first_name",
        asks="Which learners are there, by last name and then by first name?",
        answer=instances(
            "Learner",
            "Frances Allen",
            "Kathleen Booth",
            "Barbara Liskov",
            "Edsger Liskov",
            "Tony Liskov",
            "Ada Lovelace",
            "Alan Turing",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#order-by",
    ),
    Question(
        "courses_by_price_then_newest",
        asks="Which courses are there, most expensive first and, at the same price, newest first?",
        answer=instances(
            "Course",
            "Compiler Construction",
            "History of Mathematics",
            "Structured Programming",
            "Computer Architecture",
            "Analytical Engines",
            "computability",
        ),
        source="https://docs.sqlalchemy.org/en/21/tutorial/data_select.html#order-by",
    ),
    Question(
        "courses_by_name_backwards",
        asks="Which courses are there, by name from Z to A, ignoring case?",
        answer=instances(
            "Course",
            "Structured Programming",
            "History of Mathematics",
            "Computer Architecture",
            "computability",
            "Compiler Construction",
            "Analytical Engines",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#order-by",
    ),
    Question(
        "users_by_birth_unknown_last",
        asks="Which users are there, oldest first, with those without a date of birth last?",
        answer=instances(
            "User",
            "Émilie du Châtelet",
            "Ada Lovelace",
            "Grace Hopper",
            "Alan Turing",
            "Kathleen Booth",
            "Edsger Liskov",
            "Frances Allen",
            "Tony Liskov",
            "Somebody L_SKOV",
            "nobody o_100%",
            "Barbara Liskov",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/"
        "#using-f-to-sort-null-values",
    ),
    Question(
        "enrollments_best_rated_first",
        asks="Which enrollments are there, best rated first and unrated last, and by date if the "
        "ratings are the same?",
        answer=instances(
            "Enrollment",
            "Alan Turing in Analytical Engines",
            "Ada Lovelace in Compiler Construction",
            "Alan Turing in Compiler Construction",
            "Tony Liskov in Compiler Construction",
            "Ada Lovelace in Analytical Engines",
            "Kathleen Booth in Structured Programming",
            "Frances Allen in History of Mathematics",
            "Edsger Liskov in Structured Programming",
            "Tony Liskov in History of Mathematics",
            "Kathleen Booth in History of Mathematics",
            "Edsger Liskov in Analytical Engines",
            "Kathleen Booth in Computer Architecture",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/"
        "#using-f-to-sort-null-values",
    ),
    Question(
        "courses_by_category_name",
        asks="Which courses are there, by category name and then by their own, with those without "
        "a category last?",
        answer=instances(
            "Course",
            "Compiler Construction",
            "Analytical Engines",
            "Computer Architecture",
            "Structured Programming",
            "History of Mathematics",
            "computability",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#order-by",
    ),
    Question(
        "second_page_of_lessons",
        asks="Which lessons are on the second page, ordered by title with two per page?",
        answer=instances("Lesson", "2. Loops", "2. Parsing"),
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/#limiting-querysets",
    ),
    Question(
        "first_and_last_advanced_course",
        asks="Which advanced courses have the lowest and the highest key?",
        answer=(
            Instance("Course", "Compiler Construction"),
            Instance("Course", "History of Mathematics"),
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#first",
    ),
    Question(
        "cheapest_courses_over_0_and_over_120",
        asks="Which is the cheapest course over 0 (the newest if tied), and which over 120, if "
        "any?",
        answer=(Instance("Course", "Structured Programming"), None),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#first",
    ),
    Question(
        "earliest_and_latest_enrollment",
        asks="Which enrollments in Compiler Construction were made first and last?",
        answer=(
            Instance("Enrollment", "Ada Lovelace in Compiler Construction"),
            Instance("Enrollment", "Tony Liskov in Compiler Construction"),
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#latest",
    ),
    Question(
        "lessons_in_order",
        asks="Which lessons are there, by course and then by position?",
        answer=instances(
            "Lesson",
            "1. Cards",
            "2. Loops",
            "1. Scanning",
            "2. Parsing",
            "1. Halting",
            "1. Wiring",
            "1. Tallies",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/options/#ordering",
    ),
    Question(
        "lessons_in_reverse_order",
        asks="Which lessons are there, from the last course's last to the first course's first?",
        answer=instances(
            "Lesson",
            "1. Tallies",
            "1. Wiring",
            "1. Halting",
            "2. Parsing",
            "1. Scanning",
            "2. Loops",
            "1. Cards",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#reverse",
    ),
    Question(
        "lesson_positions_in_use",
        asks="Which distinct positions do lessons have, highest first?",
        answer=[2, 1],
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#distinct",
    ),
)
