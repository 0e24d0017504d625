"""Books, articles and reviews that are both; models in several files.

The SQLAlchemy side is ``sqlalchemy_side/multiple_parents/models``.
"""

from django_side.multiple_parents.models.ancestor import (
    Piece,
    PieceArticle,
    PieceBook,
    PieceBookReview,
)
from django_side.multiple_parents.models.hiding import Essay, Leaflet, Page, Translation, Work
from django_side.multiple_parents.models.keys import Article, Book, BookReview
from django_side.multiple_parents.models.organic import Person
from django_side.multiple_parents.models.synthetic import Robot

__all__ = [
    "Article",
    "Book",
    "BookReview",
    "Essay",
    "Leaflet",
    "Page",
    "Person",
    "Piece",
    "PieceArticle",
    "PieceBook",
    "PieceBookReview",
    "Robot",
    "Translation",
    "Work",
]
