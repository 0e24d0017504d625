"""Operators, lookups and transforms that the libraries do not have."""

from shared_fixtures.question import Question

DJANGO = "https://docs.djangoproject.com/en/5.2"
CUSTOM = f"{DJANGO}/howto/custom-lookups"
LOOKUPS = f"{DJANGO}/ref/models/lookups"
SQLALCHEMY = "https://docs.sqlalchemy.org/en/21/core"
OPERATORS = f"{SQLALCHEMY}/operators.html"

QUESTIONS: tuple[Question, ...] = (
    # LK-12
    Question(
        "books_with_an_unequal_subtitle",
        asks="Which books have a subtitle that is not equal to Guides, by an operator <> of one's "
        "own?",
        # NULL is not unequal.
        answer=[2, 3, 4, 6, 7, 11, 12, 13, 14],
        unordered=True,
        source=f"{CUSTOM}/#a-lookup-example",
    ),
    Question(
        "books_by_the_glob_of_sqlite",
        asks="Which titles match *ool by GLOB, which respects case?",
        answer=[1, 8],
        unordered=True,
        # The operator is SQLite's.
        only_on=("sqlite",),
        source=f"{OPERATORS}#sqlalchemy.sql.expression.ColumnOperators.op",
    ),
    Question(
        "books_similar_to_a_pattern",
        asks="Which titles are similar to (w|W)ool?",
        answer=[8],
        unordered=True,
        # The operator is PostgreSQL's.
        only_on=("postgresql",),
        source=f"{OPERATORS}#sqlalchemy.sql.expression.ColumnOperators.op",
    ),
    Question(
        "books_of_pages_divisible_by_forty",
        asks="Which numbers of pages are divisible by forty, by a lookup that SQLite writes with "
        "an operator and the others with a function?",
        answer=[1, 2, 3, 4],
        unordered=True,
        source=f"{CUSTOM}/#writing-alternative-implementations-for-existing-lookups",
    ),
    Question(
        "books_with_ten_letters_at_least",
        asks="Which titles have ten characters at least, by a transform of one field?",
        answer=[2, 3, 4, 14],
        unordered=True,
        source=f"{LOOKUPS}/#transform-reference",
    ),
    Question(
        "books_of_four_letters_without_spaces",
        asks="Which titles have four characters when the spaces around them are removed?",
        answer=[8, 9, 10],
        unordered=True,
        source=f"{CUSTOM}/#a-transformer-example",
    ),
    Question(
        "books_called_a_guide_in_any_case",
        asks="Which books have one of the subtitles 'a guide' and 'GUIDE', by a transform of both "
        "sides into capitals?",
        answer=[3, 4, 6],
        unordered=True,
        source=f"{CUSTOM}/#bilateral-transformers",
    ),
    Question(
        "books_and_whether_they_are_long",
        asks="Does each book have more than 100 pages, as far as is known?",
        answer=[
            *((1, True), (2, False), (3, True), (4, True), (5, False), (6, True), (7, None)),
            *((8, True), (9, False), (10, False), (11, None), (12, None), (13, None)),
            (14, None),
        ],
        unordered=True,
        source=f"{LOOKUPS}/#lookup-reference",
    ),
    Question(
        "books_longer_than_their_title_by_a_factor",
        asks="Which books have more than twenty pages for each character of the title?",
        # 200 pages of snake_case are exactly twenty; a space counts.
        answer=[6, 8, 10],
        unordered=True,
        source=f"{LOOKUPS}/#lookup-reference",
    ),
)
