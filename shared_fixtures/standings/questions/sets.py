"""Unions, intersections and differences, with an order and slices."""

from shared_fixtures.question import Question, instances

QUERYSETS = "https://docs.djangoproject.com/en/5.2/ref/models/querysets"
SETS = (
    "https://docs.sqlalchemy.org/en/21/tutorial/data_select.html"
    "#union-union-all-and-other-set-operations"
)
ENTITIES = (
    "https://docs.sqlalchemy.org/en/21/orm/queryguide/select.html"
    "#selecting-entities-from-unions-and-other-set-operations"
)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "third_to_fifth_name",
        asks="What are the third to the fifth of the names of players and cities, from Z to A?",
        # QS-20, QS-21: after Ulm and Kiel, which has two clubs.
        answer=["Ines", "Gus", "Finn"],
        source=f"{QUERYSETS}/#union",
    ),
    Question(
        "rounds_with_a_bonus_or_many_points",
        asks="In which rounds was there a bonus, and in which more than four points, one by one?",
        # Scores 1, 2, 4 and 8; and scores 1, 4, 6 and 8.
        answer=[1, 1, 1, 2, 2, 2, 2, 3],
        unordered=True,
        source=f"{QUERYSETS}/#union",
    ),
    Question(
        "names_with_their_kind",
        asks="What are the names of the cities and of the keepers, and what is each, from Z to A?",
        # QS-21
        answer=[
            *(("Ulm", "city"), ("Kiel", "city"), ("Ines", "keeper")),
            *(("Finn", "keeper"), ("Emil", "keeper"), ("Bonn", "city")),
        ],
        source=SETS,
    ),
    Question(
        "strikers_of_alder",
        asks="Who is both a player of Alder and a striker, from Z to A?",
        answer=instances("Player", "Cleo", "Bo"),
        source=ENTITIES,
    ),
    Question(
        "players_never_best",
        asks="Who never had more than five points, nor a bonus of more than one, from Z to A?",
        # Not Bo and Dara for the points, nor Bo and Cleo for the bonus.
        answer=instances("Player", "Ines", "Gus", "Finn", "Emil"),
        source=f"{QUERYSETS}/#difference",
    ),
    Question(
        "best_of_the_first_two_rounds",
        asks="What are the best points of the second and of the first round?",
        answer=[(2, 7), (1, 5)],
        # SQLite has no order within a part of a union.
        only_on=("postgresql", "mariadb"),
        source=f"{QUERYSETS}/#union",
    ),
    Question(
        "number_of_names",
        asks="How many names have the clubs and their cities together?",
        # Three cities and five clubs.
        answer=8,
        source=SETS,
    ),
    Question(
        "strikers_and_players_of_cedar",
        asks="Who is a striker or a player of Cedar, from Z to A?",
        # QS-31, QS-07
        answer=instances("Player", "Gus", "Finn", "Dara", "Cleo", "Bo"),
        source=f"{QUERYSETS}/#or",
    ),
    Question(
        "strikers_or_of_alder_but_not_both",
        asks="Who has a club and is either a striker or a player of Alder, but not both, from Z "
        "to A?",
        # Ines keeps the goal of Alder; Dara is a striker elsewhere.
        answer=instances("Player", "Ines", "Dara"),
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/"
        "#complex-lookups-with-q-objects",
    ),
    Question(
        "page_of_players",
        asks="Who is second by name, who are third and fourth, and who is every third of the first "
        "six?",
        # QS-20: Bo, Cleo, Dara, Emil, Finn, Gus, Ines.
        answer={"second": "Cleo", "page": ["Dara", "Emil"], "every_third": ["Bo", "Emil"]},
        source="https://docs.djangoproject.com/en/5.2/topics/db/queries/#limiting-querysets",
    ),
)
