"""Rows through both ORMs: the traps of naive types are found, and right types have none."""

from pathlib import Path

import pytest

from tests.check.project import Project, copied

#: What the types that come to mind first do otherwise, as (id, column).
FOUND = {
    "sqlite": {
        *(("row.stored", name) for name in ("status", "booked", "took", "notes", "code", "at")),
        *(("row.read", name) for name in ("status", "booked", "took", "code")),
    },
    "postgresql": {
        ("row.refused", "code"),
        *(("row.stored", name) for name in ("status", "notes")),
        ("row.read", "status"),
    },
    "mariadb": {
        ("row.refused", "took"),
        *(("row.stored", name) for name in ("status", "booked", "notes")),
        *(("row.read", name) for name in ("status", "booked", "took", "code")),
    },
}


@pytest.fixture
def ledger(tmp_path: Path) -> Project:
    """A project whose rows are easily stored otherwise."""
    return copied("ledger", tmp_path)


@pytest.mark.parametrize("models", ["naive", "right"])
def test_rows_that_are_stored_otherwise_are_found(
    ledger: Project, database: str, models: str
) -> None:
    """Each column whose bytes or values differ is named with the type to write instead."""
    kind = database.removesuffix("-server")
    project = Project(ledger.folder, "ledger.settings", f"service.{models}:Base")
    done = project.check("--rows", "--from-models", database=kind)
    rows = done.json["rows"]
    assert {(each["id"], each["column"]) for each in rows} == (
        FOUND[kind] if models == "naive" else set()
    )
    fixes = {each["column"]: each["fix"] for each in rows}
    if models == "naive":
        assert "values_callable" in fixes["status"]
        assert "JSON(none_as_null=True)" in fixes["notes"]
        assert done.status == 1
        assert all(each["models"]["sqlalchemy"].startswith("service/naive.py:") for each in rows)


def test_what_rows_find_can_be_accepted(ledger: Project) -> None:
    """An entry with a reason takes it out of the count, and fails when nothing needs it."""
    found = FOUND["sqlite"]
    entries = [f'{{id = "{id_}", name = "{name}", reason = "known"}}' for id_, name in found]
    ledger.write("pyproject.toml", f"[tool.side-by-side]\naccept = [{', '.join(entries)}]\n")
    naive = Project(ledger.folder, "ledger.settings", "service.naive:Base")
    done = naive.check("--rows", "--from-models")
    assert {each["accepted"] for each in done.json["rows"]} == {"known"}
    assert done.json["stale"] == []
    right = Project(ledger.folder, "ledger.settings", "service.right:Base")
    assert len(right.check("--rows", "--from-models").json["stale"]) == len(found)
    assert right.check("--from-models").json["stale"] == []


def test_rows_that_are_there_already_do_not_count(ledger: Project) -> None:
    """What migrations, signals and models leave in a table of others is in nobody's way."""
    models = ledger.folder / "books" / "models.py"
    ledger.write("books/models.py", models.read_text() + LEFT)
    service = ledger.folder / "service" / "right.py"
    ledger.write("service/right.py", service.read_text() + KIND)
    right = Project(ledger.folder, "ledger.settings", "service.right:Base")
    done = right.check("--rows", "--from-models")
    assert done.json["rows"] == []


LEFT = """

def leave(**_):
    from datetime import UTC, datetime, time, timedelta
    from uuid import uuid4

    values = {"amount": 1, "booked": datetime.now(UTC), "took": timedelta(1), "at": time(1)}
    Entry.objects.create(status="open", code=uuid4(), **values)


class Kind(models.Model):
    name = models.TextField()


models.signals.post_migrate.connect(leave)
models.signals.post_init.connect(leave, sender=Kind)
"""

KIND = """

class Kind(Base):
    __tablename__ = "books_kind"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    name: Mapped[str]
"""


def test_the_chapters_types_do_as_django_does(tmp_path: Path) -> None:
    """Every field that Django has, in this project's own chapters, but a type of a person's own."""
    chapters = Project(tmp_path, "django_side.settings", "every:Base")
    chapters.write("every.py", EVERY)
    done = chapters.check("--rows", "--from-models")
    assert [(each["id"], each["table"]) for each in done.json["rows"]] == [
        ("row.untold", "fields_deal")
    ]
    assert done.ids(2) == []


EVERY = """
from importlib import import_module
from pathlib import Path
import sqlalchemy_side
from sqlalchemy_django.base import Base
for path in sorted(Path(sqlalchemy_side.__file__).parent.glob("*/models*")):
    import_module(f"sqlalchemy_side.{path.parent.name}.models")
"""
