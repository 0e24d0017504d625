"""The other histories of the chapter ``upgrades``: their files are pairs, and the squashed is one.

The questions show them on both sides; these tests compare both.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from alembic import command
from django.core.management import call_command

from side_by_side.chapters.sides import django_connections, sqlalchemy_connections
from side_by_side.databases import Address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.differences import differences
from side_by_side.schema.facts import Facts
from sqlalchemy_side.upgrades.queries.squashing import SQUASHED
from sqlalchemy_side.upgrades.running import CHAPTER, alembic_config
from tests import ROOT
from tests.conftest import DATABASES, server_of

#: Which of the four databases a side makes by which history.
MADE = ("django's steps", "django squashed", "alembic's steps", "alembic squashed")


def steps(folder: Path) -> list[str]:
    """Return the steps of all histories in a folder, by the folder's name and the file's."""
    found = folder.glob("*/*.py")
    return sorted(f"{path.parent.name}/{path.name}" for path in found if path.name[0].isdigit())


def test_the_histories_are_pairs() -> None:
    """Each step of a small history has its twin, in the folder of the same name."""
    django, sqlalchemy = (
        steps(ROOT / f"{side}_side" / "upgrades" / "histories") for side in ("django", "sqlalchemy")
    )
    assert django == sqlalchemy
    assert len(django) == 21


@pytest.fixture(scope="module", params=DATABASES)
def made(request: pytest.FixtureRequest) -> Iterator[dict[str, Facts]]:
    """Make four databases of a kind, by the steps and by the squashed one, and read them."""
    server = server_of(request.param)
    with scratch_databases(request.param.removesuffix("-server"), server, 4) as addresses:
        found = dict(zip(MADE, addresses, strict=True))
        by_django(found["django's steps"])
        by_django(found["django squashed"], "squashed")
        by_alembic(found["alembic's steps"], *CHAPTER)
        by_alembic(found["alembic squashed"], *SQUASHED)
        yield {name: without_bookkeeping(read_schema(address)) for name, address in found.items()}


def by_django(address: Address, name: str = "") -> None:
    """Migrate the chapter, by its own history or by another."""
    # Django's side sets Django up, so that nothing of its applications is imported before.
    from django_side.upgrades.running import history

    with ExitStack() as stack:
        stack.enter_context(django_connections.open_connection(address))
        if name:
            stack.enter_context(history(name))
        call_command("migrate", "upgrades", verbosity=0)


def by_alembic(address: Address, *locations: Path) -> None:
    """Migrate the chapter with the steps in some folders."""
    with sqlalchemy_connections.open_engine(address) as engine, engine.connect() as connection:
        command.upgrade(alembic_config(connection, *locations), "upgrades@head")


@pytest.mark.parametrize("name", MADE[1:])
def test_the_squashed_step_makes_the_same_schema(made: dict[str, Facts], name: str) -> None:
    """A database that the squashed step made is one that the five made, in every fact."""
    assert differences(made[MADE[0]], made[name]) == []
    assert sum(key.kind == "table" and key.place[0][:9] == "upgrades_" for key in made[name]) >= 3
