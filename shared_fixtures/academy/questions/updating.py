"""Updating one row or many."""

from datetime import UTC, datetime
from decimal import Decimal

from shared_fixtures.question import PerDatabase, PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
BULK_UPDATE = f"{SQLALCHEMY}/orm/queryguide/dml.html"
MOMENT = datetime(2024, 7, 1, 12, 0, 0, 123456, tzinfo=UTC)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "rename_course",
        asks="Which name and modification time does a course have after it is renamed?",
        answer=("Computability", MOMENT),
        writes=True,
        source=f"{DJANGO}/topics/db/queries/#saving-changes-to-objects",
    ),
    Question(
        "change_price_and_nothing_else",
        asks="What does a course hold when its price is saved after another writer changed its "
        "description?",
        # The other writer's description stays: only price and timestamp are written.
        answer=("By another writer", Decimal("0.01"), MOMENT),
        writes=True,
        source=f"{DJANGO}/ref/models/instances/#specifying-which-fields-to-save",
    ),
    Question(
        "touch_lesson",
        asks="Which modification time does a lesson have after it is saved unchanged?",
        answer=MOMENT,
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#django.db.models.DateField.auto_now",
    ),
    Question(
        "rename_lesson_alone",
        asks="Which title and modification time does a lesson have after only its title is saved?",
        answer=("Reels", datetime(2024, 1, 3, 10, tzinfo=UTC)),
        writes=True,
        statements=PerSide("Django loads the lesson first.", django=3, sqlalchemy=2),
        source=f"{DJANGO}/ref/models/instances/#specifying-which-fields-to-save",
    ),
    Question(
        "count_one_more_learner",
        asks="How many learners does Ada have after the database adds one?",
        answer=4,
        writes=True,
        source=f"{DJANGO}/ref/models/expressions/#f-expressions",
    ),
    Question(
        "raise_good_ratings",
        asks="How many enrollments rated four or more are set to five, and which have five now?",
        # Enrollment 1 had five before and still counts.
        answer=(4, [1, 4, 5, 7]),
        writes=True,
        source=f"{DJANGO}/ref/models/querysets/#update",
    ),
    Question(
        "describe_courses_with_timestamp",
        asks="When was each course modified, after a bulk update of the courses in Computing?",
        answer=[
            ("Analytical Engines", MOMENT),
            ("Compiler Construction", datetime(2024, 3, 1, 12, tzinfo=UTC)),
            ("computability", datetime(2024, 5, 5, tzinfo=UTC)),
            ("Structured Programming", MOMENT),
            ("Computer Architecture", MOMENT),
            ("History of Mathematics", datetime(2025, 1, 2, tzinfo=UTC)),
        ],
        writes=True,
        source=f"{SQLALCHEMY}/core/metadata.html#sqlalchemy.schema.Column.params.onupdate",
    ),
    Question(
        "describe_courses_without_timestamp",
        asks="What are the description and modification time of each course in Computing after a "
        "bulk update of the description alone?",
        answer=[
            ("New", datetime(2024, 1, 2, 9, tzinfo=UTC)),
            ("New", datetime(2024, 2, 29, 6, 30, tzinfo=UTC)),
            ("New", datetime(2024, 2, 10, 8, tzinfo=UTC)),
        ],
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#django.db.models.DateField.auto_now",
    ),
    Question(
        "end_live_enrollments_in_computing",
        asks="How many live enrollments in Computing courses become self-paced, and which stay "
        "live?",
        # Enrollment 5 is for a course in Compilers.
        answer=(3, [5]),
        writes=True,
        source=f"{BULK_UPDATE}#orm-update-and-delete-with-custom-where-criteria",
    ),
    # WR-08
    Question(
        "set_progress_of_several",
        asks="What is the progress of each enrollment after three of them are updated at once?",
        answer=[1.0, 0.5, 0.75, 0.125, 1.0, 0.75, 0.25, 0.25, 0.25, 0.0, 0.25, 0.25],
        writes=True,
        source=f"{DJANGO}/ref/models/querysets/#bulk-update",
    ),
    Question(
        "rate_by_progress",
        asks="How is each enrollment rated if finished ones get five, half-finished ones get one, "
        "and the rest keep theirs?",
        # The third is at exactly one half; the second and the tenth have no rating and keep none.
        answer=[5, None, 1, 4, 5, 1, 4, 3, 3, None, 2, 2],
        writes=True,
        source=f"{DJANGO}/ref/models/conditional-expressions/#conditional-update",
    ),
    Question(
        "swap_names_of_users",
        asks="Which first and last name does Grace have after one statement swaps them?",
        answer=PerDatabase(
            why="MariaDB assigns from left to right, and reads what it has just assigned.",
            sqlite=("Hopper", "Grace"),
            postgresql=("Hopper", "Grace"),
            mariadb=("Hopper", "Hopper"),
        ),
        writes=True,
        source=f"{SQLALCHEMY}/tutorial/data_update.html#parameter-ordered-updates",
    ),
    Question(
        "swap_lessons",
        asks="In which order are the lessons of Analytical Engines after a swap?",
        answer=[(1, "Loops"), (2, "Cards")],
        writes=True,
        source=f"{SQLALCHEMY}/orm/session_basics.html#flushing",
    ),
    Question(
        "update_no_enrollment",
        asks="How many enrollments are updated when none is rated one?",
        answer=0,
        writes=True,
        source=f"{DJANGO}/ref/models/querysets/#update",
    ),
    Question(
        "name_of_category_read_again",
        asks="What is a category called when it is read again after another process renamed it?",
        answer="Parsers",
        writes=True,
        source=f"{SQLALCHEMY}/orm/queryguide/api.html#populate-existing",
    ),
    Question(
        "rename_category_back",
        asks="What is a category called after another process renamed it, and after it is given "
        "its old name back?",
        answer=("Parsers", "Compilers"),
        writes=True,
        source=f"{SQLALCHEMY}/orm/session_state_management.html#refreshing-expiring",
    ),
)
