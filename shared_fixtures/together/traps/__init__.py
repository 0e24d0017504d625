"""Tempting ways to use both libraries in one transaction, with the wrong answer, by topic.

A trap belongs to the topic of the question that it answers wrongly.
"""

from shared_fixtures.question import Trap
from shared_fixtures.together.traps import blocks, connections, objects, testing

TRAPS: tuple[Trap, ...] = (
    *blocks.TRAPS,
    *objects.TRAPS,
    *connections.TRAPS,
    *testing.TRAPS,
)
