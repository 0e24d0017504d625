"""A model of Django without a migration is one difference, which names the command to run."""

from pathlib import Path

from tests.check.project import copy_project

DJANGO = """

class Shelf(models.Model):
    name = models.CharField(max_length=4)
    books = models.ManyToManyField(Book)


class Label(models.Model):
    text = models.CharField(max_length=4)
"""
SQLALCHEMY = """

class Shelf(Base):
    __tablename__ = "shop_shelf"
    id: Mapped[int] = mapped_column(primary_key=True)


class ShelfBooks(Base):
    __tablename__ = "shop_shelf_books"
    id: Mapped[int] = mapped_column(primary_key=True)
"""


def test_a_model_without_a_migration_is_reported_once(tmp_path: Path) -> None:
    """With its many-to-many table, whether SQLAlchemy has the tables or not; unless ignored."""
    project = copy_project("bookshop", tmp_path)
    for name, code in (("shop/models.py", DJANGO), ("warehouse/models.py", SQLALCHEMY)):
        project.write(name, (project.folder / name).read_text() + code)
    done = project.check("--no-round-trip")
    found = [item for item in done.differences if item["id"] == "table.migration"]
    note = "write it: python manage.py makemigrations shop"
    assert [(item["place"], item["sqlalchemy"], item["write"]["note"]) for item in found] == [
        (["shop_shelf"], "a table", note),
        (["shop_label"], "no table", note),
    ]
    assert found[0]["models"]["django"] == "shop/models.py:56"
    assert (done.status, done.json["comparisons"][0]["alone"]) == (1, [])
    project.write("pyproject.toml", '[tool.side-by-side]\r\nignore = ["shop_shelf*"]\r\n')
    text = project.check("--no-round-trip", "--format", "text").out
    assert "shop.Label has no migration  [table.migration]" in text
    assert "Shelf" not in text
