"""The pressroom's two sides on each database."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from side_by_side.databases import connect
from side_by_side.databases.scratch import scratch_databases
from tests.check.pressroom_sides import PressroomSides, ReusedDatabase, django_facts
from tests.conftest import server_of


@pytest.fixture(scope="session")
def sides(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PressroomSides]:
    """Django's facts of the pressroom on each database, and a database for SQLAlchemy."""
    kind, server = database.removesuffix("-server"), server_of(database)
    folder: Path = tmp_path_factory.mktemp("desk")
    with scratch_databases(kind, server, 2) as [of_django, of_sqlalchemy]:
        facts = django_facts(of_django, folder)
        with closing(connect(of_sqlalchemy)) as connection:
            yield PressroomSides(kind, facts, folder, ReusedDatabase(of_sqlalchemy, connection))
