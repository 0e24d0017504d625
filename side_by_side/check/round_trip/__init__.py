"""The same rows through each ORM: are the same bytes stored, and is the same read from them?

Both write into databases that Django built, since a service shares the one that Django owns.
"""

from side_by_side.check.round_trip.compare_rows import RowsCompared, compare_rows

__all__ = ["RowsCompared", "compare_rows"]
