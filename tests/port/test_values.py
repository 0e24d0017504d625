"""Each ORM reads the values that the other stored, and a port fills in what Django fills in."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from side_by_side.databases.kinds import KINDS
from tests import ROOT
from tests.port.conftest import servers
from tests.port.proof import ported, process
from tests.port.value_rows import TABLES, read, shown

PROJECT = ROOT / "tests" / "port" / "projects" / "values"
#: Where None is given, Django stores the time, and the name of no file.
FILLED_IN = {"added", "file", "image", "needed"}
#: What is stored where nothing is given.
DEFAULTS: dict[str, Any] = {
    "title": "x",
    "number": 5,
    "big": 6,
    "positive": 7,
    "ratio": 0.5,
    "flag": True,
    "notes": {},
    "tags": ["a", {"b": None}],
    "binary": b"x",
    "address": "::1",
    "state": "open",
    "ranked": 8,
    "nothing": None,
    "file": "",
    "image": "a.png",
    "needed": "",
}


@dataclass(frozen=True)
class Values:
    """What each side read, by kind of database, and the port."""

    django: dict[str, Any]
    port: dict[str, Any]
    #: What Django read of what the port wrote.
    back: dict[str, Any]
    output: Path


@contextmanager
def values_of(settings: str, label: str, folder: Path) -> Iterator[Values]:
    """Write the rows of an application by each side, and read them by both."""
    shutil.copytree(PROJECT, folder, dirs_exist_ok=True)
    output = folder / "ported"
    with ported(settings, folder, output, servers()) as made:
        first = [pair[0].url for pair in made.databases.values()]
        second = [pair[1].url for pair in made.databases.values()]
        django = ("django_values", settings, str(folder), label)
        written = printed(*django, "write", *first)
        by_port = printed("port_values", str(output), label, *first, *second)
        back = printed(*django, "read", *second)
        yield Values(written, by_port, back, output)


@pytest.fixture(scope="module")
def values(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Values]:
    """The rows of the project."""
    with values_of("settings", "stock", tmp_path_factory.mktemp("values")) as listed:
        yield listed


def printed(*arguments: str) -> dict[str, Any]:
    """Return the JSON that a process printed."""
    done = process(*arguments)
    assert done.returncode == 0, done.stderr
    document: dict[str, Any] = json.loads(done.stdout)
    return document


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest, values: Values) -> str:
    """A kind of database that is available."""
    name: str = request.param
    if name not in values.port:
        pytest.skip(f"there is no server for {name}")
    return name


def test_each_reads_what_the_other_stored(values: Values, kind: str) -> None:
    """Edge values of all fields: None, empty and long ones, and those outside the choices."""
    tables = [name for name in TABLES["stock"] if kind == "postgresql" or name == "Every"]
    expected = {name: read(TABLES["stock"][name], kind) for name in tables}
    assert values.django[kind] == expected
    assert values.port[kind]["of django"] == expected
    assert values.port[kind]["of port"] == expected
    assert values.back[kind] == expected


def test_values_outside_the_choices_are_found(values: Values, kind: str) -> None:
    """A filter takes members, their values and other texts."""
    assert values.port[kind]["choices"] == {
        "by value": {"'open'": 3, "'sent'": 3, "''": 2, "None": 2},
        "member": 3,
        "in": 6,
        "kinds": ["NoneType", "State", "str"],
    }


def test_null_of_json_is_not_null(values: Values, kind: str) -> None:
    """JSON's null is a value; both are read as None."""
    assert values.port[kind]["json_null"] == [[False, None], [True, None]]


def test_local_times_stay_local(tmp_path: Path) -> None:
    """Without ``USE_TZ``, times are naive, and clocks are those of the project's time zone."""
    with values_of("local_settings", "local", tmp_path) as listed:
        for kind, port in listed.port.items():
            expected = {"Moments": read(TABLES["local"]["Moments"], kind)}
            assert listed.django[kind] == expected
            assert (port["of django"], port["of port"]) == (expected, expected)
            assert listed.back[kind] == expected
            assert port["clocks"] == [0, 0, 0]


def test_a_given_none_is_null(values: Values, kind: str) -> None:
    """By each way to insert; what is not given has its default."""
    answers = values.port[kind]["defaults"]
    defaults = {name for name in answers["values"] if name not in FILLED_IN}
    one_by_one, several, once_more, by_statement, nothing, bulk = map(set, answers["nulls"])
    assert one_by_one == defaults

    assert several == once_more == defaults
    # A statement of SQL stores what it says. A file has a name all the same.
    assert by_statement == set(answers["values"]) - {"file", "image", "needed"}
    assert nothing == bulk == {"nothing"}
    for name, value in DEFAULTS.items():
        assert answers["values"][name] == shown(value), name


def test_null_is_refused_where_django_sends_it(values: Values, kind: str) -> None:
    """Though the column has a default."""
    refused = ["number", "ranked", "flag", "title", "notes", "price"]
    assert values.port[kind]["strict"]["refused"] == refused


def test_times_of_changes_replace_those_given(values: Values, kind: str) -> None:
    """``auto_now`` at each save, ``auto_now_add`` at the first; a missing file has a name."""
    assert values.port[kind]["strict"]["stored"] == [
        [True, True, True, "", 8],
        [False, True, True, "", 6],
        [False, True, True, "", 6],
    ]


#: What a row of ``Filled`` holds for which nothing is given: what Django stores, where the port has
#: a default. An encrypted text and a rounded moment have none.
FILLED: dict[str, Any] = {
    "price": 500,
    "saved": 500,
    "backwards": "terces",
    "sealed": None,
    "blank": "",
    "half": Decimal("1.50"),
    "moment": None,
    "seconds": None,
    "lower": "abc",
    "changed": None,
    "token": None,
    "counted": 0,
    "shouted": "a",
    "image": "",
    "width": 0,
    "height": 0,
    "document": [],
}


def test_defaults_are_as_the_column_holds_them(values: Values, kind: str) -> None:
    """What a field of the project converts is converted, or left out."""
    assert values.port[kind]["filled"] == {name: shown(value) for name, value in FILLED.items()}


def test_secrets_stay_in_django(values: Values) -> None:
    """A default that is stored in another form each time is not in the port in clear text."""
    assert "secret" not in (values.output / "stock.py").read_text()


#: What a field does in Python, by field.
REMARKS = {
    "price": ["fields.CentsField converts its values in Python."],
    "sealed": [
        "Django's default is converted by fields.SealedField.",
        "fields.SealedField converts its values in Python.",
    ],
    "moment": [
        "Django's default is converted by fields.WholeSecondsField.",
        "fields.WholeSecondsField converts its values in Python.",
    ],
    "lower": ["fields.LowerField converts its values in Python."],
    "changed": ["fields.ChangedField.pre_save sets its value when Django saves a row."],
    "token": ["fields.TokenField.get_default makes its default in Django."],
    "counted": ["Django calls fields.CountedField.count on pre_save."],
    "shouted": ["fields.Shouting reads and sets it in Django."],
    "image": ["Django sets width and height to the size of the image."],
    "document": [
        "Django uses the encoder fields.Encoder. Pass the port's own to Json as encoder=."
    ],
    "": [
        "Django calls models.announce on post_save.",
        "models.Filled.save may set or check values in Django.",
    ],
}


def test_what_fields_do_in_python_is_reported(values: Values) -> None:
    """It is in the list of remarks, and a comment at the column."""
    lines = (values.output / "PORTED.md").read_text().replace("stock.", "").splitlines()
    for name, texts in REMARKS.items():
        start = f"- `{'Filled.' * bool(name)}{name or 'Filled'}`: "
        reported = {
            plain(line.removeprefix(start)).partition(" The port")[0]
            for line in lines
            if line.startswith(start)
        }
        assert reported == set(texts)
    source = (values.output / "stock.py").read_text()
    assert "    # stock.fields.TokenField.get_default makes its default in Django." in source


def plain(text: str) -> str:
    """Return a text of Markdown without escapes."""
    return text.replace("\\", "")
