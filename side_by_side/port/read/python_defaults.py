"""Reads what Python fills in where a value is not given: defaults, and the times of changes."""

import datetime
import decimal
import enum
import json
import math
import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models.fields import NOT_PROVIDED
from django.utils import timezone

from side_by_side.column_types.column_type import ColumnType
from side_by_side.column_types.source import EMPTY, Builtin, Name, Source, call, code, literal
from side_by_side.port.model import Column
from side_by_side.port.read.clocks import clock, database_zone, is_clock
from side_by_side.port.read.conversions import (
    CONSTANTS,
    converts_on_write,
    gives_default,
    path,
)
from side_by_side.port.read.offline_editors import editors
from side_by_side.port.references import sa
from side_by_side.port.remarks import Kind, field_remark

Field = Any

DEFAULT = Kind("defaults have no counterpart here")

#: Fields whose values are text.
TEXTS = {"CharField", "TextField", "SlugField", "FileField", "FilePathField"}

#: The default of a text that may be left out.
EMPTY_TEXT = code("{}", literal(""))

#: Callables that have a name without Django as well.
CALLABLES: dict[Callable[..., Any], Source] = {
    dict: code("{}", Builtin("dict")),
    list: code("{}", Builtin("list")),
    uuid.uuid4: code("{}", Name("uuid", "uuid4")),
}
#: The key that stands for those of ``uuid.uuid4``.
SAMPLE_KEY = uuid.UUID(int=1)


class NotStorableError(ValueError):
    """What the column would hold is not known."""


def with_default(column: Column, field: Field) -> Column:
    """Return a column with what Python fills in: defaults, and the times of changes."""
    if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
        now = _clock(field, column.type)
        if not now:
            return _without(column, field, timezone.now)
        if field.auto_now:
            return replace(column, default=now, onupdate=now, filled_in="auto_now")
        return replace(column, default=now, filled_in="auto_now_add")
    if field.generated or gives_default(field):
        return column
    if column.type.name == "FileName" and _is_missing_file(field):
        return replace(column, default=EMPTY_TEXT)
    if not field.has_default():
        return _with_empty(column, field) if _may_be_left_out(field) else column
    value = field.default
    if value is None:
        # NULL is stored where the database has a default as well.
        null = call(sa("null")) if field.has_db_default() else EMPTY
        return replace(column, default=null)
    try:
        is_constant = not callable(value) or value in CONSTANTS
    except TypeError:
        is_constant = False
    if is_constant:
        source = _constant(field, column.type, value)
    else:
        source = _called(field, column.type, value)
    if source:
        return replace(column, default=source)
    return _without(column, field, value)


def _without(column: Column, field: Field, value: Any) -> Column:
    """Return a column with a remark about a default that it does not have."""
    text = f"Django's default is {path(value)}, which has no counterpart here."
    if converts_on_write(field):
        text = f"Django's default is converted by {path(type(field))}. The port has none."
    return column.remarked(field_remark(DEFAULT, field, text))


def _with_empty(column: Column, field: Field) -> Column:
    source = _constant(field, column.type, "")
    return replace(column, default=source) if source else _without(column, field, "")


def _is_missing_file(field: Field) -> bool:
    """Whether Django stores the name of no file where none is given."""
    is_given = field.primary_key or field.has_db_default()
    return field.default in (NOT_PROVIDED, None) and not is_given


def _may_be_left_out(field: Field) -> bool:
    """Whether a form may leave a text out, which Django then stores as an empty one.

    Django does so with a text that its forms require as well. There the port has no default.
    """
    is_text = field.get_internal_type() in TEXTS and field.empty_strings_allowed
    is_given = field.primary_key or field.has_db_default()
    return is_text and field.blank and not field.null and not is_given


def _constant(field: Field, type_: ColumnType, value: Any) -> Source:
    """Return the source of a value, or of what a constant callable returns."""
    if callable(value):
        if not converts_on_write(field):
            return value_source(value())
        value = value()
    try:
        return value_source(_stored(field, type_, value))
    except NotStorableError:
        return EMPTY


def _called(field: Field, type_: ColumnType, value: Callable[..., Any]) -> Source:
    """Return the source of a callable that exists without Django, empty where there is none."""
    if not _hashable(value):
        return EMPTY
    if is_clock(field, value):
        return _clock(field, type_, value)
    is_kept = value is not uuid.uuid4 or _keeps(field, type_, SAMPLE_KEY)
    return CALLABLES.get(value, EMPTY) if is_kept else EMPTY


def _clock(field: Field, type_: ColumnType, value: Callable[..., Any] | None = None) -> Source:
    """Return the source of the current time, empty where the column holds it otherwise."""
    source, sample = clock(field, value)
    return source if source and _keeps(field, type_, sample) else EMPTY


def _keeps(field: Field, type_: ColumnType, value: Any) -> bool:
    """Whether a column holds a value as it is."""
    try:
        return not converts_on_write(field) or _stored(field, type_, value) == value
    except NotStorableError:
        return False


def _stored(field: Field, type_: ColumnType, value: Any) -> Any:
    """Return a value of a field as the port's column takes it.

    Raises:
        NotStorableError: It differs between databases, or from one time to the next, as the text
            of an encrypted value does.
    """
    if not converts_on_write(field):
        try:
            # For a number, Django takes its text as well.
            return field.get_prep_value(value)
        except Exception:  # noqa: BLE001 - the project's own code may raise anything
            return value
    values = []
    # Twice, because a conversion may have chance in it.
    for editor in (*editors().values(), *editors().values()):
        try:
            prepared = field.get_db_prep_save(value, editor.connection)
            values.append(_as_read(type_, prepared))
        except Exception as error:
            raise NotStorableError from error
    first = values[0]
    if any(type(other) is not type(first) or other != first for other in values):
        raise NotStorableError
    return first


def _as_read(type_: ColumnType, value: Any) -> Any:
    """Return what a backend sends to the database as the port's type reads it."""
    # Psycopg wraps JSON and addresses, and SQLite's driver bytes.
    for name in ("obj", "addr"):
        value = getattr(value, name, value)
    if isinstance(value, memoryview | bytearray):
        return bytes(value)
    if value is None:
        return None
    readers: dict[str, Callable[[Any], Any]] = {
        "Money": lambda number: decimal.Decimal(str(number)),
        "Duration": _duration,
        "Uuid": lambda key: uuid.UUID(str(key)),
        "Json": lambda text: json.loads(text) if isinstance(text, str) else text,
        "UtcDateTime": _moment,
        "LocalDateTime": lambda moment: datetime.datetime.fromisoformat(str(moment)),
        "Date": lambda day: datetime.date.fromisoformat(str(day)),
        "Time": lambda time: datetime.time.fromisoformat(str(time)),
        "Double": float,
    }
    if type_.is_integer and not isinstance(value, str):
        return int(value)
    return readers.get(type_.name, lambda other: other)(value)


def _duration(value: Any) -> datetime.timedelta:
    is_length = isinstance(value, datetime.timedelta)
    return value if is_length else datetime.timedelta(microseconds=value)


def _moment(value: Any) -> datetime.datetime:
    moment = datetime.datetime.fromisoformat(str(value))
    if moment.tzinfo:
        return moment
    return moment.replace(tzinfo=ZoneInfo(database_zone())).astimezone(datetime.UTC)


def _hashable(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


def value_source(value: Any) -> Source:
    """Return the source of a plain value, empty where there is none."""
    if isinstance(value, enum.Enum):
        value = value.value
    if isinstance(value, str):
        # A subclass, such as Django's safe text, has other source.
        value = str.__str__(value)
    if type(value) in (dict, list):
        if not value:
            return code("{}", Builtin(type(value).__name__))
        # Each row gets its own.
        return code("lambda: {}", repr(value)) if _is_plain(value) else EMPTY
    if type(value) is float and not math.isfinite(value):
        return call(Builtin("float"), repr(str(value)))
    if type(value) in (bool, int, float, str, bytes):
        return code("{}", literal(value))
    if isinstance(value, decimal.Decimal):
        return call(Name("decimal", "Decimal"), literal(str(value)))
    if isinstance(value, uuid.UUID):
        return call(Name("uuid", "UUID"), literal(str(value)))
    return _time_source(value)


def _time_source(value: Any) -> Source:
    """Return the source of a date, a time or a duration, empty for anything else."""
    if type(value) is datetime.datetime and value.tzinfo:
        moment = value.astimezone(datetime.UTC)
        arguments = repr(moment).partition("(")[2].partition(", tzinfo")[0]
        utc = code("tzinfo={}", Name("datetime", "UTC"))
        return call(Name("datetime", "datetime"), arguments, utc)
    is_naive = type(value) in (datetime.datetime, datetime.time) and value.tzinfo is None
    if is_naive or type(value) in (datetime.date, datetime.timedelta):
        arguments = repr(value).partition("(")[2].removesuffix(")")
        return call(Name("datetime", type(value).__name__), arguments)
    return EMPTY


def _is_plain(value: Any) -> bool:
    """Whether a value and all in it are of the types of JSON, with a repr that is source."""
    if type(value) is dict:
        return all(type(key) is str and _is_plain(item) for key, item in value.items())
    if type(value) is list:
        return all(map(_is_plain, value))
    is_number = type(value) in (int, float) and math.isfinite(value)
    return value is None or is_number or type(value) in (bool, str)
