"""Tempting ports that run and silently return another answer, with the wrong answer, by topic.

A trap belongs to the topic of the question that it answers wrongly.
"""

from shared_fixtures.academy.traps import (
    aggregation,
    association,
    creating,
    deleting,
    eager_loading,
    filtering,
    inheritance,
    ordering,
    refusals,
    relationships,
    subqueries,
    transactions,
    updating,
    upserting,
)
from shared_fixtures.question import Trap

TRAPS: tuple[Trap, ...] = (
    *filtering.TRAPS,
    *relationships.TRAPS,
    *association.TRAPS,
    *inheritance.TRAPS,
    *ordering.TRAPS,
    *aggregation.TRAPS,
    *subqueries.TRAPS,
    *eager_loading.TRAPS,
    *creating.TRAPS,
    *updating.TRAPS,
    *deleting.TRAPS,
    *upserting.TRAPS,
    *transactions.TRAPS,
    *refusals.TRAPS,
)
