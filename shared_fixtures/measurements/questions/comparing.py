"""Conversions, and functions that choose among values."""

from shared_fixtures.question import PerDatabase, Question

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/models/database-functions"
NULL_WINS = "PostgreSQL leaves NULL out, the others return it."

QUESTIONS: tuple[Question, ...] = (
    Question(
        "steps_as_text",
        asks="What are the steps as text, in the order of the text?",
        # A minus is before the digits.
        answer=["-7", "0", "1", "2", "7"],
        source=f"{DJANGO}/#cast",
    ),
    Question(
        "triple_values_as_integers",
        asks="What are three times the values as integers?",
        # Of 6.75, -3.75, 0, 27 and 12.
        answer=PerDatabase(
            "SQLite cuts the fraction off, the others round.",
            sqlite=[6, -3, 0, 27, 12],
            postgresql=[7, -4, 0, 27, 12],
            mariadb=[7, -4, 0, 27, 12],
        ),
        source=f"{DJANGO}/#cast",
    ),
    Question(
        "corrections_or_steps",
        asks="What are the corrections, or the steps where there is none?",
        answer=[7, 3, 12, 0, 1],
        source=f"{DJANGO}/#coalesce",
    ),
    Question(
        "corrections_but_zero",
        asks="What are the corrections, with none for zero?",
        answer=[None, 3, 12, None, 1],
        source=f"{DJANGO}/#nullif",
    ),
    Question(
        "units_or_piece",
        asks="What are the units, with piece for an empty one?",
        answer=["cm", "CM", "piece", "m", "m"],
        source=f"{DJANGO}/#nullif",
    ),
    # EX-06
    Question(
        "greater_of_steps_and_correction",
        asks="Which is greater, the steps or the correction?",
        answer=PerDatabase(
            NULL_WINS,
            sqlite=[None, 3, 12, 2, 1],
            postgresql=[7, 3, 12, 2, 1],
            mariadb=[None, 3, 12, 2, 1],
        ),
        source=f"{DJANGO}/#greatest",
    ),
    Question(
        "least_of_steps_correction_and_five",
        asks="Which is the least, the steps, the correction or five?",
        answer=PerDatabase(
            NULL_WINS,
            sqlite=[None, -7, 0, 0, 1],
            postgresql=[5, -7, 0, 0, 1],
            mariadb=[None, -7, 0, 0, 1],
        ),
        source=f"{DJANGO}/#least",
    ),
    Question(
        "units_in_order_of_bytes",
        asks="What are the units in the order of their bytes?",
        # Capitals come before small letters.
        answer=["", "CM", "cm", "m", "m"],
        source=f"{DJANGO}/#collate",
    ),
    Question(
        "readings_in_centimetres",
        asks="Which readings are in centimetres, in capitals or not?",
        answer=[1, 2],
        source=f"{DJANGO}/#lower",
    ),
)
