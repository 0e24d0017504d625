"""Many to many: pizzas with their toppings, from both ends."""

from shared_fixtures.question import Instance, PerSide, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#many-to-many-relationships"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "toppings_of_each_pizza",
        asks="What is on each pizza?",
        answer=[
            ("Margherita", {"cheese"}),
            ("Prosciutto", {"cheese", "ham"}),
            ("Marinara", set()),
            ("Capricciosa", {"ham", "olives"}),
        ],
        source=GUIDE,
    ),
    Question(
        "pizzas_of_each_topping",
        asks="Which pizzas have each topping, read from the end that does not declare the "
        "relation?",
        answer=[
            ("cheese", {"Margherita", "Prosciutto"}),
            ("ham", {"Prosciutto", "Capricciosa"}),
            ("olives", {"Capricciosa"}),
            ("pineapple", set()),
        ],
        source=GUIDE,
    ),
    Question(
        "association_rows_of_pizzas",
        asks="Which rows does the association table of pizzas and toppings hold?",
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
        asks="Which pizzas have no cheese, including one with nothing on it?",
        answer=instances("Pizza", "Marinara", "Capricciosa"),
        source=GUIDE,
    ),
    Question(
        "toppings_on_no_pizza",
        asks="Which toppings are on no pizza?",
        answer=instances("Topping", "pineapple"),
        source=GUIDE,
    ),
    Question(
        "toppings_counted_by_pizza",
        asks="How many toppings does each pizza have?",
        answer=[("Capricciosa", 2), ("Margherita", 1), ("Marinara", 0), ("Prosciutto", 2)],
        source=GUIDE,
    ),
    Question(
        "add_toppings_to_marinara",
        asks="What is on the Marinara after olives and a new topping are added?",
        answer=["olives", "garlic"],
        writes=True,
        statements=PerSide(
            "Django inserts each pair at once, the session both pairs with one statement.",
            django=6,
            sqlalchemy=5,
        ),
        source=GUIDE,
    ),
    Question(
        "add_pizza_to_pineapple",
        asks="What is on the Marinara after it is added to the pizzas with pineapple?",
        answer=["pineapple"],
        writes=True,
        statements=PerSide(
            "Appending loads the list first; Django inserts without checking.",
            django=4,
            sqlalchemy=5,
        ),
        source=GUIDE,
    ),
    Question(
        "make_pizza_with_toppings",
        asks="What is on a new pizza that is created with two toppings?",
        answer=(Instance("Pizza", "Hawaii"), ["ham", "pineapple"]),
        writes=True,
        statements=PerSide(
            "Django queries the new pizza's toppings before and after; the session knows them.",
            django=5,
            sqlalchemy=3,
        ),
        source=GUIDE,
    ),
    Question(
        "add_cheese_again",
        asks="Which association rows does the Margherita have after olives, and its cheese again, "
        "are added?",
        answer=[(1, 1), (1, 3)],
        unordered=True,
        writes=True,
        source=GUIDE,
    ),
    Question(
        "add_cheese_again_by_row",
        asks="What happens when an association row of a pizza and a topping is inserted again?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "remove_ham",
        asks="What is on the Prosciutto after ham is removed, and how many toppings are there "
        "still?",
        answer=(["cheese"], 4),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "set_toppings",
        asks="What is on the Prosciutto after its toppings are set to ham and olives?",
        answer=["ham", "olives"],
        writes=True,
        statements=PerSide(
            "Django queries the existing toppings again; the session knows them.",
            django=6,
            sqlalchemy=5,
        ),
        source=GUIDE,
    ),
    Question(
        "clear_toppings",
        asks="How many toppings does the Prosciutto have, and how many pizzas have cheese, after "
        "it is cleared?",
        answer=(0, 1),
        writes=True,
        source=GUIDE,
    ),
    Question(
        "delete_ham",
        asks="How many pizzas and which association rows remain after ham is deleted?",
        answer=(4, [(1, 1), (2, 1), (4, 3)]),
        writes=True,
        statements=PerSide(
            "The session loads the topping's pizzas first to find the rows.", django=5, sqlalchemy=6
        ),
        source=GUIDE,
    ),
    Question(
        "tables_when_both_classes_declare_it",
        asks="Which association tables are there when both classes declare the relation?",
        answer=["relationships_pizza_toppings", "relationships_topping_pizzas"],
        source=GUIDE,
        without_sql=True,
    ),
)
