"""Two parents, whose keys have different names.

SQLAlchemy maps one parent only. The table of the other one is joined in by hand: the class is
mapped to two tables of its own, besides its parent's.
"""

from typing import TYPE_CHECKING, Optional

from sqlalchemy import Column, Identity, Integer, String, Table
from sqlalchemy.orm import Mapped, column_property, foreign, mapped_column, relationship

from sqlalchemy_django.base import Base, DeferredForeignKey


class Article(Base):
    """A parent, whose table the child's mapping joins."""

    __tablename__ = "multiple_parents_article"

    article_id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    headline: Mapped[str] = mapped_column(String(100))

    bookreview: Mapped[Optional["BookReview"]] = relationship(
        lambda: BookReview,
        primaryjoin=lambda: Article.article_id == foreign(book_review.c.article_ptr_id),
        viewonly=True,
    )

    def __str__(self) -> str:
        return self.headline


class Book(Base):
    """The parent that the child inherits from."""

    __tablename__ = "multiple_parents_book"

    book_id: Mapped[int] = mapped_column(Identity(), primary_key=True)
    title: Mapped[str] = mapped_column(String(100))

    bookreview: Mapped[Optional["BookReview"]] = relationship(
        lambda: BookReview,
        primaryjoin=lambda: Book.book_id == foreign(book_review.c.book_ptr_id),
        viewonly=True,
    )

    def __str__(self) -> str:
        return self.title


book_review: Table = Table(
    "multiple_parents_bookreview",
    Base.metadata,
    Column(
        "book_ptr_id",
        Integer,
        DeferredForeignKey("multiple_parents_book.book_id"),
        primary_key=True,
    ),
    Column(
        "article_ptr_id",
        Integer,
        DeferredForeignKey("multiple_parents_article.article_id"),
        unique=True,
        nullable=False,
    ),
)


class BookReview(Book):
    """Both: a row in three tables. In Python it is a ``Book`` with an article's columns."""

    __table__ = book_review.join(Article.__table__)

    # One attribute for two columns, so that a flush copies the new key from one to the other.
    article_id: Mapped[int] = column_property(
        Article.__table__.c.article_id, book_review.c.article_ptr_id
    )
    # Read only: the column is written as a part of ``article_id``.
    article_ptr_id: Mapped[int] = column_property(
        book_review.c.article_ptr_id.label("article_ptr_id")
    )

    article_ptr: Mapped[Article] = relationship(
        Article, foreign_keys=[book_review.c.article_ptr_id], viewonly=True
    )

    __mapper_args__ = {"inherit_condition": book_review.c.book_ptr_id == Book.__table__.c.book_id}

    if TYPE_CHECKING:
        book_ptr_id: Mapped[int]
        headline: Mapped[str]
