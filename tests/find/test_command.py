"""``side-by-side find``, and the options of ``list`` that narrow it."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from side_by_side.cli import main
from side_by_side.find import definitions, explain
from side_by_side.find.counterparts import COUNTERPARTS, Counterpart

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
    """After the name on the other side; then the others, in one line each."""
    status, out, err = run("find", "bulk_update")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    end = lines.index("")
    # Wrapped at the width of the terminal.
    line = " ".join(lines[:end])
    assert line.startswith("bulk_update in SQLAlchemy: session.execute(update(Course), [{")
    assert line.endswith("by primary key for each row")
    assert lines[end + 1].startswith("academy.set_progress_of_several  ")
    assert "def set_progress_of_several() -> " in out
    assert "def set_progress_of_several(session: Session) -> " in out
    assert "django_side/academy/queries/updating.py:" in out
    # Their number grows with the chapters.
    assert lines[-1].endswith(
        " pairs; side-by-side show academy.set_progress_of_several runs the first"
    )


def test_a_name_of_sqlalchemy_is_explained(run: Run) -> None:
    """By Django's names."""
    _, out, _ = run("find", "load_only")
    assert out.splitlines()[0] == "load_only in Django: only"


def test_a_name_without_a_pair_leads_to_the_nearest(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is explained, and the exit status is 1: no pair uses it."""
    lacking = Counterpart("frobnicate", "select() and a loop", ("select",), near="only")
    monkeypatch.setattr(explain, "COUNTERPARTS", (*COUNTERPARTS, lacking))
    status, out, err = run("find", "frobnicate")
    assert (status, err) == (1, "")
    lines = out.splitlines()
    assert lines[:3] == [
        "frobnicate in SQLAlchemy: select() and a loop",
        "no pair uses frobnicate yet; the nearest is academy.courses_by_name_only",
        "",
    ]
    assert lines[3].startswith("academy.courses_by_name_only  Which courses are there")
    assert lines[-1] == "no pairs; side-by-side show academy.courses_by_name_only runs the first"
    _, out, _ = run("find", "frobnicate", "--format", "json")
    assert json.loads(out)["names"][0]["nearest"] == "academy.courses_by_name_only"
    assert json.loads(out)["pairs"] == []


def test_a_migration_shows_a_name_that_no_pair_does(run: Run) -> None:
    """The command that prints the step is named."""
    _, out, _ = run("find", "AddField")
    assert "\nside-by-side migrations show evolution 0008 shows it\n" in out


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
    assert [(name["name"], name["side"]) for name in found["names"]] == [
        ("get_or_create", "django")
    ]
    assert found["names"][0]["line"].startswith("no single call: one_or_none()")
    assert found["left_out"] == []
    assert {"academy.create_painting_or_find", "academy.find_compilers_or_create"} <= {
        pair["id"] for pair in found["pairs"]
    }
    code = found["pairs"][0]["code"]
    assert set(code) == {"django", "sqlalchemy"}
    assert "get_or_create(" in code["django"]["text"]


def test_an_unknown_name_gets_similar_ones(run: Run) -> None:
    """With exit status 1: nothing was found."""
    status, out, err = run("find", "selectinlod")
    assert (status, out) == (1, "")
    assert err.startswith("side-by-side: no pair uses 'selectinlod'; there is selectinload")


@pytest.mark.parametrize("text", ["?!", "", "  ", "the", "how to", "__", "(", "\\", "~", "''"])
def test_a_search_needs_a_word(run: Run, text: str) -> None:
    """It is wrong use, with exit status 2."""
    status, _, err = run("find", text)
    assert status == 2
    assert "there is no word to search for" in err


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("QUERYSET.GET_OR_CREATE", "get_or_create in SQLAlchemy: "),
        ("'Prefetch(to_attr)'", "Prefetch(to_attr=) in SQLAlchemy: "),
        ('"select_related"', "select_related in SQLAlchemy: "),
        ("Model.objects.filter(name__startswith=...)", "__startswith in SQLAlchemy: "),
        ('Course.objects.filter(name="(a").count()', "filter in SQLAlchemy: "),
        ("SELECT name FROM course", "select in Django: "),
        ("db.session.query(User)", "select in Django: "),
        ("savepoint", "begin_nested in Django: atomic"),
        ("[a-z]+", "academy."),
        ("Émilie", "academy."),
    ],
)
def test_a_search_is_written_in_many_ways(run: Run, text: str, first: str) -> None:
    """Any case, quotes that a shell passed on, code that was pasted, signs of patterns."""
    status, out, _ = run("find", text)
    assert (status, out[: len(first)]) == (0, first)


@pytest.mark.parametrize("text", ["get_or_create", "icontains", "selectinlod", "cascade lazy"])
def test_what_is_kept_makes_no_difference(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str
) -> None:
    """Where bytecode may not be written, a search parses what it needs."""
    kept = run("find", text)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(definitions, "_kept_in", lambda: tmp_path / "kept.json")
    assert run("find", text) == kept


def test_several_words_need_no_quotes(run: Run) -> None:
    """The words of the command line are one text."""
    assert run("find", "window", "function")[1] == run("find", "window function")[1]


def test_a_word_that_no_pair_has_is_left_out(run: Run) -> None:
    """With a note on stderr, which suggests names."""
    status, out, err = run("find", "selectinlod lazy")
    assert status == 0
    assert out.startswith("deliveries.is_lazy_loading_refused  ")
    assert err == (
        "side-by-side: left out: no pair uses 'selectinlod'; "
        "there is selectinload, select, select_related\n"
    )


def test_a_long_text_is_cut_in_the_message(run: Run) -> None:
    """And read in a moment: only the first terms count."""
    status, _, err = run("find", "x" * 100_000)
    assert (status, err) == (1, f"side-by-side: no pair uses '{'x' * 60}...'\n")
    status, _, _ = run("find", " ".join(f"get_or_create{number}" for number in range(10_000)))
    assert status == 1


def test_lines_fit_a_narrow_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a name is called is wrapped; code is not."""
    monkeypatch.setenv("COLUMNS", "60")
    _, out, _ = run("find", "get_or_create")
    head = out[: out.index("\n\n")].splitlines()
    assert len(head) > 2
    assert max(map(len, head)) <= 60


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
        "galleries.get_winter_or_add_it_to_an_artist",
        "galleries.get_works_for_an_exhibition",
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
