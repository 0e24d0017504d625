"""Random model sets: what each ORM leaves when it deletes a row is the same, or both refuse.

Run more of them by hand: ``DELETE_SEEDS=100-160 pytest tests/port/test_deletes.py``.
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path

from django.db import models

from tests.port.conftest import servers
from tests.port.proof import ported, process
from tests.port.random_models import database_set, model_set

#: The first seed, and the one after the last.
FIRST, END = map(int, os.environ.get("DELETE_SEEDS", "0-6").split("-"))
#: On MariaDB, a row of two children in one parent's table, in tables that refer to each other.
HARD = (4208,)

SETTINGS = """
SECRET_KEY = "x"
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3"}}
"""


def write_project(folder: Path, seeds: Sequence[int]) -> None:
    """Write a project with an application for each model set."""
    sets = {f"set{seed}": model_set(seed) for seed in seeds}
    if hasattr(models, "DB_CASCADE"):
        sets |= {f"set_of_database{seed}": database_set(seed) for seed in seeds}
    for label, text in sets.items():
        (folder / label).mkdir()
        (folder / label / "__init__.py").touch()
        (folder / label / "models.py").write_text(text)
    installed = ["django.contrib.contenttypes", *sets]
    (folder / "settings.py").write_text(f"{SETTINGS}INSTALLED_APPS = {installed}\n")


def test_both_delete_the_same_rows(tmp_path: Path) -> None:
    """Each row by each of its classes, in an empty session or one that has loaded all rows."""
    write_project(tmp_path, (*range(FIRST, END), *HARD))
    # One test for all kinds of database: processes of the suite would each port the project.
    with ported("settings", tmp_path, tmp_path / "ported", servers()) as made:
        urls = [pair[0].url for pair in made.databases.values()]
        asked = process("deletes_by_django", "settings", str(tmp_path), *urls)
        assert asked.returncode == 0, asked.stderr
        answers = tmp_path / "django.json"
        answers.write_text(asked.stdout)
        deleted = process("deletes_by_port", str(tmp_path / "ported"), str(answers), *urls)
        assert deleted.returncode == 0, deleted.stderr
    differences = dict(zip(made.databases, json.loads(deleted.stdout), strict=True))
    assert differences == {kind: [] for kind in made.databases}
    outcomes = [
        delete["left"]
        for by_label in json.loads(asked.stdout)
        for deletes in by_label.values()
        for delete in deletes
    ]
    # Neither is rare: what is compared is not empty.
    assert 0.1 < sum(outcome == "refused" for outcome in outcomes) / len(outcomes) < 0.8
