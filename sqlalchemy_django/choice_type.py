"""The type of a column with ``choices``."""

import enum
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Dialect
from sqlalchemy.types import TypeDecorator


class ChoiceType(TypeDecorator[Any]):
    """Text that is read as a member of an enumeration where its value is one.

    Any other text is stored and read as it is, because neither Django nor the database checks it.
    Without an enumeration, every text is.
    """

    impl = sa.String
    cache_ok = True

    def __init__(self, enumeration: type[enum.Enum] | None, length: int | None) -> None:
        super().__init__(length)
        self.length = length
        self.enumeration = enumeration
        self._members = {member.value: member for member in enumeration or ()}

    def __repr__(self) -> str:
        # For Alembic, which writes it into revisions: members may change after them.
        return f"ChoiceType(None, {self.length})"

    @property
    def python_type(self) -> type[Any]:
        return self.enumeration or str

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return value.value if isinstance(value, enum.Enum) else value

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return self._members.get(value, value)


def choice(enumeration: type[enum.Enum], length: int | None) -> ChoiceType:
    """Return the type of a character column with ``choices``: it stores the members' values.

    Nothing is checked: a text that is not a member is read as it is. ``sa.Enum`` stores the
    members' names by default, creates a type on PostgreSQL, and raises ``LookupError`` for a text
    that it does not know.
    """
    return ChoiceType(enumeration, length)
