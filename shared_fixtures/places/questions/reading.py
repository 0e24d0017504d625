"""One-to-one relationships read from both ends, and where the other end is missing."""

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
ONE_TO_ONE = f"{GUIDE}/#one-to-one-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "place_of_the_pizzeria",
        asks="Where is the restaurant that serves pizza and no hot dogs?",
        answer=Instance("Place", "Napoli the place"),
        source=ONE_TO_ONE,
    ),
    Question(
        "restaurant_at_demon_dogs",
        asks="Which restaurant is at Demon Dogs?",
        answer=Instance("Restaurant", "Demon Dogs the restaurant"),
        source=ONE_TO_ONE,
    ),
    Question(
        "key_of_the_restaurant",
        asks="What is the key of the restaurant at Napoli, and what is that of the place?",
        answer=(3, 3),
        source=ONE_TO_ONE,
    ),
    Question(
        "restaurant_at_ace_hardware",
        asks="What happens when a place without restaurant is asked for it?",
        answer=Refused("Place.restaurant.RelatedObjectDoesNotExist", "NoResultFound"),
        source=ONE_TO_ONE,
    ),
    Question(
        "restaurant_at_ace_hardware_or_none",
        asks="Which restaurant is at Ace Hardware, if any?",
        answer=None,
        source=ONE_TO_ONE,
    ),
    Question(
        "places_and_whether_they_have_a_restaurant",
        asks="Which places have a restaurant?",
        answer=[
            ("Demon Dogs", True),
            ("Ace Hardware", False),
            ("Napoli", True),
            ("Demon Tools", False),
            ("Blue Door", True),
            ("Bean House", True),
        ],
        source=ONE_TO_ONE,
    ),
    Question(
        "all_restaurants",
        asks="Which restaurants are there?",
        answer=instances(
            "Restaurant",
            "Demon Dogs the restaurant",
            "Napoli the restaurant",
            "Blue Door the restaurant",
            "Bean House the restaurant",
        ),
        unordered=True,
        source=ONE_TO_ONE,
    ),
    Question(
        "places_by_name",
        asks="Which places are there, whether they have a restaurant or not?",
        answer=instances(
            "Place",
            "Ace Hardware the place",
            "Bean House the place",
            "Blue Door the place",
            "Demon Dogs the place",
            "Demon Tools the place",
            "Napoli the place",
        ),
        source=ONE_TO_ONE,
    ),
    Question(
        "chef_and_successor",
        asks="Who cooks at Demon Dogs, and who comes after?",
        answer=instances("Chef", "Emil", "Fay"),
        source=ONE_TO_ONE,
    ),
    Question(
        "predecessor_of_fay",
        asks="Who cooks before Fay?",
        answer=Instance("Chef", "Emil"),
        source=ONE_TO_ONE,
    ),
)
