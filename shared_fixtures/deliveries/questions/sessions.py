"""What an asynchronous session holds and forgets, and where it reads and writes."""

from shared_fixtures.question import PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/orm"
ASYNCIO = f"{SQLALCHEMY}/extensions/asyncio.html"
SESSION = f"{ASYNCIO}#sqlalchemy.ext.asyncio.AsyncSession"
SIGNALS = f"{DJANGO}/topics/signals/#sending-signals"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "couriers_waiting_to_be_written",
        asks="Which couriers wait to be inserted, updated and deleted, and which exist after that?",
        answer=([["Dot"], ["Ada"], ["Cyd"]], ["Ada", "Ben", "Dot"]),
        writes=True,
        source=f"{SQLALCHEMY}/session_state_management.html#session-attributes",
    ),
    Question(
        "is_courier_the_same",
        asks="Is a courier that is read again the same?",
        answer=True,
        statements=PerSide("the session holds the first by its key", 2, 1),
        source=f"{SESSION}.identity_key",
    ),
    Question(
        "couriers_held",
        asks="How many couriers are held after three are read, after one is let go, and after all "
        "are?",
        answer=[3, 2, 0],
        source=f"{SESSION}.expunge_all",
    ),
    Question(
        "towns_forgotten_in_memory",
        asks="From which towns are two couriers whose towns are changed in memory only, and after "
        "that is forgotten?",
        answer=[("York", "York"), ("Bath", "Leeds")],
        source=f"{SESSION}.expire",
    ),
    Question(
        "towns_after_the_work",
        asks="From which towns is a courier before and after the town is changed in memory, in "
        "each of three works that end without a flush?",
        answer=["Bath", "York", "Bath", "York", "Bath", "York"],
        source=f"{SESSION}.reset",
    ),
    Question(
        "number_before_the_flush",
        asks="How many couriers are counted before a fourth is saved, and after that?",
        answer=[3, 3, 4],
        writes=True,
        source=f"{SESSION}.no_autoflush",
    ),
    Question(
        "move_courier_by_key",
        asks="What are the name and the town of a courier who is moved by their key?",
        answer=("Ada", "York"),
        writes=True,
        statements=PerSide("merge() reads the row before it updates it", 2, 3),
        source=f"{SESSION}.merge",
    ),
    Question(
        "move_couriers_by_keys",
        asks="From which towns are three couriers after two are moved by their keys?",
        answer=["York", "York", "Bath"],
        writes=True,
        only_with=("sqlalchemy 2.1",),
        statements=PerSide("merge_all() reads the rows before it updates them", 2, 4),
        source=f"{SESSION}.merge_all",
    ),
    Question(
        "weight_in_every_query",
        asks="What does a parcel weigh before its row is changed, and when a query returns it "
        "again?",
        answer=(5, 35),
        writes=True,
        only_with=("sqlalchemy 2.1",),
        source=f"{SESSION}.params.execution_options",
    ),
    Question(
        "who_asks",
        asks="Who asks, as a function knows without a parameter for it?",
        answer="Grace",
        without_sql=True,
        source=f"{SESSION}.info",
    ),
    Question(
        "parcels_saved_as_listeners_hear",
        asks="Which parcel does a listener hear of when it is saved?",
        answer=["P-1"],
        writes=True,
        source=SIGNALS,
    ),
    Question(
        "answers_of_listeners",
        asks="What do two listeners answer to a message that is sent to them?",
        answer=["wrapped P-9", "weighed P-9"],
        without_sql=True,
        source=SIGNALS,
    ),
    Question(
        "labels_of_another_database",
        asks="In which of two databases are parcels and labels, if labels are in the other, and "
        "how many labels are there after one is added?",
        answer=(["default", "other"], 4),
        writes=True,
        commits=True,
        only_with=("sqlalchemy 2.1",),
        source=f"{SESSION}.params.binds",
    ),
    Question(
        "labels_read_from_a_replica",
        asks="How many labels are counted after one was added, if reading is done in a replica "
        "that does not have it yet?",
        answer=3,
        writes=True,
        commits=True,
        source=f"{ASYNCIO}#sqlalchemy.ext.asyncio.AsyncSession.params.sync_session_class",
    ),
)
