"""Who is informed when an object is saved, and when."""

from shared_fixtures.question import PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
SIGNALS = f"{DJANGO}/ref/signals"
EVENTS = "https://docs.sqlalchemy.org/en/21/orm/events.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "slug_of_a_new_customer",
        asks="Which slug gets a customer who is saved with a name only?",
        answer="di-dot",
        writes=True,
        source=f"{SIGNALS}/#pre-save",
    ),
    Question(
        "what_saving_fills_in",
        asks="Which values of a new job are filled in when it is saved, apart from its key?",
        answer=["opened"],
        writes=True,
        source=f"{EVENTS}#sqlalchemy.orm.InstanceEvents.refresh_flush",
    ),
    Question(
        "key_of_a_note_as_it_is_saved",
        asks="Has a new note a key, and is it still new, before it is saved and after?",
        answer=[(False, True), (True, False)],
        writes=True,
        source=f"{EVENTS}#sqlalchemy.orm.SessionEvents.after_flush_postexec",
    ),
    Question(
        "audit_log_of_changed_hours",
        asks="Which lines has a log of changed hours if unknown hours are set, others are changed "
        "twice, and a title is changed?",
        answer=["hours of wheel: None, 3", "hours of brakes: 2, 4", "hours of brakes: 4, 5"],
        writes=True,
        statements=PerSide(
            "Django reads each row again; SQLAlchemy knows the old values", django=15, sqlalchemy=10
        ),
        source=f"{EVENTS}#sqlalchemy.orm.SessionEvents.after_flush",
    ),
    Question(
        "title_written_again",
        asks="Which columns are announced when an unchanged title is written again?",
        answer=["title"],
        writes=True,
        source=f"{EVENTS}#sqlalchemy.orm.AttributeEvents.modified",
    ),
)
