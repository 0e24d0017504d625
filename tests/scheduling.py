"""Which tests run in one process, because they share something that takes seconds to create."""

import re

import pytest
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # has no types

#: What the tests of a file share, once for each database, project or kind that they run on.
SHARED = {
    "tests/check/test_planted.py": "the pressroom",
    "tests/schema/test_postgresql.py": "the server of the reader",
    "tests/port/test_answers.py": "the chapters",
    "tests/port/test_migrated.py": "the database that grew",
    "tests/port/test_migrations.py": "the moved databases",
    "tests/port/test_port.py": "the port",
    "tests/sqlalchemy_django/test_base.py": "the chapters",
    "tests/steps/test_evolution.py": "the walk",
    "tests/steps/test_generate.py": "the grown chapter",
    "tests/steps/test_generate_alembic.py": "the migrated database",
    "tests/steps/test_generate_remakes.py": "the steps that are written again",
    "tests/steps/test_handover.py": "the database to hand over",
    "tests/steps/test_handover_locks.py": "the database to hand over",
    "tests/steps/test_handover_refusals.py": "the database to hand over",
    "tests/steps/test_handover_together.py": "the tables of both tools",
    "tests/steps/test_detection.py": "the outcomes",
    "tests/chapters/test_commits.py": "the chapters",
    "tests/chapters/test_event_loop.py": "the chapters",
    "tests/chapters/test_planted.py": "the chapters",
    "tests/chapters/test_questions.py": "the chapters",
    "tests/chapters/test_row_locks.py": "the chapters",
    "tests/chapters/test_row_order.py": "the chapters",
    "tests/chapters/test_savepoints.py": "the chapters",
    "tests/chapters/test_schema.py": "the chapters",
    "tests/chapters/test_sides.py": "the chapters",
    "tests/chapters/test_stale.py": "the chapters",
    "tests/chapters/test_upgrades.py": "the histories",
    "tests/chapters/test_sql_statements.py": "the chapters",
    "tests/sqlalchemy_django/test_on_django.py": "the chapters",
    # Apart, because a mutant may leave something behind.
    "tests/mutants/test_chapters.py": "the chapters of mutants",
    "tests/mutants/test_plant.py": "the chapters of mutants",
}
#: Files whose tests share one thing for all databases.
ONE = (
    "tests/port/test_migrations.py",
    "tests/steps/test_generate.py",
    "tests/steps/test_generate_remakes.py",
)
DATABASE = re.compile(
    r"\[(?:\w+-)??(sqlite|postgresql-server|postgresql|mariadb|embedded|server)\b"
)


def name_shared_work(nodeid: str) -> str:
    """Return a name for what a test shares with others, or its own id if it shares nothing."""
    file, _, test = nodeid.partition("::")
    shared = SHARED.get(file)
    if shared is None:
        return nodeid
    if file in ONE:
        return shared
    if file in ("tests/port/test_port.py", "tests/port/test_migrated.py"):
        project = test.partition("[")[2]
        return f"{shared} {project}" if project else nodeid
    database = DATABASE.search(test)
    return f"{shared} {database.group(1)}" if database else nodeid


#: Files with slow tests, which start early so that none is left at the end.
LONG = (
    "tests/test_docs.py",
    "tests/steps/test_generate_chapter.py",
    "tests/steps/test_generate_refused.py",
    "tests/steps/test_walk.py",
    "tests/chapters/test_stale.py",
    "tests/chapters/test_savepoints.py",
    "tests/steps/test_handover_refusals.py",
    "tests/steps/test_handover_together.py",
    "tests/steps/test_handover.py",
)


def sort_long_first(items: list[pytest.Item]) -> None:
    """Put the slow tests before the others, which keep their order."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


class SharedWork(LoadScopeScheduling):  # type: ignore[misc]  # has no types
    """Runs all tests that share something in one process, the largest groups first.

    The groups of ``--dist loadgroup`` have no effect with this version of pytest.
    """

    def _split_scope(self, nodeid: str) -> str:
        return name_shared_work(nodeid)
