"""The effects of writing and deleting through a child on the rows of its parent."""

from shared_fixtures.question import Instance, PerSide, Question, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
MULTI_TABLE = f"{GUIDE}/#multi-table-inheritance"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "open_a_restaurant",
        asks="Does creating a child also create its parent's row?",
        answer=(Instance("Restaurant", "Pequod's"), instances("Place", "Pequod's")),
        writes=True,
        source=MULTI_TABLE,
    ),
    Question(
        "turn_the_city_hall_into_a_restaurant",
        asks="How can a child be added to an existing row of the parent?",
        answer=Instance("Restaurant", "City Hall"),
        writes=True,
        source=MULTI_TABLE,
    ),
    Question(
        "rename_a_restaurant",
        asks="Is a column of the parent written through the child?",
        answer="Bob's Diner",
        writes=True,
        statements=PerSide(
            "Django writes all columns of both tables, SQLAlchemy the one that changed.",
            django=4,
            sqlalchemy=3,
        ),
        source=MULTI_TABLE,
    ),
    Question(
        "rename_all_that_serve_pizza",
        asks="Can a column of the parent be written for many children at once?",
        answer=instances("Restaurant", "Demon Dogs", "Pizzeria"),
        writes=True,
        source=MULTI_TABLE,
    ),
    Question(
        "close_bobs_cafe",
        asks="Which places remain after a child is deleted?",
        answer=[1, 3, 7, 20, 30],
        writes=True,
        statements=PerSide(
            "Django queries children of the other kinds, SQLAlchemy links to remove.",
            django=5,
            sqlalchemy=6,
        ),
        source=MULTI_TABLE,
    ),
    Question(
        "close_bobs_cafe_and_keep_the_place",
        asks="Can the child be deleted while the parent's row is kept?",
        answer=([3], [1, 3, 7, 12, 20, 30]),
        writes=True,
        statements=PerSide(
            "Django reads the restaurant before it deletes it.", django=4, sqlalchemy=3
        ),
        source=MULTI_TABLE,
    ),
    Question(
        "close_all_that_serve_pizza",
        asks="Which places remain after many children are deleted at once?",
        answer=[1, 3, 7, 20, 30],
        writes=True,
        source=MULTI_TABLE,
    ),
    Question(
        "demolish_demon_dogs",
        asks="What remains after a place that is several things at once is deleted?",
        answer=([12], [1], [1, 7, 12, 20, 30]),
        writes=True,
        statements=PerSide(
            "Django queries each kind of child; SQLAlchemy's code names them.",
            django=15,
            sqlalchemy=11,
        ),
        source=MULTI_TABLE,
    ),
)
