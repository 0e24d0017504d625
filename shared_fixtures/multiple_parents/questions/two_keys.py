"""A child of two parents, each with its own key."""

from shared_fixtures.question import Instance, PerSide, Question, Refused, instances

SOURCE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#multiple-inheritance"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "book_reviews",
        asks="Which reviews are there, with the columns of both parents?",
        # Their text is that of their first parent: a title.
        answer=instances("BookReview", "Zadig", "Emma"),
        source=SOURCE,
    ),
    Question(
        "titles_and_headlines_of_reviews",
        asks="Which title and which headline does each review have?",
        answer=[("Zadig", "A fine read"), ("Emma", "Best avoided")],
        source=SOURCE,
    ),
    Question(
        "keys_of_reviews",
        asks="Which keys do the reviews have as books, and as articles?",
        answer=[(2, 3), (3, 2)],
        source=SOURCE,
    ),
    Question(
        "book_reviews_in_order_of_first_parent",
        asks="In which order do reviews come, when books are ordered by title and articles by "
        "headline?",
        answer=["Emma", "Zadig"],
        source=SOURCE,
    ),
    Question(
        "reviews_by_headline",
        asks="Which reviews have the headline 'Best avoided', a column that articles have?",
        answer=instances("BookReview", "Emma"),
        source=SOURCE,
    ),
    Question(
        "books_and_articles_that_are_not_reviews",
        asks="Which books and which articles are not reviews?",
        answer=(instances("Book", "Walden"), instances("Article", "Weather")),
        source=SOURCE,
    ),
    Question(
        "review_of_book_and_of_article",
        asks="Which review is the book with key 2, and which is the article with key 2?",
        answer=(Instance("BookReview", "Zadig"), Instance("BookReview", "Emma")),
        source=SOURCE,
    ),
    Question(
        "article_of_review",
        asks="Which article belongs to the review that is also the book Zadig?",
        answer=Instance("Article", "A fine read"),
        source=SOURCE,
    ),
    Question(
        "review_that_walden_is_not",
        asks="Which review is the book Walden, which is not a review?",
        answer=Refused("Book.bookreview.RelatedObjectDoesNotExist", "NoResultFound"),
        source=SOURCE,
    ),
    Question(
        "add_book_review",
        asks="Which rows are there after a review is added?",
        answer=(
            Instance("BookReview", "Faust"),
            Instance("Book", "Faust"),
            Instance("Article", "Too long"),
        ),
        writes=True,
        source=SOURCE,
    ),
    Question(
        "change_book_review",
        asks="What do both parents' rows hold after a review is changed?",
        answer=(Instance("Book", "Zadig II"), Instance("Article", "A better read")),
        writes=True,
        statements=PerSide(
            "Django writes the row of each table, changed or not, and queries that of the review.",
            django=6,
            sqlalchemy=5,
        ),
        source=SOURCE,
    ),
    Question(
        "delete_book_review",
        asks="Which books and articles remain after the review Zadig is deleted?",
        answer=(["Walden", "Emma"], ["Weather", "Best avoided"]),
        writes=True,
        source=SOURCE,
    ),
    Question(
        "delete_article_of_review",
        asks="Which books remain after the article that is a review is deleted?",
        answer=["Walden", "Emma"],
        writes=True,
        source=SOURCE,
    ),
    Question(
        "delete_review_and_keep_parents",
        asks="How many reviews, books and articles are there after only a review's own row is "
        "deleted?",
        answer=(1, 3, 3),
        writes=True,
        statements=PerSide(
            "Django loads the review that it deletes; SQLAlchemy needs only its key.",
            django=5,
            sqlalchemy=4,
        ),
        source="https://docs.djangoproject.com/en/5.2/ref/models/instances/"
        "#django.db.models.Model.delete",
    ),
)
