"""References of a class to itself: mentors, friends on both sides, followers on one."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session, aliased

from sqlalchemy_side.relationships.models import Person
from sqlalchemy_side.relationships.models.people import person_friends


def mentors_of_mentors(session: Session) -> Sequence[tuple[str, str | None, str | None]]:
    """Each further use of the table needs an explicit alias."""
    mentor, grand = aliased(Person), aliased(Person)
    statement = (
        select(Person.name, mentor.name, grand.name)
        .outerjoin(Person.mentor.of_type(mentor))
        .outerjoin(mentor.mentor.of_type(grand))
        .order_by(Person.id)
    )
    return session.execute(statement).all()


def pupils_of_ada(session: Session) -> list[Person]:
    """``remote_side`` determines which of the two directions refers to one object."""
    person = session.scalars(select(Person).filter_by(name="Ada")).one()
    return person.pupils


def people_with_a_pupil_of_staff(session: Session) -> ScalarResult[Person]:
    """``any`` creates the alias."""
    return session.scalars(select(Person).where(Person.pupils.any(is_staff=True)))


def people_without_pupils(session: Session) -> ScalarResult[Person]:
    """``~any()`` is NOT EXISTS."""
    return session.scalars(select(Person).where(~Person.pupils.any()).order_by(Person.id))


def leave_pupil(session: Session) -> tuple[set[str], int]:
    """``remove`` on the list sets the reference to NULL; ``delete-orphan`` would delete."""
    person = session.scalars(select(Person).filter_by(name="Ada")).one()
    pupil = session.scalars(select(Person).filter_by(name="Edsger")).one()
    person.pupils.remove(pupil)
    number = session.scalars(select(func.count(Person.id))).one()
    return {pupil.name for pupil in person.pupils}, number


def friends_of_alan(session: Session) -> tuple[list[Person], ScalarResult[Person]]:
    """Each direction is read from its own rows, which have to agree."""
    person = session.scalars(select(Person).filter_by(name="Alan")).one()
    statement = select(Person).where(Person.friends.contains(person))
    return person.friends, session.scalars(statement)


def rows_of_friendships(session: Session) -> Sequence[tuple[int, int]]:
    """A friendship is two rows, because each end was added separately."""
    columns = person_friends.c
    return session.execute(select(columns.from_person_id, columns.to_person_id)).all()


def befriend_frank(session: Session) -> tuple[list[str], list[str]]:
    """No relationship is automatically symmetrical: each end is added."""
    barbara = session.scalars(select(Person).filter_by(name="Barbara")).one()
    frank = session.scalars(select(Person).filter_by(name="Frank")).one()
    barbara.friends.append(frank)
    # If both lists were loaded already, one flush would write the two rows in any order.
    session.flush()
    frank.friends.append(barbara)
    return [friend.name for friend in frank.friends], [friend.name for friend in barbara.friends]


def end_friendship(session: Session) -> tuple[list[str], list[str]]:
    """Each end is removed."""
    statement = select(Person).where(Person.name.in_(["Ada", "Grace"])).order_by(Person.id)
    ada, grace = session.scalars(statement)
    ada.friends.remove(grace)
    grace.friends.remove(ada)
    return [friend.name for friend in ada.friends], [friend.name for friend in grace.friends]


def clear_friends_of_ada(session: Session) -> Sequence[tuple[int, int]]:
    """Both directions are emptied, each through its own name."""
    person = session.scalars(select(Person).filter_by(name="Ada")).one()
    person.friends.clear()
    person.befriended_by.clear()
    # Before version 2.1, a select of tables alone flushes nothing.
    session.flush()
    columns = person_friends.c
    return session.execute(select(columns.from_person_id, columns.to_person_id)).all()


def friends_of_friends_of_barbara(session: Session) -> ScalarResult[Person]:
    """One ``any`` inside another needs an alias for the friend in between."""
    friend = aliased(Person)
    of_barbara = Person.friends.of_type(friend).any(friend.friends.any(name="Barbara"))
    return session.scalars(select(Person).where(of_barbara))


def people_without_friends(session: Session) -> ScalarResult[Person]:
    """``~any()`` is NOT EXISTS."""
    return session.scalars(select(Person).where(~Person.friends.any()))


def followed_and_followers_of_ada(session: Session) -> tuple[list[Person], list[Person]]:
    """The two directions differ only in which association column refers to which end."""
    person = session.scalars(select(Person).filter_by(name="Ada")).one()
    return person.follows, person.followers


def follow_barbara(session: Session) -> tuple[list[str], list[str]]:
    """Appending to one end writes one row; ``back_populates`` only updates the other end."""
    statement = select(Person).where(Person.name.in_(["Alan", "Barbara"])).order_by(Person.id)
    alan, barbara = session.scalars(statement)
    alan.follows.append(barbara)
    return [other.name for other in alan.follows], [other.name for other in barbara.follows]


def people_who_follow_each_other(session: Session) -> Sequence[tuple[str, str]]:
    """The second step leads back to the row where it began."""
    statement = select(Person).where(Person.name.in_(["Ada", "Grace"])).order_by(Person.id)
    ada, grace = session.scalars(statement)
    ada.follows.append(grace)
    other, back = aliased(Person), aliased(Person)
    both = (
        select(Person.name, other.name)
        .join(Person.follows.of_type(other))
        .join(other.follows.of_type(back))
        .where(back.id == Person.id)
        .order_by(Person.id)
    )
    return session.execute(both).all()
