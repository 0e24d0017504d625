"""What generating a step refuses, and what it leaves alone then."""

from pathlib import Path

import pytest

from side_by_side.databases.scratch import PREFIX
from side_by_side.steps.generate.generate_errors import (
    FileExistsAlreadyError,
    FilesNotInstalledError,
)
from side_by_side.steps.generate.project_copy import ROOT, NewFile, copy_project, install_files
from tests.project_copy import Project

SEAT = 'seat = models.CharField("where to sit", max_length=10)'
SEAT_TOO = 'seat: Mapped[str] = mapped_column(String(10), info={"verbose_name": "where to sit"})'
NOTE = (SEAT, f"{SEAT}\n    note = models.CharField(max_length=20, null=True)")
NOTE_TOO = (SEAT_TOO, f"{SEAT_TOO}\n    note: Mapped[str | None] = mapped_column(String(20))")


@pytest.fixture
def edited(project: Project) -> Project:
    """A copy in which both models have a new column."""
    project.edit_both("quickstart", NOTE, NOTE_TOO)
    return project


def files(project: Project) -> dict[str, bytes]:
    """Return the content of every file, the caches left out."""
    return {
        path.relative_to(project.path).as_posix(): path.read_bytes()
        for path in project.path.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize(
    ("chapter", "name", "message"),
    [
        (
            "quikstart",
            "note",
            "unknown chapter 'quikstart'; there is quickstart (see side-by-side list)",
        ),
        *(
            (
                "quickstart",
                name,
                (
                    f"invalid step name {name!r}: use at most 50 lowercase letters, digits and "
                    "underscores, starting with a letter, such as add_nickname; the number is "
                    "added in front"
                ),
            )
            for name in ("Note", "0002_note", "add note", "../note", "", "n" * 51)
        ),
    ],
)
def test_an_invalid_chapter_or_name_is_reported(
    project: Project, chapter: str, name: str, message: str
) -> None:
    """One message has the mistake and the cure."""
    assert project.generate(chapter, name, status=2) == f"side-by-side: {message}\n"


def test_without_a_change_nothing_is_written(project: Project) -> None:
    """The exit status is 0."""
    before = files(project)
    assert project.generate("quickstart", "note") == (
        "quickstart: neither tool detects a change; nothing was written "
        "(--empty writes a step that moves data)\n"
    )
    assert files(project) == before


def test_a_change_of_django_alone_is_reported_and_not_written(project: Project) -> None:
    """Only one of the two models was edited."""
    project.edit("django", "quickstart", *NOTE)
    before = files(project)
    printed = project.generate("quickstart", "note", status=1)
    assert printed == (
        "django                       sqlalchemy\n"
        "+ Add field note to ticket\n"
        "\n"
        "quickstart: only django detects a change; nothing was written\n"
        "edit sqlalchemy_side/quickstart/models.py as well, then generate again\n"
        "Django also detects options that no database stores, such as choices and verbose names; "
        "if that is intended: --force writes the step, empty on the sqlalchemy side\n"
    )
    assert files(project) == before


def test_a_change_of_sqlalchemy_alone_is_reported_and_not_written(project: Project) -> None:
    """Likewise, the other way round."""
    project.edit("sqlalchemy", "quickstart", *NOTE_TOO)
    before = files(project)
    printed = project.generate("quickstart", "note", status=1)
    assert "quickstart: only sqlalchemy detects a change; nothing was written\n" in printed
    assert "edit django_side/quickstart/models.py as well, then generate again\n" in printed
    assert files(project) == before


def test_what_only_django_notes_is_written_on_request(project: Project) -> None:
    """An option that no database holds makes a step that is empty on the other side."""
    project.edit("django", "quickstart", "where to sit", "where one sits")
    printed = project.generate("quickstart", "wording", "--force")
    assert "wrote sqlalchemy_side/quickstart/migrations/0002_wording.py\n" in printed
    assert project.step("sqlalchemy", "quickstart", "0002_wording").endswith(
        "def upgrade() -> None:\n    pass\n\n\ndef downgrade() -> None:\n    pass\n"
    )
    compare = "side_by_side migrations compare quickstart --database sqlite"
    assert "2 steps on 1 database" in project.run(*compare.split())


def test_a_forced_step_of_one_side_shows_the_difference(project: Project) -> None:
    """The step is written, and its difference is reported with an edit; the exit status is 1."""
    project.edit("django", "quickstart", *NOTE)
    printed = project.generate("quickstart", "note", "--force", status=1)
    assert "sqlite: 2 different\n" in printed
    assert (
        "quickstart_ticket.note: column only on django (sqlite, quickstart.0002_note up)" in printed
    )
    assert (
        "edit    op.add_column('quickstart_ticket', sa.Column('note', ...)) in "
        "sqlalchemy_side/quickstart/migrations/0002_note.py, or remove it from django's model"
    ) in printed


def test_a_dry_run_prints_both_files_and_writes_none(edited: Project) -> None:
    """The files are shown as they would be."""
    before = files(edited)
    printed = edited.generate("quickstart", "note", "--dry-run")
    assert files(edited) == before
    assert "would write django_side/quickstart/migrations/0002_note.py\n" in printed
    assert "would write sqlalchemy_side/quickstart/migrations/0002_note.py\n" in printed
    edited.generate("quickstart", "note")
    for side in ("django", "sqlalchemy"):
        assert edited.step(side, "quickstart", "0002_note") in printed


def test_an_existing_file_is_not_overwritten(edited: Project) -> None:
    """Not even a file that is not a step."""
    (edited.path / "django_side/quickstart/migrations/0002_note.py").mkdir()
    before = files(edited)
    assert edited.generate("quickstart", "note", status=2) == (
        "side-by-side: the migrations of the django side cannot be read: ModuleNotFoundError: No "
        "module named 'django_side.quickstart.migrations.0002_note'. Fix the file; python "
        "manage.py showmigrations reports the same error\n"
    )
    assert files(edited) == before


def test_a_file_created_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    """Where another has written the second file, the first is taken back."""
    first, second = tmp_path / "first.py", tmp_path / "second.py"
    second.write_text("theirs")
    with pytest.raises(FileExistsAlreadyError, match=r"second\.py already exists"):
        install_files([NewFile(first, "1"), NewFile(second, "2")])
    assert not first.exists()
    assert second.read_text() == "theirs"


def test_a_broken_step_is_reported(edited: Project) -> None:
    """A file among the steps that is none."""
    path = edited.path / "sqlalchemy_side/quickstart/migrations/0002_note.py"
    path.write_text("nothing()\n")
    assert edited.generate("quickstart", "note", status=2) == (
        "side-by-side: the migrations of the sqlalchemy side cannot be read: "
        "sqlalchemy_side/quickstart/migrations/0002_note.py:1: NameError: name 'nothing' is not "
        "defined. Fix the file; alembic history reports the same error\n"
    )


def test_a_step_that_fails_leaves_nothing(edited: Project) -> None:
    """A database refuses it when it is tried, and no file is there after that."""
    wrong = 'CheckConstraint("no_column > 0", name="wrong")'
    edited.edit(
        "sqlalchemy",
        "quickstart",
        "    note: Mapped[str | None]",
        f"    __table_args__ = ({wrong},)\n    note: Mapped[str | None]",
    )
    edited.edit("sqlalchemy", "quickstart", "import String", "import CheckConstraint, String")
    before = files(edited)
    printed = edited.generate("quickstart", "note", status=2)
    assert printed.startswith(
        "side-by-side: the trial of the step failed, and nothing was written: quickstart.0002_note "
        "failed on sqlite when sqlalchemy applied it: OperationalError: no such column: no_column"
    )
    assert printed.endswith(
        "this was a scratch database, which is dropped; no other database was changed\n"
    )
    assert files(edited) == before


def test_a_folder_that_cannot_be_written_leaves_nothing(edited: Project) -> None:
    """The first file is taken back when the second cannot be written."""
    first = edited.path / "new" / "first.py"
    second = edited.path / "manage.py" / "second.py"
    with pytest.raises(FilesNotInstalledError, match="cannot be written, and nothing was"):
        install_files([NewFile(first, "1"), NewFile(second, "2")])
    assert not first.parent.exists()


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        (
            "note = models.CharField(max_length=20)",
            "must not be null, and existing rows have no value",
        ),
        (
            "note = models.DateTimeField(auto_now_add=True)",
            "is set when rows are added, and existing rows have no value",
        ),
        (
            "note = models.CharField(max_length=20, unique=True, default=str)",
            "must be unique, and its default is called once for all existing rows",
        ),
    ],
)
def test_a_question_of_django_is_reported(project: Project, field: str, reason: str) -> None:
    """There is no prompt; the message states what the models lack."""
    project.edit("django", "quickstart", SEAT, f"{SEAT}\n    {field}")
    assert project.generate("quickstart", "note", status=2) == (
        f"side-by-side: ticket.note {reason}: add a default on both sides, or use three "
        "steps: null=True, a step that fills it, null=False\n"
    )


def test_a_missing_default_of_sqlalchemy_is_reported(project: Project) -> None:
    """Django has a default, and the other model has none."""
    project.edit_both(
        "quickstart",
        (SEAT, f'{SEAT}\n    note = models.CharField(max_length=20, default="none")'),
        (SEAT_TOO, f"{SEAT_TOO}\n    note: Mapped[str] = mapped_column(String(20))"),
    )
    assert project.generate("quickstart", "note", status=2) == (
        "side-by-side: Alembic's side of the step cannot be written: quickstart_ticket.note "
        "forbids null, and has no default for the existing rows: give it a constant default= or a "
        "server_default, or write three revisions: add it as null, fill it, forbid null\n"
    )


def test_edits_of_another_chapter_come_first(project: Project) -> None:
    """A foreign key to a model that has no step yet."""
    project.edit(
        "django",
        "common",
        "class ChildA(",
        "class Later(models.Model):\n    name = models.CharField(max_length=9)\n\n\nclass ChildA(",
    )
    project.edit(
        "django",
        "rare",
        "class ChildB(",
        "from django.db import models\n\n\nclass Extra(models.Model):\n"
        '    later = models.ForeignKey("common.Later", models.CASCADE)\n\n\nclass ChildB(',
    )
    assert project.generate("rare", "extra", status=2) == (
        "side-by-side: the edits of 'rare' depend on those of 'common', which have no step yet: "
        "side-by-side migrations generate common -m NAME\n"
    )


def test_the_copy_project_is_a_scratch_folder() -> None:
    """A killed run's is known by its lock to the next; other chapters are only linked to."""
    with copy_project("quickstart") as project:
        assert project.parent.name.startswith(PREFIX)
        assert (project.parent / "lock").is_file()
        linked = [(project / "django_side" / each).is_symlink() for each in ("bands", "quickstart")]
        assert linked == [True, False]
    assert not project.parent.exists()
    assert (ROOT / "django_side" / "bands" / "models.py").exists()


def test_two_heads_are_reported(edited: Project) -> None:
    """A chapter's step comes after one other, not after two."""
    folder = edited.path / "django_side/quickstart/migrations"
    for name in ("0002_one", "0002_two"):
        (folder / f"{name}.py").write_text(
            "from django.db import migrations\n\n\n"
            "class Migration(migrations.Migration):\n"
            '    dependencies = [("quickstart", "0001_initial")]\n'
        )
    printed = edited.generate("quickstart", "note", status=2)
    assert printed == (
        "side-by-side: 'quickstart' has 2 heads on the django side: 0002_one and 0002_two; "
        "merge them in a new step: python manage.py makemigrations --merge quickstart\n"
    )


@pytest.mark.parametrize("side", ["django", "sqlalchemy"])
def test_models_that_cannot_be_imported_are_reported(project: Project, side: str) -> None:
    """Every exception becomes one message."""
    path = project.path / f"{side}_side" / "quickstart" / "models.py"
    text = path.read_text()
    line = text.count("\n") + 1
    told = f"the models of the {side} side cannot be imported, {side}_side/quickstart/models.py"
    for wrong, reason in (
        ("nothing()", "NameError: name 'nothing' is not defined"),
        ("class :", "SyntaxError: invalid syntax (models.py, line {})"),
    ):
        path.write_text(f"{text}{wrong}\n")
        assert project.generate("quickstart", "note", status=2) == (
            f"side-by-side: {told}:{line}: {reason.format(line)}\n"
        )
