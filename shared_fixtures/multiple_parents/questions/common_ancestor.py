"""A child of two parents with a common ancestor."""

from shared_fixtures.question import Question, instances

SOURCE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#multiple-inheritance"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "pieces",
        asks="Which pieces are there, whichever children they have?",
        answer=instances("Piece", "Piece 1", "Piece 2", "Piece 3", "Piece 4", "Piece 5"),
        source=SOURCE,
    ),
    Question(
        "reviews_that_are_pieces",
        asks="Which reviews are there, with the columns of all four tables?",
        answer=instances("PieceBookReview", "Emma", "Zadig"),
        source=SOURCE,
    ),
    Question(
        "books_and_articles_that_are_pieces",
        asks="Which books and which articles are there, including reviews?",
        answer=(
            instances("PieceBook", "Walden", "Emma", "Zadig"),
            instances("PieceArticle", "Weather", "Best avoided", "A fine read"),
        ),
        source=SOURCE,
    ),
    Question(
        "keys_of_review_that_is_piece",
        asks="Which key does the review Emma have as itself, as a book, as an article and as a "
        "piece?",
        answer=(4, 4, 4, 4),
        source=SOURCE,
    ),
    Question(
        "add_review_that_is_piece",
        asks="How many pieces are there after a review is added, and do its rows share one key?",
        answer=(6, True),
        writes=True,
        source=SOURCE,
    ),
    Question(
        "delete_review_that_is_piece",
        asks="Which pieces, books and articles remain after the review Emma is deleted?",
        answer=(
            instances("Piece", "Piece 1", "Piece 2", "Piece 3", "Piece 5"),
            instances("PieceBook", "Walden", "Zadig"),
            instances("PieceArticle", "Weather", "A fine read"),
        ),
        writes=True,
        source=SOURCE,
    ),
    Question(
        "add_review_by_two_objects",
        asks="How many pieces are there after a book is added, and after an article is added "
        "separately?",
        answer=(6, 7),
        writes=True,
        source=SOURCE,
    ),
)
