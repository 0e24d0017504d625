"""The formats in which a report is written."""

import json
import os
from collections.abc import Callable
from enum import StrEnum

from side_by_side.check.report.github import check_github
from side_by_side.check.report.machines import check_json, check_junit
from side_by_side.check.report.text import check_text
from side_by_side.check.results import Report


class CheckFormat(StrEnum):
    """How a check is written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    JUNIT = "junit"


def written(report: Report, format_: CheckFormat) -> str:
    """Return the report in one of the formats, without a line break at the end.

    Raises:
        SummaryRefusedError: GITHUB_STEP_SUMMARY names a file that cannot be written.
    """
    writers: dict[CheckFormat, Callable[[Report], str]] = {
        CheckFormat.TEXT: check_text,
        CheckFormat.JSON: lambda each: json.dumps(check_json(each), indent=2),
        CheckFormat.GITHUB: lambda each: check_github(each, os.environ.get("GITHUB_STEP_SUMMARY")),
        CheckFormat.JUNIT: check_junit,
    }
    return writers[format_](report)
