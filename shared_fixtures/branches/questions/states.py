"""Objects and the session or connection that they come from: states, changes, ends."""

from shared_fixtures.question import PerDatabase, PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2"
INSTANCES = f"{DJANGO}/ref/models/instances"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"
STATES = f"{SQLALCHEMY}/session_state_management.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "whether_an_ordered_book_waits",
        asks="Is a new book still to be inserted, before and after it is written?",
        answer=(True, False),
        writes=True,
        source=f"{STATES}#quickie-intro-to-object-states",
    ),
    Question(
        "copies_of_a_book_that_was_kept",
        asks="Is a book on its own whose session or connection has ended, and which copies has it?",
        answer=(True, [1, 2]),
        commits=True,
        source=f"{STATES}#quickie-intro-to-object-states",
    ),
    Question(
        "whether_a_title_has_changed",
        asks="Has an object changed after its title is set to what it is, and to another?",
        answer=(False, True),
        source=f"{SQLALCHEMY}/session_api.html#sqlalchemy.orm.Session.is_modified",
    ),
    Question(
        "class_and_key_of_an_object",
        asks="What identifies an object?",
        answer=("Book", 2),
        source=f"{SQLALCHEMY}/session_api.html#sqlalchemy.orm.Session.identity_key",
    ),
    Question(
        "title_read_after_a_new_start",
        asks="What is the title of a book that was read before another has changed it, and of "
        "the same book read again?",
        answer=("Emma", "Clueless"),
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/session_basics.html#closing",
    ),
    Question(
        "count_after_the_end",
        asks="How many books are there, asked in a transaction whose connection has been closed?",
        answer=PerDatabase(
            "On SQLite Django looks whether the connection is open, elsewhere the driver does",
            sqlite=Refused("ProgrammingError", "InvalidRequestError"),
            postgresql=Refused("OperationalError", "InvalidRequestError"),
            mariadb=Refused("OperationalError", "InvalidRequestError"),
        ),
        commits=True,
        statements=PerSide(
            "A session refuses before there is a statement",
            PerDatabase("MariaDB's driver refuses it last", sqlite=1, postgresql=1, mariadb=2),
            1,
        ),
        source=f"{SQLALCHEMY}/session_api.html#sqlalchemy.orm.Session.params.close_resets_only",
    ),
    Question(
        "books_before_and_after_writing",
        asks="How many books are counted before and after a new object is written?",
        answer=(5, 6),
        writes=True,
        commits=True,
        source=f"{SQLALCHEMY}/session_basics.html#flushing",
    ),
    Question(
        "change_title_and_count_copies",
        asks="How many copies has a book whose title is changed, loaded together with it?",
        answer=2,
        writes=True,
        source=f"{STATES}#merging",
    ),
    Question(
        "title_after_a_change_by_sql",
        asks="What is the title of a book, read before and after it is changed by SQL?",
        answer=("Emma", "Clueless"),
        writes=True,
        source=f"{SQLALCHEMY}/queryguide/api.html#populate-existing",
    ),
    Question(
        "pages_held_after_an_update",
        asks="How many pages has an object that was read before SQL and then an update changed the "
        "row, if it follows the update?",
        answer=650,
        writes=True,
        statements=PerSide(
            "Django reads again; SQLAlchemy has the keys returned, which MariaDB cannot do",
            4,
            PerDatabase("MariaDB selects them before", sqlite=3, postgresql=3, mariadb=4),
        ),
        source=f"{SQLALCHEMY}/queryguide/dml.html#selecting-a-synchronization-strategy",
    ),
)
