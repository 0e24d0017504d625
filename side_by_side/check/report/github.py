"""A report as annotations of a pull request on GitHub; the rest goes to the job's summary."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from side_by_side.check.report.difference_lines import difference_lines
from side_by_side.check.report.outcome import summary
from side_by_side.check.report.row_lines import row_place, row_title
from side_by_side.check.results import Report
from side_by_side.errors import SideBySideError
from side_by_side.schema.difference_report import count_text

#: How many annotations of each level GitHub shows for a step.
#: Source: https://docs.github.com/en/rest/checks/runs#annotations-object
MAX_ANNOTATIONS = 10

#: The size limit in bytes of the summary of a step, less room for the last line.
#: Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
MAX_SUMMARY = 1024 * 1024 - 200

LEVELS = ("error", "notice")


class SummaryRefusedError(SideBySideError):
    """A file for the job's summary that cannot be written."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(
            f"GITHUB_STEP_SUMMARY is {path!r}, which cannot be written: {reason}; "
            "name a file that can, or unset it"
        )


@dataclass(frozen=True)
class Annotation:
    """One difference: ``level`` is error or notice, ``location`` the ``file:line`` of the model."""

    level: str
    location: str
    title: str
    message: str

    @property
    def command(self) -> str:
        """The workflow command that creates the annotation.

        Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
        """
        file, _, line = self.location.rpartition(":")
        file = path_in_repository(file)
        where = f"file={_property(file)},line={line}," if file else ""
        return f"::{self.level} {where}title={_property(self.title)}::{_data(self.message)}"

    @property
    def markdown(self) -> str:
        """The lines of the annotation in a summary."""
        indented = "".join(f"    {line}\n" for line in self.message.splitlines())
        location = f" `{self.location}`" if self.location else ""
        return f"**{self.level}**{location} {self.title}\n\n{indented}\n"


def path_in_repository(file: str) -> str:
    """Return a path relative to the root of the repository, as GitHub expects, if it is inside it.

    Paths in reports are relative to the current folder; GITHUB_WORKSPACE is the root.
    """
    workspace = os.environ.get("GITHUB_WORKSPACE")
    path = Path.cwd() / file
    if not file or not workspace or not path.is_relative_to(workspace):
        return file
    return path.relative_to(workspace).as_posix()


def render_github(report: Report, summary_file: str | None) -> str:
    """Return workflow commands, at most ten of each level, and the summary of the report.

    The annotations that GitHub would not show are appended to ``summary_file``, if there is one.

    Raises:
        SummaryRefusedError: The file cannot be written.
    """
    shown: list[Annotation] = []
    hidden: list[Annotation] = []
    for level in LEVELS:
        of_level = [item for item in _annotations(report) if item.level == level]
        shown += of_level[:MAX_ANNOTATIONS]
        hidden += of_level[MAX_ANNOTATIONS:]
    lines = [annotation.command for annotation in shown]
    if hidden:
        more = _counts(hidden)
        if summary_file:
            _append(summary_file, hidden, more)
            lines.append(f"GitHub shows {MAX_ANNOTATIONS} of each; in the job's summary: {more}")
        else:
            lines.append(
                f"GitHub shows {MAX_ANNOTATIONS} of each; not shown: {more}; "
                "side-by-side check --format text prints all"
            )
    return "\n".join([*lines, *summary(report)])


def _annotations(report: Report) -> Iterator[Annotation]:
    """Give an annotation for each difference: an error if it counts, else a notice."""
    for part in report.comparisons:
        for difference in part.differences:
            level = "error" if report.counts(difference) else "notice"
            message = "\n".join(difference_lines(difference, part.labels, set()))
            heading = f"{difference.severity.value}: {difference.id}"
            yield Annotation(level, _location(difference.locations), heading, message)
        for unmatched in part.unmatched:
            if not unmatched.ignored:
                message = f"{unmatched.table}: only {unmatched.side} has this table"
                yield Annotation("error", unmatched.location, "table.exists", message)
    for row in report.rows or ():
        message = f"{row_place(row)}: {row_title(row)}; {row.fix}"
        level = "error" if report.counts(row) else "notice"
        yield Annotation(level, _location(row.locations), row.id, message)
    for entry in report.unused:
        message = f"unused entry of [tool.side-by-side]: {entry}"
        yield Annotation("error", "pyproject.toml:1", "unused", message)


def _location(locations: tuple[str, str]) -> str:
    """Return the line to annotate: SQLAlchemy's, which the edit changes, or else Django's."""
    return locations[1] or locations[0]


def _counts(annotations: list[Annotation]) -> str:
    numbers = [sum(1 for item in annotations if item.level == level) for level in LEVELS]
    return " and ".join(
        count_text(number, level) for number, level in zip(numbers, LEVELS, strict=True) if number
    )


def _append(summary_file: str, annotations: list[Annotation], more: str) -> None:
    text = f"### side-by-side check, not annotated: {more}\n\n"
    size = len(text.encode())
    for number, annotation in enumerate(annotations):
        size += len(annotation.markdown.encode())
        if size > MAX_SUMMARY:
            text += (
                f"Left out, because GitHub limits the summary: {_counts(annotations[number:])}\n"
            )
            break
        text += annotation.markdown
    try:
        with Path(summary_file).open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise SummaryRefusedError(summary_file, error.strerror or str(error)) from error


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
