"""Queries that an event loop waits for, and rows that are read one after the other."""

from shared_fixtures.question import Instance, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2"
QUERIES = f"{DJANGO}/topics/db/queries/#asynchronous-queries"
QUERYSETS = f"{DJANGO}/ref/models/querysets"
ASYNCIO = "https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html"
STREAMS = f"{ASYNCIO}#synopsis-orm"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "heavy_parcels",
        asks="What are the numbers of the parcels that weigh more than five?",
        answer=["P-4", "P-5"],
        source=QUERIES,
    ),
    # AS-01
    Question(
        "parcel_by_number",
        asks="Which parcel has the number P-4?",
        answer=Instance("Parcel", "P-4"),
        source=ASYNCIO,
    ),
    Question(
        "parcel_that_is_missing",
        asks="Which parcel has a key that no parcel has?",
        answer=Refused("Parcel.DoesNotExist", "NoResultFound"),
        source=QUERIES,
    ),
    Question(
        "couriers_that_may_be_missing",
        asks="Which couriers have the keys 2 and 99, if any?",
        answer=[Instance("Courier", "Ben"), None],
        source=f"{QUERYSETS}/#first",
    ),
    Question(
        "heaviest_and_lightest_parcel",
        asks="Which parcels are the first and the last if the heaviest is first, and the number "
        "decides where the weight is the same?",
        answer=(Instance("Parcel", "P-4"), Instance("Parcel", "P-7")),
        source=f"{QUERYSETS}/#last",
    ),
    Question(
        "first_and_last_day",
        asks="Which of the parcels that were sent was sent first, by number on the same day, and "
        "which last?",
        answer=(Instance("Parcel", "P-5"), Instance("Parcel", "P-4")),
        source=f"{QUERYSETS}/#latest",
    ),
    Question(
        "number_and_greatest_weight",
        asks="How many parcels are there, and what does the heaviest weigh?",
        answer=(5, 12),
        source=f"{QUERYSETS}/#aggregate",
    ),
    Question(
        "who_is_there",
        asks="Is there a parcel of the first courier that was not sent, and are the first and the "
        "second courier from Bath?",
        answer=(False, True, False),
        source=f"{QUERYSETS}/#contains",
    ),
    Question(
        "weights_by_number",
        asks="What do the parcels P-9, P-7 and P-0 weigh, by number, if they exist?",
        answer={"P-9": 5, "P-7": 1},
        source=f"{QUERYSETS}/#in-bulk",
    ),
    Question(
        "parcels_that_fit",
        asks="Which parcels fit into a bag for seven, taken in the order of their numbers, while "
        "the rows are read two at a time?",
        answer=["P-2", "P-7", "P-9"],
        source=f"{QUERYSETS}/#iterator",
    ),
    Question(
        "parcels_in_twos",
        asks="What are the numbers of the parcels, two in a list?",
        answer=[["P-2", "P-4"], ["P-5", "P-7"], ["P-9"]],
        source=STREAMS,
    ),
    Question(
        "first_row_of_many",
        asks="What are the number and the weight of the first parcel by number?",
        answer=("P-2", 1),
        source=STREAMS,
    ),
    Question(
        "is_the_table_in_the_plan",
        asks="Does the database's plan for all parcels name their table?",
        answer=True,
        source=f"{QUERYSETS}/#explain",
    ),
    Question(
        "heavy_parcels_by_plain_sql",
        asks="What numbers of parcels that weigh more than five does an SQL statement return?",
        answer=["P-4", "P-5"],
        source=f"{DJANGO}/topics/async/#async-adapter-functions",
    ),
)
