"""Run as a process of its own, in which Django cannot be imported: build a port's databases.

Arguments: the package or file, and the addresses of databases to build; or one address, and as JSON
the statements that run before and after.
"""

import importlib
import json
import sys
import warnings
from pathlib import Path
from types import ModuleType

import sqlalchemy as sa
from sqlalchemy.orm import configure_mappers


def imported(path: Path) -> ModuleType:
    """Import a port without Django and without this project, and configure its classes."""
    for name in ("django", "sqlalchemy_side", "django_side", "side_by_side"):
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


def run(on: sa.Engine, statements: list[str]) -> None:
    """Run statements, of which none is a parameter."""
    with on.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


if __name__ == "__main__":
    warnings.simplefilter("error")
    port = imported(Path(sys.argv[1]))
    Base = port.Base if hasattr(port, "Base") else port.base.Base
    urls = [argument for argument in sys.argv[2:] if "://" in argument[:20]]
    statements = json.loads(sys.argv[3]) if sys.argv[3:] and not urls[1:] else []
    for url in urls:
        on = engine(url)
        run(on, [each["up"] for each in statements if each["before"]])
        Base.metadata.create_all(on)
        run(on, [each["up"] for each in statements if not each["before"]])
        on.dispose()
