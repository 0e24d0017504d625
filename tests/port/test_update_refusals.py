"""An update that cannot be made: one message with the cure, exit status 2, nothing changed."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from side_by_side.port.update.apply_changes import apply_changes
from side_by_side.port.write.files import OutputRefusedError
from tests.port.test_update import Project

RESTORE = "Restore the folder from version control, or write the port again with --output --force"
RECORD = "owned/.side-by-side/port.json"
NO_JSON = f"{RECORD} cannot be used: it is not the JSON that port writes. {RESTORE}"
NO_PORT = (
    f"owned cannot be updated: there is no {RECORD}, in which port keeps what it wrote. Name what "
    "port has written, or write a port with --output in place of --update"
)

Damage = Callable[[Project], object]


def remove(path: str) -> Damage:
    """Delete a folder or a file."""

    def damage(project: Project) -> None:
        target = project.folder / path
        shutil.rmtree(target) if target.is_dir() else target.unlink()

    return damage


def record(**changes: Any) -> Damage:
    """Change the record."""

    def damage(project: Project) -> None:
        document = json.loads(project.read(RECORD))
        for name, value in changes.items():
            (document if name in document else document["options"])[name] = value
        project.write(RECORD, json.dumps(document))

    return damage


def write(path: str, text: str) -> Damage:
    """Write a file."""
    return lambda project: project.write(path, text)


def other_folder(project: Project) -> None:
    """Put a package there that port has not written."""
    shutil.rmtree(project.folder / "owned")
    project.write("owned/__init__.py", "# mine\n")


#: The damage, the options, and the message.
REFUSALS: dict[str, tuple[Damage, list[str], str]] = {
    "nothing": (
        remove("owned"),
        [],
        (
            "owned cannot be updated: it does not exist. Name what port has written, or write a "
            "port with --output in place of --update"
        ),
    ),
    "written by something else": (other_folder, [], NO_PORT),
    "not kept": (remove("owned/.side-by-side"), [], NO_PORT),
    "broken JSON": (write(RECORD, "{"), [], NO_JSON),
    "a conflict in the JSON": (write(RECORD, "<<<<<<< HEAD\n{}\n"), [], NO_JSON),
    "another document": (write(RECORD, "[]"), [], NO_JSON),
    "no options": (record(options={}), [], NO_JSON),
    "an option of another type": (record(app="shop"), [], NO_JSON),
    "another source": (record(**{"from": "thin air"}), [], NO_JSON),
    "migrations without names": (record(migrations={"shop": {}}), [], NO_JSON),
    "migrations in a list": (record(migrations=[1]), [], NO_JSON),
    "a later format": (
        record(format=2),
        [],
        (
            f"{RECORD} cannot be used: its format 2 is of a later version of side-by-side. Install "
            "the version that the port was written with"
        ),
    ),
    "no copies": (
        remove("owned/.side-by-side/written"),
        [],
        (
            "owned/.side-by-side/written cannot be used: it has no copies of what was written. "
            f"{RESTORE}"
        ),
    ),
    "a conflict in a copy": (
        write("owned/.side-by-side/written/shop.py.txt", "<<<<<<< HEAD\n=======\n>>>>>>> main\n"),
        [],
        (
            "owned/.side-by-side/written/shop.py.txt cannot be used: it has conflict markers. Take "
            "the file of one of the two branches, and update the port again"
        ),
    ),
    "a conflict of Git's": (
        write("owned/shop.py", "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n"),
        [],
        (
            "conflict markers in owned/shop.py: resolve the conflicts between <<<<<<< and >>>>>>> "
            "first; nothing was changed"
        ),
    ),
    "other settings": (
        lambda _: None,
        ["--settings", "other"],
        (
            "--settings other does not fit owned, which was written with settings: leave "
            f"--settings out, or correct {RECORD}"
        ),
    ),
    "settings of a manage.py": (
        record(settings=None, manage="manage.py"),
        ["--settings", "other"],
        (
            "--settings other does not fit owned, which was written with the settings that "
            f"manage.py chooses: leave --settings out, or correct {RECORD}"
        ),
    ),
    "a manage.py of another folder": (
        record(settings=None, manage=""),
        [],
        (
            "owned cannot be updated: it was written with --manage, and the file is in another "
            "folder; give --manage. Name what port has written, or write a port with --output in "
            "place of --update"
        ),
    ),
    "another database": (
        record(**{"from": "migrations", "databases": ["sqlite"]}),
        ["--database", "postgresql://me:hushhush@127.0.0.1/d"],
        (
            "--database postgresql://... does not fit owned, which was written for "
            "sqlite: name a database of this kind, or write another port with --output"
        ),
    ),
    "a database for models": (
        lambda _: None,
        ["--database", "sqlite"],
        (
            "--database sqlite is for --from migrations, because models are ported for every kind "
            "of database; add --from migrations, or leave --database out"
        ),
    ),
    "nothing to accept": (
        lambda _: None,
        ["--accept", "shop.0002_note"],
        (
            "--accept shop.0002_note: there is nothing to accept; run the command without "
            "--accept, which lists the migrations that need a decision"
        ),
    ),
    "settings that are gone": (
        remove("settings.py"),
        [],
        (
            "the settings 'settings' cannot be used: there is no module 'settings'. Run the "
            "command in the folder that holds manage.py, or correct the name"
        ),
    ),
}


@pytest.fixture(scope="module")
def ported(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with its port, to copy."""
    project = Project(tmp_path_factory.mktemp("ported"))
    project.first()
    return project


@pytest.fixture
def project(ported: Project, tmp_path: Path) -> Project:
    """A project with its port."""
    shutil.copytree(ported.folder, tmp_path, dirs_exist_ok=True)
    return Project(tmp_path)


@pytest.mark.parametrize("case", REFUSALS)
def test_what_cannot_be_updated_stays_as_it_is(case: str, project: Project) -> None:
    """Exit status 2 and one message."""
    damage, arguments, message = REFUSALS[case]
    damage(project)
    before = project.state()
    status, out, err = project.update(*arguments)
    assert err == f"side-by-side: {message}\n"
    assert (status, out) == (2, "")
    assert project.state() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["--update", "owned", "--output", "x", "--app", "shop", "--force"],
            (
                "--update takes the options with which the port was written; leave --output, "
                "--app, --force out"
            ),
        ),
        (["--output", "x", "--check"], "--check and --accept are for --update"),
        (["--settings", "x"], "there is nowhere to write to; give --output, or --update"),
    ],
)
def test_options_that_contradict_each_other(
    project: Project, arguments: list[str], message: str
) -> None:
    """They are named."""
    done = project.port(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(f"Error: Invalid value: {message}\n")


@pytest.mark.parametrize("output", [".", "../{name}"])
def test_the_project_itself_is_no_port(project: Project, output: str) -> None:
    """A folder that contains the current one is refused, as it is for a new port."""
    output = output.format(name=project.folder.name)
    status, out, err = project.update(output=output)
    assert (status, out) == (2, "")
    assert err.startswith(
        f"side-by-side: {output} cannot be updated: it contains the current folder. "
    )


def test_an_unknown_field_is_not_updated(project: Project) -> None:
    """As in a new port; once allowed, it stays allowed."""
    project.change(
        "shop/models.py",
        "\n\nclass Customer(",
        "\n\nclass Money(models.Field):\n    def db_type(self, connection):\n"
        '        return "money"\n\n\nclass Customer(',
    )
    project.change(
        "shop/models.py",
        "    total = models.IntegerField()\n",
        "    total = models.IntegerField()\n    paid = Money()\n",
    )
    before = project.state()
    status, out, err = project.update()
    assert (status, out) == (1, "")
    assert err.endswith(
        "1 unknown field: nothing was written; --allow-unknown ports unknown fields as declared\n"
    )
    assert project.state() == before
    assert project.update("--allow-unknown")[:2] == (
        0,
        "+ owned/PORTED.md\n~ owned/shop.py\nowned is updated\n",
    )
    assert project.update() == (0, "nothing to do: owned is up to date\n", "")


def test_all_files_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one file cannot be replaced, all are as they were, with their times."""
    kept = tmp_path / ".side-by-side"
    kept.mkdir()
    (tmp_path / "first.py").write_text("1")
    (tmp_path / "first.py").chmod(0o640)
    (tmp_path / "gone.py").write_text("2")
    (tmp_path / "last.py").write_text("3")
    changes = {
        tmp_path / "first.py": b"new",
        tmp_path / "gone.py": None,
        tmp_path / "folder" / "added.py": b"new",
        tmp_path / "last.py": b"new",
    }
    before = files(tmp_path)
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target.name == "last.py":
            raise PermissionError(13, "refused")
        return replace(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", refuse)
        with pytest.raises(OutputRefusedError) as raised:
            apply_changes(changes, kept)
    assert str(raised.value).startswith(f"cannot write {tmp_path / 'last.py'}: refused. ")
    assert files(tmp_path) == before
    # Left behind by a process that was killed.
    (kept / ".update_x").mkdir()
    apply_changes(changes, kept)
    assert {name: text for name, (text, _) in files(tmp_path).items()} == {
        "first.py": "new",
        "folder/added.py": "new",
        "last.py": "new",
    }
    assert (tmp_path / "first.py").stat().st_mode & 0o777 == 0o640
    assert list(kept.iterdir()) == []


def files(folder: Path) -> dict[str, tuple[str, int]]:
    """Return the files of a folder with the times of their last changes, and its folders."""
    return {
        path.relative_to(folder).as_posix(): (path.read_text(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it leads to is replaced."""
    (tmp_path / "kept").mkdir()
    (tmp_path / "real.py").write_text("1")
    (tmp_path / "link.py").symlink_to("real.py")
    apply_changes({tmp_path / "link.py": b"2"}, tmp_path / "kept")
    assert (tmp_path / "link.py").is_symlink()
    assert (tmp_path / "real.py").read_text() == "2"


def test_emptied_folders_go(tmp_path: Path) -> None:
    """Up to that of the port."""
    kept = tmp_path / "owned" / ".side-by-side"
    (kept / "written" / "a" / "b").mkdir(parents=True)
    deep = kept / "written" / "a" / "b" / "c.txt"
    deep.touch()
    (tmp_path / "owned" / "x.py").touch()
    apply_changes({deep: None, tmp_path / "owned" / "x.py": None}, kept)
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "owned", kept]
