"""The tempting ports of the warehouse chapter."""

from shared_fixtures.question import Refused, Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "numbers_of_tags_by_array_length",
        of="numbers_of_tags",
        side="sqlalchemy",
        why="array_length of an empty array is null, and Django's len is 0.",
        answer=[
            ("Steel bolt", 2),
            ("Brass bolts", 3),
            ("Door", 1),
            ("Bolt cutter", None),
            ("Paint 100%", 2),
            ("Kette", 1),
        ],
    ),
    Trap(
        "products_first_tagged_small_at_index_zero",
        of="products_first_tagged_small",
        side="sqlalchemy",
        why="An index of SQLAlchemy is sent as it is, and arrays of PostgreSQL begin at 1.",
        answer=[],
    ),
    Trap(
        "first_two_sizes_by_a_slice_of_python",
        of="first_two_sizes",
        side="sqlalchemy",
        why="A slice of SQLAlchemy begins at 1 and includes its end, so [0:1] is one element.",
        answer=[
            ("Steel bolt", [6]),
            ("Brass bolts", [8]),
            ("Door", []),
            ("Bolt cutter", None),
            ("Paint 100%", [10]),
            ("Kette", [12]),
        ],
    ),
    Trap(  # JS-10
        "small_products_of_metal_by_generic_array",
        of="small_products_of_metal",
        side="sqlalchemy",
        why="Only the ARRAY of the dialect has contains(); the generic one raises.",
        answer=Refused("", "NotImplementedError"),
    ),
    Trap(  # JS-10
        "append_a_size_in_place",
        of="append_a_size",
        side="sqlalchemy",
        why="Without MutableList the session does not detect a change in place.",
        answer=[8],
    ),
    Trap(  # JS-11
        "save_a_rate_with_the_bounds_of_sqlalchemy",
        of="save_a_rate_for_both_ends",
        side="sqlalchemy",
        why="A Range excludes its upper end unless its bounds are given; default_bounds is an "
        "option of Django's field.",
        answer=instances("Rate", "small"),
    ),
    Trap(
        "largest_quantities_by_upper",
        of="largest_quantities",
        side="sqlalchemy",
        why="PostgreSQL stores ranges of whole numbers without their upper end: upper() is one "
        "more than the largest number.",
        answer=[("small", 10), ("medium", 20)],
    ),
    Trap(  # FT-01
        "products_about_doors_without_coalesce",
        of="products_about_doors",
        side="sqlalchemy",
        why="A text joined to NULL is NULL, which drops the products without a description; "
        "SearchVector replaces NULL by an empty text.",
        answer=instances("Product", "Steel bolt", "Paint 100%"),
    ),
    Trap(  # FT-01
        "products_about_doors_in_another_configuration",
        of="products_about_doors",
        side="sqlalchemy",
        why="A configuration for the query alone compares stems with whole words: the vector needs "
        "the same one, which Django passes to both.",
        answer=instances("Product", "Door"),
    ),
    Trap(
        "products_equal_to_a_keyword",
        of="products_with_the_keyword_bolt",
        side="sqlalchemy",
        why="== finds the vectors with this word alone; Django's exact of a SearchVectorField "
        "searches.",
        answer=instances("Product", "Brass bolts"),
    ),
    Trap(
        "different_crates_with_a_null",
        of="different_crates_of_products",
        side="sqlalchemy",
        why="array_agg keeps NULL, and a product without deliveries has one joined row of NULLs.",
        answer=[("Steel bolt", [None, 4]), ("Brass bolts", [9, 1]), ("Door", [None])],
    ),
    Trap(  # DB-03
        "first_shift_in_another_schema_from_the_session",
        of="first_shift_in_another_schema",
        side="sqlalchemy",
        why="The identity map knows the key, and not the schema: the row of the other schema is "
        "not even asked for.",
        answer=["Ann", "Ann"],
    ),
)
