"""Every command that the README shows is run, and what it says of the project is true."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
import yaml

from side_by_side.chapters.compare import CHECKS
from side_by_side.chapters.pairs import chapters
from side_by_side.cli.main import app
from side_by_side.databases.embedded import embedded_postgresql
from tests.conftest import server_of
from tests.processes import run_python
from tests.project_copy import copied

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text()
COMMANDS = re.findall(r"^\$ (.+)$", README, re.MULTILINE)
#: The blocks of the worked example: their language, the file that they are, and their text.
BLOCKS = re.findall(r"^```(\w+) ?(\S*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
PROMPT = "docs/example$ "


#: Commands that read and write the same database files, so that they run one after the other.
ON_FILES = [
    command
    for command in COMMANDS
    if Path(command.split()[0]).name in ("python", "alembic") or ".sqlite3" in command
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, where commands may leave their files."""
    return copied(tmp_path_factory.mktemp("copy")).path


@pytest.mark.parametrize(
    "command",
    [each for each in COMMANDS if each not in ON_FILES and not each.startswith("make ")],
    ids=lambda command: command.removeprefix(".venv/bin/")[:70],
)
def test_a_command_of_the_readme_runs(copy: Path, command: str) -> None:
    """Each command that has no need of another ends with status 0."""
    if "postgresql" in command:
        server_of("postgresql")
    run(copy, command)


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
    with embedded_postgresql():
        yield folder


def test_the_worked_example_is_real(example: Path) -> None:
    """Each command prints what the README shows, with the files as the blocks before make them."""
    shown = 0
    for language, name, text in BLOCKS:
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
    assert shown == 6
    job = yaml.safe_load((example / ".github/workflows/models.yml").read_text())["jobs"]["check"]
    done = process(example, job["steps"][-1]["run"])
    assert done.returncode == 0, done.stdout
    assert all(line.startswith("::notice ") for line in done.stdout.splitlines()[:-2])


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


def run(folder: Path, command: str) -> None:
    """Run a command as the README writes it, and hold that all is well."""
    done = process(folder, command)
    assert (command, done.returncode) == (command, 0), done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def process(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a command as the README writes it, with no server named."""
    words = shlex.split(command)
    environment = {key: value for key, value in os.environ.items() if not key.endswith("_URL")}
    # What somebody adds to each run of pytest would show in what it prints.
    environment.pop("PYTEST_ADDOPTS", None)
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
    """Return the names of all commands, those of a group with its name before them."""
    names = {
        command.name or (command.callback.__name__ if command.callback else "")
        for command in commands.registered_commands
    }
    for group in commands.registered_groups:
        inner = group.typer_instance
        assert inner is not None
        names |= {f"{inner.info.name} {name}" for name in names_of(inner)}
    return names


def test_every_command_is_in_the_readme() -> None:
    """A command that the README does not show is one that nobody finds."""
    shown = {
        " ".join(words[1:3] if words[1] == "migrations" else words[1:2])
        for words in map(shlex.split, COMMANDS)
        if words[0].endswith("side-by-side")
    }
    assert shown == names_of(app)


def test_the_checks_and_chapters_are_explained() -> None:
    """Each column of the report, and each chapter, has its words in the README."""
    for check in CHECKS:
        assert f"- **{check}**: " in README
    for chapter in chapters():
        assert f"**{chapter}**" in README


def test_the_layout_exists() -> None:
    """The paths that the README names are there."""
    for path in re.findall(r"`((?:shared_fixtures|django_side|sqlalchemy_side)/[\w/.]+)`", README):
        assert (ROOT / path).exists(), path
    for path in re.findall(r"\]\((?!http)([\w/.]+)\)", README):
        assert (ROOT / path).exists(), path
