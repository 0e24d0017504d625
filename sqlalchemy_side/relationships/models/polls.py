"""Polls and articles on sites: names of relationships, defaults and limits.

The Django side is ``django_side/relationships/models/polls.py``.
"""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey, many_to_many
from sqlalchemy_side.relationships.models.people import Person


class Site(Base):
    """Where polls and articles are shown."""

    __tablename__ = "relationships_site"

    id: Mapped[BigKey]
    domain: Mapped[str] = mapped_column(String(50))

    # There is no SET_DEFAULT: the code that deletes a site updates its polls.
    poll_set: Mapped[list["Poll"]] = relationship(
        lambda: Poll, back_populates="site", passive_deletes="all"
    )
    article_set: Mapped[list["Article"]] = relationship(
        lambda: Article, secondary="relationships_article_sites", back_populates="sites"
    )

    def __str__(self) -> str:
        return self.domain


class Poll(Base):
    """A poll whose site is deleted moves to the first site."""

    __tablename__ = "relationships_poll"

    id: Mapped[BigKey]
    question: Mapped[str] = mapped_column(String(100))
    site_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("relationships_site.id"), default=1)

    site: Mapped[Site] = relationship(back_populates="poll_set")
    choice_set: Mapped[list["Choice"]] = relationship(
        lambda: Choice, back_populates="poll", cascade="all"
    )

    def __str__(self) -> str:
        return self.question


class Choice(Base):
    """One answer that a poll offers."""

    __tablename__ = "relationships_choice"

    id: Mapped[BigKey]
    poll_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("relationships_poll.id"))
    text: Mapped[str] = mapped_column(String(50))

    poll: Mapped[Poll] = relationship(
        back_populates="choice_set", info={"verbose_name": "the related poll"}
    )

    def __str__(self) -> str:
        return self.text


class Article(Base):
    """An article outlives its author; its checker should be on the staff."""

    __tablename__ = "relationships_article"

    id: Mapped[BigKey]
    headline: Mapped[str] = mapped_column(String(100))
    author_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("relationships_person.id"))
    staff_member_id: Mapped[BigInt | None] = mapped_column(
        DeferredForeignKey("relationships_person.id")
    )

    author: Mapped[Person] = relationship(foreign_keys=author_id, back_populates="articles")
    # Without back_populates, a person has no attribute for the articles to check.
    staff_member: Mapped[Person | None] = relationship(
        foreign_keys=staff_member_id, info={"limit_choices_to": {"is_staff": True}}
    )
    sites: Mapped[list[Site]] = relationship(
        secondary="relationships_article_sites",
        back_populates="article_set",
        info={"verbose_name": "list of sites"},
    )
    tags: Mapped[list["Tag"]] = relationship(lambda: Tag, back_populates="article", cascade="all")

    def __str__(self) -> str:
        return self.headline


article_sites = many_to_many(
    "relationships_article_sites",
    article_id="relationships_article.id",
    site_id="relationships_site.id",
)


class Tag(Base):
    """A word on an article."""

    __tablename__ = "relationships_tag"

    id: Mapped[BigKey]
    article_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("relationships_article.id"))
    name: Mapped[str] = mapped_column(String(50))

    article: Mapped[Article] = relationship(back_populates="tags")

    def __str__(self) -> str:
        return self.name
