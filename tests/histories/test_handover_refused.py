"""What a handover of one's own project refuses, with one message each, and leaves as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.histories.live_database import LiveDatabase, live_database
from tests.histories.two_histories import make_histories


@pytest.fixture
def live(tmp_path: Path) -> Iterator[LiveDatabase]:
    """Return an empty SQLite database of the project with two histories."""
    with live_database(make_histories(tmp_path)) as live:
        yield live


def refusal(live: LiveDatabase, to: str, *arguments: str) -> str:
    """Return the message of a handover that is refused and changes nothing."""
    with live.unchanged():
        result = live.hand_over(to, *arguments)
    assert (result.status, result.out) == (2, ""), result.out
    return " ".join(result.err.replace("│", " ").split())


def test_a_migration_without_a_revision(live: LiveDatabase) -> None:
    """The state before it can be handed over, and so can it once it is paired."""
    folder = live.project.root / "alembic/versions/shop"
    (folder / "0004_lamp.py").rename(folder / "light.py")
    live.project.change("alembic/versions/shop/light.py", '"shop_0004"', '"c0ffee"')
    live.migrate("shop", "0003")
    assert live.hand_over("alembic").status == 0
    live.migrate("shop")
    assert refusal(live, "alembic") == (
        f"side-by-side: no set of revisions stands for the state of {live.address}: there is no "
        "revision for shop.0004_lamp, which django_migrations lists. Write one (in a port: "
        "side-by-side port --update FOLDER), or pair it with one in [tool.side-by-side.steps] of "
        "pyproject.toml, or limit the handover to other applications with --app. Nothing was "
        "changed"
    )
    section = '[tool.side-by-side.steps]\n"shop.0004_lamp" = "c0ffee"\n'
    live.project.write("pyproject.toml", section)
    assert live.hand_over("alembic").status == 0
    assert live.revisions() == ["c0ffee"]


def test_a_revision_without_a_migration(live: LiveDatabase) -> None:
    """It is named with its file, whether it was applied or would be implied."""
    live.upgrade("heads")
    (live.project.root / "shop/migrations/0004_lamp.py").unlink()
    assert refusal(live, "django").startswith(
        f"side-by-side: no set of migrations stands for the state of {live.address}: there is no "
        "migration for shop_0004 (0004_lamp.py), which alembic_version lists or implies. Pair each "
    )


def test_a_revision_without_a_migration_below_others(live: LiveDatabase) -> None:
    """What comes after it cannot be stamped, because it would be implied."""
    live.project.write_revision(
        "shop/between",
        """
        revision, down_revision = "between", "shop_0002"

        def upgrade():
            op.execute("SELECT 1")
        """,
    )
    path = "alembic/versions/shop/0003_index.py"
    live.project.change(path, '"shop_0003", "shop_0002"', '"shop_0003", "between"')
    live.migrate("shop")
    assert "a revision to stamp comes after between, for which there is no migration. Pair " in (
        refusal(live, "alembic")
    )


def test_contrary_orders(live: LiveDatabase) -> None:
    """A revision needs what its migration does not need, and the other way round."""
    path = "alembic/versions/crm/0001_initial.py"
    live.project.change(path, 'depends_on = "shop_0001"', 'depends_on = "shop_0003"')
    live.migrate("crm")
    assert (
        "comes after shop_0002, and implies shop.0002_price, which django_migrations does not "
        "list. Apply it: python manage.py migrate shop 0002_price."
    ) in refusal(live, "alembic")
    live.execute("DROP TABLE django_migrations")
    live.project.change(path, 'depends_on = "shop_0003"', "depends_on = None")
    live.execute(
        "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY)",
        "INSERT INTO alembic_version VALUES ('crm_0001')",
    )
    assert (
        "crm.0001_initial depends on shop.0001_initial, and alembic_version lists no revision "
        "that implies shop_0001. Apply it: alembic upgrade shop_0001."
    ) in refusal(live, "django")


def test_rows_without_files(live: LiveDatabase) -> None:
    """A migration and a revision that have no file are named."""
    live.migrate("shop", "0001")
    live.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('gone', '1', '2020')")
    assert live.hand_over("alembic").status == 0
    live.execute("UPDATE alembic_version SET version_num = 'unknown'")
    assert "alembic_version" in (message := refusal(live, "django"))
    assert "lists 'unknown' as applied, but there is no such step" in message
    live.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('shop', '9', '2020')")
    assert "python manage.py migrate --prune shop" in refusal(live, "alembic")


def test_tables_that_disagree(live: LiveDatabase) -> None:
    """Neither tool is ahead: the command that removes the rows of the wrong one is named."""
    live.migrate("shop", "0002")
    live.execute(
        "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY)",
        "INSERT INTO alembic_version VALUES ('shop_0003')",
        "DELETE FROM django_migrations WHERE name = '0001_initial'",
    )
    message = refusal(live, "alembic")
    assert "shop: django_migrations has 0002_price, alembic_version has 0003_index" in message


def test_nothing_to_hand_over(live: LiveDatabase) -> None:
    """Without the other tool's table, or without its rows, the reason is given."""
    assert refusal(live, "alembic").endswith("there is no table django_migrations")
    live.migrate("shop", "0001")
    live.execute("DELETE FROM django_migrations")
    assert refusal(live, "alembic").endswith("django_migrations lists none of the applications")


def test_a_table_that_refuses_rows(live: LiveDatabase) -> None:
    """The row that was inserted before is rolled back."""
    live.migrate()
    live.execute(
        "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY)",
        "CREATE TRIGGER closed BEFORE INSERT ON alembic_version WHEN NEW.version_num LIKE 'shop%' "
        "BEGIN SELECT RAISE(ABORT, 'closed'); END",
    )
    message = refusal(live, "alembic")
    assert message.startswith(f"side-by-side: cannot write alembic_version in {live.address}: ")
    assert message.endswith("closed. Nothing was changed")


def test_a_server_that_is_read_only(tmp_path: Path) -> None:
    """PostgreSQL refuses, and its own reason is printed."""
    with live_database(make_histories(tmp_path), "postgresql") as live:
        live.migrate("shop")
        name = live.address.name
        live.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        message = refusal(live, "alembic")
        assert "cannot execute CREATE TABLE in a read-only transaction. Nothing was" in message


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--settings", "settings"], "give --config"),
        (["--config", "alembic.ini"], "give --settings or --manage"),
        (["--app", "shop"], "give --settings or --manage"),
        (
            ["--settings", "settings", "--config", "alembic.ini", "--chapter", "options"],
            "leave --settings out",
        ),
        (
            ["--settings", "settings", "--config", "alembic.ini", "--app", "shops"],
            "no application with migrations is labelled 'shops'; choose from shop, crm",
        ),
    ],
)
def test_options_that_do_not_fit(live: LiveDatabase, arguments: list[str], expected: str) -> None:
    """The message names the option that is missing or wrong."""
    database = ["--to", "alembic", "--database", live.address.url]
    result = live.project.run("migrations", "handover", *database, *arguments)
    assert result.status == 2
    assert expected in " ".join(result.err.replace("│", " ").split())


def test_a_squashed_migration(live: LiveDatabase) -> None:
    """Its revisions are those of the migrations that it replaces, of which some may be applied."""
    live.project.write_migration(
        "shop/0001_squashed_0002_price",
        """
        replaces = [("shop", "0001_initial"), ("shop", "0002_price")]
        operations = [
            migrations.CreateModel("Item", [
                ("id", models.BigAutoField(
                    primary_key=True, auto_created=True, serialize=False, verbose_name="ID"
                )),
                ("name", models.CharField(max_length=50)),
                ("price", models.IntegerField(default=5)),
            ]),
        ]
        """,
    )
    live.upgrade("crm_0001")
    assert live.hand_over("django").status == 0
    assert live.migrations() == [("crm", "0001_initial"), ("shop", "0001_initial")]
    live.upgrade("heads")
    assert live.hand_over("django").status == 0
    assert ("shop", "0001_squashed_0002_price") in live.migrations()
    assert "No migrations to apply" in live.migrate()
    live.execute("DROP TABLE alembic_version")
    assert live.hand_over("alembic").status == 0
    assert live.revisions() == ["crm_0001", "shop_0004"]


def test_a_squashed_migration_with_a_revision_of_its_own(live: LiveDatabase) -> None:
    """Where only some of the others are applied, no revision stands for the state."""
    live.migrate("shop", "0001")
    live.project.write_migration(
        "shop/0001_squashed_0002_price",
        """
        replaces = [("shop", "0001_initial"), ("shop", "0002_price")]
        operations = [migrations.CreateModel("Item", [
            ("id", models.BigAutoField(primary_key=True)),
            ("name", models.CharField(max_length=50)),
            ("price", models.IntegerField(default=5)),
        ])]
        """,
    )
    folder = live.project.root / "alembic/versions/shop"
    (folder / "0001_initial.py").rename(folder / "0001_squashed_0002_price.py")
    (folder / "0002_price.py").unlink()
    path = "alembic/versions/shop/0003_index.py"
    live.project.change(path, '"shop_0003", "shop_0002"', '"shop_0003", "shop_0001"')
    message = refusal(live, "alembic")
    assert (
        "shop.0001_squashed_0002_price replaces several migrations, of which only some are "
        "applied. Apply the others: python manage.py migrate shop."
    ) in message
