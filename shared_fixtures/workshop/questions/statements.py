"""Who is informed of each statement, and may change or refuse it."""

from shared_fixtures.question import PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
WRAPPERS = f"{DJANGO}/topics/db/instrumentation/#database-instrumentation"
CORE = "https://docs.sqlalchemy.org/en/21/core/events.html"
CONNECTION = f"{CORE}#sqlalchemy.events.ConnectionEvents"
DIALECT = f"{CORE}#sqlalchemy.events.DialectEvents"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "time_of_statements",
        asks="How long do a SELECT and an UPDATE take on a clock that ticks once each time it is "
        "read?",
        answer=[("SELECT", 1), ("UPDATE", 1)],
        writes=True,
        source=WRAPPERS,
    ),
    Question(
        "statement_with_a_comment",
        asks="Which comment does the database get with a statement that is tagged on its way?",
        answer=["/* workshop */"],
        source=f"{CONNECTION}.before_cursor_execute",
    ),
    Question(
        "writes_that_are_refused",
        asks="How many jobs are read where writes are refused, and is an UPDATE refused?",
        answer=(4, True),
        writes=True,
        statements=PerSide("Django's wrapper refuses a statement on its way", 2, 1),
        source=f"{CONNECTION}.before_execute",
    ),
    Question(
        "rows_that_statements_changed",
        asks="How many rows has each of two statements changed?",
        answer=[2, 1],
        writes=True,
        source=f"{CONNECTION}.after_execute",
    ),
    Question(
        "statements_that_are_rehearsed",
        asks="Which statements would be sent, one of them for two rows, and how many parts are "
        "in stock if they are not?",
        answer=([("UPDATE", 1), ("INSERT", 2)], 17),
        writes=True,
        commits=True,
        source=f"{DIALECT}.do_execute",
    ),
    Question(
        "percent_sign_without_parameters",
        asks="Which text is read by a statement with a percent sign, sent without parameters?",
        answer=(["SELECT '50%'"], "50%"),
        commits=True,
        source=f"{DIALECT}.do_execute_no_params",
    ),
    Question(
        "error_of_a_taken_slug",
        asks="Which error of the database is heard when a slug is taken, and does the caller get "
        "one of the project's own?",
        answer=(["IntegrityError"], True),
        writes=True,
        commits=True,
        source=f"{DIALECT}.handle_error",
    ),
    Question(
        "read_only_connections",
        asks="Is a write refused with an engine for reports, with one connection for reports, "
        "and with another connection?",
        answer=[True, True, False],
        writes=True,
        commits=True,
        statements=PerSide("Django's wrapper refuses a statement on its way", 3, 1),
        source=f"{CONNECTION}.set_connection_execution_options",
    ),
)
