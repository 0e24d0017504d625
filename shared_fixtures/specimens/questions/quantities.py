"""Numbers: what a column keeps of them, and what comes back."""

from shared_fixtures.question import PerDatabase, Question
from shared_fixtures.specimens.statements import with_editor

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21"
MYSQL = f"{SQLALCHEMY}/dialects/mysql.html#sqlalchemy.dialects.mysql"

QUESTIONS: tuple[Question, ...] = (
    Question(  # MF-13
        "collectors_of_thirty_centigrams",
        asks="Who has specimens of 0.30 g together?",
        answer=PerDatabase(
            "SQLite adds binary numbers, and Ada's are 0.30000000000000004",
            sqlite=["Bo"],
            postgresql=["Ada", "Bo"],
            mariadb=["Ada", "Bo"],
        ),
        unordered=True,
        source=f"{SQLALCHEMY}/dialects/sqlite.html#sqlite-datatype-reflection",
    ),
    Question(  # MF-15
        "mass_that_is_rounded",
        asks="What has the object of a mass of 1.005 g, and what has its row?",
        answer=PerDatabase(
            "1.005 is a little less as a binary number, and SQLite has no others",
            sqlite=("1.005", "1.00"),
            postgresql=("1.005", "1.01"),
            mariadb=("1.005", "1.01"),
        ),
        writes=True,
        source=f"{DJANGO}/ref/models/fields/#decimalfield",
    ),
    Question(  # MF-14
        "doubled_mass",
        asks="What is twice the mass of a specimen, in two decimal places?",
        answer="0.20",
        source=f"{SQLALCHEMY}/core/type_basics.html#sqlalchemy.types.Numeric",
    ),
    Question(
        "types_of_numbers",
        asks="Which types does the database give to columns of numbers?",
        answer=PerDatabase(
            "SQLite keeps the words, and the others have types that are called so",
            sqlite=[
                *("bigint", "integer", "smallint", "numeric(8, 2)", "decimal(8, 2)"),
                *("float", "double precision", "real", "boolean"),
            ],
            postgresql=[
                *("bigint", "integer", "smallint", "numeric(8,2)", "numeric(8,2)"),
                *("double precision", "double precision", "real", "boolean"),
            ],
            mariadb=[
                *("bigint(20)", "int(11)", "smallint(6)", "decimal(8,2)", "decimal(8,2)"),
                *("float", "double", "double", "tinyint(1)"),
            ],
        ),
        statements=with_editor(2),
        commits=True,
        source=f"{SQLALCHEMY}/core/type_basics.html#sql-standard-and-multiple-vendor-uppercase-types",
    ),
    Question(
        "types_of_unsigned_numbers",
        asks="Which types does MariaDB give to columns of numbers that are not negative, "
        "and to one that may be?",
        answer=[
            *("bigint(20) unsigned", "int(5) unsigned zerofill", "mediumint(8) unsigned"),
            *("smallint(5) unsigned", "tinyint(3) unsigned", "decimal(6,2) unsigned"),
            *("decimal(6,2) unsigned", "double unsigned", "float unsigned", "double unsigned"),
            "double",
        ],
        only_on=("mariadb",),
        commits=True,
        source=f"{MYSQL}.INTEGER",
    ),
    Question(
        "numbers_that_fit_into_a_byte",
        asks="Which of 255, 256 and -1 fit into an unsigned byte?",
        answer=[255],
        only_on=("mariadb",),
        writes=True,
        commits=True,
        source=f"{MYSQL}.TINYINT",
    ),
    Question(
        "faces_of_a_crystal",
        asks="Which number comes back from a column of five bits?",
        answer=21,
        only_on=("mariadb",),
        writes=True,
        commits=True,
        source=f"{MYSQL}.BIT",
    ),
    Question(
        "faces_as_bits",
        asks="Which text and which number are five bits of PostgreSQL?",
        answer=("10101", 21),
        only_on=("postgresql",),
        only_with=("sqlalchemy 2.1",),
        source=f"{SQLALCHEMY}/dialects/postgresql.html#sqlalchemy.dialects.postgresql.BitString",
    ),
    Question(
        "years_of_discovery",
        asks="Which years come back from 1901, 2155, '69', '70' and 1900?",
        answer=[1901, 1970, 2069, 2155],
        only_on=("mariadb",),
        writes=True,
        commits=True,
        source=f"{MYSQL}.YEAR",
    ),
)
