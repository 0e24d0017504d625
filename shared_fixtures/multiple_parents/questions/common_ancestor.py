"""A child of two parents with a common ancestor."""

from shared_fixtures.question import Question, instances

SOURCE = "https://docs.djangoproject.com/en/5.2/topics/db/models/#multiple-inheritance"

QUESTIONS: tuple[Question, ...] = (
    Question(
        "pieces",
        asks="Which pieces are there, whatever else they are?",
        answer=instances("Piece", "Piece 1", "Piece 2", "Piece 3", "Piece 4"),
        source=SOURCE,
    ),
    Question(
        "reviews_that_are_pieces",
        asks="Which reviews are there, with all that they have from four tables?",
        answer=instances("PieceBookReview", "Emma"),
        source=SOURCE,
    ),
    Question(
        "books_and_articles_that_are_pieces",
        asks="Which books and which articles are there?",
        answer=(
            instances("PieceBook", "Walden", "Emma"),
            instances("PieceArticle", "Weather", "Best avoided"),
        ),
        source=SOURCE,
    ),
    Question(
        "keys_of_review_that_is_piece",
        asks="Which key has a review as itself, as a book, as an article and as a piece?",
        answer=(4, 4, 4, 4),
        source=SOURCE,
    ),
    Question(
        "add_review_that_is_piece",
        asks="How many pieces are there after a review was added, and have its rows one key?",
        answer=(5, True),
        writes=True,
        source=SOURCE,
    ),
    Question(
        "delete_review_that_is_piece",
        asks="What is left without the review?",
        answer=(
            instances("Piece", "Piece 1", "Piece 2", "Piece 3"),
            instances("PieceBook", "Walden"),
            instances("PieceArticle", "Weather"),
        ),
        writes=True,
        source=SOURCE,
    ),
    Question(
        "add_review_by_two_objects",
        asks="How many pieces are there, after a book and an article were added one by one?",
        answer=6,
        writes=True,
        source=SOURCE,
    ),
)
