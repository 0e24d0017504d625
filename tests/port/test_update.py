"""``side-by-side port --update``: a real project changes, and so does its port."""

import json
import os
import shlex
import shutil
import subprocess
from pathlib import Path
from textwrap import dedent

import pytest

from tests import ROOT
from tests.processes import run_python

SETTINGS = """
SECRET_KEY = "x"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "/nowhere/precious"}}
INSTALLED_APPS = ["shop"]
"""
MODELS = """
from django.db import models


class Customer(models.Model):
    name = models.CharField(max_length=100)


class Order(models.Model):
    customer = models.ForeignKey(Customer, models.CASCADE)
    total = models.IntegerField()
"""
FIRST = """
from django.db import migrations, models

KEY = models.BigAutoField(primary_key=True)

class Migration(migrations.Migration):
    initial = True
    operations = [
        migrations.CreateModel(
            "Customer", [("id", KEY), ("name", models.CharField(max_length=100))]
        ),
        migrations.CreateModel(
            "Order",
            [
                ("id", models.BigAutoField(primary_key=True)),
                ("customer", models.ForeignKey("shop.Customer", models.CASCADE)),
                ("total", models.IntegerField()),
            ],
        ),
    ]
"""
SECOND = """
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [migrations.AddField("order", "note", models.TextField(default=""))]
"""
NOTE = '    note = models.TextField(default="")\n'
NEWS = """
from django.db import models


class Item(models.Model):
    at = models.DateField()
"""
METHOD = '    def shout(self) -> str:\n        return "ä" + self.name\n'


class Project:
    """A project with one application, and its port ``owned``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("settings.py", SETTINGS)
        self.write("shop/__init__.py", "")
        self.write("shop/models.py", MODELS)
        self.write("shop/migrations/__init__.py", "")
        self.write("shop/migrations/0001_initial.py", FIRST)

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_bytes(dedent(text).encode())

    def read(self, path: str) -> str:
        """Return the text of a file."""
        return (self.folder / path).read_bytes().decode()

    def change(self, path: str, old: str, new: str) -> None:
        """Replace a text that occurs once in a file."""
        text = self.read(path)
        assert text.count(old) == 1
        self.write(path, text.replace(old, new))

    def add_note(self) -> None:
        """Add a field, with its migration."""
        self.write("shop/models.py", MODELS + NOTE)
        self.write("shop/migrations/0002_note.py", SECOND)

    def add_application(self) -> None:
        """Add an application, without migrations."""
        self.write("news/__init__.py", "")
        self.write("news/models.py", NEWS)
        self.change("settings.py", '["shop"]', '["shop", "news"]')

    def add_method(self) -> None:
        """Edit the port by hand."""
        name = "    name: Mapped[str] = mapped_column(sa.String(100))\n"
        self.change("owned/shop.py", name, f"{name}\n{METHOD}")

    def port(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run the command."""
        return run_python(
            *("-m", "side_by_side", "port", *arguments),
            folder=self.folder,
            environment=os.environ
            | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
            | variables,
        )

    def first(self, *arguments: str, output: str = "owned") -> None:
        """Write the port."""
        done = self.port("--settings", "settings", "--output", output, *arguments)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

    def update(self, *arguments: str, output: str = "owned") -> tuple[int, str, str]:
        """Update the port."""
        done = self.port("--update", output, *arguments)
        return done.returncode, done.stdout, done.stderr

    def state(self) -> dict[str, tuple[bytes, int]]:
        """Return all files with the times of their last changes."""
        return {
            path.relative_to(self.folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    def texts(self, folder: str) -> dict[str, str]:
        """Return the texts of the files in a folder, those that are kept included."""
        root = self.folder / folder
        return {
            path.relative_to(root).as_posix(): path.read_text()
            for path in sorted(root.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project that is not ported yet."""
    return Project(tmp_path)


UP_TO_DATE = "nothing to do: {} is up to date\n"


def assert_up_to_date(project: Project, output: str = "owned") -> None:
    """Check that another update has nothing to do, and writes nothing."""
    before = project.state()
    assert project.update(output=output) == (0, UP_TO_DATE.format(output), "")
    assert project.state() == before


def test_without_edits_an_update_is_a_fresh_port(project: Project) -> None:
    """Byte by byte, with what is kept; ``--check`` writes nothing and reports it."""
    project.first()
    assert project.update("--check") == (0, UP_TO_DATE.format("owned"), "")
    project.add_note()
    project.add_application()
    before = project.state()
    changed = "~ owned/__init__.py\n+ owned/news.py\n~ owned/shop.py\n"
    assert project.update("--check") == (
        1,
        f"{changed}to do: side-by-side port --update owned\n",
        "",
    )
    assert project.state() == before
    assert project.update() == (0, f"{changed}owned is updated\n", "")
    assert_up_to_date(project)
    shutil.move(project.folder / "owned", project.folder / "updated")
    project.first()
    assert project.texts("updated") == project.texts("owned")
    # The application goes again.
    project.change("settings.py", '["shop", "news"]', '["shop"]')
    assert project.update() == (
        0,
        "~ owned/__init__.py\n- owned/news.py\nowned is updated\n",
        "",
    )
    assert "owned/.side-by-side/written/news.py.txt" not in project.state()
    assert_up_to_date(project)


def test_edits_are_merged(project: Project) -> None:
    """A method that was written by hand stays, with the line ends of its file."""
    project.first()
    project.add_method()
    windows = project.read("owned/shop.py").replace("\n", "\r\n")
    project.write("owned/shop.py", windows)
    project.write("owned/own.py", "# mine\n")
    assert_up_to_date(project)
    project.add_note()
    merged = "~ owned/shop.py, merged with what was edited by hand\n"
    assert project.update() == (0, f"{merged}owned is updated\n", "")
    column = '    note: Mapped[str] = mapped_column(Text, default="")\n'
    text = project.read("owned/shop.py")
    assert METHOD.replace("\n", "\r\n") in text
    assert column.replace("\n", "\r\n") in text
    assert text.count("\r\n") == text.count("\n")
    assert project.read("owned/own.py") == "# mine\n"
    assert_up_to_date(project)


def test_conflicts_are_marked(project: Project) -> None:
    """Exit status 1, and until they are resolved, nothing else is done."""
    project.first()
    total = "    total: Mapped[int]\n"
    project.change("owned/shop.py", total, f"{total}    sent: Mapped[bool]\n")
    project.add_note()
    conflict = "conflict: owned/shop.py: edited by hand where the new port differs as well\n"
    assert project.update("--check") == (
        1,
        "to do: side-by-side port --update owned\n",
        conflict,
    )
    assert project.update() == (1, "owned is updated, with 1 conflict\n", conflict)
    assert (
        f"{total}<<<<<<< owned/shop.py\n    sent: Mapped[bool]\n=======\n"
        '    note: Mapped[str] = mapped_column(Text, default="")\n>>>>>>> new port\n'
    ) in project.read("owned/shop.py")
    before = project.state()
    refused = (
        "side-by-side: conflict markers in owned/shop.py: resolve the conflicts between <<<<<<< "
        "and >>>>>>> first; nothing was changed\n"
    )
    for arguments in ([], ["--check"]):
        assert project.update(*arguments) == (2, "", refused)
    assert project.state() == before
    text = project.read("owned/shop.py")
    kept = [line for line in text.splitlines() if line[:7] not in {"<" * 7, "=" * 7, ">" * 7}]
    project.write("owned/shop.py", "\n".join([*kept, ""]))
    assert_up_to_date(project)


def test_a_model_of_an_edited_file_goes(project: Project) -> None:
    """A file that the new port lacks is kept if it was edited, and reported once."""
    project.add_application()
    project.first()
    text = project.read("owned/news.py") + "# mine\n"
    project.write("owned/news.py", text)
    project.change("settings.py", '["shop", "news"]', '["shop"]')
    assert project.update() == (
        1,
        "~ owned/__init__.py\nowned is updated, with 1 conflict\n",
        (
            "conflict: owned/news.py: edited by hand, and the new port does not have it. It is "
            "kept: move what you need to another file and delete it\n"
        ),
    )
    assert project.read("owned/news.py") == text
    assert_up_to_date(project)


def test_a_deleted_file_stays_deleted(project: Project) -> None:
    """If the new port changes it, that is reported once."""
    project.first()
    (project.folder / "owned" / "shop.py").unlink()
    assert_up_to_date(project)
    project.add_note()
    assert project.update() == (
        0,
        "owned is updated\n",
        (
            "owned/shop.py: deleted by hand, and the new port changes it. It stays deleted; to "
            "have it again, copy it from owned/.side-by-side/written/shop.py.txt\n"
        ),
    )
    assert not (project.folder / "owned" / "shop.py").exists()
    assert_up_to_date(project)


@pytest.mark.parametrize("output", ["owned", "owned.py"])
def test_revisions_are_never_rewritten(project: Project, output: str) -> None:
    """The models are updated, and the migration is reported that has no revision."""
    project.first("--migrations", output=output)
    assert_up_to_date(project, output)
    folder, models = ("owned", "owned/shop.py")
    versions = "owned/migrations/versions"
    if output == "owned.py":
        folder, models, versions = "owned_migrations", output, "owned_migrations/versions"
    first = project.read(f"{versions}/shop/shop_0001_initial.py")
    project.add_note()
    assert project.update(output=output) == (
        1,
        f"~ {models}\n{output} is updated, with 1 migration without a revision\n",
        (
            "new since the first revisions: shop.0002_note\n"
            "if tables have changed, they need a revision: "
            f"alembic -c {folder}/alembic.ini revision --autogenerate --head shop@head "
            '-m "what changes"; a port with --history gets one for each migration\n'
        ),
    )
    assert project.read(f"{versions}/shop/shop_0001_initial.py") == first
    assert "note: Mapped[str]" in project.read(models)
    assert_up_to_date(project, output)
    variables = {"DATABASE_URL": f"sqlite:///{project.folder / 'd.sqlite3'}"}
    for arguments in (
        ["upgrade", "heads"],
        ["revision", "--autogenerate", "--head", "shop@head", "-m", "note"],
        ["upgrade", "heads"],
        ["check"],
    ):
        done = run_python(
            *("-m", "alembic", "-c", f"{folder}/alembic.ini", *arguments),
            folder=project.folder,
            environment=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"} | variables,
        )
        assert done.returncode == 0, done.stderr
    # The revision is not port's, and stays.
    assert len(list((project.folder / versions / "shop").glob("*.py"))) == 2
    assert_up_to_date(project, output)


def test_an_application_that_is_new_needs_a_branch(project: Project) -> None:
    """The command that writes its first revision is reported, and works."""
    project.first("--migrations")
    project.write("news/__init__.py", "")
    project.write(
        "news/models.py",
        "from django.db import models\n\n\nclass Item(models.Model):\n"
        "    id = models.BigAutoField(primary_key=True)\n",
    )
    project.write("news/migrations/__init__.py", "")
    project.write(
        "news/migrations/0001_initial.py",
        FIRST.replace('"Customer"', '"Item"').partition("        migrations.CreateModel(\n")[0]
        + '        migrations.CreateModel("Item", [("id", KEY)]),\n    ]\n',
    )
    project.change("settings.py", '["shop"]', '["shop", "news"]')
    status, out, err = project.update()
    assert (status, out) == (
        1,
        (
            "~ owned/__init__.py\n~ owned/alembic.ini\n+ owned/news.py\n"
            "owned is updated, with 1 migration without a revision\n"
        ),
    )
    command = err.splitlines()[-1].partition(": alembic ")[2].partition(";")[0]
    variables = {"DATABASE_URL": f"sqlite:///{project.folder / 'd.sqlite3'}"}
    for arguments in (
        ["-c", "owned/alembic.ini", "upgrade", "heads"],
        shlex.split(command),
        ["-c", "owned/alembic.ini", "upgrade", "heads"],
        ["-c", "owned/alembic.ini", "check"],
    ):
        done = run_python(
            *("-m", "alembic", *arguments),
            folder=project.folder,
            environment=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"} | variables,
        )
        assert done.returncode == 0, done.stderr
    assert len(list((project.folder / "owned/migrations/versions/news").glob("*.py"))) == 1
    assert_up_to_date(project)


def test_nothing_of_the_machine_is_kept(project: Project) -> None:
    """Neither folders nor addresses; with a password in the settings, its letters are nowhere."""
    project.write("settings.py", SETTINGS.replace('"NAME"', '"PASSWORD": "hushhush", "NAME"'))
    project.write(
        "manage.py",
        "import os, django\nos.environ['DJANGO_SETTINGS_MODULE'] = 'settings'\ndjango.setup()\n",
    )
    manage = str(project.folder / "manage.py")
    done = project.port(
        *("--manage", manage, "--output", "owned", "--from", "migrations", "--database", "sqlite")
    )
    assert (done.returncode, done.stderr) == (0, "")
    kept = "".join(project.texts("owned/.side-by-side").values())
    assert "hushhush" not in kept
    assert str(project.folder) not in kept
    assert json.loads(project.read("owned/.side-by-side/port.json"))["options"] == {
        "settings": None,
        "manage": "manage.py",
        "alias": "default",
        "app": [],
        "from": "migrations",
        "migrations": False,
        "history": False,
        "allow_unknown": False,
        "databases": ["sqlite"],
    }
    assert_up_to_date(project)
    # Elsewhere, the file has to be named.
    shutil.move(manage, project.folder.parent / "manage.py")
    assert project.update()[0] == 2
    up_to_date = (0, UP_TO_DATE.format("owned"), "")
    assert project.update("--manage", "../manage.py") == up_to_date
