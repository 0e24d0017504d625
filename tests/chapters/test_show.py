"""A pair for the eyes: fast, whole, and in the room that there is."""

import io
import json
import os
import resource
import subprocess
import sys

import pytest
from rich.console import Console
from rich.text import Text

from side_by_side.chapters import requirements
from side_by_side.chapters.pairs import find_pair

# All chapters, before a command that runs in this process sets Django up with some of them only.
from side_by_side.chapters.print_sides import highlight_code, print_sides
from side_by_side.chapters.requirements import LeftOutError
from side_by_side.chapters.show import _values, show_json, show_pair, show_text
from side_by_side.chapters.traps import find_traps, find_traps_of_pair
from tests import ROOT


def printed(width: int, **cells: str) -> list[str]:
    """Return the lines that print texts under their headings."""
    file = io.StringIO()
    texts = {name: Text(text) for name, text in cells.items()}
    print_sides(Console(file=file, width=width), texts)
    return file.getvalue().splitlines()


def test_texts_stand_side_by_side_where_there_is_room() -> None:
    """On a wide console each has half of the width, and no line ends in blanks."""
    assert printed(121, django="one\ntwo", sqlalchemy="three") == [
        f"{'django':<59}   sqlalchemy",
        f"{'-' * 59}   {'-' * 59}",
        f"{'one':<59}   three",
        "two",
        "",
    ]


@pytest.mark.parametrize("width", [119, 80, 1])
def test_texts_are_stacked_on_a_narrow_console(width: int) -> None:
    """Below 120 columns one stands below the other."""
    assert printed(width, django="one\ntwo", sqlalchemy="three") == [
        *("django", "------", "one", "two", ""),
        *("sqlalchemy", "----------", "three", ""),
    ]


def test_a_line_that_does_not_fit_is_not_cut() -> None:
    """Where one line is wider than its column, the texts are stacked, and the line is whole."""
    line = "x" * 70
    assert printed(130, django=line, sqlalchemy="short")[2] == line
    assert printed(80, django="x" * 300, sqlalchemy="short")[2] == "x" * 300


def test_colours_are_for_terminals() -> None:
    """In a pipe there are none, so that nothing but the code is written."""
    plain = highlight_code(Console(file=io.StringIO()), "x = 1\n", "python")
    colours = highlight_code(Console(file=io.StringIO(), force_terminal=True), "x = 1\n", "python")
    assert (plain.plain, plain.spans) == ("x = 1", [])
    assert colours.plain == "x = 1"
    assert colours.spans


def text_of(name: str, width: int = 1) -> str:
    """Return what show prints of a pair on SQLite."""
    file = io.StringIO()
    show_text(show_pair(name, ["sqlite"]), Console(file=file, width=width))
    return file.getvalue()


def test_helpers_stand_below_the_function_and_values_below_the_statement() -> None:
    """Each with its place; a constant that both the function and its trap use is printed once."""
    lines = text_of("restaurant_by_place").splitlines()
    start = lines.index("sqlalchemy")
    place = lines.index("sqlalchemy_side/places/queries/looking_up.py:8")
    assert lines[place + 1] == 'DEMON_DOGS = select(Place).filter_by(name="Demon Dogs")'
    assert start < place < lines.index("SQL on sqlite, django")
    assert lines.count("-- ('Demon Dogs',)") == 2
    assert lines[lines.index("WHERE places_place.name = ?;") + 1] == "-- ('Demon Dogs',)"
    assert not any(line.endswith(" ") for line in lines)


def test_only_the_place_is_dim() -> None:
    """On a terminal the code has its colours at full strength."""
    file = io.StringIO()
    terminal = Console(file=file, width=80, force_terminal=True, color_system="standard")
    show_text(show_pair("quickstart.columns_of_people", ["sqlite"]), terminal)
    dim = [line for line in file.getvalue().splitlines() if "\x1b[2m" in line]
    assert dim
    assert all(".py:" in line and "def " not in line for line in dim)


def test_values_of_many_rows_stand_one_a_line() -> None:
    """A statement that is sent for several rows has a line for each."""
    assert _values([(1, "a"), (2, "b")]) == ["(1, 'a')", "(2, 'b')"]
    assert _values((1, [2])) == ["(1, [2])"]
    assert _values({"key": 1}) == ["{'key': 1}"]
    assert _values(None) == _values(()) == []


def test_a_question_that_is_not_asked_is_shown_without_an_answer() -> None:
    """On another database there is nothing to compare, and the message names the right one."""
    views = show_pair("fields.text_without_a_length", ["sqlite"])
    assert views[0].right
    [here] = show_json(views)["databases"]
    assert here == {"database": "sqlite", "asked": False, "answer": None, "sides": {}}
    assert text_of("fields.text_without_a_length").splitlines()[-2] == (
        "Not asked on sqlite, only on mariadb: "
        "side-by-side show fields.text_without_a_length --database mariadb"
    )


def test_the_json_has_what_is_used_and_the_values() -> None:
    """Keys are added to the contract: ``uses`` by side and trap, ``parameters`` by statement."""
    found = show_json(show_pair("places.restaurant_by_place", ["sqlite"]))
    assert [used["name"] for used in found["uses"]["sqlalchemy"]] == ["DEMON_DOGS"]
    assert found["uses"]["sqlalchemy"][0] == {
        "name": "DEMON_DOGS",
        "file": "sqlalchemy_side/places/queries/looking_up.py",
        "line": 8,
        "text": 'DEMON_DOGS = select(Place).filter_by(name="Demon Dogs")',
    }
    [here] = found["databases"]
    assert here["asked"] is True
    for side in ("django", "sqlalchemy"):
        asked = here["sides"][side]
        assert len(asked["sql"]) == len(asked["parameters"])
        assert asked["parameters"][0] == ["('Demon Dogs',)"]
    assert found["format"] == 1


@pytest.mark.parametrize("name", ["academy.enrollments_not_rated_four", "academy.create_video"])
def test_the_traps_of_a_pair_are_those_of_its_chapter(name: str) -> None:
    """Finding one pair's traps looks at fewer modules, and finds the same."""
    pair = find_pair(name)
    every = [trapped for trapped in find_traps(pair.chapter) if trapped.of.id == pair.id]
    assert [(each.trap, each.tempting) for each in find_traps_of_pair(pair)] == [
        (each.trap, each.tempting) for each in every
    ]
    assert every


def run(*arguments: str, **environment: str) -> tuple[str, float]:
    """Run a command in a process of its own; return what it printed and its CPU seconds."""
    inherited = {key: value for key, value in os.environ.items() if key != "COLUMNS"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "side_by_side", *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=inherited | environment,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done.stdout, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def test_a_pair_is_shown_within_a_second() -> None:
    """Only its chapter is loaded. Other tests run meanwhile, so the limit is higher."""
    command = ("show", "academy.enrollments_not_rated_four")
    run(*command)
    piped, seconds = run(*command)
    assert seconds < 2.5
    wide, _ = run(*command, COLUMNS="220")
    assert "\nsqlalchemy\n" in piped
    assert max(map(len, piped.splitlines())) < 120
    assert any(line.split() == ["django", "sqlalchemy"] for line in wide.splitlines())


def test_only_the_pairs_chapters_are_loaded() -> None:
    """The models of no other chapter are imported, on either side."""
    program = (
        "import sys\n"
        "from side_by_side.chapters.show import show_pair\n"
        "show_pair('rare.one_name_in_two_applications', ['sqlite'])\n"
        "names = [name for name in sys.modules if name.endswith('.models') and '_side.' in name]\n"
        "print(sorted(name for name in names if name.count('.') == 2))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert json.loads(done.stdout.replace("'", '"')) == [
        "django_side.common.models",
        "django_side.rare.models",
        "sqlalchemy_side.common.models",
        "sqlalchemy_side.rare.models",
    ]


def test_a_pair_whose_chapter_cannot_be_built_has_its_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The reason stands in place of the SQL; a database that is named is refused."""
    name = "herbarium.plants_named_epilobe_in_any_case"
    monkeypatch.setattr(requirements, "available_extensions", lambda _server: frozenset())
    [view] = show_pair(name, [])
    file = io.StringIO()
    show_text([view], Console(file=file, width=200))
    shown = file.getvalue()
    assert "django_side/herbarium/queries/" in shown
    assert "Not asked on postgresql: the server has no extensions bloom and " in shown
    assert show_json([view])["databases"][0]["asked"] is False
    with pytest.raises(LeftOutError, match=r"^herbarium: the server has no extensions"):
        show_pair(name, ["postgresql"])
