"""A question and its two functions are found by path and name, and nothing may lack its twin."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

import shared_fixtures.academy.traps as listed
from shared_fixtures.question import Trap
from side_by_side.chapters import pairs as module
from side_by_side.chapters import questions as names_module
from side_by_side.chapters.check_pairs import UnpairedError
from side_by_side.chapters.pairs import (
    all_chapters,
    find_pair,
    find_pairs,
    select_chapters,
    source_of,
)
from side_by_side.chapters.questions import QuestionName, UnknownNameError, UnknownQuestionError
from side_by_side.chapters.traps import find_traps
from side_by_side.errors import SideBySideError

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
    assert [pair.id for pair in find_pairs(name)] == [f"{name}.one", f"{name}.two"]


FILES = {
    "questions": "{0}/shared_fixtures/{1}/questions.py",
    "django": "{0}/django_side/{1}/queries.py",
    "sqlalchemy": "{0}/sqlalchemy_side/{1}/queries.py",
}
#: What is wrong: the questions, both modules of functions, the place and the message.
MISTAKES = {
    "no function on one side": (
        asked("one", "two", "three"),
        ALL + "\n\ndef three():\n    return 3\n",
        WITH_SESSION,
        (
            "{questions}:2: the question 'three' has no function on the sqlalchemy side; "
            "write def three(session) in {sqlalchemy}"
        ),
    ),
    "a function whose name is misspelt": (
        asked("one", "two", "three"),
        ALL + "\n\ndef three():\n    return 3\n",
        WITH_SESSION + "\n\ndef tree(session):\n    return 3\n",
        (
            "{questions}:2: the question 'three' has no function on the sqlalchemy side; "
            "rename tree() at {sqlalchemy}:9"
        ),
    ),
    "a function without a question": (
        asked("one"),
        ALL,
        WITH_SESSION,
        (
            "{django}:5: two() has no question; add it to {questions}, or start the "
            "function's name with an underscore"
        ),
    ),
    "another order": (
        asked("two", "one"),
        ALL,
        WITH_SESSION,
        "{django}:1: one() is in the position of two(), by the order of {questions}",
    ),
    "asked twice": (
        asked("one", "one"),
        ALL,
        WITH_SESSION,
        "{questions}:2: 'one' is listed 2 times; rename one",
    ),
    "other parameters": (
        asked("one", "two"),
        ALL,
        ALL,
        (
            "{sqlalchemy}:1: one() must take (session): the session, and then what the django side "
            "takes"
        ),
    ),
    "a side missing": (
        asked("one", "two"),
        ALL,
        None,
        "sqlalchemy_side.{1}.queries: there is no such module; every topic has one on each side",
    ),
    "no questions": (
        "ASKED = ()\n",
        ALL,
        WITH_SESSION,
        "{questions}: write QUESTIONS = (...), a tuple of Question objects",
    ),
    "a question that is none": (
        "QUESTIONS = (1,)\n",
        ALL,
        WITH_SESSION,
        "{questions}: QUESTIONS holds 1; write Question(...) objects only",
    ),
    "a question without an answer": (
        'QUESTIONS = (\n    Question("one", asks="?"),\n)\n',
        ALL,
        WITH_SESSION,
        (
            "{questions}:3: TypeError: Question.__init__() missing 1 required positional argument: "
            "'answer'"
        ),
    ),
    "a database that is none": (
        'QUESTIONS = (Question("one", asks="?", answer=1, only_on=("oracle",)),)\n',
        ALL,
        WITH_SESSION,
        (
            "{questions}:2: 'one' has only_on=('oracle',); "
            "write a tuple of sqlite, postgresql, mariadb"
        ),
    ),
    "one that the database would answer": (
        (
            'QUESTIONS = (\n    Question("one", asks="?", answer=1, only_on=("sqlite",), '
            "without_sql=True),\n)\n"
        ),
        ALL,
        WITH_SESSION,
        ("{questions}:3: the answer to 'one' depends on the database; leave out without_sql="),
    ),
    "one that commits with a session": (
        'QUESTIONS = (\n    Question("one", asks="?", answer=1, commits=True),\n)\n',
        "def one(): return 1\n",
        "def one(session): return 1\n",
        (
            "{sqlalchemy}:1: one(session) commits, and must take (engine) or (engine, other); "
            "the django side takes nothing"
        ),
    ),
    "one with an event loop on one side": (
        'QUESTIONS = (Question("one", asks="?", answer=1),)\n',
        "def one(): return 1\n",
        "async def one(session): return 1\n",
        "{django}:1: write async def one, as on the other side, or def on both",
    ),
    "one of both libraries that does not commit": (
        'QUESTIONS = (\n    Question("one", asks="?", answer=1, together=True),\n)\n',
        "def one():\n    pass\n",
        "def one(session):\n    pass\n",
        ("{questions}:3: 'one' has together=True, and no transaction of its own; add commits=True"),
    ),
    "one that commits and locks": (
        'QUESTIONS = (\n    Question("one", asks="?", answer=1, commits=True, locks=(1,)),\n)\n',
        "def one(): return 1\n",
        "def one(engine): return 1\n",
        ("{questions}:3: 'one' commits, and its locks are not tried; leave out locks= or commits="),
    ),
    "text that is no Python": (
        asked("one", "two"),
        "def one(:\n",
        WITH_SESSION,
        "{django}:1: SyntaxError: invalid syntax (queries.py, line 1)",
    ),
    "a module that fails": (
        asked("one", "two"),
        ALL,
        "import nothing_of_the_kind\n",
        "{sqlalchemy}:1: ModuleNotFoundError: No module named 'nothing_of_the_kind'",
    ),
}


@pytest.mark.parametrize(
    ("questions", "django", "sqlalchemy", "message"), MISTAKES.values(), ids=MISTAKES
)
def test_what_is_wrong_is_named_with_its_place(
    chapter: Callable[..., str],
    tmp_path: Path,
    questions: str,
    django: str | None,
    sqlalchemy: str | None,
    message: str,
) -> None:
    """A mistake in a chapter's modules is one message with the file and the line."""
    name = chapter(questions, django, sqlalchemy)
    files = {key: path.format(tmp_path, name) for key, path in FILES.items()}
    with pytest.raises(SideBySideError) as caught:
        find_pairs(name)
    assert str(caught.value) == message.format(tmp_path, name, **files)


def test_an_unknown_chapter_is_named() -> None:
    """A chapter that does not exist is named, with those that do."""
    with pytest.raises(UnknownNameError) as caught:
        select_chapters(["acadmy"])
    assert str(caught.value) == "unknown chapter 'acadmy'; there is academy (see side-by-side list)"


def test_where_nothing_comes_near_some_are_named() -> None:
    """A long list is cut, with the number of names left out."""
    with pytest.raises(UnknownNameError) as caught:
        select_chapters(["xyz"])
    known = all_chapters()
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
        select_chapters([])
    assert str(caught.value) == (
        "django_side.gone.models: there is no such module; every chapter has models on each side"
    )


def test_an_unknown_question_is_named() -> None:
    """A question that does not exist is named, with those that come near."""
    with pytest.raises(UnknownQuestionError) as caught:
        find_pair("academy.advnced_courses")
    assert str(caught.value) == (
        "unknown question 'academy.advnced_courses'; there is academy.advanced_courses, "
        "academy.analysts_in_advanced_courses, academy.rate_course (see side-by-side list)"
    )


def test_a_unique_name_needs_no_chapter() -> None:
    """The name of a question is enough where one chapter alone has it."""
    assert find_pair("advanced_courses").id == "academy.advanced_courses"


def test_a_name_of_several_chapters_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that two chapters have is refused with both ids."""
    known = [QuestionName(chapter, "", "all_books") for chapter in ("academy", "options")]
    monkeypatch.setattr(names_module, "question_names", lambda _chapters: known)
    with pytest.raises(UnknownQuestionError) as caught:
        find_pair("all_books")
    assert str(caught.value) == (
        "2 chapters have a question 'all_books'; write one of academy.all_books, options.all_books"
    )


def test_a_chapter_without_rows_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chapter whose models are there needs its rows before anything can be asked."""
    for side in ("django", "sqlalchemy"):
        (tmp_path / f"{side}_side" / "library").mkdir(parents=True)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    with pytest.raises(UnpairedError) as caught:
        select_chapters(["library"])
    assert str(caught.value) == (
        "shared_fixtures/library/rows.yaml: there is no such file; the chapter 'library' has "
        "models, and needs rows"
    )


def test_modules_without_a_topic_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module of questions that TOPICS does not list would never be asked."""
    import shared_fixtures.academy.questions as questions

    (tmp_path / "forgotten.py").write_text("QUESTIONS = ()\n")
    monkeypatch.setattr(questions, "__path__", [*questions.__path__, str(tmp_path)])
    with pytest.raises(UnpairedError, match=r"and the modules are .*'forgotten'"):
        find_pairs("academy")


def test_every_topic_has_its_traps() -> None:
    """Traps stand in the order of TRAPS, each with the function in the topic of its question."""
    found = find_traps("academy")
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
FOLDER = "shared_fixtures/academy/traps"
FUNCTIONS = "sqlalchemy_side/academy/traps/filtering.py"
LOOSE_TRAPS = {
    "no function": (
        (*listed.TRAPS, replace(FIRST, name="by_magic")),
        (
            f"{FOLDER}/__init__.py: the trap 'by_magic' has no function on the sqlalchemy side; "
            f"write def by_magic(session) in {FUNCTIONS}"
        ),
    ),
    "a function without a trap": (
        listed.TRAPS[1:],
        (
            f"{FUNCTIONS}:11: {FIRST.name}() has no trap; add it to {FOLDER}/__init__.py, or start "
            "the function's name with an underscore"
        ),
    ),
    "no trap on one side": (
        tuple(trap for trap in listed.TRAPS if trap.side == "sqlalchemy"),
        (
            "django_side/academy/traps.py:10: create_video_by_save() has no trap; add it to "
            f"{FOLDER}/__init__.py, or start the function's name with an underscore"
        ),
    ),
    "another order": (
        (SECOND, FIRST, *listed.TRAPS[2:]),
        (
            f"{FUNCTIONS}:11: {FIRST.name}() is in the position of {SECOND.name}(), "
            f"by the order of {FOLDER}/__init__.py"
        ),
    ),
    "listed twice": (
        (*listed.TRAPS, FIRST),
        f"{FOLDER}/filtering.py:7: {FIRST.name!r} is listed 2 times; rename one",
    ),
    "no such question": (
        (replace(FIRST, of="open_bars"), *listed.TRAPS[1:]),
        (
            f"{FOLDER}/filtering.py:7: the trap {FIRST.name!r} is of='open_bars', which is not a "
            "question; name one of academy's questions"
        ),
    ),
    "a question that is misspelt": (
        (replace(FIRST, of="enrollments_not_rated_for"), *listed.TRAPS[1:]),
        (
            f"{FOLDER}/filtering.py:7: the trap {FIRST.name!r} is of='enrollments_not_rated_for', "
            "which is not a question; write of='enrollments_not_rated_four'"
        ),
    ),
    "a side that is none": (
        (replace(FIRST, side="sqlalchmy"), *listed.TRAPS[1:]),
        (
            f"{FOLDER}/filtering.py:7: the trap {FIRST.name!r} has side='sqlalchmy'; write "
            "'django' or 'sqlalchemy'"
        ),
    ),
    "the module of another topic": (
        (*listed.TRAPS[1:], replace(FIRST, of="all_users")),
        (
            f"{FUNCTIONS}:11: {FIRST.name}() has no trap; add it to {FOLDER}/__init__.py, or start "
            "the function's name with an underscore"
        ),
    ),
}


@pytest.mark.parametrize(("found", "message"), LOOSE_TRAPS.values(), ids=LOOSE_TRAPS)
def test_a_loose_trap_is_named(
    found: tuple[Trap, ...], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A trap without its function or question is an error that names it, and the reverse."""
    monkeypatch.setattr(listed, "TRAPS", found)
    with pytest.raises(UnpairedError) as caught:
        find_traps("academy")
    assert str(caught.value) == message


def test_the_source_of_a_function_has_its_line() -> None:
    """The text of a function comes with the file and line where it stands."""
    path, line, text = source_of(find_pair)
    assert path == Path(module.__file__)
    assert text.startswith("def find_pair(")
    assert path.read_text().splitlines()[line - 1].startswith("def find_pair(")
