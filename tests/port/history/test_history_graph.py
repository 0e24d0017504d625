"""The ids of revisions, what they follow, and how the ways of a step are joined."""

from dataclasses import replace

import pytest

from side_by_side.port.history.changes import (
    AddConstraint,
    Change,
    CreateIndex,
    CreateTable,
    DataStep,
    DropConstraint,
    DropIndex,
    DropTable,
    InsertRows,
    Place,
    RenameTable,
    Reorder,
    RunSql,
)
from side_by_side.port.history.graph import Key, ids_of, nodes_of
from side_by_side.port.history.merge import merge, with_indexes_in_place
from side_by_side.port.history.needs import with_needs
from side_by_side.port.history.record_history import LAST, RecordedStep
from side_by_side.port.history.record_history import Part as Step
from side_by_side.port.history.two_ways import join_ways
from side_by_side.port.model import ForeignKeys, Index, Part, Table

SHOP = Place("shop_item")
GROUPS = Place("auth_group")


def test_ids_are_label_and_number() -> None:
    """A second migration with a number gets a letter; a long label is shortened."""
    keys = [("shop", "0001_a"), ("shop", "0002_b"), ("shop", "0002_c"), ("s" * 40, "0001_a")]
    ids = ids_of([*keys, ("shop", "first")])
    assert [ids[key] for key in keys[:3]] == ["shop_0001", "shop_0002", "shop_0002b"]
    assert len(ids[keys[3]]) == 32
    assert ids["shop", "first"] == "shop_first"


def test_what_a_parent_implies_is_left_out() -> None:
    """Alembic fails with a parent that another one follows; merges keep both."""
    parents: dict[Key, list[Key]] = {
        ("auth", "0001"): [],
        ("auth", "0002"): [("auth", "0001")],
        ("shop", "0001"): [("auth", "0001"), ("auth", "0002")],
        ("shop", "0002"): [("shop", "0001"), ("auth", "0002")],
        ("shop", "0003"): [("shop", "0001")],
        ("shop", "0004"): [("shop", "0002"), ("shop", "0003")],
    }
    nodes = {node.key: node for node in nodes_of(parents)}
    assert nodes["shop", "0001"].depends_on == ("auth_0002",)
    assert nodes["shop", "0002"].depends_on == ()
    assert nodes["shop", "0004"].down == ("shop_0002", "shop_0003")
    assert [node.key for node in nodes.values() if node.first] == [
        ("auth", "0001"),
        ("shop", "0001"),
    ]


def test_code_needs_the_tables_that_it_uses() -> None:
    """As the last migration before it left them, which it need not name."""
    listed = [
        (("auth", "0001"), CreateTable(GROUPS, Table(table="auth_group"))),
        (("auth", "0002"), DropIndex(GROUPS, "by_name")),
        (("shop", "0001"), CreateTable(SHOP, Table(table="shop_item"))),
        (("shop", "0002"), DataStep(Place(""), "f", "", (("auth_group", 0),), ())),
        (("shop", "0003"), RunSql(Place(""), "INSERT INTO auth_group SELECT * FROM shop_item")),
        (("shop", "0004"), DropIndex(SHOP, "auth_group")),
        (("auth", "0003"), RenameTable(GROUPS, "groups")),
        (("blog", "0001"), DataStep(Place(""), "f", "", (), (InsertRows(GROUPS, (), ()),))),
        (("shop", "0005"), RunSql(Place(""), 'DELETE FROM "groups" WHERE auth_group = 1')),
    ]
    steps = [RecordedStep(key, (Step(1, "", (change,)),), ()) for key, change in listed]
    parents: dict[Key, list[Key]] = {key: [] for key, _ in listed}
    needs = with_needs(steps, parents)
    assert {key: found for key, found in needs.items() if found} == {
        ("shop", "0002"): [("auth", "0002")],
        ("shop", "0003"): [("auth", "0002")],
        ("blog", "0001"): [("auth", "0003")],
        ("shop", "0005"): [("auth", "0003"), ("blog", "0001")],
    }


def test_equal_changes_are_for_all_kinds() -> None:
    """Changes keep their order, and have the kinds of database that share them."""
    drop, index = DropTable(SHOP), DropIndex(SHOP, "by_name")
    merged = merge({"sqlite": [index, drop], "postgresql": [drop]})
    assert merged == [(("sqlite",), index), (("sqlite", "postgresql"), drop)]


def test_an_order_belongs_to_the_batch_before_it() -> None:
    """Databases that copy no table ignore it, so that it needs no branch."""
    drop, order = DropConstraint(SHOP, "a", "unique"), Reorder(SHOP, ("b", "a"))
    both = ("sqlite", "postgresql")
    merged = merge({"sqlite": [drop, order], "postgresql": [drop]})
    assert merged == [(both, drop), (both, order)]
    elsewhere = DropConstraint(Place("shop_order"), "a", "unique")
    merged = merge({"sqlite": [elsewhere, order], "postgresql": [elsewhere]})
    assert merged == [(both, elsewhere), (("sqlite",), order)]


def test_indexes_are_created_with_their_operation() -> None:
    """PostgreSQL has them where SQLite has them, other deferred changes stay at the end."""
    index = CreateIndex(SHOP, Index("a", (Part("a"),)))
    other = CreateIndex(SHOP, Index("b", (Part("b"),)))
    drop = DropTable(SHOP)
    parts = {
        "sqlite": [Step(1, "", (index,)), Step(2, "", (drop,))],
        "postgresql": [Step(1, "", ()), Step(2, "", (drop,)), Step(LAST, "", (other, index))],
    }
    placed = with_indexes_in_place(parts)
    assert placed["sqlite"] == parts["sqlite"]
    assert [part.changes for part in placed["postgresql"]] == [(index,), (drop,), (other,)]


@pytest.mark.parametrize(
    ("directly", "from_end", "joined"),
    [
        ([DropTable(SHOP)], [DropTable(SHOP)], [DropTable(SHOP)]),
        (
            [DropIndex(SHOP, "a")],
            [DropIndex(SHOP, "b")],
            [DropIndex(SHOP, "a", if_exists=True), DropIndex(SHOP, "b", if_exists=True)],
        ),
        ([], [Reorder(SHOP, ("a", "b"))], [Reorder(SHOP, ("a", "b"))]),
        (
            [CreateIndex(SHOP, Index("a", (Part("a"),)))],
            [],
            [CreateIndex(SHOP, Index("a", (Part("a"),)), if_not_exists=True)],
        ),
        (
            [],
            [DropConstraint(SHOP, "a", "unique"), DropTable(SHOP)],
            [DropConstraint(SHOP, "a", "unique", if_exists=True)],
        ),
    ],
)
def test_what_one_way_finds_is_dropped_if_it_is_there(
    directly: list[Change], from_end: list[Change], joined: list[Change]
) -> None:
    """Other changes are those of the first way."""
    assert list(join_ways(directly, from_end)) == joined


def test_a_key_that_one_way_adds_is_added_if_it_is_not_there() -> None:
    """Only where both ways give it the same name."""
    key = AddConstraint(SHOP, ForeignKeys("a", ("b_id",), "shop_b", ("id",)))
    assert join_ways([], [key]) == ()
    assert join_ways([], [key], has_given_keys=True) == (replace(key, if_not_exists=True),)
