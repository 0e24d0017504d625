"""Related rows that are added, created and removed in an event loop."""

from shared_fixtures.question import Lock, PerDatabase, PerSide, Question

RELATIONS = "https://docs.djangoproject.com/en/5.2/ref/models/relations"
ASYNCIO = "https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html"
ATTRS = f"{ASYNCIO}#sqlalchemy.ext.asyncio.AsyncAttrs"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "hand_parcels_to_others",
        asks="Which parcels has each courier after the first loses one, the third gets the one "
        "without a courier, and the second has another of the first and only one of the old?",
        answer={"Ada": [], "Ben": ["P-5", "P-7"], "Cyd": ["P-2"]},
        writes=True,
        statements=PerSide("a flush writes all changes, and what it wrote is in memory", 10, 4),
        source=f"{RELATIONS}/#django.db.models.fields.related.RelatedManager.aset",
    ),
    Question(
        "take_all_parcels_from_courier",
        asks="How many parcels have no courier after all of one are taken away?",
        answer=3,
        writes=True,
        statements=PerSide("a session loads the parcels that it changes", 3, 4),
        source=f"{RELATIONS}/#django.db.models.fields.related.RelatedManager.aclear",
    ),
    Question(
        "parcels_created_for_courier",
        asks="What do the parcels of the first courier weigh after two are changed or else "
        "created, two are created unless they are found, and one is created?",
        answer=[("P-1", 7), ("P-3", 2), ("P-5", 2), ("P-6", 3), ("P-9", 5)],
        writes=True,
        locks=(Lock("deliveries_parcel", 2),),
        statements=PerSide(
            "a flush inserts two rows by one statement",
            10,
            PerDatabase(
                "SQLite returns their keys in any order", sqlite=10, postgresql=9, mariadb=9
            ),
        ),
        source=ATTRS,
    ),
    Question(
        "change_labels_of_parcels",
        asks="Which labels has each parcel after one gets one more, one gets another, one loses "
        "one of two, and one loses all?",
        answer={
            "P-2": [],
            "P-4": ["urgent"],
            "P-5": ["urgent"],
            "P-7": [],
            "P-9": ["fragile"],
        },
        writes=True,
        statements=PerSide("Django asks which rows exist, and reads the labels again", 13, 6),
        source=f"{RELATIONS}/#django.db.models.fields.related.RelatedManager.aadd",
    ),
    Question(
        "labels_created_for_parcel",
        asks="Which labels has a parcel after one is renamed, two are created unless the parcel "
        "has them, and one is created?",
        answer=["chilled", "fragile", "heavy", "wet"],
        writes=True,
        statements=PerSide("a session has the labels in memory", 10, 8),
        locks=PerSide(
            "SQLAlchemy finds the label in the collection",
            (Lock("deliveries_label", 2), Lock("deliveries_parcel_labels", 2)),
            (),
        ),
        source=ATTRS,
    ),
)
