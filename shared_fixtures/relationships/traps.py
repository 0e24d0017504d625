"""Tempting ports that run and silently give another answer, with the wrong answer."""

from shared_fixtures.question import Instance, Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "move_car_by_manufacturer_unflushed",
        of="move_car_by_manufacturer",
        side="sqlalchemy",
        why="Setting the object leaves the id unchanged until the flush.",
        answer=(1, 1),
    ),
    Trap(
        "move_car_by_manufacturer_id_held",
        of="move_car_by_manufacturer_id",
        side="sqlalchemy",
        why="The loaded object stays the old one, even after the flush, until it is expired.",
        answer=(Instance("Manufacturer", "Audi"), Instance("Manufacturer", "Audi")),
    ),
    Trap(
        "add_car_by_manufacturer_id_held",
        of="add_car_by_manufacturer_id",
        side="sqlalchemy",
        why="A loaded list does not include a row that was created by the id.",
        answer=(2, 2),
    ),
    # RL-06
    Trap(
        "make_car_of_citroen_unadded",
        of="make_car_of_citroen",
        side="sqlalchemy",
        why="Referring to a saved object does not save the new one: only a list cascades.",
        answer=[],
    ),
    Trap(
        "cars_per_maker_by_join",
        of="cars_per_maker",
        side="sqlalchemy",
        why="join() is an inner join, which drops manufacturers without cars.",
        answer=[("Audi", 2), ("BMW", 1), ("Lotus", 2)],
        unordered=True,
    ),
    Trap(
        "pizzas_with_cheese_and_ham_in_one_join",
        of="pizzas_with_cheese_and_ham",
        side="sqlalchemy",
        why="One join matches one topping, which cannot be both.",
        answer=[],
    ),
    Trap(
        "pizzas_without_cheese_by_unequal",
        of="pizzas_without_cheese",
        side="sqlalchemy",
        why="The join matches other toppings: it keeps a pizza with cheese and drops a bare one.",
        answer=instances("Pizza", "Prosciutto", "Capricciosa", "Capricciosa"),
    ),
    Trap(
        "befriend_frank_on_one_side",
        of="befriend_frank",
        side="sqlalchemy",
        why="No relationship is symmetrical: one row is written where Django writes two.",
        answer=([], ["Alan", "Edsger", "Frank"]),
        unordered=True,
    ),
    Trap(
        "end_friendship_on_one_side",
        of="end_friendship",
        side="sqlalchemy",
        why="One row is deleted where Django deletes two.",
        answer=(["Alan"], ["Ada"]),
    ),
    Trap(
        "places_with_restaurant_by_hasattr",
        of="places_with_restaurant",
        side="sqlalchemy",
        why="The attribute always exists; without a restaurant it is None.",
        answer=["Demon Dogs", "Ace Hardware", "Luigi's", "Old Mill"],
    ),
    # RL-15
    Trap(
        "staff_member_of_each_article_limited",
        of="staff_member_of_each_article",
        side="sqlalchemy",
        why="limit_choices_to is for forms: as a condition of the join it hides stored rows.",
        answer=[("Engines", "Alan"), ("Compilers", None), ("Cards", None)],
    ),
    # RL-08
    Trap(
        "add_cheese_again_to_a_plain_table",
        of="add_cheese_again_by_row",
        side="sqlalchemy",
        why="The usual table for secondary lacks Django's unique pair and its id: "
        "the second row is stored, and cheese is on the pizza twice.",
        answer=2,
        only_on=("sqlite", "postgresql"),
    ),
    Trap(
        "cars_held_by_their_maker_unexpired",
        of="cars_held_by_their_maker",
        side="sqlalchemy",
        why="A loaded list keeps a deleted object, even after the flush.",
        answer=["Elise", "Exige"],
    ),
    Trap(
        "bookmarks_leading_nowhere_by_none",
        of="bookmarks_leading_nowhere",
        side="django",
        why="Django trusts the reference: None checks whether the id is NULL, not for the place.",
        answer=[],
    ),
    Trap(
        "mentor_id_held_by_pupil_unrefreshed",
        of="mentor_id_held_by_pupil",
        side="django",
        why="SET_NULL updates rows; objects in memory keep the id, where a session would clear it.",
        answer=(5, 5),
    ),
)
