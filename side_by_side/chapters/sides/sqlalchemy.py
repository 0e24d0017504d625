"""The SQLAlchemy side: its migrations, its rows, its query functions."""

import inspect
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from importlib import import_module
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from side_by_side.chapters.chapter_modules import import_chapter_module
from side_by_side.chapters.checkout import root
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import Result
from side_by_side.chapters.row_locks import LockWatch, wait_briefly
from side_by_side.chapters.row_order import set_row_order
from side_by_side.chapters.rows import DanglingRowsError, Row
from side_by_side.chapters.sides.mappings import check_mappings, configure_mappers
from side_by_side.chapters.sides.migration_files import ALEMBIC_INI, NoStepsError, read_scripts
from side_by_side.chapters.sides.protocol import QuestionRunner
from side_by_side.chapters.sides.sqlalchemy_commits import run_committing_sqlalchemy
from side_by_side.chapters.sides.sqlalchemy_connections import open_engine
from side_by_side.chapters.sides.sqlalchemy_results import run_async_sqlalchemy, run_sqlalchemy
from side_by_side.chapters.sides.sqlalchemy_rows import (
    load_rows,
    models_of,
    models_with_tables,
    parse_row,
    table_of,
)
from side_by_side.chapters.stored_rows import RowReader
from side_by_side.databases import Address, driver_message
from side_by_side.errors import SideBySideError
from side_by_side.project.source_lines import attribute_lines

SIDE = root() / "sqlalchemy_side"
CHAPTERS = sorted(path.parent.name for path in SIDE.glob("*/models*"))


class UnlistedChapterError(SideBySideError):
    """A chapter whose migrations are missing from Alembic's settings."""

    def __init__(self, chapter: str) -> None:
        self.chapter = chapter
        super().__init__(
            f"alembic.ini: version_locations lacks the chapter {chapter!r}; add "
            f"%(here)s/sqlalchemy_side/{chapter}/migrations"
        )


class SqlalchemySide:
    """SQLAlchemy, in this process, on any database."""

    name = "sqlalchemy"

    def __init__(self, chapters: Sequence[str] | None = None) -> None:
        self.chapters = chapters

    def check(self) -> None:
        """Import and configure the models, and read the revisions."""
        chapters = self.chapters or CHAPTERS
        if self.chapters is None:
            import_chapter_module("sqlalchemy_side.all_models")
        check_mappings(chapters)
        listed = str(Config(ALEMBIC_INI).get_main_option("version_locations"))
        for chapter in chapters:
            if str(SIDE / chapter / "migrations") not in listed.splitlines():
                raise UnlistedChapterError(chapter)
            if not list((SIDE / chapter / "migrations").glob("*.py")):
                raise NoStepsError(chapter, self.name)
        read_scripts(self._configuration())

    def check_rows(self, rows: Mapping[str, list[Row]]) -> None:
        """Convert the values of the rows to the types of their columns."""
        for chapter, rows_of_chapter in rows.items():
            classes = models_of(chapter)
            for row in rows_of_chapter:
                parse_row(chapter, classes, row)

    def _configuration(self) -> Config:
        configuration = Config(ALEMBIC_INI)
        if self.chapters is not None:
            folders = [SIDE / chapter / "migrations" for chapter in self.chapters]
            # A percent sign in a folder's name means something else in the file.
            listed = "\n".join(str(folder).replace("%", "%%") for folder in folders)
            configuration.set_main_option("version_locations", listed)
        return configuration

    def migrate(self, address: Address) -> None:
        """Run ``alembic upgrade heads``, for the side's chapters."""
        with open_engine(address) as engine, engine.connect() as connection:
            configuration = self._configuration()
            configuration.attributes |= {"connection": connection, "upgrades only": True}
            command.upgrade(configuration, "heads")
            connection.commit()

    def load(self, address: Address, rows: Mapping[str, list[Row]]) -> None:
        """Insert the rows, each in its own table, and move the counters of keys past them."""
        try:
            with open_engine(address) as engine, engine.begin() as connection:
                load_rows(connection, rows)
        except sa.exc.IntegrityError as error:
            raise DanglingRowsError(driver_message(error.orig or error)) from error

    @contextmanager
    def question_runner(self, address: Address, *, by_key: bool) -> Iterator[QuestionRunner]:
        """Yield a function that runs pairs on this database."""
        if self.chapters is None:
            # All models, before a question that runs env.py imports them in its own way.
            import_module("sqlalchemy_side.all_models")
        for chapter in self.chapters or ():
            import_chapter_module(f"sqlalchemy_side.{chapter}.models")
        configure_mappers(self.chapters or CHAPTERS)
        with open_engine(address) as engine, engine.connect() as connection:
            driver_connection: Any = connection.connection.driver_connection
            set_row_order(address.kind, driver_connection, by_key=by_key)
            with closing(driver_connection.cursor()) as cursor:
                wait_briefly(address.kind, cursor)
            driver_connection.commit()

            def run(pair: Pair, reader: RowReader, locks: LockWatch) -> Result:
                if inspect.iscoroutinefunction(pair.sqlalchemy):
                    return run_async_sqlalchemy(address, pair, reader, locks, by_key=by_key)
                return run_sqlalchemy(connection, pair, reader, locks)

            yield run

    def run_committing(self, pair: Pair, addresses: Sequence[Address], *, by_key: bool) -> Result:
        """Run the function of a pair on databases of its own, in which it may commit."""
        return run_committing_sqlalchemy(pair, addresses, by_key=by_key)

    def tables(self, chapter: str) -> set[str]:
        """Return the names of the tables of a chapter's models."""
        return {table_of(model).name for model in models_with_tables(chapter)}

    def locations(self, chapter: str) -> dict[tuple[str, ...], str]:
        """Return ``file:line`` of every table and column of a chapter's models."""
        locations: dict[tuple[str, ...], str] = {}
        for model in models_with_tables(chapter):
            mapper, table = sa.inspect(model), table_of(model)
            lines = attribute_lines(model, root())
            locations[table.name,] = lines[""]
            for attribute in mapper.column_attrs:
                for column in attribute.columns:
                    if getattr(column, "table", None) is table:
                        locations[table.name, column.name] = lines.get(attribute.key, lines[""])
        return locations
