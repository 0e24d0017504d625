"""Models, files and databases compared, and what is proposed where they differ."""

from typing import Any

from django.apps import apps
from django.db import connection, connections
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import AddField, CreateModel, RemoveField, RenameField
from django.db.migrations.operations.base import Operation
from django.db.migrations.questioner import NonInteractiveMigrationQuestioner
from django.db.migrations.state import ProjectState
from django.db.models import AutoField, TextField

from django_side.upgrades.models import Device
from django_side.upgrades.running import migrate, private_database, rows


def columns_lost_by_hand() -> list[str]:
    """Nothing of Django's compares models with a database; its introspection can be asked."""
    lost: list[str] = []
    with private_database() as private:
        migrate()
        with private.cursor() as cursor:
            cursor.execute("ALTER TABLE upgrades_device DROP COLUMN retired")
            for model in apps.get_app_config("upgrades").get_models():
                found = private.introspection.get_table_description(cursor, model._meta.db_table)
                there = {column.name for column in found}
                fields = model._meta.concrete_fields
                lost += [str(field.column) for field in fields if field.column not in there]
    return lost


def change_proposed_for_a_new_column() -> list[tuple[str, str]]:
    """The autodetector compares the models of today with what the steps lead to."""
    return _proposed(_state("text"), _state("text", "author"))


def change_proposed_for_a_new_name() -> list[tuple[str, str]]:
    """``makemigrations`` asks whether it is a new name; with ``--noinput`` it takes it for not."""
    return _proposed(_state("text"), _state("words"))


def notes_after_a_new_name() -> list[str]:
    """``RenameField`` keeps what is in the column."""
    with private_database():
        _run(RenameField("note", "text", "words"))
        return rows(connections["private"], "SELECT words FROM upgrades_note")


def model_from_a_table() -> dict[str, bool]:
    """``inspectdb`` writes a model from what the introspection tells."""
    with connection.cursor() as cursor:
        found = connection.introspection.get_table_description(cursor, Device._meta.db_table)
    return {column.name: bool(column.null_ok) for column in found}


def _state(*names: str) -> ProjectState:
    """Return a state with notes, which have these texts."""
    fields: list[tuple[str, Any]] = [("id", AutoField(primary_key=True))]
    fields += [(name, TextField(null=True)) for name in names]
    state = ProjectState()
    CreateModel("Note", fields).state_forwards("upgrades", state)
    return state


def _proposed(before: ProjectState, after: ProjectState) -> list[tuple[str, str]]:
    """Return which fields the autodetector adds and removes, where nobody answers."""
    detector = MigrationAutodetector(before, after, NonInteractiveMigrationQuestioner())
    operations: Any = detector.changes(MigrationLoader(None).graph)["upgrades"][0].operations
    kinds = {AddField: "add", RemoveField: "remove"}
    return [(kinds[type(operation)], operation.name) for operation in operations]


def _run(*operations: Operation) -> None:
    """Make the notes with one that says hello, and run the operations."""
    private, state = connections["private"], _state("text")
    with private.schema_editor() as schema_editor:
        schema_editor.create_model(state.apps.get_model("upgrades", "Note"))
        schema_editor.execute("INSERT INTO upgrades_note (text) VALUES ('hello')")
        for operation in operations:
            before = state.clone()
            operation.state_forwards("upgrades", state)
            operation.database_forwards("upgrades", schema_editor, before, state)
