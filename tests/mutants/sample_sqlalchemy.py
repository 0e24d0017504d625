"""Functions that get mutants in tests."""

from typing import Any


def twice(session: Any) -> list[Any]:
    """The same condition, twice."""
    return [session.filter_by(a=1), session.filter_by(a=1)]


def by_dialect(session: Any) -> None:
    """A branch for each of two databases."""
    match session.get_bind().dialect.name:
        case "sqlite":
            session.execute("a")
        case _:
            session.execute("b")
    session.flush()
