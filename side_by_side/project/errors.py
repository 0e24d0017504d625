"""The errors of opening a project and of building databases from it."""

from collections.abc import Sequence
from typing import Self

from side_by_side.errors import SideBySideError


class LoadingError(SideBySideError):
    """A project whose own code raises an error while it is loaded."""

    what = "the project of {settings!r} cannot be loaded"

    def __init__(self, settings: str, reason: str, cure: str) -> None:
        self.settings = settings
        self.reason = reason
        self.cure = cure
        super().__init__(f"{self.what.format(settings=settings)}: {reason}. {cure}")

    def with_hint(self, hint: str) -> Self:
        """Return the error with a further cure."""
        return type(self)(self.settings, self.reason, f"{self.cure}{hint}")


class BadSettingsError(LoadingError):
    """A settings module that cannot be imported, or that ends the program."""

    what = "the settings {settings!r} cannot be used"


class BadProjectError(LoadingError):
    """A project whose applications or models cannot be loaded."""


class FailedChecksError(SideBySideError):
    """Models for which Django's system checks report errors."""

    def __init__(self, settings: str, failures: Sequence[str]) -> None:
        self.settings = settings
        self.failures = tuple(failures)
        lines = "".join(f"\n  {line}" for line in failures)
        super().__init__(
            f"the models of {settings!r} fail Django's own checks; "
            f"make manage.py check pass first:{lines}"
        )


class BadManageError(SideBySideError):
    """A ``--manage`` that cannot be run, or that does not start Django."""

    def __init__(self, file: str, reason: str, cure: str) -> None:
        self.file = file
        self.reason = reason
        super().__init__(f"--manage {file}: {reason}. {cure}")


class UnknownAliasError(SideBySideError):
    """An alias that ``DATABASES`` does not have, or for which it declares nothing."""

    def __init__(self, settings: str, alias: str, declared: Sequence[str]) -> None:
        self.settings = settings
        self.alias = alias
        choice = f"give --alias {' or '.join(declared)}" if declared else "it declares none"
        super().__init__(f"DATABASES of {settings!r} declares no database {alias!r}; {choice}")


class BadBackendError(SideBySideError):
    """A database backend of a project that cannot be used."""

    def __init__(self, settings: str, engine: str, reason: str, cure: str) -> None:
        self.settings = settings
        self.engine = engine
        self.reason = reason
        super().__init__(f"the database backend {engine!r} of {settings!r} {reason}. {cure}")


class AlreadyOpenError(SideBySideError):
    """A second Django project in one process, where Django allows one."""

    def __init__(self, settings: str, other: str) -> None:
        self.settings = settings
        self.other = other
        super().__init__(
            f"cannot open {settings!r}: this process already has the settings {other!r}, and "
            "Django allows only one. Open it in a process of its own"
        )


class UnknownLabelError(SideBySideError):
    """A label that no application of the project has."""

    def __init__(self, label: str, known: Sequence[str]) -> None:
        self.label = label
        super().__init__(
            f"no application with models is labelled {label!r}; choose from {', '.join(known)}"
        )


class ProjectBuildError(SideBySideError):
    """A database that Django cannot build from the project."""

    def __init__(self, settings: str, address: str, reason: str) -> None:
        self.settings = settings
        self.reason = reason
        super().__init__(
            f"Django could not build {address} from the project of {settings!r}: {reason}. "
            "Make manage.py migrate work on an empty database of this kind first"
        )


class BadMetadataError(SideBySideError):
    """A ``--metadata`` that does not name any metadata."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"--metadata {name}: {reason}")


class BuildError(SideBySideError):
    """A side that cannot build its scratch database."""

    def __init__(self, side: str, kind: str, reason: str) -> None:
        self.side = side
        self.kind = kind
        self.reason = reason
        super().__init__(f"the {side} side cannot build its {kind} database: {reason}")
