"""Arrays in columns: lookups, elements and slices, and changes."""

from shared_fixtures.question import Question, instances

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/contrib/postgres/fields"
ARRAYS = f"{DJANGO}/#querying-arrayfield"
FUNCTIONS = "https://www.postgresql.org/docs/18/functions-array.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "small_products_of_metal",
        asks="Which products have the tags small and metal, among others?",
        answer=instances("Product", "Steel bolt", "Brass bolts"),
        source=f"{DJANGO}/#contains",
    ),
    Question(
        "products_only_small_or_of_metal",
        asks="Which products have no other tags than small and metal?",
        # A product without tags has no others either.
        answer=instances("Product", "Steel bolt", "Bolt cutter", "Paint 100%", "Kette"),
        source=f"{DJANGO}/#contained-by",
    ),
    Question(
        "products_of_wood_or_shiny",
        asks="Which products have one of the tags wood and shiny, or both?",
        answer=instances("Product", "Brass bolts", "Door"),
        source=f"{DJANGO}/#overlap",
    ),
    Question(
        "numbers_of_tags",
        asks="How many tags has each product?",
        answer=[
            ("Steel bolt", 2),
            ("Brass bolts", 3),
            ("Door", 1),
            ("Bolt cutter", 0),
            ("Paint 100%", 2),
            ("Kette", 1),
        ],
        source=f"{DJANGO}/#len",
    ),
    Question(
        "products_first_tagged_small",
        asks="Which products have small as their first tag?",
        answer=instances("Product", "Brass bolts", "Paint 100%"),
        source=f"{DJANGO}/#index-transforms",
    ),
    Question(
        "first_two_sizes",
        asks="What are the first two sizes of each product?",
        answer=[
            ("Steel bolt", [6, 8]),
            ("Brass bolts", [8]),
            ("Door", []),
            ("Bolt cutter", None),
            ("Paint 100%", [10, 8]),
            ("Kette", [12]),
        ],
        source=f"{DJANGO}/#slice-transforms",
    ),
    Question(
        "products_tagged_metal_and_small_in_this_order",
        asks="Which products have exactly the tags metal and small, in this order?",
        answer=instances("Product", "Steel bolt"),
        source=ARRAYS,
    ),
    Question(
        "products_with_one_of_two_lists",
        asks="Which products have exactly the tag wood, or exactly small twice?",
        answer=instances("Product", "Door", "Paint 100%"),
        source=ARRAYS,
    ),
    Question(
        "products_with_two_in_the_corner",
        asks="Which products have a 2 at the end of the first row of their grid?",
        answer=instances("Product", "Steel bolt"),
        source=f"{DJANGO}/#index-transforms",
    ),
    Question(
        "beginnings_of_second_rows",
        asks="Which number begins the second row of each grid?",
        answer=[("Steel bolt", 3), ("Door", None), ("Kette", 9)],
        source=f"{DJANGO}/#index-transforms",
    ),
    Question(
        "products_of_size_eight",
        asks="Which products come in size 8?",
        answer=instances("Product", "Steel bolt", "Brass bolts", "Paint 100%"),
        source=f"{DJANGO}/#contains",
    ),
    Question(
        "products_of_size_eight_and_larger",
        asks="Which products come in no size less than 8?",
        # The door comes in no size; those of the bolt cutter are not known.
        answer=instances("Product", "Brass bolts", "Door", "Paint 100%", "Kette"),
        source="https://www.postgresql.org/docs/18/functions-comparisons.html",
    ),
    Question(
        "products_with_a_size_above_ten",
        asks="Which products come in a size above 10?",
        answer=instances("Product", "Kette"),
        source="https://www.postgresql.org/docs/18/functions-comparisons.html",
    ),
    Question(
        "products_up_to_size_ten",
        asks="Which products come in no size above 10?",
        answer=instances("Product", "Steel bolt", "Brass bolts", "Door", "Paint 100%"),
        source="https://www.postgresql.org/docs/18/functions-comparisons.html",
    ),
    Question(
        "names_and_languages",
        asks="What are the name and the language of each product of wood, in one array?",
        answer=[["Door", "english"]],
        source="https://www.postgresql.org/docs/18/sql-expressions.html",
    ),
    Question(
        "crates_of_each_product",
        asks="How many crates of each product came, the most first and those not known last?",
        answer=[
            ("Steel bolt", [4, 4, None]),
            ("Brass bolts", [9, 9, 1]),
            ("Door", []),
            ("Bolt cutter", []),
            ("Paint 100%", []),
            ("Kette", []),
        ],
        source="https://docs.djangoproject.com/en/5.2/ref/contrib/postgres/expressions/#arraysubquery-expressions",
    ),
    Question(
        "append_a_tag",
        asks="Add a tag to the list of the steel bolt: what does the row contain?",
        answer=["metal", "small", "new"],
        writes=True,
        source="https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html",
    ),
    Question(
        "append_a_size",
        asks="Add a size to the list of the brass bolts: what does the row contain?",
        answer=[8, 12],
        writes=True,
        source="https://docs.sqlalchemy.org/en/21/orm/extensions/mutable.html",
    ),
    Question(
        "append_a_tag_in_the_database",
        asks="Add a tag to all products of metal, without loading them: how many are there?",
        answer=3,
        writes=True,
        source=FUNCTIONS,
    ),
)
