"""A copy of the project in which a test edits models and runs commands."""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from tests import ROOT
from tests.processes import run_python

PARTS = (
    "django_side",
    "sqlalchemy_side",
    "shared_fixtures",
    "sqlalchemy_django",
    "side_by_side",
    "alembic.ini",
    "manage.py",
)


@dataclass(frozen=True)
class Project:
    """A copy of the project, in which commands run."""

    path: Path
    #: The times and sizes of its files before a test.
    originals: dict[Path, tuple[int, int]] = field(default_factory=dict)
    #: The chapters that it has; if empty, all.
    chapters: tuple[str, ...] = ()

    def files(self) -> dict[Path, tuple[int, int]]:
        """Return the times and sizes of all files except compiled modules."""
        return {
            path: (path.stat().st_mtime_ns, path.stat().st_size)
            for path in self.path.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }

    def restore(self) -> None:
        """Undo all changes, because the next test has the same copy."""
        files = self.files()
        for path in files.keys() - self.originals.keys():
            path.unlink()
        for path, then in self.originals.items():
            if files.get(path) != then:
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / path.relative_to(self.path), path)
                if path.name == "alembic.ini":
                    self.remove_locations()
                    self.originals[path] = (path.stat().st_mtime_ns, path.stat().st_size)
        kept = {parent for path in self.originals for parent in path.parents}
        for folder in sorted(self.path.rglob("*"), reverse=True):
            if folder.is_dir() and folder.name != "__pycache__" and folder not in kept:
                shutil.rmtree(folder)

    def remove_chapters(self) -> None:
        """Remove the chapters that were not named: importing all of them takes seconds."""
        for side in ("django_side", "sqlalchemy_side", "shared_fixtures"):
            for models in (self.path / side).glob("*/"):
                if models.name not in (*self.chapters, "alembic", "__pycache__"):
                    shutil.rmtree(models)
        self.remove_locations()

    def remove_locations(self) -> None:
        """Remove the folders of steps of other chapters from ``alembic.ini``."""
        settings = self.path / "alembic.ini"
        lines = settings.read_text().splitlines(keepends=True)
        settings.write_text("".join(line for line in lines if not self._is_of_another(line)))

    def _is_of_another(self, line: str) -> bool:
        if not self.chapters or not line.startswith("    %(here)s"):
            return False
        return Path(line.strip()).parent.name not in self.chapters

    def run(
        self, *arguments: str, status: int = 0, environment: dict[str, str] | None = None
    ) -> str:
        """Run ``python -m`` with arguments, and return its output."""
        done = run_python(
            "-m",
            *arguments,
            folder=self.path,
            environment={
                **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
                "PYTHONPATH": str(self.path),
                # Python would not detect an edit within a second that keeps a file's size.
                "PYTHONDONTWRITEBYTECODE": "1",
                **(environment or {}),
            },
        )
        printed = done.stdout + done.stderr
        assert done.returncode == status, printed
        return printed

    def generate(self, chapter: str, name: str, *options: str, status: int = 0) -> str:
        """Run ``migrations generate`` for a chapter."""
        command = ("side_by_side", "migrations", "generate", chapter, "-m", name)
        return self.run(*command, *options, status=status)

    def edit(self, side: str, chapter: str, old: str, new: str) -> None:
        """Replace a text of a side's models."""
        path = self.path / f"{side}_side" / chapter / "models.py"
        text = path.read_text()
        assert text.count(old) == 1, (path, old)
        path.write_text(text.replace(old, new))

    def edit_both(self, chapter: str, django: tuple[str, str], sqlalchemy: tuple[str, str]) -> None:
        """Replace a text of each side's models."""
        self.edit("django", chapter, *django)
        self.edit("sqlalchemy", chapter, *sqlalchemy)

    def step(self, side: str, chapter: str, name: str) -> str:
        """Return the text of a step."""
        return (self.path / f"{side}_side" / chapter / "migrations" / f"{name}.py").read_text()

    def steps(self, chapter: str) -> list[str]:
        """Return the paths of all files in the chapter's folders of steps."""
        return sorted(
            path.relative_to(self.path).as_posix()
            for side in ("django_side", "sqlalchemy_side")
            for path in (self.path / side / chapter / "migrations").glob("*")
            if path.name != "__pycache__"
        )


def copy_project(folder: Path, chapters: tuple[str, ...] = ()) -> Project:
    """Copy the project into an empty folder, with all chapters or with some."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            # Compiled modules stay valid: a copy has the times of the original.
            ignored = shutil.ignore_patterns("*.sqlite3*", "*.pyc.*")
            shutil.copytree(source, folder / part, ignore=ignored)
        else:
            shutil.copy2(source, folder / part)
    project = Project(folder, chapters=chapters)
    if chapters:
        project.remove_chapters()
    project.originals.update(project.files())
    return project
