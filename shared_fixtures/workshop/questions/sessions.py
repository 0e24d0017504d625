"""Who is informed of what belongs to a session, and of statements that change many rows."""

from shared_fixtures.question import PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
EVENTS = "https://docs.sqlalchemy.org/en/21/orm/events.html"
SESSION = f"{EVENTS}#sqlalchemy.orm.SessionEvents"
STATES = "https://docs.sqlalchemy.org/en/21/orm/session_events.html#object-lifecycle-events"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "database_of_a_new_job",
        asks="Does a new job belong to a database before it is saved, and after?",
        answer=[False, True],
        writes=True,
        source=f"{SESSION}.before_attach",
    ),
    Question(
        "rows_updated_by_a_statement",
        asks="Which columns of how many rows has a statement changed?",
        answer=[(["hours"], 2)],
        writes=True,
        source=f"{SESSION}.after_bulk_update",
    ),
    Question(
        "rows_deleted_by_a_statement",
        asks="How many notes have been deleted, when those of a job are deleted together?",
        answer=2,
        writes=True,
        statements=PerSide("Django reads the rows, as they have signals", django=2, sqlalchemy=1),
        source=f"{SESSION}.after_bulk_delete",
    ),
    # TX-07
    Question(
        "operations_that_inform_nobody",
        asks="What is heard of parts inserted together, updated by a condition, updated together "
        "by their keys, and of the lamp, which is saved alone?",
        answer=["lamp"],
        writes=True,
        source=f"{DJANGO}/ref/models/querysets/#bulk-create",
    ),
    Question(
        "closed_jobs_kept_from_legacy_queries",
        asks="If closed jobs are kept from all queries, which jobs of two hours are found, how "
        "many of these are changed, and how many of unknown hours are deleted?",
        answer=(["brakes"], 1, 1),
        writes=True,
        statements=PerSide(
            "Django reads the jobs, and deletes their notes and parts", django=6, sqlalchemy=3
        ),
        source=f"{EVENTS}#query-events",
    ),
    Question(
        "notes_to_save_again",
        asks="Which notes have no row after a rollback, one written before it and one not yet?",
        answer=["oil it", "true it"],
        writes=True,
        unordered=True,
        source=STATES,
    ),
    Question(
        "deletion_that_is_undone",
        asks="What is heard of a note that is deleted and, with a savepoint, comes back?",
        answer=["deleted done", "back done"],
        writes=True,
        source=f"{SESSION}.deleted_to_persistent",
    ),
    Question(
        "life_of_a_note",
        asks="What is heard of a note that is made, saved, deleted, and gone with the commit, and "
        "does it know that it has no row?",
        answer=["made", "to be saved", "saved", "deleted", "has no row", "gone"],
        writes=True,
        commits=True,
        source=STATES,
    ),
    Question(
        "customer_kept_between_requests",
        asks="What is heard of a customer who is kept from one request to the next, and renamed "
        "there?",
        answer=["Ada left", "Ada came", "Eve"],
        writes=True,
        commits=True,
        source=f"{SESSION}.detached_to_persistent",
    ),
)
