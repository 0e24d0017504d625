"""A custom operation."""

from typing import Any

import sqlalchemy as sa
from alembic.operations import MigrateOperation, Operations

RELEASE = sa.table("upgrades_release", sa.column("number"), sa.column("channel"))


@Operations.register_operation("add_release")
class AddRelease(MigrateOperation):
    """Add a release; undoing it deletes the release."""

    def __init__(self, number: str, channel: str) -> None:
        self.number = number
        self.channel = channel

    @classmethod
    def add_release(cls, operations: Operations, number: str, channel: str) -> Any:
        """Run it as ``op.add_release``."""
        return operations.invoke(cls(number, channel))

    def reverse(self) -> "DropRelease":
        """Return the operation that undoes it."""
        return DropRelease(self.number, self.channel)


@Operations.register_operation("drop_release")
class DropRelease(MigrateOperation):
    """Delete a release; undoing it adds the release."""

    def __init__(self, number: str, channel: str) -> None:
        self.number = number
        self.channel = channel

    @classmethod
    def drop_release(cls, operations: Operations, number: str, channel: str) -> Any:
        """Run it as ``op.drop_release``."""
        return operations.invoke(cls(number, channel))

    def reverse(self) -> AddRelease:
        """Return the operation that undoes it."""
        return AddRelease(self.number, self.channel)


@Operations.implementation_for(AddRelease)
def _add(operations: Operations, operation: AddRelease) -> None:
    values = {"number": operation.number, "channel": operation.channel}
    operations.execute(sa.insert(RELEASE).values(values))


@Operations.implementation_for(DropRelease)
def _drop(operations: Operations, operation: DropRelease) -> None:
    operations.execute(sa.delete(RELEASE).where(RELEASE.c.number == operation.number))
