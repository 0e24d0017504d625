"""Checks in Python before a row is saved, and the database's own."""

from datetime import date

from shared_fixtures.question import Instance, PerSide, Question, Refused

DJANGO = "https://docs.djangoproject.com/en/5.2/ref"
VALIDATING = f"{DJANGO}/models/instances/#validating-objects"
VALIDATES = "https://docs.sqlalchemy.org/en/21/orm/mapped_attributes.html#simple-validators"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "complaint_about_an_empty_title",
        asks="What is the message for a work whose title is empty?",
        answer="A work needs a title.",
        source=f"{DJANGO}/models/fields/#error-messages",
        without_sql=True,
    ),
    Question(
        "complaints_about_a_work",
        asks="What are the messages for a work called #7 of the year 2025, by attribute?",
        # Its price of zero is a matter of the database.
        answer={
            "title": "A title is not a number.",
            "year": "A work is not of the future.",
        },
        source=VALIDATING,
        without_sql=True,
    ),
    Question(
        "add_work_from_before_the_birth",
        asks="What happens to a work of 1899 by Ida Berg, born in 1900?",
        answer=Refused("ValidationError", "ValueError"),
        statements=PerSide(
            "full_clean() also asks whether the artist exists and the title is free.",
            django=4,
            sqlalchemy=1,
        ),
        source=f"{DJANGO}/models/instances/#django.db.models.Model.clean",
    ),
    Question(
        "add_work_of_unknown_birth",
        asks="Is a work of 1850 stored if nobody knows when Kari Berg was born?",
        answer=Instance("Work", "Cradle"),
        writes=True,
        statements=PerSide(
            "full_clean() also asks for the artist, the title and the condition of the price.",
            django=5,
            sqlalchemy=2,
        ),
        source=f"{DJANGO}/models/instances/#django.db.models.Model.full_clean",
    ),
    Question(
        "add_numbered_work_unchecked",
        asks="Is a work called #7 stored if it is saved in a way that runs no checks?",
        answer=["#7"],
        writes=True,
        source=f"{DJANGO}/validators/#how-validators-are-run",
    ),
    Question(
        "titles_that_are_free",
        asks="Could Ida Berg have another work called Winter, or one called Moth?",
        # Moth is another artist's.
        answer=["Moth"],
        statements=PerSide(
            "validate_constraints() asks for the title and computes the condition of the price.",
            django=4,
            sqlalchemy=2,
        ),
        source=f"{DJANGO}/models/instances/#django.db.models.Model.validate_constraints",
    ),
    Question(
        "complaint_about_a_second_winter",
        asks="What is the message for a second Winter by Ida Berg?",
        answer="The artist has a work of this title.",
        writes=True,
        statements=PerSide(
            "validate_constraints() asks for the title and computes the condition of the price.",
            django=2,
            sqlalchemy=1,
        ),
        source=f"{DJANGO}/models/constraints/#violation-error-message",
    ),
    Question(
        "rule_that_a_price_of_zero_breaks",
        asks="Which rule does a price of zero break?",
        answer="price_positive",
        writes=True,
        source=f"{DJANGO}/models/constraints/#violation-error-code",
    ),
    Question(
        "rules_of_dates_broken",
        asks="Which values of an exhibition are taken on four days, for a day, month or year?",
        answer={
            # The day of Snow, in the same room and by the same curator.
            date(2024, 2, 1): ["curator", "name", "room"],
            # The month of another curator, and the year of Snow.
            date(2024, 3, 31): ["name"],
            # A month is that of any year: Lie opened Sea in June two years before.
            date(2025, 6, 10): ["curator"],
            # The day of Sea, in another room.
            date(2023, 6, 1): ["curator"],
        },
        statements=PerSide(
            "Django sends a statement for each of the three rules.", django=12, sqlalchemy=4
        ),
        source=f"{DJANGO}/models/fields/#unique-for-date",
    ),
    Question(
        "rules_of_dates_broken_in_no_room",
        asks="Which values of an exhibition are taken on four days, if the room does not count?",
        answer={
            date(2024, 2, 1): ["curator", "name"],
            date(2024, 3, 31): ["name"],
            date(2025, 6, 10): ["curator"],
            date(2023, 6, 1): ["curator"],
        },
        statements=PerSide(
            "Django sends a statement for each of the two rules.", django=8, sqlalchemy=4
        ),
        source=f"{DJANGO}/models/instances/#django.db.models.Model.validate_unique",
    ),
)
