"""Run as a process of its own, without Django: writes or reads the same rows through a port.

Arguments: the port, ``write`` or ``read``, and an address. Prints all rows.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tests.port.port_process import engine, imported

output, action, address = sys.argv[1:]
port: Any = imported(Path(output))
User, Group = port.auth.User, port.auth.Group
LogEntry, ContentType = port.admin.LogEntry, port.contenttypes.ContentType
Store = port.sessions_models.Session if hasattr(port, "sessions_models") else port.sessions.Session


def write(session: Session) -> None:
    """Write one more of each, by relationships where there are some."""
    grace = User(
        username="grace",
        password="!",  # noqa: S106 - one that no password matches
        email="grace@example.com",
        first_name="Grace",
        last_name="",
        last_login=datetime(2029, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    )
    grace.groups.append(session.scalars(sa.select(Group)).one())
    session.add(grace)
    session.add(
        Store(
            session_key="f" * 32,
            session_data="e30:nothing",
            expire_date=datetime(2031, 1, 2, 3, 4, 5, tzinfo=UTC),
        )
    )
    kind = session.scalars(sa.select(ContentType).filter_by(model="user")).one()
    session.add(
        LogEntry(
            user=grace,
            content_type=kind,
            object_id="2",
            object_repr="grace",
            action_flag=2,
            change_message="x",
        )
    )


def rows(session: Session) -> dict[str, list[dict[str, str]]]:
    """Return all rows, each attribute as it reads in Python."""
    by_model = {}
    for model in (User, Group, Store, LogEntry):
        mapper = sa.inspect(model)
        by_model[model.__name__] = [
            {column.key: repr(getattr(row, column.key)) for column in mapper.column_attrs}
            for row in session.scalars(sa.select(model).order_by(*mapper.primary_key))
        ]
    users = session.scalars(sa.select(User).order_by(User.id))
    by_model["groups"] = [
        {"of": user.username, "are": repr([group.name for group in user.groups])} for user in users
    ]
    return by_model


with Session(engine(address)) as current:
    if action == "write":
        write(current)
        current.commit()
    json.dump(rows(current), sys.stdout, sort_keys=True)
