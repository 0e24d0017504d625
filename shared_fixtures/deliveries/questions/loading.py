"""Related rows and columns, which an event loop must wait for when they are loaded."""

from shared_fixtures.question import PerSide, PerVersion, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2"
ASYNC = f"{DJANGO}/topics/async"
PREFETCH = f"{DJANGO}/ref/models/querysets/#aprefetch-related-objects"
ASYNCIO = "https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html"
IMPLICIT = f"{ASYNCIO}#preventing-implicit-io-when-using-asyncsession"
RUN_SYNC = f"{ASYNCIO}#running-synchronous-methods-and-functions-under-asyncio"

QUESTIONS: tuple[Question, ...] = (
    # AS-02
    Question(
        "is_lazy_loading_refused",
        asks="Is it refused to read the courier of a parcel that was loaded without?",
        answer=True,
        statements=PerVersion(
            "SQLAlchemy 2.0 counts the statement that it could not send, but on MariaDB"
        ),
        source=IMPLICIT,
    ),
    # AS-02
    Question(
        "courier_loaded_by_mistake",
        asks="Who brings a parcel, asked of an object that may load nothing more?",
        answer=Refused("SynchronousOnlyOperation", "InvalidRequestError"),
        source=f"{ASYNC}/#async-safety",
    ),
    Question(
        "courier_loaded_with_parcel",
        asks="Who brings a parcel, loaded with it?",
        answer="Ada",
        source=IMPLICIT,
    ),
    Question(
        "parcels_loaded_with_couriers",
        asks="Which parcels has each courier, loaded with them?",
        answer={"Ada": ["P-5", "P-9"], "Ben": ["P-4", "P-7"], "Cyd": []},
        source=IMPLICIT,
    ),
    Question(
        "parcels_loaded_for_couriers",
        asks="Which parcels has each courier of Bath, loaded for objects that were there before?",
        answer={"Ada": ["P-5", "P-9"], "Cyd": []},
        statements=PerSide("the query with a loader reads the couriers again", 2, 3),
        source=PREFETCH,
    ),
    Question(
        "parcels_loaded_when_needed",
        asks="Which parcels has a courier, loaded after their name was read?",
        answer=("Ada", ["P-5", "P-9"]),
        source=f"{ASYNCIO}#sqlalchemy.ext.asyncio.AsyncAttrs",
    ),
    Question(
        "weight_loaded_when_needed",
        asks="Is the weight of a parcel loaded with its number, and what is it, loaded later?",
        answer=("P-9", False, 5),
        source=f"{ASYNCIO}#sqlalchemy.ext.asyncio.AsyncAttrs",
    ),
    Question(
        "town_by_code_that_does_not_wait",
        asks="From which town is a parcel's courier, as a function reads that knows of no event "
        "loop?",
        answer="Bath",
        source=RUN_SYNC,
    ),
    Question(
        "weight_used_after_commit",
        asks="What does a parcel weigh after it was changed and the transaction was committed?",
        answer=6,
        writes=True,
        commits=True,
        source=f"{ASYNCIO}#asyncio-orm-avoid-lazyloads",
    ),
    Question(
        "number_of_labels_kept_up_to_date",
        asks="How many labels has a parcel before and after one is added by another process?",
        answer=(2, 3),
        writes=True,
        statements=PerSide("Django reads the row again, and only counts the labels", 5, 5),
        source=f"{ASYNCIO}#sqlalchemy.ext.asyncio.AsyncSession.refresh",
    ),
)
