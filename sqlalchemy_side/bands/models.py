"""Bands and who played in them: many-to-many relationships with fields of their own.

The Django side is ``django_side/bands/models.py``.
"""

from datetime import date

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey, PositiveSmallInteger

#: An intermediate row is deleted with either of its ends, or when it is taken out of a list.
OWNED = "all, delete-orphan"


class Person(Base):
    """Someone who plays, or was asked to."""

    __tablename__ = "bands_person"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(128))

    membership_set: Mapped[list["Membership"]] = relationship(
        lambda: Membership, back_populates="person", cascade=OWNED
    )
    group_set: AssociationProxy[list["Group"]] = association_proxy("membership_set", "group")
    invitation_set: Mapped[list["Invitation"]] = relationship(
        lambda: Invitation,
        foreign_keys=lambda: Invitation.person_id,
        back_populates="person",
        cascade=OWNED,
    )
    invited_to: AssociationProxy[list["Group"]] = association_proxy("invitation_set", "group")
    membership_invites: Mapped[list["Invitation"]] = relationship(
        lambda: Invitation,
        foreign_keys=lambda: Invitation.inviter_id,
        back_populates="inviter",
        cascade=OWNED,
    )

    def __str__(self) -> str:
        return self.name


class Group(Base):
    """A band: its members, and those who were invited to it."""

    __tablename__ = "bands_group"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(128))

    membership_set: Mapped[list["Membership"]] = relationship(
        lambda: Membership, back_populates="group", cascade=OWNED
    )
    members: AssociationProxy[list[Person]] = association_proxy(
        "membership_set", "person", creator=lambda person: Membership(person=person)
    )
    invitation_set: Mapped[list["Invitation"]] = relationship(
        lambda: Invitation, back_populates="group", cascade=OWNED
    )
    invited: AssociationProxy[list[Person]] = association_proxy("invitation_set", "person")

    def __str__(self) -> str:
        return self.name


class Membership(Base):
    """One person in one group, with the values of that pairing; at most one row per pair."""

    __tablename__ = "bands_membership"

    id: Mapped[BigKey]
    person_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("bands_person.id"))
    group_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("bands_group.id"))
    date_joined: Mapped[date]
    invite_reason: Mapped[str] = mapped_column(String(64), default="")

    person: Mapped[Person] = relationship(Person, back_populates="membership_set")
    group: Mapped[Group] = relationship(Group, back_populates="membership_set")

    __table_args__ = (UniqueConstraint("person_id", "group_id", name="unique_person_group"),)

    def __str__(self) -> str:
        return f"{self.person} in {self.group}"


class Invitation(Base):
    """One person invited to a group by another; the same pair may occur again."""

    __tablename__ = "bands_invitation"

    id: Mapped[BigKey]
    group_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("bands_group.id"))
    person_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("bands_person.id"))
    inviter_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("bands_person.id"))
    invite_reason: Mapped[str] = mapped_column(String(64), default="")

    group: Mapped[Group] = relationship(Group, back_populates="invitation_set")
    # An invitation refers to two persons, so each relationship names its column.
    person: Mapped[Person] = relationship(
        Person, foreign_keys=person_id, back_populates="invitation_set"
    )
    inviter: Mapped[Person] = relationship(
        Person, foreign_keys=inviter_id, back_populates="membership_invites"
    )

    def __str__(self) -> str:
        return f"{self.person} to {self.group} by {self.inviter}"


class Performer(Base):
    """Someone with friends, which is mutual, and with idols, which is not."""

    __tablename__ = "bands_performer"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(128))

    rel_from_set: Mapped[list["Friendship"]] = relationship(
        lambda: Friendship,
        foreign_keys=lambda: Friendship.first_id,
        back_populates="first",
        cascade=OWNED,
    )
    rel_to_set: Mapped[list["Friendship"]] = relationship(
        lambda: Friendship,
        foreign_keys=lambda: Friendship.second_id,
        back_populates="second",
        cascade=OWNED,
    )
    friends: AssociationProxy[list["Performer"]] = association_proxy("rel_from_set", "second")
    influences_taken: Mapped[list["Influence"]] = relationship(
        lambda: Influence,
        foreign_keys=lambda: Influence.follower_id,
        back_populates="follower",
        cascade=OWNED,
    )
    influences_given: Mapped[list["Influence"]] = relationship(
        lambda: Influence,
        foreign_keys=lambda: Influence.idol_id,
        back_populates="idol",
        cascade=OWNED,
    )
    # Without a cascade, deleting a performer sets what they noted to NULL.
    influences_noted: Mapped[list["Influence"]] = relationship(
        lambda: Influence, foreign_keys=lambda: Influence.noted_by_id, back_populates="noted_by"
    )
    idols: AssociationProxy[list["Performer"]] = association_proxy("influences_taken", "idol")
    followers: AssociationProxy[list["Performer"]] = association_proxy(
        "influences_given", "follower"
    )

    def __str__(self) -> str:
        return self.name


class Friendship(Base):
    """The second is a friend of the first; the other direction is a separate row."""

    __tablename__ = "bands_friendship"

    id: Mapped[BigKey]
    first_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("bands_performer.id"))
    second_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("bands_performer.id"))
    date_friended: Mapped[date]

    first: Mapped[Performer] = relationship(
        Performer, foreign_keys=first_id, back_populates="rel_from_set"
    )
    second: Mapped[Performer] = relationship(
        Performer, foreign_keys=second_id, back_populates="rel_to_set"
    )

    def __str__(self) -> str:
        return f"{self.first} and {self.second}"


class Influence(Base):
    """A performer's idol, and the performer who noted the influence, if any."""

    __tablename__ = "bands_influence"

    id: Mapped[BigKey]
    follower_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("bands_performer.id"))
    idol_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("bands_performer.id"))
    noted_by_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("bands_performer.id"))
    strength: Mapped[int] = mapped_column(PositiveSmallInteger, default=1)

    follower: Mapped[Performer] = relationship(
        Performer, foreign_keys=follower_id, back_populates="influences_taken"
    )
    idol: Mapped[Performer] = relationship(
        Performer, foreign_keys=idol_id, back_populates="influences_given"
    )
    noted_by: Mapped[Performer | None] = relationship(
        Performer, foreign_keys=noted_by_id, back_populates="influences_noted"
    )

    def __str__(self) -> str:
        return f"{self.follower} after {self.idol}"
