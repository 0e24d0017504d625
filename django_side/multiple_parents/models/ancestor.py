"""Two parents with a common ancestor, which has the key.

In the guide they are ``Article``, ``Book`` and ``BookReview`` as well.
"""

from django.db import models


class Piece(models.Model):
    """The ancestor that the two parents share."""

    def __str__(self) -> str:
        return f"Piece {self.pk}"


class PieceArticle(Piece):
    """A parent; the name of its link to the ancestor is unique among the parents."""

    article_piece = models.OneToOneField(Piece, on_delete=models.CASCADE, parent_link=True)
    headline = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.headline


class PieceBook(Piece):
    """The other parent."""

    book_piece = models.OneToOneField(Piece, on_delete=models.CASCADE, parent_link=True)
    title = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.title


class PieceBookReview(PieceBook, PieceArticle):
    """Both: a row in four tables, with one key in all of them."""
