"""Queries within queries."""

from shared_fixtures.question import PerSide, Question, instances

EXPRESSIONS = "https://docs.djangoproject.com/en/5.2/ref/models/expressions"
SUBQUERIES = f"{EXPRESSIONS}/#subquery-expressions"
TUTORIAL = "https://docs.sqlalchemy.org/en/21/tutorial/data_select.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "latest_points_of_each_player",
        asks="How many points did each player get in the latest round, if any, from Z to A?",
        answer=[
            *(("Ines", None), ("Gus", None), ("Finn", None)),
            *(("Emil", 5), ("Dara", 9), ("Cleo", 2), ("Bo", 4)),
        ],
        # SB-02
        source=SUBQUERIES,
    ),
    Question(
        "latest_scores",
        asks="Which is the latest score of each player?",
        answer=instances("Score", "Bo 3: 4", "Cleo 2: 2", "Dara 3: 9", "Emil 2: 5"),
        source=SUBQUERIES,
    ),
    Question(
        "points_and_home_goals_per_club",
        asks="How many points have the players of each club, and how many goals did it shoot at "
        "home?",
        # AG-02: 3, 0 + 1, 2 + 3, and 1 + 2 goals.
        answer=[
            *(("Alder", 22, 3), ("Birch", 18, 1), ("Cedar", 0, 5)),
            *(("Dogwood", 0, 3), ("Elm", 0, 0)),
        ],
        source=f"{EXPRESSIONS}/#using-aggregates-within-a-subquery-expression",
    ),
    Question(
        "players_and_whether_they_scored",
        asks="Which players have a score, from Z to A?",
        answer=[
            *(("Ines", False), ("Gus", False), ("Finn", False)),
            *(("Emil", True), ("Dara", True), ("Cleo", True), ("Bo", True)),
        ],
        # SB-01
        source=f"{EXPRESSIONS}/#exists-subqueries",
    ),
    Question(
        "clubs_with_a_good_player_at_home",
        asks="Which clubs had a home match in a round in which one of their players got more than "
        "five points?",
        # SB-02: Bo got seven when Alder was away, and Dara nine for Birch, not for Alder.
        answer=instances("Club", "Birch"),
        source=f"{EXPRESSIONS}/#referencing-columns-from-the-outer-queryset",
    ),
    Question(
        "clubs_without_a_striker",
        asks="Which clubs have no striker?",
        # SB-01
        answer=instances("Club", "Cedar", "Dogwood", "Elm"),
        source=f"{TUTORIAL}#exists-subqueries",
    ),
    Question(
        "scores_above_average",
        asks="Which scores are above the average of all?",
        # The average is 5, which two scores equal.
        answer=instances("Score", "Bo 2: 7", "Dara 3: 9"),
        statements=PerSide("Django's aggregate is a statement of its own.", 2, 1),
        source=f"{TUTORIAL}#scalar-and-correlated-subqueries",
    ),
    Question(
        "scores_above_average_of_player",
        asks="Which scores are above the average of their player?",
        # The averages are 5, 3.5, 6.5 and 5, which Emil's only score equals.
        answer=instances("Score", "Bo 2: 7", "Cleo 1: 5", "Dara 3: 9"),
        source=f"{EXPRESSIONS}/#using-aggregates-within-a-subquery-expression",
    ),
    Question(
        "points_behind_the_latest",
        asks="How many points more did the player of each score get in the latest round?",
        answer=[(1, -3), (2, 0), (3, 0), (4, -3), (5, 0), (6, 0), (7, 5), (8, 0)],
        source=SUBQUERIES,
    ),
    Question(
        "clubs_by_number_of_players",
        asks="Which clubs outside of Bonn have the fewest players?",
        answer=["Dogwood", "Cedar", "Alder"],
        source=f"{TUTORIAL}#scalar-and-correlated-subqueries",
    ),
)
