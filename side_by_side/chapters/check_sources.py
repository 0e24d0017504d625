"""Checks the source files of chapters before a database is built."""

from collections.abc import Sequence

from side_by_side.chapters.chapter_modules import FOLDER, PACKAGES, ROOT, relative_path
from side_by_side.chapters.check_pairs import UnpairedError
from side_by_side.chapters.dependencies import with_dependencies
from side_by_side.chapters.pairs import all_chapters, find_pairs
from side_by_side.chapters.requirements import missing_driver
from side_by_side.chapters.rows import read_rows
from side_by_side.chapters.sides import make_sides
from side_by_side.chapters.traps import find_traps
from side_by_side.errors import SideBySideError


class NothingComparedError(SideBySideError):
    """Nothing was compared, so that a result of "equal" would mean nothing."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(f"nothing was compared: {what}")


def check_sources(wanted: Sequence[str]) -> None:
    """Import all parts of chapters, and check that they fit together.

    Raises:
        UnpairedError: A question, function or trap has no counterpart, or a package is missing.
        BrokenRowsError: A ``rows.yaml`` is invalid, or a row names an unknown model or field.
        BrokenModuleError: A module cannot be imported.
        BrokenMappingError: SQLAlchemy cannot configure the models.
        StepsUnreadableError: A tool cannot read its migrations.
        NothingComparedError: A chapter has no questions.
    """
    for chapter in wanted:
        _check_packages(chapter)
    known = all_chapters()
    # What only looks like a reference may name a chapter that cannot be imported here.
    chapters = [
        chapter
        for chapter in with_dependencies(wanted, known)
        if chapter in wanted or missing_driver(chapter) is None
    ]
    rows = {chapter: read_rows(FOLDER / chapter / "rows.yaml") for chapter in chapters}
    sides = make_sides(None if chapters == known else chapters)
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
            reason = "there is no such file; create it with a docstring that describes the chapter"
            raise UnpairedError(relative_path(path), reason)
