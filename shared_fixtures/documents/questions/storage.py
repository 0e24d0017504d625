"""Columns, checks and indexes for JSON."""

from shared_fixtures.question import PerDatabase, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models"
JSONB = "https://docs.sqlalchemy.org/en/21/dialects/postgresql.html#sqlalchemy.dialects.postgresql.JSONB"

QUESTIONS: tuple[Question, ...] = (
    # JS-07
    Question(
        "type_of_details",
        asks="Of which type is the column of the details, as CREATE TABLE has it?",
        answer=PerDatabase(
            "SQLite has no type for JSON; json on MariaDB is longtext with a check.",
            sqlite="text",
            postgresql="jsonb",
            mariadb="json",
        ),
        source=f"{DJANGO}/fields/#jsonfield",
    ),
    # JS-07
    Question(
        "store_a_text_that_is_no_json",
        asks="Is a single brace stored as details?",
        answer=PerDatabase(
            "PostgreSQL has a type, the others a check.",
            sqlite=Refused("IntegrityError", "IntegrityError"),
            postgresql=Refused("DataError", "DataError"),
            mariadb=Refused("IntegrityError", "OperationalError"),
        ),
        writes=True,
        source="https://mariadb.com/kb/en/json-data-type/",
    ),
    # JS-07
    Question(
        "distinct_details_as_json",
        asks="Which different details are there, if jsonb is cast to json?",
        # The type json has no equality.
        answer=Refused("ProgrammingError", "ProgrammingError"),
        only_on=("postgresql",),
        source="https://www.postgresql.org/docs/current/datatype-json.html",
    ),
    # JS-07
    Question(
        "details_as_json_with_a_maker",
        asks="Which details have a key for the maker, if jsonb is cast to json?",
        # The operators of keys belong to jsonb.
        answer=Refused("ProgrammingError", "ProgrammingError"),
        only_on=("postgresql",),
        source="https://www.postgresql.org/docs/current/functions-json.html",
    ),
    # JS-07
    Question(
        "index_of_makers",
        asks="How is an index on a key of the details defined?",
        answer="CREATE INDEX documents_makers ON public.documents_card "
        "USING btree (((details ->> 'maker'::text)))",
        writes=True,
        only_on=("postgresql",),
        source=f"{DJANGO}/indexes/#expressions",
    ),
    # JS-07
    Question(
        "index_of_all_details",
        asks="How is an index defined in which containment is looked up?",
        answer="CREATE INDEX documents_all_details ON public.documents_card "
        "USING gin (details jsonb_path_ops)",
        writes=True,
        only_on=("postgresql",),
        source=JSONB,
    ),
    Question(
        "add_loan_without_days",
        asks="Is a loan stored whose terms lack the days, which a check demands?",
        answer=PerDatabase(
            "The driver of MariaDB calls it an operational error, which Django corrects.",
            sqlite=Refused("IntegrityError", "IntegrityError"),
            postgresql=Refused("IntegrityError", "IntegrityError"),
            mariadb=Refused("IntegrityError", "OperationalError"),
        ),
        writes=True,
        source=f"{DJANGO}/constraints/#checkconstraint",
    ),
    Question(
        "add_loan_without_terms",
        asks="Is a loan stored without terms?",
        answer=[4, 7],
        writes=True,
        source=f"{DJANGO}/constraints/#checkconstraint",
    ),
)
