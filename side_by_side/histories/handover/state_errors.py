"""Why no steps of one tool stand for what the other has applied."""

from collections.abc import Sequence

from side_by_side.databases import Address
from side_by_side.errors import SideBySideError

#: The section that pairs steps by hand.
SECTION = "[tool.side-by-side.steps] of pyproject.toml"


class UnfitStateError(SideBySideError):
    """A state of a database that the other tool has no steps for.

    ``reason`` is one sentence, ``cure`` what to do.
    """

    def __init__(self, address: Address, tool: str, reason: str, cure: str) -> None:
        self.address = address
        self.reason = reason
        self.cure = cure
        steps = "revisions" if tool == "Alembic" else "migrations"
        super().__init__(
            f"no set of {steps} stands for the state of {address}: {reason}. {cure}. "
            "Nothing was changed"
        )


def listed(names: Sequence[str], most: int = 5) -> str:
    """Return names as a list in a sentence, of which only the first are written out."""
    if len(names) > most:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
