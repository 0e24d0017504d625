"""Which rows a condition keeps."""

from decimal import Decimal

from shared_fixtures.question import PerDatabase, Question, instances

QUESTIONS: tuple[Question, ...] = (
    Question(
        "advanced_courses",
        asks="Which courses are for advanced learners?",
        answer=instances("Course", "Compiler Construction", "computability"),
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/#field-lookups",
    ),
    Question(
        "paid_courses_up_to_49_90",
        asks="Which courses cost something, but not more than 49.90?",
        answer=instances("Course", "Analytical Engines", "Structured Programming"),
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
        answer=instances("Course", "Analytical Engines", "Structured Programming", "computability"),
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
        ),
        source="https://docs.sqlalchemy.org/en/21/core/sqlelement.html"
        "#sqlalchemy.sql.expression.ColumnOperators.is_distinct_from",
    ),
    Question(
        "courses_free_or_of_two_days_at_most",
        asks="Which courses, but for intermediate ones, are free or take two days at most?",
        answer=instances("Course", "Analytical Engines", "computability"),
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#complex-lookups-with-q-objects",
    ),
    Question(
        "courses_free_or_in_computing",
        asks="Which courses are free or belong to Computing, those without a category included?",
        answer=instances("Course", "Analytical Engines", "computability", "Structured Programming"),
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
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#in",
    ),
    Question(
        "enrollments_rated_neither_two_nor_five",
        asks="Which enrollments are rated neither two nor five, unrated ones included?",
        answer=instances(
            "Enrollment",
            "Edsger Liskov in Analytical Engines",
            "Ada Lovelace in Analytical Engines",
            "Alan Turing in Compiler Construction",
            "Ada Lovelace in Compiler Construction",
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#exclude",
    ),
    Question(
        "courses_with_a_workload",
        asks="Which courses say how much work they are?",
        answer=instances(
            "Course", "Analytical Engines", "Compiler Construction", "Structured Programming"
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#isnull",
    ),
    Question(
        "courses_with_an_empty_cover",
        asks="Which courses have a cover of no bytes, as opposed to no cover?",
        answer=instances("Course", "Structured Programming"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/fields/#binaryfield",
    ),
    Question(
        "users_by_last_name_in_any_case",
        asks="Whose last name is 'O_100%' or 'L_skov', whatever the case, with no wildcards?",
        answer=instances("User", "nobody o_100%"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#iexact",
    ),
    Question(
        "courses_with_a_percent_sign",
        asks="Which courses have a percent sign in their description?",
        answer=instances("Course", "Compiler Construction"),
        source="https://docs.sqlalchemy.org/en/21/core/sqlelement.html"
        "#sqlalchemy.sql.expression.ColumnOperators.contains.params.autoescape",
    ),
    Question(
        "courses_starting_with_comp",
        asks="Which courses' names start with 'Comp', the capital letter included?",
        answer=PerDatabase(
            why="LIKE does not tell the case of ASCII letters on SQLite.",
            sqlite=instances("Course", "Compiler Construction", "computability"),
            postgresql=instances("Course", "Compiler Construction"),
            mariadb=instances("Course", "Compiler Construction"),
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#startswith",
    ),
    Question(
        "courses_of_four_weeks",
        asks="Which courses' syllabus is for four weeks?",
        answer=instances("Course", "Analytical Engines", "Structured Programming"),
        source="https://docs.sqlalchemy.org/en/21/core/type_basics.html#sqlalchemy.types.JSON",
    ),
    Question(
        "courses_without_weeks",
        asks="Which courses' syllabus does not say for how many weeks it is?",
        answer=instances("Course", "computability"),
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#key-index-and-path-transforms",
    ),
    Question(
        "full_time_instructors_from_half_past_ten",
        asks="Which full-time instructors have their office hour at half past ten or later?",
        answer=instances("Instructor", "Ada Lovelace"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#gte",
    ),
    Question(
        "learners_at_two_addresses",
        asks="Which learners came from 192.0.2.1 or 2001:db8::3?",
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
        ],
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#values-list",
    ),
    Question(
        "occupations_of_learners",
        asks="Which occupations do learners have, each named once?",
        answer=["", "analyst", "cryptanalyst"],
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#distinct",
    ),
    Question(
        "courses_rated_three_or_more",
        asks="Which courses got a rating of three or more, each named once?",
        answer=instances("Course", "Analytical Engines", "Compiler Construction"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#distinct",
    ),
)
