"""``check --format github``: as many annotations as GitHub shows, the rest in the summary."""

from pathlib import Path

import pytest

from side_by_side.check.report import github
from side_by_side.check.report.formats import CheckFormat, written
from side_by_side.check.report.github import SummaryRefusedError, check_github
from side_by_side.check.results import Alone, Compared, Report, RowFinding


def report(errors: int, notices: int) -> Report:
    """Return a report with so many tables of one side, and so many differences accepted."""
    alone = [Alone(f"t{each}", "django", f"models.py:{each}", False) for each in range(errors)]
    rows = [
        RowFinding("t", "c", "stored", str(each), "'a'", "'b'", ("", "m.py:7"), "fix", "a reason")
        for each in range(notices)
    ]
    part = Compared(("django", "sqlalchemy"), 3, ("t",), [], alone)
    return Report("sqlite", 1, [part], (), 0.5, rows, notices)


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run as on a machine that is none of GitHub's, though it may be one."""
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)


ENDING = [
    "django and sqlalchemy on sqlite: 3 facts of 1 table compared: {} tables of one side",
    "{} values through both ORMs: {} differences",
    "different (grade 1 counts), 0.5 seconds",
]


def ending(errors: int, notices: int) -> list[str]:
    """Return the lines of counts that every format ends with."""
    first, second, last = ENDING
    return [first.format(errors), second.format(notices, notices), last]


def test_ten_of_each_are_all_shown(tmp_path: Path) -> None:
    """Up to ten errors and ten notices nothing is left out, and no summary is written."""
    summary = tmp_path / "summary.md"
    lines = check_github(report(10, 10), str(summary)).splitlines()
    assert [line.split()[0] for line in lines[:-3]] == ["::error"] * 10 + ["::notice"] * 10
    assert lines[0] == (
        "::error file=models.py,line=0,title=table.exists::t0: only django has this table"
    )
    assert lines[-3:] == ending(10, 10)
    assert not summary.exists()


def test_the_rest_is_in_the_summary(tmp_path: Path) -> None:
    """From the eleventh on, differences are appended to the job's summary."""
    summary = tmp_path / "summary.md"
    summary.write_text("what another step wrote\n\n")
    lines = check_github(report(12, 11), str(summary)).splitlines()
    assert [line.split()[0] for line in lines[:20]] == ["::error"] * 10 + ["::notice"] * 10
    assert lines[20:] == [
        "GitHub shows 10 of each; in the job's summary: 2 errors and 1 notice",
        *ending(12, 11),
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
    """Elsewhere a line counts what is not shown, and names the format that shows it."""
    lines = check_github(report(11, 0), None).splitlines()
    assert lines[10] == (
        "GitHub shows 10 of each; not shown: 1 error; side-by-side check --format text prints all"
    )


def test_the_summary_is_no_longer_than_github_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A summary that is too long would be refused as a whole, so it ends with a count."""
    monkeypatch.setattr(github, "LARGEST_SUMMARY", 1000)
    summary = tmp_path / "summary.md"
    check_github(report(100, 0), str(summary))
    text = summary.read_text()
    count = text.count("**error**")
    assert 0 < count < 90
    assert len(text.encode()) <= 1000 + 200
    assert text.endswith(f"Left out, as GitHub takes no longer summary: {90 - count} errors\n")


def test_a_summary_that_cannot_be_written_is_one_message(tmp_path: Path) -> None:
    """The variable is named, with its value and the reason."""
    with pytest.raises(SummaryRefusedError) as caught:
        check_github(report(11, 0), str(tmp_path))
    assert str(caught.value) == (
        f"GITHUB_STEP_SUMMARY is '{tmp_path}', which cannot be written: Is a directory; "
        "name a file that can, or unset it"
    )


def test_the_variable_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """GITHUB_STEP_SUMMARY, which GitHub sets, is read by the format and by no other."""
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    written(report(11, 0), CheckFormat.JUNIT)
    assert not summary.exists()
    written(report(11, 0), CheckFormat.GITHUB)
    assert summary.read_text().startswith("### side-by-side check, not annotated: 1 error\n")


@pytest.mark.parametrize(
    ("workspace", "shown"),
    [("{root}", "service/models.py"), ("{root}/other", "models.py"), ("", "models.py")],
)
def test_a_path_is_from_the_root_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workspace: str, shown: str
) -> None:
    """A project that is in a folder of its repository is annotated at the same lines."""
    (tmp_path / "service").mkdir()
    monkeypatch.chdir(tmp_path / "service")
    monkeypatch.setenv("GITHUB_WORKSPACE", workspace.format(root=tmp_path))
    [line, *_] = check_github(report(1, 0), None).splitlines()
    assert line.startswith(f"::error file={shown},line=0,")
