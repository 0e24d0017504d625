"""Which mutants to plant: the options of ``mutants``."""

from dataclasses import dataclass


@dataclass(frozen=True)
class MutantOptions:
    """The chapters and questions by name, and the databases; without names, all.

    ``changed`` is a commit: only the pairs that have changed since then are chosen.
    """

    names: tuple[str, ...] = ()
    databases: tuple[str, ...] = ()
    changed: str | None = None
