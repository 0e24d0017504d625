"""Restaurants opened, moved, replaced and refused, and what is deleted with a place."""

from shared_fixtures.question import Instance, PerDatabase, PerSide, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
ONE_TO_ONE = f"{GUIDE}/#one-to-one-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "open_demon_dogs",
        asks="After a place and its restaurant are created, which place and restaurant know each "
        "other, and does another new place have one?",
        answer=(
            Instance("Place", "Demon Dogs the place"),
            Instance("Restaurant", "Demon Dogs the restaurant"),
            False,
        ),
        writes=True,
        statements=PerSide(
            "Django inserts each object, and queries the restaurant of the other place.",
            django=5,
            sqlalchemy=PerDatabase(
                "SQLite returns new keys in no sure order, so each row is inserted alone.",
                sqlite=3,
                postgresql=2,
                mariadb=2,
            ),
        ),
        source=ONE_TO_ONE,
    ),
    Question(
        "move_bean_house",
        asks="Which restaurants have the postal code 02134 after one is given another place and "
        "saved?",
        # Saved under another key, it is another row; the first one stays.
        answer=instances("Restaurant", "Ace Hardware the restaurant", "Bean House the restaurant"),
        writes=True,
        statements=PerSide(
            "Django tries to update the row before it inserts it.", django=5, sqlalchemy=4
        ),
        source=ONE_TO_ONE,
    ),
    Question(
        "assign_restaurant_to_place",
        asks="Which restaurant is at Ace Hardware after one is assigned to the place?",
        answer=Instance("Restaurant", "Ace Hardware the restaurant"),
        writes=True,
        source=ONE_TO_ONE,
    ),
    Question(
        "open_restaurant_at_new_place",
        asks="What are the keys of a new restaurant and its new place?",
        answer=(7, 7),
        writes=True,
        source=ONE_TO_ONE,
    ),
    Question(
        "open_restaurant_at_unsaved_place",
        asks="What happens when a restaurant is saved with the key of a place that is not yet "
        "saved?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=ONE_TO_ONE,
    ),
    Question(
        "open_second_restaurant",
        asks="What happens when a place gets a second restaurant?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=ONE_TO_ONE,
    ),
    Question(
        "replace_restaurant",
        asks="What is served at Demon Dogs, and with which postal code, after a new restaurant is "
        "saved over the old one?",
        # Values that were not given have their defaults, not those of the old row.
        answer=[(False, True, None)],
        writes=True,
        statements=PerSide(
            "SQLAlchemy reads the row before it changes it.", django=2, sqlalchemy=3
        ),
        source=ONE_TO_ONE,
    ),
    Question(
        "hire_joe",
        asks="Who is the new waiter at Demon Dogs?",
        answer=Instance("Waiter", "Joe the waiter at Demon Dogs the restaurant"),
        writes=True,
        source=ONE_TO_ONE,
    ),
    Question(
        "hire_second_chef",
        asks="What happens when a restaurant gets a second chef?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=ONE_TO_ONE,
    ),
    Question(
        "delete_place",
        asks="Which restaurants and waiters remain after the place Demon Dogs is deleted, and who "
        "cooks where?",
        answer=(
            [3, 5, 6],
            ["Bob", "Cyd"],
            [("Emil", None), ("Fay", None), ("Gus", 5), ("Hal", None)],
        ),
        writes=True,
        statements=PerSide(
            "The two sides query the dependent rows differently.", django=9, sqlalchemy=11
        ),
        source=ONE_TO_ONE,
    ),
    Question(
        "delete_restaurant",
        asks="Which places remain after the restaurant at Demon Dogs is deleted?",
        answer=[1, 2, 3, 4, 5, 6],
        writes=True,
        statements=PerSide(
            "The two sides query the dependent rows differently.", django=5, sqlalchemy=7
        ),
        source=ONE_TO_ONE,
    ),
    Question(
        "delete_fay",
        asks="Which successor does each chef have after Fay is deleted?",
        answer=[("Emil", None), ("Gus", None), ("Hal", None)],
        writes=True,
        statements=PerSide(
            "SQLAlchemy reads Fay's predecessor; Django updates the row unread.",
            django=4,
            sqlalchemy=5,
        ),
        source=ONE_TO_ONE,
    ),
)
