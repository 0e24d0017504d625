"""What the database deletes or sets itself, which Django has from version 6.1 on."""

from shared_fixtures.question import PerDatabase, PerSide, PerVersion, Question

DELETES = "https://docs.djangoproject.com/en/6.1/ref/models/fields/#django.db.models.DB_CASCADE"

QUESTIONS: tuple[Question, ...] = (
    # CA-03
    Question(
        "rows_left_by_deletes_of_the_database",
        asks="Which objects are announced as deleted with a hall, and which halls do the lamps and "
        "keys have then, if the database deletes the lamps and takes the keys off?",
        answer=(["Hall 2"], [1], [1, None]),
        writes=True,
        commits=True,
        statements=PerSide("Each creates its tables by statements of its own.", None, None),
        source=DELETES,
        only_with=("django 6.1",),
    ),
    Question(
        "guides_left_by_deletes_of_the_database",
        asks="Which hall do the guides of a hall that is deleted have, if the database sets it?",
        answer=[1, 1],
        writes=True,
        commits=True,
        statements=PerVersion(
            "SQLAlchemy 2.0 asks PostgreSQL about each table, 2.1 about all at once.",
            django=PerDatabase("See above.", sqlite=12, postgresql=9, mariadb=None),
            sqlalchemy=PerDatabase("See above.", sqlite=12, postgresql=None, mariadb=None),
        ),
        # InnoDB refuses SET DEFAULT.
        only_on=("sqlite", "postgresql"),
        source=DELETES,
        only_with=("django 6.1",),
    ),
)
