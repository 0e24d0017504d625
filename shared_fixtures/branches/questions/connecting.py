"""From a name or an address to a connection, and the errors on the way."""

from shared_fixtures.question import PerDatabase, PerSide, PerVersion, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/ref"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/core"
EXCEPTIONS = f"{SQLALCHEMY}/exceptions.html"
ENGINES = f"{SQLALCHEMY}/engines.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "count_in_a_database_without_an_address",
        asks="How many books has a database whose address nobody has given?",
        answer=Refused("ConnectionDoesNotExist", "UnboundExecutionError"),
        without_sql=True,
        source=f"{EXCEPTIONS}#sqlalchemy.exc.UnboundExecutionError",
    ),
    Question(
        "connect_by_an_unknown_library",
        asks="What is a connection by a library that does not exist?",
        answer=Refused("ImproperlyConfigured", "NoSuchModuleError"),
        without_sql=True,
        source=f"{EXCEPTIONS}#sqlalchemy.exc.NoSuchModuleError",
    ),
    Question(
        "parts_of_an_address",
        asks="What are the host, the port and the name of a database, by its address?",
        answer=("db.example", 5433, "books"),
        without_sql=True,
        source=f"{ENGINES}#sqlalchemy.engine.make_url",
    ),
    Question(
        "count_by_settings",
        asks="How many books has a database that is opened by a dictionary of settings?",
        answer=5,
        commits=True,
        statements=PerSide("Statements of an engine that a question makes are not counted", 1, 0),
        source=f"{ENGINES}#sqlalchemy.engine_from_config",
    ),
    Question(
        "tables_by_an_unknown_name",
        asks="Which columns has a table that does not exist?",
        answer=Refused("ProgrammingError", "NoSuchTableError"),
        # SQLite's catalogue is asked with more statements, and its driver has another error.
        only_on=("postgresql", "mariadb"),
        statements=PerVersion("SQLAlchemy 2.0 asks more of PostgreSQL's catalogue"),
        source=f"{EXCEPTIONS}#sqlalchemy.exc.NoSuchTableError",
    ),
    Question(
        "error_of_the_driver",
        asks="What does the driver call the error of a statement on a table that does not exist?",
        answer=PerDatabase(
            "The drivers have different errors",
            sqlite="OperationalError",
            postgresql="UndefinedTable",
            mariadb="ProgrammingError",
        ),
        commits=True,
        source=f"{DJANGO}/exceptions/#database-exceptions",
    ),
)
