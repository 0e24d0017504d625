"""One row with a value in every field there is."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from django_side.fields.models import EveryField, IntegerKeyed, Musician, SmallKeyed

#: A value for each field that is neither a key nor made by the database.
VALUES: dict[str, Any] = {
    "big_integer_field": 1,
    "binary_field": b"\xff",
    "boolean_field": True,
    "char_field": "new",
    "date_field": date(2024, 2, 29),
    "date_time_field": datetime(2024, 2, 29, 12, tzinfo=UTC),
    "decimal_field": Decimal("1.5"),
    "duration_field": timedelta(microseconds=1),
    "email_field": "new@example.org",
    "file_field": "scores/new.pdf",
    "file_path_field": "scores/new.pdf",
    "float_field": 1.5,
    "generic_ip_address_field": "2001:DB8:0::1",
    "image_field": "covers/new.png",
    "integer_field": 7,
    "json_field": {"new": True},
    "positive_big_integer_field": 3,
    "positive_integer_field": 2,
    "positive_small_integer_field": 1,
    "slug_field": "new",
    "small_integer_field": -1,
    "text_field": "new",
    "time_field": time(12),
    "url_field": "https://example.org/new",
    "uuid_field": UUID(int=1),
}


def full_row_of_every_field() -> Mapping[str, object]:
    """``values`` gives columns; a file is its path."""
    return EveryField.objects.values().get(pk=1)


def least_row_of_every_field() -> Mapping[str, object]:
    """An empty file has an empty path, and no NULL."""
    return EveryField.objects.values().get(pk=2)


def objects_of_every_field() -> QuerySet[EveryField]:
    """Objects have the same values, and files that can be opened."""
    return EveryField.objects.order_by("char_field")


def save_every_field() -> tuple[EveryField, int, int, list[str]]:
    """Django numbers the rows of one foreign key, and asks for what is generated."""
    keys = {
        "foreign_key": IntegerKeyed.objects.get(name="last but one"),
        "one_to_one_field": SmallKeyed.objects.create(name="new"),
    }
    row = EveryField.objects.create(**VALUES, **keys)
    row.many_to_many_field.add(*Musician.objects.exclude(first_name="Art"))
    row.refresh_from_db()
    musicians = row.many_to_many_field.order_by("id").values_list("last_name", flat=True)
    order: int = row._order  # type: ignore[attr-defined]  # added by order_with_respect_to
    return row, order, row.generated_field, list(musicians)


def change_every_field() -> bool:
    """``save`` writes all columns but the generated ones."""
    row, least = EveryField.objects.order_by("id")
    for name in VALUES:
        setattr(row, name, getattr(least, name))
    row.save()
    changed, least = EveryField.objects.order_by("id").values(*VALUES)
    return bool(changed == least)


def generated_value_after_a_change() -> Any:
    """The object keeps the old value until it is asked for anew."""
    row = EveryField.objects.get(pk=1)
    row.integer_field = 5
    row.save(update_fields=["integer_field"])
    row.refresh_from_db(fields=["generated_field"])
    return row.generated_field


def change_generated_value() -> Any:
    """``save`` leaves generated columns out, so what was set is lost without a word."""
    row = EveryField.objects.get(pk=1)
    row.generated_field = 1
    row.small_integer_field = 3
    row.save()
    return EveryField.objects.get(pk=1).generated_field


def rows_by_generated_value() -> QuerySet[EveryField]:
    """In a query it is a column like others."""
    return EveryField.objects.filter(generated_field=42)


def path_of_a_file() -> tuple[str | None, str | None]:
    """A file of the storage; the column has only its name."""
    row = EveryField.objects.get(pk=1)
    return row.file_field.name, row.image_field.name


def save_negative_of_a_positive_field() -> EveryField:
    """The field's own range is for validation; the column has a check."""
    row = EveryField.objects.get(pk=1)
    row.positive_integer_field = -1
    row.save()
    return row
