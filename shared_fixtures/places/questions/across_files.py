"""References to a model in another chapter: in queries, deletions and migrations."""

from shared_fixtures.question import Instance, PerSide, Question, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
ACROSS_FILES = f"{GUIDE}/#models-across-files"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "home_of_the_zip_code",
        asks="Which chapter, and which model, does a restaurant's postal code belong to?",
        answer=("geography", "ZipCode"),
        source=ACROSS_FILES,
        without_sql=True,
    ),
    Question(
        "steps_before_the_restaurants",
        asks="Which steps must be applied before the restaurants' table can be created?",
        answer=["geography 0001_initial"],
        source=ACROSS_FILES,
        without_sql=True,
    ),
    Question(
        "zip_code_of_demon_dogs",
        asks="Which postal code does the restaurant at Demon Dogs have?",
        answer=Instance("ZipCode", "60614"),
        source=ACROSS_FILES,
    ),
    Question(
        "restaurants_in_zip_code",
        asks="Which restaurants have the postal code 60614?",
        answer=instances("Restaurant", "Demon Dogs the restaurant", "Blue Door the restaurant"),
        unordered=True,
        source=ACROSS_FILES,
    ),
    Question(
        "restaurants_in_boston",
        asks="Which restaurants are in Boston, by their postal code?",
        answer=instances("Restaurant", "Bean House the restaurant"),
        source=ACROSS_FILES,
    ),
    Question(
        "restaurants_with_zip_code",
        asks="Which postal code, if any, does each restaurant have, by the name of its place?",
        answer=[
            ("Bean House", "02134"),
            ("Blue Door", "60614"),
            ("Demon Dogs", "60614"),
            ("Napoli", None),
        ],
        source=ACROSS_FILES,
    ),
    Question(
        "restaurants_not_in_chicago",
        asks="Which restaurants are not in Chicago, including those without a postal code?",
        answer=instances("Restaurant", "Napoli the restaurant", "Bean House the restaurant"),
        source=ACROSS_FILES,
    ),
    Question(
        "restaurants_per_zip_code",
        asks="How many restaurants does each postal code have?",
        answer=[("02134", 1), ("60614", 2), ("60622", 0)],
        unordered=True,
        source=ACROSS_FILES,
    ),
    Question(
        "delete_zip_code",
        asks="Which postal codes remain after one is deleted, and which one does each restaurant "
        "have?",
        # The restaurants stay, without a code.
        answer=(["02134", "60622"], [(1, None), (3, None), (5, None), (6, 3)]),
        writes=True,
        statements=PerSide(
            "SQLAlchemy reads the restaurants before it sets their references to NULL.",
            django=5,
            sqlalchemy=6,
        ),
        source=ACROSS_FILES,
    ),
)
