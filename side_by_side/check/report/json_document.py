"""A report as JSON, described in ``docs/json.md``."""

import json
from typing import Any

from side_by_side import JSON_FORMAT
from side_by_side.check.results import Comparison, Edit, ModelDifference, Report, RowDifference
from side_by_side.schema.differences import Missing


def render_json(report: Report) -> str:
    """Return the report as a JSON document."""
    return json.dumps(_document(report), indent=2)


def _document(report: Report) -> dict[str, Any]:
    return {
        "format": JSON_FORMAT,
        "command": "check",
        "equal": not report.fails,
        "database": report.database,
        "fail_on": report.fail_on.value,
        "level": report.fail_on.grade,
        "seconds": round(report.seconds, 3),
        "comparisons": [_comparison(report, part) for part in report.comparisons],
        "stale": list(report.unused),
        "rows": None if report.rows is None else [_row(report, row) for row in report.rows],
    }


def _comparison(report: Report, part: Comparison) -> dict[str, Any]:
    return {
        "sides": list(part.labels),
        "facts": part.facts,
        "tables": list(part.tables),
        "differences": [_difference(report, part, item) for item in part.differences],
        "alone": [
            {
                "table": unmatched.table,
                "side": unmatched.side,
                "place": unmatched.location or None,
                "ignored": unmatched.ignored,
                "write": _write(unmatched.edit),
            }
            for unmatched in part.unmatched
        ],
    }


def _difference(report: Report, part: Comparison, difference: ModelDifference) -> dict[str, Any]:
    fact, edit = difference.fact, difference.edit
    values = zip(part.labels, (fact.first, fact.second), strict=True)
    locations = zip(part.labels, difference.locations, strict=True)
    return {
        "id": difference.id,
        "severity": difference.severity.value,
        "grade": difference.severity.grade,
        "counts": report.counts(difference),
        "kind": difference.key.kind,
        "property": difference.key.name,
        "place": list(difference.key.place),
        "about": difference.about or None,
        "why": difference.why,
        "cause": difference.cause or None,
        "accepted": difference.accepted or None,
        **{label: value for label, value in values if not isinstance(value, Missing)},
        "models": {label: location or None for label, location in locations},
        "write": _write(edit),
    }


def _write(edit: Edit) -> dict[str, Any]:
    return {
        "file": edit.file or None,
        "first": edit.first,
        "last": edit.last,
        "text": edit.text,
        "imports": list(edit.imports),
        "note": edit.note,
    }


def _row(report: Report, row: RowDifference) -> dict[str, Any]:
    return {
        "id": row.id,
        "severity": row.severity.value,
        "counts": report.counts(row),
        "table": row.table,
        "column": row.column,
        "how": row.how,
        "value": row.value,
        "django": row.django,
        "sqlalchemy": row.sqlalchemy,
        "models": {"django": row.locations[0] or None, "sqlalchemy": row.locations[1] or None},
        "cause": row.cause or None,
        "fix": row.fix,
        "write": _write(row.edit),
        "accepted": row.accepted or None,
    }
