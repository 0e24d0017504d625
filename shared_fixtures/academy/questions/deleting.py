"""Deleting rows, and what is deleted with them."""

from shared_fixtures.question import PerDatabase, PerSide, Question, instances

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"
ON_DELETE = f"{DJANGO}/ref/models/fields/#django.db.models.ForeignKey.on_delete"
CASCADES = f"{SQLALCHEMY}/cascades.html#delete"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "delete_course",
        asks="Which lessons, enrollments, certificates and materials remain after Analytical "
        "Engines is deleted?",
        answer=(
            ["Scanning", "Parsing", "Halting", "Tallies", "Wiring"],
            [4, 5, 6, 7, 8, 9, 10, 11, 12],
            ["B-1"],
            ["The first compiler", "The stored program"],
        ),
        unordered=True,
        writes=True,
        statements=PerSide(
            "SQLAlchemy loads what it deletes; Django deletes by a condition where it can.",
            django=13,
            sqlalchemy=21,
        ),
        source=CASCADES,
    ),
    Question(
        "rows_deleted_with_course",
        asks="How many rows, across all tables, does deleting Compiler Construction delete?",
        # 1 certificate, 3 enrollments, 2 lessons, 1 material, 2 links to instructors, 1 link to
        # its prerequisite, 1 from the course that it is a prerequisite of, and the course itself.
        answer=12,
        writes=True,
        statements=PerSide(
            "Django loads the course and its enrollments; on SQLAlchemy's side the code "
            "names every table.",
            django=9,
            sqlalchemy=7,
        ),
        source=f"{DJANGO}/ref/models/querysets/#delete",
    ),
    Question(
        "delete_category_of_a_course",
        asks="Which category does each course have after Compilers is deleted?",
        answer=[
            ("Analytical Engines", 2),
            ("Compiler Construction", None),
            ("computability", None),
            ("Structured Programming", 2),
            ("Computer Architecture", 2),
            ("History of Mathematics", 5),
        ],
        writes=True,
        statements=PerSide(
            "SQLAlchemy queries the category's courses again before it deletes the category.",
            django=5,
            sqlalchemy=6,
        ),
        source=ON_DELETE,
    ),
    Question(
        "delete_category_tree",
        asks="Which categories remain after Science is deleted, and which category does each "
        "course have?",
        # The last course is about History, which is not below Science.
        answer=(
            instances("Category", "Music", "History"),
            [(1, None), (2, None), (3, None), (4, None), (5, None), (6, 5)],
        ),
        unordered=True,
        writes=True,
        statements=PerSide(
            "SQLAlchemy queries the courses of each category and deletes the categories "
            "one by one.",
            django=PerDatabase(
                "MariaDB checks keys at once, so Django first empties those that may be NULL.",
                sqlite=8,
                postgresql=8,
                mariadb=9,
            ),
            sqlalchemy=13,
        ),
        source=ON_DELETE,
    ),
    Question(
        "delete_later_lessons",
        asks="How many lessons in second position or later are deleted, and which remain?",
        answer=(2, ["Cards", "Scanning", "Halting", "Tallies", "Wiring"]),
        unordered=True,
        writes=True,
        source=f"{SQLALCHEMY}/queryguide/dml.html#orm-update-and-delete-with-custom-where-criteria",
    ),
    Question(
        "delete_enrollments_of_course",
        asks="How many certificates and enrollments are deleted with the enrollments in Analytical "
        "Engines?",
        # The other certificate is for an enrollment in another course.
        answer={"certificates": 1, "enrollments": 3},
        writes=True,
        statements=PerSide(
            "Django first loads the enrollments to find their certificates.", django=3, sqlalchemy=2
        ),
        source=f"{DJANGO}/topics/db/queries/#deleting-objects",
    ),
    Question(
        "delete_enrollment",
        asks="Which certificates remain after the enrollment of A-1 is deleted?",
        answer=["B-1"],
        writes=True,
        statements=PerSide(
            "SQLAlchemy loads the certificate before it deletes it.", django=4, sqlalchemy=5
        ),
        source=CASCADES,
    ),
    Question(
        "delete_user_with_both_roles",
        asks="Which users, enrollments and certificates remain after Ada is deleted, and who "
        "teaches what?",
        answer=(
            [
                "Grace",
                "Alan",
                "Edsger",
                "Barbara",
                "nobody",
                "Émilie",
                "Kathleen",
                "Somebody",
                "Tony",
                "Frances",
            ],
            [1, 2, 4, 6, 7, 8, 9, 10, 11, 12],
            ["A-1"],
            [(2, 2), (3, 2), (5, 2), (6, 2)],
        ),
        unordered=True,
        writes=True,
        statements=PerSide(
            "Django loads both children of the user, and the user again for each.",
            django=16,
            sqlalchemy=14,
        ),
        source=ON_DELETE,
    ),
    Question(
        "delete_no_lesson",
        asks="How many lessons are deleted from a course without lessons, and how many remain?",
        answer=(0, 7),
        writes=True,
        source=f"{DJANGO}/ref/models/querysets/#delete",
    ),
    Question(
        "delete_unused_categories",
        asks="Which categories remain after those with neither courses nor children are deleted?",
        # Science has no courses either, but it has a child.
        answer=["Science", "Computing", "Compilers", "History"],
        writes=True,
        statements=PerSide(
            "Django loads the categories first to find what refers to them.", django=5, sqlalchemy=2
        ),
        source=f"{DJANGO}/topics/db/queries/#deleting-objects",
    ),
    Question(
        "drop_lesson_from_course",
        asks="Which lessons does Analytical Engines have after Loops is removed, and which remain "
        "in all?",
        answer=(["Cards"], ["Cards", "Scanning", "Parsing", "Halting", "Tallies", "Wiring"]),
        unordered=True,
        writes=True,
        statements=PerSide(
            "SQLAlchemy loads the list of lessons once; Django queries one, then all.",
            django=5,
            sqlalchemy=4,
        ),
        source=f"{SQLALCHEMY}/cascades.html#delete-orphan",
    ),
    Question(
        "reissue_certificate",
        asks="Which enrollment does each certificate belong to after A-1 is deleted and issued "
        "again?",
        answer=[("A-1", 4), ("B-1", 5)],
        writes=True,
        source=f"{SQLALCHEMY}/session_basics.html#flushing",
    ),
)
