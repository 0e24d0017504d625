"""Where ``Meta.ordering`` applies, and where it does not."""

from shared_fixtures.question import Instance, Question, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#meta-options"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "oxen_by_horn_length",
        asks="Which oxen are there, shortest horns first?",
        answer=instances("Ox", "30 cm", "45 cm", "52 cm", "58 cm", "60 cm", "80 cm"),
        source=GUIDE,
    ),
    Question(
        "oxen_with_shortest_and_longest_horns",
        asks="Which ox comes first and which last, by the length of their horns?",
        answer=(Instance("Ox", "30 cm"), Instance("Ox", "80 cm")),
        source=GUIDE,
    ),
    Question(
        "first_and_last_herd",
        asks="Which herds come first and last, if no order is declared?",
        answer=(Instance("Herd", "North"), Instance("Herd", "Hill")),
        source=GUIDE,
    ),
    Question(
        "oxen_from_the_longest_horns",
        asks="Which oxen are there, longest horns first?",
        answer=instances("Ox", "80 cm", "60 cm", "58 cm", "52 cm", "45 cm", "30 cm"),
        source=GUIDE,
    ),
    Question(
        "second_and_third_ox",
        asks="Which oxen are second and third, by the length of their horns?",
        answer=instances("Ox", "45 cm", "52 cm"),
        source=GUIDE,
    ),
    Question(
        "horn_lengths",
        asks="Which lengths do the horns have, shortest first?",
        answer=[30, 45, 52, 58, 60, 80],
        source=GUIDE,
    ),
    Question(
        "oxen_by_key",
        asks="Which oxen are there, in the order of their keys?",
        answer=instances("Ox", "60 cm", "45 cm", "80 cm", "52 cm", "30 cm", "58 cm"),
        source=GUIDE,
    ),
    Question(
        "oxen_in_no_order",
        asks="Which oxen are there, in any order?",
        answer=instances("Ox", "30 cm", "45 cm", "52 cm", "58 cm", "60 cm", "80 cm"),
        unordered=True,
        source=GUIDE,
    ),
    Question(
        "oxen_by_a_proxy",
        asks="Which oxen are there, for a class that orders by the longest horns first?",
        answer=instances("LongestHornFirst", "80 cm", "60 cm", "58 cm", "52 cm", "45 cm", "30 cm"),
        source=GUIDE,
    ),
    Question(
        "oxen_of_a_herd",
        asks="Which oxen are in the herd South, shortest horns first?",
        answer=instances("Ox", "30 cm", "80 cm"),
        source=GUIDE,
    ),
    Question(
        "oxen_of_all_herds",
        asks="Which oxen are in each herd, shortest horns first?",
        answer=[
            ("Hill", []),
            ("North", instances("Ox", "45 cm", "58 cm", "60 cm")),
            ("South", instances("Ox", "30 cm", "80 cm")),
        ],
        source=GUIDE,
    ),
    Question(
        "ploughs_by_their_oxen",
        asks="Which ploughs are there, in the order of their oxen and then by name?",
        answer=instances("Plough", "Wooden", "Bronze", "Copper", "Iron", "Old"),
        source=GUIDE,
    ),
    Question(
        "ploughs_by_the_keys_of_their_oxen",
        asks="Which ploughs are there, by the keys of their oxen and then by name?",
        answer=instances("Plough", "Bronze", "Copper", "Iron", "Wooden", "Old"),
        source=GUIDE,
    ),
    Question(
        "how_many_oxen_a_herd_has",
        asks="How many oxen does each herd have, without groups split by the default order?",
        answer=[(1, 3), (2, 2), (None, 1)],
        unordered=True,
        source=GUIDE,
    ),
    Question(
        "herds_in_use",
        asks="Which herds have an ox, each listed once, highest key first?",
        answer=[2, 1],
        source=GUIDE,
    ),
    Question(
        "shortest_horns_of_each_herd",
        asks="How long are the shortest horns in each herd, taken by an ordered subquery?",
        answer=[("Hill", None), ("North", 45), ("South", 30)],
        source=GUIDE,
    ),
    Question(
        "orders_in_which_no_rows_are_equal",
        asks="Can no two rows be equal in the order of oxen by their horns, by their horns and "
        "keys, in no order; of deliveries by driver, by restaurant and driver?",
        answer=[False, True, False, False, True],
        without_sql=True,
        only_with=("django 6.1",),
        source="https://docs.djangoproject.com/en/6.1/ref/models/querysets/#totally-ordered",
    ),
)
