"""Ranges of numbers, days and moments."""

from decimal import Decimal

from shared_fixtures.question import Question, Span, instances

DJANGO = "https://docs.djangoproject.com/en/5.2/ref/contrib/postgres/fields"
FUNCTIONS = "https://www.postgresql.org/docs/18/functions-range.html"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "rates_for_ten_crates",
        asks="Which rates are for ten crates?",
        # The range of the small rate ends before 10.
        answer=instances("Rate", "medium", "any"),
        source=f"{DJANGO}/#contains",
    ),
    Question(
        "rates_for_twelve_to_twenty_crates",
        asks="Which rates are for all numbers of crates from 12 to 19?",
        answer=instances("Rate", "medium", "any"),
        source=f"{DJANGO}/#contains",
    ),
    Question(
        "rates_below_twenty_crates",
        asks="Which rates are for no other numbers of crates than 1 to 19?",
        # An empty range is contained in every range.
        answer=instances("Rate", "small", "medium", "none"),
        source=f"{DJANGO}/#contained-by",
    ),
    Question(
        "rates_for_five_to_ten_crates",
        asks="Which rates are for one of the numbers of crates from 5 to 9?",
        answer=instances("Rate", "small", "any"),
        source=f"{DJANGO}/#overlap",
    ),
    Question(
        "rates_below_medium",
        asks="Which rates are only for fewer crates than the medium rate, which has 10 to 19?",
        answer=instances("Rate", "small"),
        source=f"{DJANGO}/#fully-lt",
    ),
    Question(
        "rates_above_small",
        asks="Which rates are only for more crates than the small rate, which has 1 to 9?",
        answer=instances("Rate", "medium", "large"),
        source=f"{DJANGO}/#fully-gt",
    ),
    Question(
        "rates_not_below_ten",
        asks="Which rates are for no number of crates below 10?",
        answer=instances("Rate", "medium", "large"),
        source=f"{DJANGO}/#not-lt",
    ),
    Question(
        "rates_not_above_nineteen",
        asks="Which rates are for no number of crates above 19?",
        answer=instances("Rate", "small", "medium"),
        source=f"{DJANGO}/#not-gt",
    ),
    Question(
        "rates_next_to_medium",
        asks="Which rates begin or end exactly where the medium rate ends or begins?",
        answer=instances("Rate", "small", "large"),
        source=f"{DJANGO}/#adjacent-to",
    ),
    Question(
        "ends_of_quantities",
        asks="Where does the range of crates of each rate begin, and where has it ended?",
        answer=[
            ("small", 1, 10),
            ("medium", 10, 20),
            ("large", 20, None),
            ("none", None, None),
            ("any", None, None),
            ("unknown", None, None),
        ],
        source=f"{DJANGO}/#startswith",
    ),
    Question(
        "largest_quantities",
        asks="Up to how many crates are the rates with a largest number for?",
        answer=[("small", 9), ("medium", 19)],
        source=f"{DJANGO}/#endswith",
    ),
    Question(
        "bounds_of_prices",
        asks="Is the range of prices of each rate empty, are its ends included, is one open?",
        answer=[
            ("small", False, True, False, True, False),
            ("medium", False, False, False, False, False),
            ("large", None, None, None, None, None),
            ("none", True, False, False, False, False),
            ("any", False, False, True, True, False),
            ("unknown", None, None, None, None, None),
        ],
        source=f"{DJANGO}/#isempty",
    ),
    Question(
        "rates_without_an_upper_end",
        asks="Which rates are for any number of crates from some number on?",
        answer=instances("Rate", "large", "any"),
        source=f"{DJANGO}/#upper-inf",
    ),
    Question(
        "quantities_as_they_are",
        asks="What are the ranges of crates, codes and prices of the first five rates?",
        answer=[
            (
                Span(1, 10),
                Span(4000000000, 5000000000),
                Span(Decimal("1.50"), Decimal("3.00"), "[]"),
            ),
            (
                Span(10, 20),
                Span(4500000000, 6000000000),
                Span(Decimal("3.00"), Decimal("5.00"), "()"),
            ),
            (Span(20, None), None, None),
            (Span(None, None, "empty"), Span(None, None, "()"), Span(None, None, "empty")),
            (Span(None, None, "()"), Span(1, 2), Span(None, Decimal("1.50"), "(]")),
        ],
        source=f"{DJANGO}/#range-fields",
    ),
    Question(
        "codes_shared_with_medium",
        asks="Which rates have a code in common with the medium rate, from 4500000000 on?",
        answer=instances("Rate", "small", "medium", "none"),
        source=f"{DJANGO}/#overlap",
    ),
    Question(
        "rates_that_contain_their_amount",
        asks="Which rates have their own amount within their prices?",
        answer=instances("Rate", "small"),
        source=f"{DJANGO}/#contains",
    ),
    Question(
        "rates_that_contain_their_day",
        asks="Which rates have their own day within their season?",
        answer=instances("Rate", "small", "medium"),
        source=f"{DJANGO}/#contains",
    ),
    Question(
        "rates_at_noon",
        asks="Which rates are valid on the first of March 2024 at noon?",
        # The window of the small rate ends before noon, that of the medium rate begins at noon.
        answer=instances("Rate", "medium"),
        source=f"{DJANGO}/#contains",
    ),
    Question(
        "numbers_within_ranges",
        asks="Which rates have a minimum from 1 to 14, an amount from 3 to 5, a weight below 5?",
        answer={
            "minimum": ["small", "medium"],
            "amount": ["medium", "large", "any"],
            "weight": ["small", "medium"],
        },
        source=f"{DJANGO}/#querying-range-fields",
    ),
    Question(
        "days_and_moments_within_ranges",
        asks="Which rates have a day in the summer of 2024, and a moment between noon and six?",
        answer={"day": ["medium", "any"], "moment": ["medium", "any"]},
        source=f"{DJANGO}/#querying-range-fields",
    ),
    Question(
        "parts_of_ranges",
        asks="What have three rates in common with 5 to 14, and what do they have below 15?",
        answer=[
            ("small", Span(5, 10), Span(1, 10)),
            ("medium", Span(10, 15), Span(10, 15)),
            ("large", Span(None, None, "empty"), Span(None, None, "empty")),
        ],
        source=FUNCTIONS,
    ),
    Question(
        "small_and_medium_together",
        asks="What is the range of the small rate together with 10 to 19?",
        answer=[Span(1, 20)],
        source=FUNCTIONS,
    ),
    Question(
        "save_a_rate_for_both_ends",
        asks="Save a rate for prices from 1 to 2, both included: which rates have the price 2?",
        answer=instances("Rate", "small", "new"),
        writes=True,
        source=f"{DJANGO}/#django.contrib.postgres.fields.DecimalRangeField.default_bounds",
    ),
)
