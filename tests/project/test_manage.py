"""A ``manage.py`` that cannot be run: one message with the cure."""

import os
import sys
from pathlib import Path

import pytest

from side_by_side.project.errors import BadManageError
from side_by_side.project.manage import run_manage

START = "from django.core.management import execute_from_command_line as run\nrun(['manage.py'])\n"

BAD = {
    "x = 1\n": "it ends without starting Django. Name the file that starts the project's commands",
    "import os\nos.environ['NONE_OF_IT']\n": "KeyError: 'NONE_OF_IT' ({file}:2). Fix it, or set "
    "the variables that it reads",
    "import sys\nsys.exit('no .env')\n": "it ends the program with exit status 'no .env' "
    "({file}:2). Give it what it needs to start Django",
    "raise ValueError('postgres://ada:tWo9z@db/x')\n": "ValueError: postgres:// ({file}:1). Fix "
    "it, or set the variables that it reads",
    "import none_of_it\n": "the module 'none_of_it' is not installed ({file}:1). Install what the "
    "project needs into the environment that runs side-by-side",
    "def f(:\n": "SyntaxError: invalid syntax (manage.py, line 1) ({file}:1). Fix it, or set the "
    "variables that it reads",
}


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(os, "environ", dict(os.environ))


@pytest.mark.parametrize("code", BAD)
def test_bad_input_is_one_message(code: str, tmp_path: Path) -> None:
    """The message names the file, the cause and the cure."""
    file = tmp_path / "manage.py"
    file.write_text(code)
    with pytest.raises(BadManageError) as caught:
        run_manage("manage.py", tmp_path, None)
    assert str(caught.value) == f"--manage manage.py: {BAD[code].replace('{file}', str(file))}"


def test_there_is_no_such_file(tmp_path: Path) -> None:
    """A folder is none either."""
    with pytest.raises(BadManageError) as caught:
        run_manage(".", tmp_path, None)
    assert str(caught.value) == "--manage .: there is no such file. Name the project's manage.py"


@pytest.mark.parametrize(
    "start",
    [
        START,
        "import django\ndjango.setup()\n",
        "import django\ntry:\n    django.setup()\nexcept Exception:\n    raise SystemExit(1)\n",
    ],
)
def test_nothing_runs_after_the_start(start: str, tmp_path: Path) -> None:
    """The settings given win over those that the file chooses."""
    code = "import os\nos.environ['DJANGO_SETTINGS_MODULE'] = 'its.settings'\n"
    (tmp_path / "manage.py").write_text(f"{code}{start}\nraise AssertionError\n")
    assert run_manage("manage.py", tmp_path, "given.settings") == "given.settings"
    assert os.environ["DJANGO_SETTINGS_MODULE"] == "given.settings"
    assert sys.path[0] == str(tmp_path)
