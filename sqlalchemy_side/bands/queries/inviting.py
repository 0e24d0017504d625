"""Invitations, which refer to two persons: ``foreign_keys`` chooses one of them."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session, aliased, joinedload, selectinload

from sqlalchemy_side.bands.models import Group, Invitation, Person

WINGS = select(Group).filter_by(name="Wings")
JOHN = select(Person).filter_by(name="John Lennon")
PAUL = select(Person).filter_by(name="Paul McCartney")


def invited_to_the_beatles(session: Session) -> Sequence[Person]:
    """The proxy names the relationship that it follows, so there is nothing to choose."""
    with_invited = selectinload(Group.invitation_set).joinedload(Invitation.person)
    statement = select(Group).filter_by(name="The Beatles").options(with_invited)
    return session.scalars(statement).one().invited


def groups_paul_is_invited_to(session: Session) -> Sequence[Group]:
    """The list behind the proxy is configured with the key to the invited person."""
    with_groups = selectinload(Person.invitation_set).joinedload(Invitation.group)
    return session.scalars(PAUL.options(with_groups)).one().invited_to


def invitations_by_paul(session: Session) -> list[tuple[str, str]]:
    """``foreign_keys`` of the other list names the third key."""
    paul = session.scalars(PAUL).one()
    with_names = (joinedload(Invitation.person), joinedload(Invitation.group))
    statement = select(Invitation).where(Invitation.inviter == paul).options(*with_names)
    return [(row.person.name, row.group.name) for row in session.scalars(statement)]


def all_invitations(session: Session) -> Sequence[tuple[str, str, str]]:
    """A table that is joined twice needs an alias for each join."""
    person, inviter = aliased(Person), aliased(Person)
    statement = (
        select(Group.name, person.name, inviter.name)
        .select_from(Invitation)
        .join(Invitation.group)
        .join(Invitation.person.of_type(person))
        .join(Invitation.inviter.of_type(inviter))
        .order_by(Invitation.id)
    )
    return session.execute(statement).all()


def groups_with_somebody_invited_by_john(session: Session) -> ScalarResult[Group]:
    """``has`` does for a single object what ``any`` does for a list."""
    by_john = Invitation.inviter.has(Person.name == "John Lennon")
    statement = select(Group).where(Group.invitation_set.any(by_john))
    return session.scalars(statement.order_by(Group.name))


def invite_john(session: Session) -> Sequence[tuple[str, str]]:
    """All three ends are given where the row is created."""
    wings = session.scalars(WINGS).one()
    john = session.scalars(JOHN).one()
    paul = session.scalars(PAUL).one()
    session.add(Invitation(group=wings, person=john, inviter=paul, invite_reason="Writes well."))
    statement = select(Person.name, Invitation.invite_reason).join(Invitation.inviter)
    both_ends = (Invitation.group == wings, Invitation.person == john)
    return session.execute(statement.where(*both_ends)).all()


def invite_john_without_inviter(session: Session) -> None:
    """The list accepts a row that lacks an end; the database rejects it."""
    wings = session.scalars(WINGS).one()
    wings.invitation_set.append(Invitation(person=session.scalars(JOHN).one()))
