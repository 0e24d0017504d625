"""A report as text for a terminal."""

from collections.abc import Iterator

from side_by_side.check.results import (
    Comparison,
    Edit,
    Labels,
    ModelDifference,
    Report,
    RowDifference,
    UnmatchedTable,
)
from side_by_side.check.severity import Severity
from side_by_side.schema.difference_report import count_text, value_text
from side_by_side.schema.differences import Missing
from side_by_side.schema.facts import EXISTS

_ROW_TITLES = {
    "stored": "the two ORMs store different bytes",
    "refused": "sqlalchemy refuses a value that django accepts",
    "untold": "not compared",
    "django reads": "django reads a different value from what sqlalchemy stored",
    "sqlalchemy reads": "sqlalchemy reads a different value from what django stored",
}

#: Properties whose names are plural.
_PLURALS = {"arguments", "columns", "keys", "options", "privileges", "referenced_columns"}


def title(difference: ModelDifference, labels: Labels) -> str:
    """Return where a difference is, and what differs."""
    key = difference.key
    kind, name = key.kind.replace("_", " "), key.name.replace("_", " ")
    if key.kind == "column":
        path, what = ".".join(key.place), "column" if key.name == EXISTS else name
    elif len(key.place) == 1:
        path, what = key.place[0], kind if key.name == EXISTS else name
    else:
        label = " ".join(key.place[1:])
        what = label if label.startswith(f"{kind} ") else f"{kind} {label}"
        path, what = key.place[0], what if key.name == EXISTS else f"{name} of {what}"
    if key.name == EXISTS:
        side = labels[1] if isinstance(difference.fact.first, Missing) else labels[0]
        return f"{path}: {what} only on {side}"
    verb = "differ" if key.name in _PLURALS else "differs"
    return f"{path}: {what} {verb}"


def difference_lines(difference: ModelDifference, labels: Labels, rendered: set[Edit]) -> list[str]:
    """Return a difference as lines.

    ``rendered`` collects the edits: an edit that is in it already is not rendered again.
    """
    both = (difference.fact.first, difference.fact.second)
    values = [value_text(value, difference.key) for value in both]
    if difference.key.name == EXISTS:
        what = difference.about or "exists"
        values = ["missing" if value == "missing" else what for value in values]
    width = max(map(len, values))
    rows = [
        (label, f"{value:<{width}}  {location}".rstrip())
        for label, value, location in zip(labels, values, difference.locations, strict=True)
    ]
    rows.append(("why", difference.why))
    if difference.cause:
        rows.append(("cause", difference.cause))
    rows += _edit_rows(difference.edit, rendered)
    if difference.accepted:
        rows.append(("accepted", difference.accepted))
    return _align(f"{title(difference, labels)}  [{difference.id}]", rows)


def _edit_rows(edit: Edit, rendered: set[Edit]) -> list[tuple[str, str]]:
    if not edit.file:
        return [("to do", edit.note)]
    where = f"{edit.file}:{edit.first}"
    if edit in rendered:
        return [("edit", f"see the edit of {where} above")]
    rendered.add(edit)
    lines = f"{where} to {edit.last}" if edit.last > edit.first else where
    action = f"replace {lines} with" if edit.last >= edit.first else f"insert before {where}"
    rows = [("edit", action if edit.text else f"{edit.note}: {where}")]
    rows += [("", line) for line in edit.text.splitlines()]
    return rows + [("import", line) for line in edit.imports]


def _align(heading: str, rows: list[tuple[str, str]]) -> list[str]:
    width = max(len(label) for label, _ in rows)
    return [heading, *(f"  {label:<{width}}  {text}".rstrip() for label, text in rows)]


def render_text(report: Report) -> str:
    """Return the differences by severity, the unmatched tables, and the summary."""
    lines: list[str] = []
    for part in report.comparisons:
        if len(report.comparisons) > 1:
            lines += [f"=== {part.labels[0]} and {part.labels[1]}", ""]
        lines += _comparison_lines(part)
    lines += _row_lines(report)
    if report.unused:
        lines += ["--- unused entries of [tool.side-by-side] in pyproject.toml", ""]
        lines += [f"  {entry}" for entry in report.unused]
        lines += ["  to do  delete them", ""]
    return "\n".join([*lines, *summary(report)])


def _comparison_lines(part: Comparison) -> Iterator[str]:
    rendered: set[Edit] = set()
    for severity in Severity:
        differences = [item for item in part.differences if item.severity is severity]
        if not differences:
            continue
        yield f"--- {severity.value}: {severity.description}"
        yield ""
        for difference in differences:
            yield from difference_lines(difference, part.labels, rendered)
            yield ""
    for side in part.labels:
        tables = [table for table in part.unmatched if table.side == side]
        if tables:
            yield from _unmatched_lines(side, tables)


def _unmatched_lines(side: str, tables: list[UnmatchedTable]) -> Iterator[str]:
    declared = sum(table.ignored for table in tables)
    yield f"--- tables only on {side}: {len(tables)}, {declared} of them declared"
    yield ""
    width = max(len(table.table) for table in tables)
    for table in tables:
        note = "  declared" if table.ignored else ""
        yield f"  {table.table:<{width}}  {table.location}{note}".rstrip()
    undeclared = ", ".join(f'"{table.table}"' for table in tables if not table.ignored)
    if undeclared:
        yield "  to do  write the models, or declare the tables in pyproject.toml:"
        yield f"         [tool.side-by-side]  ignore = [{undeclared}]"
    yield ""


def _row_lines(report: Report) -> Iterator[str]:
    if not report.rows:
        return
    yield "--- round trip: values that the two ORMs store or read differently"
    yield ""
    for row in report.rows:
        rows = [
            ("value", row.value),
            ("django", f"{row.django}  {row.locations[0]}".rstrip()),
            ("sqlalchemy", f"{row.sqlalchemy}  {row.locations[1]}".rstrip()),
            ("to do", row.fix),
        ]
        rows += [("accepted", row.accepted)] if row.accepted else []
        path = ".".join(filter(None, (row.table, row.column)))
        yield from _align(f"{path}: {row_title(row)}  [{row.id}]", rows)
        yield ""


def row_title(row: RowDifference) -> str:
    """Return what the ORMs do differently."""
    return _ROW_TITLES[row.how]


def summary(report: Report) -> Iterator[str]:
    """Give the last lines of a report: the counts of each comparison, and the outcome."""
    for part in report.comparisons:
        counts = [
            f"{len(differences)} {severity.value}"
            for severity in Severity
            if (differences := part.not_accepted(severity))
        ]
        accepted = sum(1 for difference in part.differences if difference.accepted)
        counts += [f"{accepted} accepted"] if accepted else []
        unmatched = sum(1 for table in part.unmatched if not table.ignored)
        counts += [f"{count_text(unmatched, 'table')} on one side only"] if unmatched else []
        yield (
            f"{part.labels[0]} and {part.labels[1]} on {report.database}: "
            f"{count_text(part.facts, 'fact')} of "
            f"{count_text(len(part.tables), 'table')} compared: "
            f"{', '.join(counts) or 'equal'}"
        )
    if report.rows is not None:
        outcome = count_text(len(report.rows), "difference") if report.rows else "equal"
        yield f"{count_text(report.row_count, 'value')} through both ORMs: {outcome}"
    outcome = "different" if report.fails else "no difference that counts"
    yield f"{outcome} (--fail-on {report.fail_on.value}), {report.seconds:.1f} seconds"
