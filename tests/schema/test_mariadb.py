"""The MariaDB reader reports each change of a schema, and nothing where nothing changed."""

from collections.abc import Iterator

import pytest

from side_by_side.schema.facts import Facts
from tests.schema import (
    mariadb_changes_columns,
    mariadb_changes_constraints,
    mariadb_changes_keys,
    mariadb_changes_partitions,
    mariadb_changes_privileges,
    mariadb_changes_programs,
    mariadb_changes_tables,
    mariadb_changes_views,
)
from tests.schema.mariadb_changes import Change
from tests.schema.mariadb_server import ACCOUNTS, DROP_ACCOUNTS, Server, needs_server, own, reported

pytestmark = needs_server

TOPICS = {
    "columns": mariadb_changes_columns.TOPIC,
    "keys": mariadb_changes_keys.TOPIC,
    "constraints": mariadb_changes_constraints.TOPIC,
    "partitions": mariadb_changes_partitions.TOPIC,
    "tables": mariadb_changes_tables.TOPIC,
    "views": mariadb_changes_views.TOPIC,
    "programs": mariadb_changes_programs.TOPIC,
    "privileges": mariadb_changes_privileges.TOPIC,
    "revoked": mariadb_changes_privileges.REVOKED,
}
CHANGES = [(topic, case) for topic in TOPICS for case in TOPICS[topic].changes]
SAME = [(topic, case) for topic in TOPICS for case in TOPICS[topic].same]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Yield the server, with accounts for the changes of privileges."""
    server = Server()
    server.run(own(ACCOUNTS))
    yield server
    server.run(own(DROP_ACCOUNTS))
    server.connection.close()


@pytest.fixture(scope="module")
def bases(server: Server) -> dict[str, Facts]:
    """Return the facts of each topic's schema, unchanged."""
    return {topic: server.facts(TOPICS[topic].base) for topic in TOPICS}


@pytest.mark.parametrize(
    ("topic", "case"), CHANGES, ids=[f"{topic}-{case.id}" for topic, case in CHANGES]
)
def test_change_is_reported(
    server: Server, bases: dict[str, Facts], topic: str, case: Change
) -> None:
    """A change causes exactly the expected differences."""
    assert reported(bases[topic], server.facts(TOPICS[topic].base, case.sql)) == {
        (name, own(place)) for name, place in case.expected
    }


@pytest.mark.parametrize(
    ("topic", "case"), SAME, ids=[f"{topic}-{case.id}" for topic, case in SAME]
)
def test_same_schema_has_no_differences(
    server: Server, bases: dict[str, Facts], topic: str, case: Change
) -> None:
    """Another spelling, recreation or rows make no difference."""
    assert reported(bases[topic], server.facts(TOPICS[topic].base, case.sql)) == set()


def test_each_fact_differs_in_a_change(bases: dict[str, Facts]) -> None:
    """Each property that is read differs in at least one change."""
    read_ids = {key.id for facts in bases.values() for key in facts}
    seen = {expected for _, case in CHANGES for expected, _ in case.expected}
    # The current database always exists, and 10.11 has one type of sequences.
    assert read_ids - seen == {"database.exists", "sequence.type"}
