"""Importing ``sqlalchemy_django.base`` changes the tables of its own metadata, and no others."""

import io
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.mysql.mariadb import MariaDBDialect
from sqlalchemy.schema import CreateTable

from side_by_side.databases import parse_address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.port.base_source import base_source
from sqlalchemy_django import base
from sqlalchemy_django import ddl as base_ddl
from sqlalchemy_django.alembic_env import sqlite_batch
from sqlalchemy_django.alembic_env.running import use_impl
from sqlalchemy_django.engine import make_engine
from tests import ROOT
from tests.conftest import server_of
from tests.plain_ddl import DIALECTS, import_base, render_ddl, sort_lines

LIBRARY = ROOT / "sqlalchemy_django"


def printed(*folders: Path) -> str:
    """Return the DDL of plain tables, from a process that imports ``base.py`` of these folders."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.plain_ddl", *map(str, folders)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return done.stdout


def test_plain_tables_compile_as_without_it(tmp_path: Path) -> None:
    """The DDL of other metadata, and of copies of it, is byte for byte that without the import."""
    (tmp_path / "base.py").write_text(base_source())
    alone, once, twice = printed(), printed(LIBRARY), printed(LIBRARY, tmp_path)
    assert alone.count("DEFERRABLE") > 10
    assert once == alone
    assert twice == alone


def tables_of(module: ModuleType) -> sa.MetaData:
    """Return tables as a port of two circular models has them, with a copy of ``base.py``."""
    metadata: sa.MetaData = module.DjangoMetaData(
        naming_convention=module.NAMING_CONVENTION, info=dict(module.AS_DJANGO)
    )
    for name, other in (("shop_a", "shop_b"), ("shop_b", "shop_a")):
        sa.Table(
            name,
            metadata,
            sa.Column("id", module.BIG_KEY, sa.Identity(), primary_key=True),
            sa.Column("nothing", module.PositiveInteger(), nullable=False),
            sa.Column("portion", module.Json(), server_default=module.PerDialect(**THREE)),
            sa.Column("word", sa.String(9), index=True),
            sa.Column("to_id", sa.BigInteger, module.DeferredForeignKey(f"{other}.id")),
            sa.Column("next_id", sa.BigInteger, sa.ForeignKey("shop_a.id", ondelete="CASCADE")),
        )
    return metadata


MARIADB_CHECK = ("mariadb, alter: True", "CHECK (`nothing` >= 0)")
THREE = {"sqlite": "'{}'", "postgresql": "'{}'", "mariadb": "(json_object())"}


@pytest.fixture
def second(tmp_path: Path) -> Iterator[ModuleType]:
    """A second copy of ``base.py``, as another port in the same process has it."""
    (tmp_path / "base.py").write_text(base_source())
    yield import_base(str(tmp_path), "second_base")
    del sys.modules["second_base"]


def test_two_copies_do_not_meddle(second: ModuleType) -> None:
    """Tables of either copy have each index and check once, and Django's foreign keys."""
    pairs = [(tables_of(base), base), (tables_of(second), second)]
    first, other = (render_ddl(tables) for tables, _ in pairs)
    assert other == first
    for tables, module in pairs:
        for table in tables.tables.values():
            assert len({index.name for index in table.indexes}) == len(table.indexes) == 4
            classes = {type(key).__module__ for key in table.foreign_key_constraints}
            assert classes == {base_ddl.__name__ if module is base else module.__name__}
    for dialect, check in (("sqlite, alter: False", 'CHECK ("nothing" >= 0)'), MARIADB_CHECK):
        assert "\n".join(first[dialect]).count(check) == 2


def test_a_copy_of_a_table_stays_djangos() -> None:
    """``to_metadata`` into plain metadata keeps names, deferral and the order of indexes."""
    tables = tables_of(base)
    plain = sa.MetaData()
    for table in tables.tables.values():
        table.to_metadata(plain)
    for dialect in DIALECTS:
        for name, table in tables.tables.items():
            copy = plain.tables[name]
            made, expected = (
                sort_lines([str(CreateTable(each).compile(dialect=dialect))])
                for each in (copy, table)
            )
            assert made == expected
            # The index of ``index=True`` comes with its column.
            assert [index.name for index in copy.indexes if not index._column_flag] == [
                index.name for index in table.indexes if not index._column_flag
            ]


@pytest.mark.parametrize("own", [True, False], ids=["own", "another's"])
def test_alembic_makes_djangos_tables_for_own_metadata_alone(own: bool) -> None:
    """``op.create_table`` renders a key as Django does where the target metadata is Base's."""
    buffer = io.StringIO()
    options: dict[str, Any] = {"as_sql": True, "output_buffer": buffer}
    options["target_metadata"] = base.Base.metadata if own else sa.MetaData()
    context = MigrationContext.configure(dialect=sqlite.dialect(), opts=options)
    name = base.django_name("shop_a", ["to_id"], "_fk_shop_b_id")
    Operations(context).create_table(
        "shop_a",
        sa.Column("nothing", sa.Integer),
        sa.Column("to_id", sa.BigInteger, base.DeferredForeignKey("shop_b.id", name=name)),
    )
    column, start = ('"nothing"', "") if own else ("nothing", f"CONSTRAINT {name} ")
    assert buffer.getvalue() == (
        f"CREATE TABLE shop_a (\n    {column} INTEGER, \n    to_id BIGINT, \n"
        f"    {start}FOREIGN KEY(to_id) REFERENCES shop_b (id) DEFERRABLE INITIALLY DEFERRED\n"
        ");\n\n"
    )


def test_alembic_copies_a_table_of_any_metadata_as_djangos() -> None:
    """A batch that copies from a table written in a revision leaves keys without Django's names."""
    name = base.django_name("shop_a", ["to_id"], "_fk_shop_b_id")
    written = sa.Table(
        "shop_a",
        sa.MetaData(),
        sa.Column("nothing", sa.Integer),
        sa.Column("to_id", sa.BigInteger, sa.ForeignKey("shop_b.id", name=name)),
    )
    engine = sa.create_engine("sqlite://")
    with engine.connect() as connection:
        connection.exec_driver_sql('CREATE TABLE shop_a ("nothing" integer, to_id bigint)')
        context = MigrationContext.configure(
            connection, opts={"target_metadata": base.Base.metadata}
        )
        use_impl(context, sqlite_batch.SQLiteImpl)
        with Operations(context).batch_alter_table(
            "shop_a", copy_from=written, recreate="always"
        ) as batch:
            batch.add_column(sa.Column("added", sa.Integer))
        query = "SELECT sql FROM sqlite_master WHERE name = 'shop_a'"
        assert connection.exec_driver_sql(query).scalar_one() == (
            'CREATE TABLE "shop_a" (\n\t"nothing" INTEGER, \n\tto_id BIGINT, \n\tadded INTEGER, '
            "\n\tFOREIGN KEY(to_id) REFERENCES shop_b (id)\n)"
        )
    engine.dispose()


def in_threads(work: Callable[[int], None], count: int = 8) -> None:
    """Run work in threads at once, and raise what one of them raised."""
    failed: list[BaseException] = []
    start = threading.Barrier(count)

    def run(number: int) -> None:
        try:
            start.wait()
            work(number)
        except BaseException as error:  # noqa: BLE001 - raised again below
            failed.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for error in failed:
        raise error


def test_keys_compile_alike_in_threads() -> None:
    """A key compiles for each database while it is compiled for others: it is not changed."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        tables = tables_of(base)
        dialects = (sqlite.dialect(), postgresql.dialect(), MariaDBDialect())  # type: ignore[no-untyped-call]  # SQLAlchemy's
        table = tables.tables["shop_a"]
        expected = [str(CreateTable(table).compile(dialect=dialect)) for dialect in dialects]

        def work(number: int) -> None:
            for turn in range(60):
                which = (number + turn) % 3
                text = str(CreateTable(table).compile(dialect=dialects[which]))
                assert text == expected[which]

        in_threads(work)
    finally:
        sys.setswitchinterval(before)


def test_tables_are_created_in_threads(tmp_path: Path) -> None:
    """``create_all`` in several threads creates every table with its keys in each database."""
    tables = tables_of(base)

    def work(number: int) -> None:
        engine = make_engine(f"sqlite:///{tmp_path / str(number)}.sqlite3")
        tables.create_all(engine)
        keys = sa.inspect(engine).get_foreign_keys("shop_a")
        assert sorted(key["constrained_columns"][0] for key in keys) == ["next_id", "to_id"]
        engine.dispose()

    in_threads(work)


@pytest.mark.parametrize("kind", ["postgresql", "mariadb"])
def test_circular_tables_have_all_keys_wherever_they_were_created_before(kind: str) -> None:
    """PostgreSQL adds circular keys afterwards, MariaDB does not; no flag of a dialect changes."""
    tables = tables_of(base)
    server = server_of(kind)
    with scratch_databases(kind, server, 2) as addresses:
        for address in addresses:
            engine = make_engine(parse_address(address.url).url)
            alters: list[bool] = []

            @sa.event.listens_for(engine, "before_cursor_execute")
            def note(connection: sa.Connection, *_: Any) -> None:
                alters.append(connection.dialect.supports_alter)  # noqa: B023 - used in this turn

            tables.create_all(engine)
            assert set(alters) == {True}
            columns = [
                key["constrained_columns"]
                for name in tables.tables
                for key in sa.inspect(engine).get_foreign_keys(name)
            ]
            assert sorted(columns) == [["next_id"], ["next_id"], ["to_id"], ["to_id"]]
            engine.dispose()
            # The same tables on a database that has all keys inside them.
            text = str(CreateTable(tables.tables["shop_a"]).compile(dialect=sqlite.dialect()))
            assert text.count("FOREIGN KEY") == 2


def test_missing_sql_for_a_database_is_reported() -> None:
    """``PerDialect`` and ``Declared`` raise an error that names the missing database."""
    element = base.PerDialect(sqlite="1", postgresql="2")
    message = "PerDialect(sqlite=..., postgresql=...) has no SQL for mariadb; add mariadb=..."
    with pytest.raises(sa.exc.CompileError) as raised:
        element.compile(dialect=MariaDBDialect())
    assert str(raised.value) == message
    declared = base.Declared(postgresql="xml", mariadb="text")
    with pytest.raises(sa.exc.CompileError) as raised:
        declared.compile(dialect=sqlite.dialect())
    message = "Declared(mariadb=..., postgresql=...) has no SQL for sqlite; add sqlite=..."
    assert str(raised.value) == message
    assert base.Declared("").compile(dialect=sqlite.dialect()) == ""


def test_the_alembic_environment_changes_no_other() -> None:
    """Importing its modules leaves Alembic's classes and Python's warnings as they were."""
    code = (
        "import warnings\n"
        "import alembic.autogenerate, alembic.operations, sqlalchemy.dialects.mysql\n"
        "import sqlalchemy.dialects.postgresql, sqlalchemy.dialects.sqlite\n"
        "from alembic.ddl.impl import _impls\n"
        "before = dict(_impls), list(warnings.filters)\n"
        "from sqlalchemy_django import engine\n"
        "from sqlalchemy_django.alembic_env import owned_tables, running\n"
        "from sqlalchemy_django.autogenerate import environment\n"
        "assert (_impls, warnings.filters) == before\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
