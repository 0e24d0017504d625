"""The round trip of tables that are hard to fill, of fixtures, defaults, deletes and arrays."""

from pathlib import Path

import pytest

from tests.check.project import Project, copy_project
from tests.conftest import skip_unless_usable

FIXTURE = '[{"model": "goods.shelf", "pk": 3, "fields": {"label": "Q7 a/x/b -#"}}]'


@pytest.fixture
def stockroom(tmp_path: Path) -> Project:
    """A project whose checks refuse most rows."""
    project = copy_project("stockroom", tmp_path)
    project.write("rows.json", FIXTURE)
    return Project(project.folder, "stockroom.settings", "service.models:Base")


def test_checks_over_columns_and_unique_pairs_are_satisfied(stockroom: Project) -> None:
    """Rows are found for both; a table that stays empty is reported and does not count."""
    done = stockroom.check("--round-trip", "--from", "models", "--table", "goods_*")
    rows = {(row["id"], row["table"], row["column"]): row for row in done.json["rows"]}
    untold = rows.pop(("row.untold", "goods_shelf", ""))
    assert untold["counts"] is False
    assert untold["fix"] == "CHECK constraint failed: form_of_label; give rows with --fixtures"
    # Of a cascade that the service lacks, and of another default.
    assert {name: row["severity"] for name, row in rows.items()} == {
        ("row.deleted", "goods_batch", ""): "behavior",
        ("row.default", "goods_note", "text"): "behavior",
    }
    default = rows["row.default", "goods_note", "text"]
    assert (default["django"], default["sqlalchemy"]) == ("text 'none'", "text 'nothing'")
    assert default["fix"] == "declare default='none'"


def test_a_fixture_gives_rows(stockroom: Project) -> None:
    """With the rows of a fixture, the table that no guess can fill is compared."""
    only = ("--from", "models", "--table", "goods_shelf", "--format", "text", "--fail-on", "order")
    guessed = stockroom.check("--round-trip", *only)
    reason = "CHECK constraint failed: form_of_label; give rows with --fixtures"
    assert f"rows not compared: goods_shelf: {reason}" in guessed.out.splitlines()
    given = stockroom.check("--round-trip", "--fixtures", "rows.json", *only)
    assert "2 values through both ORMs: equal" in given.out.splitlines()
    missing = stockroom.check("--round-trip", "--fixtures", "none.json", *only)
    assert (missing.status, missing.out) == (2, "")
    assert missing.err == "side-by-side: --fixtures none.json: there is no such file\n"


SETTINGS = """
SECRET_KEY = "x"
INSTALLED_APPS = ["django.contrib.postgres", "lib"]
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "nowhere"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
"""
MODELS = """
from django.contrib.postgres import fields
from django.db import models


class Book(models.Model):
    labels = fields.ArrayField(models.CharField(max_length=12))
    grid = fields.ArrayField(fields.ArrayField(models.IntegerField()), null=True)
    pages = fields.IntegerRangeField()
    lent = fields.DateTimeRangeField(null=True)
"""
SERVICE = """
from sqlalchemy import BigInteger, Identity, Integer, String
from sqlalchemy.dialects.postgresql import ARRAY, INT4RANGE, TSTZRANGE
from sqlalchemy.orm import DeclarativeBase, mapped_column


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "lib_book"

    id = mapped_column(BigInteger, Identity(), primary_key=True)
    labels = mapped_column(ARRAY(String(12)), nullable=False)
    grid = mapped_column(ARRAY(Integer))
    pages = mapped_column(INT4RANGE, nullable=False)
    lent = mapped_column(TSTZRANGE)
"""


def test_arrays_and_ranges_of_postgresql_are_known(tmp_path: Path) -> None:
    """Rows with arrays, nested ones too, and with ranges are written and compared."""
    skip_unless_usable("postgresql")
    project = Project(tmp_path, "settings", "service:Base")
    for name, text in (("settings.py", SETTINGS), ("lib/__init__.py", ""), ("service.py", SERVICE)):
        project.write(name, text)
    project.write("lib/models.py", MODELS)
    done = project.check("--round-trip", "--from", "models", database="postgresql")
    assert (done.json["rows"], done.status) == ([], 0)


DEFERRED_MODELS = '''
from django.db import connection, models

TRIGGERS = """
CREATE FUNCTION whole() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF (SELECT count(*) FROM lib_page WHERE book_id = NEW.id) = 0 THEN
        RAISE EXCEPTION 'a book without pages';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER whole AFTER INSERT ON lib_book
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION whole();
CREATE FUNCTION closed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'no room for %', NEW.id;
END $$;
CREATE CONSTRAINT TRIGGER closed AFTER INSERT ON lib_shelf
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION closed();
"""


class Book(models.Model):
    place = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place"], name="one_place", deferrable=models.Deferrable.DEFERRED
            )
        ]


class Page(models.Model):
    book = models.ForeignKey(Book, models.CASCADE)


class Shelf(models.Model):
    label = models.CharField(max_length=9)


def create_triggers(**_):
    used = "".join(TRIGGERS.partition("CREATE FUNCTION closed")[: 2 * USED - 1 if USED else 0])
    if used:
        with connection.cursor() as cursor:
            cursor.execute(used)


models.signals.post_migrate.connect(create_triggers)
'''


@pytest.mark.parametrize("used", range(3))
def test_what_only_a_commit_checks_is_satisfied_or_reported(used: int, tmp_path: Path) -> None:
    """A deferred unique constraint after a fixture, and deferred constraint triggers."""
    skip_unless_usable("postgresql")
    project = Project(tmp_path, "settings", "ported:Base")
    for name, text in (("settings.py", SETTINGS), ("lib/__init__.py", ""), ("rows.json", "[]")):
        project.write(name, text)
    project.write("lib/models.py", f"USED = {used}\n{DEFERRED_MODELS}")
    assert project.run("port", "--settings", "settings", "--output", "ported.py").status == 0
    options = ("--round-trip", "--from", "models", "--fixtures", "rows.json")
    done = project.check(*options, database="postgresql")
    refused = {row["table"]: row["fix"].partition(" CONTEXT")[0] for row in done.json["rows"]}
    if used == 2:
        # The trigger that refuses every row lets none be written at the commit; acting at once, the
        # other one refuses books before their pages.
        assert {*refused} == {"lib_book", "lib_page", "lib_shelf"}
        assert refused["lib_shelf"].startswith("no room for ")
    else:
        assert refused == {}
    assert [row for row in done.json["rows"] if row["counts"]] == []
