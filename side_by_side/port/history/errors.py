"""What stops a history from being read."""

from side_by_side.errors import SideBySideError


class MigrationFailedError(SideBySideError):
    """A migration of the project fails on an empty scratch database."""

    def __init__(self, label: str, name: str, kind: str, reason: str) -> None:
        self.label = label
        self.name = name
        self.kind = kind
        self.reason = reason
        super().__init__(f"{label}.{name} fails on {kind}: {reason}")

    def __reduce__(self) -> tuple[type, tuple[str, ...]]:
        return type(self), (self.label, self.name, self.kind, self.reason)
