"""Django creates tables in the scratch database, and its schemas, and nowhere else."""

from types import SimpleNamespace
from typing import Any

import pytest

from side_by_side.databases.postgresql_schemas import missing_schema
from side_by_side.project.backend import plain_backend
from side_by_side.project.django_project import DjangoProject
from side_by_side.project.schema_editor import OtherDatabaseTableError, scratch_editor


class Editor:
    """What a backend's schema editor has."""

    def __init__(self, vendor: str) -> None:
        self.connection = SimpleNamespace(vendor=vendor)
        self.calls: list[Any] = []

    def execute(self, *arguments: Any) -> None:
        self.calls.append(arguments[0])

    def create_model(self, model: Any) -> None:
        self.calls.append(model._meta.db_table)

    def alter_db_table(self, *arguments: Any) -> None:
        self.calls.append(arguments[-1])


def model(table: str) -> Any:
    """Return a model of a table."""
    return SimpleNamespace(_meta=SimpleNamespace(db_table=table, label="lab.Kind"))


def test_mariadb_writes_no_other_database() -> None:
    """A name with a database in it is refused; on PostgreSQL it is a schema."""
    editor = scratch_editor(Editor)("mysql")
    with pytest.raises(OtherDatabaseTableError) as caught:
        editor.create_model(model("`live`.`kind`"))
    assert str(caught.value).startswith(
        "the table `live`.`kind` of lab.Kind is in another database of the server, "
    )
    with pytest.raises(OtherDatabaseTableError):
        editor.alter_db_table(model("kind"), "kind", "live`.`kind")
    editor.create_model(model("kind"))
    other = scratch_editor(Editor)("postgresql")
    other.create_model(model('"lab"."kind"'))
    assert (editor.calls, other.calls) == (["kind"], ['"lab"."kind"'])


def test_nothing_is_executed_for_a_constraint_that_the_database_cannot_have() -> None:
    """Django gives None in its place."""
    editor = scratch_editor(Editor)("mysql")
    editor.execute(None)
    editor.execute("SELECT 1")
    assert editor.calls == ["SELECT 1"]


def test_the_schema_that_an_administrator_creates_is_known_from_the_error() -> None:
    """PostgreSQL names it in quotes."""
    error = Exception('schema "lab" does not exist\nLINE 1: CREATE TABLE "lab"."kind"')
    assert missing_schema(error) == "lab"
    assert missing_schema(Exception('relation "lab" does not exist')) == ""


@pytest.mark.parametrize(
    ("kind", "db_table", "expected"),
    [
        ("mariadb", '"lab"."kind"', '"lab"."kind"'),
        ("postgresql", '"lab"."kind"', "lab.kind"),
        ("postgresql", '"public"."kind"', "kind"),
        ("postgresql", "lab.kind", '"lab.kind"'),
        ("postgresql", '"lab"."a.b"', 'lab."a.b"'),
        ("sqlite", "lab.kind", "lab.kind"),
    ],
)
def test_tables_are_called_as_in_the_facts(kind: str, db_table: str, expected: str) -> None:
    """MariaDB knows no schema in quotes; PostgreSQL's facts put quotes around a name with a dot."""
    project = DjangoProject("settings", plain_backend(kind))
    assert project.table_name(model(db_table)) == expected
