"""Reports a comparison of two histories, as text and as JSON."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rich.console import Console
from rich.table import Table

from side_by_side import JSON_FORMAT
from side_by_side.histories.compare_ends import Run
from side_by_side.histories.prove_history import HistoryProof
from side_by_side.schema.difference_report import (
    count_text,
    difference_json,
    difference_text,
    print_plain,
)
from side_by_side.schema.differences import Difference
from side_by_side.steps.moves import RowDifference, WalkedStep
from side_by_side.steps.step_lines import (
    SIDES,
    outcome,
    row_json,
    step_cells,
    step_difference_text,
    step_json,
)

#: How many steps of a list are named.
NAMED = 10


def difference_lines(label: str, proof: HistoryProof) -> Iterator[str]:
    """Yield a text for each difference; ``label`` names the database."""
    for walked in proof.steps:
        for difference in walked.differences:
            yield step_difference_text(label, walked, difference)
    for run in proof.runs:
        for what in run.differences:
            where = f"{label}, after {run.name}"
            if isinstance(what, Difference):
                yield difference_text(what, where, SIDES)
            else:
                yield f"{where}: {what}"


def note_lines(label: str, proof: HistoryProof) -> Iterator[str]:
    """Yield what was not compared, and why."""
    if proof.migrations or proof.revisions:
        yield f"{label}: not all steps are paired, so only the ends of the histories were compared"
        if proof.migrations:
            yield f"  migrations without a revision: {_listed(proof.migrations)}"
        if proof.revisions:
            yield f"  revisions without a migration: {_listed(proof.revisions)}"
        yield (
            "  name the files alike, as LABEL/0001_name.py or LABEL_0001_name.py, or pair them in "
            "[tool.side-by-side.steps] of pyproject.toml"
        )
    if proof.contrary:
        yield (
            f"{label}: Django and Alembic want these steps in contrary orders, so only the ends "
            f"were compared: {_listed(map(str, proof.contrary))}"
        )
    if proof.unwalked:
        yield f"{label}: not reached after the failure: {_listed(map(str, proof.unwalked))}"
    if proof.changing:
        yield (
            f"{label}: changes with each run, of Django as well, and was not compared: "
            f"{_listed(proof.changing)}"
        )
    for run in proof.runs:
        if run.refused:
            yield f"{label}: {run.name} stops: {run.refused}"
    notes = proof.notes
    for table, reason in notes.without_rows.items():
        yield f"{label}: {table} was compared without rows: {reason}"
    for move, reason in notes.emptied.items():
        yield f"{label}: Django fails with the rows made up, which were deleted: {move}: {reason}"
    for step, reason in notes.only_up.items():
        yield f"{label}: Django fails to undo {step}, so only its way up was compared: {reason}"
    if notes.by_hand:
        yield (
            f"{label}: the revision leaves existing rows to a person, so they were not compared: "
            f"{_listed(notes.by_hand)}"
        )


def _listed(names: Iterable[str]) -> str:
    listed = list(names)
    more = f" and {len(listed) - NAMED} more" if len(listed) > NAMED else ""
    return ", ".join(listed[:NAMED]) + more


def histories_text(proofs: Mapping[str, HistoryProof], console: Console) -> None:
    """Print the differences, a table with a line per step, what was left out, and the summary."""
    for label, proof in proofs.items():
        for line in difference_lines(label, proof):
            print_plain(console, line)
            console.print()
    if any(proof.steps for proof in proofs.values()):
        console.print(_step_table(proofs))
    for label, proof in proofs.items():
        for run in proof.runs:
            print_plain(console, f"{label}: {run.name}: {_run_outcome(run)}")
        for line in note_lines(label, proof):
            print_plain(console, line)
    console.print()
    print_plain(console, summary(proofs))


def _step_table(proofs: Mapping[str, HistoryProof]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0))
    for heading in ("step", *SIDES, "tables", "seconds", *proofs):
        table.add_column(heading)
    by_step: dict[str, dict[str, WalkedStep]] = {}
    for label, proof in proofs.items():
        for walked in proof.steps:
            by_step.setdefault(str(walked.paired.step), {})[label] = walked
    for name, on in by_step.items():
        outcomes = [outcome(on[label]) if label in on else "-" for label in proofs]
        table.add_row(name, *step_cells(list(on.values())), *outcomes)
    return table


def _run_outcome(run: Run) -> str:
    parts = [count_text(len(run.differences), "difference")] if run.differences else []
    parts += [f"{run.repeated} as above"] if run.repeated else []
    outcome = ", ".join(parts) or "equal"
    return f"{outcome}, as far as steps can be undone" if run.refused else outcome


def summary(proofs: Mapping[str, HistoryProof]) -> str:
    """Return the summary: one line with counts and seconds."""
    steps = {walked.paired.step for proof in proofs.values() for walked in proof.steps}
    compared = sum(walked.compared for proof in proofs.values() for walked in proof.steps)
    different = sum(proof.different for proof in proofs.values())
    outcome = count_text(different, "difference") if different else "all equal"
    walked = (
        f"{count_text(len(steps), 'step')} up, down and up again, {compared} facts and rows "
        "compared"
        if steps
        else "only the ends compared"
    )
    return (
        f"{walked} on {count_text(len(proofs), 'database')}: {outcome}, "
        f"{max(proof.seconds for proof in proofs.values()):.1f} seconds"
    )


def histories_json(proofs: Mapping[str, HistoryProof]) -> dict[str, Any]:
    """Return the comparison as plain values for JSON."""
    return {
        "format": JSON_FORMAT,
        "command": "migrations compare",
        "equal": not any(proof.different for proof in proofs.values()),
        "seconds": round(max(proof.seconds for proof in proofs.values()), 3),
        "steps": [
            step_json(label, walked) for label, proof in proofs.items() for walked in proof.steps
        ],
        "databases": [_database_json(label, proof) for label, proof in proofs.items()],
    }


def _database_json(label: str, proof: HistoryProof) -> dict[str, Any]:
    return {
        "database": label,
        "runs": [
            {
                "name": run.name,
                "refused": run.refused or None,
                "repeated": run.repeated,
                "differences": [_difference_json(what) for what in run.differences],
            }
            for run in proof.runs
        ],
        "migrations_without_revision": proof.migrations,
        "revisions_without_migration": proof.revisions,
        "contrary": [str(step) for step in proof.contrary],
        "not_reached": [str(step) for step in proof.unwalked],
        "changing": proof.changing,
        "without_rows": proof.notes.without_rows,
        "rows_deleted": proof.notes.emptied,
        "only_up": proof.notes.only_up,
        "rows_by_hand": proof.notes.by_hand,
    }


def _difference_json(what: Difference | RowDifference | str) -> dict[str, Any]:
    if isinstance(what, Difference):
        return difference_json(what, ("django", "sqlalchemy"))
    if isinstance(what, RowDifference):
        return row_json(what)
    return {"id": "step.other", "text": what}
