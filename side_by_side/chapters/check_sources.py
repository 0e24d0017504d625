"""Finds the mistakes in chapters for which no database is needed, before one is built."""

from collections.abc import Sequence

from side_by_side.chapters.chapter_modules import PACKAGES, ROOT, relative_path
from side_by_side.chapters.check_pairs import UnpairedError
from side_by_side.chapters.dependencies import with_dependencies
from side_by_side.chapters.pairs import all_chapters, find_pairs, find_traps
from side_by_side.chapters.rows import FOLDER, read_rows
from side_by_side.chapters.sides import make_sides
from side_by_side.errors import SideBySideError


class NothingComparedError(SideBySideError):
    """A comparison of nothing with nothing, which would always be equal."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(f"nothing was compared: {what}")


def check_sources(wanted: Sequence[str]) -> None:
    """Import all that chapters are made of, and look whether it fits together.

    Raises:
        UnpairedError: A question, function or trap has no twin, or a chapter has no package.
        BrokenRowsError: A file of rows is not one, or a row names no model or field.
        BrokenModuleError: A module cannot be imported.
        BrokenMappingError: SQLAlchemy cannot configure the models.
        StepsUnreadableError: A tool cannot read its migrations.
        NothingComparedError: A chapter has no questions.
    """
    for chapter in wanted:
        _check_packages(chapter)
    every = all_chapters()
    present = with_dependencies(wanted, every)
    rows = {chapter: read_rows(FOLDER / chapter / "rows.yaml") for chapter in present}
    sides = make_sides(None if present == every else present)
    for side in sides:
        side.check()
    for chapter in wanted:
        if not find_pairs(chapter):
            raise NothingComparedError(f"the chapter {chapter!r} has no questions")
        find_traps(chapter)
    for side in sides:
        side.check_rows(rows)


def _check_packages(chapter: str) -> None:
    for package in PACKAGES:
        path = ROOT / package / chapter / "__init__.py"
        if not path.is_file():
            reason = "there is no such file; write one, with a docstring on what the chapter is of"
            raise UnpairedError(relative_path(path), reason)
