"""Private databases for questions, and the names of steps in one form for both sides."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import RevisionStep
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection, inspect, text

from sqlalchemy_django.engine import make_engine

CONFIGURATION = Path(__file__).resolve().parents[2] / "alembic.ini"
HISTORIES = Path(__file__).parent / "histories"
GEOGRAPHY = Path(__file__).parents[1] / "geography" / "migrations"
#: The chapter's own folder, and the one it depends on; other chapters are not needed.
CHAPTER = (GEOGRAPHY, Path(__file__).parent / "migrations")


@contextmanager
def private_database() -> Iterator[Connection]:
    """Yield a connection to an empty SQLite database in memory."""
    engine = make_engine("sqlite://")
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def alembic_config(connection: Connection | None = None, *locations: Path) -> Config:
    """Return the configuration for Alembic's commands, with a connection and the folders.

    Without locations, the folders are those of the chapter and of the one it depends on.
    """
    configuration = Config(CONFIGURATION, stdout=StringIO())
    if connection is not None:
        configuration.attributes["connection"] = connection
    # Names of folders may contain a percent sign, which the file's format interprets.
    listed = "\n".join(str(location).replace("%", "%%") for location in locations or CHAPTER)
    configuration.set_main_option("version_locations", listed)
    return configuration


def run(connection: Connection, revision: str, *locations: Path, **how: Any) -> None:
    """Upgrade as ``env.py`` does, with other options of ``configure``."""
    scripts = ScriptDirectory.from_config(alembic_config(None, *locations))

    def steps(heads: Any, _context: object) -> list[RevisionStep]:
        return scripts._upgrade_revs(revision, heads)

    with EnvironmentContext(Config(), scripts, fn=steps) as environment:
        environment.configure(connection=connection, **how)
        with environment.begin_transaction():
            environment.run_migrations()


def script(
    dialect: str,
    start: str | tuple[str, ...],
    end: str,
    *,
    down: bool = False,
    locations: tuple[Path, ...] = (),
) -> str:
    """Return the SQL from one step to another, as ``alembic upgrade start:end --sql`` prints it."""
    scripts, buffer = ScriptDirectory.from_config(alembic_config(None, *locations)), StringIO()
    steps = scripts._downgrade_revs if down else scripts._upgrade_revs

    def wanted(heads: Any, _context: object) -> list[RevisionStep]:
        return steps(end, heads)

    with EnvironmentContext(
        Config(), scripts, fn=wanted, as_sql=True, starting_rev=start, destination_rev=end
    ) as environment:
        environment.configure(dialect_name=dialect, output_buffer=buffer, literal_binds=True)
        with environment.begin_transaction():
            environment.run_migrations()
    return buffer.getvalue()


def plan(heads: Any, target: str, *locations: Path, down: bool = False) -> list[str]:
    """Return the steps that ``upgrade`` or ``downgrade`` would run, by name.

    Alembic has no ``--plan``; its commands call the same functions.
    """
    scripts = ScriptDirectory.from_config(alembic_config(None, *locations))
    steps = (scripts._downgrade_revs if down else scripts._upgrade_revs)(target, heads)
    return [named(step.revision) for step in steps]


def named(step: Script | None) -> str:
    """Return a step's name after its chapter's; Alembic has rejected unknown steps before."""
    assert step is not None  # get_revision() raises for an unknown step
    return f"{step.revision.partition('_')[0]}.{Path(step.path).stem}"


def tables(connection: Connection) -> list[str]:
    """Return the names of the chapter's tables, without Alembic's history table."""
    names = inspect(connection).get_table_names()
    return sorted(name for name in names if name.startswith("upgrades_"))


def rows(connection: Connection, query: str) -> list[Any]:
    """Return the first column of a query's rows."""
    return list(connection.execute(text(query)).scalars())
