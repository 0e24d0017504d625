"""What a result can be asked for: rows, values, dictionaries, portions, the number of rows."""

from shared_fixtures.question import PerDatabase, PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2"
RESULT = "https://docs.sqlalchemy.org/en/21/core/connections.html#sqlalchemy.engine"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "members_of_fees_or_none",
        asks="What is the name of the only member of a fee, if there is one?",
        answer=("Dora", None),
        source=f"{RESULT}.Result.scalar_one_or_none",
    ),
    Question(
        "name_of_the_only_member",
        asks="What is the name of the only member, of whom there are several?",
        answer=Refused("Member.MultipleObjectsReturned", "MultipleResultsFound"),
        source=f"{RESULT}.Result.scalar_one",
    ),
    Question(
        "who_pays_most",
        asks="Who pays most?",
        answer="Cem",
        source=f"{RESULT}.Result.scalar",
    ),
    Question(
        "member_as_dictionary",
        asks="What are the columns of the member who pays most, with the values, and the only one "
        "of another fee?",
        answer=(["name", "fee"], {"name": "Cem", "fee": 30}, None),
        source=f"{RESULT}.MappingResult",
    ),
    Question(
        "fees_as_dictionaries_in_batches",
        asks="Which different fees are there, as dictionaries, two at a time?",
        answer=[[{"fee": 20}, {"fee": 30}], [{"fee": 0}]],
        source=f"{RESULT}.MappingResult.partitions",
    ),
    Question(
        "members_as_dictionaries_in_batches",
        asks="Which names have the members, as dictionaries, three at a time?",
        answer=[[{"name": "Ada"}, {"name": "Ben"}, {"name": "Cem"}], [{"name": "Dora"}]],
        source=f"{RESULT}.MappingResult.yield_per",
    ),
    Question(
        "different_fees_in_batches",
        asks="Which different fees are there, two at a time?",
        answer=[[20, 30], [0]],
        source=f"{RESULT}.Result.unique",
    ),
    Question(
        "fees_of_rows_with_names",
        asks="What are the fees, of rows that have names as well?",
        answer=[20, 20, 30, 0],
        source=f"{RESULT}.Result.scalars",
    ),
    Question(
        "count_on_what_is_closed",
        asks="How many books does a cursor, or a connection, count that was closed?",
        answer=PerDatabase(
            "Django's cursor has the error of the driver",
            sqlite=Refused("ProgrammingError", "ResourceClosedError"),
            postgresql=Refused("InterfaceError", "ResourceClosedError"),
            mariadb=Refused("ProgrammingError", "ResourceClosedError"),
        ),
        commits=True,
        statements=PerSide("A statement is counted before the cursor is found closed", 1, 0),
        source="https://docs.sqlalchemy.org/en/21/core/exceptions.html"
        "#sqlalchemy.exc.ResourceClosedError",
    ),
    Question(
        "key_of_an_inserted_book",
        asks="Which key has a book got that was inserted?",
        answer=6,
        writes=True,
        source=f"{RESULT}.CursorResult.inserted_primary_key",
    ),
)
