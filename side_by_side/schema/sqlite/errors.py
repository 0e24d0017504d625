"""The two ways in which reading a SQLite schema stops: one for a person, one for the parsers."""

from side_by_side.errors import SideBySideError


class UnreadableTextError(Exception):
    """A text in ``sqlite_master`` says something that the parsers here do not know."""


class CannotTellError(SideBySideError):
    """The schema of a SQLite database cannot be told, so it can be called neither equal nor not."""

    def __init__(self, subject: str, reason: str, cure: str) -> None:
        self.subject = subject
        self.reason = reason
        self.cure = cure
        super().__init__(f"cannot tell the schema of {subject} (sqlite): {reason}. {cure}")
