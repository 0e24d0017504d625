"""Arithmetic with columns."""

from decimal import Decimal

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/core"
F_EXPRESSIONS = f"{DJANGO}/ref/models/expressions/#f-expressions"
OPERATORS = f"{SQLALCHEMY}/operators.html#mathematical-operators"
BITS = f"{SQLALCHEMY}/operators.html#bitwise-operators"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "steps_with_corrections",
        asks="How many steps were there with the correction?",
        # Unknown plus seven is unknown.
        answer=[(1, None), (2, -4), (3, 12), (4, 2), (5, 2)],
        source=F_EXPRESSIONS,
    ),
    Question(
        "steps_less_corrections",
        asks="How many steps were there without the correction, where one is known?",
        answer=[(2, -10), (3, -12), (4, 2), (5, 0)],
        source=F_EXPRESSIONS,
    ),
    Question(
        "prices_of_three",
        asks="What do three of each cost?",
        answer=[
            *(Decimal("30.375"), Decimal("0.015"), Decimal("9.000"), Decimal("7.500")),
            Decimal("3.000"),
        ],
        # SQLite has no decimals: there, Django returns an expression's float with 15 digits.
        only_on=("postgresql", "mariadb"),
        source=F_EXPRESSIONS,
    ),
    Question(
        "steps_halved",
        asks="What is half of the steps, without the fraction?",
        # Half of -7 is -3.5; both databases cut the fraction off.
        answer=[3, -3, 0, 1, 0],
        only_on=("sqlite", "postgresql"),
        source=OPERATORS,
    ),
    Question(  # EX-01
        "steps_halved_on_mariadb",
        asks="What is half of the steps, without the fraction, where / keeps it?",
        answer=[3, -3, 0, 1, 0],
        only_on=("mariadb",),
        source="https://mariadb.com/docs/server/reference/sql-functions/numeric-functions/div",
    ),
    Question(
        "steps_halved_with_fraction",
        asks="What is half of the steps, with the fraction?",
        answer=[3.5, -3.5, 0.0, 1.0, 0.5],
        source=OPERATORS,
    ),
    Question(
        "steps_left_over_by_threes",
        asks="How many steps are left over when they are counted by threes?",
        # Python's -7 % 3 is 2; databases keep the sign.
        answer=[1, -1, 0, 2, 1],
        source=OPERATORS,
    ),
    Question(
        "values_squared",
        asks="What are the squares of the values?",
        answer=[5.0625, 1.5625, 0.0, 81.0, 16.0],
        source=F_EXPRESSIONS,
    ),
    Question(
        "steps_negated",
        asks="How many steps is it back?",
        answer=[-7, 7, 0, -2, -1],
        source=F_EXPRESSIONS,
    ),
    Question(
        "corrections_with_a_bit_in_common",
        asks="Which of the bits of six does each known correction have?",
        # 3 & 6 = 2, 12 & 6 = 4.
        answer=[(2, 2), (3, 4), (4, 0), (5, 0)],
        source=BITS,
    ),
    Question(
        "corrections_with_the_bits_of_six",
        asks="What are the known corrections with the bits of six added?",
        # 3 | 6 = 7, 12 | 6 = 14.
        answer=[(2, 7), (3, 14), (4, 6), (5, 7)],
        source=BITS,
    ),
    Question(
        "corrections_that_differ_from_six",
        asks="In which bits does each known correction differ from six?",
        # 3 ^ 6 = 5, 12 ^ 6 = 10.
        answer=[(2, 5), (3, 10), (4, 6), (5, 7)],
        source=BITS,
    ),
    Question(
        "corrections_shifted",
        asks="What are the known corrections shifted by two bits to the left and by one to the "
        "right?",
        answer=[(2, 12, 1), (3, 48, 6), (4, 0, 0), (5, 4, 0)],
        source=BITS,
    ),
    Question(
        "readings_with_more_steps_than_corrected",
        asks="Which readings have at least as many steps as their correction?",
        answer=[4, 5],
        source=F_EXPRESSIONS,
    ),
    Question(
        "add_a_step_to_all",
        asks="How many steps are there after one was added to each reading in one statement?",
        answer=[8, -6, 1, 3, 2],
        writes=True,
        source=F_EXPRESSIONS,
    ),
    Question(
        "price_with_tax",
        asks="What do the readings cost with a tax of ten percent, to three places?",
        # 11.1375 and 0.0055 are halfway, and rounded away from zero.
        answer=[
            *(Decimal("11.138"), Decimal("0.006"), Decimal("3.300"), Decimal("2.750")),
            Decimal("1.100"),
        ],
        # SQLite has no decimals: there, Django returns an expression's float with 15 digits.
        only_on=("postgresql", "mariadb"),
        source=f"{DJANGO}/ref/models/database-functions/#round",
    ),
)
