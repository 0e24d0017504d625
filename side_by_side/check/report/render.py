"""A report in the format of the options."""

import os

from side_by_side.check.report.github import render_github
from side_by_side.check.report.json_document import render_json
from side_by_side.check.report.junit import render_junit
from side_by_side.check.report.text import render_text
from side_by_side.check.results import Report


def render(report: Report) -> str:
    """Return the report in its format, without a line break at the end.

    Raises:
        SummaryRefusedError: GITHUB_STEP_SUMMARY names a file that cannot be written.
    """
    match report.format:
        case "text":
            return render_text(report)
        case "json":
            return render_json(report)
        case "github":
            return render_github(report, os.environ.get("GITHUB_STEP_SUMMARY"))
        case "junit":
            return render_junit(report)
