"""A child that refers to its parent's class, in both directions."""

from shared_fixtures.question import Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
RELATIONS = f"{GUIDE}/#inheritance-and-reverse-relations"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "customers_of_ace_hardware",
        asks="Which places are customers of Ace Hardware?",
        answer=instances("Place", "Demon Dogs", "Bob's Cafe"),
        unordered=True,
        source=RELATIONS,
    ),
    Question(
        "providers_of_ace_hardware",
        asks="Which suppliers provide for Ace Hardware, itself a supplier?",
        answer=instances("Supplier", "Demon Dogs"),
        unordered=True,
        source=RELATIONS,
    ),
    Question(
        "providers_of_the_restaurant_in_5th_street",
        asks="Has the restaurant the providers that the place has?",
        answer=instances("Supplier", "Ace Hardware"),
        unordered=True,
        source=RELATIONS,
    ),
    Question(
        "places_provided_by_ace_hardware",
        asks="Which places have a provider named Ace Hardware?",
        answer=instances("Place", "Bob's Cafe", "Demon Dogs"),
        source=RELATIONS,
    ),
    Question(
        "supply_the_city_hall",
        asks="Can a supplier get a customer from the customer's end?",
        answer=instances("Supplier", "Ace Hardware"),
        writes=True,
        source=RELATIONS,
    ),
    Question(
        "customers_without_a_reverse_name",
        asks="What if the customers take the reverse name that the link to the parent has?",
        answer=Refused("SystemCheckError", "ArgumentError", "fields.E305"),
        source=RELATIONS,
    ),
)
