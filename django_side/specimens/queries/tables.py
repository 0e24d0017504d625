"""Tables: defaults, attributes of columns, notes, views, copies and triggers."""

from typing import Any

from django.db import connection, models
from django.db.models import F
from django.test.utils import isolate_apps

from django_side.specimens.columns import create_table
from django_side.specimens.models import Specimen


def values_that_nobody_gave() -> list[Any]:
    """``default`` is for new objects, ``db_default`` of the database; an update has neither."""
    shelf = create_table(
        "Shelf",
        place=models.CharField(max_length=20, default="unknown"),
        label=models.CharField(max_length=20, default=lambda: "given"),
        state=models.CharField(max_length=20, db_default="new"),
        changes=models.IntegerField(default=0),
    )
    columns = ("place", "label", "state", "changes")
    shelf.objects.create()
    rows = [shelf.objects.values_list(*columns).get()]
    shelf.objects.update(label="given", changes=F("changes") + 1)
    return [*rows, shelf.objects.values_list(*columns).get()]


TRIGGER = (
    "CREATE TRIGGER specimens_count AFTER UPDATE OF label ON specimens_shelf "
    "BEGIN UPDATE specimens_shelf SET changes = changes + 1 WHERE id = new.id; END"
)


def changes_counted_by_a_trigger() -> tuple[str, int]:
    """An object keeps its values until it is read again."""
    shelf = create_table(
        "Shelf", label=models.CharField(max_length=20), changes=models.IntegerField(default=0)
    )
    with connection.cursor() as cursor:
        cursor.execute(TRIGGER)
    north = shelf.objects.create(label="north")
    north.label = "south"
    north.save(update_fields=["label"])
    north.refresh_from_db(fields=["changes"])
    return north.label, north.changes


def names_of_columns_in_python() -> tuple[dict[str, str], str]:
    """``db_column`` is the name in SQL, and ``to_field`` the name in Python."""
    with isolate_apps("django_side.specimens"):

        class Shelf(models.Model):  # noqa: DJ008 - never has a row
            number = models.IntegerField(primary_key=True, db_column="nr")

        class Box(models.Model):  # noqa: DJ008 - never has a row
            shelf = models.ForeignKey(
                Shelf, models.CASCADE, to_field="number", db_column="shelf_nr", primary_key=True
            )

    columns = (*Shelf._meta.concrete_fields, *Box._meta.concrete_fields)
    reference: Any = Box._meta.get_field("shelf")
    [target] = reference.foreign_related_fields
    return {str(column.column): column.name for column in columns}, target.name


class _NotedField(models.IntegerField):  # type: ignore[type-arg]  # as its parent
    """A number with a note, which Django does not know."""

    def __init__(self, note: str) -> None:
        super().__init__()
        self.note = note


def notes_of_a_table() -> list[str]:
    """Django has no place for notes, but fields, indexes and constraints may be one's own."""
    with isolate_apps("django_side.specimens"):

        class Shelf(models.Model):  # noqa: DJ008 - never has a row
            height = _NotedField("in centimetres")
            width = _NotedField("filled in by hand")
            box_id = _NotedField("left empty if unknown")

            class Meta:
                indexes = (models.Index(fields=["height"], name="specimens_heights"),)
                constraints = (
                    models.UniqueConstraint(fields=["width"], name="specimens_widths"),
                    models.UniqueConstraint(fields=["box_id"], name="specimens_boxes"),
                )

    notes = {
        "specimens_heights": "used by the search",
        "specimens_widths": "a rule of the house",
        "specimens_boxes": "as in the shop",
    }
    parts = (*Shelf._meta.indexes, *Shelf._meta.constraints)
    fields = [field.note for field in Shelf._meta.fields if isinstance(field, _NotedField)]
    return fields + [notes[part.name] for part in parts]


def columns_by_annotations() -> dict[str, bool]:
    """``null`` is an argument, and annotations are for type checkers."""
    with isolate_apps("django_side.specimens"):

        class Shelf(models.Model):  # noqa: DJ008 - never has a row
            label: "models.Field[str, str]" = models.CharField(max_length=20)
            height: "models.Field[int | None, int | None]" = models.IntegerField(null=True)

    return {field.name: field.null for field in Shelf._meta.fields}


def specimens_of_a_view_and_a_copy() -> tuple[int, int, int]:
    """The statements are SQL; a model that is not managed may read the view."""
    query = "SELECT label FROM specimens_specimen"
    with connection.schema_editor() as editor:
        editor.execute(f"CREATE VIEW specimens_view AS {query}")
        editor.execute(f"CREATE TABLE specimens_copy AS {query}")
    garnet = Specimen.objects.get(label="garnet")
    garnet.pk, garnet.label = None, "topaz"
    garnet.save()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT count(*) FROM specimens_view), (SELECT count(*) FROM specimens_copy)"
        )
        [(in_view, in_copy)] = cursor.fetchall()
    with connection.schema_editor() as editor:
        editor.execute("DROP VIEW specimens_view")
        editor.execute("DROP TABLE specimens_copy")
    names = connection.introspection.table_names(include_views=True)
    left = {"specimens_view", "specimens_copy"}.intersection(names)
    return in_view, in_copy, len(left)


_IS_STORED = {
    "sqlite": "SELECT hidden = 3 FROM pragma_table_xinfo('specimens_shelf') WHERE name = 'twice'",
    "postgresql": "SELECT attgenerated = 's' FROM pg_attribute "
    "WHERE attrelid = 'specimens_shelf'::regclass AND attname = 'twice'",
    "mysql": "SELECT extra = 'STORED GENERATED' FROM information_schema.columns "
    "WHERE table_name = 'specimens_shelf' AND table_schema = database() "
    "AND column_name = 'twice'",
}


def doubled_number_that_is_stored() -> bool:
    """``db_persist`` must be given."""
    twice = models.GeneratedField(
        expression=F("height") * 2, output_field=models.IntegerField(), db_persist=True
    )
    create_table("Shelf", height=models.IntegerField(), twice=twice)
    with connection.cursor() as cursor:
        cursor.execute(_IS_STORED[connection.vendor])
        [(is_stored,)] = cursor.fetchall()
    return bool(is_stored)
