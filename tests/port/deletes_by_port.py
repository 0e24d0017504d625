"""Run as a process of its own, without Django: deletes each row by a port.

Arguments: the port, a file with what Django's deletes leave, and the addresses of the databases.
Prints what each delete leaves otherwise, by database; all deletes are rolled back.
"""

import json
import sys
import warnings
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tests.port.port_process import engine, imported

warnings.simplefilter("error")
port: Any = imported(Path(sys.argv[1]))
document = json.loads(Path(sys.argv[2]).read_text())


def enforce_foreign_keys(connection: Any, _: object) -> None:
    """Enforce foreign keys of SQLite, as Django does."""
    connection.execute("PRAGMA foreign_keys = ON")


def rows(session: Session, tables: list[str]) -> dict[str, list[Any]]:
    """Return all rows of tables."""
    metadata = port.base.Base.metadata
    left: dict[str, list[Any]] = {}
    for name in tables:
        table = metadata.tables[name]
        listed: Any = session.execute(sa.select(sa.text("*")).select_from(table))
        left[name] = sorted(map(list, listed), key=repr)
    return left


def delete(session: Session, label: str, answer: dict[str, Any], *, loaded: bool) -> Any:
    """Return what is left without a row, or why it stays."""
    module = getattr(port, label)
    kept: list[Any] = []
    if loaded:
        for mapper in port.base.Base.registry.mappers:
            if mapper.class_.__module__ == module.__name__:
                kept += session.scalars(sa.select(mapper.class_)).all()
        for row in kept:
            for relation in sa.inspect(row).mapper.relationships:
                getattr(row, relation.key)
    try:
        session.delete(session.get_one(getattr(module, answer["model"]), answer["key"]))
        session.flush()
        kind = session.connection().dialect.name
        if kind == "postgresql":
            session.execute(sa.text("SET CONSTRAINTS ALL IMMEDIATE"))
        if kind == "sqlite" and session.execute(sa.text("PRAGMA foreign_key_check")).all():
            return "refused"
        return rows(session, tables[label])
    except sa.exc.IntegrityError:
        return "refused"
    except Exception as error:  # noqa: BLE001 - it is reported
        return f"{type(error).__name__}: {error}"
    finally:
        session.rollback()


differences = []
for url, by_label in zip(sys.argv[3:], document, strict=True):
    tables = {
        label: next((list(one["left"]) for one in listed if isinstance(one["left"], dict)), [])
        for label, listed in by_label.items()
    }
    on = engine(url)
    if on.dialect.name == "sqlite":
        sa.event.listen(on, "connect", enforce_foreign_keys)
    wrong = []
    for label, listed in by_label.items():
        for number, answer in enumerate(listed):
            loaded = number % 2 == 1
            with Session(on) as session:
                left = delete(session, label, answer, loaded=loaded)
            expected = answer["left"]
            if isinstance(expected, str) and expected.startswith("database"):
                # MariaDB checks each row: Django's order may be refused, and another one not.
                if on.dialect.name in ("mysql", "mariadb") and not isinstance(left, str):
                    continue
                expected = "refused"
            if left != expected:
                wrong.append([label, answer["model"], answer["key"], loaded, expected, left])
    differences.append(wrong)
    on.dispose()
json.dump(differences, sys.stdout)
