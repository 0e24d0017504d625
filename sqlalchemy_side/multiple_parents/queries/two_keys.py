"""A child of one mapped parent, with the table of another joined in."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, delete, func, select
from sqlalchemy.orm import Session, aliased, joinedload

from sqlalchemy_side.multiple_parents.models import Article, Book, BookReview
from sqlalchemy_side.multiple_parents.models.keys import book_review


def book_reviews(session: Session) -> ScalarResult[BookReview]:
    """The mapping declares the join of all three tables."""
    return session.scalars(select(BookReview).order_by(BookReview.book_id))


def titles_and_headlines_of_reviews(session: Session) -> Sequence[tuple[str, str]]:
    """The columns of a joined table are attributes, like those of the parent."""
    statement = select(BookReview.title, BookReview.headline).order_by(BookReview.book_id)
    return session.execute(statement).all()


def keys_of_reviews(session: Session) -> Sequence[tuple[int, int]]:
    """The links are columns that the model declares."""
    statement = select(BookReview.book_ptr_id, BookReview.article_ptr_id)
    return session.execute(statement.order_by(BookReview.book_ptr_id)).all()


def book_reviews_in_order_of_first_parent(session: Session) -> ScalarResult[str]:
    """No class has an order, so none is inherited."""
    return session.scalars(select(BookReview.title).order_by(BookReview.title))


def reviews_by_headline(session: Session) -> ScalarResult[BookReview]:
    """A column of a joined table can be used in conditions like the child's own."""
    return session.scalars(select(BookReview).where(BookReview.headline == "Best avoided"))


def books_and_articles_that_are_not_reviews(
    session: Session,
) -> tuple[ScalarResult[Book], ScalarResult[Article]]:
    """The child's mapping uses the articles' table itself, so the outer one needs an alias."""
    books = select(Book).where(~Book.bookreview.has())
    article = aliased(Article)
    articles = select(article).where(~article.bookreview.has())
    return session.scalars(books), session.scalars(articles)


def review_of_book_and_of_article(
    session: Session,
) -> tuple[BookReview | None, BookReview | None]:
    """Either parent leads to the child; the same key in two tables means two rows."""
    return session.get_one(Book, 2).bookreview, session.get_one(Article, 2).bookreview


def article_of_review(session: Session) -> Article:
    """The child leads to an object that is not its parent in Python."""
    statement = select(BookReview).options(joinedload(BookReview.article_ptr))
    return session.scalars(statement.where(BookReview.title == "Zadig")).one().article_ptr


def review_that_walden_is_not(session: Session) -> BookReview:
    """``book.bookreview`` would be None; ``get_one`` raises."""
    book = session.scalars(select(Book).where(Book.title == "Walden")).one()
    return session.get_one(BookReview, book.book_id)


def add_book_review(session: Session) -> tuple[BookReview, Book, Article]:
    """A flush inserts a row in each table, starting with those that others refer to."""
    review = BookReview(title="Faust", headline="Too long")
    session.add(review)
    article = session.scalars(select(Article).where(Article.headline == "Too long")).one()
    return review, session.scalars(select(Book).where(Book.title == "Faust")).one(), article


def change_book_review(session: Session) -> tuple[Book, Article]:
    """A flush updates only the tables with changed columns."""
    review = session.scalars(select(BookReview).where(BookReview.title == "Zadig")).one()
    review.title, review.headline = "Zadig II", "A better read"
    return session.get_one(Book, 2), session.get_one(Article, 3)


def delete_book_review(session: Session) -> tuple[ScalarResult[str], ScalarResult[str]]:
    """``session.delete`` deletes from all tables that the class is mapped to."""
    review = session.scalars(select(BookReview).where(BookReview.title == "Zadig")).one()
    session.delete(review)
    books = session.scalars(select(Book.title).order_by(Book.book_id))
    return books, session.scalars(select(Article.headline).order_by(Article.article_id))


def delete_article_of_review(session: Session) -> ScalarResult[str]:
    """The child has to be deleted, because it refers to the row of the article."""
    article = session.scalars(select(Article).where(Article.headline == "A fine read")).one()
    session.delete(article.bookreview or article)
    return session.scalars(select(Book.title).order_by(Book.book_id))


def delete_review_and_keep_parents(session: Session) -> tuple[int | None, ...]:
    """The statement deletes from the child's table only."""
    book_id = select(Book.book_id).where(Book.title == "Zadig").scalar_subquery()
    session.execute(delete(book_review).where(book_review.c.book_ptr_id == book_id))
    keys = (book_review.c.book_ptr_id, Book.book_id, Article.article_id)
    counts = [func.count(key) for key in keys]
    return tuple(session.scalar(select(count)) for count in counts)
