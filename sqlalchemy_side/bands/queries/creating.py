"""Members created, added, set, and already present."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from sqlalchemy_side.bands.models import Group, Membership, Person

FIRST_DAY = date(1960, 8, 1)
JOHN = select(Person).filter_by(name="John Lennon")
WHO_WHEN_WHY = (
    select(Person.name, Membership.date_joined, Membership.invite_reason)
    .join(Membership.person)
    .order_by(Person.name)
)


def form_the_beatles(session: Session) -> tuple[list[Person], list[Group], list[Person]]:
    """The lists of both ends contain a new row at once, but it must be added to be saved."""
    ringo, paul = Person(name="Ringo Starr"), Person(name="Paul McCartney")
    beatles = Group(name="The Beatles")
    first = Membership(
        person=ringo,
        group=beatles,
        date_joined=date(1962, 8, 16),
        invite_reason="Needed a new drummer.",
    )
    session.add_all([ringo, paul, beatles, first])
    only_member, groups = list(beatles.members), list(ringo.group_set)
    second = Membership(
        person=paul, group=beatles, date_joined=FIRST_DAY, invite_reason="Wanted to form a band."
    )
    session.add(second)
    return only_member, groups, list(beatles.members)


def join_john(session: Session) -> Sequence[tuple[str, date, str]]:
    """The row is an object that has to be added; naming its two ends does not add it."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    john = session.scalars(JOHN).one()
    membership = Membership(
        person=john, group=beatles, date_joined=FIRST_DAY, invite_reason="Wanted to form a band."
    )
    session.add(membership)
    return session.execute(WHO_WHEN_WHY.where(Membership.group == beatles)).all()


def add_john(session: Session) -> Sequence[tuple[date, str]]:
    """The row is created as an object; the proxy could not set its date."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    john = session.scalars(JOHN).one()
    session.add(Membership(person=john, group=beatles, date_joined=FIRST_DAY))
    statement = select(Membership.date_joined, Membership.invite_reason)
    return session.execute(statement.where(Membership.person == john)).all()


def create_george(session: Session) -> tuple[list[str], list[int]]:
    """Adding the row also adds the new person."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    george = Person(name="George Harrison")
    session.add(Membership(person=george, group=beatles, date_joined=FIRST_DAY))
    members = select(Person.name).join(Person.membership_set).where(Membership.group == beatles)
    georges = select(Person.id).filter_by(name="George Harrison").order_by(Person.id)
    return list(session.scalars(members.order_by(Person.id))), list(session.scalars(georges))


def set_the_four(session: Session) -> Sequence[tuple[str, date, str]]:
    """The list is reduced to the rows that stay, and ``delete-orphan`` deletes the others."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    four = set(session.scalars(select(Person.id).where(Person.id <= 4)))
    stay = [membership for membership in beatles.membership_set if membership.person_id in four]
    beatles.membership_set = stay
    values = {"group_id": beatles.id, "date_joined": FIRST_DAY}
    new = sorted(four - {membership.person_id for membership in stay})
    session.execute(insert(Membership), [{"person_id": key, **values} for key in new])
    return session.execute(WHO_WHEN_WHY.where(Membership.group == beatles)).all()


def clear_and_set_the_four(session: Session) -> Sequence[tuple[str, date, str]]:
    """Both statements run in order; a flush would insert before it deletes."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    session.execute(delete(Membership).where(Membership.group == beatles))
    four = session.scalars(select(Person.id).where(Person.id <= 4).order_by(Person.id))
    values = {"group_id": beatles.id, "date_joined": FIRST_DAY}
    session.execute(insert(Membership), [{"person_id": key, **values} for key in four])
    return session.execute(WHO_WHEN_WHY.where(Membership.group == beatles)).all()


def add_ringo_again(session: Session) -> Sequence[tuple[str, date, str]]:
    """The database would reject a second row, so the code checks first."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    ringo = session.scalars(select(Person).filter_by(name="Ringo Starr")).one()
    john = session.scalars(JOHN).one()
    both = (Membership.group == beatles, Membership.person_id.in_([ringo.id, john.id]))
    members = session.scalars(select(Membership.person_id).where(*both)).all()
    values = {"date_joined": date(1968, 9, 4), "invite_reason": "Was missed."}
    for person in (ringo, john):
        if person.id not in members:
            session.add(Membership(person=person, group=beatles, **values))
    return session.execute(WHO_WHEN_WHY.where(*both)).all()


def add_john_without_date(session: Session) -> None:
    """The proxy creates the row from the person alone, and the database rejects it."""
    beatles = session.scalars(select(Group).filter_by(name="The Beatles")).one()
    beatles.members.append(session.scalars(JOHN).one())


def join_ringo_again(session: Session) -> None:
    """The flush raises the error, here that of the commit, not ``add``."""
    membership = Membership(
        person=session.scalars(select(Person).filter_by(name="Ringo Starr")).one(),
        group=session.scalars(select(Group).filter_by(name="The Beatles")).one(),
        date_joined=date(1968, 9, 4),
        invite_reason="You've been gone for a month and we miss you.",
    )
    session.add(membership)
