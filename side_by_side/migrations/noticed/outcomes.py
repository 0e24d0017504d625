"""What a tool made of a change: what it noticed and wrote, and what the database then was."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

#: The tools, in the order of their columns, by what they are called in reports.
TOOLS: Final = {
    "django": "Django",
    "django_answered": "Django, answered",
    "alembic": "Alembic",
    "alembic_all": "Alembic, all options",
}

#: What became of a change with a tool, the best first.
VERDICTS: Final = {
    "right": "noticed; the migration reaches the schema of the models and keeps the rows",
    "nothing to do": "nothing written, and the schema is that of the models already",
    "lossy": "the migration reaches the schema, and rows or values are lost",
    "wrong": "the migration runs, and the schema is not that of the models",
    "missed": "nothing written, although the schema is not that of the models",
    "fails": "a migration is written, and the database or the tool refuses to run it",
    "refused": "the tool refuses to write a migration",
}


@dataclass(frozen=True)
class Written:
    """What a tool wrote for a change, before anything is run.

    ``asked`` are its questions, ``operations`` what its migration does, in short; ``refusal`` is
    why it wrote none.
    """

    asked: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    refusal: str = ""


@dataclass(frozen=True)
class Outcome:
    """What became of one change with one tool on one database.

    ``error`` is the first line of what stopped the migration, ``remaining`` the facts that are
    not the target's, and ``lost`` what is not there of the rows that should be.
    """

    written: Written
    error: str = ""
    remaining: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def noticed(self) -> bool:
        """Whether the tool saw a change at all."""
        return bool(self.written.operations or self.written.refusal)

    @property
    def verdict(self) -> str:
        """One of ``VERDICTS``."""
        if self.written.refusal:
            return "refused"
        if self.error:
            return "fails"
        if not self.noticed:
            return "missed" if self.remaining else "nothing to do"
        if self.remaining:
            return "wrong"
        return "lossy" if self.lost else "right"


#: The outcomes on one database: by the change's name and the tool's.
Outcomes: TypeAlias = Mapping[str, Mapping[str, Outcome]]


def first_line(error: BaseException) -> str:
    """Return what an error says, with its kind, without what follows its first line."""
    lines = str(error).strip().splitlines() or [""]
    return f"{type(error).__name__}: {lines[0]}"
