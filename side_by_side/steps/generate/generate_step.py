"""Writes the next step of a chapter on both sides, from what each tool notices in the models.

Both files are written and tried in a copy of the project, and put in place only then.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from side_by_side.chapters.chapter_modules import BrokenModuleError
from side_by_side.chapters.checkout import root
from side_by_side.chapters.django_setup import set_up
from side_by_side.chapters.questions import UnknownNameError
from side_by_side.databases.scratch import scratch_folder
from side_by_side.databases.selection import database_labels, select_databases
from side_by_side.formatter import ruff_command
from side_by_side.steps.compare_steps import make_stepping_sides
from side_by_side.steps.generate.generate_errors import (
    AlembicRefusedError,
    BrokenModelsError,
    InvalidStepNameError,
    OneSidedChapterError,
)
from side_by_side.steps.generate.project_copy import NewFile, install_files
from side_by_side.steps.history import read_history

if TYPE_CHECKING:
    from side_by_side.steps.generate.alembic_draft import AlembicGenerator
    from side_by_side.steps.generate.django_draft import DjangoDraft

ROOT = root()
SIDES = ("django_side", "sqlalchemy_side")
#: What the tools and the formatter look at, where the project has it.
PARTS = (*SIDES, "shared_fixtures", "sqlalchemy_django", "alembic.ini", "pyproject.toml")
NAME = re.compile(r"[a-z][a-z0-9_]{0,49}")
RUFF = (
    ("check", "--no-cache", "--quiet", "--fix", "--select", "F401,I", "--line-length", "100"),
    ("format", "--no-cache", "--quiet", "--line-length", "100"),
)


#: The columns of tables, by the way that the step is gone.
Orders: TypeAlias = dict[str, dict[str, list[str]]]


@dataclass(frozen=True)
class GenerateOptions:
    """What a person wants: a chapter's next step, under a name."""

    chapter: str
    name: str
    databases: Sequence[str] = ("sqlite",)
    renames: bool = True
    force: bool = False
    dry_run: bool = False


@dataclass(frozen=True)
class GeneratedStep:
    """What came of it.

    ``django`` and ``sqlalchemy`` are what each tool noticed, each change with its mark;
    ``files`` the new files; ``tried`` what the trial found, by database; ``looks_renamed`` the
    old and new names of what Django would have asked about.
    """

    asked: GenerateOptions
    django: list[tuple[str, str]]
    sqlalchemy: list[tuple[str, str]]
    looks_renamed: list[tuple[str, str]]
    files: list[NewFile] = field(default_factory=list)
    tried: list[dict[str, Any]] = field(default_factory=list)

    @property
    def step(self) -> str:
        """The name of the step's files, empty where there is no step."""
        return self.files[0].path.stem if self.files else ""

    @property
    def is_one_sided(self) -> bool:
        """Whether only one of the tools noticed something."""
        return bool(self.django) != bool(self.sqlalchemy)

    @property
    def different(self) -> int:
        """How many things are not equal after the step."""
        return sum(len(each["found"]) for each in self.tried)


def generate_step(asked: GenerateOptions) -> GeneratedStep:
    """Write, try and put in place a chapter's next step.

    Nothing is written where nothing was noticed, where only one side noticed something and nobody
    insists, or for a dry run.

    Raises:
        SideBySideError: The chapter, the name, the models, the histories or the trial are wrong.
    """
    if not NAME.fullmatch(asked.name):
        raise InvalidStepNameError(asked.name)
    select_databases(list(asked.databases), os.environ)
    check_chapter(asked.chapter)
    from side_by_side.chapters.sides.mappings import check_mappings
    from side_by_side.steps.generate import alembic_draft  # noqa: F401 - its models are imported
    from side_by_side.steps.generate.django_draft import detect_django_changes

    _set_up()

    # Tables can be made of models that no query could use.
    check_mappings([asked.chapter])

    _check_histories(asked.chapter)
    seen = detect_django_changes(asked.chapter, asked.name, renames=asked.renames)
    with copy_of_the_project(asked.chapter) as project, _nothing_compiled():
        return _generate(asked, seen, project)


def _set_up() -> None:
    """Load Django's models.

    Raises:
        BrokenModelsError: A module of models cannot be imported.
    """
    try:
        set_up()
    except BrokenModuleError as error:
        raise BrokenModelsError("django", error.__cause__ or error) from error


def _generate(asked: GenerateOptions, seen: "DjangoDraft", project: Path) -> GeneratedStep:
    from side_by_side.steps.generate.alembic_draft import open_generator
    from side_by_side.steps.generate.trial import try_step as tried_on

    orders: Orders = {"up": {}, "down": {}}
    databases = select_databases(list(asked.databases), os.environ)
    labels, _ = database_labels(databases, [""])
    # SQLite, where there is most to learn, comes first; the others are tried once.
    numbers = sorted(range(len(labels)), key=lambda number: databases[number][0] != "sqlite")
    settings_changed = _add_location(project, asked.chapter)
    with open_generator(project, asked.chapter) as alembic:
        found = _written(asked, seen, alembic, project, orders)
        if not found.files:
            return found
        tried: list[dict[str, Any]] = []
        while len(tried) < len(numbers):
            number = numbers[len(tried)]
            tried.append(tried_on(project, asked.chapter, *databases[number], labels[number]))
            # Django's order of the columns is known only when it has been there.
            if _learn(orders, found, tried[-1]):
                found, tried = _written(asked, seen, alembic, project, orders), []
    files = [*found.files, *_first_of_chapter(project, asked.chapter, settings_changed)]
    if not asked.dry_run:
        install_files(files)
    return replace(found, files=files, tried=tried)


def _written(
    asked: GenerateOptions,
    seen: "DjangoDraft",
    alembic: "AlembicGenerator",
    project: Path,
    orders: Orders,
) -> GeneratedStep:
    """Write both files into the copy, or none where the step is not wanted."""
    step = Path("migrations") / f"{seen.migration.name}.py"
    (project / "sqlalchemy_side" / asked.chapter / step).unlink(missing_ok=True)
    draft, path = alembic.write(
        seen.migration.name,
        depends_on=_revisions(seen),
        renames=(seen.tables, seen.columns),
        orders=orders,
        even_empty=bool(seen.told),
    )
    found = GeneratedStep(asked, seen.told, list(draft.changes), seen.asked)
    if path is None or (found.is_one_sided and not asked.force):
        return found
    django = _django_file(project, seen, draft.docstring(asked.name, seen.told))
    return replace(found, files=[django, NewFile.of(project, path, ROOT)])


def _learn(orders: Orders, generated: GeneratedStep, tried: dict[str, Any]) -> bool:
    """Note the orders of columns that Django left; return whether there is a new one.

    SQLite's tables are made anew, and have them in another order; new tables on every database.
    """
    learned = False
    new = {text.removeprefix("Create table ") for _, text in generated.sqlalchemy}
    for found in tried["found"]:
        if "order" not in found or (tried["kind"] != "sqlite" and found["place"][0] not in new):
            continue
        known = orders["down" if found["way"] == "down" else "up"]
        if found["place"][0] not in known:
            known[found["place"][0]] = found["order"]
            learned = True
    return learned


def check_chapter(chapter: str) -> None:
    """Check that a chapter has models on both sides.

    Raises:
        OneSidedChapterError: One side has none.
        UnknownNameError: Neither has any.
    """
    there = {
        side: {path.parent.name for path in (ROOT / f"{side}_side").glob("*/models*")}
        for side in ("django", "sqlalchemy")
    }
    both = sorted(there["django"] & there["sqlalchemy"])
    for side, other in (("django", "sqlalchemy"), ("sqlalchemy", "django")):
        if chapter in there[side] and chapter not in there[other]:
            raise OneSidedChapterError(chapter, other)
    if chapter not in both:
        raise UnknownNameError("chapter", chapter, both)


def _check_histories(chapter: str) -> None:
    """Find steps that are no pair; a chapter may have none yet.

    Raises:
        SideBySideError: A side lacks a step, or has several last ones.
    """
    sides = make_stepping_sides()
    # Both are read, so that what is broken is told of either.
    there = [each.step.chapter for side in sides for each in side.step_files(chapter)]
    if chapter in there:
        read_history(chapter, sides)


@contextmanager
def copy_of_the_project(chapter: str) -> Iterator[Path]:
    """Give a copy of the project in a new folder, which is removed at the end.

    All but the two folders of the chapter and what lies beside them is only linked to, because
    nothing is written there. What a killed run left is removed by the next.
    """
    with scratch_folder(Path(tempfile.gettempdir())) as folder:
        project = folder.resolve() / "project"
        project.mkdir()
        for source in filter(Path.exists, map(ROOT.joinpath, PARTS)):
            target = project / source.name
            if source.name in SIDES:
                copy_side(source, target, chapter)
            elif source.is_dir():
                target.symlink_to(source)
            else:
                shutil.copy2(source, target)
        yield project


def copy_side(source: Path, target: Path, chapter: str) -> None:
    """Copy a chapter's folder, and link to the rest of its side."""
    target.mkdir()
    for path in source.iterdir():
        if path.name == chapter:
            shutil.copytree(path, target / chapter)
        elif path.name != "__pycache__":
            (target / path.name).symlink_to(path)


@contextmanager
def _nothing_compiled() -> Iterator[None]:
    """Keep Python from compiling a step: one rewritten within a second would not be read."""
    before = sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before


def _add_location(project: Path, chapter: str) -> bool:
    """Add a chapter's folder to Alembic's settings; return whether it was not there."""
    settings = project / "alembic.ini"
    text = settings.read_text(encoding="utf-8")
    line = f"    %(here)s/sqlalchemy_side/{chapter}/migrations"
    if line in text.splitlines():
        return False
    lines = text.splitlines()
    try:
        start = lines.index("version_locations =") + 1
    except ValueError:
        raise AlembicRefusedError("alembic.ini has no list of version_locations") from None
    end = start
    while end < len(lines) and lines[end].startswith("    "):
        end += 1
    lines[start:end] = sorted([*lines[start:end], line])
    settings.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return True


def _revisions(seen: "DjangoDraft") -> list[str]:
    """Return the revisions of the other chapters' steps on which Django's migration depends."""
    return sorted(
        f"{chapter}_{name.partition('_')[0]}"
        for chapter, name in seen.migration.dependencies
        if chapter != seen.migration.app_label
    )


def _django_file(project: Path, seen: "DjangoDraft", docstring: str) -> NewFile:
    from side_by_side.steps.generate.django_draft import render_migration

    folder = project / "django_side" / seen.migration.app_label / "migrations"
    folder.mkdir(exist_ok=True)
    package = folder / "__init__.py"
    if not package.exists():
        text = f"The steps of the {seen.migration.app_label} chapter, in Django; the other side has"
        package.write_text(f'"""{text} the same numbers and names."""\n', encoding="utf-8")
    path = folder / f"{seen.migration.name}.py"
    path.write_text(render_migration(seen.migration, docstring), encoding="utf-8")
    for options in RUFF:
        subprocess.run(  # noqa: S603 - the formatter, on a file of one's own
            [*ruff_command(), *options, str(path)], cwd=project, check=True
        )
    return NewFile.of(project, path, ROOT)


def _first_of_chapter(project: Path, chapter: str, changed_settings: bool) -> list[NewFile]:
    """Return the other files that a chapter's first step needs."""
    package = project / "django_side" / chapter / "migrations" / "__init__.py"
    files = []
    if not (ROOT / package.relative_to(project)).exists():
        files.append(NewFile.of(project, package, ROOT))
    if changed_settings:
        files.append(NewFile.of(project, project / "alembic.ini", ROOT, replaces=True))
    return files
