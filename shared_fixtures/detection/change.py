"""What a change is: its name, its words, and the rows before and after it."""

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


def rows(columns: str, *found: tuple[Value, ...]) -> list[dict[str, Value]]:
    """Return rows from the names of their columns, parted by spaces, and a tuple for each row."""
    return [dict(zip(columns.split(), values, strict=True)) for values in found]


#: What most of the changes find in their table.
NOTES = {"note": rows("id body", (1, "first"), (2, "second"))}


@dataclass(frozen=True)
class Change:
    """One change of a model, which ``<name>_before`` and ``<name>_after`` define on each side.

    ``rows`` are put in before; ``kept`` are those that a careful person's migration would leave,
    the same ones where it is None. ``one_off`` is what that person answers when Django asks for
    a value for the rows there are. ``lossy`` says why no generator can be expected to keep them.
    """

    name: str
    says: str
    rows: Rows = field(default_factory=lambda: NOTES)
    kept: Rows | None = None
    one_off: Value = None
    lossy: str = ""
    only_on: tuple[str, ...] = DATABASES
    #: Why the database must stay as it was, although the models after would make another one.
    stays: str = ""
    #: Why the two sides' databases cannot be the same here.
    unlike: str = ""
    #: Why the models of one side say the same before and after.
    django_has_none: str = ""
    sqlalchemy_has_none: str = ""
    #: What is surprising in the outcome, and who says so.
    note: str = ""
    source: str = ""

    @property
    def label(self) -> str:
        """What the names of the change's tables start with."""
        return f"detection_{self.name}"

    @property
    def expected(self) -> Rows:
        """The rows that there should be afterwards."""
        return self.rows if self.kept is None else self.kept
