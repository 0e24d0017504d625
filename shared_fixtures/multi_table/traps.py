"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Instance, Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "places_with_a_discriminator",
        of="places_named_bobs_cafe",
        side="sqlalchemy",
        why="With a discriminator a query for the parent returns children; Django's never does.",
        answer=[Instance("Restaurant", "Bob's Cafe"), Instance("Place", "Bob's Cafe")],
    ),
    Trap(
        "restaurant_of_a_place_by_the_attribute",
        of="restaurant_of_a_place_without_one",
        side="sqlalchemy",
        why="A to-one relationship returns None where Django's raises.",
        answer=None,
    ),
    # QS-16
    Trap(
        "places_and_any_restaurant_that_serves_pizza",
        of="places_that_serve_pizza",
        side="sqlalchemy",
        why="A column of the child adds its table to the parent's, and nothing joins the two.",
        answer=instances(
            "Place",
            "Ace Hardware",
            "Demon Dogs",
            "City Hall",
            "Bob's Cafe",
            "The Moon",
            "Bob's Cafe",
        ),
        unordered=True,
    ),
    Trap(
        "close_all_that_serve_pizza_by_one_delete",
        of="close_all_that_serve_pizza",
        side="sqlalchemy",
        why="delete() of a child's class deletes from its own table, and the places stay.",
        answer=[1, 3, 7, 12, 20, 30],
    ),
    Trap(
        "children_without_the_parents_order",
        of="children_in_the_inherited_order",
        side="sqlalchemy",
        why="Nothing replaces the parent's Meta.ordering: the rows come in the database's order.",
        answer=instances("OtherChildModel", "Nosferatu", "Metropolis", "Caligari"),
    ),
    Trap(
        "turn_the_city_hall_into_a_restaurant_by_save",
        of="turn_the_city_hall_into_a_restaurant",
        side="django",
        why="The new child has no name yet, and save() writes the empty one to the parent's row.",
        answer=Instance("Restaurant", ""),
    ),
)
