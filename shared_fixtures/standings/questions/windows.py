"""Window functions: numbers, ranks, and values of other rows."""

from shared_fixtures.question import Question

WINDOWS = "https://docs.djangoproject.com/en/5.2/ref/models/expressions/#window-functions"
FUNCTIONS = "https://docs.djangoproject.com/en/5.2/ref/models/database-functions"
OVER = "https://docs.sqlalchemy.org/en/21/tutorial/data_select.html#using-window-functions"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "numbers_within_rounds",
        asks="Which number has each score in its round, the best first, and of equal ones the "
        "newest?",
        # Round 1: 4, 7, 2. Round 2: 1, 8, 5. Round 3: 6, 3.
        answer=[(1, 1), (2, 3), (3, 2), (4, 1), (5, 3), (6, 1), (7, 2), (8, 2)],
        source=f"{FUNCTIONS}/#rownumber",
    ),
    Question(
        "ranks_of_points",
        asks="Which rank has each score, with and without a gap after equal ones?",
        # 9, 7, 5 twice, 4 three times, and 2.
        answer=[
            *((1, 2, 2), (2, 5, 4), (3, 5, 4), (4, 3, 3)),
            *((5, 8, 5), (6, 1, 1), (7, 5, 4), (8, 3, 3)),
        ],
        source=f"{FUNCTIONS}/#denserank",
    ),
    Question(
        "ranks_within_round_and_position",
        asks="Which rank has each score in its round among players of the same position?",
        # Emil is the only keeper.
        answer=[(1, 1), (2, 2), (3, 2), (4, 1), (5, 2), (6, 1), (7, 2), (8, 1)],
        source=WINDOWS,
    ),
    Question(
        "shares_of_fours_and_fives",
        asks="Of the scores with four or five points, which part of the others is lower than each, "
        "and which part of all is not higher?",
        # Three of the other four are below a five; three of five are not above a four.
        answer=[(2, 0.0, 0.6), (3, 0.0, 0.6), (4, 0.75, 1.0), (7, 0.0, 0.6), (8, 0.75, 1.0)],
        source=f"{FUNCTIONS}/#percentrank",
    ),
    Question(
        "thirds_of_scores",
        asks="To which third does each score belong, from low to high, the newest of equal ones "
        "first?",
        # 5, 7, 3; then 2, 8, 4; then 1, 6.
        answer=[(1, 3), (2, 2), (3, 1), (4, 2), (5, 1), (6, 3), (7, 1), (8, 2)],
        source=f"{FUNCTIONS}/#ntile",
    ),
    Question(
        "points_before_and_after",
        asks="How many points had the player of each score before, next, and after that?",
        answer=[
            *((1, 4, 4, None), (2, None, 7, 4), (3, 7, None, None), (4, None, 2, None)),
            *((5, 5, None, None), (6, 4, None, None), (7, None, 9, None), (8, None, None, None)),
        ],
        source=f"{FUNCTIONS}/#lag",
    ),
    Question(
        "points_before_or_zero",
        asks="How many points had the player of each score before it, with zero for none?",
        answer=[(1, 4), (2, 0), (3, 7), (4, 0), (5, 5), (6, 4), (7, 0), (8, 0)],
        # MariaDB's LAG() has no third argument.
        only_on=("sqlite", "postgresql"),
        source=f"{FUNCTIONS}/#lag",
    ),
    Question(
        "first_last_and_second_points",
        asks="What are the first, the last and the second points of the player of each score?",
        answer=[
            *((1, 4, 4, 7), (2, 4, 4, 7), (3, 4, 4, 7), (4, 5, 2, 2)),
            *((5, 5, 2, 2), (6, 4, 9, 9), (7, 4, 9, 9), (8, 5, 5, None)),
        ],
        source=f"{FUNCTIONS}/#nthvalue",
    ),
    Question(
        "points_behind_the_best_of_round",
        asks="How many points is each score behind the best of its round?",
        # The best are 5, 7 and 9.
        answer=[(1, 0), (2, 1), (3, 5), (4, 0), (5, 5), (6, 0), (7, 1), (8, 2)],
        source=WINDOWS,
    ),
    Question(
        "places_of_totals",
        asks="How many points has each player in total, and which place is that?",
        answer=[
            *(("Bo", 15, 1), ("Cleo", 7, 3), ("Dara", 13, 2), ("Emil", 5, 4)),
            *(("Finn", 0, 5), ("Gus", 0, 5), ("Ines", 0, 5)),
        ],
        source=WINDOWS,
    ),
    Question(
        "best_scores_of_each_round",
        asks="Who was best in each round, the last round first?",
        # AG-11
        answer=[(3, "Dara"), (2, "Bo"), (1, "Cleo")],
        source="https://docs.djangoproject.com/en/5.2/ref/models/expressions/"
        "#django.db.models.expressions.Window",
    ),
    Question(
        "places_of_bo",
        asks="Which place did Bo take among all players in each round?",
        # Cleo had five in the first, Dara nine in the third.
        answer=[(1, 2), (2, 1), (3, 2)],
        source=OVER,
    ),
)
