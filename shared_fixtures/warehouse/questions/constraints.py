"""Constraints that only PostgreSQL has, conflicts of rows, and schemas."""

from shared_fixtures.question import PerSide, Question, Refused, instances

DJANGO = "https://docs.djangoproject.com/en/5.2/ref"
EXCLUSION = f"{DJANGO}/contrib/postgres/constraints/#exclusionconstraint"
UNIQUE = f"{DJANGO}/models/constraints/#uniqueconstraint"
CONFLICT = "https://docs.sqlalchemy.org/en/21/dialects/postgresql.html#insert-on-conflict-upsert"

QUESTIONS: tuple[Question, ...] = (
    Question(  # MT-09
        "book_a_taken_dock",
        asks="Book the docks 2 and 3 for May 3: may two ships have a dock on one day?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=EXCLUSION,
    ),
    Question(
        "book_docks_that_are_free",
        asks="Book the docks 1 and 2, which are free from May 4 on: who has them at some time?",
        # The booking of Ada ends before May 4.
        answer=instances("Booking", "Ada", "Dora"),
        writes=True,
        source=EXCLUSION,
    ),
    Question(
        "complaint_about_a_taken_dock",
        asks="Which complaint is there about a booking of a taken dock, on another day, and of "
        "another dock?",
        answer=[("docks_taken", "Another ship has a dock then."), None, None],
        statements=PerSide(
            "Django asks for each constraint; the SQLAlchemy side asks for the overlap itself.",
            django=6,
            sqlalchemy=3,
        ),
        source=EXCLUSION,
    ),
    Question(
        "swap_shifts",
        asks="Exchange the hours of two shifts, one after the other, in one transaction.",
        answer=instances("Shift", "Ben", "Ann"),
        writes=True,
        statements=PerSide("A flush sends both rows at once.", django=5, sqlalchemy=4),
        source=EXCLUSION,
    ),
    Question(
        "swap_turns",
        asks="Exchange the turns of two deliveries, one after the other, in one transaction.",
        answer=[("A-2", 1), ("A-1", 2)],
        writes=True,
        source=f"{UNIQUE}.deferrable",
    ),
    Question(  # MT-07
        "second_delivery_without_a_slot",
        asks="Add a second delivery without a slot: may there be two?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=f"{UNIQUE}.nulls_distinct",
    ),
    Question(
        "second_delivery_without_a_turn",
        asks="Add a delivery without a turn, where others have none: may there be several?",
        answer=instances("Delivery", "A-3", "B-2", "C-1"),
        writes=True,
        source=f"{UNIQUE}.nulls_distinct",
    ),
    Question(
        "book_where_docks_are_free",
        asks="Book for Dora and Emma, and skip who wants a taken dock: who has a booking?",
        answer=instances("Booking", "Ada", "Bella", "Cora", "Emma"),
        writes=True,
        source=CONFLICT,
    ),
    Question(
        "skip_any_conflict_of_deliveries",
        asks="Add a new delivery, and skip it for any conflict: may a constraint be deferrable?",
        answer=Refused("OperationalError", "OperationalError"),
        writes=True,
        source="https://www.postgresql.org/docs/18/sql-insert.html",
    ),
    Question(
        "add_or_change_deliveries",
        asks="Add two deliveries, or change the crates of the one that has the slot.",
        answer=[("B-3", 7), ("C-2", 8)],
        writes=True,
        source=CONFLICT,
    ),
    Question(
        "raise_crates_of_deliveries",
        asks="Add two deliveries, or raise the crates, but never lower them: how many are there?",
        answer=[("A-1", 4), ("B-2", 3)],
        writes=True,
        source=CONFLICT,
    ),
    Question(
        "book_once_for_each_ship",
        asks="Book for Bella and Cora, and skip who has a booking already: who has, newest first?",
        answer=instances("Booking", "Cora", "Cora", "Bella", "Ada"),
        writes=True,
        source=CONFLICT,
    ),
    Question(
        "move_the_booking_of_a_ship",
        asks="Book for Bella, or move the booking that is not cancelled: which docks has she?",
        answer=[("Bella", 8)],
        writes=True,
        source=CONFLICT,
    ),
    Question(  # DB-03
        "first_shift_in_another_schema",
        asks="Who has the first shift, and who has it in the schema of another warehouse?",
        answer=["Ann", "Ann II"],
        writes=True,
        statements=PerSide(
            "Django searches another schema, and SQLAlchemy writes its name into the statement.",
            django=7,
            sqlalchemy=6,
        ),
        source="https://docs.sqlalchemy.org/en/21/core/connections.html#schema-translating",
    ),
)
