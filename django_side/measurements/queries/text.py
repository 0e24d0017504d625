"""Functions of text. Django registers those that SQLite lacks, written in Python."""

from typing import Any

from django.db.models import QuerySet, Value
from django.db.models.functions import (
    MD5,
    SHA1,
    SHA224,
    SHA256,
    SHA384,
    SHA512,
    Chr,
    Concat,
    Left,
    Length,
    Lower,
    LPad,
    LTrim,
    Ord,
    Repeat,
    Replace,
    Reverse,
    Right,
    RPad,
    RTrim,
    StrIndex,
    Substr,
    Trim,
    Upper,
)

from django_side.measurements.models import Sensor


def names_in_capitals() -> QuerySet[Sensor, str]:
    """``UPPER()`` of the database, which is not ``str.upper``."""
    return Sensor.objects.order_by("id").values_list(Upper("name"), flat=True)


def labels_in_small_letters() -> QuerySet[Sensor, str]:
    """``LOWER()`` likewise."""
    return Sensor.objects.order_by("id").values_list(Lower("label"), flat=True)


def lengths_of_names() -> QuerySet[Sensor, int]:
    """``CHAR_LENGTH()`` on MariaDB, whose ``LENGTH()`` counts bytes."""
    return Sensor.objects.order_by("id").values_list(Length("name"), flat=True)


def first_label_trimmed() -> Any:
    """Only spaces are removed."""
    rows = Sensor.objects.values_list(Trim("label"), LTrim("label"), RTrim("label"))
    return rows.get(pk=1)


def beginnings_and_ends_of_names() -> QuerySet[Sensor, tuple[str, str]]:
    """A text that is too short is returned whole."""
    return Sensor.objects.order_by("id").values_list(Left("name", 2), Right("name", 3))


def middles_of_names() -> QuerySet[Sensor, tuple[str, str]]:
    """Characters are counted from one."""
    return Sensor.objects.order_by("id").values_list(Substr("name", 2), Substr("name", 2, length=3))


def places_of_north() -> QuerySet[Sensor, int]:
    """A plain text is the name of a field, so the word is a ``Value``."""
    return Sensor.objects.order_by("id").values_list(StrIndex("label", Value("north")), flat=True)


def piers_replaced() -> QuerySet[Sensor, tuple[str, str]]:
    """Without a replacement, the text is removed."""
    return Sensor.objects.order_by("id").values_list(
        Replace("label", Value("pier"), replacement=Value("quay")), Replace("label", Value("-"))
    )


def names_and_labels_joined() -> QuerySet[Sensor, str]:
    """``Concat`` takes NULL as an empty text."""
    joined = Concat("name", Value(" ["), "label", Value("]"))
    return Sensor.objects.order_by("id").values_list(joined, flat=True)


def labels_filled() -> QuerySet[Sensor, tuple[str, str]]:
    """Django brings both functions to SQLite."""
    left = LPad("label", 6, fill_text=Value(".. "))
    right = RPad("label", 6, fill_text=Value("-*"))
    return Sensor.objects.order_by("id").values_list(left, right)


def names_backwards() -> QuerySet[Sensor, tuple[str, str]]:
    """Django brings both functions to SQLite."""
    return Sensor.objects.order_by("id").values_list(Reverse("name"), Repeat("name", 2))


def numbers_of_first_letters() -> QuerySet[Sensor, int]:
    """One class for ``UNICODE()``, ``ASCII()`` and ``ORD()``."""
    return Sensor.objects.order_by("id").values_list(Ord("name"), flat=True)


def names_that_begin_with_letter_78() -> QuerySet[Sensor, str]:
    """``startswith`` would find none on MariaDB, where ``Chr`` returns text in UTF-16."""
    rows = Sensor.objects.alias(first=Substr("name", 1, 1)).filter(first=Chr(Value(78)))
    return rows.values_list("name", flat=True)


def checksum_of_a_label() -> Any:
    """Django brings the hashes to SQLite."""
    return Sensor.objects.values_list(MD5("label"), flat=True).get(pk=3)


def hashes_of_a_label() -> Any:
    """A function can be applied to another."""
    hashes = (SHA1, SHA224, SHA256, SHA384, SHA512)
    rows = Sensor.objects.values_list(*(Left(function("label"), 8) for function in hashes))
    return rows.get(pk=3)
