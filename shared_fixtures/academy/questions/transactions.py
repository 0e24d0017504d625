"""Transactions, and savepoints within them."""

from decimal import Decimal

from shared_fixtures.question import Lock, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"
ATOMIC = f"{DJANGO}/topics/db/transactions/#controlling-transactions-explicitly"
SAVEPOINT = f"{SQLALCHEMY}/session_transaction.html#using-savepoint"
LOCK = f"{DJANGO}/ref/models/querysets/#select-for-update"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "move_learner_to_grace",
        asks="How many learners does each instructor have after one moves from Ada to Grace?",
        answer=[(1, 2), (2, 3), (7, 0), (8, 0)],
        writes=True,
        source=ATOMIC,
    ),
    Question(
        "keep_outer_rename",
        asks="What are the categories called before and after only the inner of two renames fails?",
        # By key; the first would be Nature to the end if the inner rename were kept.
        answer=(
            ["Nature", "Computing", "Compilers", "Sound", "History"],
            ["Science", "Computing", "Compilers", "Sound", "History"],
        ),
        writes=True,
        source=SAVEPOINT,
    ),
    Question(
        "lose_both_renames",
        asks="What are the categories called before and after the block with both renames fails?",
        answer=(
            ["Nature", "Computing", "Compilers", "Sound", "History"],
            ["Science", "Computing", "Compilers", "Music", "History"],
        ),
        writes=True,
        source=ATOMIC,
    ),
    Question(
        "lose_released_rename",
        asks="What are the categories called after the inner block has ended, and after the outer "
        "one fails?",
        answer=(
            ["Science", "Computing", "Compilers", "Sound", "History"],
            ["Science", "Computing", "Compilers", "Music", "History"],
        ),
        writes=True,
        source=SAVEPOINT,
    ),
    Question(
        "add_categories_one_by_one",
        asks="Which of three new categories are refused, and which categories exist in the end?",
        # The refused one stands between the two others.
        answer=(
            ["music"],
            ["Compilers", "Computing", "History", "Music", "Opera", "Painting", "Science"],
        ),
        writes=True,
        source=SAVEPOINT,
    ),
    Question(
        "count_before_and_after_saving",
        asks="How many categories does a query count before and after a new one is saved?",
        answer=(5, 6),
        writes=True,
        source=f"{SQLALCHEMY}/session_basics.html#flushing",
    ),
    Question(
        "replace_lesson",
        asks="Which lessons does a course have after one is deleted and another takes its "
        "position?",
        answer=["1. Cards", "2. Branches"],
        writes=True,
        source=f"{DJANGO}/ref/models/instances/#deleting-objects",
    ),
    Question(
        "raise_locked_price",
        asks="What is a price after ten is added, if it was changed between reading and locking?",
        # Read as 49.90, changed to 60.00 meanwhile.
        answer=Decimal("70.00"),
        writes=True,
        locks=(Lock("academy_course", 1),),
        source=f"{SQLALCHEMY}/queryguide/api.html#populate-existing",
    ),
    Question(
        "locked_courses_with_categories",
        asks="Which courses are there, each with its category, when only the courses are locked?",
        # The third has no category, so the outer join's categories cannot be locked.
        answer=[
            ("Analytical Engines", "Computing"),
            ("Compiler Construction", "Compilers"),
            ("computability", None),
            ("Structured Programming", "Computing"),
            ("Computer Architecture", "Computing"),
            ("History of Mathematics", "History"),
        ],
        source=LOCK,
        # SQLite silently locks nothing; on MariaDB Django cannot lock only some tables.
        only_on=("sqlite", "postgresql"),
        locks=tuple(Lock("academy_course", key) for key in range(1, 7)),
    ),
    Question(
        "undo_rename_by_hand",
        asks="What is a category called before and after its rename is rolled back?",
        answer=("Sound", "Music"),
        writes=True,
        source=f"{DJANGO}/topics/db/transactions/#django.db.transaction.set_rollback",
    ),
    Question(
        "announce_committed_renames",
        asks="Which renames do two transactions announce, if in the second a savepoint is rolled "
        "back after its inner one was released?",
        # Opera is named before the savepoint, and Sound within the inner one.
        answer=["Opera", "Sound", "Opera"],
        writes=True,
        source=f"{DJANGO}/topics/db/transactions/#performing-actions-after-commit",
    ),
    Question(
        "rename_category_after_reading_it",
        asks="What is a category called after a rename and a second one in a block, before and "
        "after the block fails?",
        answer=("Opera", "Sound"),
        writes=True,
        source=f"{SQLALCHEMY}/session_transaction.html#using-savepoint",
    ),
    Question(
        "rename_behind_the_object",
        asks="What name does an object have after its row is renamed, and after a refresh?",
        answer=("Music", "Sound"),
        writes=True,
        source=f"{SQLALCHEMY}/queryguide/dml.html#selecting-a-synchronization-strategy",
    ),
)
