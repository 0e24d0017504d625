"""Statements that run, and silently answer another question."""

from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = ()
