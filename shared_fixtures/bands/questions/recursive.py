"""Relationships of a model to itself through rows of their own, mutual and not."""

from datetime import date

from shared_fixtures.question import Question, instances

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
        asks="Who has become somebody's friend on the first of October 1962 or later?",
        # Otis and Sam did on the day itself, Aretha did before.
        answer=instances("Performer", "Otis", "Sam"),
        source=THROUGH,
    ),
    Question(
        "befriend_dusty",
        asks="Who are Aretha's and Dusty's friends, and since when, after one added the other?",
        answer=(
            ["Otis", "Dusty"],
            ["Aretha"],
            [date(2024, 7, 1), date(2024, 7, 1)],
        ),
        writes=True,
        statements="Django first looks, for each direction, whether the friend is there.",
        source=THROUGH,
    ),
    Question(
        "befriend_dusty_by_a_row",
        asks="Who are Aretha's and Dusty's friends, after a row was made for one direction?",
        # Only the manager of a mutual relationship knows of the other direction.
        answer=(["Otis"], ["Aretha"]),
        writes=True,
        source=THROUGH,
    ),
    Question(
        "unfriend_sam",
        asks="Which friendships are left, after Otis removed Sam?",
        # Neither direction between the two.
        answer=[1, 2],
        writes=True,
        source=THROUGH,
    ),
    Question(
        "clear_friends_of_aretha",
        asks="Which friendships are left, after Aretha lost all friends?",
        answer=[3, 4],
        writes=True,
        source=THROUGH,
    ),
    Question(
        "idols_and_followers_of_sam",
        asks="Whom does Sam take after, and who takes after Sam?",
        answer=(["Otis"], ["Otis", "Aretha"]),
        source=THROUGH,
    ),
    Question(
        "take_after_otis",
        asks="Who are Dusty's idols and followers, and how strong is it, after she chose Otis?",
        # One row, for one direction.
        answer=(["Otis"], [], [5]),
        writes=True,
        statements="Django first looks whether the idol is there.",
        source=THROUGH,
    ),
    Question(
        "influences_noted_by_dusty",
        asks="Who takes after whom, as Dusty says?",
        # Nobody has noted that Aretha takes after Sam.
        answer=[("Otis", "Sam"), ("Sam", "Otis")],
        source=THROUGH,
    ),
    Question(
        "delete_otis",
        asks="Which friendships and influences are left, after Otis was deleted?",
        answer=([], [2]),
        writes=True,
        statements="SQLAlchemy reads the rows that go with Otis; Django deletes them unread.",
        source=THROUGH,
    ),
    Question(
        "delete_dusty",
        asks="Who has noted which influence, after Dusty was deleted?",
        answer=[(1, None), (2, None), (3, None)],
        writes=True,
        statements="SQLAlchemy reads all lists of rows that Dusty could be in.",
        source=THROUGH,
    ),
)
