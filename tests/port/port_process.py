"""Run as a process of its own, in which Django cannot be imported: build a port's databases.

Arguments: the package or file, and the addresses of databases to build.
"""

import importlib
import sys
import warnings
from pathlib import Path
from types import ModuleType

import sqlalchemy as sa
from sqlalchemy.orm import configure_mappers


def imported(path: Path) -> ModuleType:
    """Import a port without Django and without this project, and configure its classes."""
    for name in ("django", "sqlalchemy_django", "sqlalchemy_side", "django_side", "side_by_side"):
        sys.modules[name] = None  # type: ignore[assignment]  # makes the import fail
    sys.path.insert(0, str(path.parent))
    module = importlib.import_module(path.stem)
    configure_mappers()
    return module


def engine(url: str) -> sa.Engine:
    """Return an engine for an address as this project writes it."""
    scheme, _, rest = url.partition("://")
    drivers = {"postgresql": "postgresql+psycopg", "mysql": "mariadb+mysqldb"}
    return sa.create_engine(f"{drivers.get(scheme, scheme)}://{rest}")


if __name__ == "__main__":
    warnings.simplefilter("error")
    port = imported(Path(sys.argv[1]))
    Base = port.Base if hasattr(port, "Base") else port.base.Base
    for url in sys.argv[2:]:
        on = engine(url)
        Base.metadata.create_all(on)
        on.dispose()
