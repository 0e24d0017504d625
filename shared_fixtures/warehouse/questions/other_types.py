"""Types of PostgreSQL that neither library has a field for, in queries."""

from shared_fixtures.question import PerSide, Question, Refused

TYPES = "https://docs.sqlalchemy.org/en/21/dialects/postgresql.html#postgresql-data-types"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "addresses_as_text",
        asks="How does PostgreSQL write an address, a network, and two addresses of devices?",
        answer=("10.0.0.1/32", "10.1.0.0/16", "08:00:2b:01:02:03", "08:00:2b:ff:fe:01:02:03"),
        source=TYPES,
    ),
    Question(
        "bits_and_bytes_as_text",
        asks="How does PostgreSQL write two bits as four, a byte, and a sum of money?",
        answer=("1000", "\\x61", "$12.50"),
        source=TYPES,
    ),
    Question(
        "names_of_objects",
        asks="How does PostgreSQL write an object's number, a table, and a configuration?",
        answer=("42", "warehouse_rate", "english"),
        source=TYPES,
    ),
    Question(
        "words_as_text",
        asks="How does PostgreSQL write a vector of words, and a query?",
        answer=("'a' 'b'", "'bolt' & !'door'"),
        source=TYPES,
    ),
    Question(
        "times_without_fractions",
        asks="How does PostgreSQL write a moment and a time without fractions, and 90 minutes?",
        answer=("2024-05-01 10:00:01", "10:00:01", "01:30:00"),
        source=TYPES,
    ),
    Question(
        "ranges_put_together",
        asks="How does PostgreSQL write several ranges of which two overlap?",
        answer=(
            "{[1,5),[7,8)}",
            "{[1,5),[7,8)}",
            "{[1.0,5.0),[7.0,8.0)}",
            "{[2024-05-01,2024-05-05)}",
        ),
        source="https://www.postgresql.org/docs/18/rangetypes.html",
    ),
    Question(
        "hours_put_together",
        asks="How does PostgreSQL write a range of hours, and two that are adjacent?",
        answer=(
            '["2024-05-01 10:00:00","2024-05-01 12:00:00")',
            '{["2024-05-01 10:00:00","2024-05-01 14:00:00")}',
        ),
        source="https://www.postgresql.org/docs/18/rangetypes.html",
    ),
    Question(
        "hours_in_utc",
        asks="How does PostgreSQL write a range of moments, and several, in UTC?",
        answer=(
            '["2024-05-01 10:00:00+00","2024-05-01 12:00:00+00")',
            '{["2024-05-01 10:00:00+00","2024-05-01 12:00:00+00")}',
        ),
        statements=PerSide(
            "Django sets the time zone of its connections; SQLAlchemy leaves it to the server.",
            django=1,
            sqlalchemy=2,
        ),
        source="https://www.postgresql.org/docs/18/rangetypes.html",
    ),
    Question(
        "colours_in_their_order",
        asks="In which order do values of an enumeration come, whose type is red, amber, green?",
        answer=["red", "amber", "green"],
        source="https://docs.sqlalchemy.org/en/21/dialects/postgresql.html#postgresql-enum-types",
    ),
    Question(
        "percentage_of_a_hundred",
        asks="Is 100 a value of a domain of numbers up to 100?",
        answer=[100],
        source="https://docs.sqlalchemy.org/en/21/dialects/postgresql.html#domain-types",
    ),
    Question(
        "percentage_above_a_hundred",
        asks="Is 101 a value of a domain of numbers up to 100?",
        answer=Refused("IntegrityError", "IntegrityError"),
        source="https://docs.sqlalchemy.org/en/21/dialects/postgresql.html#domain-types",
    ),
)
