"""The columns, the tables, the rows and the locks of one ``select()``."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    LABEL_STYLE_TABLENAME_PLUS_COL,
    Engine,
    ScalarResult,
    and_,
    func,
    inspect,
    or_,
    select,
    text,
)
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from sqlalchemy_side.harbours.models import Booking, Dues, Harbour, Ship, Visit


def names_with_tonnages(session: Session) -> Sequence[Any]:
    """``add_columns`` adds to the columns of a statement that another function made."""
    names = select(Ship.name).order_by(Ship.id)
    return session.execute(names.add_columns(Ship.tonnage)).all()


def number_of_listed_visits(session: Session) -> int | None:
    """``with_only_columns`` replaces them; the table must be kept, as no column names it."""
    visits = select(Visit).where(Visit.harbour_id == 1)
    count = visits.with_only_columns(func.count(), maintain_column_froms=True)
    return session.scalar(count)


def ships_with_homes_without_a_key_twice(session: Session) -> Sequence[Any]:
    """``reduce_columns`` drops a column that the condition makes equal to another."""
    statement = (
        select(Ship.id, Ship.name, Ship.home_id, Harbour.id, Harbour.depth)
        .where(Ship.home_id == Harbour.id)
        .reduce_columns(only_synonyms=False)
    )
    return session.execute(statement.order_by(Ship.id)).all()


def names_under_the_names_of_tables(session: Session) -> dict[Any, Any]:
    """The style is for columns of tables, which would be ``name`` and ``name_1`` without it."""
    ship, harbour = inspect(Ship).local_table, inspect(Harbour).local_table
    statement = select(ship.c.name, harbour.c.name).join_from(ship, harbour).order_by(ship.c.built)
    labelled = statement.set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL)
    row = session.execute(labelled.limit(1)).mappings().one()
    return {str(name): value for name, value in row.items()}


def ships_and_harbours_in_full(session: Session) -> Sequence[tuple[str, str]]:
    """``full`` keeps the rows of both tables that have no partner."""
    return session.execute(select(Ship.name, Harbour.name).join(Ship.home, full=True)).all()


def ships_and_harbours_without_another(session: Session) -> Sequence[tuple[str, str]]:
    """What has no partner has NULL for its key."""
    statement = select(Ship.name, Harbour.name).outerjoin(Ship.home, full=True)
    return session.execute(statement.where(or_(Ship.id.is_(None), Harbour.id.is_(None)))).all()


def harbours_with_dues_of_2024(session: Session) -> Sequence[tuple[str, Decimal]]:
    """``outerjoin_from`` names both tables; the year is in the join, or Anse would be dropped."""
    this_year = and_(Dues.harbour_id == Harbour.id, Dues.year == 2024)
    statement = select(Harbour.name, Dues.amount).outerjoin_from(Harbour, Dues, this_year)
    return session.execute(statement.order_by(Harbour.id)).all()


def ships_with_their_tugs(session: Session) -> Sequence[tuple[str, int]]:
    """``isouter`` makes one method do for both joins."""
    return session.execute(select(Ship.name, Booking.tugs).join(Ship.bookings, isouter=True)).all()


def two_deepest_harbours_with_ties(session: Session) -> Sequence[tuple[str, float | None]]:
    """``fetch`` is the standard's ``limit``, and knows ties."""
    statement = select(Harbour.name, Harbour.depth).where(Harbour.depth.is_not(None))
    deepest = statement.order_by(Harbour.depth.desc()).fetch(2, with_ties=True)
    return session.execute(deepest).all()


def deepest_tenth_of_harbours(session: Session) -> Sequence[tuple[str]]:
    """``percent`` is written for every database, and refused by these."""
    statement = select(Harbour.name).fetch(10, percent=True)
    return session.execute(statement).all()


def table_that_a_plan_reads(session: Session) -> bool:
    """There is no ``explain``: the statement is written out, and put behind the word."""
    explain = "EXPLAIN"
    if session.get_bind().dialect.name == "sqlite":
        explain = "EXPLAIN QUERY PLAN"
    written = select(Visit.agent).compile(session.connection())
    return "harbours_visit" in str(session.execute(text(f"{explain} {written}")).all())


def index_that_a_hint_forbids(session: Session) -> tuple[Any, Any]:
    """``with_hint`` goes behind the name of a table, for the database that knows it."""
    statement = select(Visit.id).where(Visit.arrived == func.now())
    hinted = statement.with_hint(Visit, "IGNORE INDEX (harbours_visit_arrived)", "mariadb")

    def index_of(each: Any) -> Any:
        rows = session.execute(text(f"EXPLAIN {each.compile(session.connection())}"))
        return rows.mappings().one()["key"]

    return index_of(statement), index_of(hinted)


def ships_without_repeated_tonnage(session: Session) -> ScalarResult[int | None]:
    """``prefix_with`` writes behind SELECT, and ``suffix_with`` behind all the rest."""
    statement = select(Ship.tonnage).prefix_with("DISTINCT").suffix_with("ORDER BY 1")
    return session.scalars(statement)


def depth_of_aarby_while_others_read(session: Session) -> float | None:
    """``read`` is FOR SHARE, which several transactions hold together."""
    statement = select(Harbour.depth).where(Harbour.id == 1)
    return session.scalar(statement.with_for_update(read=True))


def name_of_aarby_by_written_lock(session: Session) -> str | None:
    """``with_statement_hint`` is written at the end, for the database that it names."""
    statement = select(Harbour.name).where(Harbour.id == 1)
    return session.scalar(statement.with_statement_hint("LOCK IN SHARE MODE", "mariadb"))


def name_of_borgvik_while_others_rename_it(session: Session) -> str | None:
    """``key_share`` is the weakest lock of PostgreSQL, that which a foreign key takes."""
    statement = select(Harbour.name).where(Harbour.id == 2)
    return session.scalar(statement.with_for_update(read=True, key_share=True))


def depths_of_free_harbours(session: Session) -> list[float | None]:
    """``nowait`` raises instead of waiting; the savepoint keeps the transaction usable."""
    depths: list[float | None] = []
    for key in (5, 1):
        statement = select(Harbour.depth).where(Harbour.id == key)
        try:
            with session.begin_nested():
                depths.append(session.scalar(statement.with_for_update(nowait=True)))
        except OperationalError:
            depths.append(None)
    return depths


def heavy_ships_in_a_new_table(engine: Engine) -> Sequence[Any]:
    """``into`` makes a statement that creates a table, whose columns it knows."""
    heavy = select(Ship.name, Ship.tonnage).where(Ship.tonnage > 120).into("heavy_ships")
    with engine.begin() as connection:
        connection.execute(heavy)
        return connection.execute(select(heavy.table)).all()
