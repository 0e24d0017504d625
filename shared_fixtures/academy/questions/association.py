"""Enrollments: the association object between learners and courses."""

from datetime import date

from shared_fixtures.question import PerSide, Question, instances

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"
THROUGH = f"{DJANGO}/topics/db/models/#extra-fields-on-many-to-many-relationships"
PROXY = f"{SQLALCHEMY}/extensions/associationproxy.html"
ASSOCIATION_OBJECT = f"{SQLALCHEMY}/basic_relationships.html#association-object"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "learners_of_analytical_engines",
        asks="Who takes Analytical Engines?",
        answer=instances("Learner", "Ada Lovelace", "Alan Turing", "Edsger Liskov"),
        unordered=True,
        source=PROXY,
    ),
    Question(
        "courses_of_edsger",
        asks="Which courses does Edsger take?",
        answer=instances("Course", "Analytical Engines", "Structured Programming"),
        unordered=True,
        source=PROXY,
    ),
    Question(
        "enroll_barbara",
        asks="Which values does a new enrollment have when the database fills in its mode?",
        answer=[(5, date(2024, 7, 1), "self-paced", 3, 0.5)],
        writes=True,
        statements=PerSide(
            "Django first checks whether the learner is already enrolled.", django=5, sqlalchemy=4
        ),
        source=f"{DJANGO}/ref/models/relations/#django.db.models.fields.related.RelatedManager.add",
    ),
    Question(
        "enroll_alan_again",
        asks="Which values do two enrollments have after Alan is added again, and Edsger for the "
        "first time?",
        # Alan keeps the date and the rating of his first enrollment.
        answer=[(3, date(2024, 3, 2), 4), (4, date(2024, 7, 1), 5)],
        writes=True,
        source=THROUGH,
    ),
    Question(
        "set_learners",
        asks="What are the enrollments in Analytical Engines after its set of learners is "
        "replaced?",
        # Alan stays as he was; Ada and Edsger are removed; Barbara is added with the given values.
        answer=[(3, date(2024, 1, 10), "live", 5), (5, date(2024, 7, 1), "self-paced", None)],
        writes=True,
        statements=PerSide(
            "SQLAlchemy queries the certificate of each enrollment that it deletes.",
            django=9,
            sqlalchemy=7,
        ),
        source=f"{DJANGO}/ref/models/relations/#django.db.models.fields.related.RelatedManager.set",
    ),
    Question(
        "remove_learner",
        asks="Who still takes Compiler Construction after Ada leaves, and which certificates "
        "remain?",
        answer=(["Alan Turing", "Tony Liskov"], ["A-1"]),
        unordered=True,
        writes=True,
        source=PROXY,
    ),
    Question(
        "clear_learners",
        asks="Which enrollments and certificates remain after Analytical Engines loses all its "
        "learners?",
        answer=([4, 5, 6, 7, 8, 9, 10, 11, 12], ["B-1"]),
        writes=True,
        statements=PerSide(
            "SQLAlchemy queries the certificate of each enrollment that it deletes.",
            django=6,
            sqlalchemy=9,
        ),
        source=PROXY,
    ),
    Question(
        "live_enrollments_from_march",
        asks="Which live enrollments were made on or after March 1, 2024?",
        # Two were made on that very day; Alan's, made the day after, is self-paced.
        answer=instances(
            "Enrollment",
            "Ada Lovelace in Compiler Construction",
            "Edsger Liskov in Structured Programming",
            "Kathleen Booth in Structured Programming",
        ),
        source=ASSOCIATION_OBJECT,
    ),
    Question(
        "learners_with_a_poor_live_course",
        asks="Who takes a live course that they rated three or lower?",
        # Ada rated her live course four, and the course that she rated three is self-paced.
        answer=instances("Learner", "Edsger Liskov", "Kathleen Booth"),
        source=f"{DJANGO}/topics/db/queries/#spanning-multi-valued-relationships",
    ),
    Question(
        "learners_with_a_live_and_a_poor_course",
        asks="Who takes a live course, and has rated that or another course three or lower?",
        # Frances and Tony have poor courses as well, but take nothing live.
        answer=instances("Learner", "Ada Lovelace", "Edsger Liskov", "Kathleen Booth"),
        unordered=True,
        source=f"{DJANGO}/topics/db/queries/#spanning-multi-valued-relationships",
    ),
    Question(
        "learners_by_progress",
        asks="Who takes Analytical Engines, with the most progress first?",
        answer=instances("Learner", "Alan Turing", "Ada Lovelace", "Edsger Liskov"),
        source=THROUGH,
    ),
    Question(
        "rate_course",
        asks="How is Analytical Engines rated after Edsger rates it four?",
        answer=[(3, 5), (4, 4), (1, 3)],
        writes=True,
        source=ASSOCIATION_OBJECT,
    ),
    Question(
        "enrollments_and_ratings_per_mode",
        asks="How many enrollments and how many ratings are there per mode?",
        # Two self-paced enrollments have no rating.
        answer=[("live", 4, 4), ("self-paced", 8, 6)],
        unordered=True,
        source=f"{DJANGO}/topics/db/aggregation/#values",
    ),
    Question(
        "certificates_with_learner_and_course",
        asks="Who got which certificate for which course?",
        answer=[
            ("A-1", "Turing", "Analytical Engines"),
            ("B-1", "Lovelace", "Compiler Construction"),
        ],
        source=f"{DJANGO}/topics/db/queries/#lookups-that-span-relationships",
    ),
    Question(
        "analysts_in_advanced_courses",
        asks="Which analysts take an advanced course?",
        # Alan takes one but is not an analyst; Edsger is one but takes none. Kathleen takes two.
        answer=instances("Learner", "Ada Lovelace", "Kathleen Booth"),
        unordered=True,
        source=THROUGH,
    ),
)
