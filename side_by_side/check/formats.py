"""A report as text, as JSON, as lines that GitHub shows in a pull request, as JUnit's XML."""

import json
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any
from xml.etree import ElementTree

from side_by_side.check.advice.line import Line
from side_by_side.check.findings import Finding, Labels
from side_by_side.check.grades import GRADES
from side_by_side.check.results import Alone, Compared, Report, RowFinding
from side_by_side.differences import Missing
from side_by_side.schema.facts import EXISTS, Key

#: The version of the JSON, described in ``docs/json.md``.
FORMAT = 1


class CheckFormat(StrEnum):
    """How a check is written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    JUNIT = "junit"


def written(report: Report, format_: CheckFormat) -> str:
    """Return the report in one of the formats, without a line break at the end."""
    writers: dict[CheckFormat, Callable[[Report], str]] = {
        CheckFormat.TEXT: check_text,
        CheckFormat.JSON: lambda each: json.dumps(check_json(each), indent=2),
        CheckFormat.GITHUB: check_github,
        CheckFormat.JUNIT: check_junit,
    }
    return writers[format_](report)


# --- Text --------------------------------------------------------------------------------------


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
    return "\n".join([*lines, *_summary(report)])


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


def _summary(report: Report) -> Iterator[str]:
    for part in report.compared:
        counts = [
            f"{len(part.counted(grade))} of grade {grade}"
            for grade in GRADES
            if part.counted(grade)
        ]
        accepted = sum(1 for each in part.findings if each.accepted)
        counts += [f"{accepted} accepted"] if accepted else []
        alone = sum(1 for each in part.alone if not each.ignored)
        counts += [f"{alone} tables of one side"] if alone else []
        yield (
            f"{part.labels[0]} and {part.labels[1]} on {report.database}: {part.facts} facts of "
            f"{len(part.tables)} tables compared: {', '.join(counts) or 'equal'}"
        )
    if report.rows is not None:
        outcome = f"{len(report.rows)} differences" if report.rows else "equal"
        yield f"{report.row_count} values through both ORMs: {outcome}"
    level = "grade 1 counts" if report.level == 1 else f"grades 1 to {report.level} count"
    outcome = "different" if report.fails else "no difference that counts"
    yield f"{outcome} ({level}), {report.seconds:.1f} seconds"


# --- JSON --------------------------------------------------------------------------------------


def check_json(report: Report) -> dict[str, Any]:
    """Return the report as plain values."""
    return {
        "format": FORMAT,
        "command": "check",
        "equal": not report.fails,
        "database": report.database,
        "level": report.level,
        "seconds": round(report.seconds, 3),
        "comparisons": [_part_json(report, part) for part in report.compared],
        "stale": list(report.stale),
        "rows": None if report.rows is None else [_row_json(row) for row in report.rows],
    }


def _part_json(report: Report, part: Compared) -> dict[str, Any]:
    return {
        "sides": list(part.labels),
        "facts": part.facts,
        "tables": list(part.tables),
        "differences": [_finding_json(report, part, each) for each in part.findings],
        "alone": [
            {
                "table": each.table,
                "side": each.side,
                "place": each.place or None,
                "ignored": each.ignored,
            }
            for each in part.alone
        ],
    }


def _finding_json(report: Report, part: Compared, finding: Finding) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": finding.id,
        "grade": finding.grade,
        "counts": report.counts(finding),
        "kind": finding.key.kind,
        "property": finding.key.name,
        "place": list(finding.key.place),
        "about": finding.about or None,
        "why": finding.why,
        "cause": finding.cause or None,
        "accepted": finding.accepted or None,
    }
    values = zip(part.labels, _both(finding), strict=True)
    told |= {label: value for label, value in values if not isinstance(value, Missing)}
    told["models"] = dict(zip(part.labels, (each or None for each in finding.places), strict=True))
    line = finding.write
    told["write"] = {
        "file": line.file or None,
        "first": line.first,
        "last": line.last,
        "text": line.text,
        "imports": list(line.imports),
        "note": line.note,
    }
    return told


def _row_json(row: RowFinding) -> dict[str, Any]:
    return {
        "id": row.id,
        "table": row.table,
        "column": row.column,
        "how": row.how,
        "value": row.value,
        "django": row.django,
        "sqlalchemy": row.sqlalchemy,
        "models": {"django": row.places[0] or None, "sqlalchemy": row.places[1] or None},
        "fix": row.fix,
    }


# --- GitHub ------------------------------------------------------------------------------------


def check_github(report: Report) -> str:
    """Return one workflow command for each difference: an error where it counts, else a notice.

    Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
    """
    lines = []
    for part in report.compared:
        for finding in part.findings:
            level = "error" if report.counts(finding) else "notice"
            message = "\n".join(difference_lines(finding, part.labels, set()))
            lines.append(_command(level, _annotated(finding.places), finding.id, message))
        for alone in part.alone:
            if not alone.ignored:
                message = f"{alone.table}: only {alone.side} has this table"
                lines.append(_command("error", alone.place, "table.exists", message))
    for row in report.rows or ():
        message = f"{row.table}.{row.column}: {row_title(row)}; {row.fix}"
        lines.append(_command("error", _annotated(row.places), row.id, message))
    for each in report.stale:
        message = f"nothing needs this entry of [tool.side-by-side] any more: {each}"
        lines.append(_command("error", "pyproject.toml:1", "stale", message))
    return "\n".join([*lines, *_summary(report)])


def _annotated(places: tuple[str, str]) -> str:
    """Return the line to annotate: SQLAlchemy's, where the line is to be written, else Django's."""
    return places[1] or places[0]


def _command(level: str, place: str, title_: str, message: str) -> str:
    file, _, line = place.rpartition(":")
    where = f"file={_property(file)},line={line}," if file else ""
    return f"::{level} {where}title={_property(title_)}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


# --- JUnit -------------------------------------------------------------------------------------


def check_junit(report: Report) -> str:
    """Return a test suite: one case for each difference, and one for each table without any.

    A difference that does not count, or is accepted, is a skipped case.
    """
    suite = ElementTree.Element("testsuite", name="side-by-side check")
    for part in report.compared:
        name = f"{part.labels[0]}-{part.labels[1]}.{report.database}"
        for finding in part.findings:
            case = _case(suite, name, f"{title(finding, part.labels)} [{finding.id}]")
            text = "\n".join(difference_lines(finding, part.labels, set()))
            _outcome(case, title(finding, part.labels), text, fails=report.counts(finding))
        for alone in part.alone:
            message = f"{alone.table}: only {alone.side} has this table"
            _outcome(_case(suite, name, message), message, alone.place, fails=not alone.ignored)
        different = {each.table for each in part.findings} | {each.table for each in part.alone}
        for table in part.tables:
            if table not in different:
                _case(suite, name, f"{table}: equal")
    for row in report.rows or ():
        message = f"{row.table}.{row.column}: {row_title(row)}"
        case = _case(suite, f"rows.{report.database}", f"{message} [{row.id}] {row.value}")
        _outcome(case, message, row.fix, fails=True)
    for each in report.stale:
        case = _case(suite, "configuration", each)
        _outcome(case, "nothing needs this entry any more", each, fails=True)
    for kind in ("failure", "skipped"):
        attribute = {"failure": "failures"}.get(kind, kind)
        suite.set(attribute, str(len(suite.findall(f"testcase/{kind}"))))
    suite.set("tests", str(len(suite)))
    suite.set("errors", "0")
    suite.set("time", f"{report.seconds:.3f}")
    ElementTree.indent(suite)
    text = ElementTree.tostring(suite, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}'


def _case(suite: ElementTree.Element, group: str, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(suite, "testcase", classname=group, name=name)


def _outcome(case: ElementTree.Element, message: str, text: str, *, fails: bool) -> None:
    kind = "failure" if fails else "skipped"
    ElementTree.SubElement(case, kind, message=message).text = text
