"""Set operations, and queries with a name: WITH."""

from shared_fixtures.question import PerSide, Question

SELECTABLE = "https://docs.sqlalchemy.org/en/21/core/selectable.html"
SELECT = f"{SELECTABLE}#sqlalchemy.sql.expression.Select"
CTE = f"{SELECTABLE}#sqlalchemy.sql.expression.CTE"

COUNTED = PerSide("Django's querysets have no ALL here, so Python counts.", 2, 1)

# The visits are of the ships 1, 1, 2, 3, 3 and 4, the bookings of 1, 2, 1 and 5.
QUESTIONS: tuple[Question, ...] = (
    Question(
        "ships_that_visited_or_booked",
        asks="Which ships visited a harbour or booked a day?",
        answer=[1, 2, 3, 4, 5],
        unordered=True,
        source=f"{SELECT}.union",
    ),
    Question(
        "ships_as_often_as_they_visited_or_booked",
        asks="Which ships visited or booked, each as often as it did?",
        answer=[1, 1, 1, 1, 2, 2, 3, 3, 4, 5],
        unordered=True,
        source=f"{SELECT}.union_all",
    ),
    Question(
        "ships_that_visited_and_booked",
        asks="Which ships visited a harbour and booked a day?",
        answer=[1, 2],
        unordered=True,
        source=f"{SELECT}.intersect",
    ),
    Question(
        "ships_that_visited_without_a_booking",
        asks="Which ships visited a harbour without booking a day?",
        answer=[3, 4],
        unordered=True,
        source=f"{SELECT}.except_",
    ),
    Question(
        "visits_that_a_booking_matches",
        asks="Which ships visited and booked, each as often as it did both, and how many is that?",
        # The first ship did both twice.
        answer=([1, 1, 2], 3),
        unordered=True,
        statements=COUNTED._replace(sqlalchemy=2),
        # SQLite has no INTERSECT ALL.
        only_on=("postgresql", "mariadb"),
        source=f"{SELECT}.intersect_all",
    ),
    Question(
        "visits_and_bookings_without_the_other",
        asks="Which visits have no booking left for them, and which bookings no visit?",
        answer=([3, 3, 4], [5]),
        unordered=True,
        statements=COUNTED._replace(sqlalchemy=2),
        # SQLite has no EXCEPT ALL.
        only_on=("postgresql", "mariadb"),
        source=f"{SELECT}.except_all",
    ),
    # SB-03
    Question(
        "parts_of_aarby",
        asks="Which parts has Aarby, and how deep inside it is each?",
        answer=[("Aarby", 0), ("Inner basin", 1), ("Old quay", 2)],
        unordered=True,
        statements=PerSide("Django asks for each level.", 4, 1),
        source=f"{SELECTABLE}#sqlalchemy.sql.expression.GenerativeSelect.cte",
    ),
    Question(
        "aarby_and_its_basin_with_parts",
        asks="Which harbours are Aarby, its basin, or a part of one of them?",
        # The quay is a part of both.
        answer=["Aarby", "Inner basin", "Old quay"],
        unordered=True,
        statements=PerSide("Django asks for each level.", 3, 1),
        source=f"{CTE}.union",
    ),
    Question(
        "harbours_with_more_cargo_than_another",
        asks="Which harbour got more cargo than which other?",
        # 105 and 80; that of the basin is not known.
        answer=[("Aarby", "Borgvik")],
        source=f"{CTE}.alias",
    ),
    Question(
        "visits_of_two_harbours",
        asks="How many visits had Borgvik, and how many Aarby, by two queries of one name?",
        answer=(2, 3),
        statements=PerSide("Django asks for each.", 2, 1),
        source=f"{SELECTABLE}#sqlalchemy.sql.expression.HasCTE.cte.params.nesting",
    ),
    Question(
        "bookings_before_some_are_deleted",
        asks="How many bookings were there before the same statement deleted the cancelled?",
        answer=4,
        writes=True,
        statements=PerSide("Django counts, then deletes.", 2, 1),
        # SQLite and MariaDB have no statement that writes in WITH.
        only_on=("postgresql",),
        source=f"{SELECTABLE}#sqlalchemy.sql.expression.HasCTE.add_cte",
    ),
    Question(
        "names_of_renamed_ships",
        asks="Which homes have the ships of the year 2001, all of which get a bell?",
        answer=[("anna", "Aarby", 4), ("Dogger", None, 7)],
        writes=True,
        unordered=True,
        statements=PerSide("Django updates, then asks.", 2, 1),
        only_on=("postgresql",),
        source="https://docs.sqlalchemy.org/en/21/core/dml.html",
    ),
    Question(
        "harbours_depth_first",
        asks="Which harbours come after each other if each part follows what it is part of?",
        answer=["Aarby", "Inner basin", "Old quay", "Anse", "Borgvik"],
        statements=PerSide("Django asks for the parts of each harbour.", 6, 1),
        # SEARCH is PostgreSQL's since 14.
        only_on=("postgresql",),
        source=f"{CTE}.suffix_with",
    ),
    Question(
        "whether_with_is_run_apart",
        asks="Is a query in WITH run apart, without a word about it and with MATERIALIZED?",
        answer=(False, True),
        only_on=("postgresql",),
        source=f"{CTE}.prefix_with",
    ),
)
