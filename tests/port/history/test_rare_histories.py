"""Revisions of migrations that few projects have, compared with them step by step."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.port.history.test_written_history import prove_alone, revision

FOLDERS = """
            migrations.CreateModel("Folder", [
                ("id", models.AutoField(primary_key=True)),
                ("name", models.CharField(max_length=9)),
            ]),
            migrations.CreateModel("Item", [
                ("id", models.BigAutoField(primary_key=True)),
                ("first", models.CharField(max_length=9, default="")),
                ("folder", models.ForeignKey("shop.Folder", models.CASCADE, null=True)),
                ("last", models.CharField(max_length=9, default="")),
            ]),
            migrations.CreateModel("Coded", [
                ("id", models.BigAutoField(primary_key=True)),
                ("code", models.CharField(max_length=9, unique=True)),
                ("name", models.CharField(max_length=9, default="")),
            ]),
            migrations.CreateModel("Counted", [
                ("id", models.IntegerField(primary_key=True)),
                ("name", models.CharField(max_length=9, default="")),
            ]),
"""

#: What the migrations do that come after one that creates folders and items in them, by name.
STEPS = {
    "index_with_a_name_of_a_new_table": """
        migrations.CreateModel("Named", [
            ("id", models.BigAutoField(primary_key=True)),
            ("age", models.IntegerField()),
        ], options={"indexes": [models.Index(fields=["age"], name="by_age")]}),
    """,
    "rename_a_key_in_the_middle": 'migrations.RenameField("Item", "folder", "binder"),',
    "rename_it_again": 'migrations.RenameField("Item", "binder", "folder"),',
    "new_type_while_nothing_refers_to_it": """
        migrations.AlterField("Item", "folder", models.ForeignKey(
            "shop.Folder", models.CASCADE, null=True, db_constraint=False)),
        migrations.AlterField("Folder", "id", models.BigAutoField(primary_key=True)),
        migrations.AlterField("Item", "folder", models.ForeignKey(
            "shop.Folder", models.CASCADE, null=True)),
    """,
    "another_column_is_the_key": """
        migrations.RemoveField("Coded", "id"),
        migrations.AlterField("Coded", "code", models.CharField(max_length=9, primary_key=True)),
    """,
    "key_that_counts": """
        migrations.AlterField("Counted", "id", models.AutoField(primary_key=True)),
    """,
    "key_that_counts_no_more": """
        migrations.AlterField("Counted", "id", models.BigIntegerField(primary_key=True)),
    """,
}


#: A table that another model takes over. A key to it refers to no table once the step is undone.
MOVE = {
    "another_model_takes_the_table": """
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.AlterModelTable("Folder", "shop_moved")],
            state_operations=[migrations.CreateModel("Moved", [
                ("id", models.AutoField(primary_key=True)),
                ("name", models.CharField(max_length=9)),
            ])],
        ),
    """,
    "the_key_refers_to_it": """
        migrations.AlterField("Item", "folder", models.ForeignKey(
            "shop.Moved", models.CASCADE, null=True)),
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.DeleteModel("Folder")]),
    """,
}


def rare(steps: Mapping[str, str]) -> dict[str, str]:
    """Return a first migration and one for each list of operations."""
    listed = {}
    before = ""
    for number, (name, operations) in enumerate({"first": FOLDERS, **steps}.items(), start=1):
        listed[f"{number:04}_{name}"] = (
            f"dependencies = [{before}]\noperations = [\n{operations}\n]"
        )
        before = f'("shop", "{number:04}_{name}")'
    return listed


@pytest.mark.parametrize("database", ["sqlite", "postgresql", "mariadb"])
def test_rare_steps_are_equal(tmp_path: Path, database: str) -> None:
    """Each step is the same up, down and up again, with rows."""
    prove_alone(tmp_path, rare(STEPS), database)
    if database != "sqlite":
        return
    # A batch knows the columns by their names before it, and does nothing without a change.
    renamed = revision(tmp_path, "0003_rename_a_key_in_the_middle").partition("def downgrade")[0]
    assert 'partial_reordering=[("id", "first", "last", "folder_id")]' in renamed
    assert 'new_column_name="binder_id"' in renamed
    assert "pass" not in renamed


def test_a_batch_asks_whether_a_key_is_there(tmp_path: Path) -> None:
    """Undone and done again, the step finds a key to a table that was dropped."""
    prove_alone(tmp_path, rare(MOVE), "sqlite")
    text = revision(tmp_path, "0003_the_key_refers_to_it").partition("def downgrade")[0]
    name = r"shop_item_folder_id_\w{8}_fk_shop"
    assert re.search(rf'if has_constraint\(\s*"shop_item", "{name}_folder_id"\s*\):', text)
    assert re.search(rf'if not has_constraint\(\s*"shop_item", "{name}_moved_id"\s*\):', text)
