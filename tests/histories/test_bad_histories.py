"""Bad input gets one message that names it and the cure, and exit status 2."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.histories.two_histories import ENV, TwoHistories, make_histories


@pytest.fixture
def histories(tmp_path: Path) -> TwoHistories:
    """Return two equal histories."""
    return make_histories(tmp_path)


def without_migrations(histories: TwoHistories) -> None:
    """Delete all migrations."""
    for path in histories.root.glob("*/migrations/0*.py"):
        path.unlink()


def without_revisions(histories: TwoHistories) -> None:
    """Delete all revisions."""
    for path in histories.root.glob("alembic/versions/*/*.py"):
        path.unlink()


def conflict(histories: TwoHistories) -> None:
    """Write a second migration after the same one."""
    histories.write_migration(
        "shop/0003_other", 'dependencies = [("shop", "0002_price")]\noperations = []'
    )


def connecting_elsewhere(histories: TwoHistories) -> None:
    """Let env.py connect to a database of another kind."""
    start, end = ENV.index("connectable ="), ENV.index("with connectable")
    own = 'from sqlalchemy import create_engine\nconnectable = create_engine("postgresql+psycopg://own@x/own")\n'
    histories.write("alembic/env.py", ENV[:start] + own + ENV[end:])


#: How the input is broken, and what the message says.
BROKEN: dict[str, tuple[Callable[[TwoHistories], None], list[str]]] = {
    "no migrations": (without_migrations, ["has migrations", "makemigrations"]),
    "no revisions": (without_revisions, ["has no revisions", "version_locations"]),
    "a conflict": (
        conflict,
        ["0003_other and 0004_lamp of shop", "makemigrations --merge shop"],
    ),
    "a missing dependency": (
        lambda histories: histories.change(
            "shop/migrations/0002_price.py", '"0001_initial"', '"0001_first"'
        ),
        ["cannot be read", "('shop', '0001_first')"],
    ),
    "a broken migration": (
        lambda histories: histories.write("shop/migrations/0002_price.py", "import nothing_such"),
        ["cannot be read", "nothing_such"],
    ),
    "a failing migration": (
        lambda histories: histories.change(
            "shop/migrations/0003_index.py", 'AddIndex("item"', 'AddIndex("nothing"'
        ),
        ["Django could not build", "manage.py migrate"],
    ),
    "no configuration": (
        lambda histories: (histories.root / "alembic.ini").unlink(),
        ["there is no file 'alembic.ini'"],
    ),
    "another file": (
        lambda histories: histories.write("alembic.ini", "[other]\n"),
        ["alembic.ini", "script_location"],
    ),
    "no folder": (
        lambda histories: histories.change("alembic.ini", "= %(here)s/alembic\n", "= nowhere\n"),
        ["nowhere"],
    ),
    "a broken revision": (
        lambda histories: histories.write("alembic/versions/shop/0002_price.py", "import nothing"),
        ["nothing"],
    ),
    "an unknown parent": (
        lambda histories: histories.change(
            "alembic/versions/shop/0002_price.py", '"shop_0001"', '"shop_0000"'
        ),
        ["shop_0000"],
    ),
    "nothing run": (
        lambda histories: histories.write("alembic/env.py", ""),
        ["ran no revisions", "context.run_migrations()"],
    ),
    "another database": (connecting_elsewhere, ["connects to a database of its own", "postgresql"]),
    "an unknown step": (
        lambda histories: histories.write(
            "pyproject.toml", '[tool.side-by-side.steps]\n"shop.0009_x" = "shop_0001"\n'
        ),
        ["there is no migration shop.0009_x"],
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_one_message(histories: TwoHistories, case: str) -> None:
    """Nothing is printed as a result, and no traceback."""
    break_it, expected = BROKEN[case]
    break_it(histories)
    result = histories.compare()
    assert (result.status, result.out) == (2, ""), result.out
    message = result.err.strip()
    assert message.startswith("side-by-side: ")
    assert "Traceback" not in message
    assert "secret" not in message
    for text in expected:
        assert text in message


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--settings", "settings"], "give --config"),
        (["--config", "alembic.ini"], "give --settings or --manage"),
        (["shop", "--settings", "settings", "--config", "alembic.ini"], "leave --settings out"),
    ],
)
def test_options_that_do_not_fit(
    histories: TwoHistories, arguments: list[str], expected: str
) -> None:
    """The message names the option that is missing or too much."""
    result = histories.run("migrations", "compare", *arguments)
    assert result.status == 2
    assert expected in " ".join(result.err.replace("│", " ").split())


def test_unpaired_steps(histories: TwoHistories) -> None:
    """Only the ends are compared; what is not paired is listed, and can be paired by hand."""
    folder = histories.root / "alembic/versions/shop"
    (folder / "0002_price.py").rename(folder / "costs.py")
    histories.change("alembic/versions/shop/costs.py", '"shop_0002"', '"c0ffee"')
    histories.change("alembic/versions/shop/0003_index.py", '"shop_0002"', '"c0ffee"')
    result = histories.compare()
    assert (result.status, result.err) == (0, "")
    assert "migrations without a revision: shop.0002_price" in result.out
    assert "revisions without a migration: c0ffee (costs.py)" in result.out
    assert "only the ends compared on 1 database: all equal" in result.out
    histories.write("pyproject.toml", '[tool.side-by-side.steps]\n"shop.0002_price" = "c0ffee"\n')
    result = histories.compare()
    assert (result.status, result.err) == (0, "")
    assert "5 steps up, down and up again" in result.out


def test_contrary_orders(histories: TwoHistories) -> None:
    """Steps that the two histories want in contrary orders are listed, and the ends compared."""
    histories.write_migration(
        "shop/0005_after", 'dependencies = [("shop", "0004_lamp")]\noperations = []'
    )
    histories.write_migration(
        "crm/0002_before", 'dependencies = [("crm", "0001_initial"), ("shop", "0005_after")]'
    )
    nothing = "def upgrade():\n    pass\n\ndef downgrade():\n    pass\n"
    histories.write_revision(
        "crm/0002_before",
        f'revision, down_revision, depends_on = "crm_0002", "crm_0001", None\n{nothing}',
    )
    histories.write_revision(
        "shop/0005_after",
        f'revision, down_revision, depends_on = "shop_0005", "shop_0004", "crm_0002"\n{nothing}',
    )
    result = histories.compare()
    assert (result.status, result.err) == (0, "")
    assert "in contrary orders" in result.out
    assert "shop.0005_after" in result.out
