"""What a port stores in one flush: numbers of order_with_respect_to, circles, friends."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from side_by_side.databases.kinds import KINDS
from tests.port.conftest import servers
from tests.port.proof import ported, process
from tests.port.zoo import ZOO, make

MODELS = """
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType


class Question(models.Model):
    pass


class Answer(models.Model):
    question = models.ForeignKey(Question, models.CASCADE, null=True, related_name="answers")

    class Meta:
        order_with_respect_to = "question"


class Essay(Answer):
    text = models.TextField()


class Quick(Answer):
    class Meta:
        proxy = True


class Note(models.Model):
    kind = models.ForeignKey(ContentType, models.CASCADE)
    key = models.IntegerField()
    of = GenericForeignKey("kind", "key")

    class Meta:
        order_with_respect_to = "of"


class Entry(models.Model):
    letter = models.CharField(max_length=1)


class Word(Entry):
    class Meta:
        order_with_respect_to = "letter"


class Person(models.Model):
    name = models.CharField(max_length=9)
    partner = models.ForeignKey("self", models.SET_NULL, null=True, related_name="partners")
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="children")
    changed = models.DateTimeField(auto_now=True)


class Team(models.Model):
    lead = models.ForeignKey("Member", models.CASCADE, related_name="leads")


class Member(models.Model):
    club = models.ForeignKey("Club", models.CASCADE, related_name="members")


class Club(models.Model):
    best = models.OneToOneField(Team, models.CASCADE, null=True, related_name="club")


class Strict(models.Model):
    other = models.ForeignKey("self", models.CASCADE, related_name="others")


class Item(models.Model):
    box = models.OneToOneField("self", models.SET_NULL, null=True, related_name="inside")


class Book(Item):
    pages = models.IntegerField(default=1)


class Novel(Book):
    genre = models.CharField(max_length=9, default="")


class Short(Book):
    class Meta:
        proxy = True


class Shortest(Short):
    class Meta:
        proxy = True


class Text(models.Model):
    text_id = models.BigAutoField(primary_key=True)


class Paper(Item, Text):
    pass


class Loan(models.Model):
    item = models.ForeignKey(Item, models.CASCADE, related_name="loans")
    short = models.ForeignKey(Short, models.CASCADE, null=True, related_name="short_loans")
    text = models.ForeignKey(Text, models.CASCADE, null=True, related_name="text_loans")


class Reader(models.Model):
    items = models.ManyToManyField(Item, related_name="readers")
    books = models.ManyToManyField(Short, related_name="book_readers")
    texts = models.ManyToManyField(Text, related_name="text_readers")
    loans = models.ManyToManyField(Item, through="Reading", related_name="through_readers")


class Reading(models.Model):
    reader = models.ForeignKey(Reader, models.CASCADE, related_name="readings")
    item = models.ForeignKey(Item, models.CASCADE, related_name="readings")


class Friend(models.Model):
    name = models.CharField(max_length=9)
    friends = models.ManyToManyField("self")
    fans = models.ManyToManyField("self", symmetrical=False, related_name="idols")
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """What each kind of database stores."""
    folder = tmp_path_factory.mktemp("flushes") / "project"
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(ZOO, "flushes", MODELS)
        make("flushes", folder)
    with ported("settings", folder, folder / "ported", servers()) as made:
        urls = [pair[1].url for pair in made.databases.values()]
        done = process("flushes_process", str(folder / "ported"), *urls)
        assert done.returncode == 0, done.stderr
        yield dict(zip(made.databases, json.loads(done.stdout), strict=True))


@pytest.fixture(params=KINDS)
def stored(request: pytest.FixtureRequest, answers: dict[str, Any]) -> dict[str, Any]:
    """What a kind of database stores, if it is available."""
    if request.param not in answers:
        pytest.skip(f"there is no server for {request.param}")
    rows: dict[str, Any] = answers[request.param]
    return rows


def test_rows_are_numbered_as_by_django(stored: dict[str, Any]) -> None:
    """By the highest number of a list, also in one flush, without owner, and over a given one."""
    assert stored["numbers"] == {
        "answers": [1, 2, 0, 0, 1, 3, 0],
        "list": [1, 2, 3],
        "words": [["a", 0], ["b", 0], ["a", 1]],
        "notes": [[1, 0], [1, 1], [2, 0]],
    }


def test_rows_that_refer_to_each_other_are_saved_in_one_flush(stored: dict[str, Any]) -> None:
    """In the order of their references otherwise, which does not depend on the circles."""
    assert stored["circles"] == {
        "whole": True,
        "stored": [["b", None], ["a", "a"], ["c", "d"], ["c", "a"]],
        "in order": True,
        "several": True,
    }


def test_a_failed_flush_loses_no_reference(stored: dict[str, Any]) -> None:
    """Rows can be saved again; a circle without a key that may be null is SQLAlchemy's error."""
    assert stored["failures"] == {"refused": ["null", "circle"], "again": True}


def test_a_symmetrical_relation_has_both_directions(stored: dict[str, Any]) -> None:
    """One is added or removed; the other follows, and all go with the row."""
    assert stored["friends"] == {
        "written": ["aa", "ab", "ac", "ba", "ca"],
        "removed": ["aa", "ab", "ba"],
        "deleted": [],
    }


#: What refers to the row of an item: rows by a key, from the other direction, and many-to-many.
REFERRED = {"item": 2, "inside": 1, "readers": 2, "readings": 2}


def test_a_child_or_proxy_is_given_where_its_parent_is_expected(stored: dict[str, Any]) -> None:
    """Also of several levels; all goes with the child's row."""
    assert stored["children"] == {
        "Item": REFERRED,
        "Book": REFERRED | {"short": 2, "book_readers": 2},
        "Novel": REFERRED | {"short": 2, "book_readers": 2},
        "Short": REFERRED | {"short": 2, "book_readers": 2},
        "Shortest": REFERRED | {"short": 2, "book_readers": 2},
        "Paper": REFERRED | {"text": 2, "texts": 1},
        "texts": [True, True],
        # The other papers that a reader has.
        "left": [0, 2, 0, 0],
    }
