"""Why a PostgreSQL schema cannot be read: each message names the thing and the cure."""

from side_by_side.errors import SideBySideError


class HiddenFromRoleError(SideBySideError):
    """The connected role may not see a part of the catalogue that the schema needs."""

    def __init__(self, thing: str, cure: str) -> None:
        self.thing = thing
        self.cure = cure
        super().__init__(f"the connected role is not allowed to see {thing}; {cure}")


class UnsupportedServerError(SideBySideError):
    """The server is older than the oldest whose catalogue is known here."""

    def __init__(self, version: int) -> None:
        self.version = version
        super().__init__(
            f"PostgreSQL {version} is too old to be read; use PostgreSQL 14 or newer",
        )
