"""The round trip of a port of every model set of the suite finds nothing, on each database.

Rows are written by Django and read by the port, written by the port and read by Django, and deleted
on either side. What cannot be equal is listed with the field that the port has a remark on.
"""

import json
import shutil
from pathlib import Path

import pytest

from tests import ROOT
from tests.check.project import PROJECTS, Project
from tests.check.test_hard_rows import FIXTURE
from tests.port.conftest import servers
from tests.port.test_names import PROJECTS as NAMES
from tests.port.test_port import written
from tests.port.zoo import EXTENSIONS, ONE_BY_ONE, ZOO

#: Folders with a project, and its settings.
FOLDERS = {
    "atelier": (PROJECTS / "atelier", "atelier.settings"),
    "bookshop": (PROJECTS / "bookshop", "bookshop.settings"),
    "clinic": (PROJECTS / "clinic", "core.settings"),
    "enum_by_name": (PROJECTS / "enum_by_name", "core.settings"),
    "example": (ROOT / "docs" / "example", "mysite.settings"),
    "harbour": (PROJECTS / "harbour", "harbour.settings"),
    "ledger": (PROJECTS / "ledger", "ledger.settings"),
    "local_times": (NAMES / "values", "local_settings"),
    "names": (NAMES / "names", "settings"),
    "pressroom": (PROJECTS / "pressroom", "pressroom.settings"),
    "stockroom": (PROJECTS / "stockroom", "stockroom.settings"),
    "styles": (PROJECTS / "styles", "core.settings"),
    "values": (NAMES / "values", "settings"),
}
SETS = ["chapters", "contrib", *ZOO, *FOLDERS]

HAND = "".join(f"{rank}{suit}" for suit in "shdc" for rank in "23456789TJQKA")
#: Rows that refer to each other: articles and their current revisions.
CIRCLES = json.dumps(
    [
        {"model": f"zoo.{model}", "pk": key, "fields": fields}
        for model, key, fields in (
            ("article", 1, {"current_revision": 1, "created": "2026-01-01T00:00:00Z"}),
            ("article", 2, {"current_revision": 3, "created": "2026-01-01T00:00:00Z"}),
            ("articlerevision", 1, {"article": 1, "previous": None, "text": "a"}),
            ("articlerevision", 2, {"article": 1, "previous": 1, "text": "b"}),
            ("articlerevision", 3, {"article": 2, "previous": 2, "text": "c"}),
            ("page", 1, {"live": 2}),
            ("revision", 1, {"page": 1}),
            ("revision", 2, {"page": 1}),
            ("plugin", 1, {"article": 1}),
            ("revisionplugin", 1, {"current": 2}),
            ("pluginrevision", 1, {"plugin": 1}),
            ("pluginrevision", 2, {"plugin": 1}),
        )
    ]
)
#: Rows of tables that no guess can fill.
FIXTURES = {
    "chapters": json.dumps(
        [{"model": "fields.deal", "pk": 1, "fields": {"board": 1, "hand": HAND}}]
    ),
    "stockroom": FIXTURE,
    "further_parents": CIRCLES,
}

#: The differences of rows that a port has, with the field that it has a remark on.
REMARKS: dict[str, dict[tuple[str, str, str], str]] = {
    "chapters": {
        ("row.default", "documents_crate", "stickers"): "documents.Crate.stickers",
        ("row.default", "fields_contact", "contact_info"): "fields.Contact.contact_info",
        ("row.deleted", "relationships_person", ""): "relationships.Article.author",
    },
    "defaults": {("row.default", "zoo_defaulted", "said"): "zoo.Defaulted.said"},
    "odd_relations": {
        ("row.deleted", "zoo_country", ""): "zoo.Letter.person",
        ("row.deleted", "zoo_person", ""): "zoo.Letter.person",
    },
    "values": {
        ("row.default", "stock_filled", name): f"stock.Filled.{name}"
        for name in ("sealed", "moment", "seconds", "changed", "token", "shouted")
    },
}
#: Those on one kind of database alone.
REMARKS_ON: dict[tuple[str, str], dict[tuple[str, str, str], str]] = {
    # SQLite stores more places than the field has.
    ("values", "sqlite"): {("row.stored", "stock_filled", "half"): "stock.Filled.half"},
}

#: Creates the extensions of a project before its tables, as a migration would.
CREATE_EXTENSIONS = """

def create_extensions(**_):
    from django.contrib.postgres.signals import (
        get_citext_oids,
        get_hstore_oids,
        register_type_handlers,
    )
    from django.db import connection

    with connection.cursor() as cursor:
        for name in {names}:
            cursor.execute(f"CREATE EXTENSION IF NOT EXISTS {{name}}")
    get_citext_oids.cache_clear()
    get_hstore_oids.cache_clear()
    register_type_handlers(connection)


models.signals.pre_migrate.connect(create_extensions)
"""


@pytest.mark.parametrize("name", SETS)
def test_the_rows_of_a_port_are_those_of_django(name: str, tmp_path: Path) -> None:
    """Only what the port has a remark on differs; a table without rows would be a difference."""
    available = servers(("postgresql",) if name in EXTENSIONS else ())
    if name in EXTENSIONS and available.get("postgresql") is None:
        pytest.skip("POSTGRESQL_URL names no server, and the embedded one has no extensions")
    ported = ""
    for kind in available:
        project = _project(name, kind, tmp_path / (kind if name in ONE_BY_ONE else "all"))
        if ported != (ported := str(project.folder)):
            remarks = _port(project)
        checked = project.check(*_options(project), database=kind)
        rows = checked.json["rows"]
        expected = REMARKS.get(name, {}) | REMARKS_ON.get((name, kind), {})
        assert {(row["id"], row["table"], row["column"] or "") for row in rows} == {*expected}, kind
        assert [row for row in rows if row["severity"] == "breaking"] == []
        assert [place for place in expected.values() if f"- `{place}`: " not in remarks] == []


def _port(project: Project) -> str:
    """Port a project, and return the remarks on the port."""
    manage = ("--manage", "manage.py") if (project.folder / "manage.py").exists() else ()
    done = project.run("port", "--settings", project.settings, "--output", "ported", *manage)
    assert done.status == 0, done.err
    report = project.folder / "ported" / "PORTED.md"
    return report.read_text() if report.exists() else ""


def _options(project: Project) -> list[str]:
    options = ["--round-trip", "--from", "models"]
    for option, file in (("--manage", "manage.py"), ("--fixtures", "rows.json")):
        if (project.folder / file).exists():
            options += [option, file]
    return options


def _project(name: str, kind: str, folder: Path) -> Project:
    """Return a model set as a project in a folder, written there the first time."""
    is_new = not folder.exists()
    if name in FOLDERS:
        source, settings = FOLDERS[name]
        if is_new:
            # Its configuration is for other models than those of a port.
            ignored = shutil.ignore_patterns("__pycache__", "pyproject.toml")
            shutil.copytree(source, folder, ignore=ignored)
    else:
        settings = "chapter_settings" if name == "chapters" else "settings"
        if is_new:
            folder.mkdir()
            written(f"{name}-{kind}" if name in ONE_BY_ONE else name, folder)
    project = Project(folder, settings, "ported:base.Base")
    if is_new and name in FIXTURES:
        project.write("rows.json", FIXTURES[name])
    if is_new and name in EXTENSIONS:
        models = folder / "zoo" / "models.py"
        models.write_text(models.read_text() + CREATE_EXTENSIONS.format(names=EXTENSIONS[name]))
    return project
