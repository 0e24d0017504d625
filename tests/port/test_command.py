"""``side-by-side port`` on the command line: exit status, messages, and the files left behind."""

import os
import subprocess
from pathlib import Path

import pytest

from tests import ROOT
from tests.port.zoo import make
from tests.processes import run_python

USUAL = "SECRET_KEY = 'x'\nDEFAULT_AUTO_FIELD = 'django.db.models.BigAutoField'\n"
APP = USUAL + "INSTALLED_APPS = ['zoo']\n"

#: Settings and models, and the messages about them.
BROKEN = {
    "no module": (
        None,
        "",
        (
            "the settings 'settings' cannot be used: there is no module 'settings'. Run the "
            "command "
            "in the folder that holds manage.py, or correct the name"
        ),
    ),
    "a missing dependency": (
        "import nowhere_installed\n",
        "",
        (
            "the settings 'settings' cannot be used: the module 'nowhere_installed' is not "
            "installed "
            "(settings.py:1). Install what the project needs into the environment that runs "
            "side-by-side"
        ),
    ),
    "an end": (
        "import sys\nprint('noise')\nsys.exit(3)\n",
        "",
        (
            "the settings 'settings' cannot be used: importing it ends the program with exit "
            "status "
            "3 (settings.py:3). Move the code that ends the program under if __name__ == '__main__'"
        ),
    ),
    "an unset variable": (
        "import os\nSECRET_KEY = os.environ['NOBODY_SETS_THIS']\n",
        "",
        (
            "the settings 'settings' cannot be used: KeyError: 'NOBODY_SETS_THIS' (settings.py:2). "
            "Fix it, or set the variables that it reads"
        ),
    ),
    "bad syntax": (
        "def f(:\n",
        "",
        (
            "the settings 'settings' cannot be used: SyntaxError: invalid syntax "
            "(settings.py, line "
            "1) (settings.py:1). Fix it, or set the variables that it reads"
        ),
    ),
    "a missing application": (
        USUAL + "INSTALLED_APPS = ['nowhere_installed']\n",
        "",
        (
            "the project of 'settings' cannot be loaded: the module 'nowhere_installed' is not "
            "installed. Install what the project needs into the environment that runs side-by-side"
        ),
    ),
    "a circle": (
        APP,
        "from zoo.models import Nothing\n",
        (
            "the project of 'settings' cannot be loaded: its modules import each other in a "
            "circle: "
            "cannot import name 'Nothing' from partially initialized module 'zoo.models' (most "
            "likely due to a circular import) ({folder}/zoo/models.py) (zoo/models.py:1). "
            "Break the "
            "circle"
        ),
    ),
    "a failed check": (
        APP,
        "class Bad(models.Model):\n    a = models.CharField(max_length=0)\n",
        (
            "the models of 'settings' fail Django's own checks; make manage.py check pass first:\n"
            "  zoo.Bad.a: (fields.E121) 'max_length' must be a positive integer."
        ),
    ),
    "two models on one table": (
        APP,
        (
            "class One(models.Model):\n    class Meta:\n        db_table = 'same'\n\n\n"
            "class Two(models.Model):\n    class Meta:\n        db_table = 'same'\n"
        ),
        (
            "the models of 'settings' fail Django's own checks; make manage.py check pass first:\n"
            "  same: (models.E028) db_table 'same' is used by multiple models: zoo.One, zoo.Two."
        ),
    ),
    "a query": (
        APP,
        "class One(models.Model):\n    pass\n\n\nOne.objects.first()\n",
        (
            "the project of 'settings' cannot be loaded: it queries a database at import time: no "
            "such table: zoo_one (zoo/models.py:8). Query in functions only: the project's own "
            "databases are never opened"
        ),
    ),
    "no models": (
        USUAL + "INSTALLED_APPS = []\n",
        "",
        "the project of 'settings' has no models; add an application to INSTALLED_APPS",
    ),
}


def port(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder."""
    return run_python(
        "-m",
        "side_by_side",
        "port",
        "--settings",
        "settings",
        *arguments,
        folder=folder,
        environment=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_project_is_one_message(name: str, tmp_path: Path) -> None:
    """Exit status 2, one message without a traceback, nothing on stdout, nothing written."""
    settings, models, message = BROKEN[name]
    if settings is not None:
        (tmp_path / "settings.py").write_text(settings)
    if settings and "'zoo'" in settings:
        (tmp_path / "zoo").mkdir()
        (tmp_path / "zoo" / "__init__.py").touch()
        (tmp_path / "zoo" / "models.py").write_text(
            f"{models}\n".replace("class ", "from django.db import models\n\n\nclass ", 1)
            if "class" in models
            else models
        )
    before = sorted(tmp_path.rglob("*"))
    done = port(tmp_path, "--output", "ported")
    printed = done.stderr.replace("noise\n", "")
    assert printed == f"side-by-side: {message}\n".replace("{folder}", str(tmp_path))
    assert done.stdout == ""
    assert done.returncode == 2
    assert sorted(tmp_path.rglob("*")) == before


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a project that can be ported."""
    make("same_names", tmp_path)
    return tmp_path


@pytest.mark.parametrize("output", ["ported", "ported.py"])
def test_existing_files_are_replaced_by_force_only(project: Path, output: str) -> None:
    """Without --force nothing changes; with it the old is gone whole, and nothing else is left."""
    path = project / output
    if path.suffix:
        path.write_text("mine")
    else:
        path.mkdir()
        (path / "mine.py").touch()
    before = sorted(project.rglob("*"))
    done = port(project, "--output", output)
    message = (
        f"side-by-side: {output} exists; choose another --output, or overwrite it with --force\n"
    )
    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)
    assert sorted(project.rglob("*")) == before
    done = port(project, "--output", output, "--force")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not (path / "mine.py").exists()
    there = {path.relative_to(project).parts[0] for path in project.rglob("*")}
    # What an update of the one file needs.
    kept = {".ported.side-by-side"} if output == "ported.py" else set()
    assert there == {path.relative_to(project).parts[0] for path in before} | {output} | kept


@pytest.mark.parametrize("output", [".", "../{name}"])
def test_the_project_itself_is_never_replaced(project: Path, output: str) -> None:
    """A folder that holds the current one is refused, with --force as well."""
    output = output.format(name=project.name)
    done = port(project, "--output", output, "--force")
    assert done.stderr == (
        f"side-by-side: cannot write {output}: it contains the current folder. "
        "Choose an --output in a folder that you can write to\n"
    )
    assert done.returncode == 2
    assert (project / "settings.py").exists()


@pytest.mark.parametrize("output", ["my-port", "port-1.py", "my.port", "class", "2nd.py"])
def test_an_output_that_cannot_be_imported(project: Path, output: str) -> None:
    """The message comes before anything is opened, and nothing is written."""
    done = port(project, "--output", output)
    assert done.returncode == 2
    assert done.stderr == (
        f"side-by-side: Python cannot import a module named {output.removesuffix('.py')!r}; "
        "choose an --output with another name, of letters, digits and underscores\n"
    )
    assert not (project / output).exists()


def test_a_folder_that_does_not_exist(project: Path) -> None:
    """The message names the folder before anything is opened."""
    done = port(project, "--output", "no/ported")
    assert done.returncode == 2
    assert done.stderr == (
        f"side-by-side: cannot write no/ported: the folder '{project}/no' does not exist. "
        "Choose an --output in a folder that you can write to\n"
    )


def test_an_application_that_does_not_exist(project: Path) -> None:
    """The message lists those that are."""
    done = port(project, "--output", "ported", "--app", "zebra")
    assert done.returncode == 2
    assert done.stderr == (
        "side-by-side: no application with models is labelled 'zebra'; "
        "choose from auth, contenttypes, zoo, park\n"
    )


def test_an_application_brings_what_it_refers_to(project: Path) -> None:
    """One application is ported with those that its tables need, and no others."""
    done = port(project, "--output", "ported", "--app", "park")
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (project / "ported").iterdir()} == {
        ".side-by-side",
        "__init__.py",
        "base.py",
        "park.py",
        "zoo.py",
    }


def test_an_unknown_field_stops_the_port(tmp_path: Path) -> None:
    """Exit status 1 and the list; ``--allow-unknown`` copies the declared type and reports it."""
    (tmp_path / "settings.py").write_text(APP)
    (tmp_path / "zoo").mkdir()
    (tmp_path / "zoo" / "__init__.py").touch()
    (tmp_path / "zoo" / "models.py").write_text(
        "from django.db import models\n\n\n"
        "class Money(models.Field):\n"
        "    def db_type(self, connection):\n        return 'money_of_ours(3)'\n\n\n"
        "class Purse(models.Model):\n    holds = Money()\n"
    )
    done = port(tmp_path, "--output", "ported")
    report = (
        "zoo.Purse.holds: zoo.models.Money is a third-party field. Its column type is copied as "
        "declared; its values are not converted.\n"
    )
    refusal = (
        "1 unknown field: nothing was written; --allow-unknown ports unknown fields as declared\n"
    )
    assert done.stderr == report + refusal
    assert done.returncode == 1
    assert not (tmp_path / "ported").exists()
    done = port(tmp_path, "--output", "ported", "--allow-unknown")
    assert (done.returncode, done.stderr) == (0, report)
    assert (
        "    # zoo.models.Money is a third-party field. "
        "Its column type is copied as declared; its\n"
        "    # values are not converted.\n"
        '    holds: Mapped[Any] = mapped_column(Declared("money_of_ours(3)"))\n'
    ) in (tmp_path / "ported" / "zoo.py").read_text()


def test_what_django_cannot_render_is_left_out_and_reported(tmp_path: Path) -> None:
    """A column without SQL on any backend is an unknown field, and a remark in the output."""
    (tmp_path / "settings.py").write_text(APP)
    (tmp_path / "zoo").mkdir()
    (tmp_path / "zoo" / "__init__.py").touch()
    (tmp_path / "zoo" / "models.py").write_text(
        "from django.db import models\n\n\n"
        "class Point(models.Field):\n"
        "    def db_type(self, connection):\n"
        "        return connection.ops.of_a_database_nobody_has(self)\n\n\n"
        "class Place(models.Model):\n    at = Point()\n    seen = models.DateTimeField()\n"
    )
    done = port(tmp_path, "--output", "ported")
    assert done.returncode == 1
    assert done.stderr.startswith(
        "zoo.Place.at: left out, because Django cannot render its SQL (AttributeError: "
    )
    assert done.stderr.endswith(
        "1 unknown field: nothing was written; --allow-unknown ports unknown fields as declared\n"
    )
    assert port(tmp_path, "--output", "ported", "--allow-unknown").returncode == 0
    assert "# at: left out, because Django cannot" in (tmp_path / "ported" / "zoo.py").read_text()


@pytest.mark.parametrize("engine", ["postgresql", "mysql"])
def test_the_projects_own_database_is_never_opened(project: Path, engine: str) -> None:
    """A project that names a server and a router that raise when asked is ported all the same."""
    with (project / "settings.py").open("a") as settings:
        settings.write(
            f"DATABASES = {{'default': {{'ENGINE': 'django.db.backends.{engine}',"
            " 'HOST': 'nowhere.invalid', 'NAME': 'precious', 'PASSWORD': 'secret'},"
            " 'replica': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'precious.sqlite3'}}\n"
            "DATABASE_ROUTERS = ['nowhere.Router']\n"
        )
    done = port(project, "--output", "ported")
    assert (done.returncode, done.stderr) == (0, "")
    assert not (project / "precious.sqlite3").exists()


def test_the_variable_for_all_commands_is_not_for_a_port_of_models(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Models are ported for every kind of database; ``--database`` would be refused."""
    assert port(project, "--output", "plain").returncode == 0
    monkeypatch.setenv("SIDE_BY_SIDE_DATABASE", "postgresql://nobody:secret@127.0.0.1:1/none")
    done = port(project, "--output", "ported")
    assert (done.returncode, done.stderr) == (0, "")
    for path in (project / "plain").iterdir():
        assert path.is_dir() or path.read_text() == (project / "ported" / path.name).read_text()
    for command in (["--base-only", "--output", "base.py"], ["--update", "ported"]):
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        arguments = ["-m", "side_by_side", "port", *command]
        done = run_python(*arguments, folder=project, environment=environment)
        assert (done.returncode, done.stderr) == (0, "")
