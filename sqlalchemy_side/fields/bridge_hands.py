"""A custom type: four bridge hands in one column of 104 characters.

The Django side is ``django_side/fields/bridge_hands.py``.
"""

from sqlalchemy import CHAR, Dialect
from sqlalchemy.types import TypeDecorator

from shared_fixtures.fields.bridge_hands import Hand, parse_hand


class HandType(TypeDecorator[Hand]):
    """The cards of four bridge players."""

    impl = CHAR(104)
    cache_ok = True

    def process_bind_param(
        self,
        value: Hand | str | None,
        dialect: Dialect,  # noqa: ARG002 - the same for all
    ) -> str | None:
        """Return the value for the database to store or compare with."""
        if value is None:
            return None
        return str(value if isinstance(value, Hand) else parse_hand(value))

    def process_result_value(
        self,
        value: str | None,
        dialect: Dialect,  # noqa: ARG002 - the same for all
    ) -> Hand | None:
        """Convert a value from the database."""
        return None if value is None else parse_hand(value)
