"""From a parent to its children, and back."""

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
MULTI_TABLE = f"{GUIDE}/#multi-table-inheritance"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "columns_of_each_table",
        asks="Which columns are in the parent's table, and which in the children's?",
        answer={
            "Place": ["id", "name", "address"],
            "Restaurant": ["place_ptr_id", "serves_hot_dogs", "serves_pizza"],
            "Supplier": ["place_ptr_id"],
            "Bar": ["venue_id", "has_happy_hour"],
        },
        source=MULTI_TABLE,
        without_sql=True,
    ),
    Question(
        "places_named_bobs_cafe",
        asks="Which places are named Bob's Cafe, whichever children they have?",
        answer=instances("Place", "Bob's Cafe", "Bob's Cafe"),
        source=MULTI_TABLE,
    ),
    Question(
        "restaurants_named_bobs_cafe",
        asks="Which restaurants are named Bob's Cafe, by a column of the parent?",
        answer=instances("Restaurant", "Bob's Cafe"),
        source=MULTI_TABLE,
    ),
    Question(
        "restaurant_of_place_twelve",
        asks="Which restaurant is the place with key 12?",
        answer=Instance("Restaurant", "Bob's Cafe"),
        source=MULTI_TABLE,
    ),
    Question(
        "restaurant_of_a_place_without_one",
        asks="What happens when the restaurant of a place is read that is not a restaurant?",
        answer=Refused("Place.restaurant.RelatedObjectDoesNotExist", "NoResultFound"),
        source=MULTI_TABLE,
    ),
    Question(
        "restaurant_or_none_of_each_place",
        asks="Which restaurant is each place, if any, loaded with one statement for all?",
        answer=[
            (1, None),
            (3, Instance("Restaurant", "Demon Dogs")),
            (7, None),
            (12, Instance("Restaurant", "Bob's Cafe")),
            (20, None),
            (30, None),
        ],
        source=MULTI_TABLE,
    ),
    Question(
        "places_that_serve_pizza",
        asks="Which places serve pizza, by a column of the child?",
        answer=instances("Place", "Bob's Cafe"),
        source=MULTI_TABLE,
    ),
    Question(
        "places_that_are_nothing_else",
        asks="Which places are neither a restaurant nor a supplier nor a bar?",
        answer=[(7, "City Hall"), (30, "Bob's Cafe")],
        source=MULTI_TABLE,
    ),
    Question(
        "objects_of_demon_dogs",
        asks="Which object of each class represents the place Demon Dogs, which is several things "
        "at once?",
        answer=(
            Instance("Place", "Demon Dogs"),
            Instance("Restaurant", "Demon Dogs"),
            Instance("Supplier", "Demon Dogs"),
            None,
        ),
        source=MULTI_TABLE,
    ),
)
