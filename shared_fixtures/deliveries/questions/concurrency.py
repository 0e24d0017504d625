"""Several tasks: whose connection, whose session, and what is left when one is cancelled."""

from shared_fixtures.question import PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2"
ASYNC = f"{DJANGO}/topics/async"
PERSISTENT = f"{DJANGO}/ref/databases/#persistent-database-connections"
ASYNCIO = "https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html"
TASKS = f"{ASYNCIO}#using-asyncsession-with-concurrent-tasks"
SCOPED = f"{ASYNCIO}#using-asyncio-scoped-session"
ENGINES = f"{ASYNCIO}#synopsis-core"

QUESTIONS: tuple[Question, ...] = (
    # AS-03
    Question(
        "counted_by_two_tasks",
        asks="How many labels and couriers do two tasks count at the same time?",
        answer=[3, 3],
        commits=True,
        source=TASKS,
    ),
    # AS-03
    Question(
        "is_closing_meanwhile_refused",
        asks="Is it an error to close what is being used for a count?",
        answer=True,
        # On MariaDB, Django lets an error of the driver through, which is none of its own.
        only_on=("sqlite", "postgresql"),
        commits=True,
        statements=PerSide("Django has no connection left to send it on", 0, 1),
        source=TASKS,
    ),
    Question(
        "labels_added_by_tasks",
        asks="Which labels are there after two tasks have added one each?",
        answer=["cold", "fragile", "heavy", "urgent", "wet"],
        writes=True,
        commits=True,
        source=TASKS,
    ),
    # AS-03
    Question(
        "labels_of_two_tasks_of_which_one_fails",
        asks="Which labels are there after one task has added one, while another has rolled back "
        "its own?",
        answer=["cold", "fragile", "heavy", "urgent"],
        writes=True,
        commits=True,
        source=TASKS,
    ),
    Question(
        "label_of_cancelled_task",
        asks="Is a task cancelled that waits for leave to add a label, and which are there after "
        "another had it?",
        answer=(True, ["cold", "fragile", "heavy", "urgent"]),
        writes=True,
        commits=True,
        statements=PerSide("what is not confirmed is not sent by Django's function", 2, 3),
        source=f"{ASYNC}/#handling-disconnects",
    ),
    Question(
        "label_confirmed_in_time",
        asks="Which of two labels are not confirmed in time, the first or the second, and which "
        "labels are there then?",
        answer=([False, True], ["cold", "fragile", "heavy", "urgent"]),
        writes=True,
        commits=True,
        statements=PerSide("what is not confirmed is not sent by Django's function", 2, 3),
        source="https://docs.python.org/3/library/asyncio-task.html#timeouts",
    ),
    Question(
        "label_in_the_session_of_the_task",
        asks="How many labels does another function of the same task count after one is added, "
        "and after that is undone?",
        answer=(4, 3),
        writes=True,
        commits=True,
        source=SCOPED,
    ),
    Question(
        "is_it_the_same_connection",
        asks="Has the next call the same connection, and has one that may run at the same time?",
        answer=(True, False),
        without_sql=True,
        commits=True,
        source=f"{ASYNC}/#asgiref.sync.sync_to_async",
    ),
    Question(
        "connections_kept",
        asks="Is a connection kept after its use if none may be kept, and by default if any time "
        "is allowed?",
        answer=(False, True),
        commits=True,
        statements=PerSide("the engine without a pool is one that is not watched", 2, 1),
        source=PERSISTENT,
    ),
    Question(
        "labels_by_connections",
        asks="How many labels does a new connection count after one was added by another, and two "
        "more that are undone?",
        answer=4,
        writes=True,
        commits=True,
        statements=PerSide("two rows are inserted by one statement", 4, 3),
        source=ENGINES,
    ),
    Question(
        "labels_by_driver_that_does_not_wait",
        asks="What does a driver answer that would hold up the event loop?",
        answer=Refused("SynchronousOnlyOperation", "AwaitRequired"),
        without_sql=True,
        source=f"{ASYNC}/#async-safety",
    ),
    # AS-04
    Question(
        "package_for_event_loops",
        asks="Does the library require a package that only event loops need, always or as an "
        "extra?",
        answer=True,
        without_sql=True,
        only_with=("sqlalchemy 2.1",),
        source=f"{ASYNCIO}#asyncio-platform-installation-notes",
    ),
)
