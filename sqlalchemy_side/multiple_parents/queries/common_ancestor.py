"""A child of one mapped parent, with the table of another child of the same ancestor joined in."""

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.multiple_parents.models import (
    Piece,
    PieceArticle,
    PieceBook,
    PieceBookReview,
)


def pieces(session: Session) -> ScalarResult[Piece]:
    """Without a discriminator, a query for ancestors returns only ancestors."""
    return session.scalars(select(Piece).order_by(Piece.id))


def reviews_that_are_pieces(session: Session) -> ScalarResult[PieceBookReview]:
    """The mapping declares the join of all four tables."""
    return session.scalars(select(PieceBookReview).order_by(PieceBookReview.id))


def books_and_articles_that_are_pieces(
    session: Session,
) -> tuple[ScalarResult[PieceBook], ScalarResult[PieceArticle]]:
    """Each class sees the rows of its own table, including those of the reviews."""
    books = session.scalars(select(PieceBook).order_by(PieceBook.id))
    return books, session.scalars(select(PieceArticle).order_by(PieceArticle.id))


def keys_of_review_that_is_piece(session: Session) -> tuple[int, int, int, int]:
    """The condition of the join makes all links of the child equal."""
    review = session.scalars(select(PieceBookReview).filter_by(title="Emma")).one()
    return review.book_piece_id, review.piecebook_ptr_id, review.piecearticle_ptr_id, review.id


def add_review_that_is_piece(session: Session) -> tuple[int | None, bool]:
    """A flush copies the ancestor's key into every column that the condition equates with it."""
    review = PieceBookReview(title="Faust", headline="Too long")
    session.add(review)
    session.flush()
    links = {review.piecebook_ptr_id, review.piecearticle_ptr_id, review.article_piece_id}
    return session.scalar(select(func.count(Piece.id))), links == {review.id}


def delete_review_that_is_piece(
    session: Session,
) -> tuple[ScalarResult[Piece], ScalarResult[PieceBook], ScalarResult[PieceArticle]]:
    """``session.delete`` deletes from all four tables."""
    session.delete(session.scalars(select(PieceBookReview).filter_by(title="Emma")).one())
    rows = session.scalars(select(Piece).order_by(Piece.id))
    books = session.scalars(select(PieceBook).order_by(PieceBook.id))
    return rows, books, session.scalars(select(PieceArticle).order_by(PieceArticle.id))


def add_review_by_two_objects(session: Session) -> tuple[int | None, int | None]:
    """Two objects are two pieces; only a class mapped to both makes them one."""
    number_of_pieces = select(func.count(Piece.id))
    session.add(PieceBook(title="Faust"))
    with_book = session.scalar(number_of_pieces)
    session.add(PieceArticle(headline="Too long"))
    return with_book, session.scalar(number_of_pieces)
