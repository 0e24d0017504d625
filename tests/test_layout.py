"""Names of modules: each is found by its name, and shadows nothing."""

import sys
from collections import Counter
from pathlib import Path

from tests import ROOT

#: Packages that read alike, one for each database: their modules have the same names on purpose.
PARALLEL = {"sqlite", "postgresql", "mariadb"}


def modules_of(folder: Path) -> list[Path]:
    """Return the modules of a package and of those in it, without ``__init__``."""
    return [path for path in sorted(folder.rglob("*.py")) if path.name != "__init__.py"]


def packages() -> list[Path]:
    """Return the packages of the tool and of the library, each with the packages in it."""
    tool = [path.parent for path in sorted((ROOT / "side_by_side").glob("*/__init__.py"))]
    return [*tool, ROOT / "sqlalchemy_django"]


def test_no_name_occurs_twice() -> None:
    """In a package that is read together no two modules have one name."""
    repeated = {}
    for package in packages():
        names = Counter(
            path.name for path in modules_of(package) if path.parent.name not in PARALLEL
        )
        if twice := sorted(name for name, count in names.items() if count > 1):
            repeated[str(package.relative_to(ROOT))] = twice
    assert repeated == {}


def test_no_module_shadows_the_standard_library() -> None:
    """A script beside such a module would import it in place of the standard library's."""
    modules = [path for package in packages() for path in modules_of(package)]
    assert [path for path in modules if path.stem in sys.stdlib_module_names] == []


def test_no_package_is_small() -> None:
    """A package of one or two modules is a module."""
    small = {
        str(folder.relative_to(ROOT))
        for package in packages()
        for folder in [package, *sorted(path for path in package.rglob("*") if path.is_dir())]
        if 0 < len(list(folder.glob("*.py"))) - 1 < 3
    }
    assert small == set()
