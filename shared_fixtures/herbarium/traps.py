"""The tempting ports of the herbarium chapter."""

from shared_fixtures.question import Trap, instances

TRAPS: tuple[Trap, ...] = (
    Trap(
        "plants_with_a_colour_by_its_value",
        of="plants_with_a_colour",
        side="sqlalchemy",
        why="The value of a key may be null, and Django's has_key asks for the key alone.",
        answer=instances("Plant", "Clover", "Sweetclover", "White clover", "Épilobe"),
    ),
    Trap(
        "plants_whose_colour_is_null",
        of="plants_whose_colour_is_recorded_as_unknown",
        side="sqlalchemy",
        why="The value of a key that is absent is NULL as well.",
        answer=instances("Plant", "Clove", "Clover dodder of lowlands", "epilobe"),
    ),
    Trap(
        "traits_without_pairs_of_a_dictionary",
        of="traits_without_three_yellow_leaves",
        side="sqlalchemy",
        why="delete() sends a dictionary as a text, and so deletes the one key of this name.",
        answer=[
            {"colour": "red", "leaves": "3", "scent": None},
            {"colour": "yellow", "leaves": "3"},
            {"colour": "white", "Leaves": "4"},
            {"colour": "pink", "height": "90"},
        ],
    ),
    Trap(
        "plants_as_high_as_the_text_120",
        of="plants_as_high_as_120",
        side="sqlalchemy",
        why="Values of hstore are texts, and the text 90 is greater than 120.",
        answer=instances("Plant", "Épilobe", "epilobe"),
    ),
    Trap(  # JS-11
        "add_a_remark_in_place",
        of="add_a_remark",
        side="sqlalchemy",
        why="Without MutableDict the session does not detect a change in place.",
        answer={},
    ),
    Trap(
        "names_with_a_word_like_clover_on_the_other_side",
        of="names_with_a_word_like_clover",
        side="sqlalchemy",
        why="<% looks for its left text in its right one; %> for its right text in its left one.",
        answer=instances("Plant", "Clover", "Clove"),
    ),
    Trap(  # FT-02
        "plants_named_epilobe_without_accents_on_one_side",
        of="plants_named_epilobe_without_accents",
        side="sqlalchemy",
        why="Django's transform is bilateral; func.unaccent() changes the column alone.",
        answer=[],
    ),
    Trap(
        "collectors_called_ann_by_a_literal",
        of="collectors_called_ann",
        side="sqlalchemy",
        why="A literal is a varchar, and PostgreSQL compares citext and varchar as text.",
        answer=[],
    ),
    Trap(
        "collectors_with_a_double_n_by_contains",
        of="collectors_with_a_double_n",
        side="django",
        why="contains converts the column to text, which SQLAlchemy's method does not.",
        answer=[],
    ),
)
