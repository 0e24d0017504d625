"""Two parents with a common ancestor, which has the key.

In the guide they are ``Article``, ``Book`` and ``BookReview`` as well. As the other child of two
parents, the review inherits from one, and joins in the table of the other.
"""

from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, Column, String, Table, and_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey


class Piece(Base):
    """The ancestor that the two parents share."""

    __tablename__ = "multiple_parents_piece"

    id: Mapped[BigKey]

    def __str__(self) -> str:
        return f"Piece {self.id}"


class PieceArticle(Piece):
    """A parent, whose table the child's mapping joins."""

    __tablename__ = "multiple_parents_piecearticle"

    article_piece_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("multiple_parents_piece.id"), primary_key=True
    )
    headline: Mapped[str] = mapped_column(String(100))

    def __str__(self) -> str:
        return self.headline


class PieceBook(Piece):
    """The parent that the child inherits from."""

    __tablename__ = "multiple_parents_piecebook"

    book_piece_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("multiple_parents_piece.id"), primary_key=True
    )
    title: Mapped[str] = mapped_column(String(100))

    def __str__(self) -> str:
        return self.title


piece_book_review: Table = Table(
    "multiple_parents_piecebookreview",
    Base.metadata,
    Column(
        "piecebook_ptr_id",
        BigInteger,
        DeferredForeignKey("multiple_parents_piecebook.book_piece_id"),
        primary_key=True,
    ),
    Column(
        "piecearticle_ptr_id",
        BigInteger,
        DeferredForeignKey("multiple_parents_piecearticle.article_piece_id"),
        unique=True,
        nullable=False,
    ),
)


class PieceBookReview(PieceBook):
    """Both: a row in four tables, with one key in all of them."""

    __table__ = piece_book_review.join(PieceArticle.__table__)

    piecearticle_ptr: Mapped[PieceArticle] = relationship(
        PieceArticle, foreign_keys=[piece_book_review.c.piecearticle_ptr_id], viewonly=True
    )

    __mapper_args__ = {
        # Every key is a copy of the ancestor's, which a flush inserts first.
        "inherit_condition": and_(
            piece_book_review.c.piecebook_ptr_id == PieceBook.__table__.c.book_piece_id,
            piece_book_review.c.piecearticle_ptr_id == Piece.__table__.c.id,
            PieceArticle.__table__.c.article_piece_id == Piece.__table__.c.id,
        ),
        "inherit_foreign_keys": [
            piece_book_review.c.piecebook_ptr_id,
            piece_book_review.c.piecearticle_ptr_id,
            PieceArticle.__table__.c.article_piece_id,
        ],
    }

    if TYPE_CHECKING:
        piecebook_ptr_id: Mapped[int]
        piecearticle_ptr_id: Mapped[int]
        article_piece_id: Mapped[int]
        headline: Mapped[str]
