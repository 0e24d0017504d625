"""Tempting ports of Django's queries; the right answers are in ``queries``."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.bands.models import (
    Friendship,
    Group,
    Invitation,
    Membership,
    Performer,
    Person,
)

TODAY = date(2024, 7, 1)


def join_john_without_add(session: Session) -> Sequence[tuple[str, date, str]]:
    """The row refers to two objects of the session, and is not added to it."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    john = session.scalars(select(Person).filter_by(name="John Lennon")).one()
    reason = "Wanted to form a band."
    Membership(person=john, group=beatles, date_joined=date(1960, 8, 1), invite_reason=reason)
    statement = select(Person.name, Membership.date_joined, Membership.invite_reason)
    statement = statement.join(Membership.person).where(Membership.group == beatles)
    return session.execute(statement.order_by(Person.name)).all()


def remove_ringo_invited_twice_by_proxy(session: Session) -> Sequence[Invitation]:
    """``invited.remove(ringo)``, word for word."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    ringo = session.scalars(select(Person).filter_by(name="Ringo Starr")).one()
    session.add(Invitation(person=ringo, group=beatles, inviter_id=2))
    beatles.invited.remove(ringo)
    statement = select(Invitation).where(Invitation.group == beatles).order_by(Invitation.id)
    return session.scalars(statement).all()


def add_ringo_to_invited_by_append(session: Session) -> ScalarResult[str]:
    """``invited.add(ringo, george)``, as appends to the list."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    ringo = session.scalars(select(Person).filter_by(name="Ringo Starr")).one()
    george = session.scalars(select(Person).filter_by(name="George Harrison")).one()
    for person in (ringo, george):
        beatles.invitation_set.append(Invitation(person=person, inviter_id=2))
    statement = select(Person.name).join(Person.invitation_set).order_by(Invitation.id)
    return session.scalars(statement.where(Invitation.group == beatles))


def groups_per_member_with_p_by_any(session: Session) -> ScalarResult[Group]:
    """``filter(members__name__in=...)``, through the proxy."""
    with_p = Person.name.in_(["Paul McCartney", "Pete Best"])
    statement = select(Group).where(Group.members.any(with_p))
    return session.scalars(statement.order_by(Group.id))


def members_who_joined_after_1961_by_any(session: Session) -> ScalarResult[Person]:
    """One ``any`` for each of the two conditions."""
    statement = select(Person).where(
        Person.group_set.any(Group.name == "The Beatles"),
        Person.membership_set.any(Membership.date_joined > date(1961, 1, 1)),
    )
    return session.scalars(statement.order_by(Person.id))


def persons_not_in_the_beatles_by_unequal(session: Session) -> ScalarResult[Person]:
    """``exclude(group__name="The Beatles")`` as a join and an inequality."""
    statement = select(Person).join(Person.membership_set).join(Membership.group)
    return session.scalars(statement.where(Group.name != "The Beatles").order_by(Person.id))


def members_per_group_by_inner_join(session: Session) -> Sequence[tuple[str, int]]:
    """``annotate(Count("members"))`` with ``join``."""
    statement = select(Group.name, func.count(Membership.id)).join(Group.membership_set)
    return session.execute(statement.group_by(Group.id, Group.name).order_by(Group.name)).all()


def befriend_dusty_by_one_row(
    session: Session,
) -> tuple[list[str], list[str], Sequence[tuple[str, date]]]:
    """``aretha.friends.add(dusty)`` as one row."""
    aretha = session.scalars(select(Performer).filter_by(name="Aretha")).one()
    dusty = session.scalars(select(Performer).filter_by(name="Dusty")).one()
    session.add(Friendship(first=aretha, second=dusty, date_friended=TODAY))
    new = select(Performer.name, Friendship.date_friended).join(Friendship.first)
    friends = select(Performer.name).join(Performer.rel_to_set).order_by(Performer.id)
    of_aretha = session.scalars(friends.where(Friendship.first == aretha))
    of_dusty = session.scalars(friends.where(Friendship.first == dusty))
    return list(of_aretha), list(of_dusty), session.execute(new.where(Friendship.id > 6)).all()


def unfriend_sam_by_proxy(session: Session) -> ScalarResult[int]:
    """``otis.friends.remove(sam)``, word for word."""
    otis = session.scalars(select(Performer).filter_by(name="Otis")).one()
    otis.friends.remove(session.scalars(select(Performer).filter_by(name="Sam")).one())
    return session.scalars(select(Friendship.id).order_by(Friendship.id))
