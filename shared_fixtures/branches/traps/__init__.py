"""Tempting ports that run and silently return another answer, with the wrong answer, by topic.

A trap belongs to the topic of the question that it answers wrongly.
"""

from shared_fixtures.branches.traps import (
    databases,
    raw_sql,
    routing,
    states,
    streaming,
    transactions,
)
from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    *databases.TRAPS,
    *routing.TRAPS,
    *transactions.TRAPS,
    *raw_sql.TRAPS,
    *streaming.TRAPS,
    *states.TRAPS,
)
