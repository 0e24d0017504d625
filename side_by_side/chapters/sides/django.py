"""The Django side: its migrations, its fixtures, its query functions."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from itertools import chain
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.core.management import call_command
from django.core.management.color import no_style
from django.core.serializers.base import DeserializationError, DeserializedObject
from django.core.serializers.python import Deserializer
from django.db import (
    Error,
    OperationalError,
    ProgrammingError,
    connections,
    models,
    transaction,
)
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.fields.files import FieldFile
from django.db.models.query import RawQuerySet

from shared_fixtures.question import Instance, Refused
from side_by_side.chapters.checkout import root
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import ObjectValues, Result, normalise
from side_by_side.chapters.rows import BrokenRowsError, DanglingRowsError, Row
from side_by_side.chapters.sides.clock import frozen_clock
from side_by_side.chapters.sides.django_graph import read_graph
from side_by_side.chapters.sides.migration_files import NoStepsError
from side_by_side.chapters.sides.protocol import QuestionRunner
from side_by_side.chapters.stored_rows import RowReader
from side_by_side.databases import Address, django_settings_of, driver_message
from side_by_side.project.source_lines import attribute_lines


class DjangoSide:
    """Django, in this process, on whichever database it is pointed at."""

    name = "django"

    def __init__(self, chapters: Sequence[str] | None = None) -> None:
        self.chapters = chapters

    def check(self) -> None:
        """Read the migrations; the models are imported as Django is set up."""
        graph = read_graph()
        for chapter in self.chapters or [app.label for app in apps.get_app_configs()]:
            if not graph.leaf_nodes(chapter):
                raise NoStepsError(chapter, self.name)

    def check_rows(self, rows: Mapping[str, list[Row]]) -> None:
        """Read the rows as ``loaddata`` does, without saving them."""
        for row in chain.from_iterable(rows.values()):
            _parsed(row)

    def migrate(self, address: Address) -> None:
        """Run ``manage.py migrate``, for the side's chapters."""
        with open_connection(address):
            # Where the process has no other chapters, Django need not be asked for each.
            every = self.chapters is None or len(self.chapters) == len(settings.INSTALLED_APPS)
            for label in [()] if every else [(chapter,) for chapter in self.chapters or ()]:
                call_command("migrate", *label, verbosity=0, interactive=False, skip_checks=True)

    def load(self, address: Address, rows: Mapping[str, list[Row]]) -> None:
        """Write the rows as ``loaddata`` does, without checking references before the end."""
        with open_connection(address) as connection, transaction.atomic():
            with connection.constraint_checks_disabled():
                for row in chain.from_iterable(rows.values()):
                    _load(row)
            try:
                connection.check_constraints()
            except Error as error:
                raise DanglingRowsError(driver_message(error)) from error
            found = [
                model
                for chapter in rows
                for model in apps.get_app_config(chapter).get_models(include_auto_created=True)
            ]
            with connection.cursor() as cursor:
                for statement in connection.ops.sequence_reset_sql(no_style(), found):
                    cursor.execute(statement)

    @contextmanager
    def asking(self, address: Address) -> Iterator[QuestionRunner]:
        """Give a function that asks on this database."""
        connection = _connection(address)
        try:

            def ask(pair: Pair, reader: RowReader) -> Result:
                connections["default"] = connection
                return _ask(connection, pair, reader)

            yield ask
        finally:
            connection.close()

    def tables(self, chapter: str) -> set[str]:
        """Return the names of the tables of a chapter's models."""
        return {model._meta.db_table for model in _models_with_tables(chapter)}

    def places(self, chapter: str) -> dict[tuple[str, ...], str]:
        """Return where the models say each table and column."""
        found: dict[tuple[str, ...], str] = {}
        for model in _models_with_tables(chapter):
            lines = attribute_lines(model, root())
            found[model._meta.db_table,] = lines[""]
            for field in model._meta.local_concrete_fields:
                place = lines.get(field.name, lines[""])
                found[model._meta.db_table, str(field.column)] = place
        return found


def _models_with_tables(chapter: str) -> Iterator[type[models.Model]]:
    for model in apps.get_app_config(chapter).get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy:
            yield model


def _connection(address: Address) -> BaseDatabaseWrapper:
    """Return a new connection that calls itself the default one."""
    settings: dict[str, Any] = django_settings_of(address)
    if address.kind == "mariadb":
        settings.setdefault("OPTIONS", {})["isolation_level"] = "read committed"
    connections.settings["default"] = connections.configure_settings({"default": settings})[
        "default"
    ]
    return connections.create_connection("default")


@contextmanager
def open_connection(address: Address) -> Iterator[BaseDatabaseWrapper]:
    """Open a database that calls itself the default one."""
    connection = _connection(address)
    connections["default"] = connection
    try:
        yield connection
    finally:
        connection.close()


def _parsed(row: Row) -> list[DeserializedObject]:
    plain = {"model": row.model, "pk": row.pk, "fields": dict(row.fields)}
    try:
        return list(Deserializer([plain]))
    except (DeserializationError, ValidationError, FieldDoesNotExist, ValueError) as error:
        raise BrokenRowsError(row.path, row.line, " ".join(str(error).split())) from error


def _load(row: Row) -> None:
    try:
        for parsed in _parsed(row):
            parsed.save()
    except (ValidationError, ValueError) as error:
        raise BrokenRowsError(row.path, row.line, " ".join(str(error).split())) from error
    except (OperationalError, ProgrammingError) as error:
        # The tables are not those of the models.
        chapter = row.model.partition(".")[0]
        cure = (
            f"do the models have an edit without a step? side-by-side migrations generate {chapter}"
        )
        reason = f"{driver_message(error)}; {cure} -m NAME"
        raise BrokenRowsError(row.path, row.line, reason) from error
    except Error as error:
        raise BrokenRowsError(row.path, row.line, driver_message(error)) from error


def _ask(connection: BaseDatabaseWrapper, pair: Pair, reader: RowReader) -> Result:
    statements: list[str] = []
    parameters: list[Any] = []

    def record(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "SAVEPOINT" not in sql:
            statements.append(sql)
            parameters.append(params)
        return execute(sql, params, many, context)

    error = ""
    answer: Any
    writes = pair.question.writes
    with frozen_clock(), transaction.atomic():
        try:
            # Rows are read after a refusal too, so that it must not spoil the transaction.
            with transaction.atomic() if writes else nullcontext():
                with connection.execute_wrapper(record):
                    value = _plain(pair.django())
                answer = normalise(value, _describe, _plain)
                if writes:
                    _check_keys(connection)
        except Exception as refused:  # noqa: BLE001 - whatever a side raises is its answer
            answer, error = Refused(type(refused).__qualname__, ""), str(refused)
        rows = reader.read(connection.connection) if writes else {}
        transaction.set_rollback(True)
    return Result(answer, tuple(statements), rows, error, tuple(parameters))


def _check_keys(connection: BaseDatabaseWrapper) -> None:
    """Find what a commit would find; MariaDB has found it already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    elif connection.vendor == "sqlite":
        connection.check_constraints()


def _plain(value: Any) -> Any:
    """Run what is lazy, all the way down, and take a file for its path."""
    if isinstance(value, models.QuerySet | RawQuerySet | Iterator):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if type(value) in (list, tuple):
        return type(value)(_plain(each) for each in value)
    if isinstance(value, FieldFile):
        return value.name
    return value


def _describe(value: Any) -> ObjectValues | None:
    if not isinstance(value, models.Model):
        return None
    deferred = value.get_deferred_fields()
    values = {
        field.attname: getattr(value, field.attname)
        for field in value._meta.concrete_fields
        if field.attname not in deferred
    }
    return ObjectValues(Instance(type(value).__name__, str(value)), values)
