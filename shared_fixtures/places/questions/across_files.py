"""References to a model of another chapter: in queries, in deletions and in migrations."""

from shared_fixtures.question import Instance, Question, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
ACROSS_FILES = f"{GUIDE}/#models-across-files"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "home_of_the_zip_code",
        asks="In which chapter is the model that a restaurant's code is of?",
        answer=("geography", "ZipCode"),
        source=ACROSS_FILES,
    ),
    Question(
        "steps_before_the_restaurants",
        asks="Which steps must be taken before the restaurants can have their table?",
        answer=["geography 0001_initial"],
        source=ACROSS_FILES,
    ),
    Question(
        "zip_code_of_demon_dogs",
        asks="Which code has the restaurant at Demon Dogs?",
        answer=Instance("ZipCode", "60614"),
        source=ACROSS_FILES,
    ),
    Question(
        "restaurants_in_zip_code",
        asks="Which restaurants have the code 60614?",
        answer=instances("Restaurant", "Demon Dogs the restaurant", "Blue Door the restaurant"),
        unordered=True,
        source=ACROSS_FILES,
    ),
    Question(
        "restaurants_in_boston",
        asks="Which restaurants are in Boston, by their code?",
        answer=instances("Restaurant", "Bean House the restaurant"),
        source=ACROSS_FILES,
    ),
    Question(
        "restaurants_with_zip_code",
        asks="Which code has each restaurant, if any?",
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
        asks="Which restaurants are not in Chicago, those without a code included?",
        answer=instances("Restaurant", "Napoli the restaurant", "Bean House the restaurant"),
        source=ACROSS_FILES,
    ),
    Question(
        "restaurants_per_zip_code",
        asks="How many restaurants has each code?",
        answer=[("02134", 1), ("60614", 2), ("60622", 0)],
        source=ACROSS_FILES,
    ),
    Question(
        "delete_zip_code",
        asks="Which codes are left, and which restaurants have which, after one was deleted?",
        # The restaurants stay, without a code.
        answer=(["02134", "60622"], [(1, None), (3, None), (5, None), (6, 3)]),
        writes=True,
        statements="SQLAlchemy reads the restaurants before it empties their reference.",
        source=ACROSS_FILES,
    ),
)
