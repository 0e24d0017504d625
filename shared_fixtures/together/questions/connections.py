"""What is seen, kept and waited for where there is more than one connection."""

from shared_fixtures.question import PerDatabase, PerVersion, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
DATABASES = f"{DJANGO}/ref/databases"
CUSTOM = "https://docs.sqlalchemy.org/en/21/core/pooling.html#using-a-custom-connection-function"

#: Statements of a question, whose number on MariaDB depends on the version of Django.
COUNTED = PerDatabase("See there.", sqlite=4, postgresql=4, mariadb=None)

QUESTIONS: tuple[Question, ...] = (
    Question(
        "bookings_counted_by_another_connection",
        asks="How many bookings does another connection count after one is made, before and after "
        "the commit?",
        answer=(3, 4),
        writes=True,
        commits=True,
        together=True,
        source=f"{DATABASES}/#isolation-level",
    ),
    Question(
        "undo_booking_but_not_another_threads_message",
        asks="Which customers and messages are there after a transaction fails that has booked, "
        "and had another thread write the message?",
        answer=(["Ada", "Ada", "Grace"], ["Welcome", "Booked"]),
        statements=PerVersion(
            "Django 6.1 asks MariaDB for its version in the thread", COUNTED, COUNTED
        ),
        writes=True,
        commits=True,
        together=True,
        source=f"{DATABASES}/#caveats",
    ),
    Question(
        "undo_booking_and_message_of_a_coroutine",
        asks="Which customers and messages are there after a coroutine fails that has added one of "
        "each?",
        answer=(["Ada", "Ada", "Grace"], ["Welcome"]),
        writes=True,
        commits=True,
        together=True,
        source=f"{DJANGO}/topics/async/#queries-the-orm",
    ),
    Question(
        "messages_around_a_closed_connection",
        asks="Which messages are there if Django closes its connection between the first and the "
        "second of two more, and is it the same connection then?",
        answer=(["Welcome", "first", "second"], False),
        writes=True,
        commits=True,
        together=True,
        source=CUSTOM,
    ),
    Question(
        "connections_of_two_requests",
        asks="How many connections do two requests use if Django keeps none, and if it keeps them?",
        answer=[2, 1],
        commits=True,
        together=True,
        source=f"{DATABASES}/#persistent-database-connections",
    ),
    Question(
        "connections_of_two_requests_from_a_pool",
        asks="How many connections do the requests of two threads use if Django takes them from a "
        "pool of one?",
        answer=1,
        # Django has pools on PostgreSQL only, and on Oracle.
        only_on=("postgresql",),
        only_with=("psycopg-pool 3.2",),
        commits=True,
        together=True,
        source=f"{DATABASES}/#connection-pool",
    ),
    Question(
        "sell_two_seats_twice",
        asks="How many seats are left after two are sold twice in one transaction?",
        answer=6,
        writes=True,
        commits=True,
        together=True,
        source=CUSTOM,
    ),
    Question(
        "undo_message_in_another_database",
        asks="Which customers are there in one database, and which messages in another, after a "
        "transaction over both fails?",
        answer=(["Ada", "Ada", "Grace"], ["Welcome"]),
        writes=True,
        commits=True,
        together=True,
        source=f"{DJANGO}/topics/db/multi-db/",
    ),
)
