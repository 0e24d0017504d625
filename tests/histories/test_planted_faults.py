"""A fault planted in a revision is found at its step, and nothing else is reported."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DATABASES, server_of
from tests.histories.two_histories import TwoHistories, make_histories

PRICE = "alembic/versions/shop/0002_price.py"
ORDER = "alembic/versions/crm/0001_initial.py"
INDEX = "alembic/versions/shop/0003_index.py"
LAMP = "alembic/versions/shop/0004_lamp.py"


@pytest.fixture
def histories(tmp_path: Path) -> TwoHistories:
    """Return two equal histories."""
    return make_histories(tmp_path)


def test_equal_histories(histories: TwoHistories) -> None:
    """Every step is walked with rows in every table, and Alembic's own order is run."""
    result = histories.compare()
    assert (result.status, result.err) == (0, "")
    lines = result.out.splitlines()
    assert [line.split()[0] for line in lines if line.endswith("equal ")] == [
        "shop.0001_initial",
        "crm.0001_initial",
        "shop.0002_price",
        "shop.0003_index",
        "shop.0004_lamp",
    ]
    assert "sqlite: downgrade base: equal" in lines
    assert "sqlite: upgrade crm_0001, then heads: equal" in lines
    assert "5 steps up, down and up again" in lines[-1]
    assert "on 1 database: all equal" in lines[-1]


def swap_columns(histories: TwoHistories) -> None:
    """Let the note stand before the item."""
    item = '        sa.Column("item_id", sa.BigInteger()),\n'
    note = '        sa.Column("note", TEXT, nullable=False),\n'
    histories.change(ORDER, item + note, note + item)


#: How a fault is planted, and the first differences that are reported.
FAULTS: dict[str, tuple[Callable[[TwoHistories], None], list[str]]] = {
    "a default": (
        lambda histories: histories.change(PRICE, 'server_default="5"', 'server_default="6"'),
        ["shop.0002_price up step.rows shop_item.price: django has 5, sqlalchemy 6 where id is 1,"],
    ),
    "a missing index": (
        lambda histories: histories.change(
            INDEX, 'op.create_index("shop_item_price", "shop_item", ["price"])', "pass"
        ),
        [
            "shop.0003_index up index.exists shop_item.shop_item_price",
            "shop.0003_index down step.other django does not refuse; sqlalchemy refuses: Op",
        ],
    ),
    "a missing row": (
        lambda histories: histories.change(LAMP, "INSERT", "SELECT 1 --"),
        ["shop.0004_lamp up step.rows shop_item: only django has a row, such as id=1000, name="],
    ),
    "another value": (
        lambda histories: histories.change(LAMP, "'Lamp', 3", "'Lamp', 4"),
        ["shop.0004_lamp up step.rows shop_item.price: django has 3, sqlalchemy 4 where id is"],
    ),
    "a row that stays": (
        lambda histories: histories.change(LAMP, "DELETE", "SELECT 1 --"),
        [
            "shop.0004_lamp down step.rows shop_item: only sqlalchemy has a row",
            "shop.0004_lamp applied step.other shop.0004_lamp failed on sqlite",
        ],
    ),
    "the order of columns": (swap_columns, ["crm.0001_initial up table.columns crm_order"]),
    "an index that stays": (
        lambda histories: histories.change(
            INDEX, 'op.drop_index("shop_item_price", "shop_item")', "pass"
        ),
        [
            "shop.0003_index down index.exists shop_item.shop_item_price",
            "shop.0003_index applied step.other shop.0003_index failed on sqlite",
        ],
    ),
    "a refusal": (
        lambda histories: histories.change(
            INDEX, 'op.drop_index("shop_item_price", "shop_item")', "raise NotImplementedError"
        ),
        ["shop.0003_index down step.other django does not refuse; sqlalchemy refuses:"],
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(histories: TwoHistories, fault: str) -> None:
    """The step is named, and what differs; the exit status is 1."""
    plant, expected = FAULTS[fault]
    plant(histories)
    result = histories.compare("--format", "json")
    assert result.status == 1, result.err
    found = result.found()
    for text in expected:
        assert any(line.startswith(text) for line in found), found
    at_step = [line for line in found if line.split()[0] == expected[0].split()[0]]
    assert at_step[0].startswith(expected[0])
    # No step before it differs.
    assert found[0] == at_step[0]


def test_what_differs_is_listed_once(histories: TwoHistories) -> None:
    """A difference that stays is not listed again by later steps and runs."""
    swap_columns(histories)
    result = histories.compare()
    assert result.status == 1
    assert result.out.count("columns differs") == 1
    assert "sqlite: upgrade heads: 1 as above" in result.out
    assert "all equal" not in result.out


@pytest.mark.parametrize("database", [name for name in DATABASES if name != "sqlite"])
def test_on_servers(histories: TwoHistories, database: str) -> None:
    """Equal histories are equal there as well, and a fault is found."""
    address = server_of(database)
    kind = database.removesuffix("-server")
    variables = {f"{kind.upper()}_URL": address.url} if address else {}
    assert histories.compare("--database", kind, **variables).status == 0
    histories.change(PRICE, 'server_default="5"', 'server_default="6"')
    result = histories.compare("--database", kind, "--format", "json", **variables)
    assert result.status == 1
    quote = "'" if kind == "postgresql" else ""
    text = f"shop_item.price: django has {quote}5{quote}, sqlalchemy {quote}6{quote} where"
    assert text in result.found()[0]
