"""Values of other Python types than a column has: stored as Django does, or refused."""

from decimal import Decimal
from typing import Any

import pytest
import sqlalchemy as sa

from sqlalchemy_django.base import Money, Time


def stored(type_: Any, value: Any) -> Any:
    """Return what SQLite has of a value."""
    table = sa.Table("t", sa.MetaData(), sa.Column("value", type_))
    with sa.create_engine("sqlite://").connect() as connection:
        table.create(connection)
        connection.execute(sa.insert(table), {"value": value})
        return connection.execute(sa.text("SELECT value FROM t")).scalar_one()


@pytest.mark.parametrize(
    "value", [float("nan"), float("-inf"), Decimal("NaN"), Decimal("Infinity")]
)
def test_a_number_that_is_not_finite_is_refused(value: object) -> None:
    """``DecimalField`` refuses it as well; SQLite would store a text that nothing can read."""
    with pytest.raises(sa.exc.StatementError, match="is not finite, and no DecimalField takes it"):
        stored(Money(6, 2), value)


def test_other_types_are_stored_as_by_django() -> None:
    """A truth value is a number, and a time of hours and minutes has seconds."""
    assert stored(Money(6, 2), value=True) == 1
    assert stored(Money(6, 2), 2.675) == 2.675
    assert stored(Time, "10:11") == "10:11:00"
    with pytest.raises(sa.exc.StatementError, match="Invalid isoformat string: 'noon'"):
        stored(Time, "noon")
