"""The Django side: its migrations, its fixtures, its query functions."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import (
    Error,
    connections,
    models,
    transaction,
)

from side_by_side.chapters.checkout import root
from side_by_side.chapters.django_setup import installed_chapters
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import Result
from side_by_side.chapters.row_locks import LockWatch, wait_briefly
from side_by_side.chapters.row_order import set_row_order
from side_by_side.chapters.rows import DanglingRowsError, Row
from side_by_side.chapters.sides.django_commits import run_committing_django
from side_by_side.chapters.sides.django_connections import configure, open_connection
from side_by_side.chapters.sides.django_results import run_django
from side_by_side.chapters.sides.django_rows import load_row, parse_row
from side_by_side.chapters.sides.migration_files import NoStepsError, read_graph
from side_by_side.chapters.sides.protocol import QuestionRunner
from side_by_side.chapters.stored_rows import RowReader
from side_by_side.databases import Address, driver_message
from side_by_side.project.source_lines import attribute_lines


class DjangoSide:
    """Django, in this process, on any database."""

    name = "django"

    def __init__(self, chapters: Sequence[str] | None = None) -> None:
        self.chapters = chapters

    def check(self) -> None:
        """Read the migrations; Django's set-up has imported the models."""
        graph = read_graph()
        for chapter in self.chapters or installed_chapters():
            if not graph.leaf_nodes(chapter):
                raise NoStepsError(chapter, self.name)

    def check_rows(self, rows: Mapping[str, list[Row]]) -> None:
        """Read the rows as ``loaddata`` does, without saving them."""
        for row in chain.from_iterable(rows.values()):
            parse_row(row)

    def migrate(self, address: Address) -> None:
        """Run ``manage.py migrate``, for the side's chapters."""
        with open_connection(address):
            # One command is enough if the process has no other chapters.
            complete = self.chapters is None or len(self.chapters) == len(installed_chapters())
            for label in [()] if complete else [(chapter,) for chapter in self.chapters or ()]:
                call_command("migrate", *label, verbosity=0, interactive=False, skip_checks=True)

    def load(self, address: Address, rows: Mapping[str, list[Row]]) -> None:
        """Write the rows as ``loaddata`` does, and check references at the end."""
        with open_connection(address) as connection, transaction.atomic():
            with connection.constraint_checks_disabled():
                for row in chain.from_iterable(rows.values()):
                    load_row(row)
            try:
                connection.check_constraints()
            except Error as error:
                raise DanglingRowsError(driver_message(error)) from error
            loaded = [
                model
                for chapter in rows
                for model in apps.get_app_config(chapter).get_models(include_auto_created=True)
            ]
            with connection.cursor() as cursor:
                for statement in connection.ops.sequence_reset_sql(no_style(), loaded):
                    cursor.execute(statement)

    @contextmanager
    def question_runner(self, address: Address, *, by_key: bool) -> Iterator[QuestionRunner]:
        """Yield a function that runs pairs on this database."""
        configure("default", address)
        connection = connections.create_connection("default")
        prepared = None

        def prepare() -> None:
            """Prepare the driver's connection; Django opens another after one that was lost."""
            nonlocal prepared
            # Signals of a new connection ask the database by its alias.
            connections["default"] = connection
            connection.ensure_connection()
            if connection.connection is not prepared:
                prepared = connection.connection
                set_row_order(address.kind, prepared, by_key=by_key)
                with connection.cursor() as cursor:
                    wait_briefly(address.kind, cursor)

        try:
            prepare()
            # Django asks SQLite whether it has JSON when it first needs it, and then remembers.
            getattr(connection.features, "supports_json_field", None)

            def run(pair: Pair, reader: RowReader, locks: LockWatch) -> Result:
                prepare()
                return run_django(connection, pair, reader, locks)

            yield run
        finally:
            connection.close()

    def run_committing(self, pair: Pair, addresses: Sequence[Address], *, by_key: bool) -> Result:
        """Run the function of a pair on databases of its own, in which it may commit."""
        return run_committing_django(pair, addresses, by_key=by_key)

    def tables(self, chapter: str) -> set[str]:
        """Return the names of the tables of a chapter's models."""
        return {model._meta.db_table for model in _models_with_tables(chapter)}

    def locations(self, chapter: str) -> dict[tuple[str, ...], str]:
        """Return ``file:line`` of every table and column of a chapter's models."""
        locations: dict[tuple[str, ...], str] = {}
        for model in _models_with_tables(chapter):
            lines = attribute_lines(model, root())
            locations[model._meta.db_table,] = lines[""]
            for field in model._meta.local_concrete_fields:
                location = lines.get(field.name, lines[""])
                locations[model._meta.db_table, str(field.column)] = location
        return locations


def _models_with_tables(chapter: str) -> Iterator[type[models.Model]]:
    for model in apps.get_app_config(chapter).get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy:
            yield model
