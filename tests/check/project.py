"""A copy of a small real project, the command run in it, and its report's lines written into it."""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests import ROOT
from tests.processes import run_python

PROJECTS = Path(__file__).parent / "projects"


@dataclass(frozen=True)
class Done:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The output as JSON; with the messages where there is none."""
        assert self.out.startswith("{"), self.err
        found: dict[str, Any] = json.loads(self.out)
        return found

    @property
    def differences(self) -> list[dict[str, Any]]:
        """The differences of the first two sides."""
        found: list[dict[str, Any]] = self.json["comparisons"][0]["differences"]
        return found

    def ids(self, grade: int = 4) -> list[tuple[str, str]]:
        """Return id and place of the differences up to a grade."""
        return [
            (each["id"], ".".join(each["place"]))
            for each in self.differences
            if each["grade"] <= grade
        ]


@dataclass(frozen=True)
class Project:
    """A folder with a Django project and SQLAlchemy models."""

    folder: Path
    settings: str = "bookshop.settings"
    metadata: str = "warehouse.models:Base"

    def run(self, *arguments: str, env: dict[str, str] | None = None) -> Done:
        """Run side-by-side in the folder."""
        return self._done(["-m", "side_by_side", *arguments], env or {})

    def _done(self, words: list[str], env: dict[str, str]) -> Done:
        own = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        done = run_python(*words, folder=self.folder, environment=os.environ | own | env)
        return Done(done.returncode, done.stdout, done.stderr)

    def python(self, code: str) -> Done:
        """Run a piece of Python in the folder."""
        return self._done(["-c", code], {})

    def check(self, *arguments: str, database: str = "sqlite") -> Done:
        """Run the check of both sides, with its report as JSON unless another format is asked."""
        form = () if "--format" in arguments else ("--format", "json")
        sides = ("--settings", self.settings, "--metadata", self.metadata)
        return self.run("check", *sides, "--database", database, *form, *arguments)

    def write(self, name: str, text: str) -> None:
        """Write a file of the project."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def replace(self, name: str, old: str, new: str) -> None:
        """Change a text that a file of the project holds exactly once."""
        path = self.folder / name
        text = path.read_text()
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new))

    def apply(self, differences: list[dict[str, Any]]) -> int:
        """Write the lines that a report gives; return how many there were."""
        lines = {
            (each["write"]["file"], each["write"]["first"], each["write"]["last"]): each["write"]
            for each in differences
            if each["write"]["file"]
        }
        for (name, first, last), line in sorted(lines.items(), reverse=True):
            path = self.folder / name
            text = path.read_text().splitlines()
            text[first - 1 : last] = line["text"].splitlines()
            path.write_text("\n".join(text) + "\n")
        for (name, _, _), line in lines.items():
            path = self.folder / name
            text = path.read_text()
            first = text.index("\nimport ") if "\nimport " in text else text.index("\nfrom ")
            missing = [each for each in line["imports"] if each not in text.splitlines()]
            path.write_text("\n".join([text[:first], *missing]) + text[first:])
        return len(lines)


def copied(name: str, folder: Path) -> Project:
    """Return a copy of one of the projects that stand beside this module."""
    shutil.copytree(PROJECTS / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return Project(folder / name)
