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
)
