"""Relationships of a model to itself through intermediate rows, mutual and one-sided."""

from datetime import date

from shared_fixtures.question import PerDatabase, PerSide, Question, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
THROUGH = f"{GUIDE}/#extra-fields-on-many-to-many-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "friends_of_otis",
        asks="Who are Otis's friends?",
        answer=instances("Performer", "Aretha", "Sam"),
        unordered=True,
        source=THROUGH,
    ),
    Question(
        "performers_befriended_since_october_1962",
        asks="Which performers became someone's friend on or after October 1, 1962, by name?",
        # Otis and Sam did on that very day, Aretha before it, and Sam once more after it.
        answer=instances("Performer", "Curtis", "Otis", "Sam"),
        source=THROUGH,
    ),
    Question(
        "befriend_dusty",
        asks="Who are Aretha's and Dusty's friends, and since when, after Aretha adds Dusty?",
        answer=(
            ["Otis", "Dusty"],
            ["Aretha"],
            [("Aretha", date(2024, 7, 1)), ("Dusty", date(2024, 7, 1))],
        ),
        writes=True,
        statements=PerSide(
            "Django first checks, for each direction, whether the friend is already there.",
            django=9,
            sqlalchemy=PerDatabase(
                "SQLite returns new keys in no sure order, so each row is inserted alone.",
                sqlite=7,
                postgresql=6,
                mariadb=6,
            ),
        ),
        source=THROUGH,
    ),
    Question(
        "befriend_dusty_by_a_row",
        asks="Who are Aretha's and Dusty's friends, after a row is created for one direction?",
        # Only the manager of a mutual relationship knows of the other direction.
        answer=(["Otis"], ["Aretha"]),
        writes=True,
        source=THROUGH,
    ),
    Question(
        "unfriend_sam",
        asks="Which friendships remain after Otis removes Sam?",
        # Neither direction between the two.
        answer=[1, 2, 5, 6],
        writes=True,
        source=THROUGH,
    ),
    Question(
        "clear_friends_of_aretha",
        asks="Which friendships remain after Aretha's friends are cleared?",
        answer=[3, 4, 5, 6],
        writes=True,
        source=THROUGH,
    ),
    Question(
        "idols_and_followers_of_sam",
        asks="Who are Sam's idols, and whose idol is Sam?",
        answer=(["Otis"], ["Otis", "Aretha"]),
        source=THROUGH,
    ),
    Question(
        "choose_otis_as_idol",
        asks="Who are Dusty's idols and followers, and how strong is the influence, after she "
        "chooses Otis?",
        # One row, for one direction.
        answer=(["Otis"], [], [5]),
        writes=True,
        statements=PerSide(
            "Django first checks whether the idol is already there.", django=7, sqlalchemy=6
        ),
        source=THROUGH,
    ),
    Question(
        "influences_noted_by_dusty",
        asks="Which influences, of whom on whom, did Dusty note?",
        # Nobody has noted Sam's influence on Aretha.
        answer=[("Otis", "Sam"), ("Sam", "Otis")],
        source=THROUGH,
    ),
    Question(
        "delete_otis",
        asks="Which friendships and influences remain after Otis is deleted?",
        answer=([5, 6], [2]),
        writes=True,
        statements=PerSide(
            "SQLAlchemy reads the rows deleted with Otis; Django deletes them unread.",
            django=7,
            sqlalchemy=11,
        ),
        source=THROUGH,
    ),
    Question(
        "delete_dusty",
        asks="Which performer has noted each influence, after Dusty is deleted?",
        answer=[(1, None), (2, None), (3, None)],
        writes=True,
        statements=PerSide(
            "SQLAlchemy reads every list of rows that could contain Dusty.", django=6, sqlalchemy=9
        ),
        source=THROUGH,
    ),
)
