"""Aggregates that Django has for all databases from version 6.0 or 6.1 on."""

from shared_fixtures.question import PerDatabase, Question

AGGREGATES = "https://docs.djangoproject.com/en/6.1/ref/models/querysets"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "bits_of_points_with_a_bonus",
        asks="Which bits do all, some, and an odd number of a player's points with a bonus have?",
        # 7 and 4 of Bo; the others have one each, or none.
        answer=PerDatabase(
            "MariaDB returns the neutral number for no rows, which has all bits for BIT_AND.",
            sqlite=None,
            postgresql=[
                *(("Bo", 4, 7, 3), ("Cleo", 5, 5, 5), ("Dara", None, None, None)),
                *(("Emil", 5, 5, 5), ("Finn", None, None, None), ("Gus", None, None, None)),
                ("Ines", None, None, None),
            ],
            mariadb=[
                *(("Bo", 4, 7, 3), ("Cleo", 5, 5, 5), ("Dara", 2**64 - 1, 0, 0)),
                *(("Emil", 5, 5, 5), ("Finn", 2**64 - 1, 0, 0), ("Gus", 2**64 - 1, 0, 0)),
                ("Ines", 2**64 - 1, 0, 0),
            ],
        ),
        only_on=("postgresql", "mariadb"),
        only_with=("django 6.1",),
        source=f"{AGGREGATES}/#bitand",
    ),
    Question(
        "bits_of_points_or_a_number",
        asks="Which bits do all, some, and an odd number of a player's points have, or else -1?",
        # 7, 4 and 4; 5 and 2; 9 and 4; 5.
        answer=[
            *(("Bo", 4, 7, 7), ("Cleo", 0, 7, 7), ("Dara", 0, 13, 13), ("Emil", 5, 5, 5)),
            *(("Finn", -1, -1, -1), ("Gus", -1, -1, -1), ("Ines", -1, -1, -1)),
        ],
        # SQLite gets the aggregates from Python. Those of MariaDB are never null, so Django
        # refuses a default there; the chapter warehouse asks PostgreSQL.
        only_on=("sqlite",),
        only_with=("django 6.1",),
        source=f"{AGGREGATES}/#bitand",
    ),
    Question(
        "keepers_of_clubs",
        asks="Who are the keepers of each club, or a dash?",
        # One at most: SQLite has no order in an aggregate before version 3.44.
        answer=[
            *(("Alder", "Ines"), ("Birch", "Emil"), ("Cedar", "Finn")),
            *(("Dogwood", "-"), ("Elm", "-")),
        ],
        only_with=("django 6.1",),
        source=f"{AGGREGATES}/#stringagg",
    ),
    Question(
        "positions_of_clubs",
        asks="Which different positions do the players of each club have, the last first?",
        answer=[
            *(("Alder", "striker or keeper"), ("Birch", "striker or keeper"), ("Cedar", "keeper")),
            *(("Dogwood", None), ("Elm", None)),
        ],
        # SQLite takes DISTINCT only without a separator.
        only_on=("postgresql", "mariadb"),
        only_with=("django 6.1", "sqlalchemy 2.1"),
        source=f"{AGGREGATES}/#stringagg",
    ),
    Question(
        "points_by_player",
        asks="What are the key, the name and the total of each player who scored, the newest "
        "first, and the round with 7 points or more, or -1?",
        # Bo has 7 points in the second round, and Dara 9 in the third.
        answer=[(5, "Emil", 5, -1), (4, "Dara", 13, 3), (3, "Cleo", 7, -1), (2, "Bo", 15, 2)],
        # PostgreSQL has ANY_VALUE from version 16 on, and no version of MariaDB.
        only_on=("sqlite",),
        only_with=("django 6.1",),
        source=f"{AGGREGATES}/#anyvalue",
    ),
)
