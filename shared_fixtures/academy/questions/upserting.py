"""Get or create, update or create, insert or ignore."""

from datetime import UTC, date, datetime

from shared_fixtures.question import Instance, Lock, PerDatabase, PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"
GET_OR_CREATE = f"{DJANGO}/querysets/#get-or-create"
UPDATE_OR_CREATE = f"{DJANGO}/querysets/#update-or-create"
BULK_CREATE = f"{DJANGO}/querysets/#bulk-create"
UPSERT = f"{SQLALCHEMY}/queryguide/dml.html#orm-upsert-statements"

#: What the clock shows while a question runs.
MOMENT = datetime(2024, 7, 1, 12, 0, 0, 123456, tzinfo=UTC)
LOADED = datetime(2024, 1, 1, 10, tzinfo=UTC)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "find_compilers_or_create",
        asks="Which categories have the slugs compilers and translators, and was each just "
        "created?",
        # The first keeps its name: the other name is for a new category only.
        answer=[
            (Instance("Category", "Compilers"), False),
            (Instance("Category", "Translators"), True),
        ],
        writes=True,
        source=GET_OR_CREATE,
    ),
    Question(
        "create_painting_or_find",
        asks="Which category has the slug painting, and was it just created?",
        answer=(Instance("Category", "Painting"), True),
        writes=True,
        source=GET_OR_CREATE,
    ),
    # WR-06
    Question(
        "keep_rename_when_slug_is_taken",
        asks="Is a category with a slug that is taken refused, and a rename in the same "
        "transaction kept?",
        # By slug; the fourth was Music, and there is no trace of the Translators.
        answer=(True, ["Compilers", "Computing", "History", "Sound", "Science"]),
        writes=True,
        statements=PerSide("Django queries the row again after the error.", django=5, sqlalchemy=4),
        source=f"{SQLALCHEMY}/session_transaction.html#using-savepoint",
    ),
    Question(
        "update_lesson_or_create",
        asks="What are the second and the third lesson of a course with two after "
        "update-or-create, is each new, and what are its timestamps?",
        answer=[
            (Instance("Lesson", "2. Branches"), False, LOADED, MOMENT),
            (Instance("Lesson", "3. Branches"), True, MOMENT, MOMENT),
        ],
        writes=True,
        locks=(Lock("academy_lesson", 1),),
        source=UPDATE_OR_CREATE,
    ),
    Question(
        "update_held_lesson_or_create",
        asks="What are the lessons of a course called after update-or-create of the second, which "
        "was changed since it was read, and of a third?",
        # The second was Loops when it was read, and Loops is also the value to write.
        answer=[(1, "Cards"), (2, "Loops"), (3, "Trees")],
        unordered=True,
        writes=True,
        locks=(Lock("academy_lesson", 1),),
        source=f"{SQLALCHEMY}/queryguide/api.html#populate-existing",
    ),
    Question(
        "create_lesson_or_update",
        asks="What are the first lessons of two courses, one of which had none, and is each new?",
        # One title is for a lesson that exists, the other for one that does not.
        answer=[
            (Instance("Lesson", "1. Overview, revised"), False),
            (Instance("Lesson", "1. Overview"), True),
        ],
        writes=True,
        # There is no lesson of the second course that could be locked.
        locks=(Lock("academy_lesson", 2),),
        source=UPDATE_OR_CREATE,
    ),
    # WR-07
    Question(
        "insert_categories_ignoring_conflicts",
        asks="Which categories exist after two are inserted, with the one whose slug is taken "
        "ignored?",
        answer=["Compilers", "Computing", "History", "Music", "Painting", "Science"],
        writes=True,
        source=BULK_CREATE,
    ),
    Question(
        "skip_rating_refused_by_check",
        asks="Does an insert that ignores conflicts also skip a row that a check refuses?",
        answer=PerDatabase(
            why="Only PostgreSQL ignores conflicts of uniqueness and nothing else.",
            sqlite=[(1, 5)],
            postgresql=Refused("IntegrityError", "IntegrityError"),
            mariadb=[(1, 5)],
        ),
        writes=True,
        source="https://sqlite.org/lang_conflict.html",
    ),
    Question(
        "upsert_lessons",
        asks="Which lessons, with timestamps, do two courses have after one is overwritten and "
        "one added?",
        answer=[
            (1, 1, "Cards", LOADED, LOADED),
            (1, 2, "Branches", LOADED, MOMENT),
            (4, 1, "Sequence", MOMENT, MOMENT),
        ],
        unordered=True,
        writes=True,
        source=UPSERT,
    ),
    Question(
        "upsert_held_lesson",
        asks="What is the title of an object that was read before an upsert overwrote its row?",
        answer="Branches",
        writes=True,
        statements=PerSide(
            "SQLAlchemy's upsert returns the row; Django refreshes the object.",
            django=3,
            sqlalchemy=2,
        ),
        source=UPSERT,
    ),
    Question(
        "add_progress_or_enroll",
        asks="How far is each learner after Edsger gains half a course and Barbara enrolls with "
        "half?",
        # Edsger had a quarter, and his date stays.
        answer=[
            (1, date(2024, 2, 1), 0.5),
            (3, date(2024, 1, 10), 1.0),
            (4, date(2024, 1, 11), 0.75),
            (5, date(2024, 7, 1), 0.5),
        ],
        writes=True,
        statements=PerSide(
            "Django's upsert takes no expressions, so each row is read first.",
            django=5,
            sqlalchemy=2,
        ),
        locks=PerSide(
            why="What Django reads first it also locks; Barbara's row does not exist yet.",
            django=PerDatabase(
                why="MariaDB checks Barbara's keys at once, which locks what they refer to.",
                sqlite=(),
                postgresql=(Lock("academy_enrollment", 2),),
                mariadb=(
                    Lock("academy_enrollment", 2),
                    Lock("academy_course", 1, "SHARE"),
                    Lock("academy_learner", 5, "SHARE"),
                ),
            ),
            sqlalchemy=(),
        ),
        source=UPSERT,
    ),
    Question(
        "save_category_under_taken_key",
        asks="What does a category hold after another one without a parent is saved under its key?",
        answer=[("Translators", "translators", None)],
        writes=True,
        statements=PerSide(
            "SQLAlchemy reads the row first, to write only what differs.", django=2, sqlalchemy=3
        ),
        source=f"{SQLALCHEMY}/session_state_management.html#merging",
    ),
    Question(
        "save_held_category",
        asks="What is a category called after another process renamed it, and after it is saved "
        "with its old name?",
        answer=("Parsers", "Compilers"),
        writes=True,
        source=f"{SQLALCHEMY}/session_state_management.html#merging",
    ),
    Question(
        "save_category_under_free_key",
        asks="What is the result of saving a category under a key that no row has?",
        answer=Instance("Category", "Opera"),
        writes=True,
        source=f"{DJANGO}/instances/#how-django-knows-to-update-vs-insert",
    ),
)
