"""Checks that check nothing, and objects and rows taken for each other."""

from datetime import date

from shared_fixtures.question import Refused, Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "titles_that_are_free_by_excluded_artist",
        of="titles_that_are_free",
        side="django",
        why="A constraint with a field in exclude is not checked at all.",
        answer=["Winter", "Moth"],
    ),
    Trap(
        "rules_of_dates_broken_by_year_and_month",
        of="rules_of_dates_broken",
        side="sqlalchemy",
        why="unique_for_month compares the number of the month only, in every year.",
        answer={
            date(2024, 2, 1): ["curator", "name", "room"],
            date(2024, 3, 31): ["name"],
            date(2025, 6, 10): [],
            date(2023, 6, 1): ["curator"],
        },
    ),
    Trap(
        "whether_two_loads_are_one_work_by_is",
        of="whether_two_loads_are_one_work",
        side="django",
        why="Django has no identity map: equal objects of one row are not the same object.",
        answer=(False, 1),
    ),
    Trap(
        "whether_deleted_work_is_there_by_get",
        of="whether_deleted_work_is_there",
        side="sqlalchemy",
        # QS-01
        why="get() returns the object that the session has, without asking the database.",
        answer=True,
    ),
    Trap(
        "save_work_deleted_elsewhere_by_save",
        of="save_work_deleted_elsewhere",
        side="django",
        why="save() inserts a row that an update does not find.",
        answer=True,
    ),
    Trap(
        "whether_pickled_work_is_the_same_by_equality",
        of="whether_pickled_work_is_the_same",
        side="sqlalchemy",
        why="Objects of a mapped class are equal if they are the same object.",
        answer=(False, "Winter"),
    ),
    # WR-09
    Trap(
        "copy_work_by_key",
        of="copy_work",
        side="sqlalchemy",
        why="The object still stands for its row, whose key cannot be updated to nothing.",
        answer=Refused("", "IntegrityError"),
    ),
    Trap(
        "names_shown_in_order_by_or",
        of="names_shown_in_order",
        side="sqlalchemy",
        # QS-10
        why="An attribute of a class is true for Python, so or returns the column of pseudonyms.",
        answer=["", "", "", "Rook"],
    ),
    Trap(
        "artists_and_works_of_ink_by_where",
        of="artists_and_works_of_ink",
        side="sqlalchemy",
        why="A condition after an outer join drops the rows in which it has nothing to compare.",
        answer=[("Ida", "Harbour"), ("Olav", "Winter")],
    ),
    Trap(
        "artists_with_works_for_sale_by_plain_list",
        of="artists_with_works_for_sale",
        side="django",
        why="With to_attr the filtered rows are in that attribute, and works.all() is unfiltered.",
        answer=[
            *(("Ida", {"Winter", "Harbour"}), ("Olav", {"Winter", "Yews"})),
            *(("Kari", {"Moth"}), ("Nils", set())),
        ],
    ),
    Trap(
        "whether_there_are_works_before_1925_by_result",
        of="whether_there_are_works_before_1925",
        side="sqlalchemy",
        # QS-12
        why="A result is true, with rows or without.",
        answer=True,
    ),
    Trap(
        "prices_and_titles_read_twice_from_result",
        of="prices_and_titles_read_twice",
        side="sqlalchemy",
        # QS-13
        why="A result that was read is empty the second time.",
        answer=(2350, set()),
    ),
    Trap(
        "titles_and_years_by_name_by_scalars",
        of="titles_and_years_by_name",
        side="sqlalchemy",
        # QS-14
        why="scalars() returns the first column of each row and drops the others.",
        answer=["Winter", "Harbour", "Winter", "Moth"],
    ),
    Trap(
        "single_works_of_two_titles_by_scalar",
        of="single_works_of_two_titles",
        side="sqlalchemy",
        # QS-29
        why="scalar() takes the first row, however many there are.",
        answer=["Moth", "Winter"],
    ),
)
