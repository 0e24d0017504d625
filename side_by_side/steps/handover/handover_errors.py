"""Why a database cannot be handed over."""

from collections.abc import Sequence

from side_by_side.databases import Address
from side_by_side.errors import SideBySideError
from side_by_side.steps.history_tables.history_table import HistoryTable
from side_by_side.steps.history_tables.read_tables import LiveDatabase
from side_by_side.steps.step import Step


class NeverMigratedError(SideBySideError):
    """A database, or the named chapters or applications in it, that its owner never migrated."""

    def __init__(
        self, live: LiveDatabase, owner: HistoryTable, target: HistoryTable, groups: str
    ) -> None:
        self.address = live.address
        reason = (
            f"{owner.name} lists none of the {groups}"
            if live.has(owner)
            else f"there is no table {owner.name}"
        )
        super().__init__(
            f"{owner.tool} has nothing in {live.address} to hand over to {target.tool}: {reason}"
        )


class TwoOwnersError(SideBySideError):
    """Chapters or applications on which the two tools' migration history tables disagree."""

    def __init__(self, address: Address, lines: Sequence[str]) -> None:
        self.address = address
        self.lines = tuple(lines)
        super().__init__(
            "\n".join([f"the migration history tables of both tools in {address} disagree", *lines])
        )


class MissingParentError(SideBySideError):
    """A step to be stamped with a parent that is not applied."""

    def __init__(self, step: Step, parent: Step, owner: HistoryTable, target: HistoryTable) -> None:
        self.step = step
        self.parent = parent
        if step.chapter == parent.chapter:
            reason = f"{owner.name} does not list that one; its rows were changed by hand"
        else:
            reason = f"{target.name} does not list that one: add --chapter {parent.chapter}"
        super().__init__(f"{step} depends on {parent}, and {reason}")


class NotStampedError(SideBySideError):
    """A database that was verified, but could not be written."""

    def __init__(self, address: Address, table: HistoryTable, reason: str, state: str) -> None:
        self.address = address
        self.reason = address.without_password(reason)
        self.state = state
        super().__init__(f"cannot write {table.name} in {address}: {self.reason}. {state}")
