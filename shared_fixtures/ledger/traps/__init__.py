"""Tempting ports that run and silently return another answer, with the wrong answer, by topic.

A trap belongs to the topic of the question that it answers wrongly.
"""

from shared_fixtures.ledger.traps import (
    after_commit,
    fixtures,
    locking,
    requests,
    sessions,
    transactions,
)
from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    *sessions.TRAPS,
    *locking.TRAPS,
    *transactions.TRAPS,
    *after_commit.TRAPS,
    *requests.TRAPS,
    *fixtures.TRAPS,
)
