"""``side-by-side mutants`` on a copy of the project, in which something changes."""

import json
import subprocess
from typing import Any

import pytest

from tests.project_copy import Project

LIST = "shared_fixtures/geography/equivalent_mutants.py"
DJANGO = "django_side/geography/queries.py"
SQLALCHEMY = "sqlalchemy_side/geography/queries.py"
COMMAND = ("side_by_side", "mutants", "--database", "sqlite")
QUESTION = "add_zip_code_again"
ADD = "session.add(ZipCode(code='60614', city='Chicago'))"
FLUSH = "without session.flush()"
NEEDLESS = f"the mutant {FLUSH!r} of {QUESTION!r}"


def list_mutant(project: Project, what: str, side: str = "sqlalchemy", why: str = "Why.") -> None:
    """Write a list with one mutant."""
    (project.path / LIST).write_text(
        '"""A list."""\n\nfrom shared_fixtures.mutants import Equivalent\n\n'
        f"EQUIVALENT = (Equivalent({QUESTION!r}, {side!r}, {what!r}, {why!r}),)\n"
    )


def add_flush(project: Project) -> None:
    """Let the question have a needless flush, because the harness flushes."""
    path = project.path / SQLALCHEMY
    lines = [line for line in path.read_text().splitlines() if line != "    session.flush()"]
    [index] = [number for number, line in enumerate(lines) if "session.add(" in line]
    path.write_text(
        "\n".join([*lines[: index + 1], "    session.flush()", *lines[index + 1 :], ""])
    )


def json_of(project: Project, *words: str, status: int) -> Any:
    """Run the command, and return its JSON."""
    return json.loads(project.run(*COMMAND, "--format", "json", *words, status=status))


def test_a_mutant_that_survives_fails(project: Project) -> None:
    """With its place, until it is listed with a reason."""
    add_flush(project)
    printed = project.run(*COMMAND, f"geography.{QUESTION}", status=1)
    assert f"  geography.{QUESTION} (sqlalchemy, sqlite): {FLUSH}\n" in printed
    assert f"\n{SQLALCHEMY}:" in printed
    assert "0 equivalent, 1 survived" in printed
    list_mutant(project, FLUSH)
    assert "1 equivalent, none survived" in project.run(*COMMAND, QUESTION)


@pytest.mark.parametrize(
    ("what", "reason"),
    {f"without {ADD}": "was killed", "without something": "is not a mutant"}.items(),
)
def test_a_list_that_is_out_of_date_fails(project: Project, what: str, reason: str) -> None:
    """A mutant that is killed, and one that does not exist, must leave the list."""
    add_flush(project)
    list_mutant(project, what)
    printed = project.run(*COMMAND, QUESTION, status=1)
    line = f"{LIST}: {what!r} of {QUESTION} (sqlalchemy) {reason} on sqlite; remove it\n"
    assert line in printed
    assert "1 listed without need" in printed


@pytest.mark.parametrize(
    ("side", "why", "reason"),
    [
        ("sqlalchemy", " ", f"{NEEDLESS} has no reason; write why="),
        ("sqlite", "Why.", f"{NEEDLESS} has side='sqlite'; write 'django' or 'sqlalchemy'"),
    ],
    ids=["no reason", "another side"],
)
def test_a_wrong_list_is_refused(project: Project, side: str, why: str, reason: str) -> None:
    """In one message."""
    list_mutant(project, FLUSH, side, why)
    assert project.run(*COMMAND, QUESTION, status=2) == f"side-by-side: {LIST}: {reason}\n"


def test_a_list_must_be_a_tuple(project: Project) -> None:
    """As the other lists of a chapter are."""
    (project.path / LIST).write_text("EQUIVALENT = []\n")
    assert project.run(*COMMAND, QUESTION, status=2) == (
        f"side-by-side: {LIST}: write EQUIVALENT = (...), a tuple of Equivalent objects\n"
    )


@pytest.mark.parametrize(
    ("name", "message"),
    {
        "geografy": "unknown chapter 'geografy'; there is geography",
        "geography.none": "unknown question 'geography.none'",
    }.items(),
)
def test_a_wrong_name_is_refused(project: Project, name: str, message: str) -> None:
    """With similar names."""
    assert project.run(*COMMAND, name, status=2).startswith(f"side-by-side: {message}")


def git(project: Project, *words: str) -> None:
    """Run git in the copy, with a name and address of its own."""
    who = ("-c", "user.name=nobody", "-c", "user.email=nobody@example.org")
    subprocess.run(["git", *who, *words], cwd=project.path, check=True, capture_output=True)


def test_only_changed_pairs_are_chosen(project: Project) -> None:
    """Those with a changed function or question, and all if the rows have changed."""
    changed = ("geography", "--changed", "HEAD")
    printed = project.run(*COMMAND, *changed, status=2)
    assert "side-by-side: cannot compare with the commit 'HEAD': " in printed
    git(project, "init", "--quiet")
    git(project, "config", "diff.noprefix", "true")
    git(project, "add", "django_side", "sqlalchemy_side", "shared_fixtures")
    git(project, "commit", "--quiet", "-m", "first")
    assert project.run(*COMMAND, *changed, status=2) == (
        "side-by-side: no pair has changed since HEAD; name chapters or questions instead\n"
    )
    printed = project.run(*COMMAND, "--changed", "no-such", status=2)
    assert printed.startswith("side-by-side: cannot compare with the commit 'no-such': ")
    whole = json_of(project, "geography", status=0)["chapters"]
    path = project.path / DJANGO
    original = path.read_text()
    path.write_text(original.replace('order_by("code")', 'order_by("code").distinct()'))
    run = json_of(project, *changed, status=1)
    assert {mutant["question"] for mutant in run["survived"]} == {"zip_codes_by_code"}
    assert run["chapters"][0]["mutants"] < whole[0]["mutants"]
    # A line that belongs to no question concerns every question of the module.
    path.write_text(original.replace('"""Postal codes."""', '"""Codes."""'))
    assert json_of(project, *changed, status=0)["chapters"] == whole
    path.write_text(original)
    rows = project.path / "shared_fixtures/geography/rows.yaml"
    rows.write_text(rows.read_text() + "\n# Changed.\n")
    assert json_of(project, *changed, status=0)["chapters"] == whole


def test_the_json_names_every_mutant(project: Project) -> None:
    """The numbers are those of the text."""
    add_flush(project)
    run = json_of(project, QUESTION, status=1)
    [chapter] = run["chapters"]
    assert (run["command"], run["stale"]) == ("mutants", [])
    assert (chapter["chapter"], chapter["database"]) == ("geography", "sqlite")
    assert chapter["mutants"] == sum(chapter["killed_by"].values()) + chapter["survived"]
    [mutant] = run["survived"]
    assert mutant.pop("location").startswith(f"{SQLALCHEMY}:")
    assert mutant == {
        "chapter": "geography",
        "question": QUESTION,
        "side": "sqlalchemy",
        "database": "sqlite",
        "kind": "statement",
        "what": FLUSH,
    }
