"""Creates the database of a port. Run as a separate process, because a port needs no Django.

Reads from stdin, as JSON, the folder and the name of the port, an address, and the statements that
run before and after ``create_all``; writes to stdout, as JSON, what was refused. Needs SQLAlchemy
only.
"""

import importlib
import json
import sys
from typing import Any

import sqlalchemy as sa


def main(request: dict[str, Any]) -> dict[str, Any]:
    """Return which statements failed and why, and why ``create_all`` failed, if it did."""
    sys.path.insert(0, request["folder"])
    engine = sa.create_engine(request["url"])
    failed: dict[str, str] = {}
    try:
        _run(engine, request["before"], failed)
        module = importlib.import_module(request["name"])
        base = module.Base if hasattr(module, "Base") else module.base.Base
        sa.orm.configure_mappers()
        base.metadata.create_all(engine)
        _run(engine, request["after"], failed)
    except Exception as error:  # noqa: BLE001 - the port's own source may raise anything
        return {"failed": failed, "error": _reason(error)}
    finally:
        engine.dispose()
    return {"failed": failed, "error": ""}


def _run(engine: sa.Engine, statements: list[str], failed: dict[str, str]) -> None:
    autocommit = engine.execution_options(isolation_level="AUTOCOMMIT")
    with autocommit.connect() as connection:
        for statement in statements:
            try:
                connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
            except sa.exc.DBAPIError as error:
                failed[statement] = _reason(error)


def _reason(error: Exception) -> str:
    original = getattr(error, "orig", None) or error
    return f"{type(error).__name__}: {' '.join(str(original).split())}"


if __name__ == "__main__":
    # The port's own modules may print to stdout.
    answer = sys.stdout
    sys.stdout = sys.stderr
    print(json.dumps(main(json.load(sys.stdin))), file=answer)
