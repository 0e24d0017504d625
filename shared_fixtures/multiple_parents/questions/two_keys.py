"""A child of two parents, each with a key of its own."""

from shared_fixtures.question import Instance, Question, Refused, instances

SOURCE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#multiple-inheritance"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "book_reviews",
        asks="Which reviews are there, with all that they have from both parents?",
        # As text they are what their first parent is: a title.
        answer=instances("BookReview", "Zadig", "Emma"),
        source=SOURCE,
    ),
    Question(
        "titles_and_headlines_of_reviews",
        asks="Which title and which headline has each review?",
        answer=[("Zadig", "A fine read"), ("Emma", "Best avoided")],
        source=SOURCE,
    ),
    Question(
        "keys_of_reviews",
        asks="Which keys have the reviews as books, and as articles?",
        answer=[(2, 3), (3, 2)],
        source=SOURCE,
    ),
    Question(
        "book_reviews_in_order_of_first_parent",
        asks="In which order do reviews come, when books go by title and articles by headline?",
        answer=["Emma", "Zadig"],
        source=SOURCE,
    ),
    Question(
        "reviews_by_headline",
        asks="Which reviews have a headline with a word that only articles have?",
        answer=instances("BookReview", "Emma"),
        source=SOURCE,
    ),
    Question(
        "books_and_articles_that_are_no_reviews",
        asks="Which books and which articles are no reviews?",
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
        asks="Which article is the review that is the book Zadig?",
        answer=Instance("Article", "A fine read"),
        source=SOURCE,
    ),
    Question(
        "review_that_walden_is_not",
        asks="Which review is the book Walden, which is none?",
        answer=Refused("Book.bookreview.RelatedObjectDoesNotExist", "NoResultFound"),
        source=SOURCE,
    ),
    Question(
        "add_book_review",
        asks="Which rows are there for a new review?",
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
        asks="What do both parents say, after a review was changed?",
        answer=(Instance("Book", "Zadig II"), Instance("Article", "A better read")),
        writes=True,
        statements="Django writes the row of each table, changed or not, and looks for that of the "
        "review.",
        source=SOURCE,
    ),
    Question(
        "delete_book_review",
        asks="Which books and articles are left without the review Zadig?",
        answer=(["Walden", "Emma"], ["Weather", "Best avoided"]),
        writes=True,
        source=SOURCE,
    ),
    Question(
        "delete_article_of_review",
        asks="Which books are left, after the article that is a review was deleted?",
        answer=["Walden", "Emma"],
        writes=True,
        source=SOURCE,
    ),
    Question(
        "delete_review_and_keep_parents",
        asks="How many reviews, books and articles are there, after only a review's own row went?",
        answer=(1, 3, 3),
        writes=True,
        statements="Django loads the review that it deletes; SQLAlchemy needs only its key.",
        source="https://docs.djangoproject.com/en/5.2/ref/models/instances/"
        "#django.db.models.Model.delete",
    ),
)
