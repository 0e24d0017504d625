"""Migrations of a chapter that are missing or cannot be read."""

from side_by_side.chapters.chapter_modules import location_of_error
from side_by_side.databases.masking import describe_error
from side_by_side.errors import SideBySideError


class NoStepsError(SideBySideError):
    """A chapter without migrations, on one side or on both."""

    def __init__(self, chapter: str, side: str) -> None:
        self.chapter = chapter
        self.side = side
        command = {
            "django": f"python manage.py makemigrations {chapter}",
            "sqlalchemy": f"alembic -x chapter={chapter} revision --autogenerate -m 0001_initial",
        }[side]
        super().__init__(f"{chapter!r} has no migrations on the {side} side; write one: {command}")


class StepsUnreadableError(SideBySideError):
    """A side whose tool cannot read its own migrations: a broken file, a parent that is not."""

    def __init__(self, side: str, error: BaseException) -> None:
        self.side = side
        place = location_of_error(error)
        self.reason = f"{place}: {describe_error(error)}" if place else describe_error(error)
        command = {"django": "python manage.py showmigrations", "sqlalchemy": "alembic history"}
        super().__init__(
            f"the migrations of the {side} side cannot be read: {self.reason}. "
            f"Mend the file; {command[side]} shows the same"
        )
