"""Conditions that are combined or negated, and that ask related rows."""

from uuid import UUID

from shared_fixtures.question import PerSide, Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
LOOKUPS = f"{DJANGO}/ref/models/querysets"
QUERIES = f"{DJANGO}/topics/db/queries"
MANY = f"{QUERIES}/#spanning-multi-valued-relationships"
Q_OBJECTS = f"{QUERIES}/#complex-lookups-with-q-objects"

QUESTIONS: tuple[Question, ...] = (
    # QS-03
    Question(
        "books_not_called_guides",
        asks="Which books have another subtitle than Guides, or none?",
        answer=[1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14],
        unordered=True,
        source=f"{LOOKUPS}/#exclude",
    ),
    # LK-06
    Question(
        "books_with_another_subtitle_than_guides",
        asks="Which books have a subtitle, and another than Guides?",
        answer=[2, 3, 4, 6, 7, 11, 12, 13, 14],
        unordered=True,
        source=f"{LOOKUPS}/#exclude",
    ),
    # QS-04
    Question(
        "books_without_a_rating_of_one",
        asks="Which books did nobody rate with one?",
        # Those that nobody reviewed as well; the first has a five and a one.
        answer=[2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
        unordered=True,
        source=MANY,
    ),
    Question(
        "books_that_ann_did_not_rate_with_one",
        asks="Which books did ann not rate with one?",
        # Ann rated the first with five, and bob with one.
        answer=[1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
        unordered=True,
        source=MANY,
    ),
    # QS-05
    Question(
        "books_with_a_five_by_bob",
        asks="Which books did bob rate with five?",
        answer=[2],
        unordered=True,
        source=MANY,
    ),
    Question(
        "books_with_a_five_and_a_review_by_bob",
        asks="Which books did somebody rate with five, and did bob review, once for each pair of "
        "such reviews?",
        # The second has two fives, and one review by bob.
        answer=[1, 2, 2],
        unordered=True,
        source=MANY,
    ),
    # QS-06
    Question(
        "books_with_a_five",
        asks="Which books did somebody rate with five, each once?",
        answer=[1, 2, 6],
        unordered=True,
        source=f"{LOOKUPS}/#distinct",
    ),
    # QS-07
    Question(
        "books_from_oslo_or_of_200_pages",
        asks="Which books are of a press in Oslo or have 200 pages?",
        # The fourth has no press.
        answer=[1, 2, 3, 4],
        unordered=True,
        source=Q_OBJECTS,
    ),
    # QS-09
    Question(
        "books_from_no_known_city",
        asks="Which books are of no press, or of one in no known city?",
        answer=[3, 4, 5, 7, 10, 11, 12, 13, 14],
        unordered=True,
        source=f"{LOOKUPS}/#isnull",
    ),
    # QS-10
    Question(
        "books_of_borealis_and_200_pages",
        asks="Which books are of the second press and have 200 pages?",
        answer=[3],
        unordered=True,
        source=Q_OBJECTS,
    ),
    Question(
        "books_not_of_200_pages",
        asks="Which books have a known number of pages, and not 200?",
        answer=[1, 2, 5, 6, 8, 9, 10],
        unordered=True,
        source=Q_OBJECTS,
    ),
    Question(
        "books_without_either_press_or_subtitle",
        asks="Which books lack a press or a subtitle, but not both?",
        # The tenth lacks both.
        answer=[1, 4, 5, 7, 9, 11, 12, 13, 14],
        unordered=True,
        source=Q_OBJECTS,
    ),
    Question(
        "books_with_one_or_three_of_three",
        asks="Of which books is an odd number true: no press, no subtitle, a key above 9?",
        # The tenth has all three, the eleventh and the twelfth two.
        answer=[1, 4, 5, 7, 9, 10],
        unordered=True,
        source=Q_OBJECTS,
    ),
    # QS-31
    Question(
        "books_of_two_querysets_at_once",
        asks="Which books of the third press have 201 pages at most?",
        answer=[8, 9],
        unordered=True,
        source=f"{LOOKUPS}/#operators-that-return-new-querysets",
    ),
    Question(
        "books_of_either_queryset",
        asks="Which books are of the third press or have 200 pages at least?",
        answer=[3, 4, 6, 8, 9],
        unordered=True,
        source=f"{LOOKUPS}/#operators-that-return-new-querysets",
    ),
    Question(
        "books_of_one_queryset_only",
        asks="Which books lack a press or a number of pages, but not both?",
        answer=[4, 10],
        unordered=True,
        source=f"{LOOKUPS}/#operators-that-return-new-querysets",
    ),
    Question(
        "whether_aurora_made_the_first_and_third_book",
        asks="Are the first and the third book of the first press?",
        answer=(True, False),
        source=f"{LOOKUPS}/#contains",
    ),
    # LK-07
    Question(
        "books_of_no_number_of_pages",
        asks="Which books have a number of pages of an empty list?",
        answer=[],
        unordered=True,
        statements=PerSide("Django does not ask for what cannot be.", django=0, sqlalchemy=1),
        source=f"{LOOKUPS}/#in",
    ),
    # QS-26
    Question(
        "no_books_at_all",
        asks="Which books are in a query that finds none?",
        answer=[],
        unordered=True,
        statements=PerSide("Django does not ask for what cannot be.", django=0, sqlalchemy=1),
        source=f"{LOOKUPS}/#none",
    ),
    # LK-08
    Question(
        "presses_without_books",
        asks="Which presses have no books?",
        answer=[4],
        unordered=True,
        source=f"{LOOKUPS}/#exclude",
    ),
    # QS-12
    Question(
        "whether_a_book_has_a_thousand_pages",
        asks="Is there a book of a thousand pages?",
        answer=False,
        source=f"{LOOKUPS}/#exists",
    ),
    # QS-23
    Question(
        "titles_by_code",
        asks="What are the titles of two codes, one of which no book has?",
        answer={UUID("00000000-0000-4000-8000-000000000005"): "C:\\temp"},
        source=f"{LOOKUPS}/#in-bulk",
    ),
    # LK-13
    Question(
        "books_by_a_path_given_as_text",
        asks="Which books match press__city__icontains='OSL'?",
        answer=[1, 2],
        unordered=True,
        source=f"{QUERIES}/#lookups-that-span-relationships",
    ),
    Question(
        "conditions_that_no_row_decides",
        asks="Which rows does a condition find that is never true, and its opposite?",
        answer=["no row", "every row"],
        source="https://docs.sqlalchemy.org/en/21/core/sqlelement.html#sqlalchemy.sql.expression.false",
        without_sql=True,
    ),
)
