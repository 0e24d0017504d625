"""Numbers under a key: compared, ordered, grouped and counted."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2/topics/db/queries/#key-index-and-path-transforms"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/core/type_basics.html#sqlalchemy.types.JSON"
POSTGRESQL = "https://www.postgresql.org/docs/current/datatype-json.html#JSON-INDEXING"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "cards_after_1400",
        asks="Which cards are of a year after 1400?",
        # The bell is of 1400, and the year of the dial is null.
        answer=["Cello", "Engraving", "Fan"],
        unordered=True,
        source=DJANGO,
    ),
    Question(
        "cards_up_to_1400",
        asks="Which cards are of 1400 or before?",
        answer=["Astrolabe", "Bell"],
        unordered=True,
        source=DJANGO,
    ),
    Question(
        "cards_from_1400_to_1750",
        asks="Which cards are of 1400 or later, but before 1750?",
        answer=["Bell"],
        source=DJANGO,
    ),
    Question(
        "heavy_cards",
        asks="Which cards have a weight above one that is a number, not a text?",
        # The weight of the dial is a text, that of the pipe is one.
        answer=["Astrolabe", "Bell", "Cello"],
        unordered=True,
        only_on=("postgresql",),
        source=POSTGRESQL,
    ),
    Question(
        "weights_as_floats",
        asks="What are the weights as floats, be they numbers or texts?",
        answer=[1.5, 120.0, 3.0, 1.5, 0.1, 1.0],
        only_with=("sqlalchemy 2.1",),
        source=SQLALCHEMY,
    ),
    Question(
        "loans_for_more_than_nine",
        asks="Which loans cost more than nine, by fees that are stored as texts?",
        # As a text, 12.50 is below 9.00.
        answer=[1],
        only_with=("sqlalchemy 2.1",),
        source=SQLALCHEMY,
    ),
    # JS-09
    Question(
        "big_numbers_of_organ",
        asks="What are the serial and the stamp of the organ?",
        answer=(9007199254740993, 18446744073709551617),
        source=SQLALCHEMY,
    ),
    # JS-09
    Question(
        "cards_of_a_serial",
        asks="Which cards have the serial 9007199254740993, which no double can be?",
        # That of the engraving is one less.
        answer=["Organ"],
        source=SQLALCHEMY,
    ),
    Question(
        "loans_by_days",
        asks="Which are the loans with terms, by their days and then by their borrowers?",
        answer=[5, 2, 1, 6, 3],
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#order-by",
    ),
    Question(
        "numbers_of_loans_by_days",
        asks="How many loans are there for each number of days, with None for no terms?",
        answer=[(7, 1), (10, 1), (30, 3), (None, 1)],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/aggregation/#values",
    ),
    Question(
        "days_of_all_loans",
        asks="For how many days are all things lent together, and for how many at most?",
        answer=(107, 30),
        source="https://docs.djangoproject.com/en/5.2/topics/db/aggregation/",
    ),
    Question(
        "dearest_fee",
        asks="What is the greatest fee?",
        answer=12.5,
        source="https://docs.djangoproject.com/en/5.2/topics/db/aggregation/",
    ),
    Question(
        "cities_of_cards",
        asks="Which cities are there in the details, each once, by their names?",
        answer=["Kraków", "Toledo"],
        source="https://docs.djangoproject.com/en/5.2/ref/models/querysets/#distinct",
    ),
    Question(
        "paid_loans_by_borrower",
        asks="How many loans of each borrower are known to be paid, and how many are there?",
        answer=[("Kraków", 1, 1), ("Lyon", 0, 3), ("Nice", 0, 1), ("Oslo", 0, 1)],
        unordered=True,
        source="https://docs.djangoproject.com/en/5.2/topics/db/aggregation/",
    ),
)
