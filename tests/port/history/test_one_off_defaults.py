"""Defaults that only the rows get which are there when the migration runs."""

from pathlib import Path

import pytest

from tests.port.history.test_written_history import prove_alone

MIGRATIONS = {
    "0001_initial": """
        dependencies = []
        operations = [
            migrations.CreateModel("Place", [("id", models.BigAutoField(primary_key=True))]),
            migrations.CreateModel("Item", [
                ("id", models.BigAutoField(primary_key=True)),
                ("name", models.CharField(max_length=9, null=True)),
                ("place", models.ForeignKey("shop.Place", models.CASCADE, null=True)),
            ]),
        ]
    """,
    "0002_new": """
        dependencies = [("shop", "0001_initial")]
        operations = [
            migrations.AddField("Item", "code", models.CharField(max_length=9, default=""),
                preserve_default=False),
            migrations.AddField("Item", "made", models.DateTimeField(default=timezone.now),
                preserve_default=False),
            migrations.AddField("Item", "size", models.IntegerField(default=0),
                preserve_default=False),
            migrations.AddField("Item", "web", models.SlugField(default="x"),
                preserve_default=False),
        ]
    """,
    "0003_required": """
        dependencies = [("shop", "0002_new")]
        operations = [
            migrations.AlterField("Item", "name", models.CharField(max_length=9, default=""),
                preserve_default=False),
        ]
    """,
}


@pytest.mark.parametrize("database", ["sqlite", "postgresql", "mariadb"])
def test_rows_get_a_default_that_the_field_does_not_keep(tmp_path: Path, database: str) -> None:
    """New columns, and columns that refuse NULL from now on."""
    assert "deleted" not in prove_alone(tmp_path, MIGRATIONS, database)
