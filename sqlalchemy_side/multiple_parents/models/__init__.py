"""Books, articles and reviews that are both; models in several files.

The Django side is ``django_side/multiple_parents/models``.
"""

from sqlalchemy_side.multiple_parents.models.ancestor import (
    Piece,
    PieceArticle,
    PieceBook,
    PieceBookReview,
)
from sqlalchemy_side.multiple_parents.models.hiding import Essay, Leaflet, Page, Translation, Work
from sqlalchemy_side.multiple_parents.models.keys import Article, Book, BookReview
from sqlalchemy_side.multiple_parents.models.organic import Person
from sqlalchemy_side.multiple_parents.models.synthetic import Robot

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
