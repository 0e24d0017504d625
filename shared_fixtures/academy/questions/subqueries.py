"""Subqueries, set operations and window functions."""

from shared_fixtures.question import Question, instances

QUESTIONS: tuple[Question, ...] = (
    Question(
        "courses_with_a_good_rating",
        asks="Which courses have a rating of four or more?",
        answer=instances("Course", "Analytical Engines", "Compiler Construction"),
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/#exists-subqueries",
    ),
    Question(
        "instructors_without_courses",
        asks="Which instructors teach nothing?",
        answer=instances("Instructor", "Émilie du Châtelet", "Kathleen Booth"),
        source="https://docs.sqlalchemy.org/en/21/orm/queryguide/select.html#exists-forms-has-any",
    ),
    Question(
        "newest_learner_per_course",
        asks="Who enrolled last in each course, if anyone?",
        answer=[
            ("Analytical Engines", "Ada"),
            ("Compiler Construction", "Tony"),
            ("computability", None),
            ("Structured Programming", "Kathleen"),
            ("Computer Architecture", "Kathleen"),
            ("History of Mathematics", "Frances"),
        ],
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/#subquery-expressions",
    ),
    Question(
        "lessons_in_courses_by_grace",
        asks="Which lessons are in the courses that Grace teaches?",
        # By key: the lesson of the last course was stored before that of the course before it.
        answer=instances(
            "Lesson", "1. Scanning", "2. Parsing", "1. Halting", "1. Tallies", "1. Wiring"
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#in",
    ),
    Question(
        "lesson_count_of_each_course",
        asks="How many lessons does each course have, counted by a subquery?",
        answer=[
            ("Analytical Engines", 2),
            ("Compiler Construction", 2),
            ("computability", 1),
            ("Structured Programming", 0),
            ("Computer Architecture", 1),
            ("History of Mathematics", 1),
        ],
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/"
        "#using-aggregates-within-a-subquery-expression",
    ),
    Question(
        "courses_without_a_rating_below_four",
        asks="Which courses have no rating below four, including courses without ratings?",
        # All ratings of the first are four; the second has no enrollments, the third one without
        # a rating.
        answer=instances(
            "Course", "Compiler Construction", "computability", "Computer Architecture"
        ),
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#spanning-multi-valued-relationships",
    ),
    Question(
        "courses_rated_below_four_by_a_live_learner",
        asks="Which courses have a live enrollment that is rated below four?",
        answer=instances("Course", "Structured Programming"),
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#spanning-multi-valued-relationships",
    ),
    Question(
        "courses_taken_live_and_rated_below_four",
        asks="Which courses have a live enrollment, and an enrollment, the same or another, rated "
        "below four?",
        # History of Mathematics is rated below four, but nobody takes it live.
        answer=instances("Course", "Analytical Engines", "Structured Programming"),
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#spanning-multi-valued-relationships",
    ),
    Question(
        "categories_without_courses",
        asks="Which categories have no courses, given that one course has no category?",
        answer=instances("Category", "Science", "Music"),
        source="https://docs.sqlalchemy.org/en/21/core/sqlelement.html"
        "#sqlalchemy.sql.expression.ColumnOperators.not_in",
    ),
    Question(
        "addresses_of_all_who_teach_or_learn",
        asks="What are the distinct email addresses of all who teach or learn, from Z to A?",
        answer=[
            "tony@example.org",
            "kathleen@example.org",
            "grace@example.org",
            "frances@example.org",
            "emilie@example.org",
            "edsger@example.org",
            "barbara@example.org",
            "alan@example.org",
            "ada@example.org",
        ],
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#union",
    ),
    Question(
        "addresses_of_all_who_teach_and_learn",
        asks="What are the email addresses of those who both teach and learn?",
        answer=["ada@example.org", "kathleen@example.org"],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#intersection",
    ),
    Question(
        "addresses_of_all_who_only_teach",
        asks="What are the email addresses of those who teach but do not learn?",
        answer=["emilie@example.org", "grace@example.org"],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#difference",
    ),
    Question(
        "ranks_of_ratings_per_course",
        asks="How does each rating rank within its course, with equal ratings sharing a rank?",
        answer=[
            ("Analytical Engines", "Alan", 1),
            ("Analytical Engines", "Ada", 2),
            ("Compiler Construction", "Ada", 1),
            ("Compiler Construction", "Alan", 1),
            ("Compiler Construction", "Tony", 1),
            ("Structured Programming", "Kathleen", 1),
            ("Structured Programming", "Edsger", 2),
            ("History of Mathematics", "Frances", 1),
            ("History of Mathematics", "Kathleen", 2),
            ("History of Mathematics", "Tony", 2),
        ],
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/#window-functions",
    ),
    Question(
        "best_rated_enrollments_per_course",
        asks="Which enrollments have the best rating in their course?",
        answer=instances(
            "Enrollment",
            "Alan Turing in Analytical Engines",
            "Alan Turing in Compiler Construction",
            "Ada Lovelace in Compiler Construction",
            "Tony Liskov in Compiler Construction",
            "Frances Allen in History of Mathematics",
            "Kathleen Booth in Structured Programming",
        ),
        source="https://docs.sqlalchemy.org/en/21/tutorial/data_select.html#using-window-functions",
    ),
)
