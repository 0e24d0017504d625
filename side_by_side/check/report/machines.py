"""A report for programs: JSON, and JUnit's XML."""

from typing import Any
from xml.etree import ElementTree

from side_by_side import JSON_FORMAT
from side_by_side.check.classify import Finding
from side_by_side.check.report.text import difference_lines, row_title, title
from side_by_side.check.results import Compared, Report, RowFinding
from side_by_side.schema.differences import Missing


def check_json(report: Report) -> dict[str, Any]:
    """Return the report as plain values."""
    return {
        "format": JSON_FORMAT,
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
    values = zip(part.labels, (finding.difference.first, finding.difference.second), strict=True)
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
        "accepted": row.accepted or None,
    }


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
        _outcome(case, message, row.fix, fails=not row.accepted)
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
