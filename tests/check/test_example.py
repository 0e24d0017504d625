"""The worked example of the pages: each of its lines removes what it stands for."""

import shutil
from pathlib import Path

from tests import ROOT
from tests.check.project import Project
from tests.conftest import skip_unless_usable


def test_the_lines_of_the_example_remove_what_matters(tmp_path: Path) -> None:
    """An enum that a column's type has made goes with the line of that column."""
    skip_unless_usable("postgresql")
    folder = tmp_path / "example"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "docs" / "example", folder, ignore=ignored)
    example = Project(folder, "mysite.settings", "service.models:Base")
    first = example.check("--fail-on", "behavior", database="postgresql")
    lines = {
        (each["id"], each["place"][-1]): each["write"]["text"]
        for each in first.differences
        if each["id"] in ("column.type", "enum.exists")
    }
    assert lines["enum.exists", "status"] == lines["column.type", "status"]
    example.apply(first.at_least("behavior"))
    second = example.check("--fail-on", "behavior", database="postgresql")
    assert second.ids("behavior") == []
