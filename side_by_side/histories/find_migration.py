"""Finds the migration of a project that a person names, such as ``shop.0007``."""

from collections.abc import Iterator, Sequence

from side_by_side.errors import SideBySideError
from side_by_side.histories.django_history import DjangoHistory
from side_by_side.project import DjangoProject
from side_by_side.steps.step import Step


class MigrationNameError(SideBySideError):
    """A name that is not an application's label and a migration's number or name."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"{name!r} does not name a migration; write the label of the application, a dot and "
            "the number or the name, such as shop.0007"
        )


class UnknownAppError(SideBySideError):
    """The label of an application without migrations."""

    def __init__(self, label: str, known: Sequence[str]) -> None:
        self.label = label
        self.known = tuple(known)
        super().__init__(
            f"no application with migrations is labelled {label!r}; choose from "
            f"{', '.join(self.known)}"
        )


class UnknownMigrationError(SideBySideError):
    """A number or name that no migration of an application has."""

    def __init__(self, label: str, number: str, known: Sequence[str]) -> None:
        self.label = label
        self.number = number
        self.known = tuple(known)
        super().__init__(f"{label!r} has no migration {number!r}; it has {', '.join(self.known)}")


class AmbiguousMigrationError(SideBySideError):
    """A number that several migrations of an application have."""

    def __init__(self, label: str, number: str, names: Sequence[str]) -> None:
        self.label = label
        self.number = number
        self.names = tuple(names)
        super().__init__(
            f"{label!r} has {len(self.names)} migrations {number!r}: {', '.join(self.names)}; "
            "give the whole name of one"
        )


def find_migration(project: DjangoProject, name: str) -> tuple[DjangoHistory, Step]:
    """Return a migration, and the history that has it.

    The number may be without zeros, and a part of the name that only one migration begins with
    does as well. A migration that a squashed one replaces is found if nothing else is.

    Raises:
        MigrationNameError: The text has no dot.
        UnknownAppError: No application with migrations has this label.
        UnknownMigrationError: The application has no such migration.
        AmbiguousMigrationError: The application has several.
        SideBySideError: The migrations cannot be read, conflict, or do not exist.
    """
    label, _, number = name.partition(".")
    if not (label and number):
        raise MigrationNameError(name)
    history = DjangoHistory(project)
    steps = [file.step for file in history.files]
    labels = sorted({step.chapter for step in steps})
    if label not in labels:
        raise UnknownAppError(label, labels)
    matches = _matches(steps, label, number)
    if not matches and history.has_squashed:
        history = DjangoHistory(project, squashed=False)
        matches = _matches([file.step for file in history.files], label, number)
    if not matches:
        names = [step.name for step in steps if step.chapter == label]
        raise UnknownMigrationError(label, number, names)
    if len(matches) > 1:
        raise AmbiguousMigrationError(label, number, [step.name for step in matches])
    return history, matches[0]


def _matches(steps: Sequence[Step], label: str, number: str) -> list[Step]:
    """Return the migrations that the best of the ways to name one finds."""
    own = [step for step in steps if step.chapter == label]
    return next(filter(None, _found(own, number)), [])


def _found(steps: Sequence[Step], number: str) -> Iterator[list[Step]]:
    yield [step for step in steps if step.name == number]
    yield [step for step in steps if number.zfill(4) == step.number.zfill(4)]
    yield [step for step in steps if step.name.startswith(number)]
