"""A question and its two functions are found by path and name, and nothing may lack its twin."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

import shared_fixtures.academy.traps as listed
from shared_fixtures.question import Trap
from side_by_side import pairs as module
from side_by_side.pairs import (
    UnknownNameError,
    UnpairedError,
    chapters,
    check_chapters,
    find_pair,
    pairs,
    source_of,
    traps,
)

QUESTION = 'Question("{0}", asks="?", answer=1)'
HEADER = "from shared_fixtures.question import Question\n"
ALL = "def one():\n    return 1\n\n\ndef two():\n    return 2\n"
WITH_SESSION = ALL.replace("()", "(session)")


@pytest.fixture
def chapter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Write a chapter of one module on each side, and return its name."""

    def write(questions: str, django: str | None, sqlalchemy: str | None) -> str:
        name = f"chapter_{abs(hash((questions, django, sqlalchemy)))}"
        texts = {
            f"shared_fixtures/{name}/questions.py": HEADER + questions,
            f"django_side/{name}/queries.py": django,
            f"sqlalchemy_side/{name}/queries.py": sqlalchemy,
        }
        for path, text in texts.items():
            folder = tmp_path / Path(path).parent
            folder.mkdir(parents=True)
            (folder / "__init__.py").touch()
            if text is not None:
                (tmp_path / path).write_text(text)
        for package in ("shared_fixtures", "django_side", "sqlalchemy_side"):
            side = import_module(package)
            monkeypatch.setattr(side, "__path__", [*side.__path__, str(tmp_path / package)])
        return name

    return write


def asked(*names: str) -> str:
    """Return the text of a module that asks questions of these names."""
    return f"QUESTIONS = ({''.join(f'{QUESTION.format(name)}, ' for name in names)})\n"


def test_a_whole_chapter_has_its_pairs(chapter: Callable[..., str]) -> None:
    """Question and functions of one name make a pair."""
    name = chapter(asked("one", "two"), ALL, WITH_SESSION)
    assert [pair.id for pair in pairs(name)] == [f"{name}.one", f"{name}.two"]


MISTAKES = {
    "no function on one side": (
        asked("one", "two", "three"),
        ALL + "\n\ndef three():\n    return 3\n",
        WITH_SESSION,
        "shared_fixtures.{0}.questions.three: has no function on the sqlalchemy side",
    ),
    "a function without a question": (
        asked("one"),
        ALL,
        WITH_SESSION,
        "django_side: two: has no question in shared_fixtures.{0}.questions",
    ),
    "another order": (
        asked("two", "one"),
        ALL,
        WITH_SESSION,
        "shared_fixtures.{0}.questions: the functions of the django side are in another order",
    ),
    "asked twice": (
        asked("one", "one"),
        ALL,
        WITH_SESSION,
        "shared_fixtures.{0}.questions.one: is asked twice; give one another name",
    ),
    "other parameters": (
        asked("one", "two"),
        ALL,
        ALL,
        "one: takes [] on the django side, so sqlalchemy's is to take session first",
    ),
    "a side missing": (
        asked("one", "two"),
        ALL,
        None,
        "sqlalchemy_side.{0}.queries: there is no such module; every topic has one on each side",
    ),
}


@pytest.mark.parametrize(
    ("questions", "django", "sqlalchemy", "message"), MISTAKES.values(), ids=MISTAKES
)
def test_what_is_unpaired_is_named(
    chapter: Callable[..., str],
    questions: str,
    django: str | None,
    sqlalchemy: str | None,
    message: str,
) -> None:
    """A question, function or side without its twin is an error that names it."""
    name = chapter(questions, django, sqlalchemy)
    with pytest.raises(UnpairedError) as caught:
        pairs(name)
    assert str(caught.value) == message.format(name)


def test_an_unknown_chapter_is_named() -> None:
    """A chapter that does not exist is named, with those that do."""
    with pytest.raises(UnknownNameError) as caught:
        check_chapters(["acadmy"])
    assert str(caught.value) == "unknown chapter 'acadmy'; there is academy (see side-by-side list)"


def test_where_nothing_comes_near_some_are_named() -> None:
    """A long list is cut, and says so."""
    with pytest.raises(UnknownNameError) as caught:
        check_chapters(["xyz"])
    known = chapters()
    assert str(caught.value) == (
        f"unknown chapter 'xyz'; there is {', '.join(known[:8])} and {len(known) - 8} more"
        " (see side-by-side list)"
    )


def test_a_chapter_without_models_on_a_side_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows without models could be loaded on neither side."""
    (tmp_path / "gone").mkdir()
    (tmp_path / "gone" / "rows.yaml").touch()
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    with pytest.raises(UnpairedError) as caught:
        check_chapters([])
    assert str(caught.value) == (
        "django_side.gone.models: there is no such module; every chapter has models on each side"
    )


def test_an_unknown_question_is_named() -> None:
    """A question that does not exist is named, with those that come near."""
    with pytest.raises(UnknownNameError) as caught:
        find_pair("academy.advnced_courses")
    assert str(caught.value).startswith(
        "unknown question 'academy.advnced_courses'; there is academy.advanced_courses"
    )


def test_modules_without_a_topic_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module of questions that TOPICS does not list would never be asked."""
    import shared_fixtures.academy.questions as questions

    (tmp_path / "forgotten.py").write_text("QUESTIONS = ()\n")
    monkeypatch.setattr(questions, "__path__", [*questions.__path__, str(tmp_path)])
    with pytest.raises(UnpairedError, match=r"and the modules are .*'forgotten'"):
        pairs("academy")


def test_every_topic_has_its_traps() -> None:
    """Traps stand in the order of TRAPS, each with the function in the topic of its question."""
    found = traps("academy")
    assert [trapped.trap for trapped in found] == list(listed.TRAPS)
    for trapped in found:
        name, side = trapped.trap.name, trapped.trap.side
        function = trapped.tempting.function(side)
        topic = f".{trapped.of.topic}" if side == "sqlalchemy" else ""
        assert (function.__name__, function.__module__) == (
            name,
            f"{side}_side.academy.traps{topic}",
        )


FIRST, SECOND, *_ = listed.TRAPS
PLACE = "shared_fixtures.academy.traps"
LOOSE_TRAPS = {
    "no function": (
        (*listed.TRAPS, replace(FIRST, name="by_magic")),
        f"{PLACE}.by_magic: has no function on the sqlalchemy side",
    ),
    "a function without a trap": (
        listed.TRAPS[1:],
        f"sqlalchemy_side: {FIRST.name}: has no question in {PLACE}",
    ),
    "no trap on one side": (
        tuple(trap for trap in listed.TRAPS if trap.side == "sqlalchemy"),
        f"django_side: create_video_by_save: has no question in {PLACE}",
    ),
    "another order": (
        (SECOND, FIRST, *listed.TRAPS[2:]),
        f"{PLACE}: the functions of the sqlalchemy side are in another order",
    ),
    "listed twice": (
        (*listed.TRAPS, FIRST),
        f"{PLACE}.{FIRST.name}: is asked twice; give one another name",
    ),
    "no such question": (
        (replace(FIRST, of="open_bars"), *listed.TRAPS[1:]),
        f"{PLACE}.{FIRST.name}: there is no question 'open_bars'",
    ),
    "the module of another topic": (
        (*listed.TRAPS[1:], replace(FIRST, of="all_users")),
        f"sqlalchemy_side: {FIRST.name}: has no question in {PLACE}",
    ),
}


@pytest.mark.parametrize(("found", "message"), LOOSE_TRAPS.values(), ids=LOOSE_TRAPS)
def test_a_loose_trap_is_named(
    found: tuple[Trap, ...], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A trap without its function or question is an error that names it, and the reverse."""
    monkeypatch.setattr(listed, "TRAPS", found)
    with pytest.raises(UnpairedError) as caught:
        traps("academy")
    assert str(caught.value) == message


def test_the_source_of_a_function_has_its_line() -> None:
    """The text of a function comes with the file and line where it stands."""
    path, line, text = source_of(find_pair)
    assert path == Path(module.__file__)
    assert text.startswith("def find_pair(")
    assert path.read_text().splitlines()[line - 1].startswith("def find_pair(")
