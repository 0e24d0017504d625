"""Operators and orders of columns, and parameters."""

from shared_fixtures.question import Question

ELEMENT = "https://docs.sqlalchemy.org/en/21/core/sqlelement.html"
OPERATORS = f"{ELEMENT}#sqlalchemy.sql.expression.ColumnOperators"
EXPRESSIONS = "https://docs.djangoproject.com/en/5.2/ref/models/expressions"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "names_by_three_patterns",
        asks="Which name has an o in second place, does not end with s, and is without a g?",
        # Borealis and Dogger have an o there as well.
        answer=["Cormorant"],
        source=f"{OPERATORS}.not_like",
    ),
    Question(
        "ships_of_a_tonnage_or_of_none",
        asks="Which ships have a tonnage that a parameter gives: 300, and unknown?",
        answer=(["Petrel", "Borealis"], ["Dogger"]),
        source=f"{OPERATORS}.is_not_distinct_from",
    ),
    # EX-03
    Question(
        "ships_of_harbours",
        asks="What are the names of the ships, of and their homes in one text?",
        answer=[
            *("Petrel of Borgvik", "anna of Aarby", "Borealis of Aarby", "Dogger of "),
            "Cormorant of Borgvik",
        ],
        source=f"{OPERATORS}.concat",
    ),
    Question(
        "signals_inverted",
        asks="What are the signals, and one more, with every bit turned round?",
        answer=[(-6, -7), (-1, -2), (-7, -8), (-4, -5), (-2, -3)],
        # MariaDB computes with numbers that have no sign.
        only_on=("sqlite", "postgresql"),
        source=f"{OPERATORS}.bitwise_not",
    ),
    Question(
        "tonnages_from_unknown_and_to_it",
        asks="Which tonnages are there, from the unknown up, and down to it?",
        answer=([None, 80, 120, 300, 300], [300, 300, 120, 80, None]),
        # MariaDB has neither word; its NULLs are the least.
        only_on=("sqlite", "postgresql"),
        source=f"{OPERATORS}.nulls_first",
    ),
    Question(
        "cargos_and_depths_around_unknown",
        asks="Which cargos are there after the unknown, and which depths before and after it?",
        answer=(
            [None, 70, 40, 40, 25, 10],
            [6.0, 7.5, 7.5, 9.0, None],
            [None, 9.0, 7.5, 7.5, 6.0],
        ),
        only_on=("sqlite", "postgresql"),
        source=f"{ELEMENT}#sqlalchemy.sql.expression.nulls_last",
    ),
    Question(
        "oldest_ships_by_all",
        asks="Which ship is as old as all, and which are as heavy as any of Borgvik?",
        answer=(["Borealis"], ["Petrel", "Borealis", "Cormorant"]),
        # SQLite has neither word.
        only_on=("postgresql", "mariadb"),
        source=f"{OPERATORS}.all_",
    ),
    Question(
        "ships_not_of_all_years",
        asks="Which ships are older than all of 2001, and which newer than any of Borgvik?",
        answer=(["Petrel", "Borealis"], ["anna", "Dogger", "Cormorant"]),
        only_on=("postgresql", "mariadb"),
        source=f"{OPERATORS}.any_",
    ),
    Question(
        "names_without_vowels",
        asks="What is left of the names without their small vowels?",
        answer=["Ptrl", "nn", "Brls", "Dggr", "Crmrnt"],
        only_on=("postgresql",),
        source=f"{OPERATORS}.regexp_replace",
    ),
    Question(
        "ships_by_full_text",
        asks="Which ship is found by a word of its name, however it is written?",
        answer=["Petrel"],
        only_on=("postgresql",),
        source=f"{OPERATORS}.match",
    ),
    Question(
        "ships_by_full_text_of_mariadb",
        asks="Which ship does MariaDB find by a word of its name?",
        answer=["Petrel"],
        commits=True,
        writes=True,
        only_on=("mariadb",),
        source="https://docs.sqlalchemy.org/en/21/dialects/mysql.html"
        "#sqlalchemy.dialects.mysql.match",
    ),
    Question(
        "ships_between_two_years",
        asks="Which ships were built from 1985 to 1990?",
        answer=["Petrel", "Borealis"],
        unordered=True,
        source=f"{ELEMENT}#sqlalchemy.sql.expression.between",
    ),
    Question(
        "signals_by_operators_of_a_type",
        asks="What are the signals moved left and right, and what do they have of six?",
        answer=[(10, 2, 4), (0, 0, 0), (12, 3, 6), (6, 1, 2), (2, 0, 0)],
        only_with=("sqlalchemy 2.1",),
        source="https://docs.sqlalchemy.org/en/21/core/custom_types.html"
        "#redefining-and-creating-new-operators",
    ),
    Question(
        "signals_moved_by_written_operator",
        asks="What are the signals moved left, by an operator that is written out?",
        answer=[10, 0, 12, 6, 2],
        source=f"{ELEMENT}#sqlalchemy.sql.expression.custom_op",
    ),
    Question(
        "name_in_quotes",
        asks="How is a column called name quoted on MariaDB and on SQLite?",
        answer=["`name`", '"name"'],
        without_sql=True,
        source=f"{ELEMENT}#sqlalchemy.sql.expression.quoted_name",
    ),
    Question(
        "ships_after_a_year",
        asks="Which ships were built after 1990, and which after 2001?",
        answer=(["anna", "Dogger", "Cormorant"], ["Cormorant"]),
        source="https://docs.sqlalchemy.org/en/21/core/connections.html"
        "#using-lambdas-to-add-significant-speed-gains-to-statement-production",
    ),
    Question(
        "ships_with_visits_and_bookings",
        asks="Which ships were in Borgvik and booked, which did one of both, and which just one?",
        answer=(
            ["Petrel"],
            ["Petrel", "anna", "Dogger", "Cormorant"],
            ["anna", "Dogger", "Cormorant"],
        ),
        source=f"{EXPRESSIONS}/#exists-subqueries",
    ),
    Question(
        "petrel_by_folded_name",
        asks="Which ship is called petrel, in any case on both sides?",
        answer=["Petrel"],
        source="https://docs.djangoproject.com/en/5.2/howto/custom-lookups/"
        "#a-bilateral-transformer-example",
    ),
    # EX-05
    Question(
        "weights_in_words",
        asks="Which ships are heavy, from 300 tons on, and what is there for the others?",
        answer=["heavy", None, "heavy", None, None],
        source=f"{EXPRESSIONS}/#case",
    ),
    Question(
        "initials_of_ships",
        asks="What are the first letters of the ships, and their second to third?",
        answer=[("P", "et"), ("a", "nn"), ("B", "or"), ("D", "og"), ("C", "or")],
        source=f"{EXPRESSIONS}/#slicing-f-expressions",
    ),
)
