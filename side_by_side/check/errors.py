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
