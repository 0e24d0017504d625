"""``side-by-side find``, and the options of ``list`` that narrow it."""

import json
import sys
from collections.abc import Callable

import pytest

from side_by_side.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process; return its status and what it printed."""

    def command(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["side-by-side", *words])
        with pytest.raises(SystemExit) as caught:
            main.main()
        printed = capsys.readouterr()
        return int(caught.value.code or 0), printed.out, printed.err

    return command


def test_the_best_pair_is_shown_with_both_codes(run: Run) -> None:
    """Then the others, in one line each."""
    status, out, err = run("find", "bulk_update")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("academy.set_progress_of_several  ")
    assert "def set_progress_of_several() -> " in out
    assert "def set_progress_of_several(session: Session) -> " in out
    assert "    django_side/academy/queries/updating.py:" not in lines
    assert "django_side/academy/queries/updating.py:" in out
    assert lines[-1] == "2 pairs; side-by-side show academy.set_progress_of_several runs the first"


def test_the_trap_of_the_best_pair_is_shown(run: Run) -> None:
    """A reader who copies the code should know it."""
    _, out, _ = run("find", "keep_rename_when_slug_is_taken")
    assert "\nTrap: Rolling back the session undoes the whole transaction" in out


def test_the_list_of_the_others_is_short(run: Run) -> None:
    """--all prints all."""
    _, short, _ = run("find", "order_by")
    _, long, _ = run("find", "order_by", "--all")
    assert " more with --all; " in short
    assert " more with --all" not in long
    assert len(long.splitlines()) > 3 * len(short.splitlines())


def test_the_json_has_all_pairs(run: Run) -> None:
    """Best first, with both codes."""
    _, out, _ = run("find", "get_or_create", "--format", "json")
    found = json.loads(out)
    assert (found["command"], found["text"]) == ("find", "get_or_create")
    assert len(found["pairs"]) == 3
    code = found["pairs"][0]["code"]
    assert set(code) == {"django", "sqlalchemy"}
    assert "get_or_create(" in code["django"]["text"]


def test_an_unknown_name_gets_similar_ones(run: Run) -> None:
    """With exit status 1: nothing was found."""
    status, out, err = run("find", "selectinlod")
    assert (status, out) == (1, "")
    assert err.startswith("side-by-side: no pair uses 'selectinlod'; there is selectinload")


def test_a_search_needs_a_word(run: Run) -> None:
    """It is wrong use, with exit status 2."""
    status, _, err = run("find", "?!")
    assert status == 2
    assert "there is no word to search for" in err


def ids(out: str) -> list[str]:
    """Return the ids in a list."""
    return [pair["id"] for pair in json.loads(out)["pairs"]]


def test_list_takes_names_and_uses_and_traps(run: Run) -> None:
    """Each narrows the list."""
    assert ids(run("list", "courses_with_a_workload", "--format", "json")[1]) == [
        "academy.courses_with_a_workload"
    ]
    using = ids(run("list", "--uses", "get_or_create", "--format", "json")[1])
    assert using == [
        "academy.find_compilers_or_create",
        "academy.create_painting_or_find",
        "academy.keep_rename_when_slug_is_taken",
    ]
    trapped = ids(run("list", "--uses", "get_or_create", "--trap", "--format", "json")[1])
    assert trapped == ["academy.keep_rename_when_slug_is_taken"]
    every = ids(run("list", "--chapter", "bands", "--format", "json")[1])
    assert set(ids(run("list", "--chapter", "bands", "--trap", "--format", "json")[1])) < set(every)


def test_list_refuses_unknown_names(run: Run) -> None:
    """With similar ones, and exit status 2."""
    status, _, err = run("list", "--uses", "get_or_creat")
    assert status == 2
    assert err.startswith("side-by-side: no pair uses 'get_or_creat'; there is get_or_create")
    status, _, err = run("list", "courses_with_a_workloa")
    assert status == 2
    assert "there is academy.courses_with_a_workload" in err
