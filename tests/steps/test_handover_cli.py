"""The command: what it prints, where, and with which exit status."""

import json
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from side_by_side.chapters.checkout import root
from side_by_side.cli import main
from side_by_side.databases import Address
from tests.database_copies import Originals
from tests.steps.test_handover import Begun, history_rows_of, run


class Done(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def hand_over(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process."""

    def command(*arguments: str) -> Done:
        words = ["side-by-side", "migrations", "handover", *arguments]
        monkeypatch.setattr(sys, "argv", words)
        with pytest.raises(SystemExit) as caught:
            main.main()
        printed = capsys.readouterr()
        return Done(int(caught.value.code or 0), printed.out, printed.err)

    return command


@pytest.fixture
def live(originals: Originals) -> Iterator[Address]:
    """A SQLite database whose chapter options Django migrated to its first step."""
    with originals.copy("sqlite", Begun("django", "options", "0001")) as address:
        yield address


def test_the_stamped_rows_are_printed(hand_over: Run, live: Address) -> None:
    """A line for each chapter, the proof, what was written, and what stays; then exit status 0."""
    arguments = ("--to", "alembic", "--database", live.url, "--chapter", "options")
    for tense, verb in (("would be stamped", "would be"), ("stamped", "is")):
        done = hand_over(*arguments, *(["--dry-run"] if "would" in tense else []))
        first, empty, proof, stamped, unchanged = done.out.splitlines()
        assert (first, empty) == ("options  0001_initial", "")
        assert int(proof.partition(" ")[0]) > 0
        assert f" facts of {live} compared with what Alembic creates: equal, " in proof
        assert stamped == f"{tense} in alembic_version: options_0001"
        assert unchanged == f"django_migrations and everything else {verb} unchanged"
        assert (done.status, done.err) == (0, "")
    done = hand_over(*arguments)
    assert done.out.splitlines()[-1].startswith("nothing to do: ")
    assert (done.status, done.err) == (0, "")


def test_a_difference_ends_with_status_one(hand_over: Run, live: Address) -> None:
    """The difference is printed with both values, the step, and what to do."""
    run(live, "DROP TABLE options_order")
    done = hand_over("--to", "alembic", "--database", live.url)
    path = root() / "sqlalchemy_side/options/migrations/0001_initial.py"
    assert done.out.splitlines()[:6] == [
        "options_order: table only on alembic (sqlite)  [table.exists]",
        "  live     missing",
        "  alembic  yes",
        f"  step     options.0001_initial creates it: {path}",
        "  to do    change it to what Alembic creates, then hand over again",
        "",
    ]
    assert "1 difference, " in done.out
    assert done.out.endswith("nothing was changed; Django still owns the database\n")
    assert (done.status, done.err) == (1, "")
    assert "alembic_version" not in history_rows_of(live)


def test_json(hand_over: Run, live: Address) -> None:
    """The JSON has a version and all that the text has."""
    arguments = ("--to=alembic", f"--database={live.url}", "--format=json")
    found = json.loads(hand_over(*arguments).out)
    assert found.pop("seconds") > 0
    assert found.pop("facts") > 0
    left_out = found.pop("left_out")
    assert left_out["bands"] == "django_migrations does not list it"
    assert found == {
        "format": 1,
        "command": "migrations handover",
        "equal": True,
        "outcome": "stamped",
        "database": str(live),
        "from": "django",
        "to": "alembic",
        "chapters": {"options": ["0001_initial"]},
        "same": {},
        "table": "alembic_version",
        "rows": ["options_0001"],
        "differences": [],
    }
    again = json.loads(hand_over(*arguments).out)
    assert (again["outcome"], again["same"]) == ("nothing to do", {"options": ["0001_initial"]})


def test_differences_in_json(hand_over: Run, live: Address) -> None:
    """Each has its id, its place, both values, and the step it has to do with."""
    run(live, "DROP TABLE options_order")
    done = hand_over("--to=alembic", f"--database={live.url}", "--format=json")
    assert done.status == 1
    found = json.loads(done.out)
    assert (found["equal"], found["outcome"], found["rows"]) == (False, "different", [])
    assert found["differences"] == [
        {
            "id": "table.exists",
            "kind": "table",
            "place": ["options_order"],
            "property": "exists",
            "expected": True,
            "step": "options.0001_initial",
            "how": "creates it",
        }
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--to", "flyway", "--database", "sqlite:///x"], "'flyway' is not one of"),
        (["--database", "sqlite:///x"], "Missing option '--to'"),
        (["--to", "alembic"], "Missing option '--database'"),
        (["--to", "alembic", "--database", "sqlite"], "it has no '://'"),
        (["--to", "alembic", "--database", "oracle://x/y"], "'oracle' is none of sqlite, "),
        (["--to", "alembic", "--database", "sqlite:////nowhere.db"], "there is no such file"),
    ],
)
def test_wrong_use_ends_with_status_two(hand_over: Run, arguments: list[str], message: str) -> None:
    """One message on stderr, nothing on stdout."""
    done = hand_over(*arguments)
    assert (done.status, done.out) == (2, "")
    assert message in done.err
    assert "Traceback" not in done.err
