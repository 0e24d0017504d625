"""Aggregates over all rows and per group."""

from datetime import date, timedelta
from decimal import Decimal

from shared_fixtures.question import Question

QUESTIONS: tuple[Question, ...] = (
    Question(
        "number_of_enrollments_and_ratings",
        asks="How many enrollments are there, and how many of them are rated?",
        answer={"enrollments": 12, "ratings": 10},
        source="https://docs.djangoproject.com/en/5.2/topics/db/aggregation/"
        "#generating-aggregates-over-a-queryset",
    ),
    Question(
        "price_of_all_computing_courses",
        asks="What is the total price of the courses in Computing?",
        answer=Decimal("149.70"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#sum",
    ),
    Question(
        "average_rating",
        asks="What is the average rating, as a float?",
        answer=3.2,
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#avg",
    ),
    Question(
        "first_and_last_day_of_birth",
        asks="On which days were the oldest and the youngest user born?",
        answer={"first": date(1706, 12, 17), "last": date(1990, 1, 1)},
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#min",
    ),
    Question(
        "workload_per_category",
        asks="What is the total workload of the courses in each category?",
        answer=[
            ("Compilers", timedelta(days=7, hours=12, microseconds=1)),
            ("Computing", timedelta(days=2, minutes=45)),
            ("History", timedelta(days=21)),
            ("Music", None),
            ("Science", None),
        ],
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#sum",
    ),
    Question(
        "enrollments_per_course",
        asks="How many enrollments does each course have, including courses with none?",
        answer=[
            ("Analytical Engines", 3),
            ("Compiler Construction", 3),
            ("computability", 0),
            ("Structured Programming", 2),
            ("Computer Architecture", 1),
            ("History of Mathematics", 3),
        ],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/aggregation/"
        "#generating-aggregates-for-each-item-in-a-queryset",
    ),
    Question(
        "lessons_and_materials_per_course",
        asks="How many lessons and how many materials does each course have?",
        answer=[
            ("Analytical Engines", 2, 3),
            ("Compiler Construction", 2, 1),
            ("computability", 1, 0),
            ("Structured Programming", 0, 0),
            ("Computer Architecture", 1, 1),
            ("History of Mathematics", 1, 0),
        ],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/aggregation/"
        "#combining-multiple-aggregations",
    ),
    Question(
        "enrollments_three_quarters_done_per_course",
        asks="How many enrollments in each course are at least three quarters done?",
        answer=[
            ("Analytical Engines", 1),
            ("Compiler Construction", 1),
            ("computability", 0),
            ("Structured Programming", 1),
            ("Computer Architecture", 0),
            ("History of Mathematics", 0),
        ],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/conditional-expressions/"
        "#conditional-aggregation",
    ),
    Question(
        "courses_with_two_enrollments",
        asks="Which courses have two or more enrollments, and how many?",
        answer=[
            ("Analytical Engines", 3),
            ("Compiler Construction", 3),
            ("Structured Programming", 2),
            ("History of Mathematics", 3),
        ],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/aggregation/"
        "#filtering-on-annotations",
    ),
    Question(
        "good_ratings_per_course",
        asks="For each course with a rating of four or more, how many such ratings does it have?",
        answer=[("Analytical Engines", 1), ("Compiler Construction", 3)],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/aggregation/"
        "#order-of-annotate-and-filter-clauses",
    ),
    Question(
        "enrollments_per_well_rated_course",
        asks="How many enrollments does each course with a rating of four or more have in total?",
        answer=[("Analytical Engines", 3), ("Compiler Construction", 3)],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/aggregation/"
        "#order-of-annotate-and-filter-clauses",
    ),
    Question(
        "rating_points_per_course",
        asks="What is the sum of each course's ratings, with zero for courses without any?",
        answer=[
            ("Analytical Engines", 8),
            ("Compiler Construction", 12),
            ("computability", 0),
            ("Structured Programming", 5),
            ("Computer Architecture", 0),
            ("History of Mathematics", 7),
        ],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#sum",
    ),
    Question(
        "enrollments_per_verdict",
        asks="How many enrollments are rated well (four or more), poorly, and not at all?",
        answer=[("none", 2), ("poor", 6), ("well", 4)],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/conditional-expressions/#case",
    ),
    Question(
        "enrollments_per_month",
        asks="How many enrollments were made in each month of the year?",
        answer=[(1, 4), (2, 3), (3, 4), (4, 1)],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/database-functions/#extract",
    ),
)
