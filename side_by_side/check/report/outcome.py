"""The last lines of a report: what was compared, and what decided the exit status."""

from collections.abc import Iterable, Iterator, Sequence

from side_by_side.check.results import Comparison, ModelDifference, Report, RowDifference
from side_by_side.check.severity import Severity
from side_by_side.schema.difference_report import count_text


def summary(report: Report) -> Iterator[str]:
    """Give the counts of each comparison and of the rows, what is not printed, and the outcome."""
    for part in report.comparisons:
        yield _counts_of(report, part)
    if report.rows is not None:
        reported = [row for row in report.rows if not row.is_skipped]
        counts = [
            *_by_severity([row for row in reported if not row.accepted]),
            *_accepted(reported),
        ]
        yield (
            f"{count_text(report.row_count, 'value')} through both ORMs: "
            f"{', '.join(counts) or 'equal'}"
        )
    hidden = [] if report.verbose else _hidden(report)
    if hidden and report.format == "text":
        yield f"not printed: {', '.join(hidden)} (--verbose prints all)"
    yield outcome(report)


def _counts_of(report: Report, part: Comparison) -> str:
    counts = _by_severity([item for item in part.differences if not item.accepted])
    counts += _accepted(part.differences)
    unmatched = sum(1 for table in part.unmatched if not table.ignored)
    counts += [f"{count_text(unmatched, 'table')} on one side only"] if unmatched else []
    return (
        f"{part.labels[0]} and {part.labels[1]} on {report.database}: "
        f"{count_text(part.facts, 'fact')} of {count_text(len(part.tables), 'table')} compared: "
        f"{', '.join(counts) or 'equal'}"
    )


def _by_severity(differences: Sequence[ModelDifference | RowDifference]) -> list[str]:
    numbers = {
        severity: sum(1 for item in differences if item.severity is severity)
        for severity in Severity
    }
    return [f"{number} {severity.value}" for severity, number in numbers.items() if number]


def _accepted(differences: Iterable[ModelDifference | RowDifference]) -> list[str]:
    number = sum(1 for item in differences if item.accepted)
    return [f"{number} accepted"] if number else []


def _all(report: Report) -> list[ModelDifference | RowDifference]:
    differences: list[ModelDifference | RowDifference] = [
        item for part in report.comparisons for item in part.differences
    ]
    return differences + [row for row in report.rows or () if not row.is_skipped]


def _hidden(report: Report) -> list[str]:
    """Return how many differences do not count, and how many tables are declared."""
    hidden = [item for item in _all(report) if not report.counts(item)]
    counts = _by_severity([item for item in hidden if not item.accepted])
    declared = sum(table.ignored for part in report.comparisons for table in part.unmatched)
    counts += _accepted(hidden)
    return counts + ([f"{count_text(declared, 'declared table')}"] if declared else [])


def outcome(report: Report) -> str:
    """Return the last line: what makes the exit status 1, or that nothing does."""
    end = f"{report.seconds:.1f} seconds"
    if report.fails:
        return (
            f"different (--fail-on {report.fail_on.value}): {', '.join(_failures(report))}; {end}"
        )
    facts = sum(part.facts for part in report.comparisons)
    tables = len({table for part in report.comparisons for table in part.tables})
    values = f" and {count_text(report.row_count, 'value')}" if report.rows is not None else ""
    hidden = _hidden(report)
    rest = f"; {', '.join(hidden)} not printed (--verbose)" if hidden and not report.verbose else ""
    return (
        f"no difference that counts (--fail-on {report.fail_on.value}): "
        f"{count_text(facts, 'fact')}{values} of {count_text(tables, 'table')} on "
        f"{report.database}{rest}; {end}"
    )


def _failures(report: Report) -> list[str]:
    counting = [item for item in _all(report) if report.counts(item)]
    of_models = [item for item in counting if isinstance(item, ModelDifference)]
    of_rows = [item for item in counting if isinstance(item, RowDifference)]
    unmatched = sum(not table.ignored for part in report.comparisons for table in part.unmatched)
    failures = _by_severity(of_models)
    failures += [f"{count} in rows" for count in _by_severity(of_rows)]
    failures += [f"{count_text(unmatched, 'table')} on one side only"] if unmatched else []
    if report.unused:
        number = len(report.unused)
        word = "entry" if number == 1 else "entries"
        failures.append(f"{number} unused {word} of [tool.side-by-side]")
    return failures
