"""``check --format github``: as many annotations as GitHub shows, the rest in the summary."""

from dataclasses import replace
from pathlib import Path

import pytest

from side_by_side.check.report import github
from side_by_side.check.report.github import SummaryRefusedError, render_github
from side_by_side.check.report.render import render
from side_by_side.check.results import Comparison, Report, RowDifference, UnmatchedTable
from side_by_side.check.severity import Severity


def report(errors: int, notices: int) -> Report:
    """Return a report with as many unmatched tables and accepted differences of rows."""
    unmatched = [
        UnmatchedTable(f"t{number}", "django", f"models.py:{number}", False)
        for number in range(errors)
    ]
    rows = [
        RowDifference(
            "t", "c", "stored", str(number), "'a'", "'b'", ("", "m.py:7"), "fix", "a reason"
        )
        for number in range(notices)
    ]
    part = Comparison(("django", "sqlalchemy"), 3, ("t",), [], unmatched)
    return Report("sqlite", Severity.BREAKING, [part], (), 0.5, rows, notices, format="github")


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run as outside of GitHub, even if this is a run on GitHub."""
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)


SUMMARY = [
    "django and sqlalchemy on sqlite: 3 facts of 1 table compared: {} tables on one side only",
    "{} values through both ORMs: {} accepted",
    "different (--fail-on breaking): {} tables on one side only; 0.5 seconds",
]


def summary_lines(errors: int, notices: int) -> list[str]:
    """Return the summary of the report."""
    first, second, last = SUMMARY
    return [first.format(errors), second.format(notices, notices), last.format(errors)]


def test_ten_of_each_are_all_shown(tmp_path: Path) -> None:
    """Ten errors and ten notices are all annotated, and no summary is written."""
    summary = tmp_path / "summary.md"
    lines = render_github(report(10, 10), str(summary)).splitlines()
    assert [line.split()[0] for line in lines[:-3]] == ["::error"] * 10 + ["::notice"] * 10
    assert lines[0] == (
        "::error file=models.py,line=0,title=table.exists::t0: only django has this table"
    )
    assert lines[-3:] == summary_lines(10, 10)
    assert not summary.exists()


def test_the_rest_is_in_the_summary(tmp_path: Path) -> None:
    """Differences from the eleventh on are appended to the job's summary."""
    summary = tmp_path / "summary.md"
    summary.write_text("what another step wrote\n\n")
    lines = render_github(report(12, 11), str(summary)).splitlines()
    assert [line.split()[0] for line in lines[:20]] == ["::error"] * 10 + ["::notice"] * 10
    assert lines[20:] == [
        "GitHub shows 10 of each; in the job's summary: 2 errors and 1 notice",
        *summary_lines(12, 11),
    ]
    written_, _, row = summary.read_text().partition("**notice**")
    assert written_ == (
        "what another step wrote\n\n"
        "### side-by-side check, not annotated: 2 errors and 1 notice\n\n"
        "**error** `models.py:10` table.exists\n\n"
        "    t10: only django has this table\n\n"
        "**error** `models.py:11` table.exists\n\n"
        "    t11: only django has this table\n\n"
    )
    assert row.startswith(" `m.py:7` row.stored\n\n    t.c: ")


def test_without_a_summary_the_number_is_printed() -> None:
    """Without a summary, a line counts the hidden annotations and names another format."""
    lines = render_github(report(11, 0), None).splitlines()
    assert lines[10] == (
        "GitHub shows 10 of each; not shown: 1 error; side-by-side check --format text prints all"
    )


def test_the_summary_is_cut_to_githubs_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """GitHub refuses a summary that is too long, so it is cut and ends with a count."""
    monkeypatch.setattr(github, "MAX_SUMMARY", 1000)
    summary = tmp_path / "summary.md"
    render_github(report(100, 0), str(summary))
    text = summary.read_text()
    count = text.count("**error**")
    assert 0 < count < 90
    assert len(text.encode()) <= 1000 + 200
    assert text.endswith(f"Left out, because GitHub limits the summary: {90 - count} errors\n")


def test_a_summary_that_cannot_be_written_is_one_message(tmp_path: Path) -> None:
    """The message has the variable, its value and the reason."""
    with pytest.raises(SummaryRefusedError) as caught:
        render_github(report(11, 0), str(tmp_path))
    assert str(caught.value) == (
        f"GITHUB_STEP_SUMMARY is '{tmp_path}', which cannot be written: Is a directory; "
        "name a file that can, or unset it"
    )


def test_the_variable_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only this format reads GITHUB_STEP_SUMMARY."""
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    render(replace(report(11, 0), format="junit"))
    assert not summary.exists()
    render(replace(report(11, 0), format="github"))
    assert summary.read_text().startswith("### side-by-side check, not annotated: 1 error\n")


@pytest.mark.parametrize(
    ("workspace", "shown"),
    [("{root}", "service/models.py"), ("{root}/other", "models.py"), ("", "models.py")],
)
def test_a_path_is_from_the_root_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workspace: str, shown: str
) -> None:
    """Paths of a project in a folder of a repository start at the root of the repository."""
    (tmp_path / "service").mkdir()
    monkeypatch.chdir(tmp_path / "service")
    monkeypatch.setenv("GITHUB_WORKSPACE", workspace.format(root=tmp_path))
    [line, *_] = render_github(report(1, 0), None).splitlines()
    assert line.startswith(f"::error file={shown},line=0,")
