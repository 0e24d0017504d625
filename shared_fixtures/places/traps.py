"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Refused, Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "places_and_whether_they_have_the_attribute",
        of="places_and_whether_they_have_a_restaurant",
        side="sqlalchemy",
        why="A missing restaurant is None, so the attribute exists on every place.",
        answer=[
            ("Demon Dogs", True),
            ("Ace Hardware", True),
            ("Napoli", True),
            ("Demon Tools", True),
            ("Blue Door", True),
            ("Bean House", True),
        ],
    ),
    Trap(
        "places_without_restaurant_by_inner_join",
        of="places_without_restaurant",
        side="sqlalchemy",
        why="Django uses an outer join for isnull; join alone drops the rows in question.",
        answer=[],
    ),
    Trap(
        "places_not_serving_pizza_by_join",
        of="places_not_serving_pizza",
        side="sqlalchemy",
        why="Django's exclude keeps places without a restaurant; the join drops them.",
        answer=instances("Place", "Demon Dogs the place", "Bean House the place"),
    ),
    Trap(
        "move_bean_house_by_assignment",
        of="move_bean_house",
        side="sqlalchemy",
        why="A session knows the object's row, and changes its key; Django inserts another row.",
        answer=instances("Restaurant", "Ace Hardware the restaurant"),
    ),
    Trap(
        "open_restaurant_at_new_place_by_the_restaurant_alone",
        of="open_restaurant_at_new_place",
        side="django",
        why="A session saves the new place of a restaurant that is added; Django rejects an object "
        "that is not saved, to prevent data loss.",
        answer=Refused("ValueError", ""),
    ),
    Trap(
        "replace_restaurant_by_merge",
        of="replace_restaurant",
        side="sqlalchemy",
        why="merge keeps values that are not given; Django's save overwrites them with defaults.",
        answer=[(True, True, 1)],
    ),
    Trap(
        "restaurants_with_zip_code_by_inner_join",
        of="restaurants_with_zip_code",
        side="sqlalchemy",
        why="Django uses an outer join for a nullable reference; join drops rows without one.",
        answer=[("Bean House", "02134"), ("Blue Door", "60614"), ("Demon Dogs", "60614")],
    ),
    Trap(
        "restaurants_not_in_chicago_by_unequal",
        of="restaurants_not_in_chicago",
        side="sqlalchemy",
        why="The join drops restaurants without a code, which Django's exclude keeps.",
        answer=instances("Restaurant", "Bean House the restaurant"),
    ),
    Trap(
        "restaurants_per_zip_code_by_count_of_rows",
        of="restaurants_per_zip_code",
        side="sqlalchemy",
        why="A code without restaurants joins to one empty row, which counts as a row.",
        answer=[("02134", 1), ("60614", 2), ("60622", 1)],
        unordered=True,
    ),
)
