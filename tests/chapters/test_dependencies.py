"""Only the chapters that a chapter refers to are built with it."""

from pathlib import Path

import pytest

from side_by_side.chapters import dependencies as module
from side_by_side.chapters.dependencies import with_dependencies
from side_by_side.chapters.pairs import all_chapters

KNOWN = ["geography", "multi_table", "places"]
REFERENCES = {
    "an import": ("django_side/library/models.py", "from django_side.geography.models import Zip"),
    "an import of a chapter": (
        "sqlalchemy_side/library/queries/all.py",
        "from sqlalchemy_side import (\n    geography,\n)",
    ),
    "a relative import": ("django_side/library/models.py", "from ..geography.models import Zip"),
    "a model's name": ("django_side/library/models.py", 'models.ForeignKey("geography.Zip")'),
    "a table's name": ("sqlalchemy_side/library/models.py", 'ForeignKey("geography_zip.id")'),
    "a migration": (
        "django_side/library/migrations/0001_initial.py",
        'dependencies = [("geography", "0001_initial")]',
    ),
    "a revision": (
        "sqlalchemy_side/library/migrations/0001_initial.py",
        'depends_on = "geography_0001"',
    ),
    "the questions": ("shared_fixtures/library/traps.py", "import shared_fixtures.geography"),
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project."""
    monkeypatch.setattr(module, "ROOT", tmp_path)
    module._references.cache_clear()
    return tmp_path


def write(root: Path, path: str, text: str) -> None:
    """Write a file of the project."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


@pytest.mark.parametrize(("path", "text"), REFERENCES.values(), ids=REFERENCES)
def test_a_chapter_needs_those_that_it_refers_to(root: Path, path: str, text: str) -> None:
    """Each way to refer to another chapter is found in the text of the files."""
    write(root, path, text)
    assert with_dependencies(["library"], [*KNOWN, "library"]) == ["geography", "library"]


def test_a_chapter_needs_what_its_chapters_need(root: Path) -> None:
    """References are followed through other chapters, in a circle too."""
    write(root, "django_side/library/models.py", 'models.ForeignKey("places.Place")')
    write(root, "django_side/places/models.py", 'ForeignKey("multi_table_cafe.id")')
    write(root, "django_side/multi_table/models.py", "import django_side.library.models")
    assert with_dependencies(["library"], [*KNOWN, "library"]) == [
        "library",
        "multi_table",
        "places",
    ]


def test_other_text_adds_no_chapter(root: Path) -> None:
    """The id of a check, a word and an attribute of an object are not references."""
    write(root, "django_side/library/queries.py", "x = 'geography.E304', 'geography', y.geography")
    assert with_dependencies(["library"], [*KNOWN, "library"]) == ["library"]


def test_the_projects_chapters_need_few_others() -> None:
    """The chapters that stand alone are built alone."""
    known = all_chapters()
    found = {chapter: with_dependencies([chapter], known) for chapter in known}
    assert {chapter: both for chapter, both in found.items() if len(both) > 1} == {
        "common": ["common", "rare"],
        "evolution": ["evolution", "quickstart"],
        "places": ["geography", "places"],
        "rare": ["common", "rare"],
        "upgrades": ["geography", "upgrades"],
    }
