"""Queries for members, and for the details of their membership."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, ScalarResult, collate, func, select
from sqlalchemy.orm import Session, selectinload

from sqlalchemy_side.bands.models import Group, Membership, Person

NEW_YEAR = date(1961, 1, 1)
WITH_P = ("Paul McCartney", "Pete Best")


def members_of_the_beatles(session: Session) -> Sequence[Person]:
    """The proxy reads through the intermediate rows, which are loaded with their persons."""
    with_members = selectinload(Group.membership_set).joinedload(Membership.person)
    return (
        session.scalars(select(Group).filter_by(name="The Beatles").options(with_members))
        .one()
        .members
    )


def groups_of_ringo(session: Session) -> Sequence[Group]:
    """The other end has its own proxy."""
    with_groups = selectinload(Person.membership_set).joinedload(Membership.group)
    return (
        session.scalars(select(Person).filter_by(name="Ringo Starr").options(with_groups))
        .one()
        .group_set
    )


def groups_with_a_paul(session: Session) -> ScalarResult[Group]:
    """The proxy's ``any`` skips the intermediate rows; LIKE follows the collation on MariaDB."""
    name: ColumnElement[str] = Person.name.expression
    if session.get_bind().dialect.name in ("mysql", "mariadb"):
        name = collate(name, "utf8mb4_bin")
    statement = select(Group).where(Group.members.any(name.startswith("Paul")))
    return session.scalars(statement.order_by(Group.id))


def groups_per_member_with_p(session: Session) -> ScalarResult[Group]:
    """Only joins return a group once per member; ``any`` returns it once."""
    statement = select(Group).join(Group.membership_set).join(Membership.person)
    return session.scalars(statement.where(Person.name.in_(WITH_P)).order_by(Group.id))


def groups_with_members_with_p(session: Session) -> ScalarResult[Group]:
    """``any`` checks whether there is one, so nothing has to be made distinct."""
    statement = select(Group).where(Group.members.any(Person.name.in_(WITH_P)))
    return session.scalars(statement.order_by(Group.name))


def members_who_joined_after_1961(session: Session) -> ScalarResult[Person]:
    """Conditions on one join apply to the same intermediate row."""
    statement = (
        select(Person)
        .join(Person.membership_set)
        .join(Membership.group)
        .where(Group.name == "The Beatles", Membership.date_joined > NEW_YEAR)
    )
    return session.scalars(statement)


def members_who_joined_any_group_after_1961(session: Session) -> ScalarResult[Person]:
    """Each ``any`` is a subquery, so it may match another intermediate row."""
    statement = select(Person).where(
        Person.group_set.any(Group.name == "The Beatles"),
        Person.membership_set.any(Membership.date_joined > NEW_YEAR),
    )
    return session.scalars(statement.order_by(Person.name))


def later_members(session: Session) -> ScalarResult[Person]:
    """A proxy cannot be filtered, so the query joins the intermediate rows."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    statement = (
        select(Person)
        .join(Person.membership_set)
        .where(Membership.group == beatles, Membership.date_joined > NEW_YEAR)
    )
    return session.scalars(statement)


def ringos_membership(session: Session) -> tuple[date, str]:
    """The intermediate class is queried like any other."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    ringo = session.scalars(select(Person).filter_by(name="Ringo Starr")).one()
    statement = select(Membership).filter_by(group=beatles, person=ringo)
    membership = session.scalars(statement).one()
    return membership.date_joined, membership.invite_reason


def membership_of_ringo(session: Session) -> tuple[date, str]:
    """The reverse of the key to the person is a list, which is searched in Python."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    ringo = session.scalars(select(Person).filter_by(name="Ringo Starr")).one()
    [membership] = [row for row in ringo.membership_set if row.group_id == beatles.id]
    return membership.date_joined, membership.invite_reason


def members_by_date_joined(session: Session) -> ScalarResult[Person]:
    """A proxy has no order, so the query joins the intermediate rows and orders by them."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    statement = (
        select(Person)
        .join(Person.membership_set)
        .where(Membership.group == beatles)
        .order_by(Membership.date_joined)
    )
    return session.scalars(statement)


def members_with_date_joined(session: Session) -> Sequence[tuple[str, date]]:
    """The columns of both classes are selected together."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    statement = select(Person.name, Membership.date_joined).join(Membership.person)
    statement = statement.where(Membership.group == beatles)
    return session.execute(statement.order_by(Membership.date_joined)).all()


def persons_not_in_the_beatles(session: Session) -> ScalarResult[Person]:
    """The negation applies to ``any``: there must be no such intermediate row."""
    statement = select(Person).where(~Person.group_set.any(Group.name == "The Beatles"))
    return session.scalars(statement.order_by(Person.id))


def members_per_group(session: Session) -> Sequence[tuple[str, int]]:
    """The outer join is explicit; an inner join would drop the empty group."""
    statement = (
        select(Group.name, func.count(Membership.id))
        .outerjoin(Group.membership_set)
        .group_by(Group.id, Group.name)
        .order_by(Group.name)
    )
    return session.execute(statement).all()


def groups_with_all_members(session: Session) -> list[tuple[str, list[str]]]:
    """A second query by ``selectinload`` reads the intermediate rows joined with their persons."""
    with_members = selectinload(Group.membership_set).joinedload(Membership.person)
    groups = session.scalars(select(Group).options(with_members).order_by(Group.id))
    return [(group.name, sorted(person.name for person in group.members)) for group in groups]


def intermediate_model(session: Session) -> str:
    """``target_class`` of the proxy is the class that it goes through."""
    return Group.members.target_class.__name__
