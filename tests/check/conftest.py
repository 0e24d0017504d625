"""The pressroom's two sides on each database."""

from pathlib import Path

import pytest

from side_by_side.scratch import scratch_databases
from tests.check.both import Both, django_facts
from tests.conftest import server_of


@pytest.fixture(scope="session")
def both(database: str, tmp_path_factory: pytest.TempPathFactory) -> Both:
    """Django's facts of the pressroom on each database, and a folder for SQLAlchemy's models."""
    kind, server = database.removesuffix("-server"), server_of(database)
    folder: Path = tmp_path_factory.mktemp("desk")
    with scratch_databases(kind, server, 1) as [address]:
        facts = django_facts(address, folder)
    return Both(kind, server, facts, folder)
