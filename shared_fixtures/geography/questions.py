"""Postal codes."""

from shared_fixtures.question import Instance, Question, Refused, instances

GUIDE = "https://docs.djangoproject.com/en/5.2/topics/db/models"
ACROSS_FILES = f"{GUIDE}/#models-across-files"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "zip_code_in_boston",
        asks="Which postal code is in Boston?",
        answer=Instance("ZipCode", "02134"),
        source=ACROSS_FILES,
    ),
    Question(
        "zip_codes_by_code",
        asks="Which postal codes are there, ordered as text?",
        answer=instances("ZipCode", "02134", "60614", "60622"),
        source=ACROSS_FILES,
    ),
    Question(
        "cities_by_name",
        asks="Which cities are there, from last to first, and how many postal codes has each?",
        answer=[("Chicago", 2), ("Boston", 1)],
        source=ACROSS_FILES,
    ),
    Question(
        "add_zip_code_again",
        asks="Can a postal code be added that already exists?",
        answer=Refused("IntegrityError", "IntegrityError"),
        writes=True,
        source=ACROSS_FILES,
    ),
)
