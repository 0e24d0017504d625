"""Aggregates and their options."""

from shared_fixtures.question import Question

AGGREGATION = "https://docs.djangoproject.com/en/5.2/topics/db/aggregation"
AGGREGATES = "https://docs.djangoproject.com/en/5.2/ref/models/querysets"
FUNCTIONS = "https://docs.sqlalchemy.org/en/21/core/functions.html"
EXPRESSIONS = "https://docs.djangoproject.com/en/5.2/ref/models/expressions"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "total_and_average_points",
        asks="How many points were scored, and how many on average?",
        # AG-06, AG-07
        answer={"points__sum": 40, "average": 5.0},
        source=f"{AGGREGATION}/#generating-aggregates-over-a-queryset",
    ),
    Question(
        "different_points",
        asks="How many different points are there, and what are their total and average?",
        # 2, 4, 5, 7 and 9.
        answer={"number": 5, "total": 27, "average": 5.4},
        source=f"{AGGREGATES}/#distinct",
    ),
    Question(
        "points_with_a_bonus",
        asks="What are the number, total, average, lowest and highest of the points with a bonus?",
        # AG-09: 7, 4, 5 and 5. Dara's bonus of zero is not one.
        answer={"number": 4, "total": 21, "average": 5.25, "lowest": 4, "highest": 7},
        source=f"{AGGREGATION}/#filtering-on-annotations",
    ),
    Question(
        "figures_of_each_player",
        asks="What are each player's total, lowest, highest and average points, with figures for "
        "those without a score?",
        # AG-08
        answer=[
            ("Bo", 15, 15, 4, 7, 5.0),
            ("Cleo", 7, 7, 2, 5, 3.5),
            ("Dara", 13, 13, 4, 9, 6.5),
            ("Emil", 5, 5, 5, 5, 5.0),
            ("Finn", None, 0, -1, 10, 0.5),
            ("Gus", None, 0, -1, 10, 0.5),
            ("Ines", None, 0, -1, 10, 0.5),
        ],
        source=f"{AGGREGATES}/#default",
    ),
    Question(
        "spread_of_points",
        asks="What are the variance and the standard deviation of all points?",
        # The squared distances from 5 are 4, 1, 1, 0, 9, 16, 1 and 0: 32 / 8.
        answer={"variance": 4.0, "deviation": 2.0},
        # SQLite has no such functions; Django brings them there.
        only_on=("postgresql", "mariadb"),
        source=f"{AGGREGATES}/#variance",
    ),
    Question(
        "spread_of_a_sample_of_bonuses",
        asks="What are the variance and the standard deviation of the bonuses of all but Bo, taken "
        "as a sample?",
        # 2, 0 and 1: (1 + 1 + 0) / 2.
        answer={"variance": 1.0, "deviation": 1.0},
        only_on=("postgresql", "mariadb"),
        source=f"{AGGREGATES}/#stddev",
    ),
    Question(
        "spreads_of_players_in_birch_and_cedar",
        asks="What is the spread of each player's points in Birch and Cedar, if any?",
        # 4 and 9 are 2.5 from their average; a single score has no spread.
        answer=[("Dara", 6.25, 2.5), ("Emil", 0.0, 0.0), ("Finn", -1.0, -2.0)],
        only_on=("postgresql", "mariadb"),
        source=f"{AGGREGATES}/#default",
    ),
    Question(
        "bits_of_points_per_player",
        asks="Which bits are set in any points of each player who scored?",
        # 7 | 4 | 4, 5 | 2, 9 | 4 and 5.
        answer=[("Bo", 7), ("Cleo", 7), ("Dara", 13), ("Emil", 5)],
        # SQLite has no aggregate of bits.
        only_on=("postgresql", "mariadb"),
        source=f"{EXPRESSIONS}/#creating-your-own-aggregate-functions",
    ),
    Question(
        "spans_of_points_per_player",
        asks="How far are the best and the worst points of each player apart?",
        answer=[
            *(("Bo", 3), ("Cleo", 3), ("Dara", 5), ("Emil", 0)),
            *(("Finn", None), ("Gus", None), ("Ines", None)),
        ],
        source=f"{EXPRESSIONS}/#creating-your-own-aggregate-functions",
    ),
    Question(
        "players_by_their_points",
        asks="Which players have the fewest points in total, with those without a score last?",
        # 5, 7, 13 and 15.
        answer=["Emil", "Cleo", "Dara", "Bo", "Finn", "Gus", "Ines"],
        source=f"{AGGREGATION}/#order-by",
    ),
)
