"""Rows through both ORMs: naive types differ, right types do not."""

from pathlib import Path
from typing import Any

import pytest

from tests.check.project import Project, copy_project

#: The differences of naive types, as (id, column).
DIFFERENCES = {
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
    """A project whose rows naive types store differently."""
    return copy_project("ledger", tmp_path)


@pytest.mark.parametrize("models", ["naive", "right"])
def test_rows_that_differ_are_reported(ledger: Project, database: str, models: str) -> None:
    """Each column whose bytes or values differ is reported with the type to use instead."""
    kind = database.removesuffix("-server")
    project = Project(ledger.folder, "ledger.settings", f"service.{models}:Base")
    done = project.check("--round-trip", "--from", "models", database=kind)
    rows = [row for row in done.json["rows"] if row["counts"]]
    assert {(row["id"], row["column"]) for row in rows} == (
        DIFFERENCES[kind] if models == "naive" else set()
    )
    # An Enum of SQLAlchemy cannot read what is not among the choices; a port can.
    others = [row["cause"] for row in done.json["rows"] if not row["counts"]]
    assert others == ([] if models == "naive" else ["value.choice"])
    fixes = {row["column"]: row["fix"] for row in rows}
    if models == "naive":
        assert causes(rows) >= {"value.enum", "value.json_null", "value.uuid"}
        assert "values_callable" in fixes["status"]
        assert "JSON(none_as_null=True)" in fixes["notes"]
        assert done.status == 1
        assert all(row["models"]["sqlalchemy"].startswith("service/naive.py:") for row in rows)


def causes(rows: list[dict[str, Any]]) -> set[str]:
    """Return the causes of differences of rows."""
    return {row["cause"] for row in rows}


def test_row_differences_can_be_accepted(ledger: Project) -> None:
    """An accepted difference does not count, and an unused entry fails."""
    differences = DIFFERENCES["sqlite"]
    entries = [f'{{id = "{id_}", name = "{name}", reason = "known"}}' for id_, name in differences]
    ledger.write("pyproject.toml", f"[tool.side-by-side]\naccept = [{', '.join(entries)}]\n")
    naive = Project(ledger.folder, "ledger.settings", "service.naive:Base")
    done = naive.check("--round-trip", "--from", "models")
    assert {row["accepted"] for row in done.json["rows"]} == {"known"}
    assert done.json["stale"] == []
    right = Project(ledger.folder, "ledger.settings", "service.right:Base")
    # One is used: for the value that is not among the choices.
    assert (
        len(right.check("--round-trip", "--from", "models").json["stale"]) == len(differences) - 1
    )
    assert right.check("--from", "models").json["stale"] == []


def test_existing_rows_do_not_count(ledger: Project) -> None:
    """Rows that migrations, signals and models create in other tables do no harm."""
    models = ledger.folder / "books" / "models.py"
    ledger.write("books/models.py", models.read_text() + LEFT)
    service = ledger.folder / "service" / "right.py"
    ledger.write("service/right.py", service.read_text() + KIND)
    right = Project(ledger.folder, "ledger.settings", "service.right:Base")
    done = right.check("--round-trip", "--from", "models")
    assert causes(done.json["rows"]) == {"value.choice"}


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


def test_the_types_of_the_chapters_equal_djangos(tmp_path: Path) -> None:
    """All of Django's fields are in the chapters; only a custom field is not compared.

    Validators refuse what was made up: the year of a work, the customer of a job. The values of a
    crate are tracked as lists, dicts and sets, and no other JSON is taken.
    """
    chapters = Project(tmp_path, "django_side.settings", "all_models:Base")
    chapters.write("all_models.py", ALL_MODELS)
    done = chapters.check("--round-trip", "--from", "models")
    rows = done.json["rows"]
    assert [row["table"] for row in rows if row["id"] == "row.untold"] == [
        "documents_crate",
        "fields_deal",
        "galleries_work",
        "workshop_job",
    ]
    # Relationships without a cascade are written so; the pairs delete by statements.
    assert [(row["id"], row["table"]) for row in rows if row["severity"] != "cosmetic"] == [
        ("row.deleted", "academy_category"),
        ("row.deleted", "options_herd"),
    ]
    assert done.ids("behavior") == []


ALL_MODELS = """
from importlib import import_module
from pathlib import Path
from typing import Any
import sqlalchemy_side
from sqlalchemy_django.base import Base
for path in sorted(Path(sqlalchemy_side.__file__).parent.glob("*/models*")):
    import_module(f"sqlalchemy_side.{path.parent.name}.models")
"""
