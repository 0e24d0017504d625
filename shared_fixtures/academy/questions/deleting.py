"""Rows that go, and what goes with them."""

from shared_fixtures.question import Question, instances

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"
ON_DELETE = f"{DJANGO}/ref/models/fields/#django.db.models.ForeignKey.on_delete"
CASCADES = f"{SQLALCHEMY}/cascades.html#delete"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "delete_course",
        asks="Which lessons, enrollments, certificates and materials outlive Analytical Engines?",
        answer=(
            ["Scanning", "Parsing", "Halting"],
            [4, 5, 6],
            ["B-1"],
            ["The first compiler"],
        ),
        writes=True,
        statements="SQLAlchemy loads what it deletes; Django deletes by a condition where it can.",
        source=CASCADES,
    ),
    Question(
        "rows_that_go_with_course",
        asks="How many rows does deleting Compiler Construction take, in all tables together?",
        # 1 certificate, 2 enrollments, 2 lessons, 1 material, 2 links to instructors, 1 link to
        # its prerequisite, 1 from the course that it is a prerequisite of, and the course itself.
        answer=11,
        writes=True,
        statements="Django loads the course and its enrollments; SQLAlchemy is told all tables.",
        source=f"{DJANGO}/ref/models/querysets/#delete",
    ),
    Question(
        "delete_category_of_a_course",
        asks="Which category has each course, after Compilers was deleted?",
        answer=[
            ("Analytical Engines", 2),
            ("Compiler Construction", None),
            ("computability", None),
            ("Structured Programming", 2),
        ],
        writes=True,
        statements="SQLAlchemy looks once more for courses of the category before it deletes it.",
        source=ON_DELETE,
    ),
    Question(
        "delete_category_tree",
        asks="Which categories and which courses are left, after Science was deleted?",
        answer=(instances("Category", "Music"), [(1, None), (2, None), (3, None), (4, None)]),
        writes=True,
        statements="SQLAlchemy looks for the courses of each category, and deletes one by one.",
        source=ON_DELETE,
    ),
    Question(
        "delete_later_lessons",
        asks="How many lessons in second place or later were deleted, and which are left?",
        answer=(2, ["Cards", "Scanning", "Halting"]),
        writes=True,
        source=f"{SQLALCHEMY}/queryguide/dml.html#orm-update-and-delete-with-custom-where-criteria",
    ),
    Question(
        "delete_enrollments_of_course",
        asks="How many certificates and enrollments of Analytical Engines were deleted?",
        # The other certificate is for an enrollment in another course.
        answer={"certificates": 1, "enrollments": 3},
        writes=True,
        statements="Django first loads the enrollments, whose certificates it has to find.",
        source=f"{DJANGO}/topics/db/queries/#deleting-objects",
    ),
    Question(
        "delete_enrollment",
        asks="Which certificates are left, after the enrollment of A-1 was deleted?",
        answer=["B-1"],
        writes=True,
        statements="SQLAlchemy loads the certificate before it deletes it.",
        source=CASCADES,
    ),
    Question(
        "delete_user_with_both_roles",
        asks="Which users, enrollments and certificates outlive Ada, and who teaches what?",
        answer=(
            ["Grace", "Alan", "Edsger", "Barbara", "nobody", "Émilie"],
            [1, 2, 4, 6],
            ["A-1"],
            [(2, 2), (3, 2)],
        ),
        writes=True,
        statements="Django loads both children of the user, and the user once more for each.",
        source=ON_DELETE,
    ),
    Question(
        "delete_no_lesson",
        asks="How many lessons are deleted of a course that has none, and how many are left?",
        answer=(0, 5),
        writes=True,
        source=f"{DJANGO}/ref/models/querysets/#delete",
    ),
    Question(
        "delete_unused_categories",
        asks="Which categories are left, after those without courses and children were deleted?",
        # Science has no course either, but a child.
        answer=["Science", "Computing", "Compilers"],
        writes=True,
        statements="Django looks for what refers to the categories, and so loads them first.",
        source=f"{DJANGO}/topics/db/queries/#deleting-objects",
    ),
    Question(
        "drop_lesson_from_course",
        asks="Which lessons are in Analytical Engines after Loops was dropped, and which are left?",
        answer=(["Cards"], ["Cards", "Scanning", "Parsing", "Halting"]),
        writes=True,
        statements="SQLAlchemy loads the list of lessons once; Django asks for one, then for all.",
        source=f"{SQLALCHEMY}/cascades.html#delete-orphan",
    ),
    Question(
        "reissue_certificate",
        asks="Which enrollment has the certificate A-1, after it was deleted and issued again?",
        answer=[("A-1", 4), ("B-1", 5)],
        writes=True,
        source=f"{SQLALCHEMY}/session_basics.html#flushing",
    ),
)
