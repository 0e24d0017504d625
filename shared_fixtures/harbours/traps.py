"""Statements that run, and silently answer another question."""

from shared_fixtures.question import Refused, Trap, is_new_enough

TRAPS: tuple[Trap, ...] = (
    # SB-02
    Trap(
        "harbours_of_ships_that_bring_little_anywhere",
        of="harbours_of_ships_that_bring_little_home",
        side="sqlalchemy",
        why="Only the query directly around is referred to: the harbours are joined once more.",
        # The Petrel brought 40 to Aarby.
        answer=[],
    ),
    Trap(
        "ships_of_a_tonnage_by_equality",
        of="ships_of_a_tonnage_or_of_none",
        side="sqlalchemy",
        why="A parameter is not known to be NULL, so = is written, which is true of no row.",
        answer=(["Petrel", "Borealis"], []),
    ),
    # EX-03
    Trap(
        "ships_of_harbours_by_concatenation",
        of="ships_of_harbours",
        side="sqlalchemy",
        why="What is concatenated with NULL is NULL, where Django takes an empty text for it.",
        answer=[
            *("Petrel of Borgvik", "anna of Aarby", "Borealis of Aarby", None),
            "Cormorant of Borgvik",
        ],
    ),
    # EX-03
    Trap(
        "ships_of_harbours_by_function",
        of="ships_of_harbours",
        side="sqlalchemy",
        why="CONCAT() of MariaDB is NULL if one part is; that of PostgreSQL leaves the part out.",
        answer=[
            *("Petrel of Borgvik", "anna of Aarby", "Borealis of Aarby", None),
            "Cormorant of Borgvik",
        ],
        only_on=("mariadb",),
    ),
    # EX-07
    Trap(
        "whether_time_of_statements_stands_still",
        of="whether_time_stands_still",
        side="django",
        why="Now() is the time of the statement on PostgreSQL, and func.now() of the transaction.",
        answer=False,
    ),
    # QS-08
    Trap(
        "ships_by_home_by_inner_join",
        of="ships_by_home_and_year",
        side="sqlalchemy",
        why="An inner join drops the ship without a home, which Django's order keeps.",
        answer=["Borealis", "anna", "Petrel", "Cormorant"],
    ),
    # QS-16
    Trap(
        "number_of_ships_beside_harbours",
        of="number_of_ships_with_a_home",
        side="sqlalchemy",
        why="Without a join, each of five ships is there once for each of five harbours.",
        answer=25,
    ),
    # QS-17: 2.0 filters the class that was joined last.
    Trap(
        "ship_of_a_key_by_keyword",
        of="ship_of_a_key_with_its_home",
        side="sqlalchemy",
        why="filter_by() is about the joined class in 2.0, and refused as ambiguous in 2.1.",
        answer=Refused("", "AmbiguousColumnError")
        if is_new_enough("sqlalchemy 2.1")
        else [("anna", "Aarby"), ("Borealis", "Aarby")],
        unordered=True,
    ),
    # QS-18
    Trap(
        "oldest_years_by_distinct_column",
        of="oldest_years_of_tonnages",
        side="sqlalchemy",
        why="DISTINCT ON is PostgreSQL's; elsewhere SQLAlchemy writes a plain DISTINCT, and warns.",
        answer=[(80, 2010), (120, 2001), (300, 1985), (300, 1990)],
        only_on=("sqlite", "mariadb"),
    ),
    # QS-18
    Trap(
        "oldest_years_by_distinct_field",
        of="oldest_years_of_tonnages",
        side="django",
        why="DISTINCT ON is PostgreSQL's; elsewhere Django refuses distinct() with a field.",
        answer=Refused("NotSupportedError", ""),
        only_on=("sqlite", "mariadb"),
    ),
    # QS-30
    Trap(
        "signals_of_all_ships_set",
        of="signals_of_ships_of_aarby_set",
        side="sqlalchemy",
        why="Nothing joins the harbour to the ship, so its condition is true for every ship.",
        answer=[7, 7, 7, 7, 7],
    ),
    # QS-32
    Trap(
        "first_page_without_an_order",
        of="first_page_of_ships",
        side="sqlalchemy",
        why="Without an order any two rows are the first; SQLAlchemy does not warn.",
        answer=["Petrel", "anna"],
        # PostgreSQL stores a row that was changed behind the others.
        only_on=("sqlite", "mariadb"),
    ),
    # QS-32
    Trap(
        "first_page_with_a_warning",
        of="first_page_of_ships",
        side="django",
        why="Without an order any two rows are the first; Django's paginator warns, and goes on.",
        answer=(["Petrel", "anna"], ["UnorderedObjectListWarning"]),
        only_on=("sqlite", "mariadb"),
    ),
    # EX-02
    Trap(
        "ships_with_half_signals_by_slash",
        of="ships_with_half_signals_above_two",
        side="django",
        why="MariaDB compares the fraction, though Django reads the value as an integer.",
        answer=["Petrel", "Borealis"],
        unordered=True,
        only_on=("mariadb",),
    ),
)
