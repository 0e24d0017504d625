"""Alembic moves up and down on the revisions of a port, however its applications refer."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.script.revision import Revision as AlembicRevision
from alembic.script.revision import RevisionMap

from side_by_side.column_types import common
from side_by_side.port.alembic.branches import branches
from side_by_side.port.alembic.revisions import revisions
from side_by_side.port.model import Class, Column, Module, Port, Reference, Statement
from sqlalchemy_django.alembic_env.exact_heads import keep_exact_heads

Graph = dict[str, tuple[str | None, tuple[str, ...], str | None]]


def application(label: str, *targets: str, has_table: bool = True) -> Module:
    """Return an application with one table, which refers to the tables of others."""
    keys = (
        Column(
            attribute=f"{target}_id",
            name=f"{target}_id",
            type=common.BIG_INTEGER,
            null=True,
            reference=Reference(target, "id"),
        )
        for target in targets
    )
    class_ = Class(
        label=label, name="Item", model=f"{label}.Item", doc="", table=label, columns=tuple(keys)
    )
    return Module(label=label, name=label, file=label, classes=(class_,) if has_table else ())


def port_of(references: dict[str, list[str]], *, before: bool = False, after: bool = False) -> Port:
    """Return a port of applications, one of which has no table, with statements around them."""
    modules = [application(label, *targets) for label, targets in references.items()]
    modules.append(application("bare", has_table=False))
    statements = [
        *(
            [Statement("schema s", "CREATE SCHEMA s", "DROP SCHEMA s", before=True)]
            if before
            else []
        ),
        *([Statement("view v", "CREATE VIEW v", "DROP VIEW v")] if after else []),
    ]
    return Port(tuple(modules), statements={"postgresql": tuple(statements)})


def graph_of(port: Port) -> Graph:
    """Return the revisions of a port: what each follows, what it depends on, and its label."""
    return {
        item.id: (item.after, tuple(item.depends_on), None if item.after else item.label)
        for item in revisions(port)
    }


#: The connections of a test.
OPEN: list[sa.Connection] = []


@pytest.fixture(autouse=True)
def _closed_connections() -> Iterator[None]:
    yield
    while OPEN:
        OPEN.pop().close()


class Database:
    """An empty database, and the revisions that are applied to it in this order."""

    def __init__(self, graph: Graph, folder: Path, *, exact: bool = True) -> None:
        self.graph = graph
        self.exact = exact
        self.applied: list[str] = []
        self.scripts = ScriptDirectory(str(folder))
        self.scripts.revision_map = RevisionMap(lambda: map(self._script, graph))
        self.connection = sa.create_engine("sqlite://", poolclass=sa.NullPool).connect()
        OPEN.append(self.connection)

    def _script(self, id_: str) -> Any:
        after, depends_on, label = self.graph[id_]
        script: Any = AlembicRevision(id_, after, depends_on or None, label)
        script.doc = ""
        script.module = SimpleNamespace(
            upgrade=lambda: self.applied.append(id_), downgrade=lambda: self.applied.remove(id_)
        )
        return script

    def upgrade(self, target: str) -> None:
        """Run ``alembic upgrade``."""
        self._run(lambda heads, _: self.scripts._upgrade_revs(target, heads))

    def downgrade(self, target: str) -> None:
        """Run ``alembic downgrade``."""
        self._run(lambda heads, _: self.scripts._downgrade_revs(target, heads))

    def _run(self, steps: Callable[[Any, Any], Any]) -> None:
        migration = MigrationContext.configure(self.connection, opts={"fn": steps})
        if self.exact:
            keep_exact_heads(migration)
        with migration.begin_transaction():
            migration.run_migrations()
        heads = MigrationContext.configure(self.connection).get_current_heads()
        assert sorted(heads) == sorted(self.newest())

    def newest(self) -> list[str]:
        """Return the applied revisions on which no other depends."""
        implied = set().union(*(self.implied(id_) for id_ in self.applied))
        return [id_ for id_ in self.applied if id_ not in implied]

    def implied(self, id_: str) -> set[str]:
        """Return all revisions before one."""
        after, depends_on, _ = self.graph[id_]
        parents = {*depends_on, *([after] if after else [])}
        return parents.union(*(self.implied(parent) for parent in parents))

    def count(self, label: str) -> int:
        """Return how many revisions of a branch are applied."""
        return sum(id_.startswith(f"{label}_") for id_ in self.applied)


def random_references(choice: random.Random) -> dict[str, list[str]]:
    """Return applications by their labels, with those that each refers to, circles included."""
    labels = [f"app{number}" for number in range(choice.randint(1, 7))]
    density = choice.choice([0.15, 0.3, 0.6])
    return {
        label: [other for other in labels if other != label and choice.random() < density]
        for label in labels
    }


@pytest.mark.parametrize(
    ("references", "depends_on"),
    [
        pytest.param(
            {
                "types": [],
                "auth": ["types"],
                "shop": ["types"],
                "journal": ["types", "shop", "auth"],
            },
            {"journal_0001": ("shop_0001", "auth_0001")},
            id="needed directly and through another",
        ),
        pytest.param(
            {"top": ["left", "right"], "left": ["base"], "right": ["base"], "base": []},
            {"top_0001": ("left_0001", "right_0001")},
            id="a diamond",
        ),
        pytest.param(
            {"first": [], "second": ["first"], "third": ["second", "first"]},
            {"third_0001": ("second_0001",)},
            id="a chain of three",
        ),
    ],
)
def test_what_another_implies_is_left_out(
    references: dict[str, list[str]], depends_on: dict[str, tuple[str, ...]], tmp_path: Path
) -> None:
    """A revision depends on no revision on which another of its dependencies depends."""
    graph = graph_of(port_of(references))
    assert {id_: graph[id_][1] for id_ in depends_on} == depends_on
    Database(graph, tmp_path, exact=False).upgrade("heads")


def test_statements_have_branches_of_their_own() -> None:
    """What runs after the tables does not follow what runs before them.

    An application may have the name of one of the two branches.
    """
    port = port_of({"after_tables": [], "shop": []}, before=True, after=True)
    assert graph_of(port) == {
        "before_tables_0001": (None, (), "before_tables"),
        "after_tables_0001": (None, ("before_tables_0001",), "after_tables"),
        "shop_0001": (None, ("before_tables_0001",), "shop"),
        "bare_0001": (None, ("before_tables_0001",), "bare"),
        "after_tables__0001": (
            None,
            ("after_tables_0001", "shop_0001", "bare_0001"),
            "after_tables_",
        ),
    }


@pytest.mark.parametrize("seed", range(15))
def test_any_graph_of_applications(seed: int, tmp_path: Path) -> None:
    """All tables exist when a key refers to them, also with Alembic's own head maintenance."""
    choice = random.Random(seed)  # noqa: S311 - not for secrets
    references = random_references(choice)
    port = port_of(references, before=choice.random() < 0.5, after=choice.random() < 0.5)
    database = Database(graph_of(port), tmp_path, exact=False)
    database.upgrade("heads")
    assert len(database.applied) == len(database.graph)
    position = {id_: place for place, id_ in enumerate(database.applied)}
    for branch in branches(port.modules[:-1]):
        later = {reference.table for _, _, reference in branch.later}
        for target in references[branch.label]:
            id_ = f"{branch.label}_{'0002' if target in later else '0001'}"
            assert position[f"{target}_0001"] < position[id_]
    if "after_tables_0001" in position:
        assert database.applied[-1] == "after_tables_0001"
    if "before_tables_0001" in position:
        assert database.applied[0] == "before_tables_0001"


@pytest.mark.parametrize("seed", range(15))
def test_any_moves_with_later_revisions(seed: int, tmp_path: Path) -> None:
    """After each command, ``alembic_version`` has the newest revisions and no others."""
    choice = random.Random(seed)  # noqa: S311 - not for secrets
    references = random_references(choice)
    graph = graph_of(port_of(references, after=True))
    last = {id_.rpartition("_")[0]: id_ for id_ in graph}
    for _ in range(choice.randint(1, 8)):
        label = choice.choice(list(references))
        after = last[label]
        needed = [id_ for other, id_ in last.items() if other != label and choice.random() < 0.4]
        last[label] = f"{label}_{int(after[-4:]) + 1:04}"
        graph[last[label]] = (after, tuple(needed), None)
    shuffled = dict(choice.sample(list(graph.items()), len(graph)))
    database = Database(shuffled, tmp_path)
    for _ in range(choice.randint(3, 8)):
        label = choice.choice(list(references))
        count = database.count(label)
        match choice.choice(["all", "one", "next", "back", "off", "none"]):
            case "all":
                database.upgrade("heads")
                assert len(database.applied) == len(graph)
            case "one":
                database.upgrade(f"{label}@head")
                assert last[label] in database.applied
            case "next" if last[label] not in database.applied:
                database.upgrade(f"{label}@+1")
                assert database.count(label) == count + 1
            case "back" if count:
                database.downgrade(f"{label}@-1")
                assert database.count(label) == count - 1
            case "off" if count:
                database.downgrade(f"{label}@base")
                assert database.count(label) == 0
            case "none":
                database.downgrade("base")
                assert database.applied == []
