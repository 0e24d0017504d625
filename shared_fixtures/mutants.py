"""The type in which mutants that no rows could kill are listed, each with the reason."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Equivalent:
    """A mutant that gives the same answers as the right code with any rows.

    ``of`` is the name of the question, ``side`` the side whose function has the mistake, and
    ``what`` the mistake, as ``side-by-side mutants`` prints it. ``why`` is the reason, and
    ``only_on`` lists the databases on which it holds, if not on all.
    """

    of: str
    side: str
    what: str
    why: str
    only_on: tuple[str, ...] = ()

    def is_on(self, database: str) -> bool:
        """Whether the mutant is equivalent on a database."""
        return not self.only_on or database in self.only_on
