"""A database of one's own project goes from one migration tool to the other, and back."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from tests import ROOT
from tests.conftest import skip_unless_usable
from tests.histories.live_database import LiveDatabase, live_database
from tests.histories.two_histories import TwoHistories, make_histories
from tests.port.history.shop import write_shop
from tests.processes import run_python

#: What Django and Alembic record where shop is at its second step and crm at its first.
MIGRATIONS = [("crm", "0001_initial"), ("shop", "0001_initial"), ("shop", "0002_price")]
REVISIONS = ["crm_0001", "shop_0002"]


@pytest.fixture
def live(tmp_path: Path, database: str) -> Iterator[LiveDatabase]:
    """Return an empty database of the project with two histories."""
    with live_database(make_histories(tmp_path), database) as live:
        yield live


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[LiveDatabase]:
    """Return an empty SQLite database of the project."""
    with live_database(make_histories(tmp_path)) as live:
        yield live


def test_alembic_takes_over_and_gives_back(live: LiveDatabase) -> None:
    """Applications may be at different steps; each tool goes on where the other one stopped."""
    live.migrate("crm")
    live.migrate("shop", "0002")
    before = live.facts()
    with live.unchanged():
        result = live.hand_over("alembic", "--dry-run")
    assert (result.status, result.err) == (0, ""), result.err
    assert "would be stamped in alembic_version: crm_0001, shop_0002\n" in result.out
    result = live.hand_over("alembic")
    assert (result.status, result.err) == (0, "")
    shop, crm, empty, proof, stamped, unchanged = result.out.splitlines()
    assert (shop, crm, empty) == ("shop  0002_price", "crm   0001_initial", "")
    assert f" facts of {live.address} compared with what Alembic creates: equal, " in proof
    assert stamped == "stamped in alembic_version: crm_0001, shop_0002"
    assert unchanged == "django_migrations and everything else is unchanged"
    assert (live.facts(), live.migrations(), live.revisions()) == (before, MIGRATIONS, REVISIONS)
    with live.unchanged():
        again = live.hand_over("alembic")
    assert again.status == 0
    assert again.out.splitlines()[-1].startswith("nothing to do: alembic_version lists the same")
    live.upgrade("heads")
    with live.unchanged():
        behind = live.hand_over("alembic")
    assert behind.status == 2
    assert "shop: django_migrations has 0002_price, alembic_version has 0004_lamp; Alembic is " in (
        behind.err
    )
    assert "so it already owns the application" in behind.err
    back = live.hand_over("django")
    assert back.status == 0, back.out
    assert "stamped in django_migrations: shop.0003_index, shop.0004_lamp\n" in back.out
    assert "No migrations to apply" in live.migrate()


def test_django_takes_over(live: LiveDatabase) -> None:
    """The rows are those that Django itself writes."""
    live.upgrade("crm_0001", "shop_0002")
    assert live.revisions() == REVISIONS
    before = live.facts()
    with live.unchanged():
        assert live.hand_over("django", "--dry-run").status == 0
    result = live.hand_over("django")
    assert (result.status, result.err) == (0, "")
    assert (live.facts(), live.migrations(), live.revisions()) == (before, MIGRATIONS, REVISIONS)
    assert "Applying shop.0004_lamp... OK" in live.migrate()
    # Alembic is behind then, and catches up: its row of the application is replaced.
    assert live.hand_over("alembic").status == 0
    assert live.revisions() == ["crm_0001", "shop_0004"]


def test_a_difference_is_listed(live: LiveDatabase) -> None:
    """The live database has what no step creates: nothing is stamped."""
    live.migrate()
    live.execute("ALTER TABLE shop_item ADD COLUMN extra integer")
    with live.unchanged():
        result = live.hand_over("alembic")
    assert (result.status, result.err) == (1, "")
    assert result.out.splitlines()[0] == (
        f"shop_item.extra: column only on live ({live.address.kind})  [column.exists]"
    )
    assert "step     shop.0003_index is the last to change shop_item: " in result.out
    assert result.out.endswith("nothing was changed; Django still owns the database\n")


def test_a_step_that_is_not_recorded_is_found(sqlite: LiveDatabase) -> None:
    """A column of a later step is a difference, and named as such."""
    sqlite.upgrade("shop_0002")
    sqlite.execute("UPDATE alembic_version SET version_num = 'shop_0001'")
    with sqlite.unchanged():
        result = sqlite.hand_over("django", "--format", "json")
    assert result.status == 1
    [difference] = result.json["differences"]
    assert difference["place"] == ["shop_item", "price"]
    assert difference["step"] == "shop.0002_price"


@pytest.fixture(scope="module")
def ported(tmp_path_factory: pytest.TempPathFactory) -> TwoHistories:
    """Return a project with a port of its history for all kinds of database that can be used."""
    project = TwoHistories(tmp_path_factory.mktemp("shop"))
    write_shop(project.root)
    port = ["port", "--settings", "shop_settings", "--migrations", "--history", "--no-proof"]
    urls = {name: value for name, value in os.environ.items() if name.endswith("_URL")}
    result = project.run(*port, "--output", "owned", **urls)
    assert result.status == 0, result.err
    return project


@pytest.mark.parametrize("database", ["sqlite", "postgresql", "mariadb"])
def test_a_port_is_stamped(ported: TwoHistories, database: str) -> None:
    """The revisions of ``port --history`` stand for the migrations of all applications."""
    skip_unless_usable(database)
    with live_database(ported, database) as live:
        live = replace(live, settings="shop_settings", config="owned/alembic.ini")
        live.migrate("shop", "0002")
        result = live.hand_over("alembic")
        assert result.status == 0, result.out + result.err
        # The revision of shop implies all of auth and contenttypes.
        assert live.revisions() == ["shop_0002"]
        live.upgrade("shop_0003")
        back = live.hand_over("django")
        assert back.status == 0, back.out + back.err
        assert "stamped in django_migrations: shop.0003_less\n" in back.out
        assert "Applying shop.0004_groups... OK" in live.migrate()


def test_one_application_alone(sqlite: LiveDatabase) -> None:
    """Without those that it depends on, it is refused with the way out."""
    sqlite.migrate()
    with sqlite.unchanged():
        result = sqlite.hand_over("alembic", "--app", "crm")
    assert result.status == 2
    assert "comes after shop_0001, and implies shop.0001_initial. Add --app shop." in result.err
    assert sqlite.hand_over("alembic", "--app", "shop").status == 0
    assert sqlite.revisions() == ["shop_0004"]
    assert sqlite.hand_over("alembic").status == 0
    assert sqlite.revisions() == ["crm_0001", "shop_0004"]


def test_a_revision_that_does_nothing_needs_no_migration(sqlite: LiveDatabase) -> None:
    """A merge is stamped with what it merges, and the first revision with those after it."""
    sqlite.project.write_revision(
        "shop/merged",
        """
        revision, down_revision = "merged", ("shop_0002", "crm_0001")

        def upgrade():
            \"""Do nothing.\"""

        def downgrade():
            pass
        """,
    )
    sqlite.project.write_revision(
        "shop/first", 'revision, down_revision = "first", None\n\ndef upgrade():\n    pass\n'
    )
    path = "alembic/versions/shop/0001_initial.py"
    sqlite.project.change(path, '"shop_0001", None', '"shop_0001", "first"')
    path = "alembic/versions/shop/0003_index.py"
    sqlite.project.change(path, '"shop_0003", "shop_0002"', '"shop_0003", "merged"')
    sqlite.migrate("shop", "0002")
    sqlite.migrate("crm")
    assert sqlite.hand_over("alembic").status == 0
    assert sqlite.revisions() == ["merged"]
    sqlite.upgrade("heads")
    assert sqlite.revisions() == ["shop_0004"]
    result = sqlite.hand_over("django")
    assert result.status == 0, result.out + result.err
    assert "No migrations to apply" in sqlite.migrate()


def test_an_environment_with_its_own_table(sqlite: LiveDatabase) -> None:
    """``version_table`` of env.py is the table that is written."""
    sqlite.project.change(
        "alembic/env.py", "connection=connection,", 'connection=connection, version_table="mine",'
    )
    sqlite.migrate()
    result = sqlite.hand_over("alembic")
    assert "stamped in mine: crm_0001, shop_0004\n" in result.out
    assert sqlite.rows("mine", "version_num") == [("crm_0001",), ("shop_0004",)]
    assert sqlite.revisions() == []
    sqlite.upgrade("heads")


def test_tables_of_others(sqlite: LiveDatabase) -> None:
    """Tables without a label, and those of unmanaged models, are not compared; others are."""
    unmanaged = """
        class Report(models.Model):
            class Meta:
                managed = False
        """
    models = (sqlite.project.root / "shop/models.py").read_text()
    sqlite.project.write("shop/models.py", models + dedent(unmanaged))
    sqlite.migrate()
    sqlite.execute("CREATE TABLE ledger (id integer)", "CREATE TABLE shop_report (id integer)")
    assert sqlite.hand_over("alembic", "--dry-run").status == 0
    sqlite.execute("CREATE TABLE shop_other (id integer)")
    with sqlite.unchanged():
        result = sqlite.hand_over("alembic")
    assert result.status == 1
    assert result.out.startswith("shop_other: table only on live (sqlite)  [table.exists]\n")


def test_the_handover_needs_no_chapters() -> None:
    """It works where only the tool is installed."""
    names = "side_by_side.chapters", "shared_fixtures", "django_side", "sqlalchemy_side"
    code = f"""
import sys
import side_by_side.histories.handover.hand_over_project
import side_by_side.steps.handover.handover_report
print([name for name in sys.modules if name.startswith({names!r})])
"""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = run_python("-c", code, folder=ROOT, environment=environment)
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr
