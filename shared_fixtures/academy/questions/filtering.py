"""Conditions, and the rows that they keep."""

from decimal import Decimal

from shared_fixtures.question import PerDatabase, Question, instances

QUESTIONS: tuple[Question, ...] = (
    Question(
        "advanced_courses",
        asks="Which courses are for advanced learners?",
        answer=instances(
            "Course",
            "Compiler Construction",
            "computability",
            "Computer Architecture",
            "History of Mathematics",
        ),
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/#field-lookups",
    ),
    Question(
        "paid_courses_up_to_49_90",
        asks="Which courses that are not free cost at most 49.90?",
        answer=instances(
            "Course", "Analytical Engines", "Structured Programming", "Computer Architecture"
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#lte",
    ),
    Question(
        "enrollments_from_january_11_to_march_1",
        asks="Which enrollments were made from January 11 to March 1, 2024, both days included?",
        answer=instances(
            "Enrollment",
            "Edsger Liskov in Analytical Engines",
            "Ada Lovelace in Analytical Engines",
            "Ada Lovelace in Compiler Construction",
            "Edsger Liskov in Structured Programming",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#range",
    ),
    Question(
        "courses_created_in_2024",
        asks="Which courses were created in 2024, to the microsecond, oldest first?",
        # The first was created in the year's first moment, course 6 in that of the next year.
        answer=instances(
            "Course",
            "Analytical Engines",
            "Computer Architecture",
            "Structured Programming",
            "computability",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#year",
    ),
    Question(
        "enrollments_not_rated_four",
        asks="Which enrollments have a rating other than four, or none at all?",
        answer=instances(
            "Enrollment",
            "Alan Turing in Analytical Engines",
            "Edsger Liskov in Analytical Engines",
            "Ada Lovelace in Analytical Engines",
            "Edsger Liskov in Structured Programming",
            "Frances Allen in History of Mathematics",
            "Kathleen Booth in Structured Programming",
            "Kathleen Booth in Computer Architecture",
            "Kathleen Booth in History of Mathematics",
            "Tony Liskov in History of Mathematics",
        ),
        source="https://docs.sqlalchemy.org/en/21/core/sqlelement.html"
        "#sqlalchemy.sql.expression.ColumnOperators.is_distinct_from",
    ),
    Question(
        "courses_free_or_of_two_days_at_most",
        asks="Which courses, except intermediate ones, are free or take two days at most?",
        answer=instances("Course", "Analytical Engines", "computability"),
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#complex-lookups-with-q-objects",
    ),
    Question(
        "courses_free_or_in_computing",
        asks="Which courses, with or without a category, are free or belong to Computing?",
        answer=instances(
            "Course",
            "Analytical Engines",
            "computability",
            "Structured Programming",
            "Computer Architecture",
        ),
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#lookups-that-span-relationships",
    ),
    Question(
        "enrollments_rated_two_or_five_or_not_at_all",
        asks="Which enrollments are rated two or five, or not rated?",
        answer=instances(
            "Enrollment",
            "Alan Turing in Analytical Engines",
            "Edsger Liskov in Analytical Engines",
            "Edsger Liskov in Structured Programming",
            "Kathleen Booth in Computer Architecture",
            "Kathleen Booth in History of Mathematics",
            "Tony Liskov in History of Mathematics",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#in",
    ),
    Question(
        "enrollments_rated_neither_two_nor_five",
        asks="Which enrollments are rated neither two nor five, including unrated ones?",
        answer=instances(
            "Enrollment",
            "Edsger Liskov in Analytical Engines",
            "Ada Lovelace in Analytical Engines",
            "Alan Turing in Compiler Construction",
            "Ada Lovelace in Compiler Construction",
            "Tony Liskov in Compiler Construction",
            "Frances Allen in History of Mathematics",
            "Kathleen Booth in Structured Programming",
            "Kathleen Booth in Computer Architecture",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#exclude",
    ),
    Question(
        "courses_with_a_workload",
        asks="Which courses have a workload?",
        answer=instances(
            "Course",
            "Analytical Engines",
            "Compiler Construction",
            "Structured Programming",
            "History of Mathematics",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#isnull",
    ),
    Question(
        "courses_with_an_empty_cover",
        asks="Which courses have an empty cover, as opposed to none?",
        answer=instances("Course", "Structured Programming", "History of Mathematics"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/fields/#binaryfield",
    ),
    Question(
        "users_by_last_name_in_any_case",
        asks="Whose last name is 'O_100%' or 'L_skov', in any case and without wildcards?",
        answer=instances("User", "nobody o_100%", "Somebody L_SKOV"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#iexact",
    ),
    Question(
        "courses_with_a_percent_sign",
        asks="Which courses have a percent sign in their description?",
        answer=instances("Course", "Compiler Construction", "History of Mathematics"),
        source="https://docs.sqlalchemy.org/en/21/core/sqlelement.html"
        "#sqlalchemy.sql.expression.ColumnOperators.contains.params.autoescape",
    ),
    Question(
        "courses_starting_with_comp",
        asks="Which courses have a name that starts with 'Comp', with a capital C?",
        answer=PerDatabase(
            why="LIKE ignores the case of ASCII letters on SQLite.",
            sqlite=instances(
                "Course", "Compiler Construction", "computability", "Computer Architecture"
            ),
            postgresql=instances("Course", "Compiler Construction", "Computer Architecture"),
            mariadb=instances("Course", "Compiler Construction", "Computer Architecture"),
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#startswith",
    ),
    Question(
        "courses_of_four_weeks",
        asks="Which courses have a syllabus of four weeks?",
        answer=instances("Course", "Analytical Engines", "Structured Programming"),
        source="https://docs.sqlalchemy.org/en/21/core/type_basics.html#sqlalchemy.types.JSON",
    ),
    Question(
        "courses_without_weeks",
        asks="Which courses have a syllabus that does not mention weeks, not even as null?",
        # The weeks of Computer Architecture are null.
        answer=instances("Course", "computability", "History of Mathematics"),
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#key-index-and-path-transforms",
    ),
    Question(
        "full_time_instructors_from_half_past_ten",
        asks="Which full-time instructors have their office hour at 10:30 or later?",
        answer=instances("Instructor", "Ada Lovelace", "Kathleen Booth"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#gte",
    ),
    Question(
        "learners_at_two_addresses",
        asks="Which learners have 192.0.2.1 or 2001:db8::3 as their last IP address?",
        answer=instances("Learner", "Ada Lovelace", "Alan Turing"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/fields/#genericipaddressfield",
    ),
    Question(
        "certificates_with_a_printed_key",
        asks="Which certificate has the key 6f1c2b1e-0b5a-4a53-9f0e-2d7a3c1b0a01?",
        answer=instances("Certificate", "A-1"),
        source="https://docs.sqlalchemy.org/en/21/core/type_basics.html#sqlalchemy.types.Uuid",
    ),
    Question(
        "names_and_prices_of_published_courses",
        asks="What are the published courses called, and what do they cost?",
        answer=[
            ("Analytical Engines", Decimal("49.90")),
            ("Compiler Construction", Decimal("120.00")),
            ("Structured Programming", Decimal("49.90")),
            ("Computer Architecture", Decimal("49.90")),
        ],
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#values-list",
    ),
    Question(
        "occupations_of_learners",
        asks="Which distinct occupations do learners have?",
        answer=["", "analyst", "cryptanalyst"],
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#distinct",
    ),
    Question(
        "courses_rated_three_or_more",
        asks="Which courses have a rating of three or more, each listed once?",
        # The best rating of the last two is three.
        answer=instances(
            "Course",
            "Analytical Engines",
            "Compiler Construction",
            "Structured Programming",
            "History of Mathematics",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#distinct",
    ),
)
