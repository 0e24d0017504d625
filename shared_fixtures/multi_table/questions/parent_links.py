"""The link from a child to its parent: the default one and a custom one."""

from shared_fixtures.question import Instance, PerSide, Question, Refused

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
LINK = f"{GUIDE}/#specifying-the-parent-link-field"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "parent_link_of_each_child",
        asks="Which column of each child is both its key and the reference to the parent?",
        answer={
            "Restaurant": "place_ptr_id",
            "Supplier": "place_ptr_id",
            "Bar": "venue_id",
        },
        source=LINK,
        without_sql=True,
    ),
    Question(
        "place_of_a_restaurant",
        asks="Which place is a restaurant, as an object of the parent's class?",
        answer=Instance("Place", "Bob's Cafe"),
        statements=PerSide(
            "Django builds the place from the columns that the restaurant already has.",
            django=1,
            sqlalchemy=2,
        ),
        source=LINK,
    ),
    Question(
        "bar_and_venue_of_each_other",
        asks="Which objects do a bar and its place reach through custom names for the link?",
        answer=(Instance("Place", "The Moon"), Instance("Bar", "The Moon")),
        source=LINK,
    ),
    Question(
        "key_of_a_bar_by_each_name",
        asks="What is a bar's key, read by each of its two names?",
        answer=(20, 20),
        source=LINK,
    ),
    Question(
        "venues_of_happy_hours",
        asks="Which places are a bar with a happy hour, by the link's custom reverse name?",
        answer=[Instance("Place", "The Moon")],
        source=LINK,
    ),
    Question(
        "columns_with_a_second_reference",
        asks="Which columns does a child have that refers to a neighbouring place besides its own?",
        answer=["place_ptr_id", "neighbour_id"],
        source=LINK,
        without_sql=True,
    ),
    Question(
        "child_without_a_named_parent_link",
        asks="Can a child refer to its parent without declaring which reference is the link?",
        answer=Refused("FieldError", "AmbiguousForeignKeysError"),
        source=LINK,
        without_sql=True,
    ),
)
