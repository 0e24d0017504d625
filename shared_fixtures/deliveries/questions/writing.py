"""Rows that are created, changed and deleted while an event loop waits."""

from shared_fixtures.question import Instance, Lock, PerDatabase, PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models"
QUERYSETS = f"{DJANGO}/querysets"
INSTANCES = f"{DJANGO}/instances"
ASYNCIO = "https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html"
SESSION = f"{ASYNCIO}#sqlalchemy.ext.asyncio.AsyncSession"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "create_parcel",
        asks="Which parcel is created, and has it a key?",
        answer=(Instance("Parcel", "P-1"), True),
        writes=True,
        source=f"{QUERYSETS}/#create",
    ),
    Question(
        "create_labels",
        asks="How many labels are there after two are created at once?",
        answer=5,
        writes=True,
        statements=PerSide(
            "a flush returns the keys in the order of the objects",
            2,
            PerDatabase("SQLite returns them in any order", sqlite=3, postgresql=2, mariadb=2),
        ),
        source=f"{QUERYSETS}/#bulk-create",
    ),
    Question(
        "find_or_create_couriers",
        asks="From which town are Ada and Dot, and is each new, if a courier who is not found is "
        "created for York?",
        answer=[("Bath", False), ("York", True)],
        writes=True,
        source=f"{QUERYSETS}/#get-or-create",
    ),
    Question(
        "move_or_create_couriers",
        asks="From which town are Ada and Dot, and is each new, if both move to York, and one who "
        "is not found is created?",
        answer=[("York", False), ("York", True)],
        writes=True,
        locks=(Lock("deliveries_courier", 1),),
        source=f"{QUERYSETS}/#update-or-create",
    ),
    Question(
        "send_parcels",
        asks="How many parcels that were not sent are sent by one statement?",
        answer=1,
        writes=True,
        source=f"{QUERYSETS}/#update",
    ),
    Question(
        "pack_parcels_of_courier",
        asks="What do the parcels of the first courier weigh after each gets one heavier by its "
        "wrapping?",
        answer=[6, 13],
        writes=True,
        source=f"{QUERYSETS}/#bulk-update",
    ),
    Question(
        "rename_courier",
        asks="What are the couriers called after the first is renamed?",
        answer=["Ben", "Cyd", "Eve"],
        writes=True,
        source=f"{INSTANCES}/#django.db.models.Model.asave",
    ),
    Question(
        "delete_labels_without_parcels",
        asks="Which labels are left after those on no parcel are deleted?",
        answer=["cold", "fragile"],
        writes=True,
        source=f"{QUERYSETS}/#delete",
    ),
    Question(
        "delete_courier",
        asks="How many parcels wait in the depot after their courier is deleted?",
        answer=3,
        writes=True,
        statements=PerSide("a session loads the parcels, and updates each", 4, 5),
        source=SESSION,
    ),
    Question(
        "delete_couriers_of_a_town",
        asks="How many couriers are left after those of Bath are deleted as objects?",
        answer=1,
        writes=True,
        only_with=("sqlalchemy 2.1",),
        source=SESSION,
    ),
    Question(
        "weight_read_again",
        asks="What does a parcel weigh before another process changes its row, and when that is "
        "read again?",
        answer=(5, 35),
        writes=True,
        source=f"{INSTANCES}/#refreshing-objects-from-database",
    ),
)
