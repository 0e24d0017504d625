"""No module is taken for one of the standard library, here or in a user's folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests import ROOT
from tests.port.zoo import make

PACKAGES = (
    "side_by_side",
    "sqlalchemy_django",
    "shared_fixtures",
    "django_side",
    "sqlalchemy_side",
)
#: Modules that scripts and ruff import, which a user's project may have under the same names.
SHADOWS = ("types", "json", "re", "enum", "ruff", "decimal")


def test_no_module_is_named_like_one_of_the_standard_library() -> None:
    """A script's folder comes first on ``sys.path``, so its modules would be imported instead."""
    names = {
        str(path.relative_to(ROOT)): path.parent.name if path.stem == "__init__" else path.stem
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
    }
    assert len(names) > 500
    shadowing = [path for path, name in names.items() if name in sys.stdlib_module_names]
    assert shadowing == []


@pytest.mark.parametrize("option", ["--from=migrations", "--migrations"])
def test_a_project_may_name_its_modules_as_it_likes(option: str, tmp_path: Path) -> None:
    """What ``port`` starts does not import the modules of the current folder."""
    make("defaults", tmp_path)
    (tmp_path / "zoo" / "migrations").mkdir()
    (tmp_path / "zoo" / "migrations" / "__init__.py").touch()
    for name in SHADOWS:
        (tmp_path / f"{name}.py").write_text(f"raise SystemExit('the {name} of the project')\n")
    done = subprocess.run(
        [
            *(sys.executable, "-P", "-m", "side_by_side", "port", "--settings", "settings"),
            *(option, "--database", "sqlite", "--output", "ported"),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode in (0, 1), done.stderr
    assert "of the project" not in done.stderr
    assert (tmp_path / "ported" / "base.py").is_file()
