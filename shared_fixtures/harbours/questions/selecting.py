"""The columns, the tables, the rows and the locks of one ``select()``."""

from decimal import Decimal

from shared_fixtures.question import Lock, Question, Refused

SELECTABLE = "https://docs.sqlalchemy.org/en/21/core/selectable.html"
SELECT = f"{SELECTABLE}#sqlalchemy.sql.expression.Select"
DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/querysets"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "names_with_tonnages",
        asks="What are the names of the ships, and, as an afterthought, their tonnages?",
        answer=[
            *(("Petrel", 300), ("anna", 120), ("Borealis", 300), ("Dogger", None)),
            ("Cormorant", 80),
        ],
        source=f"{SELECT}.add_columns",
    ),
    Question(
        "number_of_listed_visits",
        asks="How many visits to Aarby does a query list?",
        answer=3,
        source=f"{SELECT}.with_only_columns",
    ),
    Question(
        "ships_with_homes_without_a_key_twice",
        asks="What are the key, the name and the home of each ship that has one, and its depth?",
        answer=[
            *((1, "Petrel", 2, 7.5), (2, "anna", 1, 9.0), (3, "Borealis", 1, 9.0)),
            (5, "Cormorant", 2, 7.5),
        ],
        source=f"{SELECT}.reduce_columns",
    ),
    Question(
        "names_under_the_names_of_tables",
        asks="What are the oldest ship and its home called, under the names of their tables?",
        answer={"harbours_ship_name": "Borealis", "harbours_harbour_name": "Aarby"},
        source=f"{SELECT}.set_label_style",
    ),
    Question(
        "ships_and_harbours_in_full",
        asks="Which ship has which home, with the ships that have none, and harbours of no ship?",
        answer=[
            *(("Petrel", "Borgvik"), ("anna", "Aarby"), ("Borealis", "Aarby")),
            *(("Cormorant", "Borgvik"), ("Dogger", None)),
            *((None, "Inner basin"), (None, "Old quay"), (None, "Anse")),
        ],
        unordered=True,
        # MariaDB has no FULL JOIN.
        only_on=("sqlite", "postgresql"),
        source=f"{SELECT}.join.params.full",
    ),
    Question(
        "ships_and_harbours_without_another",
        asks="Which ships have no home, and which harbours no ship?",
        answer=[("Dogger", None), (None, "Inner basin"), (None, "Old quay"), (None, "Anse")],
        unordered=True,
        only_on=("sqlite", "postgresql"),
        source=f"{SELECT}.outerjoin.params.full",
    ),
    Question(
        "harbours_with_dues_of_2024",
        asks="What were the dues of each harbour in 2024, if there were any?",
        # Those of Aarby in 2023 are of another year.
        answer=[
            *(("Aarby", Decimal("110.00")), ("Borgvik", Decimal("90.50"))),
            *(("Inner basin", None), ("Old quay", None), ("Anse", None)),
        ],
        source=f"{SELECT}.outerjoin_from",
    ),
    Question(
        "ships_with_their_tugs",
        asks="How many tugs has each booking of each ship, with the ships that never booked?",
        answer=[
            *(("Borealis", None), ("Cormorant", 3), ("Dogger", None)),
            *(("Petrel", 1), ("Petrel", 2), ("anna", 0)),
        ],
        unordered=True,
        source=f"{SELECT}.join.params.isouter",
    ),
    Question(
        "two_deepest_harbours_with_ties",
        asks="Which are the two deepest harbours, with those that are as deep as the second?",
        answer=[("Aarby", 9.0), ("Borgvik", 7.5), ("Anse", 7.5)],
        unordered=True,
        # SQLite has no FETCH.
        only_on=("postgresql", "mariadb"),
        source=f"{SELECT}.fetch.params.with_ties",
    ),
    Question(
        "deepest_tenth_of_harbours",
        asks="Does the database know a share of rows: FETCH FIRST 10 PERCENT?",
        # That is Oracle's and SQL Server's.
        answer=Refused("ProgrammingError", "ProgrammingError"),
        only_on=("postgresql", "mariadb"),
        source=f"{SELECT}.fetch.params.percent",
    ),
    # QS-28
    Question(
        "table_that_a_plan_reads",
        asks="Which table does the plan of a query read, before the query runs?",
        answer=True,
        source=f"{DJANGO}/#explain",
    ),
    Question(
        "index_that_a_hint_forbids",
        asks="Which index finds the visits of a moment, and which if that one is not to be used?",
        answer=("harbours_visit_arrived", None),
        only_on=("mariadb",),
        source=f"{SELECT}.with_hint",
    ),
    Question(
        "ships_without_repeated_tonnage",
        asks="Which tonnages are there, with DISTINCT written by hand?",
        answer=[80, 120, 300, None],
        unordered=True,
        source=f"{SELECT}.prefix_with",
    ),
    Question(
        "depth_of_aarby_while_others_read",
        asks="How deep is Aarby, in a row that others may read but not change meanwhile?",
        answer=9.0,
        only_on=("postgresql", "mariadb"),
        locks=(Lock("harbours_harbour", 1, "SHARE"),),
        source=f"{SELECT}.with_for_update.params.read",
    ),
    Question(
        "name_of_aarby_by_written_lock",
        asks="What is Aarby called, with a lock that is written in MariaDB's own words?",
        answer="Aarby",
        only_on=("mariadb",),
        locks=(Lock("harbours_harbour", 1, "SHARE"),),
        source=f"{SELECT}.with_statement_hint",
    ),
    Question(
        "name_of_borgvik_while_others_rename_it",
        asks="What is Borgvik called, in a row whose key alone others may not change?",
        answer="Borgvik",
        only_on=("postgresql",),
        locks=(Lock("harbours_harbour", 2, "KEY SHARE"),),
        source=f"{SELECT}.with_for_update.params.key_share",
    ),
    Question(
        "depths_of_free_harbours",
        asks="How deep are Anse, which another transaction changes, and Aarby, without waiting?",
        answer=[None, 9.0],
        only_on=("postgresql", "mariadb"),
        locks=(Lock("harbours_harbour", 1),),
        locked=(Lock("harbours_harbour", 5),),
        source=f"{SELECT}.with_for_update.params.nowait",
    ),
    Question(
        "heavy_ships_in_a_new_table",
        asks="Which ships, and of how many tons, does a table have that a query made?",
        # The anna has 120 tons, no more.
        answer=[("Borealis", 300), ("Petrel", 300)],
        unordered=True,
        writes=True,
        commits=True,
        only_with=("sqlalchemy 2.1",),
        source=f"{SELECT}.into",
    ),
)
