"""Members removed and cleared, and what is deleted with an end of the relationship."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, delete, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.bands.models import Group, Invitation, Membership, Person

INVITED = select(Person.name).join(Person.invitation_set).order_by(Invitation.id)


def remove_ringo(session: Session) -> tuple[list[str], list[str]]:
    """The proxy removes the row from the list, and it is deleted as an orphan."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    ringo = session.scalars(select(Person).filter_by(name="Ringo Starr")).one()
    beatles.members.remove(ringo)
    members = select(Person.name).join(Person.membership_set).where(Membership.group == beatles)
    groups = select(Group.name).join(Group.membership_set).where(Membership.person == ringo)
    return list(session.scalars(members.order_by(Person.id))), list(session.scalars(groups))


def remove_yoko(session: Session) -> ScalarResult[str]:
    """A list raises if the object is not in it; the statement deletes what exists."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    yoko = session.scalars(select(Person).filter_by(name="Yoko Ono")).one()
    both_ends = (Membership.group == beatles, Membership.person == yoko)
    session.execute(delete(Membership).where(*both_ends))
    members = select(Person.name).join(Person.membership_set).where(Membership.group == beatles)
    return session.scalars(members.order_by(Person.id))


def invite_ringo_back(session: Session) -> ScalarResult[str]:
    """Without a constraint, the same pair can be inserted twice."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    ringo = session.scalars(select(Person).filter_by(name="Ringo Starr")).one()
    paul = session.scalars(select(Person).filter_by(name="Paul McCartney")).one()
    reason = "You've been gone for a month and we miss you."
    session.add(Invitation(person=ringo, group=beatles, inviter=paul, invite_reason=reason))
    return session.scalars(INVITED.where(Invitation.group == beatles))


def remove_ringo_invited_twice(session: Session) -> Sequence[Invitation]:
    """The proxy would remove only the first row; the statement deletes them all."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    ringo = session.scalars(select(Person).filter_by(name="Ringo Starr")).one()
    session.add(Invitation(person=ringo, group=beatles, inviter_id=2))
    both_ends = (Invitation.group == beatles, Invitation.person == ringo)
    session.execute(delete(Invitation).where(*both_ends))
    statement = select(Invitation).where(Invitation.group == beatles).order_by(Invitation.id)
    return session.scalars(statement).all()


def add_ringo_to_invited(session: Session) -> ScalarResult[str]:
    """A list accepts the same person twice, so the code checks first."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    ringo = session.scalars(select(Person).filter_by(name="Ringo Starr")).one()
    george = session.scalars(select(Person).filter_by(name="George Harrison")).one()
    both = (Invitation.group == beatles, Invitation.person_id.in_([ringo.id, george.id]))
    invited = session.scalars(select(Invitation.person_id).where(*both)).all()
    values = {"inviter_id": 2, "invite_reason": "Plays well."}
    for person in (ringo, george):
        if person.id not in invited:
            session.add(Invitation(person=person, group=beatles, **values))
    return session.scalars(INVITED.where(Invitation.group == beatles))


def clear_members(session: Session) -> tuple[Sequence[Membership], int]:
    """One statement deletes the rows unread; the proxy would read them to empty its list."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    session.execute(delete(Membership).where(Membership.group == beatles))
    memberships = session.scalars(select(Membership).order_by(Membership.id)).all()
    return memberships, session.scalars(select(func.count()).select_from(Person)).one()


def clear_groups_of_ringo(session: Session) -> ScalarResult[int]:
    """One statement deletes the rows from this end too."""
    ringo = session.scalars(select(Person).filter_by(name="Ringo Starr")).one()
    session.execute(delete(Membership).where(Membership.person == ringo))
    return session.scalars(select(Membership.id).order_by(Membership.id))


def delete_the_beatles(session: Session) -> tuple[list[int], list[int], int]:
    """The cascade of the lists deletes the intermediate rows; the proxies have none."""
    session.delete(session.scalars(select(Group).filter_by(name="The Beatles")).one())
    memberships = session.scalars(select(Membership.id).order_by(Membership.id))
    invitations = session.scalars(select(Invitation.id).order_by(Invitation.id))
    persons = session.scalars(select(func.count()).select_from(Person)).one()
    return list(memberships), list(invitations), persons


def delete_paul(session: Session) -> tuple[list[int], list[int]]:
    """A row is deleted if any list that cascades contains it."""
    session.delete(session.scalars(select(Person).filter_by(name="Paul McCartney")).one())
    memberships = session.scalars(select(Membership.id).order_by(Membership.id))
    invitations = session.scalars(select(Invitation.id).order_by(Invitation.id))
    return list(memberships), list(invitations)
