"""Numbers, UUIDs, foreign keys and keys of several columns."""

from shared_fixtures.question import PerDatabase, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
LOOKUPS = f"{DJANGO}/ref/models/querysets"
COMPOSITE = f"{DJANGO}/topics/composite-primary-key"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "books_of_80_to_200_pages",
        asks="Which books have 80 to 200 pages?",
        # Both bounds are within.
        answer=[1, 2, 3, 4, 10],
        unordered=True,
        source=f"{LOOKUPS}/#range",
    ),
    Question(
        "books_of_more_than_200_pages",
        asks="Which books have more than 200 pages?",
        answer=[6, 8],
        unordered=True,
        source=f"{LOOKUPS}/#gt",
    ),
    Question(
        "books_of_at_most_80_pages",
        asks="Which books have 80 pages at most?",
        answer=[2, 5, 9],
        unordered=True,
        source=f"{LOOKUPS}/#lte",
    ),
    Question(
        "books_of_fewer_than_80_pages",
        asks="Which books have fewer than 80 pages?",
        answer=[5, 9],
        unordered=True,
        source=f"{LOOKUPS}/#lt",
    ),
    Question(
        "books_of_at_least_200_pages",
        asks="Which books have at least 200 pages?",
        answer=[3, 4, 6, 8],
        unordered=True,
        source=f"{LOOKUPS}/#gte",
    ),
    Question(
        "books_of_200_or_300_pages",
        asks="Which books have 200 or 300 pages?",
        answer=[3, 4, 6],
        unordered=True,
        source=f"{LOOKUPS}/#in",
    ),
    Question(
        "books_whose_code_starts_with_eight_digits",
        asks="Which codes start with 1b4e28ba?",
        answer=[1],
        unordered=True,
        # The case of a UUID as text is that of the database's LIKE elsewhere.
        only_on=("postgresql",),
        source=f"{LOOKUPS}/#startswith",
    ),
    Question(
        "books_whose_code_starts_with_capitals",
        asks="Which codes start with 1B4E28B, in any case?",
        answer=[1, 2],
        unordered=True,
        # The case of a UUID as text is that of the database's LIKE elsewhere.
        only_on=("postgresql",),
        source=f"{LOOKUPS}/#istartswith",
    ),
    Question(
        "books_whose_code_ends_with_twelve_digits",
        asks="Which codes end with 0016d3cca427?",
        answer=[1, 4],
        unordered=True,
        # The case of a UUID as text is that of the database's LIKE elsewhere.
        only_on=("postgresql",),
        source=f"{LOOKUPS}/#endswith",
    ),
    Question(
        "books_whose_code_ends_with_capitals",
        asks="Which codes end with CCA427, in any case?",
        answer=[1, 4],
        unordered=True,
        # The case of a UUID as text is that of the database's LIKE elsewhere.
        only_on=("postgresql",),
        source=f"{LOOKUPS}/#iendswith",
    ),
    Question(
        "books_whose_code_contains_capitals_to_the_letter",
        asks="Which codes contain 28BA-2FA1 in capitals?",
        # PostgreSQL writes a UUID in small letters.
        answer=[],
        unordered=True,
        only_on=("postgresql",),
        source=f"{LOOKUPS}/#contains",
    ),
    Question(
        "books_whose_code_contains_capitals",
        asks="Which codes contain 28BA-2FA1, in any case?",
        answer=PerDatabase(
            "SQLite stores a UUID without hyphens, so the digits may be anywhere.",
            sqlite=[1, 3],
            postgresql=[1],
            mariadb=[1],
        ),
        unordered=True,
        source=f"{LOOKUPS}/#icontains",
    ),
    Question(
        "book_of_a_code_in_capitals",
        asks="Which book has the code 1B4E28BA-2FA1-11D2-883F-0016D3CCA427, in any case?",
        answer=[1],
        unordered=True,
        # The case of a UUID as text is that of the database's LIKE elsewhere.
        only_on=("postgresql",),
        source=f"{LOOKUPS}/#iexact",
    ),
    Question(
        "books_of_presses_between_the_first_and_third",
        asks="Which books are of a press whose key is above one and below three?",
        answer=[3, 5],
        unordered=True,
        source=f"{LOOKUPS}/#gt",
    ),
    Question(
        "books_of_presses_from_the_second_to_the_second",
        asks="Which books are of a press whose key is two at least and two at most?",
        answer=[3, 5],
        unordered=True,
        source=f"{LOOKUPS}/#gte",
    ),
    Question(
        "books_of_presses_in_paris",
        asks="Which books are of a press in Paris, as a subquery finds?",
        answer=[6, 8, 9],
        unordered=True,
        source=f"{LOOKUPS}/#in",
    ),
    Question(
        "books_without_a_press",
        asks="Which books have no press?",
        answer=[4, 7, 10, 11, 12, 13, 14],
        unordered=True,
        source=f"{LOOKUPS}/#isnull",
    ),
    Question(
        "editions_after_the_second_of_the_first_book",
        asks="Which editions come after the second of the first book?",
        # The first of a later book as well.
        answer=[(2, 1), (3, 1), (3, 2)],
        unordered=True,
        source=COMPOSITE,
    ),
    Question(
        "editions_from_the_second_of_the_first_book",
        asks="Which editions come from the second of the first book on?",
        answer=[(1, 2), (2, 1), (3, 1), (3, 2)],
        unordered=True,
        source=COMPOSITE,
    ),
    Question(
        "editions_before_the_second_of_the_third_book",
        asks="Which editions come before the second of the third book?",
        answer=[(1, 1), (1, 2), (2, 1), (3, 1)],
        unordered=True,
        source=COMPOSITE,
    ),
    Question(
        "editions_up_to_the_first_of_the_second_book",
        asks="Which editions come up to the first of the second book?",
        # The second of the first book, although its number is higher.
        answer=[(1, 1), (1, 2), (2, 1)],
        unordered=True,
        source=COMPOSITE,
    ),
    Question(
        "books_without_an_edition",
        asks="Which books have no edition, as the NULL of its key in a join shows?",
        answer=[4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
        unordered=True,
        source=COMPOSITE,
    ),
    Question(
        "loans_of_the_second_edition_of_the_first_book",
        asks="Which loans are of the second edition of the first book?",
        answer=[2],
        unordered=True,
        source=f"{LOOKUPS}/#exact",
    ),
    Question(
        "loans_of_two_editions",
        asks="Which loans are of the first edition of the first book or the second of the third?",
        answer=[1, 4],
        unordered=True,
        source=f"{LOOKUPS}/#in",
    ),
    Question(
        "loans_between_two_editions",
        asks="Which loans are of editions after the first of the first book and before the second "
        "of the third?",
        answer=[2, 3, 5],
        unordered=True,
        source=f"{LOOKUPS}/#gt",
    ),
    Question(
        "loans_from_an_edition_to_another",
        asks="Which loans are of editions from the second of the first book to the first of the "
        "second?",
        answer=[2, 3],
        unordered=True,
        source=f"{LOOKUPS}/#gte",
    ),
    Question(
        "loans_of_editions_since_2005",
        asks="Which loans are of an edition of 2005 or later?",
        answer=[2, 4],
        unordered=True,
        source=f"{DJANGO}/topics/db/queries/#lookups-that-span-relationships",
    ),
    Question(
        "loans_of_editions_that_are_missing",
        asks="Which loans are of an edition that is not in the catalogue?",
        answer=[5],
        unordered=True,
        source=COMPOSITE,
    ),
    Question(
        "new_codes_of_books",
        asks="How many different UUIDs does the database make for the books, and of which version?",
        answer=(14, {4}),
        # MariaDB makes them from version 11.7 on; SQLite has only what Django brings.
        only_on=("postgresql",),
        only_with=("django 6.1",),
        source="https://docs.djangoproject.com/en/6.1/ref/models/database-functions/#uuid4",
    ),
)
