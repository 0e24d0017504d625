"""An environment that ``port --migrations`` wrote: one first revision for each application."""

from pathlib import Path

from tests.histories.two_histories import TwoHistories, make_histories


def test_the_ends_of_a_port_are_compared(tmp_path: Path) -> None:
    """Only the ends are compared, because its revisions stand for no single migration.

    They differ in the rows that a migration inserts, which the port does not carry.
    """
    histories: TwoHistories = make_histories(tmp_path)
    ported = histories.run("port", "--settings", "settings", "--migrations", "--output", "owned")
    assert ported.status == 0, ported.err
    compare = ["migrations", "compare", "--settings", "settings", "--config", "owned/alembic.ini"]
    result = histories.run(*compare)
    assert result.status == 1, result.err
    assert "sqlite, after upgrade heads: shop_item: only django has a row, such as id=1000" in (
        result.out
    )
    assert "only the ends compared on 1 database: 1 difference" in result.out
    assert "migrations without a revision: " in result.out
    # Without the step that inserts it, all is equal.
    (histories.root / "shop/migrations/0004_lamp.py").unlink()
    result = histories.run(*compare)
    assert (result.status, result.err) == (0, ""), result.out
    assert "sqlite: downgrade base: equal" in result.out
