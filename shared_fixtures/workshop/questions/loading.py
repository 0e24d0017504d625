"""Who is informed when an object is made, loaded, read again or pickled."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
EVENTS = "https://docs.sqlalchemy.org/en/21/orm/events.html#sqlalchemy.orm.InstanceEvents"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "hours_given_by_a_listener",
        asks="Which hours do two new jobs have, one without hours and one with three, if a "
        "listener gives one hour to those without?",
        answer=[1, 3],
        without_sql=True,
        source=f"{DJANGO}/ref/signals/#pre-init",
    ),
    Question(
        "job_with_an_unknown_value",
        asks="What is heard when a job is made with a colour, which it does not have?",
        answer=["made with colour, title", "refused with colour, title"],
        without_sql=True,
        source=f"{EVENTS}.init_failure",
    ),
    Question(
        "parts_that_were_read",
        asks="Which parts are announced when those of which few are in stock are read?",
        answer=["chain", "lamp"],
        source="https://docs.sqlalchemy.org/en/21/orm/events.html"
        "#sqlalchemy.orm.SessionEvents.loaded_as_persistent",
    ),
    Question(
        "hours_that_were_read_again",
        asks="Which value is announced, and how is it then, when it is read again after a change "
        "that another statement made?",
        answer=["hours", 6],
        writes=True,
        source=f"{EVENTS}.refresh",
    ),
    Question(
        "customer_in_a_cache",
        asks="What is heard when a customer is written to a cache, and read from it?",
        answer=[("pickled", (1,)), ("unpickled", (1,))],
        source=f"{EVENTS}.pickle",
    ),
)
