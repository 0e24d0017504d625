"""Tries a chapter's last step, as a copy of the project has it."""

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
from side_by_side.steps.history import PairedStep, read_history
from side_by_side.steps.step import SteppingSide
from side_by_side.steps.step_report import step_difference_text
from side_by_side.steps.walk import StepDifference, WalkedStep, Walker


class TrialWalker(Walker):
    """A walk through the last step, with the rows of the chapter's history.

    Those of its models of today are left out.
    """

    def walk(self, paired: PairedStep) -> WalkedStep | None:
        """Go up, down and up again through the last step; those before it are only applied."""
        if paired.step == self.last:
            return super().walk(paired)
        self.apply(paired)
        if paired.step.chapter == self.chapter:
            self._insert_rows(WalkedStep(paired))
        return None

    def _load_rows(self, walked: WalkedStep) -> None:
        """Leave the tables as they are: rows.yaml need not know the models' last edit yet."""


def try_step(
    project: Path, chapter: str, kind: str, server: Address | None, label: str
) -> dict[str, Any]:
    """Return what going up, down and up again through the last step showed, as plain values.

    Raises:
        TrialFailedError: The histories are no pair, or a step fails.
    """
    # What a step prints is no result.
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        try:
            with _steps_of(project, chapter) as sides:
                found = _walked(sides, kind, server, label, chapter)
        except SideBySideError as error:
            raise TrialFailedError(_here(str(error), project)) from error
        except (Exception, SystemExit) as error:
            # Whatever a step raises.
            [*_, line] = "".join(traceback.format_exception_only(error)).strip().splitlines()
            raise TrialFailedError(_here(line, project)) from error
    for each in found["found"]:
        each["text"] = _here(each["text"], project)
    return found


@contextmanager
def _steps_of(project: Path, chapter: str) -> Iterator[tuple[SteppingSide, SteppingSide]]:
    """Give the two migration tools with the steps of a copy of the project; its models are alike.

    Django finds a chapter's steps in its package only, so that this leads into the copy meanwhile.
    """
    from side_by_side.chapters.sides.migration_files import graph_cache
    from side_by_side.steps.adapters.alembic_steps import SqlalchemySteps
    from side_by_side.steps.adapters.django_steps import DjangoSteps

    steps = f"django_side.{chapter}.migrations"
    places = {
        import_module(name): project.joinpath(*name.split("."))
        for name in (f"django_side.{chapter}", "django_side", "sqlalchemy_side")
    }
    before = {package: list(package.__path__) for package in places}
    kept = _forgotten(steps)
    for package, place in places.items():
        package.__path__ = [str(place), *before[package]]
    invalidate_caches()
    try:
        yield DjangoSteps(), SqlalchemySteps(project / "alembic.ini")
    finally:
        for package in places:
            package.__path__ = before[package]
        _forgotten(steps)
        # Its steps are of those modules.
        graph_cache.clear()
        sys.modules.update(kept)


def _forgotten(package: str) -> dict[str, Any]:
    """Return the modules of a package, of which Python does not know any more."""
    names = [name for name in sys.modules if f"{name}.".startswith(f"{package}.")]
    return {name: sys.modules.pop(name) for name in names}


def _walked(
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
        "found": [_found(label, last, each) for each in last.differences],
    }


def _found(label: str, walked: WalkedStep, each: StepDifference) -> dict[str, Any]:
    told: dict[str, Any] = {"way": each.way, "text": step_difference_text(label, walked, each)}
    if isinstance(each.what, Difference):
        key = each.what.key
        told |= {"id": key.id, "place": list(key.place)}
        if isinstance(each.what.first, Listing):
            told["order"] = list(each.what.first)
        for side, value in (("django", each.what.first), ("sqlalchemy", each.what.second)):
            if isinstance(value, Missing):
                told["missing on"] = side
    return told


def _here(text: str, project: Path) -> str:
    """Return a text with the paths of the project itself."""
    return text.replace(f"{project}/", "")
