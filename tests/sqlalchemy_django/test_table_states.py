"""The state of a table has its constraints and indexes as the model has them."""

import sqlalchemy as sa

from sqlalchemy_django import base
from sqlalchemy_django.autogenerate.table_states import table_state


def test_a_new_table_has_the_order_of_its_model() -> None:
    """MariaDB shows that order, which is Django's as well."""
    metadata = sa.MetaData(naming_convention=base.NAMING_CONVENTION, info=dict(base.AS_DJANGO))
    table = sa.Table(
        "rooms",
        metadata,
        *(sa.Column(name, sa.Integer) for name in ("floor", "door", "key")),
        sa.UniqueConstraint("floor", "key", name="z_first"),
        sa.UniqueConstraint("door", "key", name="a_second"),
        sa.CheckConstraint("floor > 0", name="m_third"),
        sa.Index("y_first", "floor"),
        sa.Index("b_second", "door"),
    )
    names = [str(item.name) for item in table_state(table, "mariadb").items]
    assert [name for name in names if "_first" in name or "_second" in name] == [
        *("z_first", "a_second", "y_first", "b_second")
    ]
