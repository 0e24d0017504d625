"""Mutants that no rows could kill, each with the reason."""

from shared_fixtures.mutants import Equivalent

EQUIVALENT: tuple[Equivalent, ...] = ()
