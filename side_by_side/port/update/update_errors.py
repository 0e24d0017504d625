"""Why a port cannot be updated, each with the cure."""

from collections.abc import Sequence
from pathlib import Path

from side_by_side.errors import SideBySideError


class NotAPortError(SideBySideError):
    """There is no port to update."""

    def __init__(self, output: Path, reason: str) -> None:
        self.output = output
        self.reason = reason
        super().__init__(
            f"{output} cannot be updated: {reason}. Name what port has written, or write a port "
            "with --output in place of --update"
        )


class KeptFilesError(SideBySideError):
    """What port wrote last time is damaged, or of a version that is not known here."""

    def __init__(self, path: Path, reason: str, cure: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path} cannot be used: {reason}. {cure}")


class OtherOptionError(SideBySideError):
    """An option is another one than that of the port."""

    def __init__(self, option: str, given: str, kept: str, output: Path, cure: str) -> None:
        self.option = option
        self.given = given
        self.kept = kept
        self.output = output
        super().__init__(f"{option} {given} does not fit {output}, which {kept}: {cure}")


class MarkedConflictsError(SideBySideError):
    """Files have the markers of conflicts that are not resolved."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = tuple(paths)
        listed = ", ".join(map(str, paths))
        super().__init__(
            f"conflict markers in {listed}: resolve the conflicts between <<<<<<< and >>>>>>> "
            "first; nothing was changed"
        )


class NothingToAcceptError(SideBySideError):
    """``--accept`` names a migration that needs no decision."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        super().__init__(
            f"--accept {' '.join(names)}: there is nothing to accept; run the command without "
            "--accept, which lists the migrations that need a decision"
        )


class RevisionOrderError(SideBySideError):
    """A new revision has no place after those that exist."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(
            f"the new revision {path} cannot be added: {reason}. Restore the migrations and "
            "revisions that are missing, or write a new port with --output; nothing was changed"
        )
