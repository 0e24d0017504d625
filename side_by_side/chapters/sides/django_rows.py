"""Loads the rows of chapters on the Django side, as ``loaddata`` does."""

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.core.serializers.base import DeserializationError, DeserializedObject
from django.core.serializers.python import Deserializer
from django.db import Error, OperationalError, ProgrammingError
from django.db.models import JSONField, Value

from side_by_side.chapters.rows import BrokenRowsError, JsonNull, Row
from side_by_side.databases import driver_message


def parse_row(row: Row) -> list[DeserializedObject]:
    """Return the objects of a row, not yet saved.

    Raises:
        BrokenRowsError: The row names an unknown model or field, or has an invalid value.
    """
    fields = {
        name: Value(None, JSONField()) if isinstance(value, JsonNull) else value
        for name, value in row.fields.items()
    }
    values = {"model": row.model, "pk": row.pk, "fields": fields}
    try:
        return list(Deserializer([values]))
    except (DeserializationError, ValidationError, FieldDoesNotExist, ValueError) as error:
        raise BrokenRowsError(row.path, row.line, " ".join(str(error).split())) from error


def load_row(row: Row) -> None:
    """Save a row.

    Raises:
        BrokenRowsError: The row is invalid, or the database refuses it.
    """
    try:
        for parsed in parse_row(row):
            parsed.save()
    except (ValidationError, ValueError) as error:
        raise BrokenRowsError(row.path, row.line, " ".join(str(error).split())) from error
    except (OperationalError, ProgrammingError) as error:
        # The tables do not match the models.
        chapter = row.model.partition(".")[0]
        cure = (
            f"do the models have an edit without a step? side-by-side migrations generate {chapter}"
        )
        reason = f"{driver_message(error)}; {cure} -m NAME"
        raise BrokenRowsError(row.path, row.line, reason) from error
    except Error as error:
        raise BrokenRowsError(row.path, row.line, driver_message(error)) from error
