"""Numbers that the database counts: sequences, identities, and the keys of rows."""

from typing import Any

from django.db import connection, models

from django_side.specimens.columns import ColumnField, column_types, create_table

_NEXT = {"postgresql": "SELECT nextval('specimens_numbers')"}


def _numbers(count: int) -> list[int]:
    """Return the next numbers; a sequence has nothing in Django."""
    following = _NEXT.get(connection.vendor, "SELECT nextval(specimens_numbers)")
    numbers = []
    with connection.cursor() as cursor:
        for _ in range(count):
            cursor.execute(following)
            numbers += [number for (number,) in cursor.fetchall()]
    return numbers


def numbers_of_a_sequence() -> list[int]:
    """The statement is SQL, for example in ``RunSQL``."""
    with connection.schema_editor() as editor:
        editor.execute(
            "CREATE SEQUENCE specimens_numbers START WITH 10 INCREMENT BY 5 "
            "MINVALUE 5 MAXVALUE 20 CACHE 2 CYCLE"
        )
    return _numbers(4)


def numbers_that_descend() -> list[int]:
    """Without limits, numbers are below zero from the first."""
    with connection.schema_editor() as editor:
        editor.execute(
            "CREATE SEQUENCE public.specimens_numbers INCREMENT BY -1 NO MINVALUE NO MAXVALUE"
        )
    return _numbers(2)


class _CountingField(models.IntegerField):  # type: ignore[type-arg]  # as its parent
    """A number that the database counts, with options."""

    def __init__(self, identity: str) -> None:
        super().__init__()
        self.identity = identity

    def db_type_suffix(self, connection: Any) -> str:  # noqa: ARG002 - Django's
        return f"GENERATED {self.identity}"


UP = "ALWAYS AS IDENTITY (START 10 INCREMENT 10 MINVALUE 5 MAXVALUE 30 CACHE 2 CYCLE)"
DOWN = "BY DEFAULT AS IDENTITY (INCREMENT -1 NO MINVALUE NO MAXVALUE)"


def numbers_of_identities() -> list[tuple[int, int]]:
    """``db_type_suffix`` is what follows the type; an insert by Django has all fields."""
    shelf = create_table("Shelf", up=_CountingField(UP), down=_CountingField(DOWN))
    with connection.cursor() as cursor:
        for _ in range(4):
            cursor.execute("INSERT INTO specimens_shelf DEFAULT VALUES")
    return list(shelf.objects.order_by("id").values_list("up", "down"))


def number_given_to_an_identity() -> None:
    """``GENERATED ALWAYS`` refuses all numbers but its own."""
    shelf = create_table("Shelf", up=_CountingField(UP))
    shelf.objects.create(up=1)


def key_that_is_an_identity() -> str:
    """``BigAutoField`` is an identity since Django 4.1."""
    create_table("Shelf")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT is_identity FROM information_schema.columns "
            "WHERE table_name = 'specimens_shelf' AND column_name = 'id'"
        )
        [(answer,)] = cursor.fetchall()
    return str(answer)


class _SerialField(models.Field):  # type: ignore[type-arg]  # of any Python type
    """A key that PostgreSQL counts by a sequence; no reference to it may do so."""

    def db_type(self, connection: Any) -> str:  # noqa: ARG002 - Django's
        return "serial"

    def rel_db_type(self, connection: Any) -> str:  # noqa: ARG002 - Django's
        return "integer"


def type_of_a_reference() -> list[str]:
    """``rel_db_type`` is the type of foreign keys to the field."""
    shelf = create_table("Shelf", number=_SerialField(primary_key=True))
    box = create_table("Box", shelf=models.ForeignKey(shelf, models.CASCADE))
    return column_types(box)


def labels_in_the_order_given() -> list[str]:
    """``bulk_create`` returns the objects that it got."""
    shelf = create_table("Shelf", label=ColumnField("text"))
    labels = ("topaz", "agate", "beryl")
    rows = shelf.objects.bulk_create([shelf(label=label) for label in labels])
    return [row.label for row in rows]
