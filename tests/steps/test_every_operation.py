"""Every operation that Django's migrations have is used by a step of the chapter evolution."""

from collections.abc import Iterator, Sequence

import pytest

from django.db.migrations import operations  # isort: skip
from django.db.migrations.loader import MigrationLoader  # isort: skip
from django.db.migrations.operations.base import Operation  # isort: skip


def inside(found: Sequence[Operation]) -> Iterator[Operation]:
    """Yield operations, and those that stand inside others."""
    for operation in found:
        yield operation
        for part in ("database_operations", "state_operations"):
            yield from inside(getattr(operation, part, ()))


def used() -> set[str]:
    """Return the names of the operations that the chapter's steps use."""
    loader = MigrationLoader(None, replace_migrations=False)
    return {
        type(operation).__name__
        for (chapter, _), migration in loader.disk_migrations.items()
        if chapter == "evolution"
        for operation in inside(migration.operations)
    }


@pytest.mark.parametrize("operation", operations.__all__)
def test_an_operation_is_used(operation: str) -> None:
    """The list of operations is Django's own, so that a new one fails here until it is used."""
    assert operation in used()


def test_an_operation_inside_another_is_seen() -> None:
    """What stands inside another operation counts, and what is not there does not."""
    hidden = operations.SeparateDatabaseAndState(
        state_operations=[operations.RunSQL("", state_operations=[operations.DeleteModel("Tag")])]
    )
    names = [type(operation).__name__ for operation in inside([hidden])]
    assert names == ["SeparateDatabaseAndState", "RunSQL", "DeleteModel"]
