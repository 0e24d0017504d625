"""``side-by-side check``, from its words on the command line to what it prints."""

from typing import Any, cast, get_args

from side_by_side.check.configuration import Names
from side_by_side.check.errors import NothingToCheckError
from side_by_side.check.options import Options
from side_by_side.check.report.formats import CheckFormat, written
from side_by_side.check.run import check


def run(*, names: str | None, format_: str, **options: Any) -> tuple[str, bool]:
    """Return what a check prints, and whether its exit status is 1.

    Raises:
        NothingToCheckError: The options name too little, or a word that has no meaning.
        SideBySideError: A side cannot be opened or built.
    """
    if names is not None and names not in get_args(Names):
        raise NothingToCheckError(f"--names is {names!r}; it must be ignore or strict")
    if format_ not in list(CheckFormat):
        listed = ", ".join(CheckFormat)
        raise NothingToCheckError(f"--format is {format_!r}; it must be one of {listed}")
    report = check(Options(names=cast("Names | None", names), **options))
    return written(report, CheckFormat(format_)), report.fails
