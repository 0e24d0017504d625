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
        asks="Which suppliers supply Ace Hardware, which is itself a supplier?",
        answer=instances("Supplier", "Demon Dogs"),
        unordered=True,
        source=RELATIONS,
    ),
    Question(
        "providers_of_the_restaurant_in_5th_street",
        asks="Which suppliers supply the restaurant in 5th Street, by the relation of its place?",
        answer=instances("Supplier", "Ace Hardware"),
        unordered=True,
        source=RELATIONS,
    ),
    Question(
        "places_provided_by_ace_hardware",
        asks="Which places are supplied by Ace Hardware?",
        answer=instances("Place", "Bob's Cafe", "Demon Dogs"),
        source=RELATIONS,
    ),
    Question(
        "supply_the_city_hall",
        asks="Can a customer be added to a supplier from the customer's end?",
        answer=instances("Supplier", "Ace Hardware"),
        writes=True,
        source=RELATIONS,
    ),
    Question(
        "customers_without_a_reverse_name",
        asks="What happens if the customers' reverse name is that of the link to the parent?",
        answer=Refused("SystemCheckError", "ArgumentError", "fields.E305"),
        source=RELATIONS,
        without_sql=True,
    ),
)
