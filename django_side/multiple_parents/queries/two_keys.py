"""A child of two parents, each with its own key."""

from django.db.models import QuerySet

from django_side.multiple_parents.models import Article, Book, BookReview


def book_reviews() -> QuerySet[BookReview]:
    """The tables of both parents are joined."""
    return BookReview.objects.order_by("book_id")


def titles_and_headlines_of_reviews() -> QuerySet[BookReview, tuple[str, str]]:
    """The fields of all parents belong to the child."""
    return BookReview.objects.order_by("book_id").values_list("title", "headline")


def keys_of_reviews() -> QuerySet[BookReview, tuple[int, int]]:
    """The link to the first parent is the primary key; the link to the second is unique."""
    return BookReview.objects.order_by("pk").values_list("book_ptr_id", "article_ptr_id")


def book_reviews_in_order_of_first_parent() -> QuerySet[BookReview, str]:
    """Of several ``Meta`` the first parent's is inherited, and the others are ignored."""
    return BookReview.objects.values_list("title", flat=True)


def reviews_by_headline() -> QuerySet[BookReview]:
    """The second parent's field can be used in conditions like the child's own."""
    return BookReview.objects.filter(headline="Best avoided")


def books_and_articles_that_are_not_reviews() -> tuple[QuerySet[Book], QuerySet[Article]]:
    """Each parent has the child as a one-to-one relation, named after its class."""
    return Book.objects.filter(bookreview=None), Article.objects.filter(bookreview=None)


def review_of_book_and_of_article() -> tuple[BookReview, BookReview]:
    """Either parent leads to the child; the same key in two tables means two rows."""
    return Book.objects.get(pk=2).bookreview, Article.objects.get(pk=2).bookreview


def article_of_review() -> Article:
    """The child leads to a parent, and needs no query: it has all columns of the parent."""
    review = BookReview.objects.get(title="Zadig")
    article: Article = review.article_ptr  # type: ignore[attr-defined]  # the stubs know one link
    return article


def review_that_walden_is_not() -> BookReview:
    """A missing child raises when the attribute is read."""
    return Book.objects.get(title="Walden").bookreview


def add_book_review() -> tuple[BookReview, Book, Article]:
    """Saving a child writes a row for each parent first, and stores their keys."""
    review = BookReview.objects.create(title="Faust", headline="Too long")
    return review, Book.objects.get(title="Faust"), Article.objects.get(headline="Too long")


def change_book_review() -> tuple[Book, Article]:
    """``save`` updates all tables."""
    review = BookReview.objects.get(title="Zadig")
    review.title, review.headline = "Zadig II", "A better read"
    review.save()
    return Book.objects.get(pk=2), Article.objects.get(pk=3)


def delete_book_review() -> tuple[QuerySet[Book, str], QuerySet[Article, str]]:
    """Both parents' rows are deleted with the child's."""
    BookReview.objects.get(title="Zadig").delete()
    books = Book.objects.order_by("pk").values_list("title", flat=True)
    return books, Article.objects.order_by("pk").values_list("headline", flat=True)


def delete_article_of_review() -> QuerySet[Book, str]:
    """Deleting a parent deletes the child, and with it the child's other parent."""
    Article.objects.get(headline="A fine read").delete()
    return Book.objects.order_by("pk").values_list("title", flat=True)


def delete_review_and_keep_parents() -> tuple[int, int, int]:
    """``keep_parents`` keeps both."""
    BookReview.objects.get(title="Zadig").delete(keep_parents=True)
    return BookReview.objects.count(), Book.objects.count(), Article.objects.count()
