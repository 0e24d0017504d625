"""Postal codes, by themselves."""

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
ACROSS_FILES = f"{GUIDE}/#models-across-files"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "zip_code_in_boston",
        asks="Which code is in Boston?",
        answer=Instance("ZipCode", "02134"),
        source=ACROSS_FILES,
    ),
    Question(
        "zip_codes_by_code",
        asks="Which codes are there, in their order as text?",
        answer=instances("ZipCode", "02134", "60614", "60622"),
        source=ACROSS_FILES,
    ),
    Question(
        "cities_by_name",
        asks="Which cities are there, and how many codes has each?",
        answer=[("Boston", 1), ("Chicago", 2)],
        source=ACROSS_FILES,
    ),
    Question(
        "add_zip_code_again",
        asks="What happens when a code is added that is there?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=ACROSS_FILES,
    ),
)
