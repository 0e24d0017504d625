"""A walked step, as cells of a table, as lines of text and as JSON."""

from collections.abc import Iterable, Sequence
from typing import Any

from side_by_side.schema.difference_report import difference_json, difference_text
from side_by_side.schema.differences import Difference
from side_by_side.steps.moves import RowDifference, StepDifference, WalkedStep
from side_by_side.steps.step import Change

SIDES = ("django", "sqlalchemy")


def marks(changes: Iterable[Change]) -> str:
    """Return the symbols of a step's operations, counting repeated ones: ``+3 ~``."""
    runs: list[tuple[str, int]] = []
    for change in changes:
        if runs and runs[-1][0] == change.mark:
            runs[-1] = (change.mark, runs[-1][1] + 1)
        else:
            runs.append((change.mark, 1))
    return " ".join(mark if count == 1 else f"{mark}{count}" for mark, count in runs)


def step_cells(everywhere: Sequence[WalkedStep]) -> Iterable[str]:
    """Yield a step's cells: its symbols, tables and times."""
    for side in SIDES:
        yield " | ".join(
            dict.fromkeys(marks(walked.applied(side).changes) for walked in everywhere)
        )
    tables = sorted(set().union(*(walked.tables for walked in everywhere)))
    yield ", ".join(tables[:3]) + (f" and {len(tables) - 3} more" if len(tables) > 3 else "")
    yield " ".join(
        f"{sum(walked.applied(side).seconds for walked in everywhere):.2f}" for side in SIDES
    )


def outcome(walked: WalkedStep) -> str:
    """Return the outcome of a step on one database, in a few words."""
    if walked.differences:
        return f"{len(walked.differences)} different"
    return "equal, cannot be undone" if walked.refused else "equal"


def step_difference_text(database: str, walked: WalkedStep, difference: StepDifference) -> str:
    """Return a difference as lines of text."""
    step = walked.paired.step
    if isinstance(difference.what, Difference):
        places = (str(walked.paired.django.path), str(walked.paired.sqlalchemy.path))
        where = f"{database}, {step} {difference.way}"
        return difference_text(difference.what, where, SIDES, places)
    return f"{step} {difference.way} ({database}): {difference.what}"


def step_json(database: str, walked: WalkedStep) -> dict[str, Any]:
    """Return a walked step as plain values for JSON."""
    step = walked.paired.step
    moves = {
        side: {
            way: {
                "changes": [{"mark": change.mark, "text": change.text} for change in move.changes],
                "statements": list(move.statements),
                "seconds": round(move.seconds, 4),
                "refused": move.refused or None,
            }
            for (of, way), move in walked.moves.items()
            if of == side
        }
        for side in SIDES
    }
    return {
        "chapter": step.chapter,
        "name": step.name,
        "database": database,
        "tables": sorted(walked.tables),
        "compared": walked.compared,
        "differences": [step_difference_json(difference) for difference in walked.differences],
        **moves,
    }


def step_difference_json(difference: StepDifference) -> dict[str, Any]:
    """Return a difference of a step as plain values for JSON."""
    if isinstance(difference.what, Difference):
        return {"way": difference.way} | difference_json(difference.what, ("django", "sqlalchemy"))
    if isinstance(difference.what, RowDifference):
        return {"way": difference.way} | row_json(difference.what)
    return {"way": difference.way, "id": "step.other", "text": difference.what}


def row_json(difference: RowDifference) -> dict[str, Any]:
    """Return a difference of rows as plain values for JSON."""
    return {
        "id": "step.rows",
        "table": difference.table,
        "column": difference.column or None,
        "text": difference.text,
    }
