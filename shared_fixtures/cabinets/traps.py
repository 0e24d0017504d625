"""Tempting ports that run and silently return another answer, with the wrong answer."""

from shared_fixtures.question import Refused, Trap

TRAPS: tuple[Trap, ...] = (
    Trap(
        "cabinets_with_a_larger_front_by_default",
        of="cabinets_with_a_larger_front",
        side="sqlalchemy",
        why="The default compares width with width and height with height, and 200 is below 230.",
        answer=[],
    ),
    Trap(
        "attributes_that_may_be_read_of_a_composite",
        of="attributes_that_may_be_read",
        side="sqlalchemy",
        why="composite() accepts raiseload and does not act on it: its columns are loaded.",
        answer={"title": True, "size": True, "area": False, "story": False},
    ),
    Trap(
        "values_before_a_change_by_default",
        of="values_before_a_change",
        side="sqlalchemy",
        why="A value that is not loaded is replaced unread, so the history does not have it.",
        answer=(None, (None, None), None),
    ),
    Trap(
        "values_before_a_change_of_a_deferred_text",
        of="values_before_a_change",
        side="sqlalchemy",
        why="A deferred column accepts active_history and does not act on it.",
        answer=("Oak", (120, 200), None),
    ),
    Trap(
        "measures_after_widening_kept",
        of="measures_after_widening",
        side="sqlalchemy",
        why="With expire_on_flush=False an expression keeps the value from before the change.",
        answer=(24000, 640, 48000),
    ),
    Trap(
        "measures_after_widening_of_an_annotation",
        of="measures_after_widening",
        side="django",
        why="An annotation is computed by the query, and save() does not compute it again.",
        answer=(26000, 660, 48000),
    ),
    Trap(
        "insert_a_drawer_in_the_middle_of_a_lost_cabinet",
        of="insert_a_drawer_in_the_middle",
        side="sqlalchemy",
        why="Nothing refers to the cabinet any more, and a session keeps no object alive.",
        answer=Refused("", "ObjectDereferencedError"),
    ),
    Trap(
        "number_drawers_from_one_by_sorting",
        of="number_drawers_from_one_by_label",
        side="sqlalchemy",
        why="sort() of an ordering_list changes the list and no position.",
        answer=[("stones", 2), ("shells", 1), ("beetles", 0)],
    ),
    Trap(
        "specimens_of_a_drawer_by_kind_in_a_dictionary",
        of="specimens_of_a_drawer_by_kind",
        side="sqlalchemy",
        why="A keyed collection keeps the last object of each key, and leaves out the others.",
        answer={"mineral": ["Topaz"]},
    ),
    # RL-11
    Trap(
        "number_of_drawers_of_a_label_by_count",
        of="number_of_drawers_of_a_label",
        side="sqlalchemy",
        why="count() of a list counts what equals its argument, and no drawer equals a text.",
        answer=(3, 0),
    ),
    Trap(
        "note_that_the_latin_name_is_unknown_by_default",
        of="note_that_the_latin_name_is_unknown",
        side="sqlalchemy",
        why="A scalar proxy creates no object for None, unless create_on_none_assignment is set.",
        answer=None,
    ),
    # IN-02
    Trap(
        "specimens_that_know_a_hardness_with_a_discriminator",
        of="specimens_that_know_a_hardness",
        side="sqlalchemy",
        why="With a discriminator, a query for the parent returns objects of the children.",
        answer=["Quartz", "Topaz"],
    ),
    # IN-04
    Trap(
        "a_mineral_is_only_a_specimen_by_delete",
        of="a_mineral_is_only_a_specimen",
        side="sqlalchemy",
        why="Deleting an object deletes its rows in all tables.",
        answer=(["Nautilus", "Topaz", "Scarab", "Mayfly"], ["Topaz"]),
    ),
    # IN-08
    Trap(
        "papers_of_an_owner_by_union",
        of="papers_of_an_owner",
        side="django",
        why="All rows of a union become objects of its first query.",
        answer=[("Letter", "Oak cabinet"), ("Letter", "Thanks"), ("Letter", "Amber")],
    ),
    # IN-05
    Trap(
        "years_of_guests_by_proxy",
        of="years_of_guests",
        side="django",
        why="A proxy has all rows of its table, also if its name is that of a kind.",
        answer=[1710, 1711, 1712],
    ),
    # IN-07
    Trap(
        "note_the_visit_of_a_school_by_class",
        of="note_the_visit_of_a_school",
        side="django",
        why="Nothing sets the kind: the row has none, and its own class does not find it again.",
        answer=[1710, 1712],
    ),
    Trap(
        "cabinets_not_within_oak_by_key",
        of="cabinets_not_within_oak",
        side="sqlalchemy",
        why="NULL != 1 is not true, so != of the column drops what is within nothing.",
        answer=["Tin"],
    ),
    Trap(
        "cabinet_before_a_drawer_moves_by_default",
        of="cabinet_before_a_drawer_moves",
        side="sqlalchemy",
        why="An object that is not loaded is replaced unread, so the history does not have it.",
        answer=None,
    ),
    # RL-02
    Trap(
        "cabinet_of_a_drawer_by_its_key_without_expiring",
        of="cabinet_of_a_drawer_by_its_key",
        side="sqlalchemy",
        why="The object that was loaded stays, even after the new key is flushed.",
        answer=("Oak", "Oak"),
    ),
    # RL-03
    Trap(
        "key_of_a_drawers_cabinet_before_the_flush",
        of="key_of_a_drawers_cabinet",
        side="sqlalchemy",
        why="Until the flush, the key is that of the object before.",
        answer=1,
    ),
    # RL-05
    Trap(
        "drawers_after_one_is_added_by_key_in_the_list",
        of="drawers_after_one_is_added_by_key",
        side="sqlalchemy",
        why="A key is not an object: no list follows it.",
        answer=(3, 3),
    ),
    # RL-07
    Trap(
        "drawers_after_one_is_deleted_in_the_list",
        of="drawers_after_one_is_deleted",
        side="sqlalchemy",
        why="delete() does not take the object out of the list that has it.",
        answer=(3, 3),
    ),
    Trap(
        "specimen_of_a_name_before_it_is_saved_by_default",
        of="specimen_of_a_name_before_it_is_saved",
        side="sqlalchemy",
        why="A relationship of an object without a row loads nothing.",
        answer=None,
    ),
    Trap(
        "two_new_rivals_at_once",
        of="two_new_rivals",
        side="sqlalchemy",
        why="Each row needs the key of the other: without post_update there is no first one.",
        answer=Refused("", "CircularDependencyError"),
    ),
    # RL-13
    Trap(
        "a_new_friendship_in_one_direction",
        of="a_new_friendship",
        side="sqlalchemy",
        why="One row is one direction, and nothing writes the other.",
        answer=(["Ole", "Una"], []),
    ),
    # AO-03
    Trap(
        "show_a_specimen_in_a_theme_by_both",
        of="show_a_specimen_in_a_theme",
        side="sqlalchemy",
        why="Each of the two relationships inserts a row of its own.",
        answer=[("Mayfly", 1), ("Mayfly", 7)],
        unordered=True,
    ),
    # AO-05
    Trap(
        "themes_with_a_lit_specimen_first_by_filters",
        of="themes_with_a_lit_specimen_first",
        side="django",
        why="Each filter() joins the rows again: the first and the lit one may be two specimens.",
        answer=["Shine", "Wings"],
    ),
    # AO-05
    Trap(
        "themes_with_a_lit_specimen_first_by_two_conditions",
        of="themes_with_a_lit_specimen_first",
        side="sqlalchemy",
        why="Each any() is a subquery of its own, which another specimen may fulfil.",
        answer=["Shine", "Wings"],
    ),
    Trap(
        "visits_of_cabinets_since_by_a_default_argument",
        of="visits_of_cabinets_since",
        side="sqlalchemy",
        why="A default is not a variable of a closure: the statement of the first year is cached.",
        answer=[{"Oak": [1711], "Box": []}, {"Oak": [1711], "Box": []}],
    ),
    Trap(
        "cabinets_within_others_but_for_box_by_loader_only",
        of="cabinets_within_others_but_for_box",
        side="sqlalchemy",
        why="SQLAlchemy accepts loader_only and does not act on it: the query lacks Box as well.",
        answer={"Oak": []},
    ),
    # LD-05
    Trap(
        "first_two_cabinets_with_drawers_by_join",
        of="first_two_cabinets_with_drawers",
        side="sqlalchemy",
        why="The limit is of the joined rows, both of which are drawers of the first cabinet.",
        answer=[("Oak", 2)],
    ),
    # LD-04
    Trap(
        "some_drawers_and_then_all_in_a_session",
        of="some_drawers_and_then_all",
        side="sqlalchemy",
        why="The session keeps the list that it has, even if the second query would load all.",
        answer=(1, 1),
    ),
    # CA-06
    Trap(
        "give_a_specimen_a_drawer_by_assigning",
        of="give_a_specimen_a_drawer_of_its_own",
        side="django",
        why="Django has no delete-orphan: the old drawer is only unlinked, and stays.",
        answer=["shells", "beetles", "stones", "stones", "amber", "moths", "silk"],
    ),
    # LD-06
    Trap(
        "drawers_joined_to_their_cabinets_without_unique",
        of="drawers_joined_to_their_cabinets",
        side="sqlalchemy",
        why="The joined rows repeat each cabinet, and the result demands a call of unique().",
        answer=Refused("", "InvalidRequestError"),
    ),
    Trap(
        "title_read_again_by_default",
        of="title_read_again",
        side="sqlalchemy",
        why="A query does not touch the attributes of an object that the session has.",
        answer=("Oak", "Oak"),
    ),
    Trap(
        "delete_an_insect_passively",
        of="delete_an_insect",
        side="sqlalchemy",
        why="passive_deletes trusts in ON DELETE CASCADE, which Django's keys do not have.",
        answer=Refused("", "IntegrityError"),
    ),
)
