"""What a tool made of a change: what it noticed and wrote, and what the database then was."""

import re
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
    "right": "a migration is written, reaches the schema of the models and keeps the rows",
    "nothing to do": "no migration is written, and the schema is that of the models already",
    "other names or order": "as right, but for names of constraints, indexes or sequences, or the "
    "order of the columns",
    "refused": "the tool refuses to write a migration",
    "fails": "a migration is written, stops with an error, and leaves everything as it was",
    "fails half-way": "a migration is written, stops with an error, and leaves half of it done",
    "wrong": "a migration is written and runs, and the schema is not that of the models",
    "missed": "no migration is written, although the schema is not that of the models",
    "lossy": "a migration is written and runs, and rows or values that should be there are not",
}


@dataclass(frozen=True)
class WrittenMigration:
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

    ``error`` is the first line of what stopped the migration, and ``half_way`` whether something
    of it stays. ``remaining`` are the facts that are not the target's, ``only_looks`` says that
    they are so by their names alone, and ``lost`` is what is not there of the rows that should be.
    """

    written: WrittenMigration
    error: str = ""
    half_way: bool = False
    remaining: tuple[str, ...] = ()
    only_looks: bool = False
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
            return "fails half-way" if self.half_way else "fails"
        if not self.noticed:
            return "missed" if self.remaining else "nothing to do"
        if self.lost:
            return "lossy"
        if self.remaining:
            return "other names or order" if self.only_looks else "wrong"
        return "right"


#: The outcomes on one database: by the change's name and the tool's. A tool that asked nothing
#: has no outcome of its answers.
Outcomes: TypeAlias = Mapping[str, Mapping[str, Outcome]]

#: What a message holds that is another in the next run.
PASSING = {
    r"side_by_side_(?:[0-9a-f]{8}_)?[0-9a-f]{12}": "database",
    r"#sql-alter-[0-9a-f]+-[0-9a-f]+": "#sql-alter",
    r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}": "a UUID",
}


def describe_error(error: BaseException) -> str:
    """Return what an error says, with its kind, without what follows its first line."""
    line = (str(error).strip().splitlines() or [""])[0]
    for pattern, name in PASSING.items():
        line = re.sub(pattern, name, line)
    return f"{type(error).__name__}: {line}"
