"""Foreign keys with their actions, unique conditions, checks, and names."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, models
from django.test.utils import isolate_apps

from django_side.specimens.columns import create_table
from django_side.specimens.models import Collector


def collectors_that_sql_may_delete() -> list[str]:
    """The database refuses what ``delete`` would have deleted with its specimens."""
    deleted = []
    for name in ("Ada", "Bo", "Cy"):
        with suppress(IntegrityError):
            # SQL, as another service has it.
            Collector.objects.filter(name=name)._raw_delete(using="default")
            deleted.append(name)
    return deleted


class _ReferenceField(models.BigIntegerField):  # type: ignore[type-arg]  # as its parent
    """A key of a shelf, with the actions of the database."""

    def db_type_suffix(self, connection: Any) -> str:  # noqa: ARG002 - Django's
        return "REFERENCES specimens_shelf (id) ON UPDATE CASCADE ON DELETE SET NULL"


def boxes_of_changed_shelves() -> list[tuple[int, int | None]]:
    """Before Django 6.1 has ``DB_SET_NULL``, an action is a suffix of a type of one's own."""
    shelf = create_table("Shelf")
    box = create_table("Box", shelf=_ReferenceField(null=True))
    for key in (1, 2):
        shelf.objects.create(id=key)
        box.objects.create(id=key, shelf=key)
    shelf.objects.filter(id=1).update(id=7)
    shelf.objects.filter(id=2)._raw_delete(using="default")
    return list(box.objects.order_by("id").values_list("id", "shelf"))


DEFINITION = (
    "SELECT pg_get_constraintdef(oid), obj_description(oid) FROM pg_constraint "
    "WHERE conname = 'specimens_box_shelf'"
)


def foreign_key_in_full() -> tuple[str, str]:
    """The statements are SQL, for example in ``RunSQL``."""
    create_table("Shelf")
    create_table("Box", shelf_id=models.BigIntegerField())
    with connection.schema_editor() as editor:
        editor.execute(
            "ALTER TABLE specimens_box ADD CONSTRAINT specimens_box_shelf "
            "FOREIGN KEY (shelf_id) REFERENCES specimens_shelf (id) MATCH FULL "
            "ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED"
        )
        comment = "COMMENT ON CONSTRAINT specimens_box_shelf ON specimens_box IS 'where it is'"
        editor.execute(comment)
    with connection.cursor() as cursor:
        cursor.execute(DEFINITION)
        [(definition, comment)] = cursor.fetchall()
    return definition, comment


def tables_that_refer_to_each_other() -> dict[str, list[str]]:
    """The editor adds the constraints when all its tables are there."""
    with isolate_apps("django_side.specimens"):

        class Shelf(models.Model):  # noqa: DJ008 - never has a row
            largest = models.ForeignKey("Box", on_delete=models.CASCADE, related_name="+")

        class Box(models.Model):  # noqa: DJ008 - never has a row
            shelf = models.ForeignKey(Shelf, on_delete=models.CASCADE, related_name="+")

    with connection.schema_editor() as editor:
        editor.create_model(Shelf)
        editor.create_model(Box)
    found = {}
    with connection.cursor() as cursor:
        for table in ("specimens_box", "specimens_shelf"):
            relations = connection.introspection.get_relations(cursor, table)
            found[table] = [relation[1] for relation in relations.values()]
    return found


INLINE = (
    "CREATE TABLE specimens_box (shelf_id bigint "
    "REFERENCES specimens_collector (id) DEFERRABLE INITIALLY DEFERRED)"
)


def foreign_key_that_waits() -> bool:
    """The text of the table has what Django writes there."""
    with connection.cursor() as cursor:
        cursor.execute(INLINE)
        cursor.execute("SELECT sql FROM sqlite_master WHERE name = 'specimens_box'")
        [(definition,)] = cursor.fetchall()
    return "DEFERRABLE INITIALLY DEFERRED" in definition


def names_of_constraints() -> list[str]:
    """What has no ``name`` gets one with a hash."""
    with isolate_apps("django_side.specimens"):

        class Shelf(models.Model):  # noqa: DJ008 - never has a row
            label = models.CharField(max_length=20)
            place = models.CharField(max_length=20)

            class Meta:
                constraints = (
                    models.UniqueConstraint(fields=["label"], name="specimens_shelf_label_uniq"),
                )
                indexes = (models.Index(fields=["place"], name="specimens_shelf_place_idx"),)

    with connection.schema_editor() as editor:
        editor.create_model(Shelf)
    with connection.cursor() as cursor:
        constraints = connection.introspection.get_constraints(cursor, "specimens_shelf")
    # PostgreSQL has a constraint for each NOT NULL as well, from version 18 on.
    return sorted(
        name
        for name, found in constraints.items()
        if not found["primary_key"] and (found["unique"] or found["index"])
    )


def indexes_of_a_unique_label() -> int:
    """``unique=True`` of a text creates both."""
    create_table("Shelf", label=models.CharField(max_length=20, unique=True))
    with connection.cursor() as cursor:
        constraints = connection.introspection.get_constraints(cursor, "specimens_shelf")
    # PostgreSQL has a constraint for each NOT NULL as well, from version 18 on.
    return sum(
        found["columns"] == ["label"] and (found["unique"] or found["index"])
        for found in constraints.values()
    )


def labels_unique_while_in_use() -> int:
    """Django warns (models.W036) that the constraint is left out on MariaDB."""
    with isolate_apps("django_side.specimens"):

        class Shelf(models.Model):  # noqa: DJ008 - never has a row
            label = models.CharField(max_length=20)
            in_use = models.BooleanField()

            class Meta:
                constraints = (
                    models.UniqueConstraint(
                        fields=["label"], condition=models.Q(in_use=True), name="specimens_in_use"
                    ),
                )

    with connection.schema_editor() as editor:
        editor.create_model(Shelf)
    for in_use in (True, False, False, True):
        with suppress(IntegrityError):
            Shelf._default_manager.create(label="north", in_use=in_use)
    return Shelf._default_manager.count()


def check_that_waits() -> None:
    """``CheckConstraint`` has no ``deferrable``, so the statement is SQL."""
    create_table("Shelf", height=models.IntegerField())
    with connection.schema_editor() as editor:
        editor.execute(
            "ALTER TABLE specimens_shelf ADD CHECK (height > 0) DEFERRABLE INITIALLY DEFERRED"
        )


CODE = UUID("d0eebc99-9c0b-4ef8-bb6d-6bb9bd380a44")


def collectors_kept_once() -> list[str]:
    """``ignore_conflicts`` is for any constraint."""
    given = [Collector(name=name, code=CODE) for name in ("Ada", "Di")]
    Collector.objects.bulk_create(given, ignore_conflicts=True)
    return list(Collector.objects.order_by("name").values_list("name", flat=True))
