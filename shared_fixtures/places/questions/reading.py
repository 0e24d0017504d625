"""One-to-one relationships read from both ends, and where the other end is missing."""

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
ONE_TO_ONE = f"{GUIDE}/#one-to-one-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "place_of_the_pizzeria",
        asks="Where is the restaurant that serves pizza but no hot dogs?",
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
        asks="What are the keys of the restaurant at Napoli and of its place?",
        answer=(3, 3),
        source=ONE_TO_ONE,
    ),
    Question(
        "restaurant_at_ace_hardware",
        asks="What happens when the restaurant of a place without one is read?",
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
        asks="Which places have a restaurant, and which do not?",
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
        asks="Which restaurants are there, and at which addresses?",
        answer=[
            (Instance("Restaurant", "Demon Dogs the restaurant"), "944 W. Fullerton"),
            (Instance("Restaurant", "Napoli the restaurant"), "20 S. Ashland"),
            (Instance("Restaurant", "Blue Door the restaurant"), "52 W. Elm"),
            (Instance("Restaurant", "Bean House the restaurant"), "1 Beacon Street"),
        ],
        unordered=True,
        source=ONE_TO_ONE,
    ),
    Question(
        "places_by_name",
        asks="Which places are there, by name, with or without a restaurant?",
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
        asks="Who cooks at Demon Dogs, and who is the successor?",
        answer=instances("Chef", "Emil", "Fay"),
        source=ONE_TO_ONE,
    ),
    Question(
        "predecessor_of_fay",
        asks="Who is Fay's predecessor?",
        answer=Instance("Chef", "Emil"),
        source=ONE_TO_ONE,
    ),
)
