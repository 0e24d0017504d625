"""Tempting ports of Django's queries; the right answers are in ``queries``."""

from typing import cast

from sqlalchemy import ForeignKey, ScalarResult, String, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from sqlalchemy_side.multiple_parents.models import Article, Book
from sqlalchemy_side.multiple_parents.models.hiding import Draft, Proof


def author_behind_attribute_of_child(session: Session) -> tuple[str, str]:
    """The child is queried, as on the Django side."""

    class Base(DeclarativeBase):
        pass

    class Work(Base):
        __tablename__ = "multiple_parents_work"
        id: Mapped[int] = mapped_column(primary_key=True)
        author: Mapped[str]

    class Anonymous(Work):
        __tablename__ = "multiple_parents_translation"
        work_ptr_id: Mapped[int] = mapped_column(ForeignKey(Work.id), primary_key=True)
        author = "nobody"

    return str(Anonymous.author), session.get_one(Anonymous, 2).author


def length_of_text_by_resolution_order(session: Session) -> int | None:
    """The same parents in the same order, and nothing else."""

    class Base(DeclarativeBase):
        pass

    class Page(Draft, Proof, Base):
        __tablename__ = "page"

    return cast("String", inspect(Page).columns["text"].type).length


def books_and_articles_by_has(
    session: Session,
) -> tuple[ScalarResult[Book], ScalarResult[Article]]:
    """``bookreview=None`` of both parents, written the same way for both."""
    books = select(Book).where(~Book.bookreview.has())
    return session.scalars(books), session.scalars(select(Article).where(~Article.bookreview.has()))
