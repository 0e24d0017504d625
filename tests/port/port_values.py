"""Run as a process of its own, without Django: reads rows through a port, and writes rows.

Arguments: the port, an application, the addresses that Django wrote to, and as many for the port.
Prints by kind of database what is read, and what the port stores where None or nothing is given.
"""

import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.orm import Session

from tests.port.port_process import engine, imported
from tests.port.value_rows import TABLES as TABLES_OF
from tests.port.value_rows import Bounds, rows, shown

output, label, *addresses = sys.argv[1:]
port: Any = imported(Path(output))
stock = getattr(port, label)
TABLES = TABLES_OF[label]


def tables_of(kind: str) -> list[str]:
    """Return the names of the classes that have a table on a kind of database."""
    return [
        name
        for name in TABLES
        if kind in getattr(stock, name).__table__.info.get("only_on", (kind,))
    ]


def read(session: Session, name: str) -> list[dict[str, str]]:
    """Return the rows of a class with the values of its columns as text."""
    class_ = getattr(stock, name)
    found = session.scalars(sa.select(class_).order_by(class_.id))
    return [{column: shown(getattr(row, column)) for column in TABLES[name]} for row in found]


def given(value: Any) -> Any:
    """Return a value as the port takes it."""
    if isinstance(value, list):
        return list(map(given, value))
    return Range(value.lower, value.upper) if isinstance(value, Bounds) else value


def write(session: Session, name: str) -> None:
    """Write the rows of a table, one at a time."""
    for row in rows(TABLES[name]):
        session.add(getattr(stock, name)(**{column: given(value) for column, value in row.items()}))
        session.flush()


def defaults(session: Session) -> dict[str, Any]:
    """Return what is stored for None, and for nothing, by each way to insert."""
    names = [column.name for column in stock.Given.__table__.c if column.name != "id"]
    nones = dict.fromkeys(names)
    session.add(stock.Given(**nones))
    session.flush()
    session.execute(sa.insert(stock.Given), [nones, nones])
    session.execute(sa.insert(stock.Given).values(nones))
    session.add(stock.Given())
    session.flush()
    session.execute(sa.insert(stock.Given), [{}])
    columns = [sa.type_coerce(sa.column(name), sa.Text()) for name in names]
    query = sa.select(*(column.is_(None) for column in columns)).select_from(stock.Given.__table__)
    stored = session.execute(query.order_by(stock.Given.id)).all()
    objects = session.scalars(sa.select(stock.Given).order_by(stock.Given.id)).all()
    return {
        "nulls": [
            [name for name, is_null in zip(names, row, strict=True) if is_null] for row in stored
        ],
        "values": {name: _kept(getattr(objects[-1], name)) for name in names},
        "alike": [
            name
            for name in names
            if _kept(getattr(objects[-1], name)) != _kept(getattr(objects[-2], name))
        ],
    }


def _kept(value: Any) -> str:
    """Return a value as text, without what differs from one row to the next."""
    is_new = isinstance(value, datetime) and value.year > 2020
    return type(value).__name__ if is_new else shown(value)


def choices(session: Session) -> dict[str, Any]:
    """Return what filters on choices find, and the classes of what is read."""
    every, state = stock.Every, stock.State
    by_value = {
        shown(value): session.scalars(sa.select(sa.func.count()).where(every.state == value)).one()
        for value in ("sent", "open", "", None)
    }
    member = session.scalars(sa.select(sa.func.count()).where(every.state == state.OPEN)).one()
    listed = session.scalars(
        sa.select(sa.func.count()).where(every.state.in_([state.OPEN, "sent"]))
    ).one()
    kinds = {type(value).__name__ for value in session.scalars(sa.select(every.state))}
    return {"by value": by_value, "member": member, "in": listed, "kinds": sorted(kinds)}


def json_null(session: Session) -> list[Any]:
    """Return what is stored for JSON's null and for None, and what is read."""
    every = stock.Every
    for value in (sa.JSON.NULL, None):
        session.add(every(json=value, char="json"))
        session.flush()
    query = sa.select(every.json.is_(None), every.json).where(every.char == "json")
    return [list(row) for row in session.execute(query.order_by(every.id))]


def clocks(session: Session) -> list[float]:
    """Return how far the times of a new row are from those in the project's time zone, in hours."""
    row = stock.Moments()
    session.add(row)
    session.flush()
    session.refresh(row)
    local = datetime.now(UTC).replace(tzinfo=None) + timedelta(hours=14)
    return [
        round((local - row.now) / timedelta(hours=1)),
        round((local - row.changed) / timedelta(hours=1)),
        (local.date() - row.today).days,
    ]


def strict(session: Session) -> dict[str, Any]:
    """Return where None is refused, and what is stored for times and files that are given."""
    refused = []
    for name in ("number", "ranked", "flag", "title", "notes", "price"):
        try:
            with session.begin_nested():
                session.add(stock.Strict(**{name: None}))
        except (sa.exc.IntegrityError, sa.exc.OperationalError):
            refused.append(name)
    past = datetime(2001, 1, 1, tzinfo=UTC)
    row = stock.Strict(number=4, added=past, changed=past, day=past.date(), file=None)
    session.add(row)
    stored = [_times(session, row)]
    row.added = row.changed = past
    row.day, row.file, row.number = past.date(), None, 3
    stored.append(_times(session, row))
    row.changed, row.added, row.title = past, past, "x"
    return {"refused": refused, "stored": [*stored, _times(session, row)]}


def _times(session: Session, row: Any) -> list[Any]:
    """Flush a row, and return whether its times are new, with other values of it."""
    session.flush()
    session.refresh(row)
    is_new = [value.year > 2001 for value in (row.added, row.changed, row.day)]
    return [*is_new, row.file, row.doubled]


def filled(session: Session) -> dict[str, str]:
    """Return what a row holds for which nothing is given."""
    session.add(stock.Filled())
    session.flush()
    [row] = session.execute(sa.select(*stock.Filled.__table__.c)).mappings()
    return {name: shown(value) for name, value in row.items() if name != "id"}


printed: dict[str, dict[str, Any]] = {}
half = len(addresses) // 2
for first, second in zip(addresses[:half], addresses[half:], strict=True):
    on = engine(first), engine(second)
    kind = {"mysql": "mariadb"}.get(on[0].dialect.name, on[0].dialect.name)
    tables = tables_of(kind)
    with Session(on[0]) as session:
        of_django = {name: read(session, name) for name in tables}
    with Session(on[1]) as session:
        for name in tables:
            write(session, name)
        session.commit()
    with Session(on[1]) as session:
        printed[kind] = {
            "of django": of_django,
            "of port": {name: read(session, name) for name in tables},
        }
        for answer in (
            (choices, json_null, defaults, strict, filled) if label == "stock" else (clocks,)
        ):
            printed[kind][answer.__name__] = answer(session)
json.dump(printed, sys.stdout)
