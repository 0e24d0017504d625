"""The SQLAlchemy side: its migrations, its rows, its query functions."""

import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, event
from sqlalchemy.ext.associationproxy import _AssociationCollection
from sqlalchemy.orm import MANYTOONE, DeclarativeBase, Mapper, Session
from sqlalchemy.orm.session import JoinTransactionMode
from sqlalchemy.types import TypeDecorator

from shared_fixtures.question import Instance, Refused
from side_by_side.chapters.chapter_modules import import_chapter_module
from side_by_side.chapters.checkout import root
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import ObjectValues, Result, normalise
from side_by_side.chapters.rows import BrokenRowsError, DanglingRowsError, Row
from side_by_side.chapters.sides.clock import frozen_clock
from side_by_side.chapters.sides.mappings import check_mappings, configure_mappers
from side_by_side.chapters.sides.migration_files import NoStepsError, StepsUnreadableError
from side_by_side.chapters.sides.protocol import QuestionRunner
from side_by_side.chapters.sides.step_files import FileCache
from side_by_side.chapters.stored_rows import RowReader
from side_by_side.databases import Address, driver_message
from side_by_side.errors import SideBySideError
from side_by_side.project.source_lines import attribute_lines
from sqlalchemy_django.base import Base
from sqlalchemy_django.engine import make_engine

ALEMBIC_INI = root() / "alembic.ini"
SIDE = ALEMBIC_INI.parent / "sqlalchemy_side"


CHAPTERS = sorted(path.parent.name for path in SIDE.glob("*/models*"))


class UnlistedChapterError(SideBySideError):
    """A chapter whose migrations Alembic would not find."""

    def __init__(self, chapter: str) -> None:
        self.chapter = chapter
        super().__init__(
            f"alembic.ini: version_locations lacks the chapter {chapter!r}; add "
            f"%(here)s/sqlalchemy_side/{chapter}/migrations"
        )


class SqlalchemySide:
    """SQLAlchemy, in this process, on whichever database it is pointed at."""

    name = "sqlalchemy"

    def __init__(self, chapters: Sequence[str] | None = None) -> None:
        self.chapters = chapters

    def check(self) -> None:
        """Import and configure the models, and read the revisions."""
        chapters = self.chapters or CHAPTERS
        if self.chapters is None:
            import_chapter_module("sqlalchemy_side.autogenerate")
        check_mappings(chapters)
        listed = str(Config(ALEMBIC_INI).get_main_option("version_locations"))
        for chapter in chapters:
            if str(SIDE / chapter / "migrations") not in listed.splitlines():
                raise UnlistedChapterError(chapter)
            if not list((SIDE / chapter / "migrations").glob("*.py")):
                raise NoStepsError(chapter, self.name)
        read_scripts(self._configuration())

    def check_rows(self, rows: Mapping[str, list[Row]]) -> None:
        """Read the values of the rows by the types of their columns."""
        for chapter, found in rows.items():
            classes = _classes(chapter)
            for row in found:
                _parsed(chapter, classes, row)

    def _configuration(self) -> Config:
        configuration = Config(ALEMBIC_INI)
        if self.chapters is not None:
            folders = [SIDE / chapter / "migrations" for chapter in self.chapters]
            # A percent sign in a folder's name means something else in the file.
            listed = "\n".join(str(each).replace("%", "%%") for each in folders)
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
        """Insert the rows, each in its own table, and set the counters of keys behind them."""
        try:
            with open_engine(address) as engine, engine.begin() as connection:
                _load_all(connection, rows)
        except sa.exc.IntegrityError as error:
            raise DanglingRowsError(driver_message(error.orig or error)) from error

    @contextmanager
    def asking(self, address: Address) -> Iterator[QuestionRunner]:
        """Give a function that asks on this database."""
        if self.chapters is None:
            # All models, before a question that runs env.py imports them in its own way.
            import_module("sqlalchemy_side.autogenerate")
        for chapter in self.chapters or ():
            import_chapter_module(f"sqlalchemy_side.{chapter}.models")
        configure_mappers(self.chapters or CHAPTERS)
        with open_engine(address) as engine, engine.connect() as connection:
            yield lambda pair, reader: _ask(connection, pair, reader)

    def tables(self, chapter: str) -> set[str]:
        """Return the names of the tables of a chapter's models."""
        return {_table(model).name for model in _classes_with_tables(chapter)}

    def places(self, chapter: str) -> dict[tuple[str, ...], str]:
        """Return where the models say each table and column."""
        found: dict[tuple[str, ...], str] = {}
        for model in _classes_with_tables(chapter):
            mapper, table = sa.inspect(model), _table(model)
            lines = attribute_lines(model, root())
            found[table.name,] = lines[""]
            for attribute in mapper.column_attrs:
                for column in attribute.columns:
                    if getattr(column, "table", None) is table:
                        found[table.name, column.name] = lines.get(attribute.key, lines[""])
        return found


#: Alembic's revisions, by their folders.
_scripts = FileCache[ScriptDirectory]()


def read_scripts(configuration: Config | None = None) -> ScriptDirectory:
    """Return Alembic's revisions, all files read; the same ones while no file changes.

    Raises:
        StepsUnreadableError: A file is broken, or names a parent that does not exist.
    """
    try:
        with warnings.catch_warnings():
            # A revision that is there twice, or that comes after none, is only warned of.
            warnings.simplefilter("error", UserWarning)
            scripts = ScriptDirectory.from_config(configuration or Config(ALEMBIC_INI))
            listed = scripts.version_locations or [str(Path(scripts.dir) / "versions")]
            return _scripts.get([Path(each) for each in listed], lambda: _all_read(scripts))
    except Exception as error:
        raise StepsUnreadableError(SqlalchemySide.name, error) from error


def _all_read(scripts: ScriptDirectory) -> ScriptDirectory:
    scripts.get_heads()
    return scripts


@contextmanager
def open_engine(address: Address) -> Iterator[Engine]:
    """Give an engine, and close its connections at the end."""
    engine = make_engine(address.url)
    try:
        yield engine
    finally:
        engine.dispose()


def _classes(chapter: str) -> dict[str, type[DeclarativeBase]]:
    start = import_module(f"sqlalchemy_side.{chapter}.models").__name__
    return {
        mapper.class_.__name__.lower(): mapper.class_
        for mapper in Base.registry.mappers
        if f"{mapper.class_.__module__}.".startswith(f"{start}.")
    }


def _classes_with_tables(chapter: str) -> Iterator[type[DeclarativeBase]]:
    for model in _classes(chapter).values():
        joins = isinstance(sa.inspect(model).local_table, sa.Join)
        if "__tablename__" in vars(model) or joins:
            yield model


def _table(model: type[DeclarativeBase]) -> sa.Table:
    """Return the table of the class itself; a child's is not its parent's."""
    table = sa.inspect(model).local_table
    while isinstance(table, sa.Join):
        # A class that joins in another's table names its own one first.
        table = table.left
    assert isinstance(table, sa.Table)  # the chapters map no selects
    return table


def _load_all(connection: Connection, rows: Mapping[str, list[Row]]) -> None:
    if connection.dialect.name == "mariadb":
        # It cannot wait until the end; Django, which loads the same rows, checks there.
        connection.execute(sa.text("SET foreign_key_checks = 0"))
    for chapter in rows:
        import_chapter_module(f"sqlalchemy_side.{chapter}.models")
    configure_mappers(list(rows))
    for chapter, found in rows.items():
        classes = _classes(chapter)
        for row in found:
            _load(connection, chapter, classes, row)
    if connection.dialect.name == "postgresql":
        _reset_counters(connection)


#: The table and values of a row, and those of the rows that link it to others.
Parsed = tuple[sa.Table, dict[str, Any], list[tuple[Any, dict[str, Any]]]]


def _parsed(chapter: str, classes: Mapping[str, type[DeclarativeBase]], row: Row) -> Parsed:
    label, _, name = row.model.partition(".")
    if label != chapter or name not in classes:
        raise BrokenRowsError(row.path, row.line, f"there is no model {row.model!r}")
    mapper, table = sa.inspect(classes[name]), _table(classes[name])
    keys = list(table.primary_key.columns)
    try:
        given = [row.pk] if len(keys) == 1 else row.pk
        values = {key.name: _value(key, part) for key, part in zip(keys, given, strict=True)}
        links = []
        for field, value in row.fields.items():
            if field in mapper.relationships and mapper.relationships[field].secondary is not None:
                links += _links(mapper, field, row.pk, value)
            else:
                column = _column(mapper, field)
                values[column.name] = _value(column, value)
    except (KeyError, ValueError, TypeError, ArithmeticError) as error:
        reason = f"{row.model} {row.pk}: {error}"
        raise BrokenRowsError(row.path, row.line, reason) from error
    return table, values, links


def _load(
    connection: Connection, chapter: str, classes: Mapping[str, type[DeclarativeBase]], row: Row
) -> None:
    table, values, links = _parsed(chapter, classes, row)
    try:
        connection.execute(sa.insert(table).values(values))
        for secondary, pair in links:
            connection.execute(sa.insert(secondary).values(pair))
    except sa.exc.DBAPIError as error:
        raise BrokenRowsError(row.path, row.line, driver_message(error.orig or error)) from error


def _column(mapper: Mapper[Any], field: str) -> sa.Column[Any]:
    """Return the column of a field, which for a reference is the one with its key."""
    if field in mapper.relationships and mapper.relationships[field].direction is MANYTOONE:
        [column] = mapper.relationships[field].local_columns
        return column  # type: ignore[return-value]  # a mapped table's column
    if field not in mapper.column_attrs:
        raise KeyError(f"there is no field {field!r}")
    return mapper.column_attrs[field].columns[0]  # type: ignore[return-value]  # likewise


def _links(
    mapper: Mapper[Any], field: str, key: Any, others: list[Any]
) -> list[tuple[Any, dict[str, Any]]]:
    """Return the rows of a plain many-to-many: the table, and the two keys."""
    relationship = mapper.relationships[field]
    [(_, here)] = relationship.synchronize_pairs
    [(_, there)] = relationship.secondary_synchronize_pairs or []
    return [(relationship.secondary, {here.name: key, there.name: other}) for other in others]


def _value(column: sa.Column[Any], value: Any) -> Any:
    """Return a fixture's value as the type that the column's Python side has."""
    if value is None:
        return None
    if isinstance(column.type, sa.Enum) and column.type.enum_class:
        return column.type.enum_class(value)
    type_ = column.type.impl_instance if isinstance(column.type, TypeDecorator) else column.type
    if not isinstance(value, str) or isinstance(type_, sa.String):
        return value
    readers: dict[type, Any] = {
        Decimal: Decimal,
        UUID: UUID,
        time: time.fromisoformat,
        date: date.fromisoformat,
        datetime: datetime.fromisoformat,
        timedelta: _duration,
    }
    return readers[type_.python_type](value)


def _duration(text: str) -> timedelta:
    """Read Django's spelling, ``[days ]hours:minutes:seconds``."""
    days, _, clock = text.rpartition(" ")
    hours, minutes, seconds = clock.split(":")
    whole, _, fraction = seconds.partition(".")
    return timedelta(
        days=int(days or 0),
        hours=int(hours),
        minutes=int(minutes),
        seconds=int(whole),
        microseconds=int(fraction.ljust(6, "0") or 0),
    )


def _reset_counters(connection: Connection) -> None:
    """Move PostgreSQL's sequences behind the keys that were given, in the tables that are there."""
    there = sa.inspect(connection).get_table_names()
    for table in Base.metadata.tables.values():
        column = table.autoincrement_column
        if column is not None and table.name in there:
            key = sa.func.max(column)
            sequence = sa.func.pg_get_serial_sequence(table.name, column.name)
            moved = sa.func.setval(sequence, sa.func.coalesce(key, 1), key.is_not(None))
            connection.execute(sa.select(moved))


def _ask(connection: Connection, pair: Pair, reader: RowReader) -> Result:
    statements: list[str] = []
    parameters: list[Any] = []

    def record(_connection: Any, _cursor: Any, sql: str, values: Any, *_: Any) -> None:
        if "SAVEPOINT" not in sql:
            statements.append(sql)
            parameters.append(values)

    error = ""
    answer: Any
    with frozen_clock(), connection.begin() as outer:
        # Rows are read after a refusal too, so that it must not spoil the transaction.
        mode: JoinTransactionMode = "create_savepoint" if pair.question.writes else "rollback_only"
        with Session(connection, join_transaction_mode=mode) as session:
            made = _MadeHere(session)
            event.listen(connection, "before_cursor_execute", record)
            try:
                try:
                    value = _plain(pair.sqlalchemy(session))
                    session.flush()
                finally:
                    event.remove(connection, "before_cursor_execute", record)
                answer = normalise(value, made.describe, _plain)
                if pair.question.writes:
                    _check_keys(session)
            except Exception as refused:  # noqa: BLE001 - whatever a side raises is its answer
                session.rollback()
                answer, error = Refused("", type(refused).__name__), str(refused)
            else:
                session.commit()
        raw = connection.connection.driver_connection
        rows = reader.read(raw) if pair.question.writes else {}
        if connection.in_transaction():
            outer.rollback()
    return Result(answer, tuple(statements), rows, error, tuple(parameters))


def _check_keys(session: Session) -> None:
    """Find what a commit would find; MariaDB has found it already."""
    kind = session.get_bind().dialect.name
    if kind == "postgresql":
        session.execute(sa.text("SET CONSTRAINTS ALL IMMEDIATE"))
    elif kind == "sqlite":
        for broken in session.execute(sa.text("PRAGMA foreign_key_check")):
            reason = Exception(f"FOREIGN KEY constraint failed: {tuple(broken)}")
            raise sa.exc.IntegrityError("COMMIT", None, reason)


def _plain(value: Any) -> Any:
    """Run what is lazy, all the way down."""
    if isinstance(value, sa.Row) or type(value) is tuple:
        return tuple(_plain(each) for each in value)
    if isinstance(value, sa.RowMapping) or type(value) is dict:
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | sa.Result | sa.ScalarResult | sa.MappingResult | Iterator):
        return [_plain(each) for each in value]
    if isinstance(value, _AssociationCollection):
        return [_plain(each) for each in list(value)]  # type: ignore[call-overload]  # a list too
    return value


class _MadeHere:
    """Tells instances, with all their columns where the session itself made them.

    An object that was just inserted does not hold what the database filled in, but can get it; an
    object that a query gave with some columns left out is to be compared so.
    """

    def __init__(self, session: Session) -> None:
        self.made: list[Any] = []
        event.listen(session, "pending_to_persistent", lambda _, made: self.made.append(made))

    def describe(self, value: Any) -> ObjectValues | None:
        state = sa.inspect(value, raiseerr=False)
        if not isinstance(value, DeclarativeBase) or state is None:
            return None
        left_out = set(state.unloaded) - set(state.expired_attributes)
        if any(value is made for made in self.made):
            left_out = set()
        keys = [attribute.key for attribute in state.mapper.column_attrs]
        values = {key: getattr(value, key) for key in keys if key not in left_out}
        return ObjectValues(Instance(type(value).__name__, str(value)), values)
