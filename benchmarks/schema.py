"""The time of comparing two schemas of a thousand tables against ``alembic check`` on one of them.

The tables come from one metadata (``benchmarks/tables.py``: ten columns each, foreign keys,
uniques, indexes, checks). ``create_all`` creates them twice on SQLite, on the embedded PostgreSQL
and, if MARIADB_URL names a server, on MariaDB. Two things are measured in turns, as whole
processes: ``side-by-side schema URL URL``, which reads both databases, and ``alembic check`` on the
first, which is stamped and whose environment has the same metadata as its target. The measurement
fails if either finds a difference. The bounds: reading and comparing two databases takes at most
0.3 of the time that ``alembic check`` takes on one, and reading a thousand tables takes as many
statements as reading one.

    python -m benchmarks.schema
"""

import os
import sys
import tempfile
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Annotated, Any

import psycopg
import typer

from benchmarks.rounds import PROGRAMS, ROOT, keeps_bound, time_process, user_environment
from benchmarks.tables import TABLES, make_metadata
from side_by_side.databases import Address, connect
from side_by_side.databases.embedded import start_embedded_postgresql
from side_by_side.databases.scratch import scratch_databases
from side_by_side.databases.selection import select_databases
from side_by_side.schema import mariadb, postgresql, sqlite
from sqlalchemy_django.engine import make_engine

BOUND = 0.3

INI = """\
[alembic]
script_location = %(here)s
prepend_sys_path = {root}
path_separator = newline
"""
ENV = """\
import os

from alembic import context
from benchmarks.tables import make_metadata
from sqlalchemy_django.engine import make_engine

with make_engine(os.environ["DATABASE_URL"]).connect() as connection:
    context.configure(connection=connection, target_metadata=make_metadata())
    with context.begin_transaction():
        context.run_migrations()
"""
STEP = '''\
"""The tables are created without Alembic, so its only revision does nothing."""

revision = "0001"
down_revision = None
'''


def make_tables(address: Address, tables: int) -> None:
    """Create tables in a database."""
    engine = make_engine(address.url)
    if address.kind != "sqlite":
        # In one transaction, PostgreSQL would run out of locks.
        engine = engine.execution_options(isolation_level="AUTOCOMMIT")
    with engine.begin() as connection:
        make_metadata(tables).create_all(connection)
    engine.dispose()


def make_environment(folder: Path) -> None:
    """Write a minimal Alembic environment."""
    (folder / "versions").mkdir()
    (folder / "alembic.ini").write_text(INI.format(root=ROOT))
    (folder / "env.py").write_text(ENV)
    (folder / "versions" / "0001_nothing.py").write_text(STEP)


class CountingCursor(psycopg.Cursor[Any]):
    """A cursor that counts the statements that it executes."""

    count = 0

    def execute(self, *arguments: Any, **options: Any) -> Any:
        """Count and execute a statement."""
        CountingCursor.count += 1
        return super().execute(*arguments, **options)


def count_statements(address: Address) -> int:
    """Return how many statements the reader of a database executes, by its driver or server."""
    with closing(connect(address, read_only=True)) as connection:
        if address.kind == "sqlite":
            seen: list[str] = []
            connection.set_trace_callback(seen.append)
            sqlite.read(connection)
            # The pragmas inside a statement are traced as comments of that statement.
            return sum(not statement.startswith("--") for statement in seen)
        if address.kind == "postgresql":
            CountingCursor.count = 0
            connection.cursor_factory = CountingCursor
            postgresql.read(connection)
            return CountingCursor.count
        before = _questions(connection)
        mariadb.read(connection)
        # The server also counts the second query for the counter.
        return _questions(connection) - before - 1


def _questions(connection: Any) -> int:
    with closing(connection.cursor()) as cursor:
        cursor.execute("SHOW SESSION STATUS LIKE 'Questions'")
        return int(cursor.fetchone()[1])


def measure(kind: str, server: Address | None, variables: dict[str, str], rounds: int) -> bool:
    """Measure on one kind of database, print, and return whether both bounds are kept."""
    with ExitStack() as stack:
        first, second, small = stack.enter_context(scratch_databases(kind, server, 3))
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for address, tables in ((first, TABLES), (second, TABLES), (small, 1)):
            make_tables(address, tables)
        counts = [count_statements(address) for address in (small, first)]
        make_environment(folder)
        variables = variables | {"DATABASE_URL": first.url}
        alembic = [str(PROGRAMS / "alembic"), "-c", str(folder / "alembic.ini")]
        ours = [str(PROGRAMS / "side-by-side"), "schema", "--no-bookkeeping", first.url, second.url]
        time_process([*alembic, "stamp", "heads"], variables)
        kept = keeps_bound(
            f"{kind}, {TABLES} tables",
            ("side-by-side schema, two databases", "alembic check, one database"),
            (
                lambda: time_process(ours, variables),
                lambda: time_process([*alembic, "check"], variables),
            ),
            BOUND,
            rounds,
        )
    fixed = counts[0] == counts[1]
    typer.echo(
        f"  statements to read 1 table {counts[0]}, {TABLES} tables {counts[1]};"
        f" the same: {'pass' if fixed else 'FAIL'}"
    )
    return kept and fixed


def main(
    kinds: Annotated[list[str] | None, typer.Argument(help="By default, all usable ones.")] = None,
    rounds: Annotated[int, typer.Option(min=1, help="The number of measurements of each.")] = 5,
) -> None:
    """Exit with status 1 if a bound is broken."""
    environment = {name: os.environ.get(name, "") for name in ("MARIADB_URL",)}
    kept = True
    with user_environment() as variables, start_embedded_postgresql():
        for kind, server in select_databases(kinds or [], environment):
            kept &= measure(kind, server, variables, rounds)
    if not kinds and not environment["MARIADB_URL"]:
        typer.echo("MariaDB was left out; set MARIADB_URL to add it")
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    typer.run(main)
