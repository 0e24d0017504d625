"""What a table declares, and what never reaches the database."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ScalarResult, Table, extract, func, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from sqlalchemy_django.base import Base
from sqlalchemy_side.options.models import (
    Album,
    Answer,
    Customer,
    Delivery,
    Herd,
    Ledger,
    Order,
    Ox,
    Reminder,
    Voucher,
)


def _table(model: type[Base]) -> Table:
    """Return the table that a class is mapped to; it could be a join."""
    table = inspect(model).local_table
    assert isinstance(table, Table)  # every model of the chapter has one
    return table


def verbose_names_of_oxen(session: Session) -> tuple[str, str]:
    """``info`` is a place for values that only the application uses."""
    names = _table(Ox).info
    return names["verbose_name"], names["verbose_name_plural"]


def names_of_tables(session: Session) -> list[str]:
    """Each class declares the name of its table."""
    return [model.__tablename__ for model in (Ox, Album, Ledger)]


def table_of_a_class_elsewhere(session: Session) -> str:
    """A separate base has its own registry; the name is exactly the declared one."""

    class Elsewhere(DeclarativeBase):
        pass

    class Ox(Elsewhere):
        __tablename__ = "elsewhere_ox"

        id: Mapped[int] = mapped_column(primary_key=True)

    return Ox.__tablename__


def comment_of_the_table_of_answers(session: Session) -> str:
    """``comment`` is sent to databases that support comments."""
    return str(_table(Answer).comment)


def tablespace_of_customers(session: Session) -> str:
    """The option's name contains the dialect that it applies to."""
    options = _table(Customer).dialect_options["postgresql"]
    return str(options["tablespace"])


def indexes_of_customers(session: Session) -> list[str]:
    """An index without a name would get one from the naming convention."""
    return sorted(str(index.name) for index in _table(Customer).indexes)


def albums(session: Session) -> ScalarResult[Album]:
    """The name of the table makes no difference to a query."""
    return session.scalars(select(Album))


def latest_and_earliest_order(session: Session) -> tuple[Order, Order]:
    """Both orders are explicit, one the reverse of the other."""
    statement = select(Order).limit(1)
    latest = statement.order_by(Order.priority, Order.order_date.desc())
    earliest = statement.order_by(Order.priority.desc(), Order.order_date)
    return session.scalars(latest).one(), session.scalars(earliest).one()


def save_orders_selecting_first(session: Session) -> ScalarResult[Order]:
    """``merge`` always queries first; then the unit of work writes."""
    session.merge(Order(id=2, priority=2, order_date=date(2024, 4, 1)))
    session.merge(Order(id=9, priority=5, order_date=date(2024, 4, 2)))
    in_april = extract("month", Order.order_date) == 4
    return session.scalars(select(Order).where(in_april).order_by(Order.id))


def herds_with_very_long_horns(session: Session) -> ScalarResult[Herd]:
    """The relationship has the name that its class declares."""
    statement = select(Herd).join(Herd.oxen).where(Ox.horn_length > 60)
    return session.scalars(statement)


def add_a_customer_just_old_enough(session: Session) -> int:
    """The database checks."""
    session.add(Customer(first_name="Eve", last_name="Moss", age=18))
    statement = select(func.count()).select_from(Customer).where(Customer.age <= 18)
    return session.scalars(statement).one()


def add_a_customer_too_young(session: Session) -> Customer:
    """The error is the driver's, wrapped in SQLAlchemy's class of the same name."""
    added = Customer(first_name="Eve", last_name="Moss", age=17)
    session.add(added)
    return added


def add_a_delivery_twice(session: Session) -> Delivery:
    """``add`` sends nothing; the commit flushes the INSERT, and the database rejects it."""
    added = Delivery(driver="Tom", restaurant="Luigi")
    session.add(added)
    return added


def add_half_a_delivery_twice(session: Session) -> ScalarResult[str]:
    """Each of the two columns may repeat a value any number of times."""
    session.add(Delivery(driver="Tom", restaurant="Peking"))
    statement = select(Delivery.driver).where(Delivery.restaurant == "Peking")
    return session.scalars(statement.order_by(Delivery.driver))


def write_into_an_unmanaged_table(session: Session) -> Sequence[tuple[int, str]]:
    """A table that Alembic ignores is mapped like any other."""
    session.add(Ledger(id=3, entry="Paper"))
    return session.execute(select(Ledger.id, Ledger.entry).order_by(Ledger.id)).all()


def vouchers_not_redeemed(session: Session) -> ScalarResult[Voucher]:
    """The migration decides which databases have the table."""
    session.add_all([Voucher(code="FIVE", redeemed=True), Voucher(code="TEN")])
    return session.scalars(select(Voucher).where(Voucher.redeemed.is_(False)))


def reminders(session: Session) -> ScalarResult[Reminder]:
    """The migration decides which databases have the table."""
    session.add(Reminder(text="Vacuum"))
    return session.scalars(select(Reminder))
