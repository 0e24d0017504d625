"""Commits, and what other connections and other databases see of them."""

from shared_fixtures.question import PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "rename_seen_by_another_connection",
        asks="What name does another connection read before and after a rename is committed?",
        answer=("Music", "Sound"),
        writes=True,
        commits=True,
        source=f"{DJANGO}/topics/db/transactions/#django-s-default-transaction-behavior",
    ),
    Question(
        "category_after_anothers_rename",
        asks="What name does an object have before and after another connection renames the row?",
        answer=("Music", "Sound"),
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/session_state_management.html#expiring",
    ),
    Question(
        "add_categories_until_one_is_refused",
        asks="Which of three categories remain where each is committed and the second is refused?",
        answer=["Compilers", "Computing", "History", "Music", "Opera", "Science"],
        writes=True,
        commits=True,
        source=f"{DJANGO}/topics/db/transactions/#autocommit",
    ),
    Question(
        "save_category_to_another_database",
        asks="What is a category called in each of two databases after a rename in the other one?",
        answer=("Music", "Sound"),
        writes=True,
        commits=True,
        statements=PerSide(
            "merge() reads the row before it updates it; save() updates it at once",
            django=4,
            sqlalchemy=5,
        ),
        source=f"{DJANGO}/topics/db/multi-db/#selecting-a-database-for-save",
    ),
)
