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
