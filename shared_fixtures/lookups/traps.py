"""Lookups word for word in the other library, which find something else."""

from shared_fixtures.question import PerDatabase, Trap

TRAPS: tuple[Trap, ...] = (
    # LK-01, LK-11
    Trap(
        "books_called_wool_to_the_letter_by_exact",
        of="books_called_wool_to_the_letter",
        side="django",
        why="exact follows the collation, which ignores case and spaces at the end on MariaDB.",
        answer=[8, 9, 10],
        unordered=True,
        only_on=("mariadb",),
    ),
    # LK-04
    Trap(
        "books_called_snake_case_by_ilike",
        of="books_called_snake_case_in_any_case",
        side="sqlalchemy",
        why="ilike takes the underscore for any character, which Django's iexact escapes.",
        answer=[3, 4],
        unordered=True,
    ),
    # LK-02
    Trap(
        "books_with_wool_by_collation",
        of="books_with_wool_in_the_title",
        side="sqlalchemy",
        why="contains follows the collation, where Django writes LIKE BINARY on MariaDB.",
        answer=[1, 2, 8, 9, 10],
        unordered=True,
        only_on=("mariadb",),
    ),
    # LK-03
    Trap(
        "books_with_a_percent_sign_as_wildcard",
        of="books_with_a_percent_sign_before_wool",
        side="sqlalchemy",
        why="Without autoescape, the percent sign is any number of characters.",
        answer=PerDatabase(
            "PostgreSQL's LIKE respects case.",
            sqlite=[1, 2, 11],
            postgresql=[1, 2],
            mariadb=[1, 2, 11],
        ),
        unordered=True,
    ),
    Trap(
        "books_with_a_backslash_as_escape",
        of="books_with_a_backslash",
        side="sqlalchemy",
        why="LIKE has the backslash as its escape, but on SQLite, so it is not searched for.",
        answer=[],
        unordered=True,
        only_on=("postgresql", "mariadb"),
    ),
    Trap(
        "books_in_small_letters_by_collation",
        of="books_in_small_letters",
        side="sqlalchemy",
        why="REGEXP follows the collation, where Django writes REGEXP BINARY on MariaDB.",
        answer=[3, 4, 7, 8, 10],
        unordered=True,
        only_on=("mariadb",),
    ),
    Trap(
        "books_called_wool_by_flags",
        of="books_called_wool_or_wool_with_a_space",
        side="sqlalchemy",
        why="SQLite's REGEXP has no flags, and SQLAlchemy drops them in silence.",
        answer=[8, 9],
        unordered=True,
        only_on=("sqlite",),
    ),
    # QS-11
    Trap(
        "books_without_a_subtitle_by_is",
        of="books_without_a_subtitle",
        side="sqlalchemy",
        why="Python evaluates is: the column is an object, so the condition is false.",
        answer=[],
        unordered=True,
    ),
    # LK-06
    Trap(
        "books_with_another_subtitle_by_not_in",
        of="books_with_another_subtitle_than_guides",
        side="sqlalchemy",
        why="NOT IN with NULL among the values is never true; Django drops None from a list.",
        answer=[],
        unordered=True,
    ),
    # QS-03
    Trap(
        "books_not_called_guides_by_unequal",
        of="books_not_called_guides",
        side="sqlalchemy",
        why="NULL != 'Guides' is not true, so != drops the books without a subtitle.",
        answer=[2, 3, 4, 6, 7, 11, 12, 13, 14],
        unordered=True,
    ),
    # QS-04
    Trap(
        "books_without_a_rating_of_one_by_join",
        of="books_without_a_rating_of_one",
        side="sqlalchemy",
        why="The join finds each review with another rating, and no book without reviews.",
        answer=[1, 2, 2, 6],
        unordered=True,
    ),
    Trap(
        "books_that_ann_did_not_rate_with_one_by_exclude",
        of="books_that_ann_did_not_rate_with_one",
        side="django",
        why="Conditions in one exclude may be true of two reviews, unlike those in one filter.",
        answer=[2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
        unordered=True,
    ),
    # QS-05
    Trap(
        "books_with_a_five_by_bob_by_chained_filters",
        of="books_with_a_five_by_bob",
        side="django",
        why="Each filter over many rows joins them again, so the five may be by another reader.",
        answer=[1, 2, 2],
        unordered=True,
    ),
    Trap(
        "books_with_a_five_and_a_review_by_one_join",
        of="books_with_a_five_and_a_review_by_bob",
        side="sqlalchemy",
        why="One join is about one review, however many times where is called.",
        answer=[2],
        unordered=True,
    ),
    # QS-06
    Trap(
        "books_with_a_five_by_filter",
        of="books_with_a_five",
        side="django",
        why="The join repeats the book for each of its reviews.",
        answer=[1, 2, 2, 6],
        unordered=True,
    ),
    Trap(
        "books_with_a_five_by_join",
        of="books_with_a_five",
        side="sqlalchemy",
        why="The join repeats the book for each of its reviews.",
        answer=[1, 2, 2, 6],
        unordered=True,
    ),
    # QS-07
    Trap(
        "books_from_oslo_or_of_200_pages_by_join",
        of="books_from_oslo_or_of_200_pages",
        side="sqlalchemy",
        why="join is INNER and drops the books without a press, which Django keeps for the OR.",
        answer=[1, 2, 3],
        unordered=True,
    ),
    # QS-09
    Trap(
        "books_from_no_known_city_by_join",
        of="books_from_no_known_city",
        side="sqlalchemy",
        why="join is INNER, so only the presses without a city are found.",
        answer=[3, 5],
        unordered=True,
    ),
    # QS-10
    Trap(
        "books_of_borealis_and_200_pages_by_and",
        of="books_of_borealis_and_200_pages",
        side="sqlalchemy",
        why="Python's and asks whether the first condition is true; it is not, and so kept alone.",
        answer=[3, 5],
        unordered=True,
    ),
    Trap(
        "books_not_of_200_pages_by_not",
        of="books_not_of_200_pages",
        side="sqlalchemy",
        why="Python's not makes True of the condition, so all books are found.",
        answer=[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
        unordered=True,
    ),
    # LK-08
    Trap(
        "presses_without_books_by_exclude",
        of="presses_without_books",
        side="django",
        why="NOT IN is never true, because the subquery has the NULL of books without a press.",
        answer=[],
        unordered=True,
    ),
    Trap(
        "presses_without_books_by_not_in",
        of="presses_without_books",
        side="sqlalchemy",
        why="NOT IN is never true, because the subquery has the NULL of books without a press.",
        answer=[],
        unordered=True,
    ),
    # QS-12
    Trap(
        "whether_a_book_has_a_thousand_pages_by_truth",
        of="whether_a_book_has_a_thousand_pages",
        side="sqlalchemy",
        why="A result is an object and true, with rows or without.",
        answer=True,
    ),
)
