"""Aggregates of PostgreSQL, with their options."""

from shared_fixtures.question import Question, instances

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/contrib/postgres/aggregates"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "different_crates_of_products",
        asks="Which numbers of crates of the first three products came, each once, most first?",
        answer=[("Steel bolt", [4]), ("Brass bolts", [9, 1]), ("Door", [])],
        source=f"{DJANGO}/#arrayagg",
    ),
    Question(
        "bits_of_fragile_deliveries",
        asks="Which bits do all, some, and an odd number of fragile deliveries have, or -1?",
        answer=[("Steel bolt", 6, 6, 6), ("Brass bolts", 8, 14, 6), ("Door", -1, -1, -1)],
        source=f"{DJANGO}/#bitand",
    ),
    Question(
        "whether_deliveries_are_fragile",
        asks="Are all wet deliveries fragile, or else no; is one late delivery, or else yes?",
        answer=[("Steel bolt", True, False), ("Brass bolts", False, True), ("Door", False, True)],
        source=f"{DJANGO}/#booland",
    ),
    Question(
        "crates_of_products_as_json",
        asks="Which numbers of crates came, each once, least first, as a list in JSON?",
        answer=[("Steel bolt", [4]), ("Brass bolts", [1, 9]), ("Door", [])],
        source=f"{DJANGO}/#jsonbagg",
    ),
    Question(
        "notes_of_products",
        asks="Which notes have deliveries that weigh more than 1, each once, or a dash?",
        answer=[("Steel bolt", "late"), ("Brass bolts", "wet; late"), ("Door", "-")],
        source=f"{DJANGO}/#stringagg",
    ),
    Question(
        "means_of_fragile_deliveries",
        asks="How many fragile deliveries have a weight and a distance, with which means, or -1?",
        answer=[
            ("Steel bolt", 1, 1.0, 2.0),
            ("Brass bolts", 2, 3.5, 8.0),
            ("Door", 0, -1.0, -1.0),
        ],
        source=f"{DJANGO}/#regravgx",
    ),
    Question(
        "lines_through_fragile_deliveries",
        asks="On which line is the distance over the weight of fragile deliveries, or else -1?",
        # One point is on no line.
        answer=[
            ("Steel bolt", -1.0, -1.0, -1.0, -1.0),
            ("Brass bolts", 4.0, -6.0, 1.0, 1.0),
            ("Door", -1.0, -1.0, -1.0, -1.0),
        ],
        source=f"{DJANGO}/#regrslope",
    ),
    Question(
        "sums_of_squares_of_fragile_deliveries",
        asks="What are the sums of squares of fragile deliveries, or else -1?",
        answer=[
            ("Steel bolt", 0.0, 0.0, 0.0),
            ("Brass bolts", 0.5, 2.0, 8.0),
            ("Door", -1.0, -1.0, -1.0),
        ],
        source=f"{DJANGO}/#regrsxx",
    ),
    Question(
        "covariances_of_fragile_deliveries",
        asks="What are the covariances of fragile deliveries, of all and of a sample, or else -1?",
        answer=[("Steel bolt", 0.0, -1.0), ("Brass bolts", 1.0, 2.0), ("Door", -1.0, -1.0)],
        source=f"{DJANGO}/#covarpop",
    ),
    Question(
        "rates_of_the_past",
        asks="Which rates have a moment before the transaction began?",
        answer=instances("Rate", "small", "medium", "large", "any"),
        source="https://docs.djangoproject.com/en/5.2/ref/contrib/postgres/functions/#transactionnow",
    ),
    Question(
        "heaviest_delivery_of_each_product",
        asks="What is the heaviest delivery of each product, those not weighed last?",
        answer=instances("Delivery", "A-2", "B-3"),
        only_with=("sqlalchemy 2.1",),
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#distinct",
    ),
)
