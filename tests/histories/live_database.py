"""A live database of a project, which Django, Alembic and a handover change."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

from side_by_side.databases import Address, connect
from side_by_side.project.metadata import sqlalchemy_url
from side_by_side.schema import read_connection, read_schema, without_bookkeeping
from side_by_side.schema.facts import Facts
from tests import ROOT
from tests.database_copies import create_databases
from tests.histories.two_histories import Result, TwoHistories
from tests.processes import run_python

#: Settings that add the address of the live database to those of the project.
LIVE_SETTINGS = """
import os
from {settings} import *
from side_by_side.databases import django_settings_of, parse_address

DATABASES = {{"default": django_settings_of(parse_address(os.environ["LIVE"]))}}
"""

#: Puts the address of the live database into the configuration that Alembic's command reads.
ALEMBIC = """
import os, sys
from alembic.config import CommandLine, Config
from alembic import command

config = Config({ini!r})
config.set_main_option("sqlalchemy.url", os.environ["LIVE_URL"].replace("%", "%%"))
for revision in sys.argv[1:]:
    command.upgrade(config, revision)
"""


@dataclass(frozen=True)
class LiveDatabase:
    """The database, and the project that it belongs to."""

    project: TwoHistories
    address: Address
    settings: str = "settings"
    config: str = "alembic.ini"

    def migrate(self, *arguments: str) -> str:
        """Run ``manage.py migrate``, and return its output."""
        self.project.write("live.py", LIVE_SETTINGS.format(settings=self.settings))
        return self._run("-m", "django", "migrate", *arguments, "--settings", "live")

    def upgrade(self, *revisions: str) -> None:
        """Run ``alembic upgrade`` up to some revisions, one after the other."""
        self.project.write("upgrade.py", ALEMBIC.format(ini=self.config))
        self._run("upgrade.py", *revisions)

    def _run(self, *arguments: str) -> str:
        url = sqlalchemy_url(self.address).render_as_string(hide_password=False)
        environment = os.environ | {
            "PYTHONPATH": f"{self.project.root}{os.pathsep}{ROOT}",
            "LIVE": self.address.url,
            "LIVE_URL": url,
            "DATABASE_URL": url,
        }
        done = run_python(*arguments, folder=self.project.root, environment=environment)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def hand_over(self, to: str, *arguments: str) -> Result:
        """Run ``migrations handover``."""
        project = ["--settings", self.settings, "--config", self.config]
        database = ["--database", self.address.url]
        result = self.project.run(
            "migrations", "handover", "--to", to, *project, *database, *arguments
        )
        assert "Traceback" not in result.err
        if password := self.address.password:
            # The name of the user may be the same word.
            assert f":{password}@" not in result.out + result.err
        return result

    def execute(self, *statements: str) -> None:
        """Run plain statements."""
        with (
            closing(connect(self.address)) as connection,
            closing(connection.cursor()) as cursor,
        ):
            for statement in statements:
                cursor.execute(statement)

    def rows(self, table: str, columns: str) -> list[tuple[Any, ...]]:
        """Return the rows of a table in order; an empty list if there is no such table."""
        with closing(connect(self.address, read_only=True)) as connection:
            facts = read_connection(connection, self.address.kind)
            if not any(key.place == (table,) for key in facts):
                return []
            with closing(connection.cursor()) as cursor:
                cursor.execute(f"SELECT {columns} FROM {table} ORDER BY {columns}")
                return [tuple(row) for row in cursor.fetchall()]

    def migrations(self) -> list[tuple[Any, ...]]:
        """Return the rows of ``django_migrations``."""
        return self.rows("django_migrations", "app, name")

    def revisions(self) -> list[str]:
        """Return the rows of ``alembic_version``."""
        return [revision for (revision,) in self.rows("alembic_version", "version_num")]

    def facts(self) -> Facts:
        """Return the facts of everything but the migration history tables."""
        return without_bookkeeping(read_schema(self.address))

    @contextmanager
    def unchanged(self) -> Iterator[None]:
        """Verify that the database is afterwards what it was before."""
        before = read_schema(self.address), self.migrations(), self.revisions()
        yield
        assert (read_schema(self.address), self.migrations(), self.revisions()) == before


@contextmanager
def live_database(project: TwoHistories, database: str = "sqlite") -> Iterator[LiveDatabase]:
    """Create an empty database of the suite for a project."""
    with create_databases(database, 1) as [address]:
        connect(address).close()
        yield LiveDatabase(project, address)
