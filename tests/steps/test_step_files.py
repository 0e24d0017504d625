"""What a tool made of its steps' files is kept until a file changes."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from side_by_side.chapters.sides import make_sides
from side_by_side.chapters.sides.migration_files import FileCache, read_graph
from side_by_side.steps.generate.project_copy import copy_project
from side_by_side.steps.generate.trial import _steps_of

CHANGES: dict[str, Callable[[Path], object]] = {
    "edited": lambda folder: (folder / "0001_initial.py").write_text("b = 1"),
    "new": lambda folder: (folder / "0002_more.py").write_text(""),
    "gone": lambda folder: (folder / "0001_initial.py").unlink(),
    "renamed": lambda folder: (folder / "0001_initial.py").rename(folder / "0001_first.py"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_it_is_computed_again_after_a_file_changed(tmp_path: Path, change: str) -> None:
    """Each change counts, even one within the same second that leaves the length."""
    (tmp_path / "0001_initial.py").write_text("a = 1")
    # No step, and nothing that can be read.
    (tmp_path / "folder.py").mkdir()
    kept = FileCache[object]()
    first = kept.get([tmp_path], object)
    assert kept.get([tmp_path], object) is first
    CHANGES[change](tmp_path)
    second = kept.get([tmp_path], object)
    assert second is not first
    assert kept.get([tmp_path], object) is second


def test_what_could_not_be_made_is_tried_again(tmp_path: Path) -> None:
    """A failure is not kept, and folders do not share what was made of them."""
    kept = FileCache[object]()
    with pytest.raises(ZeroDivisionError):
        kept.get([tmp_path], lambda: 1 / 0)
    first = kept.get([tmp_path], object)
    assert kept.get([tmp_path, tmp_path / "other"], object) is not first
    assert kept.get([tmp_path], object) is first


def test_a_trial_reads_the_copy_and_leaves_python_as_it_was() -> None:
    """The steps are the copy's meanwhile, and the project's own afterwards."""
    make_sides()
    steps = "django_side.quickstart.migrations"
    first = import_module(f"{steps}.0001_initial")
    path = list(import_module("django_side").__path__)
    with copy_project("quickstart") as project:
        # A step that is written again is tried again.
        for _ in range(2):
            with _steps_of(project, "quickstart") as sides:
                assert [side.step_files("quickstart")[0].step.number for side in sides] == [
                    "0001"
                ] * 2
                read = str(sys.modules[f"{steps}.0001_initial"].__file__)
            assert read.startswith(str(project))
            assert sys.modules[f"{steps}.0001_initial"] is first
    assert list(import_module("django_side").__path__) == path
    migration = read_graph().nodes["quickstart", "0001_initial"]
    assert sys.modules[type(migration).__module__].Migration is type(migration)
