"""Groups: what makes one, and what multiplies or drops its rows."""

from shared_fixtures.question import Question, instances

AGGREGATION = "https://docs.djangoproject.com/en/5.2/topics/db/aggregation"
GROUPS = "https://docs.sqlalchemy.org/en/21/tutorial/data_select.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "players_per_club",
        asks="How many players has each club?",
        # AG-01
        answer=[("Alder", 3), ("Birch", 2), ("Cedar", 1), ("Dogwood", 0), ("Elm", 0)],
        source=f"{AGGREGATION}/#generating-aggregates-for-each-item-in-a-queryset",
    ),
    Question(
        "players_and_home_matches_per_club",
        asks="How many players and how many home matches has each club?",
        # AG-02
        answer=[
            *(("Alder", 3, 2), ("Birch", 2, 2), ("Cedar", 1, 2)),
            *(("Dogwood", 0, 2), ("Elm", 0, 0)),
        ],
        source=f"{AGGREGATION}/#combining-multiple-aggregations",
    ),
    Question(
        "strikers_of_clubs_with_a_striker",
        asks="How many strikers has each club that has one?",
        # AG-03
        answer=[("Alder", 2), ("Birch", 1)],
        source=f"{AGGREGATION}/#order-of-annotate-and-filter-clauses",
    ),
    Question(
        "players_of_clubs_with_a_striker",
        asks="How many players, at any position, has each club that has a striker?",
        # AG-03
        answer=[("Alder", 3), ("Birch", 2)],
        unordered=True,
        source=f"{AGGREGATION}/#order-of-annotate-and-filter-clauses",
    ),
    Question(
        "keepers_of_all_clubs",
        asks="How many keepers has each club, if any?",
        answer=[("Alder", 1), ("Birch", 1), ("Cedar", 1), ("Dogwood", 0), ("Elm", 0)],
        source=f"{AGGREGATION}/#filtering-on-annotations",
    ),
    Question(
        "clubs_with_several_players",
        asks="Which clubs have more than one player?",
        # AG-04
        answer=instances("Club", "Alder", "Birch"),
        unordered=True,
        source=f"{GROUPS}#aggregate-functions-with-group-by-having",
    ),
    Question(
        "players_per_position",
        asks="How many players are there for each position, from Z to A?",
        # AG-05
        answer=[("striker", 4), ("keeper", 3)],
        source=f"{AGGREGATION}/#order-of-annotate-and-values-clauses",
    ),
    Question(
        "positions_in_use",
        asks="At which positions do players play, from Z to A?",
        # QS-19
        answer=["striker", "keeper"],
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#distinct",
    ),
    Question(
        "players_per_position_of_each_club",
        asks="How many players has each club for each position, and how many have no club?",
        answer=[
            *(("Alder", "striker", 2), ("Alder", "keeper", 1)),
            *(("Birch", "striker", 1), ("Birch", "keeper", 1)),
            *(("Cedar", "keeper", 1), (None, "striker", 1)),
        ],
        source=f"{AGGREGATION}/#values",
    ),
    Question(
        "goals_per_round",
        asks="How many goals were shot in each round, the last first?",
        # 3 + 3, 1 in the match that was played, 0 + 5, and 4 + 4.
        answer=[(4, 6), (3, 1), (2, 5), (1, 8)],
        source=f"{AGGREGATION}/#values",
    ),
    Question(
        "average_and_best_total",
        asks="What are the average and the best total of those who scored?",
        # 15, 7, 13 and 5.
        answer={"average": 10.0, "best": 15},
        source=f"{AGGREGATION}/#aggregating-annotations",
    ),
    Question(
        "standings",
        asks="How many points has each club, with three for a match won and one for a draw?",
        # Cedar won twice and drew once; Alder, Birch and Dogwood won once and drew once.
        answer=[("Cedar", 7), ("Alder", 4), ("Birch", 4), ("Dogwood", 4), ("Elm", 0)],
        source="https://docs.sqlalchemy.org/en/21/tutorial/data_select.html"
        "#union-union-all-and-other-set-operations",
    ),
)
