"""A child of two parents with a common ancestor."""

from django.db.models import QuerySet

from django_side.multiple_parents.models import (
    Piece,
    PieceArticle,
    PieceBook,
    PieceBookReview,
)


def pieces() -> QuerySet[Piece]:
    """The ancestor's manager returns only ancestors."""
    return Piece.objects.order_by("pk")


def reviews_that_are_pieces() -> QuerySet[PieceBookReview]:
    """The ancestor's table is joined once, through the first parent."""
    return PieceBookReview.objects.order_by("pk")


def books_and_articles_that_are_pieces() -> tuple[QuerySet[PieceBook], QuerySet[PieceArticle]]:
    """Each parent also sees the reviews, as objects of its own class."""
    return PieceBook.objects.order_by("pk"), PieceArticle.objects.order_by("pk")


def keys_of_review_that_is_piece() -> tuple[int, int, int, int]:
    """All links of the child lead to the same row of the ancestor."""
    review = PieceBookReview.objects.get(title="Emma")
    return review.pk, review.piecebook_ptr_id, review.piecearticle_ptr_id, review.id


def add_review_that_is_piece() -> tuple[int, bool]:
    """The ancestor's row, saved with the first parent, is also that of the second."""
    review = PieceBookReview.objects.create(title="Faust", headline="Too long")
    links = {review.piecebook_ptr_id, review.piecearticle_ptr_id, review.article_piece_id}
    return Piece.objects.count(), links == {review.id}


def delete_review_that_is_piece() -> tuple[
    QuerySet[Piece], QuerySet[PieceBook], QuerySet[PieceArticle]
]:
    """All four rows are deleted."""
    PieceBookReview.objects.get(title="Emma").delete()
    rows = Piece.objects.order_by("pk")
    return rows, PieceBook.objects.order_by("pk"), PieceArticle.objects.order_by("pk")


def add_review_by_two_objects() -> tuple[int, int]:
    """Two objects are two pieces; only a child makes them one."""
    PieceBook.objects.create(title="Faust")
    with_book = Piece.objects.count()
    PieceArticle.objects.create(headline="Too long")
    return with_book, Piece.objects.count()
