"""Which of Django's own kinds a field is, for the values that it takes."""

import re
from typing import Any

from django.db import connection, models

from side_by_side.port.read.conversions import inner_fields, is_of_django, own_coders

#: The fields of ``contrib.postgres``, whose internal type need not be their name.
_OF_POSTGRESQL = {
    "ArrayField",
    "HStoreField",
    "SearchVectorField",
    "SearchQueryField",
    "IntegerRangeField",
    "BigIntegerRangeField",
    "DecimalRangeField",
    "DateTimeRangeField",
    "DateRangeField",
}

#: The fields of Django that are columns.
_KNOWN = {
    *("AutoField", "BigAutoField", "SmallAutoField", "BinaryField", "BooleanField", "CharField"),
    *("DateField", "DateTimeField", "DecimalField", "DurationField", "FileField", "FilePathField"),
    *("FloatField", "GenericIPAddressField", "IntegerField", "BigIntegerField", "JSONField"),
    *("PositiveBigIntegerField", "PositiveIntegerField", "PositiveSmallIntegerField"),
    *("SlugField", "SmallIntegerField", "TextField", "TimeField", "UUIDField"),
    *_OF_POSTGRESQL,
}

#: The spelling of a column type -> the field whose values it takes, for fields of a project's own.
_BY_TYPE = {
    r"(var)?char|character varying|citext|(long|medium|tiny)?text|ltree": "TextField",
    r"bool|tinyint\(1\)": "BooleanField",
    r"smallint|smallserial": "SmallIntegerField",
    r"int\b|integer|serial|mediumint": "IntegerField",
    r"bigint|bigserial": "BigIntegerField",
    r"double|real|float": "FloatField",
    r"numeric|decimal": "DecimalField",
    r"timestamp|datetime": "DateTimeField",
    r"date$": "DateField",
    r"time": "TimeField",
    r"interval": "DurationField",
    r"uuid": "UUIDField",
    r"json": "JSONField",
    r"bytea|(long|medium|tiny)?blob|(var)?binary": "BinaryField",
    r"inet": "GenericIPAddressField",
    r"hstore": "HStoreField",
    r"tsvector": "SearchVectorField",
}

_CONVERSIONS = ("from_db_value", "get_prep_value", "get_db_prep_value", "get_db_prep_save")


def kind_of(field: "models.Field[Any, Any]") -> str | None:
    """Return the name of Django's field whose values a field takes, None if it is not known."""
    names = [field.get_internal_type(), *(base.__name__ for base in type(field).__mro__)]
    known = next((name for name in names if name in _KNOWN), None)
    if known is not None:
        return known
    spelled = (field.db_type(connection) or "").lower()
    return next((kind for type_, kind in _BY_TYPE.items() if re.match(type_, spelled)), None)


def converts(field: "models.Field[Any, Any]") -> bool:
    """Whether a field converts its values by code that is not Django's own.

    It may be that of an array's items, of the key that it refers to, or an encoder of JSON.
    """
    return any(
        any(own_coders(item))
        or any(not is_of_django(getattr(type(item), name, models.Field)) for name in _CONVERSIONS)
        for item in (field, *inner_fields(field))
    )
