"""A copy of a small real project: runs the command in it, and applies the edits of its report."""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from side_by_side.check.severity import Severity, SeverityName
from tests import ROOT
from tests.processes import run_python

PROJECTS = Path(__file__).parent / "projects"


@dataclass(frozen=True)
class Done:
    """The result of a command."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The output as JSON; fails with the messages if there is none."""
        assert self.out.startswith("{"), self.err
        document: dict[str, Any] = json.loads(self.out)
        return document

    @property
    def differences(self) -> list[dict[str, Any]]:
        """The differences of the first comparison."""
        differences: list[dict[str, Any]] = self.json["comparisons"][0]["differences"]
        return differences

    def ids(self, severity: SeverityName = "cosmetic") -> list[tuple[str, str]]:
        """Return the id and path of the differences of a severity or worse."""
        return [(item["id"], ".".join(item["place"])) for item in self.at_least(severity)]

    def at_least(self, severity: SeverityName) -> list[dict[str, Any]]:
        """Return the differences of a severity or worse."""
        return [
            difference
            for difference in self.differences
            if Severity(difference["severity"]).is_at_least(Severity(severity))
        ]


@dataclass(frozen=True)
class Project:
    """A folder with a Django project and SQLAlchemy models."""

    folder: Path
    settings: str = "bookshop.settings"
    metadata: str = "warehouse.models:Base"

    def run(self, *arguments: str, env: dict[str, str] | None = None) -> Done:
        """Run side-by-side in the folder."""
        return self._run(["-m", "side_by_side", *arguments], env or {})

    def _run(self, arguments: list[str], env: dict[str, str]) -> Done:
        own = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        done = run_python(*arguments, folder=self.folder, environment=os.environ | own | env)
        return Done(done.returncode, done.stdout, done.stderr)

    def python(self, code: str) -> Done:
        """Run Python code in the folder."""
        return self._run(["-c", code], {})

    def check(self, *arguments: str, database: str = "sqlite") -> Done:
        """Check both sides, with the report as JSON unless a format is given.

        Rows are written only with ``--round-trip``, which most tests do not need.
        """
        form = () if "--format" in arguments else ("--format", "json")
        rows = () if {"--round-trip", "--rows"} & {*arguments} else ("--no-round-trip",)
        sides = ("--settings", self.settings, "--metadata", self.metadata)
        return self.run("check", *sides, "--database", database, *form, *rows, *arguments)

    def write(self, name: str, text: str) -> None:
        """Write a file of the project."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace a text that is in a file of the project exactly once."""
        path = self.folder / name
        text = path.read_text()
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new))

    def apply(self, differences: list[dict[str, Any]]) -> int:
        """Apply the edits of a report; return how many there were."""
        edits = {
            (item["write"]["file"], item["write"]["first"], item["write"]["last"]): item["write"]
            for item in differences
            if item["write"]["file"]
        }
        for (name, first, last), edit in sorted(edits.items(), reverse=True):
            path = self.folder / name
            text = path.read_text().splitlines()
            text[first - 1 : last] = edit["text"].splitlines()
            path.write_text("\n".join(text) + "\n")
        for (name, _, _), edit in edits.items():
            path = self.folder / name
            text = path.read_text()
            first = text.index("\nimport ") if "\nimport " in text else text.index("\nfrom ")
            missing = [line for line in edit["imports"] if line not in text.splitlines()]
            path.write_text("\n".join([text[:first], *missing]) + text[first:])
        return len(edits)


def copy_project(name: str, folder: Path) -> Project:
    """Return a copy of one of the projects next to this module."""
    shutil.copytree(PROJECTS / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return Project(folder / name)
