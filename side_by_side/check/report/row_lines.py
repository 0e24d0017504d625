"""The differences of the round trip as text: one block for each column."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from side_by_side.check.report.difference_lines import align, edit_rows
from side_by_side.check.results import Edit, RowDifference

_TITLES = {
    "stored": "the two ORMs store different values",
    "refused": "sqlalchemy refuses a value that django accepts",
    "untold": "not compared",
    "django reads": "django reads a different value from what sqlalchemy stored",
    "sqlalchemy reads": "sqlalchemy reads a different value from what django stored",
    "default": "the two ORMs store different values where none is given",
    "deleted": "the two ORMs delete different rows",
}


def row_title(row: RowDifference) -> str:
    """Return what the ORMs do differently."""
    return _TITLES[row.how]


def row_place(row: RowDifference) -> str:
    """Return the table and, if there is one, the column."""
    return ".".join(filter(None, (row.table, row.column)))


def row_lines(rows: Sequence[RowDifference], rendered: set[Edit]) -> Iterator[str]:
    """Give the lines of differences, which are in the order of their tables and columns."""
    for place, of_place in groupby(rows, row_place):
        yield from _block(place, list(of_place), rendered)
        yield ""


def _block(place: str, rows: list[RowDifference], rendered: set[Edit]) -> Iterator[str]:
    """Give one column: each way in which it differs, and once what to do."""
    for row in rows:
        lines = [
            ("value", row.value),
            ("django", f"{row.django}  {row.locations[0]}".rstrip()),
            ("sqlalchemy", f"{row.sqlalchemy}  {row.locations[1]}".rstrip()),
        ]
        lines = [(label, text) for label, text in lines if text]
        lines += [("accepted", row.accepted)] if row.accepted else []
        yield from align(f"{place}: {row_title(row)}  [{row.id}]", lines)
    fixes = {(row.edit, row.fix): None for row in rows}
    for edit, fix in fixes:
        for label, text in edit_rows(edit, rendered) or [("to do", fix)]:
            yield f"  {label:<10}  {text}".rstrip()


def skipped_lines(rows: Sequence[RowDifference]) -> Iterator[str]:
    """Give a line for each table that the round trip could not fill, and why."""
    for row in rows:
        yield f"rows not compared: {row_place(row)}: {row.fix}"
