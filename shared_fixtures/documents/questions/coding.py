"""What is stored as JSON, and what it is in Python."""

from decimal import Decimal

from shared_fixtures.question import PerDatabase, Question, Refused

ENCODER = (
    "https://docs.djangoproject.com/en/5.2/ref/models/fields/#django.db.models.JSONField.encoder"
)
DECODER = (
    "https://docs.djangoproject.com/en/5.2/ref/models/fields/#django.db.models.JSONField.decoder"
)
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/core/custom_types.html#augmenting-existing-types"

QUESTIONS: tuple[Question, ...] = (
    # JS-09
    Question(
        "store_terms_of_every_type",
        asks="What comes back of terms with a decimal, a date, a duration and a UUID?",
        answer={
            "days": 5,
            "fee": "7.50",
            "since": "2024-03-01",
            "warning": "P1DT02H00M00S",
            "number": "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
        },
        writes=True,
        source="https://docs.djangoproject.com/en/5.2/topics/serialization/#djangojsonencoder",
    ),
    # JS-09
    Question(
        "store_a_decimal_without_an_encoder",
        asks="Are details with a decimal stored, in a column without an encoder?",
        answer=PerDatabase(
            "psycopg encodes JSON itself, and SQLAlchemy passes its error on.",
            sqlite=Refused("TypeError", "StatementError"),
            postgresql=Refused("TypeError", "TypeError"),
            mariadb=Refused("TypeError", "StatementError"),
        ),
        writes=True,
        source=ENCODER,
    ),
    Question(
        "rates_of_loans",
        asks="What are the rates of the first and the third loan?",
        # The decoder reads fractions as decimals.
        answer=[Decimal("0.1"), Decimal("0.25")],
        source=DECODER,
    ),
    Question(
        "rate_of_twenty_digits",
        asks="What is the rate of a loan that was written with more digits than a float has?",
        answer=Decimal("0.12345678901234567890"),
        writes=True,
        source=DECODER,
    ),
    Question(
        "stickers_of_crates",
        asks="Which stickers have the crates?",
        answer=[{"glass", "up"}, set(), {"up"}],
        source=DECODER,
    ),
    Question(
        "crates_with_exactly_one_sticker",
        asks="Which crates have the sticker up, and no other?",
        answer=["West"],
        source=ENCODER,
    ),
    Question(
        "rooms_of_places",
        asks="In which room and on which shelf is each crate?",
        answer=[("A", 2), ("B", 1), ("A", 3)],
        source=DECODER,
    ),
    Question(
        "crates_at_a_place",
        asks="Which crates are in room B on shelf 1?",
        answer=["South"],
        source=ENCODER,
    ),
)
