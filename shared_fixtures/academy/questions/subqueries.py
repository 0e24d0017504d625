"""Queries inside queries, sets of rows put together, and windows."""

from shared_fixtures.question import Question, instances

QUESTIONS: tuple[Question, ...] = (
    Question(
        "courses_with_a_good_rating",
        asks="Which courses got a rating of four or more?",
        answer=instances("Course", "Analytical Engines", "Compiler Construction"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/#exists-subqueries",
    ),
    Question(
        "instructors_without_courses",
        asks="Which instructors teach nothing?",
        answer=instances("Instructor", "Émilie du Châtelet"),
        source="https://docs.sqlalchemy.org/en/21/orm/queryguide/select.html#exists-forms-has-any",
    ),
    Question(
        "newest_learner_per_course",
        asks="Who enrolled last in each course?",
        answer=[
            ("Analytical Engines", "Ada"),
            ("Compiler Construction", "Alan"),
            ("computability", None),
            ("Structured Programming", "Edsger"),
        ],
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/#subquery-expressions",
    ),
    Question(
        "lessons_in_courses_by_grace",
        asks="Which lessons are in the courses that Grace teaches?",
        answer=instances("Lesson", "1. Scanning", "2. Parsing", "1. Halting"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#in",
    ),
    Question(
        "lesson_count_of_each_course",
        asks="How many lessons has each course, counted by a subquery?",
        answer=[
            ("Analytical Engines", 2),
            ("Compiler Construction", 2),
            ("computability", 1),
            ("Structured Programming", 0),
        ],
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/"
        "#using-aggregates-within-a-subquery-expression",
    ),
    Question(
        "courses_without_a_rating_below_four",
        asks="Which courses have no rating below four, those without ratings included?",
        answer=instances("Course", "Compiler Construction", "computability"),
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#spanning-multi-valued-relationships",
    ),
    Question(
        "courses_rated_below_four_by_a_live_learner",
        asks="Which courses have a live enrollment that is rated below four?",
        answer=instances("Course", "Structured Programming"),
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#spanning-multi-valued-relationships",
    ),
    Question(
        "courses_taken_live_and_rated_below_four",
        asks="Which courses have a live enrollment, and one, the same or not, rated below four?",
        answer=instances("Course", "Analytical Engines", "Structured Programming"),
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#spanning-multi-valued-relationships",
    ),
    Question(
        "categories_without_courses",
        asks="Which categories have no courses, though one course has no category?",
        answer=instances("Category", "Science", "Music"),
        source="https://docs.sqlalchemy.org/en/21/core/sqlelement.html"
        "#sqlalchemy.sql.expression.ColumnOperators.not_in",
    ),
    Question(
        "addresses_of_all_who_teach_or_learn",
        asks="To which addresses does mail go for all who teach or learn, to each once?",
        answer=[
            "ada@example.org",
            "alan@example.org",
            "barbara@example.org",
            "edsger@example.org",
            "emilie@example.org",
            "grace@example.org",
        ],
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#union",
    ),
    Question(
        "addresses_of_all_who_teach_and_learn",
        asks="To which addresses does mail go for those who both teach and learn?",
        answer=["ada@example.org"],
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#intersection",
    ),
    Question(
        "addresses_of_all_who_only_teach",
        asks="To which addresses does mail go for those who teach and do not learn?",
        answer=["emilie@example.org", "grace@example.org"],
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#difference",
    ),
    Question(
        "places_of_ratings_per_course",
        asks="Which place has each rating in its course, where equal ratings share a place?",
        answer=[
            ("Analytical Engines", "Alan", 1),
            ("Analytical Engines", "Ada", 2),
            ("Compiler Construction", "Ada", 1),
            ("Compiler Construction", "Alan", 1),
            ("Structured Programming", "Edsger", 1),
        ],
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/#window-functions",
    ),
    Question(
        "best_rated_enrollments_per_course",
        asks="Which enrollments have the best rating of their course?",
        answer=instances(
            "Enrollment",
            "Alan Turing in Analytical Engines",
            "Alan Turing in Compiler Construction",
            "Ada Lovelace in Compiler Construction",
            "Edsger Liskov in Structured Programming",
        ),
        source="https://docs.sqlalchemy.org/en/21/tutorial/data_select.html#using-window-functions",
    ),
)
