"""Texts, bytes, and what is stored as one of these."""

from uuid import UUID

from shared_fixtures.question import PerDatabase, PerSide, Question
from shared_fixtures.specimens.statements import with_editor

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
TYPES = f"{SQLALCHEMY}/core/type_basics.html#sqlalchemy.types"
MYSQL = f"{SQLALCHEMY}/dialects/mysql.html#sqlalchemy.dialects.mysql"
OWN_FIELDS = f"{DJANGO}/howto/custom-model-fields"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "types_of_texts",
        asks="Which types does the database give to columns of texts?",
        answer=PerDatabase(
            "Texts of PostgreSQL and MariaDB are Unicode in any case; SQLite keeps the words",
            sqlite=[
                *("varchar(20)", "text", "varchar(20)", "char(5)", "nchar(5)", "text"),
                *("varchar(20)", "text"),
            ],
            postgresql=[
                *("character varying(20)", "text", "character varying(20)", "character(5)"),
                *("character(5)", "text", "character varying(20)", "text"),
            ],
            mariadb=[
                *("varchar(20)", "longtext", "varchar(20)", "char(5)", "char(5)", "text"),
                *("varchar(20)", "text"),
            ],
        ),
        statements=with_editor(2),
        commits=True,
        source=f"{TYPES}.Unicode",
    ),
    Question(
        "types_of_bytes",
        asks="Which types does the database give to columns of bytes, pickles and keys?",
        answer=PerDatabase(
            "Only PostgreSQL and MariaDB have a type for UUIDs",
            sqlite=["blob", "blob", "char(32)", "uuid"],
            postgresql=["bytea", "bytea", "uuid", "uuid"],
            mariadb=["longblob", "blob", "uuid", "uuid"],
        ),
        statements=with_editor(2),
        commits=True,
        # Before, UUID is char(32) on MariaDB.
        only_with=("sqlalchemy 2.1",),
        source=f"{TYPES}.LargeBinary",
    ),
    Question(
        "types_of_lengths",
        asks="Which types has MariaDB for texts and bytes of different lengths?",
        answer=[
            *("tinytext", "text", "mediumtext", "longtext", "tinyblob", "blob", "mediumblob"),
            *("longblob", "char(5)", "varchar(5)", "char(5)", "varchar(5)", "binary(4)"),
            "varbinary(4)",
        ],
        only_on=("mariadb",),
        commits=True,
        source=f"{MYSQL}.MEDIUMTEXT",
    ),
    Question(
        "texts_that_come_back_otherwise",
        asks="What does MariaDB return of texts with spaces at their end, and of short bytes?",
        answer=("ab", "ab ", b"ab\0\0", b"ab"),
        only_on=("mariadb",),
        writes=True,
        commits=True,
        source=f"{TYPES}.VARBINARY",
    ),
    Question(
        "rarity_and_features",
        asks="Which rarities are there, in order, and which features has what is common?",
        answer=(["rare", "common"], ["clear", "raw"]),
        only_on=("mariadb",),
        statements=PerSide("Two rows are two of Django's inserts", django=5, sqlalchemy=4),
        writes=True,
        commits=True,
        source=f"{MYSQL}.SET",
    ),
    Question(
        "addresses_in_order",
        asks="Which address comes first, and how is the long one written?",
        answer=(["10.0.0.2", "10.0.0.10"], "2001:db8::1"),
        only_on=("mariadb",),
        statements=PerSide("Two rows are two of Django's inserts", django=5, sqlalchemy=3),
        writes=True,
        commits=True,
        source=f"{MYSQL}.INET6",
    ),
    Question(
        "pickled_label",
        asks="What comes back of a label that is stored as a pickle?",
        answer=("quartz", (3, 2.5)),
        statements=with_editor(3),
        writes=True,
        commits=True,
        source=f"{TYPES}.PickleType",
    ),
    Question(  # MF-23
        "code_of_a_collector",
        asks="Which code has the collector whose code is given?",
        answer=UUID("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
        source=f"{TYPES}.Uuid",
    ),
    Question(
        "kinds_of_values_of_sqlite",
        asks="Which kind of value is '007' in columns of types that SQLite does not know?",
        answer=["text", "text", "blob", "blob", "integer", "integer"],
        only_on=("sqlite",),
        source=f"{SQLALCHEMY}/dialects/sqlite.html#sqlite-data-types",
    ),
    Question(
        "functions_of_a_stored_document",
        asks="With which functions of SQLite is a document written and read as JSONB?",
        answer=("jsonb", "json"),
        only_with=("sqlalchemy 2.1",),
        without_sql=True,
        source=f"{SQLALCHEMY}/dialects/sqlite.html#sqlalchemy.dialects.sqlite.JSONB",
    ),
)
