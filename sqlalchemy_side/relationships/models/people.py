"""People who know people: references of a class to itself.

The Django side is ``django_side/relationships/models/people.py``.
"""

from typing import TYPE_CHECKING

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey, many_to_many

if TYPE_CHECKING:
    from sqlalchemy_side.relationships.models.polls import Article


person_friends = many_to_many(
    "relationships_person_friends",
    from_person_id="relationships_person.id",
    to_person_id="relationships_person.id",
)
person_follows = many_to_many(
    "relationships_person_follows",
    from_person_id="relationships_person.id",
    to_person_id="relationships_person.id",
)


class Person(Base):
    """Someone with a mentor, mutual friends, and people followed on one side only."""

    __tablename__ = "relationships_person"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))
    is_staff: Mapped[bool] = mapped_column(default=False)
    mentor_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("relationships_person.id"))

    mentor: Mapped["Person | None"] = relationship(
        lambda: Person, remote_side=lambda: Person.id, back_populates="pupils"
    )
    # Without a cascade, deleting a mentor sets the pupils' reference to NULL.
    pupils: Mapped[list["Person"]] = relationship(lambda: Person, back_populates="mentor")
    # A friendship is two rows here; each side writes the one that starts from it.
    friends: Mapped[list["Person"]] = relationship(
        lambda: Person,
        secondary=person_friends,
        primaryjoin=lambda: Person.id == person_friends.c.from_person_id,
        secondaryjoin=lambda: Person.id == person_friends.c.to_person_id,
        back_populates="befriended_by",
    )
    befriended_by: Mapped[list["Person"]] = relationship(
        lambda: Person,
        secondary=person_friends,
        primaryjoin=lambda: Person.id == person_friends.c.to_person_id,
        secondaryjoin=lambda: Person.id == person_friends.c.from_person_id,
        back_populates="friends",
    )
    follows: Mapped[list["Person"]] = relationship(
        lambda: Person,
        secondary=person_follows,
        primaryjoin=lambda: Person.id == person_follows.c.from_person_id,
        secondaryjoin=lambda: Person.id == person_follows.c.to_person_id,
        back_populates="followers",
    )
    followers: Mapped[list["Person"]] = relationship(
        lambda: Person,
        secondary=person_follows,
        primaryjoin=lambda: Person.id == person_follows.c.to_person_id,
        secondaryjoin=lambda: Person.id == person_follows.c.from_person_id,
        back_populates="follows",
    )
    articles: Mapped[list["Article"]] = relationship(
        # By name, because its module imports this one; with the path, which is unambiguous.
        "sqlalchemy_side.relationships.models.polls.Article",
        foreign_keys="sqlalchemy_side.relationships.models.polls.Article.author_id",
        back_populates="author",
        passive_deletes="all",
    )

    def __str__(self) -> str:
        return self.name
