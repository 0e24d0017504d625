"""A magazine: what forty steps of history made of its first two tables.

The Django side is ``django_side/evolution/models.py``. The models declare the
names that the history left in the database; Django finds them by introspection.
"""

from datetime import date

from sqlalchemy import (
    CheckConstraint,
    Index,
    PrimaryKeyConstraint,
    Select,
    SmallInteger,
    String,
    UniqueConstraint,
    literal_column,
    select,
)
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship, remote

from sqlalchemy_django.base import NOT_MARIADB, Base, BigInt, BigKey, DeferredForeignKey, Text
from sqlalchemy_side.quickstart.models import Room

#: Objects that are deleted with their owner, or when removed from its list.
OWNED = "all, delete-orphan"


class Author(Base):
    """Someone who writes; called a writer in the first steps, and in the key's name to this day."""

    __tablename__ = "evolution_author"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(100))
    email: Mapped[str | None] = mapped_column(String(254))

    articles: Mapped[list["Article"]] = relationship(
        lambda: Article,
        back_populates="author",
        cascade=OWNED,
        order_by=lambda: (Article.issue_id, Article.first_page, Article.id),
    )
    profile: Mapped["Profile | None"] = relationship(
        lambda: Profile, back_populates="author", cascade=OWNED
    )

    __table_args__ = (
        PrimaryKeyConstraint("id", name="evolution_writer_pkey"),
        Index("evolution_author_name_email", "name", "email"),
    )

    def __str__(self) -> str:
        return self.name


class Issue(Base):
    """One issue of the magazine; its number was text, and its key small, for a while."""

    __tablename__ = "evolution_issue"

    id: Mapped[BigKey]
    number: Mapped[int]

    # Without a cascade, deleting an issue sets its articles' reference to NULL.
    articles: Mapped[list["Article"]] = relationship(
        lambda: Article,
        back_populates="issue",
        order_by=lambda: (Article.first_page, Article.id),
    )

    __table_args__ = (UniqueConstraint("number", name="evolution_issue_number_unique"),)

    def __str__(self) -> str:
        return f"No. {self.number}"


class Tag(Base):
    """What an article is about, in one word."""

    __tablename__ = "evolution_tag"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))

    taggings: Mapped[list["Tagging"]] = relationship(
        lambda: Tagging, back_populates="tag", cascade=OWNED
    )
    articles: AssociationProxy[list["Article"]] = association_proxy("taggings", "article")

    __table_args__ = (
        UniqueConstraint("name", name="evolution_tag_name_unique"),
        {"comment": "Words to find articles by"},
    )

    def __str__(self) -> str:
        return self.name


class Article(Base):
    """A text by one author, printed in an issue or waiting for one."""

    __tablename__ = "evolution_article"

    id: Mapped[BigKey]
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
    # The index keeps the old column's name where Django renamed the column, but not the table.
    author_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("evolution_author.id"), index=False
    )
    slug: Mapped[str] = mapped_column(String(100))
    issue_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("evolution_issue.id"))
    first_page: Mapped[int | None] = mapped_column()
    cover_line: Mapped[str | None] = mapped_column(String(100))

    author: Mapped[Author] = relationship(Author, back_populates="articles")
    issue: Mapped[Issue | None] = relationship(Issue, back_populates="articles")
    taggings: Mapped[list["Tagging"]] = relationship(
        lambda: Tagging, back_populates="article", cascade=OWNED
    )
    tags: AssociationProxy[list[Tag]] = association_proxy(
        "taggings", "tag", creator=lambda tag: Tagging(tag=tag)
    )
    interview: Mapped["Interview | None"] = relationship(
        lambda: Interview,
        primaryjoin=lambda: Article.id == foreign(Interview.article_ptr_id),
        viewonly=True,
    )

    __table_args__ = (
        Index("evolution_article_writer_id_4b3d2b3a", "author_id").ddl_if(dialect="postgresql"),
        Index("evolution_article_author_id_b73caf1b", "author_id").ddl_if(dialect="sqlite"),
        Index("evolution_article_title", "title"),
        UniqueConstraint("slug", name="evolution_article_slug_unique"),
        CheckConstraint(first_page >= 3, name="evolution_article_first_page"),
        # MariaDB has no conditional unique constraints: none is created there.
        Index(
            "evolution_article_one_cover_story",
            "issue_id",
            unique=True,
            postgresql_where=literal_column("cover_line").is_not(None),
            sqlite_where=literal_column("cover_line").is_not(None),
        ),
        {"comment": "Texts, printed or waiting"},
    )

    @classmethod
    def printed(cls) -> "Select[Article]":
        """Select the articles that are in an issue."""
        return select(cls).where(cls.issue_id.is_not(None))

    def __str__(self) -> str:
        return self.title


class Profile(Base):
    """What is known about an author beyond the name: split off from the author's table."""

    __tablename__ = "evolution_profile"

    author_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("evolution_author.id"), primary_key=True
    )
    biography: Mapped[str] = mapped_column(Text, default="")
    website: Mapped[str] = mapped_column(String(200), default="")

    author: Mapped[Author] = relationship(Author, back_populates="profile")

    def __str__(self) -> str:
        return f"profile of {self.author}"


class Tagging(Base):
    """One tag of one article: a plain many-to-many until one tag became the main one.

    Its table had a name of Django's making, and its indexes and its keys still carry that name.
    """

    __tablename__ = "evolution_tagging"

    id: Mapped[BigKey]
    article_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey(
            "evolution_article.id", name="evolution_article_ta_article_id_82c707c6_fk_evolution"
        ),
        index=False,
    )
    tag_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey(
            "evolution_tag.id", name="evolution_article_tags_tag_id_c115805c_fk_evolution_tag_id"
        ),
        index=False,
    )
    is_main: Mapped[bool] = mapped_column(default=False)

    article: Mapped[Article] = relationship(Article, back_populates="taggings")
    tag: Mapped[Tag] = relationship(Tag, back_populates="taggings")

    __table_args__ = (
        PrimaryKeyConstraint("id", name="evolution_article_tags_pkey"),
        Index("evolution_article_tags_article_id_82c707c6", "article_id").ddl_if(
            dialect=NOT_MARIADB  # type: ignore[arg-type]  # takes several, though typed for one
        ),
        Index("evolution_article_tags_tag_id_c115805c", "tag_id").ddl_if(
            dialect=NOT_MARIADB  # type: ignore[arg-type]  # likewise
        ),
        UniqueConstraint("article_id", "tag_id", name="evolution_tagging_article_tag_unique"),
    )

    def __str__(self) -> str:
        return f"{self.article}: {self.tag}"


class Interview(Article):
    """An article with a guest: a separate table until it became a child of the articles'."""

    __tablename__ = "evolution_interview"

    article_ptr_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("evolution_article.id"), primary_key=True
    )
    guest: Mapped[str] = mapped_column(String(100))

    article_ptr: Mapped[Article] = relationship(
        Article,
        primaryjoin=lambda: foreign(Interview.article_ptr_id) == remote(Article.id),
        viewonly=True,
    )


class Subscriber(Base):
    """Someone who gets each issue, by mail or in a room of another chapter."""

    __tablename__ = "evolution_subscriber"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(100))
    address: Mapped[str] = mapped_column(String(254), default="")
    room_id: Mapped[int | None] = mapped_column(
        SmallInteger, DeferredForeignKey("quickstart_room.id")
    )
    left_on: Mapped[date | None]

    room: Mapped[Room | None] = relationship(Room)

    def __str__(self) -> str:
        return self.name
