"""Every chapter's first step is generated again, and creates Django's schema."""

import pytest

from tests.conftest import DATABASES, server_of
from tests.project_copy import Project, copy_project

#: Takes every chapter's steps away, and has Alembic write the first again, each after those that
#: it depends on. Steps of plain SQL, which no model describes, are restored.
WRITE = """
import shutil
from argparse import Namespace
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

def scripts():
    return ScriptDirectory.from_config(Config("alembic.ini"))

paths = [Path(script.path) for script in scripts().walk_revisions()][::-1]
kept = Path("kept")
for path in paths:
    (kept / path.parent.parent.name).mkdir(parents=True, exist_ok=True)
    path.rename(kept / path.parent.parent.name / path.name)
for chapter in dict.fromkeys(path.parent.parent.name for path in paths):
    config = Config("alembic.ini", cmd_opts=Namespace(x=[f"chapter={chapter}"], quiet=True))
    command.upgrade(config, "heads")
    command.revision(config, "0001_initial", autogenerate=True)
shutil.copy("kept/options/0002_legacy_ledger.py", "sqlalchemy_side/options/migrations")
"""

#: The chapters whose models their first step alone makes.
CHAPTERS = (
    "abstract",
    "academy",
    "bands",
    "common",
    "fields",
    "geography",
    "methods",
    "multi_table",
    "multiple_parents",
    "options",
    "places",
    "proxies",
    "quickstart",
    "rare",
    "relationships",
)


@pytest.fixture(scope="module")
def anew(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the project whose steps on the SQLAlchemy side Alembic has written."""
    project = copy_project(tmp_path_factory.mktemp("anew"), CHAPTERS)
    (project.path / "anew.py").write_text(WRITE)
    project.run("anew")
    return project


@pytest.mark.parametrize("database", DATABASES)
def test_what_alembic_writes_leads_to_djangos_schema(anew: Project, database: str) -> None:
    """There is nothing left to edit by hand: names, checks, second indexes and all."""
    server = server_of(database)
    kind = server.url if server else database
    printed = anew.run("side_by_side", "migrations", "compare", "--database", kind, *CHAPTERS)
    assert f"{len(CHAPTERS) + 1} steps on 1 database, up, down and up again, " in printed
    assert ": all equal, " in printed
