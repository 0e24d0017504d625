"""What the names of Django that are looked up most are called in SQLAlchemy, written by hand."""

from side_by_side.find.counterparts.columns import COLUMNS
from side_by_side.find.counterparts.counterpart import Counterpart
from side_by_side.find.counterparts.databases import DATABASES
from side_by_side.find.counterparts.event_loops import EVENT_LOOPS
from side_by_side.find.counterparts.expressions import EXPRESSIONS
from side_by_side.find.counterparts.lookups import LOOKUPS
from side_by_side.find.counterparts.migrations import MIGRATIONS
from side_by_side.find.counterparts.models import MODELS
from side_by_side.find.counterparts.postgresql import POSTGRESQL
from side_by_side.find.counterparts.querysets import QUERYSETS
from side_by_side.find.counterparts.saving import SAVING

COUNTERPARTS: tuple[Counterpart, ...] = (
    *QUERYSETS,
    *SAVING,
    *EVENT_LOOPS,
    *LOOKUPS,
    *EXPRESSIONS,
    *MODELS,
    *COLUMNS,
    *MIGRATIONS,
    *DATABASES,
    *POSTGRESQL,
)

__all__ = ["COUNTERPARTS", "Counterpart"]
