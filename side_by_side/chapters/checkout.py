"""Finds the checkout of the project: only a checkout has the chapters, an installation does not."""

import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from side_by_side.errors import SideBySideError

#: The repository to clone.
REPOSITORY = "https://github.com/OWNER/django-sqlalchemy-side-by-side"

#: A folder that contains all of these is a checkout.
PARTS = ("alembic.ini", "django_side", "shared_fixtures", "sqlalchemy_side")

#: The folder that contains this package.
AROUND = Path(__file__).resolve().parents[2]

#: The modules that only the chapters need: the extra ``chapters``.
MODULES = ("time_machine", "yaml", "sqlparse")


class NoCheckoutError(SideBySideError):
    """A command that compares the chapters was run outside a checkout."""

    def __init__(self) -> None:
        super().__init__(
            "this command compares the project's own chapters, which are not installed with it; "
            f"run it in a checkout: git clone {REPOSITORY}"
        )


class NoChapterPackagesError(SideBySideError):
    """Packages that only the chapters need are not installed."""

    def __init__(self, missing: list[str]) -> None:
        self.missing = missing
        super().__init__(
            f"the chapters need packages that are not installed ({', '.join(missing)}); "
            "run in the checkout: pip install '.[chapters]'"
        )


@cache
def root() -> Path:
    """Return the folder of the checkout, and add it to ``sys.path``.

    Chapters that can be imported already come first; then the folder around this package, which is
    a checkout in an editable installation; then the current folder and its parents.

    Raises:
        NoCheckoutError: There is no checkout.
    """
    spec = find_spec("django_side")
    importable = [Path(place).parent for place in (spec and spec.submodule_search_locations) or ()]
    for folder in (*importable, AROUND, Path.cwd(), *Path.cwd().parents):
        if all((folder / part).exists() for part in PARTS):
            if folder not in importable:
                # Last, so that what is installed stays what is imported.
                sys.path.append(str(folder))
            return folder
    raise NoCheckoutError


def require_chapters() -> None:
    """Check that the chapters and the packages that they need can be imported.

    Raises:
        NoCheckoutError: There is no checkout.
        NoChapterPackagesError: The extra ``chapters`` is not installed.
    """
    root()
    missing = [name for name in MODULES if find_spec(name) is None]
    if missing:
        raise NoChapterPackagesError(missing)
