"""Who is informed when a connection is opened, taken, given back and closed."""

from shared_fixtures.question import PerDatabase, PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
CREATED = f"{DJANGO}/ref/signals/#connection-created"
PERSISTENT = f"{DJANGO}/ref/databases/#persistent-connections"
CORE = "https://docs.sqlalchemy.org/en/21/core/events.html"
POOL = f"{CORE}#sqlalchemy.events.PoolEvents"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "connections_of_three_requests",
        asks="How many connections are opened for three requests that each read once, how often "
        "is one taken, and how often is one given back?",
        answer=(1, 3, 3),
        commits=True,
        source=PERSISTENT,
    ),
    Question(
        "users_of_two_requests",
        asks="On whose behalf is the connection used in each of two requests?",
        answer=["Ada", "Bo"],
        commits=True,
        source=f"{CORE}#sqlalchemy.events.ConnectionEvents.engine_connect",
    ),
    Question(
        "first_of_two_connections",
        asks="How many connections are heard of, and how many if only the first is of interest?",
        answer=(2, 1),
        commits=True,
        without_sql=True,
        source=f"{POOL}.first_connect",
    ),
    Question(
        "setting_of_each_connection",
        asks="Which limit of time, set to seven seconds when a connection was opened, has the "
        "connection at its second use?",
        answer=PerDatabase(
            "Each database has a setting of its own", sqlite=7000, postgresql="7s", mariadb=7.0
        ),
        commits=True,
        statements=PerSide("Django's listener uses a cursor of Django", 3, 2),
        source=CREATED,
    ),
    Question(
        "arguments_of_a_connection",
        asks="How often is a password asked for that is fetched for each of two connections?",
        answer=2,
        commits=True,
        without_sql=True,
        source=f"{CORE}#sqlalchemy.events.DialectEvents.do_connect",
    ),
    Question(
        "connection_that_broke",
        asks="What is heard of a connection that breaks, and of the next?",
        answer=["opened", "broken", "closed", "opened"],
        commits=True,
        without_sql=True,
        source=f"{POOL}.invalidate",
    ),
    Question(
        "connection_that_is_too_old",
        asks="What is heard of a connection that is replaced after the work for which it is used?",
        answer=["opened", "too old", "worked", "opened"],
        commits=True,
        source=f"{POOL}.soft_invalidate",
    ),
    Question(
        "change_that_is_not_committed",
        asks="What becomes of a change that is not committed when the connection is given back?",
        answer=("undone", 2),
        writes=True,
        commits=True,
        source=f"{POOL}.reset",
    ),
    Question(
        "connection_of_its_own",
        asks="What is heard of a connection that is kept from the others, and closed at its end?",
        answer=["opened", "kept", "closed"],
        commits=True,
        without_sql=True,
        source=f"{POOL}.detach",
    ),
    Question(
        "all_connections_closed",
        asks="What is heard when all connections are closed, and one is opened again?",
        answer=["opened", "closed", "all closed", "opened"],
        commits=True,
        without_sql=True,
        source=f"{CORE}#sqlalchemy.events.ConnectionEvents.engine_disposed",
    ),
)
