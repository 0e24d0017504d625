"""A line to write: where, in place of what, and what it needs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """What to write so that a difference goes.

    ``text`` takes the place of the lines ``first`` to ``last`` of ``file``; where ``last`` is
    less than ``first`` it goes in before ``first``. Without a file it is to be written where
    ``note`` says. ``imports`` are lines that the file lacks.
    """

    text: str = ""
    file: str = ""
    first: int = 0
    last: int = 0
    imports: tuple[str, ...] = ()
    note: str = ""
