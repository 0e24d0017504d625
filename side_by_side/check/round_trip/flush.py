"""Writes all rows as instances of SQLAlchemy's classes in one flush."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.orm import Mapper, Session

from side_by_side.check.results import RowDifference
from side_by_side.check.round_trip import through_sqlalchemy
from side_by_side.check.round_trip.describe import Failure
from side_by_side.check.round_trip.mapped import RefusedByClassError, make_instances
from side_by_side.check.round_trip.stored import Rows, stored_rows
from side_by_side.check.round_trip.tables import FilledTable
from side_by_side.check.severity import Severity

Mappers = dict[str, "Mapper[object]"]


def flush_differences(
    tables: list[FilledTable],
    mappers: Mappers,
    connection: sa.Connection,
    stored: dict[str, Rows],
) -> Iterator[RowDifference]:
    """Give the columns in which instances store something else than the same rows did.

    ``stored`` is what SQLAlchemy's column types stored. The transaction is to be rolled back.
    """
    for table in reversed(tables):
        through_sqlalchemy.clear(connection, table)
    refusing: dict[str, BaseException] = {}
    while True:
        try:
            instances = make_instances(tables, mappers, refusing)
            break
        except RefusedByClassError as refusal:
            refusing[refusal.table] = refusal.error
    for table_name, error in refusing.items():
        yield _refused_by_class(table_name, error)
    written = {name for name, _ in instances}
    # What has no class is there when the instances are written.
    for table in tables:
        if table.name not in written and not table.refused:
            values = [*table.values.values()]
            if len(table.common) == len(table.fields) and values:
                connection.execute(sa.insert(through_sqlalchemy.target_of(table)), values)
    try:
        with Session(
            connection, autoflush=False, join_transaction_mode="create_savepoint"
        ) as session:
            session.add_all({id(item): item for item in instances.values()}.values())
            session.flush()
    except Exception as error:  # noqa: BLE001 - the project's own code may raise anything
        yield _refused(error)
        return
    for table in tables:
        if table.name in written and len(table.values) == _count(table, instances):
            yield from _differences(table, connection, stored[table.name])


def _count(table: FilledTable, instances: object) -> int:
    assert isinstance(instances, dict)  # by table and number
    return sum(1 for name, _ in instances if name == table.name)


def _refused_by_class(table: str, error: BaseException) -> RowDifference:
    reason = f"its class refuses the rows: {repr(Failure(error)).removeprefix('fails with ')}"
    return RowDifference(
        table, "", "untold", "", "", "", ("", ""), reason, severity=Severity.COSMETIC
    )


def _refused(error: BaseException) -> RowDifference:
    return RowDifference(
        "*",
        "",
        "refused",
        "the rows of all classes in one flush",
        "accepts them",
        repr(Failure(error)),
        ("", ""),
        "declare relationships, from which the order of a flush follows; read the message",
        severity=Severity.COSMETIC,
        cause="row.flush",
    )


def _differences(
    table: FilledTable, connection: sa.Connection, stored: Rows
) -> Iterator[RowDifference]:
    rows = stored_rows(
        through_sqlalchemy.execute_on(connection),
        table.kind,
        table.quoted,
        list(table.common),
        table.keys,
    )
    if len(rows) != len(stored):
        return
    for column in table.common:
        for number, one, other in zip(table.common_rows, stored, rows, strict=True):
            if one[column] != other[column]:
                yield RowDifference(
                    table.name,
                    column,
                    "stored",
                    f"{table.rows[number][column]!r}, of an instance",
                    one[column],
                    other[column],
                    ("", ""),
                    "read what the class does with the value",
                    cause="row.flush",
                )
                break
