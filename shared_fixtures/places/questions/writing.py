"""Restaurants opened, moved, replaced and refused, and what goes with a place."""

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
ONE_TO_ONE = f"{GUIDE}/#one-to-one-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "open_demon_dogs",
        asks="Which place and restaurant know each other after both were made, and does another "
        "new place have a restaurant?",
        answer=(
            Instance("Place", "Demon Dogs the place"),
            Instance("Restaurant", "Demon Dogs the restaurant"),
            False,
        ),
        writes=True,
        source=ONE_TO_ONE,
    ),
    Question(
        "move_bean_house",
        asks="Which restaurants have the code 02134, after one was given another place and saved?",
        # Saved under another key, it is another row; the first stays.
        answer=instances("Restaurant", "Ace Hardware the restaurant", "Bean House the restaurant"),
        writes=True,
        statements="Django tries to update the row before it inserts it.",
        source=ONE_TO_ONE,
    ),
    Question(
        "assign_restaurant_to_place",
        asks="Which restaurant is at Ace Hardware, after one was given to the place?",
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
        asks="What happens when a restaurant is saved whose place was not?",
        answer=Refused("ValueError", "IntegrityError"),
        writes=True,
        statements="Django refuses before it sends anything.",
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
        asks="What is served at Demon Dogs, and where is it, after a new restaurant was saved "
        "over the old one?",
        # What was not said of the new one is as by default, not as it was.
        answer=[(False, True, None)],
        writes=True,
        statements="SQLAlchemy reads the row before it changes it.",
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
        asks="Which restaurants and waiters are left without Demon Dogs, the place, and who cooks "
        "where?",
        answer=(
            [3, 5, 6],
            ["Bob"],
            [("Emil", None), ("Fay", None), ("Gus", 5), ("Hal", None)],
        ),
        writes=True,
        statements="The two look for what goes with the place in queries of their own.",
        source=ONE_TO_ONE,
    ),
    Question(
        "delete_restaurant",
        asks="Which places are left without Demon Dogs, the restaurant?",
        answer=[1, 2, 3, 4, 5, 6],
        writes=True,
        statements="The two look for what goes with the restaurant in queries of their own.",
        source=ONE_TO_ONE,
    ),
    Question(
        "delete_fay",
        asks="Who comes after Emil, after Fay was deleted?",
        answer=[("Emil", None), ("Gus", None), ("Hal", None)],
        writes=True,
        statements="SQLAlchemy reads who comes before Fay; Django updates the row unread.",
        source=ONE_TO_ONE,
    ),
)
