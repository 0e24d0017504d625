"""What to compare: the options of ``compare`` and ``migrations compare``."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CompareOptions:
    """The databases and chapters to compare, by name; without names, all."""

    databases: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
