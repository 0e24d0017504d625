"""Relationships of a class to itself through an intermediate class, symmetrical or not."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ScalarResult, delete, or_, select
from sqlalchemy.orm import Session, aliased, selectinload

from sqlalchemy_side.bands.models import Friendship, Influence, Performer

TODAY = date(2024, 7, 1)
OTIS = select(Performer).filter_by(name="Otis")
ARETHA = select(Performer).filter_by(name="Aretha")
SAM = select(Performer).filter_by(name="Sam")
DUSTY = select(Performer).filter_by(name="Dusty")


def friends_of_otis(session: Session) -> Sequence[Performer]:
    """The proxy reads one direction; the code that writes has to keep the other in step."""
    with_friends = selectinload(Performer.rel_from_set).joinedload(Friendship.second)
    return session.scalars(OTIS.options(with_friends)).one().friends


def performers_befriended_since_october_1962(session: Session) -> ScalarResult[Performer]:
    """Each of the two keys has its own list, whose column ``foreign_keys`` names."""
    since = Friendship.date_friended >= date(1962, 10, 1)
    statement = select(Performer).where(Performer.rel_from_set.any(since))
    return session.scalars(statement.order_by(Performer.name))


def befriend_dusty(
    session: Session,
) -> tuple[list[str], list[str], Sequence[tuple[str, date]]]:
    """Nothing is mutual automatically: both rows are created."""
    aretha, dusty = session.scalars(ARETHA).one(), session.scalars(DUSTY).one()
    for first, second in ((aretha, dusty), (dusty, aretha)):
        session.add(Friendship(first=first, second=second, date_friended=TODAY))
    new = select(Performer.name, Friendship.date_friended).join(Friendship.first)
    new = new.where(Friendship.id > 6).order_by(Friendship.id)
    friends = select(Performer.name).join(Performer.rel_to_set).order_by(Performer.id)
    of_aretha = session.scalars(friends.where(Friendship.first == aretha))
    of_dusty = session.scalars(friends.where(Friendship.first == dusty))
    return list(of_aretha), list(of_dusty), session.execute(new).all()


def befriend_dusty_by_a_row(session: Session) -> tuple[list[str], list[str]]:
    """A row is one direction, however it is created."""
    aretha, dusty = session.scalars(ARETHA).one(), session.scalars(DUSTY).one()
    session.add(Friendship(first=dusty, second=aretha, date_friended=TODAY))
    friends = select(Performer.name).join(Performer.rel_to_set)
    of_aretha = session.scalars(friends.where(Friendship.first == aretha))
    of_dusty = session.scalars(friends.where(Friendship.first == dusty))
    return list(of_aretha), list(of_dusty)


def unfriend_sam(session: Session) -> ScalarResult[int]:
    """The proxy would delete one direction; the statement names both."""
    otis, sam = session.scalars(OTIS).one(), session.scalars(SAM).one()
    ends = (otis.id, sam.id)
    both = (Friendship.first_id.in_(ends), Friendship.second_id.in_(ends))
    session.execute(delete(Friendship).where(*both))
    return session.scalars(select(Friendship.id).order_by(Friendship.id))


def clear_friends_of_aretha(session: Session) -> ScalarResult[int]:
    """The statement names both directions here too."""
    aretha = session.scalars(ARETHA).one()
    either = or_(Friendship.first == aretha, Friendship.second == aretha)
    session.execute(delete(Friendship).where(either))
    return session.scalars(select(Friendship.id).order_by(Friendship.id))


def idols_and_followers_of_sam(session: Session) -> tuple[list[str], list[str]]:
    """The two directions are two lists of rows; each is joined at its other end."""
    sam = session.scalars(SAM).one()
    idols = select(Performer.name).join(Performer.influences_given)
    followers = select(Performer.name).join(Performer.influences_taken).order_by(Performer.id)
    of_sam = session.scalars(idols.where(Influence.follower == sam))
    return list(of_sam), list(session.scalars(followers.where(Influence.idol == sam)))


def choose_otis_as_idol(session: Session) -> tuple[list[str], list[str], list[int]]:
    """One row is one direction, which is what is wanted here."""
    otis, dusty = session.scalars(OTIS).one(), session.scalars(DUSTY).one()
    session.add(Influence(follower=dusty, idol=otis, strength=5))
    idols = select(Performer.name).join(Performer.influences_given)
    of_dusty = session.scalars(idols.where(Influence.follower == dusty))
    followers = select(Performer.name).join(Performer.influences_taken)
    after_dusty = session.scalars(followers.where(Influence.idol == dusty))
    strengths = session.scalars(select(Influence.strength).filter_by(follower=dusty))
    return list(of_dusty), list(after_dusty), list(strengths)


def influences_noted_by_dusty(session: Session) -> Sequence[tuple[str, str]]:
    """The third key has its own relationship; the other two are joined through aliases."""
    dusty = session.scalars(DUSTY).one()
    follower, idol = aliased(Performer), aliased(Performer)
    statement = (
        select(follower.name, idol.name)
        .select_from(Influence)
        .join(Influence.follower.of_type(follower))
        .join(Influence.idol.of_type(idol))
        .where(Influence.noted_by == dusty)
        .order_by(Influence.id)
    )
    return session.execute(statement).all()


def delete_otis(session: Session) -> tuple[list[int], list[int]]:
    """Each list that cascades deletes its rows too."""
    session.delete(session.scalars(OTIS).one())
    friendships = session.scalars(select(Friendship.id).order_by(Friendship.id))
    return list(friendships), list(session.scalars(select(Influence.id)))


def delete_dusty(session: Session) -> Sequence[tuple[int, int | None]]:
    """A list without a cascade keeps its rows, and sets their key to NULL."""
    session.delete(session.scalars(DUSTY).one())
    statement = select(Influence.id, Influence.noted_by_id).order_by(Influence.id)
    return session.execute(statement).all()
