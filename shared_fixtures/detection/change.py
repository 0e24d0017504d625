"""A change: its name, its summary, and the rows before and after it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TypeAlias
from uuid import UUID

Value: TypeAlias = str | int | bool | Decimal | UUID | datetime | None
#: The rows of some tables, by the table's name without the change's.
Rows: TypeAlias = Mapping[str, list[dict[str, Value]]]

DATABASES = ("sqlite", "postgresql", "mariadb")


def rows(columns: str, *values_of_rows: tuple[Value, ...]) -> list[dict[str, Value]]:
    """Return rows from column names, separated by spaces, and a tuple for each row."""
    return [dict(zip(columns.split(), values, strict=True)) for values in values_of_rows]


#: The rows that most of the changes start with.
NOTES = {"note": rows("id body", (1, "first"), (2, "second"))}


@dataclass(frozen=True)
class Change:
    """One change of a model, which ``<name>_before`` and ``<name>_after`` define on each side.

    ``rows`` are inserted before; ``kept`` are those that a careful hand-written migration would
    leave, the same ones if it is None. ``one_off`` is the answer when Django asks for a value
    for existing rows. ``lossy`` is the reason why no generator can be expected to keep them.
    """

    name: str
    summary: str
    rows: Rows = field(default_factory=lambda: NOTES)
    kept: Rows | None = None
    one_off: Value = None
    lossy: str = ""
    only_on: tuple[str, ...] = DATABASES
    #: Why the database must stay as it was, although the models after would create another one.
    stays: str = ""
    #: Why the two sides' databases cannot be the same.
    unlike: str = ""
    #: Why the models of one side are the same before and after.
    django_has_none: str = ""
    sqlalchemy_has_none: str = ""
    #: What is surprising about the outcome, with ``source`` as evidence.
    note: str = ""
    source: str = ""

    @property
    def label(self) -> str:
        """The prefix of the names of the change's tables."""
        return f"detection_{self.name}"

    @property
    def expected(self) -> Rows:
        """The rows that should be there afterwards."""
        return self.rows if self.kept is None else self.kept
