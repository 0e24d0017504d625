"""A mistake in a chapter is one message with its place, before a database is built."""

from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest

# All chapters, before a comparison in this process sets Django up with some of them only.
from side_by_side.chapters import compare, share_work
from side_by_side.chapters.build import build_databases
from side_by_side.chapters.check_sources import NothingComparedError, check_sources
from side_by_side.chapters.compare import Tally
from side_by_side.chapters.share_work import Share
from side_by_side.databases import connect
from side_by_side.errors import SideBySideError
from tests.project_copy import Project

BOOKS = '''
from sqlalchemy.orm import relationship


class Shelf(Base):
    """A shelf."""

    __tablename__ = "geography_shelf"

    id: Mapped[BigKey]

    books: Mapped[list["Book"]] = relationship()


class Book(Base):
    """A book; other chapters have one, too."""

    __tablename__ = "geography_book"

    id: Mapped[BigKey]
'''
PLACES = "sqlalchemy_side/geography/models.py"
#: The file, the text in it that is replaced (none: it is the end), the new text, the message.
MISTAKES = {
    "a syntax error in Django's models": (
        "django_side/geography/models.py",
        "",
        "x = = 1\n",
        (
            "django_side/geography/models.py:{last}: SyntaxError: invalid syntax "
            "(models.py, line {last})"
        ),
    ),
    "an import that fails in SQLAlchemy's models": (
        PLACES,
        "",
        "import nothing_of_the_kind\n",
        PLACES + ":{last}: ModuleNotFoundError: No module named 'nothing_of_the_kind'",
    ),
    "a class name that another chapter has": (
        PLACES,
        "",
        BOOKS,
        PLACES
        + ":{before}: two classes are called 'Book', "
        + PLACES
        + ":{book} and sqlalchemy_side/multiple_parents/models/keys.py:33 and "
        "sqlalchemy_side/options/models/managers.py:41, and SQLAlchemy cannot choose by the name; "
        "write relationship(lambda: Book)",
    ),
    "a name that no class has": (
        PLACES,
        "",
        BOOKS.replace('"Book"', '"Buch"'),
        PLACES + ":{before}: InvalidRequestError: When initializing mapper "
        "Mapper[Shelf(geography_shelf)], expression 'Buch' failed to locate a name ('Buch'). If "
        "this is a class name, consider adding this relationship() to the <class "
        "'sqlalchemy_side.geography.models.Shelf'> class after both dependent classes have been "
        "defined.",
    ),
    "a syntax error in Django's migration": (
        "django_side/geography/migrations/0001_initial.py",
        "",
        "x = = 1\n",
        (
            "the migrations of the django side cannot be read: django_side/geography/migrations/"
            "0001_initial.py:{last}: SyntaxError: invalid syntax (0001_initial.py, line {last}). "
            "Fix the file; python manage.py showmigrations reports the same error"
        ),
    ),
    "a migration that fails": (
        "sqlalchemy_side/geography/migrations/0001_initial.py",
        "    op.create_table(",
        "    op.create_tabel(",
        (
            "sqlalchemy_side/geography/migrations/0001_initial.py:{here}: the migrations of the "
            "sqlalchemy side fail on sqlite: AttributeError: module 'alembic.op' has no attribute "
            "'create_tabel'; side-by-side migrations compare CHAPTER runs them one step at a time"
        ),
    ),
    "a chapter that alembic.ini does not list": (
        "alembic.ini",
        "    %(here)s/sqlalchemy_side/geography/migrations\n",
        "",
        (
            "alembic.ini: version_locations lacks the chapter 'geography'; add "
            "%(here)s/sqlalchemy_side/geography/migrations"
        ),
    ),
    "a model that rows misspell": (
        "shared_fixtures/geography/rows.yaml",
        "geography.zipcode",
        "geography.zipcod",
        (
            "{root}/shared_fixtures/geography/rows.yaml:{here}: Invalid model identifier: "
            "geography.zipcod"
        ),
    ),
    "a module of questions that ends the program": (
        "shared_fixtures/geography/questions.py",
        "",
        "raise SystemExit(0)\n",
        "shared_fixtures/geography/questions.py:{last}: SystemExit: 0",
    ),
}


@pytest.mark.parametrize(("path", "old", "new", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_one_message(
    project: Project, path: str, old: str, new: str, message: str
) -> None:
    """Exit status 2, the file and the line, and no traceback."""
    file = project.path / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1) if old else text + new)
    lines = file.read_text().splitlines()
    places = {
        "root": project.path,
        "last": len(lines),
        "here": text[: text.index(old)].count("\n") + 1,
        "before": next((n for n, line in enumerate(lines, 1) if "books:" in line), 0),
        "book": next((n for n, line in enumerate(lines, 1) if "class Book(" in line), 0),
    }
    command = ("side_by_side", "compare", "--chapter", "geography", "--database", "sqlite")
    assert project.run(*command, status=2) == f"side-by-side: {message.format(**places)}\n"


def test_generate_refuses_models_that_cannot_be_configured(project: Project) -> None:
    """Tables could be made of them, and no query could be run."""
    file = project.path / PLACES
    file.write_text(file.read_text() + BOOKS)
    printed = project.generate("geography", "books", status=2)
    assert printed.startswith(f"side-by-side: {PLACES}:")
    assert "two classes are called 'Book', " in printed
    assert printed.endswith("; write relationship(lambda: Book)\n")


def test_a_folder_without_a_package_is_named(project: Project) -> None:
    """It works in the checkout, but would be left out of an installation."""
    (project.path / "shared_fixtures/geography/__init__.py").unlink()
    (project.path / "shared_fixtures/geography/questions.py").unlink()
    command = ("side_by_side", "compare", "--chapter", "geography", "--database", "sqlite")
    assert project.run(*command, status=2) == (
        "side-by-side: shared_fixtures/geography/__init__.py: there is no such file; create it "
        "with a docstring that describes the chapter\n"
    )
    (project.path / "shared_fixtures/geography/__init__.py").touch()
    assert project.run(*command, status=2) == (
        "side-by-side: shared_fixtures.geography.questions: there is no such module; write "
        "QUESTIONS = (...), a tuple of Question objects\n"
    )


def test_mistakes_are_found_before_a_database_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mistakes in a chapter are raised first, on every database."""

    def built(*_: object) -> NoReturn:
        pytest.fail("a database is built")

    def refused(_: object) -> NoReturn:
        raise SideBySideError("a mistake")

    monkeypatch.setattr(compare, "build_databases", built)
    monkeypatch.setattr(compare, "check_sources", refused)
    with pytest.raises(SideBySideError, match=r"^a mistake$"):
        compare.compare_on(0, "mariadb", None, ["geography"])


def test_a_chapter_without_questions_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing would be compared, and nothing would differ."""
    monkeypatch.setattr("side_by_side.chapters.check_sources.find_pairs", lambda _chapter: [])
    with pytest.raises(NothingComparedError) as caught:
        check_sources(["geography"])
    assert str(caught.value) == "nothing was compared: the chapter 'geography' has no questions"


def test_the_row_of_a_chapter_comes_before_the_next_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A verdict is reported as soon as it is known."""
    seen: list[str] = []
    compare_pair = compare.compare_pair

    def noted(*arguments: object) -> None:
        seen.append(arguments[1].chapter)  # type: ignore[attr-defined]
        compare_pair(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(compare, "compare_pair", noted)
    compare.compare_on(
        0,
        "sqlite",
        None,
        ["geography", "quickstart"],
        lambda number, chapter, tally: seen.append(f"{number} {chapter} {len(tally.differences)}"),
    )
    assert list(dict.fromkeys(seen)) == [
        "geography",
        "0 geography 0",
        "quickstart",
        "0 quickstart 0",
    ]


@pytest.mark.parametrize("wanted", [["quickstart"], ["geography", "quickstart"]])
def test_two_processes_find_what_one_finds(
    wanted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a second one asks half of the questions, each is asked once and a row reported once."""
    told: list[str] = []

    def heard(_number: int, chapter: str, tally: Tally) -> None:
        told.append(f"{chapter} {sum(tally.compared.values())}")

    alone = compare.compare_on(0, "sqlite", None, wanted, heard)
    expected, told = told, []
    monkeypatch.setattr(share_work, "MANY_QUESTIONS", 1)
    shared = compare.compare_on(0, "sqlite", None, wanted, heard, spare_processor=True)
    assert sorted(told) == expected
    assert shared == alone


def test_the_halves_of_a_chapter_are_all_of_it() -> None:
    """Also where the number is odd, and where there are fewer than parts."""
    for size in range(5):
        whole = list(range(size))
        assert [each for half in (0, 1) for each in Share("x", half, 2).take(whole)] == whole


def test_only_what_is_wanted_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The databases hold the tables of the chapter and of those that it refers to."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with build_databases("sqlite", None, ["places"]) as here:
        assert here.chapters == ["geography", "places"]
        for address in here.addresses.values():
            with closing(connect(address)) as connection:
                found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
                prefixes = {name.partition("_")[0] for (name,) in found}
            assert prefixes - {"django", "alembic", "sqlite"} == {"geography", "places"}
