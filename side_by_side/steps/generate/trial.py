"""Tries a chapter's last step in a copy of the project."""

import io
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from importlib import import_module, invalidate_caches
from pathlib import Path
from typing import Any

from side_by_side.databases import Address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.errors import SideBySideError
from side_by_side.schema.differences import Difference, Missing
from side_by_side.schema.facts import Listing
from side_by_side.steps.compare_steps import open_walker
from side_by_side.steps.generate.generate_errors import TrialFailedError
from side_by_side.steps.history import read_history
from side_by_side.steps.moves import StepDifference, WalkedStep
from side_by_side.steps.step import PairedStep, SteppingSide
from side_by_side.steps.step_lines import step_difference_text
from side_by_side.steps.walk import Walker


class TrialWalker(Walker):
    """Walks the last step, with the rows of ``history.yaml`` and without those of ``rows.yaml``."""

    def walk(self, paired: PairedStep) -> WalkedStep | None:
        """Apply, undo and apply the last step again; earlier steps are only applied."""
        if paired.step == self.last:
            return super().walk(paired)
        self.apply(paired)
        if paired.step.chapter == self.chapter:
            self._insert_rows(WalkedStep(paired))
        return None

    def _load_rows(self, walked: WalkedStep) -> None:
        """Load nothing: rows.yaml need not fit the last edit of the models yet."""


def try_step(
    project: Path, chapter: str, kind: str, server: Address | None, label: str
) -> dict[str, Any]:
    """Apply, undo and apply the last step again; return the result as plain values.

    Raises:
        TrialFailedError: The steps are not pairs, or a step fails.
    """
    # The output of a step is not part of the result.
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        try:
            with _steps_of(project, chapter) as sides:
                result = _walk(sides, kind, server, label, chapter)
        except SideBySideError as error:
            raise TrialFailedError(_without_folder(str(error), project)) from error
        except (Exception, SystemExit) as error:
            # A step may raise anything.
            [*_, line] = "".join(traceback.format_exception_only(error)).strip().splitlines()
            raise TrialFailedError(_without_folder(line, project)) from error
    for difference in result["found"]:
        difference["text"] = _without_folder(difference["text"], project)
    return result


@contextmanager
def _steps_of(project: Path, chapter: str) -> Iterator[tuple[SteppingSide, SteppingSide]]:
    """Yield the two migration tools with the steps of the copy; its models are the same.

    Django reads a chapter's steps from its package only, which points to the copy meanwhile.
    """
    from side_by_side.chapters.sides.migration_files import graph_cache
    from side_by_side.steps.adapters.alembic_steps import SqlalchemySteps
    from side_by_side.steps.adapters.django_steps import DjangoSteps

    steps = f"django_side.{chapter}.migrations"
    folders = {
        import_module(name): project.joinpath(*name.split("."))
        for name in (f"django_side.{chapter}", "django_side", "sqlalchemy_side")
    }
    before = {package: list(package.__path__) for package in folders}
    removed = _remove_modules(steps)
    for package, folder in folders.items():
        package.__path__ = [str(folder), *before[package]]
    invalidate_caches()
    try:
        yield DjangoSteps(), SqlalchemySteps(project / "alembic.ini")
    finally:
        for package in folders:
            package.__path__ = before[package]
        _remove_modules(steps)
        # The cached graph has the classes of those modules.
        graph_cache.clear()
        sys.modules.update(removed)


def _remove_modules(package: str) -> dict[str, Any]:
    """Remove the modules of a package from ``sys.modules``, and return them."""
    names = [name for name in sys.modules if f"{name}.".startswith(f"{package}.")]
    return {name: sys.modules.pop(name) for name in names}


def _walk(
    sides: tuple[SteppingSide, SteppingSide],
    kind: str,
    server: Address | None,
    label: str,
    chapter: str,
) -> dict[str, Any]:
    steps = read_history(chapter, sides)
    last = WalkedStep(steps[-1])
    with (
        scratch_databases(kind, server, 2) as pair,
        open_walker(steps, sides, pair, make=TrialWalker) as walker,
    ):
        for step in steps:
            last = walker.walk(step) or last
    return {
        "database": label,
        "kind": kind,
        "compared": last.compared,
        "found": [_difference(label, last, difference) for difference in last.differences],
    }


def _difference(label: str, walked: WalkedStep, difference: StepDifference) -> dict[str, Any]:
    what = difference.what
    values: dict[str, Any] = {
        "way": difference.way,
        "text": step_difference_text(label, walked, difference),
    }
    if isinstance(what, Difference):
        key = what.key
        values |= {"id": key.id, "place": list(key.place)}
        if isinstance(what.first, Listing):
            values["order"] = list(what.first)
        for side, value in (("django", what.first), ("sqlalchemy", what.second)):
            if isinstance(value, Missing):
                values["missing on"] = side
    return values


def _without_folder(text: str, project: Path) -> str:
    """Return a text with paths relative to the project."""
    return text.replace(f"{project}/", "")
