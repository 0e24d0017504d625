"""The error of reading a SQLite schema."""

from side_by_side.errors import SideBySideError


class CannotTellError(SideBySideError):
    """The schema of a SQLite database cannot be read, so it is neither equal nor different."""

    def __init__(self, subject: str, reason: str, cure: str) -> None:
        self.subject = subject
        self.reason = reason
        self.cure = cure
        super().__init__(f"cannot read the schema of {subject} (sqlite): {reason}. {cure}")
