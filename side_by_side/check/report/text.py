"""A report as text that a person likes to read."""

from collections.abc import Iterator

from side_by_side.check.advice.edit import Line
from side_by_side.check.classify import Finding, Labels
from side_by_side.check.results import Alone, Compared, Report, RowFinding
from side_by_side.check.severity import GRADES
from side_by_side.schema.differences import Missing
from side_by_side.schema.facts import EXISTS, Key


def value_text(value: object, key: Key) -> str:
    """Return a value in words."""
    if isinstance(value, Missing):
        return "missing"
    if key.id == "column.null":
        return "null" if value else "not null"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None:
        return "none"
    return f"({', '.join(map(str, value))})" if isinstance(value, tuple) else str(value)


def title(finding: Finding, labels: Labels) -> str:
    """Return in a few words where a difference is and what differs."""
    key = finding.key
    kind, name = key.kind.replace("_", " "), key.name.replace("_", " ")
    if key.kind == "column":
        place, what = ".".join(key.place), "column" if key.name == EXISTS else name
    elif len(key.place) == 1:
        place, what = key.place[0], kind if key.name == EXISTS else name
    else:
        label = " ".join(key.place[1:])
        what = label if label.startswith(f"{kind} ") else f"{kind} {label}"
        place, what = key.place[0], what if key.name == EXISTS else f"{name} of {what}"
    if key.name == EXISTS:
        side = labels[1] if isinstance(finding.difference.first, Missing) else labels[0]
        return f"{place}: {what} only on {side}"
    return f"{place}: {what} differs"


def difference_lines(finding: Finding, labels: Labels, shown: set[Line]) -> list[str]:
    """Return a difference as lines; ``shown`` holds the lines to write that stand above."""
    values = [value_text(value, finding.key) for value in _both(finding)]
    if finding.key.name == EXISTS:
        what = finding.about or "exists"
        values = ["missing" if each == "missing" else what for each in values]
    width = max(map(len, values))
    rows = [
        (label, f"{value:<{width}}  {place}".rstrip())
        for label, value, place in zip(labels, values, finding.places, strict=True)
    ]
    rows.append(("why", finding.why))
    if finding.cause:
        rows.append(("cause", finding.cause))
    rows += _to_write(finding.write, shown)
    if finding.accepted:
        rows.append(("accepted", finding.accepted))
    return _aligned(f"{title(finding, labels)}  [{finding.id}]", rows)


def _both(finding: Finding) -> tuple[object, object]:
    return finding.difference.first, finding.difference.second


def _to_write(line: Line, shown: set[Line]) -> list[tuple[str, str]]:
    if not line.file:
        return [("to do", line.note)]
    where = f"{line.file}:{line.first}"
    if line in shown:
        return [("write", f"the line for {where} that stands above")]
    shown.add(line)
    place = f"in place of {where}" if line.last >= line.first else f"before {where}"
    if line.last > line.first:
        place += f" to {line.last}"
    rows = [("write", place if line.text else f"{line.note}: {where}")]
    rows += [("", each) for each in line.text.splitlines()]
    return rows + [("with", each) for each in line.imports]


def _aligned(heading: str, rows: list[tuple[str, str]]) -> list[str]:
    width = max(len(label) for label, _ in rows)
    return [heading, *(f"  {label:<{width}}  {text}".rstrip() for label, text in rows)]


def check_text(report: Report) -> str:
    """Return the differences by grade, the tables of one side, and the line of counts."""
    lines: list[str] = []
    for part in report.compared:
        if len(report.compared) > 1:
            lines += [f"=== {part.labels[0]} and {part.labels[1]}", ""]
        lines += _part_lines(part)
    lines += _row_lines(report)
    if report.stale:
        lines += ["[tool.side-by-side] in pyproject.toml holds what nothing needs any more:"]
        lines += [f"  {each}" for each in report.stale]
        lines += ["  to do  delete it", ""]
    return "\n".join([*lines, *summary(report)])


def _part_lines(part: Compared) -> Iterator[str]:
    shown: set[Line] = set()
    for grade, what in GRADES.items():
        found = [each for each in part.findings if each.grade == grade]
        if not found:
            continue
        yield f"--- grade {grade}: {what}"
        yield ""
        for finding in found:
            yield from difference_lines(finding, part.labels, shown)
            yield ""
    for side in part.labels:
        names = [each for each in part.alone if each.side == side]
        if names:
            yield from _alone_lines(side, names)


def _alone_lines(side: str, tables: list[Alone]) -> Iterator[str]:
    declared = sum(each.ignored for each in tables)
    yield f"--- tables that only {side} has: {len(tables)}, of which {declared} are declared"
    yield ""
    width = max(len(each.table) for each in tables)
    for each in tables:
        note = "  declared" if each.ignored else ""
        yield f"  {each.table:<{width}}  {each.place}{note}".rstrip()
    new = ", ".join(f'"{each.table}"' for each in tables if not each.ignored)
    if new:
        yield "  to do  write the models, or declare them in pyproject.toml:"
        yield f"         [tool.side-by-side]  ignore = [{new}]"
    yield ""


def _row_lines(report: Report) -> Iterator[str]:
    if not report.rows:
        return
    yield "--- rows: what the two ORMs store or read differently"
    yield ""
    for row in report.rows:
        rows = [
            ("value", row.value),
            ("django", f"{row.django}  {row.places[0]}".rstrip()),
            ("sqlalchemy", f"{row.sqlalchemy}  {row.places[1]}".rstrip()),
            ("to do", row.fix),
        ]
        rows += [("accepted", row.accepted)] if row.accepted else []
        place = ".".join(filter(None, (row.table, row.column)))
        yield from _aligned(f"{place}: {row_title(row)}  [{row.id}]", rows)
        yield ""


def row_title(row: RowFinding) -> str:
    """Return in a few words what the ORMs do differently."""
    titles = {
        "stored": "the same value is stored as other bytes",
        "refused": "sqlalchemy refuses a value that django takes",
        "untold": "nothing can be told",
        "django reads": "django reads another value from what sqlalchemy stored",
        "sqlalchemy reads": "sqlalchemy reads another value from what django stored",
    }
    return titles[row.how]


def summary(report: Report) -> Iterator[str]:
    """Give the lines of counts that end a report, one for each two sides, and the outcome."""
    for part in report.compared:
        counts = [
            f"{len(part.counted(grade))} of grade {grade}"
            for grade in GRADES
            if part.counted(grade)
        ]
        accepted = sum(1 for each in part.findings if each.accepted)
        counts += [f"{accepted} accepted"] if accepted else []
        alone = sum(1 for each in part.alone if not each.ignored)
        counts += [f"{_count(alone, 'table')} of one side"] if alone else []
        yield (
            f"{part.labels[0]} and {part.labels[1]} on {report.database}: "
            f"{_count(part.facts, 'fact')} of {_count(len(part.tables), 'table')} compared: "
            f"{', '.join(counts) or 'equal'}"
        )
    if report.rows is not None:
        outcome = _count(len(report.rows), "difference") if report.rows else "equal"
        yield f"{_count(report.row_count, 'value')} through both ORMs: {outcome}"
    level = "grade 1 counts" if report.level == 1 else f"grades 1 to {report.level} count"
    outcome = "different" if report.fails else "no difference that counts"
    yield f"{outcome} ({level}), {report.seconds:.1f} seconds"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
