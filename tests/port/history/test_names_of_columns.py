"""Columns that change their type, name and order, and constraints with names as Django makes."""

from pathlib import Path

import pytest

from tests.port.history.test_written_history import prove_alone

#: A name that SQLite would leave out if it were one of Django, and PostgreSQL cuts.
NAME = f"shop_revision_last_object_id_{'x' * 21}_4bb97a8e_uniq"

MIGRATIONS = {
    "0001_initial": """
        dependencies = []
        operations = [
            migrations.CreateModel("Page", [("id", models.BigAutoField(primary_key=True))]),
            migrations.CreateModel("Revision", [
                ("id", models.BigAutoField(primary_key=True)),
                ("page", models.ForeignKey("shop.Page", models.CASCADE)),
                ("text", models.TextField(default="{}", validators=[print])),
                ("last", models.CharField(max_length=9, default="")),
            ]),
        ]
    """,
    "0002_any_object": """
        dependencies = [("shop", "0001_initial")]
        operations = [
            migrations.AlterField("Revision", "page", models.CharField(
                max_length=255, verbose_name="object id")),
            migrations.RenameField("Revision", "page", "object_id"),
            migrations.AddField("Revision", "kind", models.ForeignKey(
                "shop.Page", models.CASCADE, null=True)),
        ]
    """,
    "0003_unique": f"""
        dependencies = [("shop", "0002_any_object")]
        operations = [
            migrations.AddConstraint("Revision", models.UniqueConstraint(
                fields=["last", "object_id"], name="{NAME}")),
            migrations.AlterField("Revision", "last", models.CharField(
                max_length=9, default="", unique=True)),
            migrations.AlterField("Revision", "last", models.CharField(max_length=8)),
        ]
    """,
    "0004_content": f"""
        dependencies = [("shop", "0003_unique")]
        operations = [
            migrations.RemoveConstraint("Revision", "{NAME}"),
            migrations.AlterField("Revision", "text", models.CharField(max_length=90)),
            migrations.RenameField("Revision", "text", "content"),
        ]
    """,
    "0005_own_key": """
        class OwnKey(models.ForeignKey):
            def clone(self):
                return super().clone()

        dependencies = [("shop", "0004_content")]
        operations = [
            migrations.RunPython(migrations.RunPython.noop, lambda apps, editor: None),
            migrations.AlterField("Revision", "kind", OwnKey(
                "shop.Page", models.CASCADE, null=True)),
        ]
    """,
    "0006_text": """
        dependencies = [("shop", "0005_own_key")]
        operations = [
            migrations.AlterField("Revision", "kind", models.CharField(max_length=20, null=True)),
            migrations.AddConstraint("Revision", models.UniqueConstraint(
                fields=["kind", "last"], name="one_kind")),
        ]
    """,
}


@pytest.mark.parametrize("database", ["sqlite", "postgresql", "mariadb"])
def test_columns_and_constraints_have_the_names_of_django(tmp_path: Path, database: str) -> None:
    """And their order: a batch knows columns by the names before it."""
    prove_alone(tmp_path, MIGRATIONS, database)
