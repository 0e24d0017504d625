"""Queries, functions and values as tables, and what a subquery refers to."""

from datetime import UTC, datetime

from shared_fixtures.question import PerDatabase, PerSide, Question, instances

SELECTABLE = "https://docs.sqlalchemy.org/en/21/core/selectable.html"
SELECT = f"{SELECTABLE}#sqlalchemy.sql.expression.Select"
FROM = f"{SELECTABLE}#sqlalchemy.sql.expression.FromClause"
FUNCTION = "https://docs.sqlalchemy.org/en/21/core/functions.html"
ELEMENT = f"{FUNCTION}#sqlalchemy.sql.functions.FunctionElement"
TUTORIAL = "https://docs.sqlalchemy.org/en/21/tutorial/data_select.html"

QUESTIONS: tuple[Question, ...] = (
    # SB-02: OuterRef(OuterRef()), two levels up.
    Question(
        "harbours_of_ships_that_bring_little_home",
        asks="Which harbours have a ship of 1990 to 2001 that never brought 40 or more home?",
        # The Petrel brought 40 to Aarby, but 10 home; the anna 40.
        answer=["Borgvik"],
        unordered=True,
        source=f"{SELECT}.correlate",
    ),
    Question(
        "ships_with_their_greatest_cargo",
        asks="What was the greatest cargo of each ship?",
        answer=[
            *(("Petrel", 40), ("anna", 40), ("Borealis", 25), ("Dogger", 70)),
            ("Cormorant", None),
        ],
        source=f"{SELECT}.correlate_except",
    ),
    Question(
        "ships_of_equal_tonnage",
        asks="Which two ships are of the same tonnage?",
        answer=[("Petrel", "Borealis")],
        source=f"{SELECTABLE}#sqlalchemy.sql.expression.alias",
    ),
    Question(
        "agents_with_more_visits_than_another",
        asks="Which agent had more visits than which other?",
        # Moe and vik had two each; Vik, and no one, one.
        answer=[("Moe", ""), ("vik", "")],
        unordered=True,
        # On MariaDB Vik and vik are one agent.
        only_on=("sqlite", "postgresql"),
        source=f"{FROM}.alias",
    ),
    Question(
        "homes_of_old_ships",
        asks="Which ships were built by 2001, where at home, and which harbours lack a ship?",
        # The Dogger is of that year, but without a home.
        answer=(
            [("Petrel", "Borgvik"), ("anna", "Aarby"), ("Borealis", "Aarby")],
            ["Anse", "Inner basin", "Old quay"],
        ),
        source=f"{SELECTABLE}#sqlalchemy.sql.expression.join",
    ),
    Question(
        "visits_of_spring",
        asks="Which visits were before the tenth of June, as objects of a subquery?",
        answer=instances(
            "Visit", "anna in Aarby", "Petrel in Borgvik", "Petrel in Aarby", "Dogger in Borgvik"
        ),
        unordered=True,
        source="https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#sqlalchemy.orm.aliased",
    ),
    Question(
        "first_visit_of_each_ship",
        asks="Where was the first visit of each ship, with its moment?",
        answer=[
            ("Borealis", "Inner basin", datetime(2024, 6, 10, 12, tzinfo=UTC)),
            ("Dogger", "Borgvik", datetime(2024, 5, 1, 8, tzinfo=UTC)),
            ("Petrel", "Aarby", datetime(2024, 5, 1, 8, tzinfo=UTC)),
            ("anna", "Aarby", datetime(2024, 5, 3, 10, tzinfo=UTC)),
        ],
        unordered=True,
        # SQLite and MariaDB have no LATERAL.
        only_on=("postgresql",),
        source=f"{SELECT}.lateral",
    ),
    Question(
        "visits_in_samples",
        asks="How many visits are in a sample of all rows, and in one of none?",
        answer=(6, 0),
        only_on=("postgresql",),
        source=f"{FROM}.tablesample",
    ),
    Question(
        "numbers_of_dues_per_year",
        asks="How many harbours took dues in each year from 2021 to 2024?",
        answer=[(2021, 0), (2022, 1), (2023, 1), (2024, 2)],
        only_on=("postgresql",),
        source=f"{ELEMENT}.table_valued",
    ),
    Question(
        "heaviest_ships_as_json",
        asks="What are the ships above 120 tons as JSON, and their keys?",
        answer=(
            [{"name": "Petrel", "tonnage": 300}, {"name": "Borealis", "tonnage": 300}],
            ["name", "tonnage"],
        ),
        unordered=True,
        statements=PerSide("Python makes the objects of one query.", 1, 2),
        only_on=("postgresql",),
        source=f"{FROM}.table_valued",
    ),
    Question(
        "keys_without_a_row",
        asks="Which keys up to seven has no ship, and which no booking?",
        answer=([6, 7], [5, 6, 7]),
        only_on=("postgresql",),
        source=f"{ELEMENT}.column_valued",
    ),
    Question(
        "visits_by_the_harbours_own_agent",
        asks="Which visits have an agent whose name is a part of the harbour's?",
        answer=PerDatabase(
            "INSTR() takes Vik for vik on MariaDB.", sqlite=[6], postgresql=None, mariadb=[2, 6]
        ),
        unordered=True,
        # PostgreSQL takes no number for a condition.
        only_on=("sqlite", "mariadb"),
        source=f"{ELEMENT}.as_comparison",
    ),
)
