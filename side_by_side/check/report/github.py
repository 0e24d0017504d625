"""A report as annotations in a pull request on GitHub, the rest of them in the job's summary."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from side_by_side.check.report.text import difference_lines, row_title, summary
from side_by_side.check.results import Report
from side_by_side.errors import SideBySideError

#: How many annotations of each level GitHub shows for a step.
#: Source: https://docs.github.com/en/rest/checks/runs#annotations-object
SHOWN = 10

#: How many bytes GitHub takes as the summary of a step, with room for the last line.
#: Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
LARGEST_SUMMARY = 1024 * 1024 - 200

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
    """One difference: ``level`` is error or notice, ``place`` the ``file:line`` of the model."""

    level: str
    place: str
    title: str
    message: str

    @property
    def command(self) -> str:
        """The workflow command that shows it.

        Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
        """
        file, _, line = self.place.rpartition(":")
        file = in_repository(file)
        where = f"file={_property(file)},line={line}," if file else ""
        return f"::{self.level} {where}title={_property(self.title)}::{_data(self.message)}"

    @property
    def markdown(self) -> str:
        """The lines in a summary, the message as it is."""
        indented = "".join(f"    {line}\n" for line in self.message.splitlines())
        place = f" `{self.place}`" if self.place else ""
        return f"**{self.level}**{place} {self.title}\n\n{indented}\n"


def in_repository(file: str) -> str:
    """Return a path from the root of the repository, which GitHub wants, where it lies in it.

    Reports have paths from the current folder, which may be another: GITHUB_WORKSPACE is the root.
    """
    workspace = os.environ.get("GITHUB_WORKSPACE")
    path = Path.cwd() / file
    if not file or not workspace or not path.is_relative_to(workspace):
        return file
    return path.relative_to(workspace).as_posix()


def check_github(report: Report, summary_file: str | None) -> str:
    """Return workflow commands, at most ten of each level, and the lines of counts.

    What GitHub would not show is appended to ``summary_file``, if there is one.

    Raises:
        SummaryRefusedError: The file cannot be written.
    """
    shown: list[Annotation] = []
    left: list[Annotation] = []
    for level in LEVELS:
        of_level = [each for each in _annotations(report) if each.level == level]
        shown += of_level[:SHOWN]
        left += of_level[SHOWN:]
    lines = [each.command for each in shown]
    if left:
        more = _counts(left)
        if summary_file:
            _append(summary_file, left, more)
            lines.append(f"GitHub shows {SHOWN} of each; in the job's summary: {more}")
        else:
            lines.append(
                f"GitHub shows {SHOWN} of each; not shown: {more}; "
                "side-by-side check --format text prints all"
            )
    return "\n".join([*lines, *summary(report)])


def _annotations(report: Report) -> Iterator[Annotation]:
    """Give an annotation for each difference: an error where it counts, else a notice."""
    for part in report.compared:
        for finding in sorted(part.findings, key=lambda each: each.grade):
            level = "error" if report.counts(finding) else "notice"
            message = "\n".join(difference_lines(finding, part.labels, set()))
            yield Annotation(level, _annotated(finding.places), finding.id, message)
        for alone in part.alone:
            if not alone.ignored:
                message = f"{alone.table}: only {alone.side} has this table"
                yield Annotation("error", alone.place, "table.exists", message)
    for row in report.rows or ():
        message = f"{row.table}.{row.column}: {row_title(row)}; {row.fix}"
        level = "notice" if row.accepted else "error"
        yield Annotation(level, _annotated(row.places), row.id, message)
    for each in report.stale:
        message = f"nothing needs this entry of [tool.side-by-side] any more: {each}"
        yield Annotation("error", "pyproject.toml:1", "stale", message)


def _annotated(places: tuple[str, str]) -> str:
    """Return the line to annotate: SQLAlchemy's, where the line is to be written, else Django's."""
    return places[1] or places[0]


def _counts(annotations: list[Annotation]) -> str:
    numbers = [sum(1 for each in annotations if each.level == level) for level in LEVELS]
    return " and ".join(
        f"{number} {level}{'' if number == 1 else 's'}"
        for number, level in zip(numbers, LEVELS, strict=True)
        if number
    )


def _append(summary_file: str, annotations: list[Annotation], more: str) -> None:
    text = f"### side-by-side check, not annotated: {more}\n\n"
    size = len(text.encode())
    for number, each in enumerate(annotations):
        size += len(each.markdown.encode())
        if size > LARGEST_SUMMARY:
            text += (
                f"Left out, as GitHub takes no longer summary: {_counts(annotations[number:])}\n"
            )
            break
        text += each.markdown
    try:
        with Path(summary_file).open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise SummaryRefusedError(summary_file, error.strerror or str(error)) from error


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
