"""Types of PostgreSQL that neither library has a field for, in queries.

The questions are in ``shared_fixtures/warehouse/questions/other_types.py``, the SQLAlchemy side in
``sqlalchemy_side/warehouse/queries/other_types.py``.
"""

from typing import Any

from django.db import connection
from django.db.models import Field, TextField, Value
from django.db.models.functions import Cast

from django_side.warehouse.models import Product


class TypeField(Field):  # type: ignore[type-arg]  # only the stubs take arguments
    """A field of any type: a cast needs no more than its name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.type_name = name

    def db_type(self, connection: Any) -> str:  # noqa: ARG002 - the same on every database
        """Return the name of the type."""
        return self.type_name


def _as_text(**texts: str) -> Any:
    """Return texts as values of the types that are the names, written by PostgreSQL."""
    written = [
        Cast(Cast(Value(text), TypeField(name.replace("_", " "))), TextField())
        for name, text in texts.items()
    ]
    return Product.objects.filter(name="Door").values_list(*written).get()


def addresses_as_text() -> Any:
    """``GenericIPAddressField`` is an ``inet``; the others have no field."""
    return _as_text(inet="10.0.0.1", cidr="10.1", macaddr="08002b:010203", macaddr8="08002b:010203")


def bits_and_bytes_as_text() -> Any:
    """A cast to bits adds zeros on the right."""
    bits = Cast(Cast(Value("10"), TypeField("bit(4)")), TextField())
    byte = Cast(Cast(Value("a"), TypeField("bytea")), TextField())
    money = Cast(Cast(Value("12.5"), TypeField("money")), TextField())
    return Product.objects.filter(name="Door").values_list(bits, byte, money).get()


def names_of_objects() -> Any:
    """Types of the catalogue write the name of an object."""
    return _as_text(oid="42", regclass="public.warehouse_rate", regconfig="pg_catalog.english")


def words_as_text() -> Any:
    """Without a configuration, the words stay as they are."""
    return _as_text(tsvector="b a a", tsquery="bolt & !door")


def times_without_fractions() -> Any:
    """A precision rounds."""
    moment = Cast(Cast(Value("2024-05-01 10:00:00.6"), TypeField("timestamp(0)")), TextField())
    time = Cast(Cast(Value("10:00:00.6"), TypeField("time(0)")), TextField())
    length = Cast(Cast(Value("90 minutes"), TypeField("interval")), TextField())
    return Product.objects.filter(name="Door").values_list(moment, time, length).get()


def ranges_put_together() -> Any:
    """A multirange joins what overlaps; Django has no field for it."""
    return _as_text(
        int4multirange="{[1,3],[2,5),[7,8)}",
        int8multirange="{[1,3],[2,5),[7,8)}",
        nummultirange="{[1.0,3.0],[2.0,5.0),[7.0,8.0)}",
        datemultirange="{[2024-05-01,2024-05-03),[2024-05-02,2024-05-05)}",
    )


def hours_put_together() -> Any:
    """Ranges without a time zone have no field, either."""
    hours = "[2024-05-01 10:00,2024-05-01 12:00)"
    return _as_text(tsrange=hours, tsmultirange=f"{{{hours},[2024-05-01 12:00,2024-05-01 14:00)}}")


def hours_in_utc() -> Any:
    """Ranges of moments are written in the time zone of the connection, which Django sets."""
    hours = "[2024-05-01 10:00+00,2024-05-01 12:00+00)"
    return _as_text(tstzrange=hours, tstzmultirange=f"{{{hours}}}")


def colours_in_their_order() -> list[str]:
    """Django has no types of one's own: an enumeration is SQL."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TYPE warehouse_colour AS ENUM ('red', 'amber', 'green')")
        cursor.execute(
            "SELECT unnest(%s::warehouse_colour[])::text AS colour"
            " ORDER BY unnest(%s::warehouse_colour[])",
            [["green", "red", "amber"]] * 2,
        )
        colours = [colour for (colour,) in cursor.fetchall()]
        cursor.execute("DROP TYPE warehouse_colour")
    return colours


def percentage_of_a_hundred() -> list[int]:
    """A domain is a type with a check."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE DOMAIN warehouse_percentage AS integer CHECK (VALUE <= 100)")
        cursor.execute("SELECT 100::warehouse_percentage")
        values = [value for (value,) in cursor.fetchall()]
        cursor.execute("DROP DOMAIN warehouse_percentage")
    return values


def percentage_above_a_hundred() -> None:
    """The check is that of a constraint."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE DOMAIN warehouse_percentage AS integer CHECK (VALUE <= 100)")
        cursor.execute("SELECT 101::warehouse_percentage")
