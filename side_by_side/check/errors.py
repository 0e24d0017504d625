"""What a person did wrong when asking for a check."""

from pathlib import Path

from side_by_side.errors import SideBySideError


class NothingToCheckError(SideBySideError):
    """Options that name fewer than two things, or a comparison that came out empty."""


class BadConfigurationError(SideBySideError):
    """A ``[tool.side-by-side]`` that cannot be understood."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}, [tool.side-by-side]: {reason}")


class BadMetadataError(SideBySideError):
    """A ``--metadata`` that leads to no metadata."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"--metadata {name}: {reason}")


class BuildError(SideBySideError):
    """A side that could not build its scratch database."""

    def __init__(self, side: str, kind: str, reason: str) -> None:
        self.side = side
        self.kind = kind
        self.reason = reason
        super().__init__(f"the {side} side cannot build its {kind} database: {reason}")
