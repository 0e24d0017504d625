"""Generates the next step of a chapter on both sides, from the changes each tool detects.

Both files are written and tried in a copy of the project before they are installed.
"""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from side_by_side.chapters.chapter_modules import BrokenModuleError
from side_by_side.chapters.django_setup import set_up
from side_by_side.chapters.questions import UnknownNameError
from side_by_side.chapters.requirements import require_drivers, select_for_chapter
from side_by_side.databases.selection import database_labels
from side_by_side.formatter import ruff_command
from side_by_side.steps.compare_steps import make_stepping_sides
from side_by_side.steps.generate.generate_errors import (
    BrokenModelsError,
    InvalidStepNameError,
    OneSidedChapterError,
)
from side_by_side.steps.generate.project_copy import (
    ROOT,
    NewFile,
    add_version_location,
    copy_project,
    install_files,
)
from side_by_side.steps.history import read_history

if TYPE_CHECKING:
    from side_by_side.steps.generate.alembic_draft import AlembicGenerator
    from side_by_side.steps.generate.django_draft import DjangoDraft

NAME = re.compile(r"[a-z][a-z0-9_]{0,49}")
RUFF = (
    ("check", "--no-cache", "--quiet", "--fix", "--select", "F401,I", "--line-length", "100"),
    ("format", "--no-cache", "--quiet", "--line-length", "100"),
)


#: The order of columns by table, for ``up`` and ``down``.
Orders: TypeAlias = dict[str, dict[str, list[str]]]


@dataclass(frozen=True)
class GenerateOptions:
    """The options of generating a chapter's next step."""

    chapter: str
    name: str
    databases: Sequence[str] = ()
    renames: bool = True
    force: bool = False
    dry_run: bool = False


@dataclass(frozen=True)
class GeneratedStep:
    """The result of generating a step.

    ``django`` and ``sqlalchemy`` are the changes that each tool detected, as (symbol, text);
    ``files`` the new files; ``trials`` the results of the trial, by database; ``possible_renames``
    the old and new names that Django would have options about.
    """

    options: GenerateOptions
    django: list[tuple[str, str]]
    sqlalchemy: list[tuple[str, str]]
    possible_renames: list[tuple[str, str]]
    files: list[NewFile] = field(default_factory=list)
    trials: list[dict[str, Any]] = field(default_factory=list)

    @property
    def step(self) -> str:
        """The name of the step's files, empty if there is no step."""
        return self.files[0].path.stem if self.files else ""

    @property
    def is_one_sided(self) -> bool:
        """Whether only one of the tools detected a change."""
        return bool(self.django) != bool(self.sqlalchemy)

    @property
    def different(self) -> int:
        """The number of differences after the step."""
        return sum(len(trial["found"]) for trial in self.trials)


def generate_step(options: GenerateOptions) -> GeneratedStep:
    """Write, try and install a chapter's next step.

    Nothing is written if no change was detected, if only one side detected a change without
    ``force``, or for a dry run.

    Raises:
        SideBySideError: The chapter, the name, the models or the steps are invalid, or the trial
            fails.
    """
    if not NAME.fullmatch(options.name):
        raise InvalidStepNameError(options.name)
    check_chapter(options.chapter)
    select_for_chapter(options.chapter, options.databases)
    require_drivers(options.chapter)
    from side_by_side.chapters.sides.mappings import check_mappings
    from side_by_side.steps.generate import alembic_draft  # noqa: F401 - its models are imported
    from side_by_side.steps.generate.django_draft import detect_django_changes

    _set_up()

    # Tables can be created from models that no query could use.
    check_mappings([options.chapter])

    _check_steps(options.chapter)
    draft = detect_django_changes(options.chapter, options.name, renames=options.renames)
    with copy_project(options.chapter) as project, _without_bytecode():
        return _generate(options, draft, project)


def _set_up() -> None:
    """Load Django's models.

    Raises:
        BrokenModelsError: A module of models cannot be imported.
    """
    try:
        set_up()
    except BrokenModuleError as error:
        raise BrokenModelsError("django", error.__cause__ or error) from error


def _generate(options: GenerateOptions, draft: "DjangoDraft", project: Path) -> GeneratedStep:
    from side_by_side.steps.generate.alembic_draft import open_generator
    from side_by_side.steps.generate.trial import try_step

    orders: Orders = {"up": {}, "down": {}}
    databases = select_for_chapter(options.chapter, options.databases)
    labels, _ = database_labels(databases, [""])
    # SQLite comes first, because it affects the orders of columns most.
    numbers = sorted(range(len(labels)), key=lambda number: databases[number][0] != "sqlite")
    settings_changed = add_version_location(project, options.chapter)
    with open_generator(project, options.chapter) as alembic:
        generated = _write_files(options, draft, alembic, project, orders)
        if not generated.files:
            return generated
        trials: list[dict[str, Any]] = []
        while len(trials) < len(numbers):
            number = numbers[len(trials)]
            trials.append(try_step(project, options.chapter, *databases[number], labels[number]))
            # Django's order of the columns is known only after it has migrated.
            if _record_orders(orders, generated, trials[-1]):
                generated, trials = _write_files(options, draft, alembic, project, orders), []
    files = [*generated.files, *_first_of_chapter(project, options.chapter, settings_changed)]
    if not options.dry_run:
        install_files(files)
    return replace(generated, files=files, trials=trials)


def _write_files(
    options: GenerateOptions,
    draft: "DjangoDraft",
    alembic: "AlembicGenerator",
    project: Path,
    orders: Orders,
) -> GeneratedStep:
    """Write both files into the copy, or none if the step is not wanted."""
    step = Path("migrations") / f"{draft.migration.name}.py"
    (project / "sqlalchemy_side" / options.chapter / step).unlink(missing_ok=True)
    alembic_draft, path = alembic.write(
        draft.migration.name,
        depends_on=_revisions(draft),
        renames=(draft.tables, draft.columns),
        orders=orders,
        allow_empty=bool(draft.changes),
    )
    generated = GeneratedStep(
        options, draft.changes, list(alembic_draft.changes), draft.possible_renames
    )
    if path is None or (generated.is_one_sided and not options.force):
        return generated
    django = _django_file(project, draft, alembic_draft.docstring(options.name, draft.changes))
    return replace(generated, files=[django, NewFile.of(project, path, ROOT)])


def _record_orders(orders: Orders, generated: GeneratedStep, trial: dict[str, Any]) -> bool:
    """Record Django's orders of columns that differ; return whether there is a new one.

    They differ for tables that are recreated on SQLite, and for new tables on every database.
    """
    changed = False
    new = {text.removeprefix("Create table ") for _, text in generated.sqlalchemy}
    for difference in trial["found"]:
        if "order" not in difference:
            continue
        table = difference["place"][0]
        if trial["kind"] != "sqlite" and table not in new:
            continue
        known = orders["down" if difference["way"] == "down" else "up"]
        if table not in known:
            known[table] = difference["order"]
            changed = True
    return changed


def check_chapter(chapter: str) -> None:
    """Check that a chapter has models on both sides.

    Raises:
        OneSidedChapterError: One side has none.
        UnknownNameError: Neither has any.
    """
    with_models = {
        side: {path.parent.name for path in (ROOT / f"{side}_side").glob("*/models*")}
        for side in ("django", "sqlalchemy")
    }
    on_both = sorted(with_models["django"] & with_models["sqlalchemy"])
    for side, other in (("django", "sqlalchemy"), ("sqlalchemy", "django")):
        if chapter in with_models[side] and chapter not in with_models[other]:
            raise OneSidedChapterError(chapter, other)
    if chapter not in on_both:
        raise UnknownNameError("chapter", chapter, on_both)


def _check_steps(chapter: str) -> None:
    """Check that the steps are pairs; a chapter may have none yet.

    Raises:
        SideBySideError: A side lacks a step, or has several last ones.
    """
    sides = make_stepping_sides()
    # Both are read, so that a broken file of either is reported.
    chapters = [file.step.chapter for side in sides for file in side.step_files(chapter)]
    if chapter in chapters:
        read_history(chapter, sides)


@contextmanager
def _without_bytecode() -> Iterator[None]:
    """Disable bytecode: a step rewritten within a second would not be read again."""
    before = sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before


def _revisions(draft: "DjangoDraft") -> list[str]:
    """Return the revisions of the other chapters' steps on which Django's migration depends."""
    return sorted(
        f"{chapter}_{name.partition('_')[0]}"
        for chapter, name in draft.migration.dependencies
        if chapter != draft.migration.app_label
    )


def _django_file(project: Path, draft: "DjangoDraft", docstring: str) -> NewFile:
    from side_by_side.steps.generate.django_draft import render_migration

    folder = project / "django_side" / draft.migration.app_label / "migrations"
    folder.mkdir(exist_ok=True)
    package = folder / "__init__.py"
    if not package.exists():
        text = f"Django migrations of the {draft.migration.app_label} chapter."
        package.write_text(f'"""{text}"""\n', encoding="utf-8")
    path = folder / f"{draft.migration.name}.py"
    path.write_text(render_migration(draft.migration, docstring), encoding="utf-8")
    for options in RUFF:
        subprocess.run(  # noqa: S603 - the formatter, on a file of the copy
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
