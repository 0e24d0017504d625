"""Models, files and databases compared, and the changes proposed where they differ."""

from typing import Any

from django.apps import apps
from django.db import connection, connections
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import (
    AddField,
    AddIndex,
    AlterField,
    CreateModel,
    RemoveField,
    RenameField,
)
from django.db.migrations.operations.base import Operation
from django.db.migrations.questioner import NonInteractiveMigrationQuestioner
from django.db.migrations.state import ProjectState
from django.db.models import (
    AutoField,
    CharField,
    CheckConstraint,
    Index,
    IntegerField,
    Q,
    TextField,
)

from django_side.upgrades.models import Device
from django_side.upgrades.running import migrate, private_database, rows

ADDING = "INSERT OR IGNORE INTO upgrades_note (text, stars) VALUES ('good', 3), ('bad', 0)"
TYPE = "SELECT lower(type) FROM pragma_table_info('upgrades_note') WHERE name = 'text'"


def columns_lost_by_hand() -> list[str]:
    """No Django command compares models with a database, but introspection can."""
    lost: list[str] = []
    with private_database() as private:
        migrate()
        with private.cursor() as cursor:
            cursor.execute("ALTER TABLE upgrades_device DROP COLUMN retired")
            for model in apps.get_app_config("upgrades").get_models():
                columns = private.introspection.get_table_description(cursor, model._meta.db_table)
                present = {column.name for column in columns}
                fields = model._meta.concrete_fields
                lost += [str(field.column) for field in fields if field.column not in present]
    return lost


def change_proposed_for_a_new_column() -> list[tuple[str, str]]:
    """The autodetector compares the current models with the state that the steps lead to."""
    return _proposed(_state("text"), _state("text", "author"))


def tables_proposed_for_one_chapter() -> list[tuple[str, str]]:
    """``makemigrations upgrades`` writes only the steps of one application."""
    loader = MigrationLoader(None)
    state = loader.project_state()
    changed = state.clone()
    for name, label in (("Audit", "upgrades"), ("Region", "geography")):
        fields: list[tuple[str, Any]] = [("id", AutoField(primary_key=True))]
        CreateModel(name, fields).state_forwards(label, changed)
    changes = MigrationAutodetector(state, changed).changes(loader.graph, trim_to_apps={"upgrades"})
    tables = []
    for label, migrations in changes.items():
        operations: Any = migrations[0].operations
        tables += [("add", f"{label}_{operation.name_lower}") for operation in operations]
    return tables


def indexes_proposed_for_installations() -> list[tuple[str, str]]:
    """The index of a foreign key belongs to the field, so the models need not list it."""
    loader = MigrationLoader(None)
    state = loader.project_state()
    changed = state.clone()
    newest = Index(fields=["release", "device"], name="upgrades_newest")
    AddIndex("installation", newest).state_forwards("upgrades", changed)
    changes = MigrationAutodetector(state, changed).changes(loader.graph)
    operations: Any = changes["upgrades"][0].operations
    return [("add", operation.index.name) for operation in operations]


def changes_proposed_for_another_schema() -> list[str]:
    """``db_table`` with quotes around a dot is the only way to name a schema."""
    state = ProjectState()
    note, letter = (
        CreateModel(
            name,
            [("id", AutoField(primary_key=True))],
            options={"db_table": f'archive"."upgrades_{name.lower()}'},
        )
        for name in ("Note", "Letter")
    )
    note.state_forwards("upgrades", state)
    changed = ProjectState()
    for model in (note, letter):
        model.state_forwards("upgrades", changed)
    changes = MigrationAutodetector(state, changed).changes(MigrationLoader(None).graph)
    operations: Any = changes["upgrades"][0].operations
    tables = [operation.options["db_table"] for operation in operations]
    return [table.removeprefix('archive"."') for table in tables]


def change_proposed_for_a_new_name() -> list[tuple[str, str]]:
    """``makemigrations`` asks whether it is a rename; with ``--noinput`` it assumes not."""
    return _proposed(_state("text"), _state("words"))


def notes_after_a_new_name() -> list[str]:
    """``RenameField`` keeps the values in the column."""
    with private_database():
        _run(RenameField("note", "text", "words"))
        return rows(connections["private"], "SELECT words FROM upgrades_note")


def model_from_a_table() -> dict[str, bool]:
    """``inspectdb`` writes a model from the introspected columns."""
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(cursor, Device._meta.db_table)
    return {column.name: bool(column.null_ok) for column in columns}


def add_note_without_stars_to_a_changed_table() -> tuple[list[str], list[int]]:
    """SQLite's table is created anew from the model's state, with all its constraints."""
    check = CheckConstraint(condition=Q(stars__gt=0), name="upgrades_note_stars")
    fields = [("id", AutoField(primary_key=True)), ("text", CharField(max_length=10))]
    before = ProjectState()
    options = {"constraints": [check]}
    stars = ("stars", IntegerField())
    CreateModel("Note", [*fields, stars], options).state_forwards("upgrades", before)
    after = before.clone()
    longer = AlterField("note", "text", CharField(max_length=20))
    longer.state_forwards("upgrades", after)
    with private_database() as private, private.schema_editor() as schema_editor:
        schema_editor.create_model(before.apps.get_model("upgrades", "Note"))
        longer.database_forwards("upgrades", schema_editor, before, after)
        schema_editor.execute(ADDING)
        return rows(private, TYPE), rows(private, "SELECT stars FROM upgrades_note")


def _state(*names: str) -> ProjectState:
    """Return a state with notes that have these text fields."""
    fields: list[tuple[str, Any]] = [("id", AutoField(primary_key=True))]
    fields += [(name, TextField(null=True)) for name in names]
    state = ProjectState()
    CreateModel("Note", fields).state_forwards("upgrades", state)
    return state


def _proposed(before: ProjectState, after: ProjectState) -> list[tuple[str, str]]:
    """Return the fields that the autodetector adds and removes without prompts."""
    detector = MigrationAutodetector(before, after, NonInteractiveMigrationQuestioner())
    operations: Any = detector.changes(MigrationLoader(None).graph)["upgrades"][0].operations
    kinds = {AddField: "add", RemoveField: "remove"}
    return [(kinds[type(operation)], operation.name) for operation in operations]


def _run(*operations: Operation) -> None:
    """Create the notes, with one that contains hello, and run the operations."""
    private, state = connections["private"], _state("text")
    with private.schema_editor() as schema_editor:
        schema_editor.create_model(state.apps.get_model("upgrades", "Note"))
        schema_editor.execute("INSERT INTO upgrades_note (text) VALUES ('hello')")
        for operation in operations:
            before = state.clone()
            operation.state_forwards("upgrades", state)
            operation.database_forwards("upgrades", schema_editor, before, state)
