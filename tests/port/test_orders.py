"""Lists are in Django's order, also by expressions; what is not carried is named."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.port.conftest import servers
from tests.port.proof import ported, process
from tests.port.zoo import ZOO, make

MODELS = """
from django.db.models import Case, F, Q, Value, When, IntegerField, CharField
from django.db.models.functions import Abs, Cast, Coalesce, Concat, Length, Lower, NullIf, Upper


class State(models.TextChoices):
    OPEN = "open"
    SENT = "sent"


class Owner(models.Model):
    name = models.CharField(max_length=20, null=True)


class Box(models.Model):
    pass


def entry(name, *ordering):
    return type(name, (models.Model,), {
        "__module__": __name__,
        "box": models.ForeignKey(Box, models.CASCADE, related_name=name.lower() + "s"),
        "owner": models.ForeignKey(Owner, models.CASCADE, null=True, related_name="+"),
        "title": models.CharField(max_length=20, default=""),
        "note": models.CharField(max_length=20, null=True),
        "state": models.CharField(max_length=9, choices=State.choices, null=True),
        "rank": models.IntegerField(null=True),
        "big": models.BigIntegerField(default=0),
        "code": models.CharField(max_length=20),
        "flag": models.BooleanField(default=False),
        "data": models.JSONField(default=dict),
        "Meta": type("Meta", (), {"ordering": [*ordering, "id"]}),
    })
"""
#: Orders as they stand in ``Meta.ordering``, each of which is carried.
ORDERS = (
    'Case(When(state=State.OPEN, then=1), When(state="sent", then=Value(2)), default=3)',
    'Case(When(~Q(state="open"), then=1), default=0)',
    'Case(When(Q(rank__gt=2) | Q(flag=True), then=F("rank")), default=None).desc()',
    'Case(When(rank__isnull=True, then=0), When(rank__in=[1, 3], then=1), default=2), "-rank"',
    'Length("title"), Lower("title")',
    'Length("title").desc()',
    'Cast("code", IntegerField())',
    'Cast("rank", CharField(max_length=9)).asc(nulls_first=True)',
    'Coalesce("note", "title", Value("x"))',
    'F("rank").desc(nulls_last=True), Upper("title")',
    'F("rank") + F("big")',
    '(F("big") * 2 - F("rank")).desc(nulls_first=True)',
    'Coalesce("owner__name", "note").asc(nulls_last=True)',
    'Case(When(owner__name="b", then=0), default=1), "-owner__name"',
    'NullIf("rank", Value(2)).asc(nulls_last=True)',
    'Abs("rank").asc(nulls_last=True)',
    "Case(When(Q(rank__lt=3) & ~Q(rank=1), then=0), default=1)",
    'Case(When(~(Q(rank=1) | Q(note="b")), then=0), default=1)',
    'Case(When(rank=F("big"), then=0), default=1)',
    'Case(When(title="B", then=Lower("title")), default=Value("zz"))',
)
#: Those that are not, with the reason.
NAMED = {
    '"data__rank"': "data__rank is not a path of foreign keys to a column",
    'F("data__rank").desc()': "data__rank is not a path of foreign keys to a column",
    'Concat("title", "note")': "Concat is an expression of Django",
    'F("rank") / 2': "databases differ in what / means",
    'Case(When(title__contains="b", then=0), default=1)': (
        "title__contains is not a path of foreign keys to a column"
    ),
    "Case(When(rank=1.5, then=0), default=1)": "1.5 is a value of float",
    'Cast("title", models.DateField())': "databases differ in a cast to DateField",
}


def models_with(orders: dict[str, str]) -> str:
    """Return models, each with an order, by their names."""
    return MODELS + "".join(f"{name} = entry({name!r}, {text})\n" for name, text in orders.items())


def test_lists_are_in_the_order_of_django(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On every database, and with each order a list is not in that of its keys."""
    folder = tmp_path / "project"
    orders = {f"Order{number}": text for number, text in enumerate(ORDERS)}
    monkeypatch.setitem(ZOO, "orders", models_with(orders))
    make("orders", folder)
    with ported("settings", folder, folder / "ported", servers()) as made:
        assert "no order" not in made.stderr
        urls = [pair[1].url for pair in made.databases.values()]
        by_port = _printed("port_orders", str(folder / "ported"), *urls)
        by_django = _printed("django_orders", "settings", str(folder), *urls)
    for kind, port, django in zip(made.databases, by_port, by_django, strict=True):
        for name, text in orders.items():
            assert port[name] == django[name], (kind, text)
            assert port[name] != sorted(port[name]), (kind, text)


def _printed(*arguments: str) -> Any:
    done = process(*arguments)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_an_order_that_is_not_carried_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the expression that has no counterpart."""
    folder = tmp_path / "project"
    orders = {f"Order{number}": text for number, text in enumerate(NAMED)}
    monkeypatch.setitem(ZOO, "orders", models_with(orders))
    make("orders", folder)
    done = process("django_process", "settings", str(folder), str(folder / "ported"))
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines() == [
        f"zoo.Order{number}.Meta.ordering: {reason}, so related lists have no order."
        for number, reason in enumerate(NAMED.values())
    ]
