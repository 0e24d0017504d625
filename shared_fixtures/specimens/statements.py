"""The numbers of statements of questions that create tables."""

from shared_fixtures.question import PerDatabase, PerSide

_WHY = "Django's editor of schemas switches SQLite's constraints off and on, and looks that it did"


def with_editor(statements: int) -> PerSide:
    """Return the numbers of a question that creates tables with one editor."""
    numbers = PerDatabase(_WHY, sqlite=statements + 4, postgresql=statements, mariadb=statements)
    return PerSide(_WHY, django=numbers, sqlalchemy=statements)
