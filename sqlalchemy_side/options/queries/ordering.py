"""Where an order has to be stated: only collections have a default."""

from collections.abc import Sequence

from sqlalchemy import (
    FromClause,
    PrimaryKeyConstraint,
    ScalarResult,
    Table,
    UniqueConstraint,
    func,
    select,
)
from sqlalchemy.orm import Session, selectinload

from sqlalchemy_side.options.models import Delivery, Herd, LongestHornFirst, Ox, Plough


def oxen_by_horn_length(session: Session) -> ScalarResult[Ox]:
    """There is no default order: each query states its own."""
    return session.scalars(select(Ox).order_by(Ox.horn_length))


def oxen_with_shortest_and_longest_horns(session: Session) -> tuple[Ox | None, Ox | None]:
    """The order and the limit are stated: ``first`` of a result adds neither."""
    statement = select(Ox).limit(1)
    shortest = session.scalars(statement.order_by(Ox.horn_length)).one_or_none()
    longest = session.scalars(statement.order_by(Ox.horn_length.desc())).one_or_none()
    return shortest, longest


def first_and_last_herd(session: Session) -> tuple[Herd | None, Herd | None]:
    """The order by key has to be stated too."""
    statement = select(Herd).limit(1)
    first = session.scalars(statement.order_by(Herd.id)).one_or_none()
    last = session.scalars(statement.order_by(Herd.id.desc())).one_or_none()
    return first, last


def oxen_from_the_longest_horns(session: Session) -> ScalarResult[Ox]:
    """``desc`` reverses a key."""
    return session.scalars(select(Ox).order_by(Ox.horn_length.desc()))


def second_and_third_ox(session: Session) -> ScalarResult[Ox]:
    """A slice without an order could return any two."""
    return session.scalars(select(Ox).order_by(Ox.horn_length).slice(1, 3))


def horn_lengths(session: Session) -> ScalarResult[int]:
    """Columns are ordered like objects."""
    return session.scalars(select(Ox.horn_length).order_by(Ox.horn_length))


def oxen_by_key(session: Session) -> ScalarResult[Ox]:
    """The order by key is not automatic either."""
    return session.scalars(select(Ox).order_by(Ox.id))


def oxen_in_no_order(session: Session) -> ScalarResult[Ox]:
    """A statement without an order has none."""
    return session.scalars(select(Ox))


def oxen_by_a_proxy(session: Session) -> ScalarResult[LongestHornFirst]:
    """A subclass without a table uses the same table; the query states the order."""
    statement = select(LongestHornFirst).order_by(LongestHornFirst.horn_length.desc())
    return session.scalars(statement)


def oxen_of_a_herd(session: Session) -> list[Ox]:
    """``order_by`` of the relationship is the only default order there is."""
    return session.scalars(select(Herd).where(Herd.name == "South")).one().oxen


def oxen_of_all_herds(session: Session) -> list[tuple[str, list[Ox]]]:
    """The relationship's order applies to eagerly loaded objects too."""
    statement = select(Herd).order_by(Herd.name).options(selectinload(Herd.oxen))
    return [(herd.name, herd.oxen) for herd in session.scalars(statement)]


def ploughs_by_their_oxen(session: Session) -> ScalarResult[Plough]:
    """The join and the column are explicit."""
    statement = select(Plough).join(Plough.ox).order_by(Ox.horn_length, Plough.name)
    return session.scalars(statement)


def ploughs_by_the_keys_of_their_oxen(session: Session) -> ScalarResult[Plough]:
    """The key's column can be used directly."""
    return session.scalars(select(Plough).order_by(Plough.ox_id, Plough.name))


def how_many_oxen_a_herd_has(session: Session) -> Sequence[tuple[int | None, int]]:
    """``group_by`` alone determines the groups."""
    statement = select(Ox.herd_id, func.count()).group_by(Ox.herd_id)
    return session.execute(statement).all()


def herds_in_use(session: Session) -> ScalarResult[int | None]:
    """DISTINCT applies only to the selected columns."""
    statement = select(Ox.herd_id).where(Ox.herd_id.is_not(None)).order_by(Ox.herd_id.desc())
    return session.scalars(statement.distinct())


def shortest_horns_of_each_herd(session: Session) -> Sequence[tuple[str, int | None]]:
    """The subquery states its own order."""
    shortest = (
        select(Ox.horn_length)
        .where(Ox.herd_id == Herd.id)
        .order_by(Ox.horn_length)
        .limit(1)
        .scalar_subquery()
    )
    statement = select(Herd.name, shortest).order_by(Herd.name)
    return session.execute(statement).all()


def orders_in_which_no_rows_are_equal(session: Session) -> list[bool]:
    """A statement does not say by what it is ordered; its columns can be compared with keys."""
    oxen, deliveries = Ox.__table__, Delivery.__table__
    orders = [
        (oxen, {"horn_length"}),
        (oxen, {"horn_length", "id"}),
        (oxen, set()),
        (deliveries, {"driver"}),
        (deliveries, {"restaurant", "driver"}),
    ]
    return [any(key <= order for key in _keys(table)) for table, order in orders]


def _keys(table: FromClause) -> list[set[str]]:
    constraints = table.constraints if isinstance(table, Table) else ()
    return [
        set(constraint.columns.keys())
        for constraint in constraints
        if isinstance(constraint, PrimaryKeyConstraint | UniqueConstraint)
    ]
