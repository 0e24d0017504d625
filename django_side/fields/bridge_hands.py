"""A custom field: four bridge hands in one column of 104 characters.

The SQLAlchemy side is ``sqlalchemy_side/fields/bridge_hands.py``.
"""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from shared_fixtures.fields.bridge_hands import Hand, parse_hand

if TYPE_CHECKING:
    Field = models.Field[Hand | str, Hand]
else:
    # Only the stubs declare a field's type parameters.
    Field = models.Field


class HandField(Field):
    """The cards of four bridge players."""

    description = "A hand of cards (bridge style)"

    def __init__(self, *args: Any, **options: Any) -> None:
        options["max_length"] = 104
        super().__init__(*args, **options)

    def deconstruct(self) -> Any:
        """Omit arguments that never vary from migrations."""
        name, path, arguments, options = super().deconstruct()
        del options["max_length"]
        return name, path, arguments, options

    def db_type(self, connection: BaseDatabaseWrapper) -> str:  # noqa: ARG002 - the same for all
        """Return the column's type."""
        return "char(104)"

    def from_db_value(self, value: str | None, *_: object) -> Hand | None:
        """Convert a value from the database."""
        return None if value is None else parse_hand(value)

    def to_python(self, value: Any) -> Hand | None:
        """Convert a value from a form or a fixture."""
        if value is None or isinstance(value, Hand):
            return value
        try:
            return parse_hand(value)
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def get_prep_value(self, value: Any) -> str | None:
        """Return the value for the database to store or compare with."""
        hand = self.to_python(super().get_prep_value(value))
        return None if hand is None else str(hand)
