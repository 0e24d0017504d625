"""What a port deletes, refuses to delete and orders, with SQLAlchemy alone."""

from pathlib import Path

import pytest

from tests.port.proof import process
from tests.port.zoo import ZOO, make

MODELS = """
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db.models.functions import Lower


class Shelf(models.Model):
    name = models.CharField(max_length=9)


class Item(models.Model):
    shelf = models.ForeignKey(Shelf, models.CASCADE, related_name="items")

    class Meta:
        ordering = ["shelf__name", models.F("rank").desc(nulls_last=True), Lower("title"), "-pk"]

    title = models.CharField(max_length=9)
    rank = models.IntegerField(null=True)


class Book(Item):
    pages = models.IntegerField()


class Film(Item):
    minutes = models.IntegerField()


class Novel(Item):
    class Meta:
        proxy = True


class Loan(models.Model):
    book = models.ForeignKey(Book, models.CASCADE, related_name="+")


class Deposit(models.Model):
    loan = models.ForeignKey(Loan, models.PROTECT, related_name="+")
    shelf = models.ForeignKey(Shelf, models.CASCADE, related_name="+")


class Team(models.Model):
    lead = models.ForeignKey("Person", models.SET_NULL, null=True, related_name="leads")


class Person(models.Model):
    team = models.ForeignKey(Team, models.CASCADE, related_name="people")
    mentor = models.ForeignKey("self", models.CASCADE, null=True, related_name="pupils")


class Guest(models.Model):
    host = models.ForeignKey(Person, models.SET(1), related_name="guests")


class Mark(models.Model):
    kind = models.ForeignKey(ContentType, models.CASCADE)
    key = models.CharField(max_length=9)
    target = GenericForeignKey("kind", "key")


class Place(models.Model):
    marks = GenericRelation(Mark, "key", "kind")


class Cafe(Place):
    pass
"""


def test_rows_are_deleted_as_by_django(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Children go with parents, circles are inserted and deleted, PROTECT holds in a cascade."""
    folder = tmp_path / "project"
    monkeypatch.setitem(ZOO, "relations", MODELS)
    make("relations", folder)
    done = process("django_process", "settings", str(folder), str(folder / "ported"))
    assert done.returncode == 0, done.stderr
    tried = process("relations_process", str(folder / "ported"))
    assert tried.returncode == 0, tried.stderr
    assert tried.stdout.splitlines() == [
        "ordered [3, 4, 5, 1, 2]",
        "parent deleted: items 4, books 1, loans 0",
        "proxy deleted: items 3, books 0, loans 0",
        "protected: IntegrityError",
        "team made",
        "guests of [1]",
        "people left: 1",
        "mentors {7: 7, 8: 9, 9: 8}",
        "pupils [[7], [9], [8]]",
        "film alone: IntegrityError",
        "item with both: books 0, films 0",
        "marks of Cafe 1: ['cafe']",
        "marks of Place 2: ['cafe', 'place']",
    ]
