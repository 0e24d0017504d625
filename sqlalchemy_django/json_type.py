"""The type of a JSON column, and Django's encoder."""

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

#: The types ``json`` and ``jsonb`` of PostgreSQL, by their numbers.
JSON_TYPES = frozenset({114, 3802})


class DjangoJSONEncoder(json.JSONEncoder):
    """``django.core.serializers.json.DjangoJSONEncoder``: the same text for each value.

    Raises:
        ValueError: A time has a time zone.
    """

    def default(self, o: Any) -> Any:
        if isinstance(o, datetime):
            # JavaScript knows milliseconds only.
            text = o.isoformat()
            text = text[:23] + text[26:] if o.microsecond else text
            return f"{text[:-6]}Z" if text.endswith("+00:00") else text
        if isinstance(o, date):
            return o.isoformat()
        if isinstance(o, time):
            if o.tzinfo is not None:
                raise ValueError("JSON can't represent timezone-aware times.")
            return o.isoformat()[:12]
        if isinstance(o, timedelta):
            return _iso_duration(o)
        return str(o) if isinstance(o, Decimal | UUID) else super().default(o)


def _iso_duration(value: timedelta) -> str:
    """Return a duration as ISO 8601 has it, with a sign before it where it is negative."""
    sign, length = ("-", -value) if value < timedelta(0) else ("", value)
    minutes, seconds = divmod(length.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{length.microseconds:06d}" if length.microseconds else ""
    return f"{sign}P{length.days}DT{hours:02d}H{minutes:02d}M{seconds:02d}{fraction}S"


class _TextOfJson(FunctionElement[Any]):
    """JSON as a text on PostgreSQL, whose driver reads numbers as floats."""

    inherit_cache = True


@compiles(_TextOfJson)
def _render_text(element: _TextOfJson, compiler: Any, **options: Any) -> str:
    text: str = compiler.process(element.clauses, **options)
    return f"CAST({text} AS TEXT)" if compiler.dialect.name == "postgresql" else text


class Json(TypeDecorator[Any]):
    """``JSONField``: ``jsonb`` on PostgreSQL, checked text elsewhere.

    ``None`` is SQL NULL; ``sa.JSON.NULL`` is JSON's null. With ``none_as_null=False``, ``None`` is
    JSON's null, as it is in an array of Django. ``encoder`` and ``decoder`` are those of the field.
    """

    impl = sa.JSON
    cache_ok = True

    def __init__(
        self,
        encoder: type[json.JSONEncoder] | None = None,
        decoder: type[json.JSONDecoder] | None = None,
        *,
        none_as_null: bool = True,
    ) -> None:
        super().__init__(none_as_null=none_as_null)
        self.none_as_null = none_as_null
        self.encoder = encoder
        self.decoder = decoder

    def __repr__(self) -> str:
        # For Alembic, which writes it into revisions: an encoder makes no other column.
        return "Json()"

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.JSONB(none_as_null=self.none_as_null))
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if value is None or value is sa.JSON.NULL or self.encoder is None:
            return value
        # The dialect encodes the plain values.
        return json.loads(json.dumps(value, cls=self.encoder))

    def column_expression(self, column: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
        if self.decoder is None:
            return column
        text = _TextOfJson(column)
        text.type = self
        return text

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        if self.decoder is None:
            return super().result_processor(dialect, coltype)

        def decode(value: Any) -> Any:
            if value is None:
                return None
            # Where SQL is written by hand, the driver of PostgreSQL has decoded it.
            is_text = isinstance(value, str | bytes) and coltype not in JSON_TYPES
            return json.loads(value if is_text else json.dumps(value), cls=self.decoder)

        return decode


@compiles(Json, "postgresql", "sqlite")
def _render_json(_: Json, compiler: Any, **_options: Any) -> str:
    return "jsonb" if compiler.dialect.name == "postgresql" else "text"
