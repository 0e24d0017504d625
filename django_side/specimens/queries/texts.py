"""Texts, bytes, and what is stored as one of these."""

import pickle
import re
from typing import Any
from uuid import UUID

from django.db import connection, models
from django.db.models import Func, Value
from django.db.models.functions import Cast

from django_side.specimens.columns import ColumnField, column_types, create_table
from django_side.specimens.models import Collector


def types_of_texts() -> list[str]:
    """``TextField`` has the longest type that there is."""
    shelf = create_table(
        "Shelf",
        label=models.CharField(max_length=20),
        story=models.TextField(),
        varchar=ColumnField("varchar(20)"),
        char=ColumnField("char(5)"),
        nchar=ColumnField("nchar(5)"),
        text=ColumnField("text"),
        unicode_label=ColumnField("varchar(20)"),
        unicode_story=ColumnField("text"),
    )
    return column_types(shelf)


class _PickleField(models.BinaryField):  # type: ignore[type-arg]  # of any Python type
    """A value that is stored as a pickle."""

    def db_type(self, connection: Any) -> Any:
        return "blob" if connection.vendor == "mysql" else super().db_type(connection)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        return super().get_db_prep_value(pickle.dumps(value), connection, prepared)

    def from_db_value(self, value: Any, _expression: Any, _connection: Any) -> Any:
        return pickle.loads(value)  # noqa: S301 - it was written above


def types_of_bytes() -> list[str]:
    """``BinaryField`` has the longest type that there is."""
    shelf = create_table(
        "Shelf",
        photo=models.BinaryField(),
        label=_PickleField(),
        code=models.UUIDField(),
        own=ColumnField("uuid"),
    )
    return column_types(shelf)


def types_of_lengths() -> list[str]:
    """A field of one's own for each."""
    types = (
        *("tinytext", "text", "mediumtext", "longtext", "tinyblob", "blob", "mediumblob"),
        *("longblob", "nchar(5)", "nvarchar(5)", "char(5)", "varchar(5)", "binary(4)"),
        "varbinary(4)",
    )
    columns = {f"column_{number}": ColumnField(type_) for number, type_ in enumerate(types)}
    return column_types(create_table("Shelf", **columns))


def texts_that_come_back_otherwise() -> tuple[Any, ...]:
    """The types of a fixed length are filled."""
    shelf = create_table(
        "Shelf",
        char=ColumnField("char(5)"),
        varchar=ColumnField("varchar(5)"),
        binary=ColumnField("binary(4)"),
        varbinary=ColumnField("varbinary(4)"),
    )
    shelf.objects.create(char="ab ", varchar="ab ", binary=b"ab", varbinary=b"ab")
    texts: tuple[Any, ...] = shelf.objects.values_list(
        "char", "varchar", "binary", "varbinary"
    ).get()
    return texts


class _SetField(ColumnField):
    """A set of words, which the driver writes as one text."""

    def get_db_prep_value(self, value: set[str], *_: Any, **__: Any) -> str:
        return ",".join(value)

    def from_db_value(self, value: str, _expression: Any, _connection: Any) -> set[str]:
        return set(value.split(","))


def rarity_and_features() -> tuple[list[str], list[str]]:
    """Words are ordered as in the type."""
    shelf = create_table(
        "Shelf",
        rarity=ColumnField("enum('rare', 'common')"),
        features=_SetField("set('raw', 'cut', 'clear')"),
    )
    shelf.objects.create(rarity="common", features={"clear", "raw"})
    shelf.objects.create(rarity="rare", features={"cut"})
    rarities = list(shelf.objects.order_by("rarity").values_list("rarity", flat=True))
    return rarities, sorted(shelf.objects.get(rarity="common").features)


def addresses_in_order() -> tuple[list[str], str]:
    """``GenericIPAddressField`` is a text, whose order is another."""
    shelf = create_table("Shelf", four=ColumnField("inet4"), six=ColumnField("inet6"))
    shelf.objects.create(four="10.0.0.10", six="2001:DB8:0::0001")
    shelf.objects.create(four="10.0.0.2", six="::1")
    addresses = list(shelf.objects.order_by("four").values_list("four", flat=True))
    return addresses, shelf.objects.get(four="10.0.0.10").six


def pickled_label() -> Any:
    """The two methods of the field are the way in and out."""
    shelf = create_table("Shelf", label=_PickleField())
    shelf.objects.create(label=("quartz", (3, 2.5)))
    return shelf.objects.get().label


def code_of_a_collector() -> UUID:
    """``UUIDField`` has ``char(32)`` where the database has no type of its own."""
    return Collector.objects.get(code="a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11").code


def kinds_of_values_of_sqlite() -> list[str]:
    """The words in the name of a type decide."""
    kinds = []
    for name in ("clob", "nvarchar(5)", "blob", "blob", "DATETIME", "TIMESTAMP"):
        stored = Cast(Value("007"), ColumnField(name))
        kind = Func(stored, function="typeof", output_field=models.TextField())
        kinds.append(Collector.objects.values_list(kind, flat=True)[0])
    return kinds


class _DocumentField(models.JSONField):
    """A document in SQLite's own format."""

    def select_format(self, _compiler: Any, sql: str, params: Any) -> tuple[str, Any]:
        return f"json({sql})", params


def functions_of_a_stored_document() -> tuple[str, str]:
    """A function writes it, and a method of the field reads it."""
    compiler = Collector.objects.all().query.get_compiler("default")
    written, _ = Func(Value("{}"), function="jsonb").as_sql(compiler, connection)
    read, _ = _DocumentField().select_format(None, "details", ())
    return re.sub(r"\(.*", "", written), re.sub(r"\(.*", "", read)
