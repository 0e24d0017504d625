"""The round trip of models that come from other people's packages, against their own ports."""

from pathlib import Path

from side_by_side.check.round_trip.describe import describe_value
from tests.check.project import Done, Project

SETTINGS = """
SECRET_KEY = "x"
INSTALLED_APPS = ["django.contrib.contenttypes", "lib"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "nowhere"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
"""

TWO_CLASSES_OF_A_TABLE = """
from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=9)
    age = models.IntegerField()


class Recipe(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)


class AgeOfAuthor(models.Model):
    age = models.IntegerField()

    class Meta:
        managed = False
        db_table = "lib_author"


class Meal(models.Model):
    author = models.ForeignKey(AgeOfAuthor, models.CASCADE, related_name="meals")
    tasters = models.ManyToManyField(Author)


class Taste(models.Model):
    dish = models.ForeignKey(Meal, models.CASCADE, db_column="meal_id")
    author = models.ForeignKey(AgeOfAuthor, models.CASCADE)

    class Meta:
        managed = False
        db_table = "lib_meal_tasters"
"""

WITHOUT_INHERITANCE = """
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Article(models.Model):
    headline = models.CharField(max_length=9)


class Improvement(models.Model):
    article = models.OneToOneField(Article, models.CASCADE, parent_link=True)


class Twin(models.Model):
    other = models.OneToOneField("self", models.CASCADE, related_name="back")


class Tag(models.Model):
    kind = models.ForeignKey(ContentType, models.CASCADE)
    key = models.PositiveIntegerField()
    owner = GenericForeignKey("kind", "key")


class Choice(models.Model):
    tags = GenericRelation(Tag, "key", "kind")

    class Meta:
        db_table = "select"
"""

DEFAULT_THAT_FAILS = """
from django.db import models


def count():
    count.runs += 1
    return count.runs


class Answer(models.Model):
    number = models.IntegerField(default=count)
"""


def check_port(folder: Path, models: str) -> Done:
    """Return the check of models against their port, with rows and all differences."""
    project = Project(folder, "settings", "ported:Base")
    project.write("settings.py", SETTINGS)
    project.write("lib/__init__.py", "")
    project.write("lib/models.py", models)
    ported = project.run("port", "--settings", "settings", "--output", "ported.py")
    assert ported.status == 0, ported.err
    return project.check("--round-trip", "--from", "models", "--fail-on", "cosmetic")


def test_instances_are_related_to_those_of_the_class_of_a_relationship(tmp_path: Path) -> None:
    """Of two classes of a table, a relationship takes instances of only one."""
    done = check_port(tmp_path, TWO_CLASSES_OF_A_TABLE)
    assert (done.json["rows"], done.status) == ([], 0)


def test_links_without_inheritance_and_other_names(tmp_path: Path) -> None:
    """A link to no parent, a row that refers to itself, a table called select."""
    rows = check_port(tmp_path, WITHOUT_INHERITANCE).json["rows"]
    # The order of rows that refer to themselves is not meant here.
    assert [row for row in rows if row["table"] != "*"] == []


class Team:
    """A value of a field of one's own, without a text of its own."""

    def __init__(self, title: str) -> None:
        """Keep the title."""
        self.title = title


def test_equal_objects_have_equal_texts() -> None:
    """The text of an object is what is in it, not where it is in memory."""
    assert describe_value(Team("blue")) == "Team(title='blue')"
    assert describe_value([Team("blue"), object()]) == "[Team(title='blue'), object()]"


def test_a_default_that_fails_is_left_out(tmp_path: Path) -> None:
    """A function of the project that fails does not end the check; other values are written."""
    done = check_port(tmp_path, DEFAULT_THAT_FAILS)
    assert (done.json["rows"], done.status) == ([], 0)


KEY_WITHOUT_HASH = """
from django.db import models


class Word:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return isinstance(other, Word) and self.text == other.text


class WordField(models.CharField):
    def from_db_value(self, value, expression, connection):
        return Word(value)

    def get_db_prep_value(self, value, connection, prepared=False):
        return value.text if isinstance(value, Word) else value


class Entry(models.Model):
    word = WordField(primary_key=True, max_length=9)


class Use(models.Model):
    entry = models.ForeignKey(Entry, models.CASCADE)
"""


def test_a_row_that_django_fails_to_delete_is_skipped(tmp_path: Path) -> None:
    """An error of Django's delete() other than a refusal is named, and does not count."""
    rows = check_port(tmp_path, KEY_WITHOUT_HASH).json["rows"]
    deletes = {row["table"]: row for row in rows if not row["column"]}
    assert [*deletes] == ["lib_entry"]
    row = deletes["lib_entry"]
    assert (row["id"], row["counts"]) == ("row.untold", False)
    assert row["fix"] == (
        "Django fails to delete the row with the key '0 row': TypeError: unhashable type: 'Word'"
    )


CLASS_OF_ROW = """
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Piece(models.Model):
    kind = models.ForeignKey(ContentType, models.CASCADE, null=True, editable=False)

    @classmethod
    def from_db(cls, db, names, values):
        piece = super().from_db(db, names, values)
        found = ContentType.objects.get(pk=piece.kind_id).model_class() if piece.kind_id else cls
        if not issubclass(found, cls):
            raise ValueError(f"{found} is no {cls}")
        return piece


class Picture(Piece):
    title = models.CharField(max_length=9)
"""


def test_a_row_refers_to_the_content_type_of_its_class(tmp_path: Path) -> None:
    """Otherwise packages with classes by row could delete none."""
    project = Project(tmp_path, "settings", "ported:Base")
    project.write("settings.py", SETTINGS)
    project.write("lib/__init__.py", "")
    project.write("lib/models.py", CLASS_OF_ROW)
    assert project.run("port", "--settings", "settings", "--output", "ported.py").status == 0
    assert project.check("--round-trip", "--from", "models").json["rows"] == []
