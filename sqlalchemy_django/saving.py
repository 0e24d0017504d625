"""Stores what Django stores where a row of ``Base`` is saved; the module registers listeners."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapper

from sqlalchemy_django.base import Base


@sa.event.listens_for(Base, "mapper_configured", propagate=True)
def _send_given_none(mapper: Mapper[Any], _: type[Any]) -> None:
    """Keep a None that is given for a column with a default in the INSERT, as Django does.

    SQLAlchemy leaves it out by default, so that the default takes its place. In the primary key,
    and where Django fills in the time, it does so in Django as well.
    """
    for column in mapper.local_table.columns:
        has_default = column.default is not None or column.server_default is not None
        is_filled_in = column.primary_key or column.info.keys() & {"auto_now", "auto_now_add"}
        # JSON of SQLAlchemy's own would store JSON's null.
        if has_default and not is_filled_in and not isinstance(column.type, sa.JSON):
            column.type = column.type.evaluates_none()


@sa.event.listens_for(Base, "before_insert", propagate=True)
def _set_times_on_insert(mapper: Mapper[Any], _: sa.Connection, row: Any) -> None:
    """Set the times of ``auto_now`` and ``auto_now_add``, over those that are given."""
    for attribute in mapper.column_attrs:
        if attribute.columns[0].info.keys() & {"auto_now", "auto_now_add"}:
            # The default of the column fills it in.
            setattr(row, attribute.key, None)


@sa.event.listens_for(Base, "before_update", propagate=True)
def _set_times_on_update(mapper: Mapper[Any], _: sa.Connection, row: Any) -> None:
    """Set the times of ``auto_now`` over those that are given."""
    for attribute in mapper.column_attrs:
        column = attribute.columns[0]
        # Where none is given, ``onupdate`` fills it in.
        if column.info.get("auto_now") and sa.inspect(row).attrs[attribute.key].history.added:
            setattr(row, attribute.key, column.onupdate.arg(None))
