"""Steps that cannot be undone, change with each run, or leave existing rows to a person."""

import os
from pathlib import Path

import pytest

from tests.conftest import skip_unless_usable
from tests.histories.two_histories import TwoHistories, make_histories

ENV = "alembic/env.py"
ONE_TRANSACTION = "transaction_per_migration=True", "transaction_per_migration=False"


@pytest.fixture
def histories(tmp_path: Path) -> TwoHistories:
    """Return two equal histories."""
    return make_histories(tmp_path)


def add_irreversible(histories: TwoHistories, downgrade: str) -> None:
    """Add a last step that Django cannot undo, and that its revision undoes so."""
    histories.write_migration(
        "shop/0005_names",
        """
        dependencies = [("shop", "0004_lamp")]
        operations = [migrations.RunSQL("UPDATE shop_item SET name = 'x' || name")]
        """,
    )
    histories.write_revision(
        "shop/0005_names",
        f"""
        revision, down_revision = "shop_0005", "shop_0004"
        depends_on = None

        def upgrade():
            op.execute("UPDATE shop_item SET name = 'x' || name")

        def downgrade():
            {downgrade}
        """,
    )


@pytest.mark.parametrize("error", ["NotImplementedError", "ValueError('the names are lost')"])
def test_both_refuse(histories: TwoHistories, error: str) -> None:
    """A step that Django cannot undo raises on both sides, with any error."""
    add_irreversible(histories, f"raise {error}")
    result = histories.compare()
    assert (result.status, result.err) == (0, "")
    assert "equal, cannot be undone" in result.out
    assert "downgrade base: equal, as far as steps can be undone" in result.out
    assert "shop_0005 fails" in result.out
    assert "Django refuses as well" in result.out


def test_only_django_refuses(histories: TwoHistories) -> None:
    """A revision that is undone where Django refuses is a difference."""
    add_irreversible(histories, "pass")
    result = histories.compare("--format", "json")
    assert result.status == 1
    assert result.found()[0].startswith("shop.0005_names down step.other django refuses:")


def test_a_refusal_in_one_transaction(histories: TwoHistories) -> None:
    """An environment that takes all back when a revision fails is compared with what was there."""
    add_irreversible(histories, "raise NotImplementedError")
    histories.change(ENV, *ONE_TRANSACTION)
    result = histories.compare()
    assert (result.status, result.err) == (0, ""), result.out


def test_a_refusal_in_the_middle(histories: TwoHistories) -> None:
    """What was undone before the refusal is compared, and applied again."""
    add_irreversible(histories, "raise NotImplementedError")
    histories.write_migration(
        "shop/0006_more",
        """
        dependencies = [("shop", "0005_names")]
        operations = [migrations.AddField("item", "more", models.IntegerField(null=True))]
        """,
    )
    histories.change(
        "shop/models.py",
        "    price = models.IntegerField(default=5)\n",
        "    price = models.IntegerField(default=5)\n    more = models.IntegerField(null=True)\n",
    )
    histories.write_revision(
        "shop/0006_more",
        """
        revision, down_revision = "shop_0006", "shop_0005"
        depends_on = None

        def upgrade():
            op.add_column("shop_item", sa.Column("more", sa.Integer()))

        def downgrade():
            op.drop_column("shop_item", "more")
        """,
    )
    result = histories.compare()
    assert (result.status, result.err) == (0, ""), result.out
    assert "sqlite: upgrade heads again: equal" in result.out
    histories.change(
        "alembic/versions/shop/0006_more.py", 'op.drop_column("shop_item", "more")', "pass"
    )
    result = histories.compare("--format", "json")
    assert result.status == 1
    assert result.found()[0].startswith("shop.0006_more down column.exists shop_item.more")


def write_tokens(histories: TwoHistories, number: int = 5, parent: str = "0004_lamp") -> None:
    """Add a step that gives each row a value by chance."""
    histories.write_migration(
        f"shop/{number:04}_token",
        f"""
        dependencies = [("shop", "{parent}")]
        operations = [
            migrations.AddField(
                "item", "token", models.UUIDField(default=__import__("uuid").uuid4, null=True)
            ),
        ]
        """,
    )
    histories.write_revision(
        f"shop/{number:04}_token",
        f"""
        revision, down_revision = "shop_{number:04}", "shop_{number - 1:04}"
        depends_on = None

        def upgrade():
            op.add_column("shop_item", sa.Column("token", sa.CHAR(32)))
            op.execute("UPDATE shop_item SET token = hex(randomblob(16))")

        def downgrade():
            op.drop_column("shop_item", "token")
        """,
    )


def test_rows_that_change_with_each_run(histories: TwoHistories) -> None:
    """A column that Django fills with other values in each run is listed, and not compared."""
    write_tokens(histories)
    result = histories.compare()
    assert (result.status, result.err) == (0, ""), result.out
    assert "of Django as well, and was not compared: shop_item.token" in result.out


def test_rows_left_to_a_person(histories: TwoHistories) -> None:
    """A revision that raises on existing rows unless -x data-steps-done gets Django's rows."""
    histories.change(
        "alembic/versions/shop/0004_lamp.py",
        "def upgrade():\n",
        """def upgrade():
    from alembic import context

    has_rows = op.get_bind().execute(sa.text("SELECT count(*) FROM shop_item")).scalar()
    if has_rows and "data-steps-done" not in context.get_x_argument(as_dictionary=True):
        raise RuntimeError("change the rows, then run with -x data-steps-done")
    if has_rows:
        return
""",
    )
    histories.change(
        "alembic/versions/shop/0004_lamp.py",
        "def downgrade():\n",
        """def downgrade():
    from alembic import context

    if "data-steps-done" not in context.get_x_argument(as_dictionary=True):
        raise RuntimeError("change the rows, then run with -x data-steps-done")
    return
""",
    )
    result = histories.compare("--format", "json")
    assert [line for line in result.found() if not line.startswith("downgrade base")] == []
    result = histories.compare()
    assert "leaves existing rows to a person" in result.out
    assert "not compared: shop.0004_lamp" in result.out


def test_rows_that_django_cannot_migrate(histories: TwoHistories) -> None:
    """Where Django itself fails on rows that were made up, they are deleted, and made again."""
    histories.write_migration(
        "shop/0005_unique",
        """
        dependencies = [("shop", "0004_lamp")]
        operations = [
            migrations.AddConstraint(
                "item", models.UniqueConstraint(fields=["price"], name="one_price")
            ),
        ]
        """,
    )
    histories.write_revision(
        "shop/0005_unique",
        """
        revision, down_revision = "shop_0005", "shop_0004"
        depends_on = None

        def upgrade():
            options = {"sqlite_autoincrement": True}
            with op.batch_alter_table("shop_item", table_kwargs=options) as batch:
                batch.create_unique_constraint("one_price", ["price"])

        def downgrade():
            options = {"sqlite_autoincrement": True}
            with op.batch_alter_table("shop_item", table_kwargs=options) as batch:
                batch.drop_constraint("one_price", type_="unique")
        """,
    )
    result = histories.compare()
    assert (result.status, result.err) == (0, ""), result.out
    assert (
        "Django fails with the rows made up, which were deleted: shop.0005_unique up" in result.out
    )
    # A later step of which two runs by Django are compared, up to there.
    histories.change(
        "alembic/versions/shop/0005_unique.py", "def upgrade", "# has data_steps\n\ndef upgrade"
    )
    write_tokens(histories, 6, "0005_unique")
    result = histories.compare()
    assert (result.status, result.err) == (0, ""), result.out
    assert "of Django as well, and was not compared: shop_item.token" in result.out


@pytest.mark.parametrize("kind", ["sqlite", "postgresql", "mariadb"])
def test_the_walk_continues_after_a_failure(histories: TwoHistories, kind: str) -> None:
    """After a revision that fails, Alembic continues on a copy of Django's database."""
    skip_unless_usable(kind)
    histories.change(
        "alembic/versions/shop/0002_price.py", "def upgrade():", "def upgrade():\n    1 / 0\n"
    )
    lamp = "alembic/versions/shop/0004_lamp.py"
    histories.change(lamp, "'Lamp', 3", "'Lamp', 4")
    variable = f"{kind.upper()}_URL"
    variables = {variable: os.environ[variable]} if variable in os.environ else {}
    result = histories.compare("--database", kind, "--format", "json", **variables)
    assert result.status == 1, result.err
    found = result.found()
    assert "ZeroDivisionError" in found[0]
    assert found[1].startswith("shop.0004_lamp up step.rows shop_item.price: django has")
    assert found[2].startswith("upgrade heads step.other")
    assert len(found) == 3
    assert len(result.json["steps"]) == 5
    assert result.json["databases"][0]["not_reached"] == []


def test_rows_of_another_application_that_django_cannot_migrate(histories: TwoHistories) -> None:
    """The step is walked with the rows of the migrations only, since no error names the others."""
    histories.write_migration(
        "crm/0002_few",
        """
        def count(apps, editor):
            if apps.get_model("shop", "Item").objects.count() > 1:
                raise ValueError("too many")

        dependencies = [("crm", "0001_initial"), ("shop", "0004_lamp")]
        operations = [migrations.RunPython(count, migrations.RunPython.noop)]
        """,
    )
    histories.write_revision(
        "crm/0002_few",
        """
        revision, down_revision, depends_on = "crm_0002", "crm_0001", "shop_0004"

        def upgrade():
            pass

        def downgrade():
            pass
        """,
    )
    result = histories.compare()
    assert (result.status, result.err) == (0, ""), result.out
    assert "which were deleted: crm.0002_few up: ValueError: too many" in result.out
    assert "6 steps up, down and up again" in result.out


def test_a_step_that_django_cannot_apply_twice(histories: TwoHistories) -> None:
    """What is undone up to a refusal need not be applied again by Django."""
    add_irreversible(histories, "raise NotImplementedError")
    histories.write_migration(
        "shop/0006_one",
        """
        dependencies = [("shop", "0005_names")]
        operations = [
            migrations.RunSQL("INSERT INTO shop_item VALUES (77, 'a', 5)", migrations.RunSQL.noop),
        ]
        """,
    )
    histories.write_revision(
        "shop/0006_one",
        """
        revision, down_revision = "shop_0006", "shop_0005"
        depends_on = None

        def upgrade():
            op.execute("INSERT INTO shop_item VALUES (77, 'a', 5)")

        def downgrade():
            pass
        """,
    )
    result = histories.compare()
    assert (result.status, result.err) == (0, ""), result.out
    reason = "IntegrityError: UNIQUE constraint failed: shop_item.id"
    again = "upgrade heads again stops: Django cannot apply again what it undid"
    assert f"sqlite: {again}: {reason}" in result.out


def test_a_step_that_django_fails_to_undo(histories: TwoHistories) -> None:
    """Another error than a refusal is reported, and later steps are compared."""
    histories.write_migration(
        "shop/0005_note",
        """
        def fail(apps, editor):
            raise ValueError("no way back")

        dependencies = [("shop", "0004_lamp")]
        operations = [migrations.RunPython(migrations.RunPython.noop, fail)]
        """,
    )
    histories.write_migration("shop/0006_next", """dependencies = [("shop", "0005_note")]""")
    for number, name in ((5, "note"), (6, "next")):
        histories.write_revision(
            f"shop/{number:04}_{name}",
            f"""
            revision, down_revision = "shop_{number:04}", "shop_{number - 1:04}"
            depends_on = None

            def upgrade():
                pass

            def downgrade():
                {"raise ValueError('no way back')" if number == 5 else "pass"}
            """,
        )
    result = histories.compare()
    assert (result.status, result.err) == (0, ""), result.out
    reason = "so only its way up was compared: ValueError: no way back"
    assert f"sqlite: Django fails to undo shop.0005_note, {reason}" in result.out
    assert "7 steps up, down and up again" in result.out
