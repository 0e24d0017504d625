"""Packaging and the repository: metadata, versions, the GitHub action, the pre-commit hook."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

import side_by_side
import sqlalchemy_django
from side_by_side.chapters.checkout import REPOSITORY
from side_by_side.cli import main
from tests import ROOT
from tests.test_docs import BLOCKS, PAGES, TEXT

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
PROJECT = PYPROJECT["project"]


def read_yaml(name: str) -> Any:
    """Return the content of a YAML file of the repository."""
    return yaml.safe_load((ROOT / name).read_text())


def test_the_version_has_one_source(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--version`` and the wheel use the version of the package."""
    monkeypatch.setattr(sys, "argv", ["side-by-side", "--version"])
    with pytest.raises(SystemExit) as caught:
        main.main()
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"side-by-side {side_by_side.__version__}\n"
    assert PROJECT["dynamic"] == ["version"]
    attribute = PYPROJECT["tool"]["setuptools"]["dynamic"]["version"]["attr"]
    assert attribute == "side_by_side.__version__"


def test_the_wheel_contains_two_packages() -> None:
    """Both packages are typed; the chapters stay in the checkout."""
    packages = PYPROJECT["tool"]["setuptools"]["packages"]["find"]["include"]
    assert packages == ["side_by_side*", "sqlalchemy_django*"]
    for package in (side_by_side, sqlalchemy_django):
        assert Path(str(package.__file__)).with_name("py.typed").exists()


def test_servers_and_drivers_are_extras() -> None:
    """The core installs no server and no driver."""
    dependencies = PROJECT["dependencies"]
    names = {re.split(r"[<>\[=]", dependency)[0].lower() for dependency in dependencies}
    assert names == {
        *("django", "sqlalchemy", "alembic", "dj-database-url", "typer", "rich", "ruff"),
    }
    assert list(PROJECT["optional-dependencies"]) == [
        *("postgresql", "embedded", "mariadb", "chapters"),
    ]
    for extra in PROJECT["optional-dependencies"]:
        assert f"| `{extra}` |" in PAGES["docs/install.md"]


def test_all_links_name_the_same_repository() -> None:
    """The pages, the metadata and the messages name the same repository."""
    assert PROJECT["urls"]["Homepage"] == REPOSITORY
    assert all(url.startswith(REPOSITORY) for url in PROJECT["urls"].values())
    named = re.findall(r"https://github\.com/OWNER/[\w-]+", TEXT)
    assert set(named) == {REPOSITORY}


def test_the_pages_name_the_wheel_that_is_built() -> None:
    """The name of the wheel contains the version of the package."""
    name = PROJECT["name"].replace("-", "_")
    wheel = f"{name}-{side_by_side.__version__}-py3-none-any.whl"
    assert re.findall(r"[\w.-]+\.whl", TEXT) == [wheel]


def test_the_example_job_installs_as_the_pages_do() -> None:
    """The job of the example uses the line with which the pages install the package."""
    [line] = set(re.findall(r"^pip install .* git\+.*$", TEXT, re.MULTILINE))
    assert line == f'pip install "{PROJECT["name"]}[embedded] @ git+{REPOSITORY}"'
    [job] = [yaml.safe_load(text) for _, name, text in BLOCKS if name.endswith("models.yml")]
    assert line in [step.get("run") for step in job["jobs"]["check"]["steps"]]


def test_the_pythons_of_ci_are_those_of_the_metadata() -> None:
    """The metadata names the versions of Python that CI runs the suite on."""
    jobs = read_yaml(".github/workflows/ci.yml")["jobs"]
    pythons = jobs["fresh"]["strategy"]["matrix"]["python"]
    prefix = "Programming Language :: Python :: 3."
    classifiers = [text for text in PROJECT["classifiers"] if text.startswith(prefix)]
    assert [f"{prefix}{python.removeprefix('3.')}" for python in pythons] == classifiers
    commands = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    *scripts, random = commands
    assert scripts == [".ci/run", ".ci/wheel", ".ci/fresh"]
    assert random == 'make test ARGUMENTS="-n auto --hypothesis-profile=random"'
    assert all(os.access(ROOT / script, os.X_OK) for script in scripts)


def test_the_hook_runs_the_command() -> None:
    """pre-commit runs ``check`` once for the whole project, and the pages name the hook."""
    [hook] = read_yaml(".pre-commit-hooks.yaml")
    assert (hook["entry"], hook["pass_filenames"]) == ("side-by-side check", False)
    assert "side-by-side" in PROJECT["scripts"]
    [shown] = [yaml.safe_load(text) for _, name, text in BLOCKS if "pre-commit" in name]
    [repository] = shown["repos"]
    assert repository["repo"] == REPOSITORY
    assert [entry["id"] for entry in repository["hooks"]] == [hook["id"]]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the example, with a ``python`` that runs this interpreter."""
    shutil.copytree(
        ROOT / "docs" / "example",
        tmp_path / "example",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    programs = tmp_path / "programs"
    programs.mkdir()
    python = programs / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    return tmp_path


def run_step(folder: Path, step: dict[str, Any], **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run a step of ``action.yml`` as GitHub does, with some inputs."""
    action = read_yaml("action.yml")
    values = {name: given.get("default", "") for name, given in action["inputs"].items()} | inputs
    variables = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: values[match[1]], text)
        for name, text in step["env"].items()
    }
    kept = {name: value for name, value in os.environ.items() if not name.endswith("_URL")}
    path = f"{folder / 'programs'}:{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder / "example",
        env=kept | {"PATH": path, "PYTHONPATH": str(ROOT)} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_action_checks_with_annotations(example: Path) -> None:
    """Its last step runs ``check --format github`` with the inputs, and fails if that fails."""
    *_, step = read_yaml("action.yml")["runs"]["steps"]
    sides = {"settings": "mysite.settings", "metadata": "service.models:Base"}
    options = "--app shop --fail-on breaking"
    done = run_step(example, step, **sides, database="sqlite", options=options)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=service/models.py,line=")
    assert "different (--fail-on breaking): " in done.stdout.splitlines()[-1]


def test_an_input_of_the_action_is_not_executed(example: Path) -> None:
    """An input with characters that are special to a shell stays one word."""
    *_, step = read_yaml("action.yml")["runs"]["steps"]
    done = run_step(example, step, settings="$(touch made); touch made", metadata="a:b")
    assert done.returncode == 2
    assert "side-by-side: " in done.stderr
    assert not (example / "example" / "made").exists()


def test_the_action_installs_its_own_checkout(example: Path) -> None:
    """It installs the version of the action, with the extras that the input names."""
    (example / "programs" / "python").write_text('#!/bin/sh\necho "$@"\n')
    step, _ = read_yaml("action.yml")["runs"]["steps"]
    step["env"]["GITHUB_ACTION_PATH"] = "/action"
    assert run_step(example, step).stdout == "-m pip install --quiet /action[embedded]\n"
    assert run_step(example, step, extras="").stdout == "-m pip install --quiet /action\n"


def test_the_shell_completes_commands() -> None:
    """The completion of a shell lists the commands that start with the typed text."""
    asked = {
        "_SIDE_BY_SIDE_COMPLETE": "complete_bash",
        "COMP_WORDS": "side-by-side co",
        "COMP_CWORD": "1",
    }
    done = subprocess.run(
        [str(Path(sys.executable).with_name("side-by-side"))],
        env=os.environ | asked,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "compare\n")


@pytest.mark.parametrize("name", ["LICENSE", "SECURITY.md", "CHANGELOG.md", "CONTRIBUTING.md"])
def test_the_repository_has_its_documents(name: str) -> None:
    """License, security policy, changelog and guide for contributors exist."""
    assert (ROOT / name).read_text().strip()


def test_the_licence_is_that_of_the_metadata() -> None:
    """The text is the license that the metadata names, of the authors that it names."""
    text = (ROOT / "LICENSE").read_text()
    assert text.startswith(f"{PROJECT['license']} License\n")
    [author] = PROJECT["authors"]
    assert author["name"] in text
