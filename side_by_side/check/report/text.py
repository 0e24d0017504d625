"""A report as text for a terminal: what counts; with ``verbose``, all."""

from collections.abc import Iterator

from side_by_side.check.report.difference_lines import edit_rows, group, group_lines
from side_by_side.check.report.outcome import outcome, summary
from side_by_side.check.report.row_lines import row_lines, skipped_lines
from side_by_side.check.results import Comparison, Edit, Report, UnmatchedTable
from side_by_side.check.severity import Severity

#: Above this many tables of one side, their models are printed only with ``verbose``.
MANY_TABLES = 8


def render_text(report: Report) -> str:
    """Return the differences that count by severity, the unmatched tables, and the summary.

    If nothing counts, the outcome is the only line, after those of tables without rows.
    """
    skipped = list(skipped_lines([row for row in report.rows or () if row.is_skipped]))
    if not report.fails and not report.verbose:
        return "\n".join([*skipped, outcome(report)])
    rendered: set[Edit] = set()
    lines: list[str] = []
    for part in report.comparisons:
        if len(report.comparisons) > 1:
            lines += [f"=== {part.labels[0]} and {part.labels[1]}", ""]
        lines += _comparison_lines(report, part, rendered)
    lines += _row_lines(report, rendered)
    if report.unused:
        lines += ["--- unused entries of [tool.side-by-side] in pyproject.toml", ""]
        lines += [f"  {entry}" for entry in report.unused]
        lines += ["  to do  delete them", ""]
    return "\n".join([*lines, *skipped, *summary(report)])


def _comparison_lines(report: Report, part: Comparison, rendered: set[Edit]) -> Iterator[str]:
    printed = [item for item in part.differences if report.verbose or report.counts(item)]
    for severity in Severity:
        differences = [item for item in printed if item.severity is severity]
        if not differences:
            continue
        yield f"--- {severity.value}: {severity.description}"
        yield ""
        for block in group(differences, part.labels):
            yield from group_lines(block, part.labels, rendered)
            yield ""
    for side in part.labels:
        tables = [table for table in part.unmatched if table.side == side]
        if report.verbose or not all(table.ignored for table in tables):
            yield from _unmatched_lines(side, tables, rendered, report.verbose)


def _unmatched_lines(
    side: str, tables: list[UnmatchedTable], rendered: set[Edit], verbose: bool
) -> Iterator[str]:
    if not tables:
        return
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
    yield from _added_lines(tables, rendered, verbose)
    yield ""


def _added_lines(tables: list[UnmatchedTable], rendered: set[Edit], verbose: bool) -> Iterator[str]:
    """Give the edits that add tables to the SQLAlchemy models."""
    edits = list(dict.fromkeys(table.edit for table in tables if table.edit.file))
    count = sum(bool(table.edit.file) for table in tables)
    if count > MANY_TABLES and not verbose:
        yield f"  edit   --verbose prints the models of these {count} tables"
        return
    for edit in edits:
        for label, text in edit_rows(edit, rendered):
            yield f"  {label:<6} {text}".rstrip()


def _row_lines(report: Report, rendered: set[Edit]) -> Iterator[str]:
    reported = [row for row in report.rows or () if not row.is_skipped]
    rows = [row for row in reported if report.verbose or report.counts(row)]
    if rows:
        yield "--- round trip: values and rows that the two ORMs store, read or delete differently"
        yield ""
        yield from row_lines(rows, rendered)
