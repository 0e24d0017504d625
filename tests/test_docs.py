"""Every command that README and the pages of ``docs/`` show is run, and what they claim is true."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import typer
import yaml

from side_by_side.chapters.pairs import all_chapters
from side_by_side.chapters.report import HEADINGS
from side_by_side.cli.main import app
from side_by_side.databases.embedded import start_embedded_postgresql
from tests import ROOT
from tests.conftest import server_of
from tests.processes import run_python
from tests.project_copy import copy_project

#: README first, then the pages that are written by hand.
NAMES = (
    "chapters",
    "migrations",
    "together",
    "databases",
    "check",
    "port",
    "install",
    "equality",
    "json",
)
PAGES = {
    "README.md": (ROOT / "README.md").read_text(),
    **{f"docs/{name}.md": (ROOT / "docs" / f"{name}.md").read_text() for name in NAMES},
}
TEXT = "\n".join(PAGES.values())
PROMPT = "docs/example$ "


class Block(NamedTuple):
    """A fenced block: its language, the file that it is, and its text."""

    language: str
    name: str
    text: str


def blocks_of(page: str) -> list[Block]:
    """Return the fenced blocks of a page."""
    found = re.findall(r"^```(\w+) ?(\S*)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    return [Block(*block) for block in found]


BLOCKS = [block for page in PAGES.values() for block in blocks_of(page)]


def commands_of(block: Block) -> Iterator[tuple[str, str]]:
    """Give each command of a block that is run in the project, with the output that is shown."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, printed = part.partition("\n")
        yield command, printed


#: Each command once, with what it has to print; nothing where no output is shown.
COMMANDS = dict(
    sorted(
        (pair for block in BLOCKS if block.language == "console" for pair in commands_of(block)),
        key=lambda pair: bool(pair[1]),
    )
)
#: Commands that read and write the same database files, so that they run one after the other.
ON_FILES = [
    command
    for block in BLOCKS
    for command, _ in commands_of(block)
    if Path(command.split()[0]).name in ("python", "alembic") or ".sqlite3" in command
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, where commands may leave their files."""
    return copy_project(tmp_path_factory.mktemp("copy")).path


@pytest.mark.parametrize(
    "command",
    [each for each in COMMANDS if each not in ON_FILES and not each.startswith("make ")],
    ids=lambda command: command.removeprefix(".venv/bin/")[:70],
)
def test_a_command_runs(copy: Path, command: str) -> None:
    """Each command that does not depend on another ends with status 0, and prints what is shown."""
    if "postgresql" in command:
        server_of("postgresql")
    printed = run(copy, command)
    if COMMANDS[command]:
        assert re.fullmatch(pattern(COMMANDS[command]), plain(printed), re.DOTALL), printed


def test_the_commands_on_the_database_files_run(copy: Path) -> None:
    """Each ends with status 0, one after the other."""
    for command in ON_FILES:
        run(copy, command)


@pytest.fixture
def example(tmp_path: Path) -> Iterator[Path]:
    """A copy of the example, and the embedded server that its commands need, started once."""
    folder = tmp_path / "example"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "docs" / "example", folder, ignore=ignored)
    server_of("postgresql")
    with start_embedded_postgresql():
        yield folder


#: The pages that work on the example, with the number of commands that they run there.
WORKED = {"README.md": 3, "docs/check.md": 4, "docs/port.md": 4}


@pytest.mark.parametrize("page", WORKED)
def test_the_worked_example_is_real(example: Path, page: str) -> None:
    """Each command prints what the page shows, with the files as the blocks before make them."""
    shown = 0
    for language, name, text in blocks_of(PAGES[page]):
        if language == "console" and text.startswith(PROMPT):
            command, _, printed = text.removeprefix(PROMPT).partition("\n")
            done = process(example, command)
            different = "\ndifferent (" in printed
            assert (command, done.returncode) == (command, int(different)), done.stderr
            assert re.fullmatch(pattern(printed), plain(done.stdout), re.DOTALL), done.stdout
            shown += 1
        elif language == "diff":
            patch(example / name, text)
        elif name:
            (example / name).parent.mkdir(parents=True, exist_ok=True)
            (example / name).write_text(text)
    assert shown == WORKED[page]
    if page == "docs/check.md":
        check_the_job(example)


def check_the_job(example: Path) -> None:
    """Run the last step of the workflow that the page shows."""
    job = yaml.safe_load((example / ".github/workflows/models.yml").read_text())["jobs"]["check"]
    done = process(example, job["steps"][-1]["run"])
    assert done.returncode == 0, done.stdout
    assert all(line.startswith("::notice ") for line in done.stdout.splitlines()[:-3])


def plain(text: str) -> str:
    """Return an output without what changes from run to run: seconds, and Django's own tables."""
    return re.sub(r"[\d.]+(?=( ?s| seconds)$)|\d+(?= facts)", "0", text, flags=re.MULTILINE)


def pattern(shown: str) -> str:
    """Return the expression that an output must match; ``...`` stands for any lines."""
    lines = plain(shown).splitlines(keepends=True)
    return "".join(".*" if line == "...\n" else re.escape(line) for line in lines)


def patch(path: Path, text: str) -> None:
    """Change a file as a diff without line numbers says, each part behind the one before."""
    found, end = path.read_text(), 0
    for part in text.split("\n\n"):
        lines = part.splitlines()
        old = "".join(f"{line[1:]}\n" for line in lines if line[0] in " -")
        new = "".join(f"{line[1:]}\n" for line in lines if line[0] in " +")
        start = found.index(old, end)
        found, end = found[:start] + new + found[start + len(old) :], start + len(new)
    path.write_text(found)


def run(folder: Path, command: str) -> str:
    """Run a command as a page shows it, and return what it prints."""
    done = process(folder, command)
    assert (command, done.returncode) == (command, 0), done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def process(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a page shows it, with no server named."""
    words = shlex.split(command)
    environment = {key: value for key, value in os.environ.items() if not key.endswith("_URL")}
    # What somebody adds to each run of pytest would show in what it prints.
    environment.pop("PYTEST_ADDOPTS", None)
    # The pages show what a terminal shows; pytest sets it only for its workers.
    environment["COLUMNS"] = "80"
    # A copy of the project comes before the project itself.
    environment["PYTHONPATH"] = os.pathsep.join([str(folder), str(ROOT)])
    program = Path(words.pop(0)).name
    forked = {"side-by-side": ["-m", "side_by_side"], "alembic": ["-m", "alembic"], "python": []}
    if program in forked and "pytest" not in words:
        return run_python(*forked[program], *words, folder=folder, environment=environment)
    # A pytest that runs where its plugins are imported already warns of that.
    start = sys.executable if program == "python" else program
    return subprocess.run(
        [start, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_the_make_targets_of_the_readme_exist() -> None:
    """The two commands are targets of the Makefile, and run what the README says."""
    makefile = (ROOT / "Makefile").read_text()
    targets = {text.split()[1] for text in COMMANDS if text.startswith("make ")}
    assert targets == {"compare", "test"}
    assert "side-by-side compare" in makefile
    assert "-m pytest" in makefile


def names_of(commands: typer.Typer) -> set[str]:
    """Return the names of all commands that ``--help`` lists, with the group's name before them."""
    names = {
        command.name or (command.callback.__name__ if command.callback else "")
        for command in commands.registered_commands
        if not command.hidden
    }
    for group in commands.registered_groups:
        inner = group.typer_instance
        assert inner is not None
        names |= {f"{inner.info.name} {name}" for name in names_of(inner)}
    return names


def test_every_command_is_shown() -> None:
    """A command that no page shows is one that nobody finds."""
    shown = {
        " ".join(words[1:3] if words[1] == "migrations" else words[1:2])
        for words in map(shlex.split, COMMANDS)
        if words[0].endswith("side-by-side")
    }
    assert shown == names_of(app)


def test_the_table_of_the_readme_is_true(copy: Path) -> None:
    """The rows that README shows of all chapters are printed, in columns of any width."""
    printed = run(copy, "side-by-side compare --database sqlite").splitlines()
    rows = {" ".join(line.split()) for line in printed}
    shown = re.findall(r"^\w+ +sqlite .* equal$", PAGES["README.md"], re.MULTILINE)
    assert len(shown) == 2
    assert {" ".join(line.split()) for line in shown} <= rows


def test_the_checks_and_chapters_are_explained() -> None:
    """Each column of the report, and each chapter, has its words."""
    for heading in HEADINGS.values():
        assert f"- **{heading}**: " in PAGES["docs/chapters.md"]
    for chapter in all_chapters():
        assert f"**{chapter}**" in PAGES["docs/chapters.md"]


@pytest.mark.parametrize("page", [*PAGES, "CONTRIBUTING.md", "docs/architecture.md"])
def test_the_paths_exist(page: str) -> None:
    """The files that a page names or links are there."""
    text = (ROOT / page).read_text()
    parts = "shared_fixtures|django_side|sqlalchemy_side|sqlalchemy_django|side_by_side|tests"
    for path in re.findall(rf"`((?:{parts})/[\w/.]+)`", text):
        assert (ROOT / path).exists(), path
    if page == "docs/architecture.md":
        for path in re.findall(r"`([a-z_]+/[\w/.]*)`", text):
            assert (ROOT / path).exists() or (ROOT / "side_by_side" / path).exists(), path
    for path in re.findall(r"\]\((?!http|#)([\w/.-]+)", text):
        assert ((ROOT / page).parent / path).exists(), path


def test_every_page_is_linked() -> None:
    """README leads to each page of ``docs/``."""
    linked = set(re.findall(r"\]\((docs/[\w.-]+)\)", PAGES["README.md"]))
    pages = {f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")}
    assert pages - linked == set()
