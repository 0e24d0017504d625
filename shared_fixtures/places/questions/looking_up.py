"""Conditions across one-to-one relationships, in both directions."""

from shared_fixtures.question import Instance, Question, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
ONE_TO_ONE = f"{GUIDE}/#one-to-one-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "restaurant_by_place",
        asks="Which restaurant has Demon Dogs as its place?",
        answer=Instance("Restaurant", "Demon Dogs the restaurant"),
        source=ONE_TO_ONE,
    ),
    Question(
        "restaurant_by_key_of_place",
        asks="Which restaurant is at the place with the key 3?",
        answer=Instance("Restaurant", "Napoli the restaurant"),
        source=ONE_TO_ONE,
    ),
    Question(
        "restaurants_at_demons",
        asks="Which restaurants are at Demon Dogs or Demon Tools?",
        # Demon Tools has none.
        answer=instances("Restaurant", "Demon Dogs the restaurant"),
        source=ONE_TO_ONE,
    ),
    Question(
        "restaurants_off_ashland",
        asks="Which restaurants do not have the address 20 S. Ashland?",
        answer=instances(
            "Restaurant",
            "Demon Dogs the restaurant",
            "Blue Door the restaurant",
            "Bean House the restaurant",
        ),
        source=ONE_TO_ONE,
    ),
    Question(
        "place_by_restaurant",
        asks="Which place has the restaurant at Napoli, queried from the places?",
        answer=Instance("Place", "Napoli the place"),
        source=ONE_TO_ONE,
    ),
    Question(
        "place_by_place_of_restaurant",
        asks="Which place has a restaurant whose place is Demon Dogs?",
        answer=Instance("Place", "Demon Dogs the place"),
        source=ONE_TO_ONE,
    ),
    Question(
        "places_of_restaurants_at_demons",
        asks="Which places have a restaurant at Demon Dogs or Demon Tools?",
        answer=instances("Place", "Demon Dogs the place"),
        source=ONE_TO_ONE,
    ),
    Question(
        "places_without_restaurant",
        asks="Which places have no restaurant?",
        answer=instances("Place", "Ace Hardware the place", "Demon Tools the place"),
        source=ONE_TO_ONE,
    ),
    Question(
        "places_not_serving_pizza",
        asks="Which places do not serve pizza, including those without a restaurant?",
        answer=instances(
            "Place",
            "Demon Dogs the place",
            "Ace Hardware the place",
            "Demon Tools the place",
            "Bean House the place",
        ),
        source=ONE_TO_ONE,
    ),
    Question(
        "chefs_after_nobody",
        asks="Which chefs have no predecessor?",
        answer=instances("Chef", "Emil", "Gus", "Hal"),
        source=ONE_TO_ONE,
    ),
    Question(
        "waiters_at_place",
        asks="Which waiters work at Demon Dogs?",
        answer=instances("Waiter", "Ann the waiter at Demon Dogs the restaurant"),
        source=ONE_TO_ONE,
    ),
    Question(
        "waiters_at_demons",
        asks="Which waiters work at Demon Dogs or Demon Tools?",
        answer=instances("Waiter", "Ann the waiter at Demon Dogs the restaurant"),
        source=ONE_TO_ONE,
    ),
)
