"""A chapter's next step, generated on both sides in a copy of the project."""

from dataclasses import dataclass

import pytest

from tests.conftest import database_options
from tests.project_copy import Project, copy_project
from tests.steps import edits

NOTHING = (
    "garden: neither tool detects a change; nothing was written "
    "(--empty writes a step that moves data)\n"
)


@dataclass(frozen=True)
class Grown:
    """A copy in which all edits were made, and taken back again, with what was printed of each."""

    project: Project
    forth: str
    nothing: str
    back: str


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Grown:
    """Three steps of a chapter in which each model is edited in another way."""
    project = copy_project(tmp_path_factory.mktemp("grown"), ("quickstart",))
    databases = database_options()
    edits.write(project.path, after=False)
    project.generate("garden", "initial")
    edits.write(project.path, after=True)
    forth = project.generate("garden", "forth", *databases)
    nothing = project.generate("garden", "nothing")
    edits.write(project.path, after=False)
    back = project.generate("garden", "back", *databases, status=1)
    return Grown(project, forth, nothing, back)


def test_both_files_of_a_step_lead_to_the_same(grown: Grown) -> None:
    """The step is equal up, down and up again on every database."""
    databases = database_options()[1::2]
    assert grown.forth.count("facts and rows compared: equal\n") == len(databases)
    assert " different" not in grown.forth


def test_the_way_back_leads_to_the_same(grown: Grown) -> None:
    """Only a JSON column that comes back on SQLite is to be put in its place by hand."""
    databases = database_options()[1::2]
    assert grown.back.count("facts and rows compared: equal\n") == len(databases) - 1
    assert (
        "sqlite: 1 different\n"
        "garden_jsonadded: columns differs (sqlite, garden.0003_back down)  [table.columns]\n"
        "  django      (id, extra, number)  django_side/garden/migrations/0003_back.py\n"
        "  sqlalchemy  (id, number, extra)  sqlalchemy_side/garden/migrations/0003_back.py\n"
    ) in grown.back
    assert grown.back.count(" differs (") == 1


def test_a_generated_step_leaves_nothing_to_detect(grown: Grown) -> None:
    """Alembic reads the file without a database."""
    assert grown.nothing == NOTHING


@pytest.mark.parametrize("name", [name for name, edit in edits.EDITS.items() if edit.noticed])
def test_the_detected_changes_are_printed(grown: Grown, name: str) -> None:
    """Each change with its mark and a few words."""
    for text in edits.EDITS[name].noticed:
        assert text in grown.forth


def test_a_step_has_one_name_on_both_sides(grown: Grown) -> None:
    """Each side has its folder."""
    assert grown.project.steps("garden") == [
        "django_side/garden/migrations/0001_initial.py",
        "django_side/garden/migrations/0002_forth.py",
        "django_side/garden/migrations/0003_back.py",
        "django_side/garden/migrations/__init__.py",
        "sqlalchemy_side/garden/migrations/0001_initial.py",
        "sqlalchemy_side/garden/migrations/0002_forth.py",
        "sqlalchemy_side/garden/migrations/0003_back.py",
    ]


def test_rows_without_a_value_get_the_default(grown: Grown) -> None:
    """Where null is forbidden, and where undoing a step forbids it again, as Django does."""
    text = grown.project.step("sqlalchemy", "garden", "0002_forth")
    upgrade, _, downgrade = text.partition("def downgrade")
    assert "SET name='\\\\:x' WHERE" in upgrade
    assert "SET number=7 WHERE" in upgrade
    assert "UPDATE garden_maybenull SET number=1 WHERE" in downgrade
