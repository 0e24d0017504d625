"""Many to many: pizzas with their toppings, from both ends."""

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#many-to-many-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "toppings_of_each_pizza",
        asks="What is on each pizza?",
        answer=[
            ("Margherita", ["cheese"]),
            ("Prosciutto", ["cheese", "ham"]),
            ("Marinara", []),
            ("Capricciosa", ["ham", "olives"]),
        ],
        source=GUIDE,
    ),
    Question(
        "pizzas_of_each_topping",
        asks="Which pizzas have each topping, seen from the end that does not declare it?",
        answer=[
            ("cheese", ["Margherita", "Prosciutto"]),
            ("ham", ["Prosciutto", "Capricciosa"]),
            ("olives", ["Capricciosa"]),
            ("pineapple", []),
        ],
        source=GUIDE,
    ),
    Question(
        "rows_between_pizzas_and_toppings",
        asks="Which rows does the table between the two hold?",
        answer=[(1, 1, 1), (2, 2, 1), (3, 2, 2), (4, 4, 2), (5, 4, 3)],
        source=GUIDE,
    ),
    Question(
        "pizzas_with_ham",
        asks="Which pizzas have ham?",
        answer=instances("Pizza", "Prosciutto", "Capricciosa"),
        source=GUIDE,
    ),
    Question(
        "pizzas_with_cheese_and_ham",
        asks="Which pizzas have both cheese and ham?",
        answer=instances("Pizza", "Prosciutto"),
        source=GUIDE,
    ),
    Question(
        "pizzas_without_cheese",
        asks="Which pizzas have no cheese, one with nothing on it included?",
        answer=instances("Pizza", "Marinara", "Capricciosa"),
        source=GUIDE,
    ),
    Question(
        "toppings_on_no_pizza",
        asks="Which topping is on no pizza?",
        answer=instances("Topping", "pineapple"),
        source=GUIDE,
    ),
    Question(
        "toppings_counted_by_pizza",
        asks="How many toppings has each pizza?",
        answer=[("Margherita", 1), ("Prosciutto", 2), ("Marinara", 0), ("Capricciosa", 2)],
        source=GUIDE,
    ),
    Question(
        "add_toppings_to_marinara",
        asks="What is on the Marinara after olives and a new topping were added?",
        answer=["olives", "garlic"],
        writes=True,
        statements="Django inserts each pair at once, the session both pairs in one statement.",
        source=GUIDE,
    ),
    Question(
        "add_pizza_to_pineapple",
        asks="What is on the Marinara after it was added to the pizzas with pineapple?",
        answer=["pineapple"],
        writes=True,
        statements="Appending loads the list first; Django inserts without looking.",
        source=GUIDE,
    ),
    Question(
        "make_pizza_with_toppings",
        asks="What is on a new pizza with two toppings?",
        answer=(Instance("Pizza", "Hawaii"), ["ham", "pineapple"]),
        writes=True,
        statements="Django asks what the new pizza has, before and after; the session knows.",
        source=GUIDE,
    ),
    Question(
        "add_cheese_again",
        asks="Which rows has the Margherita after cheese, which is there already, was added?",
        answer=[(1, 1)],
        writes=True,
        source=GUIDE,
    ),
    Question(
        "add_cheese_again_by_row",
        asks="What happens when a row between a pizza and a topping is inserted again?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "remove_ham",
        asks="What is on the Prosciutto after ham was removed, and is there still ham?",
        answer=(["cheese"], True),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "set_toppings",
        asks="What is on the Prosciutto after it was set to ham and olives?",
        answer=["ham", "olives"],
        writes=True,
        statements="Django asks again what is there; the session knows.",
        source=GUIDE,
    ),
    Question(
        "clear_toppings",
        asks="How many pizzas have cheese after the Prosciutto was cleared?",
        answer=(0, 1),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_ham",
        asks="Which pizzas and which rows between are left after ham was deleted?",
        answer=(4, [(1, 1), (2, 1), (4, 3)]),
        writes=True,
        statements="The session finds the rows by the pizzas, which it loads first.",
        source=GUIDE,
    ),
    Question(
        "tables_when_both_classes_declare_it",
        asks="Which tables lie between when both classes declare the relation?",
        answer=["relationships_pizza_toppings", "relationships_topping_pizzas"],
        source=GUIDE,
    ),
)
