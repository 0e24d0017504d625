"""The worked example of the docs: applying the edits resolves the differences."""

import shutil
from pathlib import Path

from tests import ROOT
from tests.check.project import Project
from tests.conftest import skip_unless_usable


def test_the_edits_of_the_example_resolve_the_differences(tmp_path: Path) -> None:
    """The edit of a column also resolves the enum that its type created."""
    skip_unless_usable("postgresql")
    folder = tmp_path / "example"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "docs" / "example", folder, ignore=ignored)
    example = Project(folder, "mysite.settings", "service.models:Base")
    first = example.check("--fail-on", "behavior", database="postgresql")
    lines = {
        (item["id"], item["place"][-1]): item["write"]["text"]
        for item in first.differences
        if item["id"] in ("column.type", "enum.exists")
    }
    assert lines["enum.exists", "status"] == lines["column.type", "status"]
    example.apply(first.at_least("behavior"))
    second = example.check("--fail-on", "behavior", database="postgresql")
    assert second.ids("behavior") == []
