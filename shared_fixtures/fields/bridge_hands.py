"""A custom value that neither library knows; each side stores it in a custom field or type."""

from dataclasses import astuple, dataclass


@dataclass(frozen=True)
class Hand:
    """The cards of four bridge players, 26 characters each: rank and suit of 13 cards."""

    north: str
    east: str
    south: str
    west: str

    def __str__(self) -> str:
        return "".join(astuple(self))


def parse_hand(text: str) -> Hand:
    """Parse four hands from one text.

    Raises:
        ValueError: The text is not 104 characters long.
    """
    if len(text) != 104:
        raise ValueError(f"four hands have 104 characters, not {len(text)}")
    return Hand(*(text[start : start + 26] for start in range(0, 104, 26)))
